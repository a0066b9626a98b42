import type { OpenScope } from '#platform/db';
import { removeSearchRows, writeSearchRows, type Findable } from './write-rows.js';

/** Items of other portals that stand in the scope's portal, as they are public there now; each is found by the first section in which it stands. */
const standing = `
  select g.item_id as "itemId", g.kind, p.title, p.summary, p.text, g.section_id as "sectionId", l.placed_at as "placedAt",
    json_build_object('portalId', g.origin_portal_id, 'slug', g.slug, 'mark', g.mark) as source
  from placed_item g
  join publication p on p.portal_id = g.origin_portal_id and p.item_id = g.item_id and p.withdrawn_at is null
  join placement l on l.portal_id = g.portal_id and l.item_id = g.item_id and l.section_id = g.section_id
  where g.portal_id = scope.portal() and g.state = 'placed'`;

/**
 * Makes an item of another portal findable in the scope's portal as its origin shows it now; nothing where it does not stand. The words are
 * those of the origin, so its row is copied: 200 portals make none of them.
 */
export async function findPlaced(scope: OpenScope, itemId: string): Promise<void> {
  await removeSearchRows(scope, itemId);
  const copied: object[] = await scope.manager.query(
    `insert into search_row (portal_id, item_id, part, label, starts, length, near, head, vector, kind, section_id, placed_at, source_portal_id, slug, mark)
     select g.portal_id, g.item_id, r.part, r.label, r.starts, r.length, r.near, r.head, r.vector, g.kind, g.section_id, l.placed_at, g.origin_portal_id, g.slug, g.mark
     from placed_item g
     join search_row r on r.portal_id = g.origin_portal_id and r.item_id = g.item_id and r.part = 0
     join placement l on l.portal_id = g.portal_id and l.item_id = g.item_id and l.section_id = g.section_id
     where g.portal_id = scope.portal() and g.state = 'placed' and g.item_id = $1
     returning part`,
    [itemId],
  );
  if (copied.length > 0) return;
  // the origin was made findable by nobody yet (`search rebuild`)
  const [item] = await scope.manager.query<Findable[]>(`${standing} and g.item_id = $1`, [itemId]);
  if (item) await writeSearchRows(scope, item, true);
}

/** The next of them by id; locked, so that none is taken off while its row is made. */
export async function nextPlaced({ manager }: OpenScope, after: string, most: number): Promise<Findable[]> {
  return manager.query<Findable[]>(`${standing} and g.item_id > $1 order by g.item_id limit ${String(most)} for update of g`, [after]);
}
