import type { DataSource } from 'typeorm';
import { asSystem, inPortal, type OpenScope } from '#platform/db';
import { nextPlaced } from './placed-rows.js';
import { writeSearchRows, type Findable } from './write-rows.js';

/** Items made findable in one transaction: publishing in the same portal waits for none of them for long. */
const atOnce = 100;

/**
 * Makes the search rows of a portal anew from what is public, while everything runs; again changes nothing. What is no longer
 * public is found no more.
 * @param source data source of the role `jobs`
 * @returns how many items are findable now
 */
export async function rebuildSearch(source: DataSource, portalId: string): Promise<number> {
  const inside = <T>(fn: (scope: OpenScope) => Promise<T>): Promise<T> => asSystem(() => inPortal(source, portalId, fn));
  await inside(({ manager }) =>
    manager.query(
      `delete from search_row r where r.portal_id = scope.portal()
         and not exists (select from publication p where p.portal_id = coalesce(r.source_portal_id, r.portal_id) and p.item_id = r.item_id and p.withdrawn_at is null)`,
    ),
  );
  return (await inOrder(inside, nextItems)) + (await inOrder(inside, (scope, after) => nextPlaced(scope, after, atOnce)));
}

async function inOrder(
  inside: <T>(fn: (scope: OpenScope) => Promise<T>) => Promise<T>,
  next: (scope: OpenScope, after: string) => Promise<Findable[]>,
): Promise<number> {
  let done = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const items = await inside(async (scope) => {
      const found = await next(scope, after);
      for (const item of found) await writeSearchRows(scope, item);
      return found;
    });
    done += items.length;
    const last = items.at(-1);
    if (!last) return done;
    after = last.itemId;
  }
}

/** The publications are locked: none is withdrawn or corrected while its rows are made. */
function nextItems({ manager }: OpenScope, after: string): Promise<Findable[]> {
  return manager.query<Findable[]>(
    `select p.item_id as "itemId", p.kind, p.title, p.summary, p.text, pl.section_id as "sectionId", pl.placed_at as "placedAt"
     from publication p
     join placement pl on pl.portal_id = p.portal_id and pl.item_id = p.item_id and pl.mark = 'own'
     where p.portal_id = scope.portal() and p.item_id > $1 and p.withdrawn_at is null
     order by p.item_id limit ${String(atOnce)} for update of p`,
    [after],
  );
}
