import type { OpenScope } from '#platform/db';
import type { PlannedEntry } from '../plan-entry.js';
import type { SiteFault } from '../faults.js';

const columns = `number integer, origin text, title text, path text, published_at timestamptz, section text, pictures integer, action text, faults jsonb, spec jsonb`;

/** A planned entry as a row; one that the file names twice is a fault. @param firstRow of the origin in this import, if it had one before */
export function rowOf(entry: PlannedEntry, firstRow: number | undefined): object {
  const isTwice = firstRow !== undefined && firstRow !== entry.number;
  const faults: readonly SiteFault[] = isTwice ? [...entry.faults, { code: 'SITE_TWICE', details: { row: firstRow } }] : entry.faults;
  return {
    ...{ number: entry.number, origin: entry.origin, title: entry.title, path: entry.path, published_at: entry.publishedAt, section: entry.section },
    ...{ pictures: entry.pictures, action: isTwice ? 'error' : entry.action, faults, spec: isTwice ? null : entry.spec },
  };
}

/** What the portal has already from an earlier import stays as it is. */
const settled = `
  select r.number, r.origin, r.title, r.path, r.published_at, r.section, r.pictures, r.faults,
    case when r.action <> 'error' and k.item_id is not null then 'unchanged' else r.action end as action,
    case when r.action <> 'error' and k.item_id is not null then k.item_id end as item_id,
    case when r.action <> 'error' and k.item_id is null then r.spec end as spec
  from jsonb_to_recordset($2::jsonb) as r (${columns})
  left join site_import_item k on k.portal_id = scope.portal() and k.origin = r.origin and k.undone_at is null`;
const stateOf = `case when action in ('publish', 'draft') then 'waiting' else 'none' end`;

/** Writes planned entries of a file. Those of a number that is there already stay as they are. */
export async function insertEntries({ manager }: OpenScope, importId: string, rows: readonly object[]): Promise<void> {
  await manager.query(
    `insert into site_import_entry (portal_id, import_id, number, origin, title, path, published_at, section, pictures, action, state, faults, spec, item_id)
     select scope.portal(), $1, number, origin, title, path, published_at, section, pictures, action, ${stateOf}, faults, spec, item_id
     from (${settled}) planned on conflict do nothing`,
    [importId, JSON.stringify(rows)],
  );
}

/** Writes what became known of a page. */
export async function settleEntry({ manager }: OpenScope, importId: string, row: object): Promise<void> {
  await manager.query(
    `update site_import_entry e
     set origin = p.origin, title = p.title, path = p.path, published_at = p.published_at, section = p.section, pictures = p.pictures,
         action = p.action, state = case when p.action in ('publish', 'draft') then 'waiting' else 'none' end, faults = p.faults, spec = p.spec, item_id = p.item_id
     from (${settled}) p
     where e.portal_id = scope.portal() and e.import_id = $1 and e.number = p.number and e.action = 'unread'`,
    [importId, JSON.stringify([row])],
  );
}
