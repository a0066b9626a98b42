import { SingleBar, Presets } from 'cli-progress';
import { ConfigError } from '#platform/config';
import { AppError } from '#platform/errors';
import { describeError } from '#platform/log';

/** A refusal in words for the operator, without a stack. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** What an operator reads of an error, and the exit code. Only what nobody foresaw shows its stack. */
export function explain(error: unknown): { readonly text: string; readonly code: 1 | 2 } {
  if (error instanceof ConfigError) return { text: error.message, code: 2 };
  if (error instanceof Refusal) return { text: error.message, code: error.code };
  if (error instanceof AppError) return { text: `${error.code}: ${error.vi}\n(${error.en})`, code: 1 };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const known = troubles.get(error.code);
    if (known) return { text: `${known}\n  ${error.message}`, code: 1 };
  }
  return { text: describeError(error), code: 1 };
}

const troubles: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'Không kết nối được. Máy chủ đã chạy chưa, địa chỉ có đúng không? (connection refused)'],
  ['ENOTFOUND', 'Không tìm thấy máy chủ. Hãy kiểm tra địa chỉ. (host not found)'],
  ['ETIMEDOUT', 'Máy chủ không trả lời. Hãy thử lại. (timed out)'],
  ['ENOSPC', 'Đĩa đầy: không ghi thêm được. Hãy dọn chỗ hoặc chọn nơi khác rồi chạy lại; phần dở dang đã được bỏ. (disk full)'],
  ['ENOENT', 'Không có tệp hoặc thư mục này. (no such file or folder)'],
  ['EACCES', 'Không được phép đọc hoặc ghi tệp này. (no permission)'],
  ['28P01', 'Sai mật khẩu cơ sở dữ liệu; xem DATABASE_URL_*. (database password)'],
  ['3D000', 'Không có cơ sở dữ liệu này; xem DATABASE_URL_*. (no such database)'],
  ['42P01', 'Cơ sở dữ liệu chưa được cập nhật cấu trúc. Chạy: npm run cli -- db migrate (tables are missing)'],
]);

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The last line of a command that measures something, for programs (see `--json` too). */
export function figures(values: Readonly<Record<string, unknown>>): void {
  say(`FIGURES ${JSON.stringify(values)}`);
}

/** Columns on a terminal: a letter and its accents are one. */
const letters = new Intl.Segmenter('vi');
const widthOf = (text: string): number => Array.from(letters.segment(text)).length;

/** A table in plain columns; the first row is the heading. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    widths
      .map((width, column) => (row[column] ?? '') + ' '.repeat(width - widthOf(row[column] ?? '')))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}

export interface Progress {
  /** So many more are done; one when left out. */
  step(amount?: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a line each ten seconds. Written to standard error, so that `--json` stays clean. */
export function progress(name: string, total: number): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: `${name} {bar} {value}/{total} · {duration_formatted}`, hideCursor: true, clearOnComplete: true },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return { step: (amount = 1) => bar.increment(amount), end: () => bar.stop() };
  }
  let done = 0;
  let said = Date.now();
  return {
    step(amount = 1) {
      done += amount;
      if (Date.now() - said < 10_000) return;
      said = Date.now();
      process.stderr.write(`… ${name}: ${done}/${total}\n`);
    },
    end: () => undefined,
  };
}
