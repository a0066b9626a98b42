import type { DataSource } from 'typeorm';
import { inPortal, inSubtree } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { ImportRow } from './read-rows.js';
import type { KnownPortal, KnownUnit, Snapshot } from './snapshot.js';

interface Bounds {
  readonly today: CivilDate;
  readonly provinceCode: string | null;
  /** Who answers for invitations, by province; null: the administrator of each province. */
  readonly grantedBy: string | null;
}

/**
 * Reads once what a plan is measured against: the units of the province (of all for the operator), those that the rows
 * name, their portals, and the hosts of the whole deployment.
 * @param source data source of the role `jobs`
 */
export async function loadSnapshot(source: DataSource, rows: readonly ImportRow[], { today, provinceCode, grantedBy }: Bounds): Promise<Snapshot> {
  const codes = rows.flatMap((row) => row.cells.get('unitCode')?.text ?? []).flatMap((code) => [code, code.padStart(5, '0'), code.padStart(2, '0')]);
  const { units, hosts } = await inSubtree(source, [], async ({ manager }) => ({
    units: await manager.query<KnownUnit[]>(
      `select v.unit_id as id, v.code, v.kind, v.name, p.code as "parentCode", v.valid_from::text as "validFrom", v.valid_to::text as "validTo",
              coalesce((select array_agg(distinct o.name) from unit_version o where o.unit_id = v.unit_id and o.name <> v.name), '{}') as "formerNames"
       from unit_version v left join unit p on p.id = v.parent_id
       where (v.valid_from <= $1 and (v.valid_to is null or v.valid_to > $1) and ($2::text is null or v.code = $2 or p.code = $2 or v.parent_id is null))
          or v.code = any ($3)`,
      [today, provinceCode, codes],
    ),
    hosts: await manager.query<{ host: string; portalId: string }[]>('select host, portal_id as "portalId" from portal_host'),
  }));
  const portals = await loadPortals(source, [...new Set(hosts.map((each) => each.portalId))], units);
  const answering =
    grantedBy === null ? await administrators(source, portals, units, today) : new Map(provinceCode === null ? [] : [[provinceCode, grantedBy]]);
  return { today, provinceCode, units, portals, hosts: new Map(hosts.map(({ host, portalId }) => [host, portalId])), answering };
}

async function loadPortals(source: DataSource, ids: readonly string[], units: readonly KnownUnit[]): Promise<KnownPortal[]> {
  return inSubtree(source, ids, ({ manager }) =>
    manager.query<KnownPortal[]>(
      `select p.portal_id as id, p.unit_id as "unitId", p.kind, p.state, p.name, p.superior_name as "superiorName", p.banner_line as "bannerLine", p.palette, p.contact,
              coalesce(h.host, '') as host, coalesce(h.hosts, '{}') as hosts,
              coalesce((select json_agg(json_build_object('number', l.number, 'issuedOn', l.issued_on)) from portal_licence l where l.portal_id = p.portal_id), '[]') as licences
       from portal p
       left join (select portal_id, max(host) filter (where is_primary) as host, array_agg(host) as hosts from portal_host group by portal_id) h on h.portal_id = p.portal_id
       where p.unit_id = any ($1)`,
      [units.map((unit) => unit.id)],
    ),
  );
}

/** The administrator of each province, who answers for the invitations that the operator's import sends. */
async function administrators(
  source: DataSource,
  portals: readonly KnownPortal[],
  units: readonly KnownUnit[],
  today: CivilDate,
): Promise<Map<string, string>> {
  const provinces = new Map(units.flatMap((unit): [string, string][] => (unit.kind === 'province' ? [[unit.id, unit.code]] : [])));
  const answering = new Map<string, string>();
  for (const portal of portals) {
    const code = provinces.get(portal.unitId);
    if (code === undefined) continue;
    const [grant] = await inPortal(source, portal.id, ({ manager }) =>
      manager.query<{ personId: string }[]>(
        `select person_id as "personId" from portal_grant
         where portal_id = scope.portal() and role = 'province_admin' and starts_on <= $1 and (ends_on is null or ends_on >= $1) order by starts_on, id limit 1`,
        [today],
      ),
    );
    if (grant) answering.set(code, grant.personId);
  }
  return answering;
}
