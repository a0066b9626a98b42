import type { OpenScope } from '#platform/db';
import { rowsOf, type Searchable } from './rows.js';

/** An item as it is found: where it stands, and what it says. */
export interface Findable extends Searchable {
  readonly itemId: string;
  readonly kind: string;
  readonly sectionId: string;
  readonly placedAt: Date;
  /** Where its text is read, its address here and how it came, when it is another portal's; left out: it is the portal's own. */
  readonly source?: { readonly portalId: string; readonly slug: string; readonly mark: string };
}

/** Makes an item findable as it is published now, in the caller's transaction; what was there of it before goes. */
export async function writeSearchRows(scope: OpenScope, item: Findable, isFirst = false): Promise<void> {
  if (!isFirst) await removeSearchRows(scope, item.itemId);
  // of another portal's item the articles stand there already
  const rows = item.source ? rowsOf(item).slice(0, 1) : rowsOf(item);
  await scope.manager.query(
    `insert into search_row (portal_id, item_id, part, label, starts, length, near, head, vector, kind, section_id, placed_at, source_portal_id, slug, mark)
     select scope.portal(), $1, r.part, r.label, r.starts, r.length, r.near, r.head::tsvector, r.vector::tsvector, $9, $10, $11, $12, $13, $14
     from unnest($2::smallint[], $3::text[], $4::integer[], $5::integer[], $6::boolean[], $7::text[], $8::text[]) as r (part, label, starts, length, near, head, vector)`,
    [
      item.itemId,
      rows.map(({ part }) => part),
      rows.map(({ label }) => label),
      rows.map(({ start }) => start),
      rows.map(({ length }) => length),
      rows.map(({ near }) => near),
      rows.map(({ head }) => head),
      rows.map(({ vector }) => vector),
      item.kind,
      item.sectionId,
      item.placedAt,
      item.source?.portalId ?? null,
      item.source?.slug ?? null,
      item.source?.mark ?? null,
    ],
  );
}

/** Takes an item out of search, in the caller's transaction. */
export async function removeSearchRows(scope: OpenScope, itemId: string): Promise<void> {
  await scope.manager.query('delete from search_row where portal_id = scope.portal() and item_id = $1', [itemId]);
}
