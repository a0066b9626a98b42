import { randomUUID } from 'node:crypto';
import { compiled } from './command.js';

/** The shipped units with their versions, as the owner. @param {import('./database.js').Database} database */
export async function loadUnits(database) {
  const { DataSource } = await import('typeorm');
  const { loadUnits: load } = await compiled('libs/units/book/load-units.js');
  const { packageBook } = await compiled('libs/units/book/package-book.js');
  const owner = await new DataSource({ type: 'postgres', url: database.urlOf('liencong_owner') }).initialize();
  try {
    await load(owner, await packageBook(), true);
  } finally {
    await owner.destroy();
  }
}

/** An administrator for each province that has a portal: whoever answers for its invitations. @param {import('pg').Pool} admin */
export async function provinceAdmins(admin) {
  const { rows } = await admin.query(`select p.portal_id, p.unit_id from portal p join unit u on u.id = p.unit_id where u.kind = 'province'`);
  for (const { portal_id: portalId, unit_id: unitId } of rows) {
    const id = randomUUID();
    await admin.query('insert into person (id, display_name) values ($1, $2)', [id, 'Quản trị tỉnh']);
    await admin.query(
      `insert into portal_grant (portal_id, person_id, role, covers_unit_id, because, starts_on) values ($1, $2, 'province_admin', $3, 'thử nghiệm', '2026-01-01')`,
      [portalId, id, unitId],
    );
  }
}

/** Portals, those of them that lack something a whole one has, hosts of nobody, and people invited. @param {import('pg').Pool} admin */
export async function halfPortals(admin) {
  const { rows } = await admin.query(`
    select (select count(*) from portal)::int as portals,
           (select count(*) from portal p where not exists (select from portal_host h where h.portal_id = p.portal_id and h.is_primary)
              or not exists (select from portal_owner o where o.portal_id = p.portal_id)
              or not exists (select from section s where s.portal_id = p.portal_id)
              or not exists (select from audit_entry a where a.portal_id = p.portal_id and a.act = 'portal.create'))::int as half,
           (select count(*) from (select unit_id from portal group by unit_id having count(*) > 1) d)::int as doubled,
           (select count(*) from invitation)::int as invited`);
  return rows[0];
}
