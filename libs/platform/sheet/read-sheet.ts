import { cleanRows, type RawRow } from './clean.js';
import { decodeText } from './decode.js';
import { sheetErrors } from './errors.js';
import { legacyReading } from './legacy-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { sheetLimits, type Sheet, type SheetNote } from './sheet.js';

interface Raw {
  readonly name: string | null;
  readonly encoding: string;
  readonly rows: readonly RawRow[];
  readonly notes: readonly SheetNote[];
}

/**
 * Reads a table of text (CSV with comma, semicolon or tab) or an XLSX file, whichever the bytes are. Encodings are found by
 * evidence, never by the file's name.
 * @param besides names of sheets that are passed over without a word
 * @throws errors of `sheetErrors` for a file that cannot be read at all
 */
export function readSheet(bytes: Buffer, besides: readonly string[] = []): Sheet {
  if (bytes.length === 0) throw sheetErrors.SHEET_EMPTY();
  if (bytes.length > sheetLimits.bytes) throw sheetErrors.SHEET_TOO_LARGE({ megabytes: sheetLimits.bytes / 1024 / 1024 });
  const raw = isPacked(bytes) ? { encoding: 'xlsx', ...readXlsx(bytes, besides) } : readText(bytes);
  if (raw.rows.length > sheetLimits.rows) throw sheetErrors.SHEET_TOO_MANY_ROWS({ rows: sheetLimits.rows });
  if (raw.rows.some((row) => row.cells.length > sheetLimits.columns)) throw sheetErrors.SHEET_TOO_MANY_COLUMNS({ columns: sheetLimits.columns });
  if (!raw.rows.some((row) => row.cells.some((cell) => cell.text.trim() !== ''))) throw sheetErrors.SHEET_EMPTY();
  const legacy = legacyReading(raw.rows.flatMap((row) => row.cells.map((cell) => cell.text.slice(0, sheetLimits.cellLength))));
  const { rows, notes } = cleanRows(raw.rows, legacy?.convert ?? ((text) => text));
  const whole = legacy ? [{ code: legacy.code, row: null, column: null }] : [];
  return { name: raw.name, encoding: raw.encoding, rows, notes: [...whole, ...raw.notes, ...notes] };
}

function readText(bytes: Buffer): Raw {
  refuseOthers(bytes);
  const { text, encoding } = decodeText(bytes);
  const notes: SheetNote[] = encoding.startsWith('utf-16') ? [{ code: 'SHEET_UTF16', row: null, column: null }] : [];
  return { name: null, encoding, rows: readCsv(text), notes };
}

function isPacked(bytes: Buffer): boolean {
  return bytes.length > 22 && bytes.readUInt32BE(0) === 0x504b0304;
}

/** Files that are no text, by their first bytes. */
function refuseOthers(bytes: Buffer): void {
  if (bytes.length >= 8 && bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    throw bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? sheetErrors.SHEET_PASSWORD() : sheetErrors.SHEET_OLD_XLS();
  }
  if (/^\s*(?:%PDF|\{\\rtf|<\?xml|<!doctype|<html|<table|PK)/iu.test(bytes.toString('latin1', 0, 64)) || isPicture(bytes))
    throw sheetErrors.SHEET_KIND_UNKNOWN();
}

function isPicture(bytes: Buffer): boolean {
  return ['89504e47', 'ffd8ff', '47494638', '1f8b', '52617221', '377abcaf'].some((magic) => bytes.toString('hex', 0, magic.length / 2) === magic);
}
