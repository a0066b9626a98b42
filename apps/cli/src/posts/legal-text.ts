import type { JSONContent } from '@tiptap/core';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { markdownToRichText, withOpening } from './markdown.js';
import { wordsOf, wordsOfMarkdown } from './words.js';

/** Most characters of a title and a summary that the API takes; it refuses longer ones by field. */
const longest = { title: 300, summary: 1_000 } as const;

/** A text that cannot be posted, with the field and the reason. */
export interface RefusedText {
  readonly file: string;
  readonly field: string;
  readonly reason: string;
}

/** A text ready to be posted. */
export interface LegalText {
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly body: JSONContent;
  /** Words that the public must find, by a reading of the source that does not use the conversion. */
  readonly words: readonly string[];
  /** What is missing or odd, by field; the text is posted as it is. */
  readonly warnings: readonly { readonly field: string; readonly reason: string }[];
}

const word = z.union([z.string(), z.number()]).transform((value) => String(value).normalize('NFC').trim());
const frontMatter = z.object({ title: word.nullish(), so_hieu: word.nullish(), trich_yeu: word.nullish(), ngay_ban_hanh: z.unknown().optional() });

/** Reads one Markdown file with front matter. */
export function readLegalText(file: string, source: string): LegalText | RefusedText {
  const refuse = (field: string, reason: string): RefusedText => ({ file, field, reason });
  if (!source.isWellFormed() || source.includes('\u0000') || source.includes('\ufffd')) return refuse('tệp', 'có ký tự hỏng; hãy lưu lại tệp bằng mã UTF-8');
  const [, head = '', text = ''] = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(source) ?? [];
  const given = /^\ufeff?---[ \t]*\r?\n/.test(source);
  if (given && head === '' && text === '') return refuse('phần đầu', 'thiếu dòng --- kết thúc phần đầu của tệp');
  const markdown = given ? text : source.replace(/^\ufeff/, '');

  const parsed = parseDocument(head);
  const [fault] = parsed.errors;
  if (fault)
    return refuse('phần đầu', `không đọc được YAML, dòng ${(fault.linePos?.[0].line ?? 0) + 1}; hãy xem lại dấu ngoặc kép và dấu hai chấm (${fault.code})`);
  const fields = frontMatter.safeParse(parsed.toJS() ?? {});
  if (!fields.success) return refuse(String(fields.error.issues[0]?.path[0] ?? 'phần đầu'), 'phải là một dòng chữ, không phải danh sách');

  const { title, so_hieu: number, trich_yeu: abstract, ngay_ban_hanh: issued } = fields.data;
  const heading = /^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$/m.exec(markdown)?.[1];
  const fullTitle = title || [number, abstract].filter(Boolean).join(' ') || wordsIn(heading ?? '');
  if (!fullTitle) return refuse('title', 'không có tiêu đề: thiếu title, so_hieu, trich_yeu và dòng # đầu tiên');
  const words = wordsOfMarkdown(markdown);
  if (words.length === 0) return refuse('nội dung', 'tệp không có nội dung');

  const warnings: { field: string; reason: string }[] = [];
  if (!number) warnings.push({ field: 'so_hieu', reason: 'chưa có số' });
  if (!title) warnings.push({ field: 'title', reason: 'thiếu; lấy từ số hiệu, trích yếu hoặc dòng tiêu đề' });
  if (!abstract) warnings.push({ field: 'trich_yeu', reason: 'thiếu; tin không có tóm tắt' });
  const dateFault = issued === undefined || issued === null || issued === '' ? 'thiếu' : isDate(issued) ? null : `${JSON.stringify(issued)} không phải là ngày`;
  if (dateFault) warnings.push({ field: 'ngay_ban_hanh', reason: dateFault });

  // What had to be cut for its line is put whole at the head of the text: nothing is lost.
  const opening = [...(fullTitle.length > longest.title ? [fullTitle] : []), ...(abstract && abstract.length > longest.summary ? [abstract] : [])];
  for (const line of opening) warnings.push({ field: line === fullTitle ? 'title' : 'trich_yeu', reason: 'dài quá một dòng; ghi đủ ở đầu nội dung' });
  return {
    file,
    title: cutAtWord(fullTitle, longest.title),
    summary: cutAtWord(abstract ?? '', longest.summary),
    body: withOpening(markdownToRichText(markdown), opening),
    words: [...opening.flatMap(wordsOf), ...words],
    warnings,
  };
}

export function isRefused(text: LegalText | RefusedText): text is RefusedText {
  return 'reason' in text;
}

/** A line of at most `most` characters; what is longer ends after a whole word, with an ellipsis. */
export function cutAtWord(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, end > 0 ? end : most - 1)}…`;
}

/** A day of the calendar as these texts write it: `yyyy-mm-dd` (a time may follow), `dd/mm/yyyy`, `dd-mm-yyyy`, in words. */
function isDate(value: unknown): boolean {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value.trim() : '';
  const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:$|[T ])/.exec(text);
  const local = /^(?:ngày )?(?<day>\d{1,2})(?:[/-]| tháng )(?<month>\d{1,2})(?:[/-]| năm )(?<year>\d{4})$/iu.exec(text.normalize('NFC'));
  const { year, month, day } = (iso ?? local)?.groups ?? {};
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function wordsIn(heading: string): string {
  return heading.replace(/[*_`]/g, '').trim();
}
