import type { OpenScope } from '#platform/db';
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

/** Sections of the scope's portal in their order. */
export async function sectionsOf(scope: OpenScope): Promise<ManageSection[]> {
  return scope.manager.query('select id, slug, name from section where portal_id = scope.portal() order by position, id');
}
