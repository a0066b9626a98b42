import { decodeCursor, encodeCursor } from './cursor.js';
import type { PageInfo } from './types.js';

/**
 * Where a page of a list of the moment begins: its order is of figures that move, so the cursor is a place in it, as on a league table.
 * @param after endCursor of the page before; null or left out: from the top
 * @throws CURSOR_INVALID
 */
export function placeAfter(after: string | null | undefined): number {
  return after == null ? 0 : Number(decodeCursor(after, 1, ([place]) => /^\d{1,6}$/.test(place ?? ''))[0]);
}

/**
 * The page of a list of the moment.
 * @param rows from the place on: `first` of them, and one more when there is more
 * @param offset place of the first row, of {@link placeAfter}
 */
export function pageOfPlaces<Row, Node>(
  rows: readonly Row[],
  { first, offset }: { readonly first: number; readonly offset: number },
  nodeOf: (row: Row) => Node,
): { edges: { cursor: string; node: Node }[]; pageInfo: PageInfo } {
  const edges = rows.slice(0, first).map((row, index) => ({ cursor: encodeCursor([String(offset + index + 1)]), node: nodeOf(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
