import { CsvError, parse } from 'csv-parse/sync';
import type { RawRow } from './clean.js';
import { sheetErrors } from './errors.js';
import { sheetLimits } from './sheet.js';

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Reads text with a delimiter that it finds itself. Rows keep the number that a spreadsheet program would show.
 * @throws SHEET_QUOTE_UNCLOSED, SHEET_QUOTE_STRAY, SHEET_TOO_MANY_ROWS
 */
export function readCsv(source: string): RawRow[] {
  // Excel's own first line that names the delimiter.
  const named = /^\ufeff?sep=(.)\r?\n/u.exec(source);
  const text = named ? source.slice(named[0].length) : source;
  const delimiter = named?.[1] ?? delimiterOf(text);
  const first = named ? 2 : 1;
  return records(text, delimiter).map((fields, index) => ({
    number: index + first,
    cells: fields.map((field, column) => ({ column, text: field, kind: field.trim() === '' ? 'blank' : 'text' })),
  }));
}

/** The sign that splits the first rows into the same number of cells, the most of them. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, '');
  const lines = sample.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
  const first = lines.slice(0, Math.max(1, Math.min(lines.length - 1, 30)));
  let best: string = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const counts = first.map((line) => line.split(delimiter).length - 1);
    const top = Math.max(...counts, 0);
    const sum = counts.filter((count) => count > 0 && count === top).length * Math.min(top, 30);
    if (sum > most) [best, most] = [delimiter, sum];
  }
  return best;
}

function records(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      // One more than is read, so that too many are noticed without reading them all.
      to: sheetLimits.rows + 1,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw sheetErrors.SHEET_QUOTE_UNCLOSED({ line: openQuoteLine(text) });
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw sheetErrors.SHEET_QUOTE_UNCLOSED({ line: Number(error['lines'] ?? 1) });
    throw sheetErrors.SHEET_QUOTE_STRAY({ line: Number(error['lines'] ?? 1) });
  }
}

/** Line of the quote that stays open. */
function openQuoteLine(text: string): number {
  let [line, opened, inside] = [1, 1, false];
  for (const sign of text) {
    if (sign === '\n') line += 1;
    if (sign !== '"') continue;
    inside = !inside;
    if (inside) opened = line;
  }
  return opened;
}
