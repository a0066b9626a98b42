/** What can be wrong with a line of a file of captions. */
export type CaptionFault = 'none' | 'time' | 'order' | 'earlier' | 'empty' | 'no_time' | 'many';

/** A fault and where it stands; lines are counted from 1. */
interface CaptionError {
  readonly line: number;
  readonly fault: CaptionFault;
}

/** Words of each fault; `{line}` stands for the line. */
export const captionWords: Readonly<Record<CaptionFault, string>> = {
  none: 'Dòng {line}: không thấy lời phụ đề nào. Tệp phải có giờ bắt đầu, giờ kết thúc và lời, như 00:00:01.000 --> 00:00:04.000.',
  time: 'Dòng {line}: giờ viết chưa đúng. Hãy viết như 00:00:01.000 --> 00:00:04.000.',
  order: 'Dòng {line}: giờ kết thúc không sau giờ bắt đầu. Hãy sửa lại hai giờ.',
  earlier: 'Dòng {line}: bắt đầu trước lời đứng trên nó. Hãy xếp các lời theo giờ.',
  empty: 'Dòng {line}: có giờ mà không có lời. Hãy ghi lời hoặc xóa dòng giờ.',
  no_time: 'Dòng {line}: có lời mà không có giờ. Hãy ghi dòng giờ ở trên, hoặc xóa dòng trống ở giữa lời.',
  many: 'Dòng {line}: tệp có hơn 10.000 lời. Hãy chia video thành nhiều phần.',
};

/** A file that is no text in UTF-8. */
export const captionLetters = 'Tệp không phải phụ đề viết bằng chữ UTF-8. Hãy lưu lại với bảng mã UTF-8, hoặc chọn tệp .vtt, .srt khác.';

/** What was read of a file: captions as WebVTT, or what is wrong, first to last. */
type Captions = { readonly vtt: string; readonly cues: number } | { readonly faults: readonly CaptionError[] };

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: readonly string[];
}

interface Block {
  /** Number of its first line. */
  readonly line: number;
  readonly lines: readonly string[];
}

const mostCues = 10_000;
const mostFaults = 20;
const timing = /^\s*(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})\s+-->\s+(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})(?:\s.*)?$/;

/** True for text that begins as WebVTT or as SubRip does. */
export function looksLikeCaptions(text: string): boolean {
  return /^\ufeff?(?:WEBVTT(?=[\s]|$)|\s*\d+[ \t]*\r?\n[ \t]*\d{1,3}:\d{2}:\d{2}[,.]\d{3}[ \t]+-->)/.test(text);
}

/**
 * Reads captions in WebVTT or SubRip (.srt) and writes them as plain WebVTT: times, words, and no more of tags than stress. Styles, notes and
 * places on the picture are left out.
 */
export function readCaptions(given: string): Captions {
  const lines = given
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/);
  const isVtt = /^WEBVTT(?:\s|$)/.test(lines[0] ?? '');
  const faults: CaptionError[] = [];
  const cues: Cue[] = [];
  for (const block of blocksOf(lines)) {
    const isHead = isVtt && block.line === 1;
    if (isHead || (isVtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block.lines[0] ?? ''))) continue;
    if (cues.length >= mostCues) {
      faults.push({ line: block.line, fault: 'many' });
      break;
    }
    const read = cueOf(block, cues.at(-1)?.start ?? 0);
    if ('fault' in read) faults.push(read);
    else cues.push(read);
    if (faults.length >= mostFaults) break;
  }
  if (faults.length > 0) return { faults };
  if (cues.length === 0) return { faults: [{ line: 1, fault: 'none' }] };
  return { vtt: `WEBVTT\n\n${cues.map(written).join('\n')}`, cues: cues.length };
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  for (const [index, line] of [...lines, ''].entries()) {
    if (line.trim() !== '') open.push(line);
    else if (open.length > 0) {
      blocks.push({ line: index + 1 - open.length, lines: open });
      open = [];
    }
  }
  return blocks;
}

/** A number or name may stand above the times. */
function cueOf({ line, lines }: Block, earliest: number): Cue | CaptionError {
  const at = lines.slice(0, 2).findIndex((each) => each.includes('-->'));
  if (at < 0) return { line, fault: 'no_time' };
  const timeLine = line + at;
  const parts = timing.exec(lines[at] ?? '');
  if (!parts) return { line: timeLine, fault: 'time' };
  const [start, end] = [millis(parts.slice(1, 5)), millis(parts.slice(5, 9))];
  if (end <= start) return { line: timeLine, fault: 'order' };
  if (start < earliest) return { line: timeLine, fault: 'earlier' };
  const rest = lines.slice(at + 1);
  const second = rest.findIndex((each) => each.includes('-->'));
  // two cues without an empty line between: the second would be shown as words
  if (second >= 0) return { line: timeLine + 1 + second, fault: 'time' };
  const text = rest.map(plain).filter((each) => each !== '');
  return text.length === 0 ? { line: timeLine, fault: 'empty' } : { start, end, text };
}

function millis([hours, minutes, seconds, rest]: readonly (string | undefined)[]): number {
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(rest);
}

/** Words with stress alone; everything else that could be markup is shown as it is written. */
function plain(line: string): string {
  return line
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/<(?!\/?[ibu]>)[^<>]*>/gi, '')
    .replace(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, '&amp;')
    .replace(/<(?!\/?[ibu]>)/gi, '&lt;')
    .replace(/[\p{Cc}]/gu, ' ')
    .trim();
}

function written({ start, end, text }: Cue): string {
  return `${time(start)} --> ${time(end)}\n${text.join('\n')}\n`;
}

function time(at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(at / 3_600_000))}:${two(Math.floor(at / 60_000) % 60)}:${two(Math.floor(at / 1_000) % 60)}.${String(at % 1_000).padStart(3, '0')}`;
}
