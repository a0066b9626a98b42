import { isId, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { ManagePortal, ManageSection } from './portal.types.js';

const portalColumns = `p.portal_id as id, p.name, p.superior_name as "superiorName", p.state,
  coalesce((select h.host from portal_host h where h.portal_id = p.portal_id and h.is_primary), '') as host`;

/** The portal of an open scope; null when there is none of that id. */
export async function portalOf(scope: OpenScope): Promise<ManagePortal | null> {
  const rows: ManagePortal[] = await scope.manager.query(`select ${portalColumns} from portal p where p.portal_id = scope.portal()`);
  return rows[0] ?? null;
}

/** Portals that a supervisor's scope covers, by id. */
export async function portalsOf(scope: OpenScope): Promise<Map<string, ManagePortal>> {
  const rows: ManagePortal[] = await scope.manager.query(`select ${portalColumns} from portal p`);
  return new Map(rows.map((portal) => [portal.id, portal]));
}

/** True on a day for a section whose days, where it has any, include it. */
const isOpenOn = (day: string): string => `(opens_on is null or opens_on <= ${day}) and (closes_on is null or closes_on >= ${day})`;

/** Sections of the scope's portal into which items may be put on a day, in their order. */
export async function sectionsOf(scope: OpenScope, on: CivilDate): Promise<ManageSection[]> {
  return scope.manager.query(`select id, slug, name from section where portal_id = scope.portal() and in_menu and ${isOpenOn('$1')} order by position, id`, [
    on,
  ]);
}

/** True when an item may be put into the section on a day. */
export async function sectionTakesItems(scope: OpenScope, id: string, on: CivilDate): Promise<boolean> {
  if (!isId(id)) return false;
  const rows: unknown[] = await scope.manager.query(`select 1 from section where portal_id = scope.portal() and id = $1 and in_menu and ${isOpenOn('$2')}`, [
    id,
    on,
  ]);
  return rows.length > 0;
}
