import { figures, progress, Refusal, say, table } from '../output.js';
import { readFolder, usualHosts, type Folder } from './folder.js';
import { Board, type Outcome } from './import.js';
import { readInstallation, type Installation } from './installation.js';
import { publishedSlugs, readBack } from './verify.js';

export interface PostsOptions {
  readonly data: string;
  readonly portals?: readonly string[];
  readonly json?: boolean;
}

const seconds = (since: number): number => Math.round((Date.now() - since) / 100) / 10;
const short = (file: string): string => (file.length > 60 ? `${file.slice(0, 59)}…` : file);

/** Posts the texts of a folder through the API; without `apply` only says what would be posted. @throws Refusal when posting failed */
export async function importCommand(folder: string, options: PostsOptions & { readonly apply?: boolean }): Promise<void> {
  const started = Date.now();
  const read = readFolder(folder, options.portals ?? usualHosts);
  const outcomes = options.apply ? await postAll(readInstallation(options.data), read) : new Map<string, Outcome>();
  const count = (kind: Outcome['kind']): number => [...outcomes.values()].filter((outcome) => outcome.kind === kind).length;
  const sums = {
    files: read.files,
    ready: read.texts.length,
    posted: count('posted'),
    unchanged: count('known'),
    refused: read.refused.length,
    differs: count('differs'),
    failed: count('failed'),
    warnings: read.texts.reduce((sum, text) => sum + text.warnings.length, 0),
    seconds: seconds(started),
  };
  if (options.json) say(JSON.stringify({ ...sums, rows: rowsOf(read, outcomes) }));
  else {
    const rows = rowsOf(read, outcomes).map(({ file, host, result, remarks }) => [short(file), host, result, remarks.join('; ')]);
    say(table([['Tệp (file)', 'Cổng (portal)', 'Kết quả (result)', 'Ghi chú (remarks)'], ...rows]));
    if (!options.apply) say('\nChưa đăng gì. Thêm --apply để đăng (nothing was posted).');
    figures(sums);
  }
  if (sums.failed > 0) throw new Refusal(`${sums.failed} tệp đăng không thành (failed).`);
}

async function postAll(installation: Installation, read: Folder): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const boards = new Map<string, Board>();
  const bar = progress('Đăng văn bản (posting)', read.texts.length);
  try {
    for (const text of read.texts) {
      const board = boards.get(text.host) ?? (await Board.of(installation, text.host));
      boards.set(text.host, board);
      outcomes.set(
        text.file,
        await board.post(text).catch((error: unknown): Outcome => {
          if (error instanceof Refusal) return { kind: 'failed', reason: error.message };
          throw error;
        }),
      );
      bar.step();
    }
  } finally {
    bar.end();
  }
  return outcomes;
}

interface Row {
  readonly file: string;
  readonly host: string;
  readonly result: string;
  readonly remarks: readonly string[];
}

const words: Readonly<Record<Outcome['kind'], string>> = { posted: 'đã đăng', known: 'đã có', differs: 'khác bản đã có', failed: 'lỗi' };

function rowsOf({ texts, refused }: Folder, outcomes: ReadonlyMap<string, Outcome>): Row[] {
  const rows = texts.map(({ file, host, warnings }): Row => {
    const outcome = outcomes.get(file);
    const reason = outcome && 'reason' in outcome ? [outcome.reason] : [];
    return { file, host, result: outcome ? words[outcome.kind] : 'sẽ đăng', remarks: [...reason, ...warnings.map((each) => `${each.field}: ${each.reason}`)] };
  });
  return [...rows, ...refused.map(({ file, field, reason }): Row => ({ file, host: '', result: 'từ chối', remarks: [`${field}: ${reason}`] }))];
}

/** Reads every posted text back from the public API and from its page, and compares them word for word. @throws Refusal on any difference */
export async function verifyCommand(folder: string, options: PostsOptions): Promise<void> {
  const started = Date.now();
  const read = readFolder(folder, options.portals ?? usualHosts);
  const installation = readInstallation(options.data);
  const slugs = new Map<string, Map<string, string>>();
  const rows: { file: string; host: string; slug: string | null; words: number; api: readonly string[]; site: readonly string[] }[] = [];
  const bar = progress('Đọc lại (reading back)', read.texts.length);
  for (const text of read.texts) {
    const known = slugs.get(text.host) ?? (await publishedSlugs(installation, text.host));
    slugs.set(text.host, known);
    rows.push({ file: text.file, host: text.host, words: text.words.length, ...(await readBack(installation, text, known.get(text.title))) });
    bar.step();
  }
  bar.end();
  const sums = {
    texts: rows.length,
    words: rows.reduce((sum, row) => sum + row.words, 0),
    differencesApi: rows.filter((row) => row.api.length > 0).length,
    differencesSite: rows.filter((row) => row.site.length > 0).length,
    seconds: seconds(started),
  };
  if (options.json) say(JSON.stringify({ ...sums, rows }));
  else {
    const remark = (faults: readonly string[]): string => (faults.length === 0 ? 'khớp' : faults.join('; '));
    say(
      table([
        ['Tệp (file)', 'Cổng (portal)', 'Từ (words)', 'API', 'Trang (site)'],
        ...rows.map((row) => [short(row.file), row.host, String(row.words), remark(row.api), remark(row.site)]),
      ]),
    );
    figures(sums);
  }
  if (sums.differencesApi + sums.differencesSite > 0) throw new Refusal('Có chỗ không khớp với bản gốc (differences).');
}
