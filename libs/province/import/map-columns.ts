import type { Sheet, SheetRow } from '#platform/sheet';
import { columnKeys, knownColumns, type ColumnKey } from './columns.js';
import { plainWords } from './words.js';

/** A heading of the file and the column it is taken for. */
export interface MappedColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly key: ColumnKey | null;
  /** 1: the heading itself; from 0.8 sure; 0: not known. */
  readonly confidence: number;
}

export interface Mapping {
  /** Row of the headings; rows after it are read. */
  readonly headingRow: number;
  readonly columns: readonly MappedColumn[];
  /** False when a person should look at it first. */
  readonly isSure: boolean;
}

const sure = 0.8;
const headings: readonly (readonly [words: string, key: ColumnKey, confidence: number])[] = knownColumns.flatMap(({ key, title, synonyms }) => [
  [plainWords(title), key, 1] as const,
  ...synonyms.map((each) => [plainWords(each), key, 0.95] as const),
]);

/** What a heading means, by its words. */
export function guessHeading(heading: string): { readonly key: ColumnKey | null; readonly confidence: number } {
  const words = plainWords(heading.replace(/\([^)]*\)|\*/gu, ' '));
  if (words === '') return { key: null, confidence: 0 };
  let best: { key: ColumnKey | null; confidence: number } = { key: null, confidence: 0 };
  for (const [known, key, confidence] of headings) {
    const likeness = words === known ? confidence : confidence * 0.75 * shared(words, known);
    if (likeness > best.confidence) best = { key, confidence: likeness };
  }
  return best.confidence < 0.4 ? { key: null, confidence: 0 } : best;
}

/** Share of the words that two headings have in common. */
function shared(one: string, other: string): number {
  const [first, second] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const common = Array.from(first).filter((word) => second.has(word)).length;
  return common / (first.size + second.size - common);
}

/**
 * Proposes what each column is. The row of the headings is the one of the first thirty that says most.
 * @param given columns that a person decided, by their number; null: not to be read
 */
export function mapColumns(sheet: Sheet, given: ReadonlyMap<number, ColumnKey | null> = new Map()): Mapping {
  const heading = headingRowOf(sheet.rows.slice(0, 30));
  const columns = (heading?.cells ?? [])
    .filter((cell) => cell.text !== '' || given.has(cell.column))
    .map((cell): MappedColumn => {
      const decided = given.get(cell.column);
      const guess = decided === undefined ? guessHeading(cell.text) : { key: decided, confidence: 1 };
      return { column: cell.column, heading: cell.text.slice(0, 200), ...guess };
    });
  const kept = columns.map((each) => (isBeaten(each, columns) ? { ...each, key: null, confidence: 0 } : each));
  const keys = kept.filter((each) => each.key !== null);
  const named = keys.some((each) => each.key === 'unitCode' || each.key === 'unitName');
  const doubtful = keys.some((each) => each.confidence < sure) || kept.some((each, index) => each.key !== columns[index]?.key);
  return { headingRow: heading?.number ?? 0, columns: kept, isSure: named && !doubtful };
}

/** Of two columns that say the same the surer is taken, the first among equals. */
function isBeaten(one: MappedColumn, all: readonly MappedColumn[]): boolean {
  return all.some(
    (other) =>
      other.key !== null && other.key === one.key && (other.confidence > one.confidence || (other.confidence === one.confidence && other.column < one.column)),
  );
}

function headingRowOf(rows: readonly SheetRow[]): SheetRow | null {
  let best: SheetRow | null = null;
  let most = 0;
  for (const row of rows) {
    const sum = row.cells.reduce((total, cell) => total + guessHeading(cell.text.slice(0, 200)).confidence, 0);
    if (sum > most) [best, most] = [row, sum];
  }
  return best ?? rows.find((row) => row.cells.some((cell) => cell.text !== '')) ?? null;
}

/** True for a word that names a column. */
export function isColumnKey(word: string): word is ColumnKey {
  return (columnKeys as readonly string[]).includes(word);
}
