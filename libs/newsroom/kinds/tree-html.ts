import { escaped } from '../files/render-files.js';
import type { RowValue } from './field-values.js';
import type { KindColumn } from './kind-data.js';

/**
 * Rows as a list in a list: the first column names a part, the second what it stands under, the others say more of it. What stands
 * under nothing that is there is at the top; a circle is broken where it is met.
 */
export function treeHtml(rows: readonly RowValue[], [name, above, ...others]: readonly KindColumn[]): string {
  if (!name || !above) return '';
  const nameOf = (row: RowValue): string => row[name.name] ?? '';
  const known = new Set(rows.map(nameOf));
  const below = Map.groupBy(rows, (row) => row[above.name] ?? '');
  const done = new Set<RowValue>();
  const listOf = (some: readonly RowValue[]): string => {
    const lines = some.flatMap((row) => {
      if (done.has(row)) return [];
      done.add(row);
      const more = others.map((column) => row[column.name] ?? '').filter((value) => value !== '');
      const words = `<strong>${escaped(nameOf(row))}</strong>${more.length > 0 ? `: ${escaped(more.join('; '))}` : ''}`;
      return [`<li>${words}${listOf(below.get(nameOf(row)) ?? [])}</li>`];
    });
    return lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '';
  };
  const top = listOf(rows.filter((row) => !known.has(row[above.name] ?? '') || row[above.name] === ''));
  return top + listOf(rows);
}
