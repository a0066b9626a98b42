import type { Sheet } from '#platform/sheet';
import { columnKeys, isColumnKey, mapColumns, type ColumnKey } from '#province';
import { Refusal } from '../output.js';

/**
 * Columns that the operator named as `heading=key`, by the number of the column; `heading=-` is not read.
 * @throws Refusal for a heading that the file has not, or a key that is none
 */
export function decidedColumns(sheet: Sheet, words: readonly string[]): Map<number, ColumnKey | null> {
  const { columns } = mapColumns(sheet);
  return new Map(
    words.map((each) => {
      const [heading = '', key = ''] = each.split(/=(?=[^=]*$)/u);
      const found = columns.find((column) => column.heading.toLowerCase() === heading.normalize('NFC').trim().toLowerCase());
      if (!found) throw new Refusal(`Tệp không có cột "${heading}" (no such heading).`, 2);
      if (key !== '-' && !isColumnKey(key)) throw new Refusal(`Không có mã cột "${key}"; có: ${columnKeys.join(', ')} (no such key).`, 2);
      return [found.column, key === '-' ? null : key];
    }),
  );
}
