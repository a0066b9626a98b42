import type { DataSource } from 'typeorm';
import { inOwnScope, isId, type OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate } from '#platform/time';
import type { ManagePortal } from '#units';
import { administeringRoles, auditingRoles, supervisingRoles, urgingRoles, type RoleName } from './grant.js';
import type { Grant } from './people.types.js';

interface GrantRow extends Omit<Grant, 'person'> {
  personId: string;
  displayName: string | null;
}

/** Which grants: one by its id, ended or not; those not ended before a day, of all or of one person; all, with those that ended. */
export type GrantFilter = { readonly id: string } | { readonly notEndedBefore: CivilDate; readonly personId?: string } | { readonly everEnded: true };

/** Grants of the scope's portal, newest first, at most 1,000. */
export async function readGrants(scope: OpenScope, which: GrantFilter): Promise<Grant[]> {
  const { id, personId, notEndedBefore } = { id: null, personId: null, notEndedBefore: null, ...which };
  if ((id !== null && !isId(id)) || (personId !== null && !isId(personId))) return [];
  const rows: GrantRow[] = await scope.manager.query(
    `select g.id, g.role, g.because, g.seat, g.starts_on::text as "startsOn", g.ends_on::text as "endsOn", g.end_reason as "endReason",
            g.stands_in_for as "standsInFor", g.covers_unit_id is not null as "coversSubtree", g.person_id as "personId", b.display_name as "displayName"
     from portal_grant g
     left join byline b on b.portal_id = g.portal_id and b.person_id = g.person_id
     where g.portal_id = scope.portal()
       and ($1::uuid is null or g.id = $1) and ($2::uuid is null or g.person_id = $2) and ($3::date is null or g.ends_on is null or g.ends_on >= $3)
     order by g.id desc limit 1000`,
    [id, personId, notEndedBefore],
  );
  return rows.map(({ personId: holder, displayName, ...grant }) => ({ ...grant, person: { id: holder, displayName: displayName ?? '' } }));
}

/** Names that people bear in the scope's portal, by id. */
export async function namesIn(scope: OpenScope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; name: string }[] = await scope.manager.query(
    'select person_id as id, display_name as name from byline where portal_id = scope.portal() and person_id = any ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A person by their own grants of today, over all portals. */
export interface OwnGrants {
  readonly displayName: string;
  /** Portals they work in, with their roles there. */
  readonly desks: readonly { readonly portal: ManagePortal; readonly roles: readonly RoleName[] }[];
  readonly supervises: boolean;
  /** True when the audit of a subtree is open to them. */
  readonly audits: boolean;
  /** Whether they give and end rights over a subtree. */
  readonly administers: boolean;
  /** Portals in which they hold the right to urge those below: there they are told of what is late. */
  readonly urgesFrom: readonly string[];
}

interface DeskRow extends ManagePortal {
  own: RoleName[] | null;
  covering: RoleName[] | null;
}

/**
 * The acting person's name, where they work and whether they supervise: one transaction, however many desks.
 * @param source data source of the role `signin`, which sees the portals that the person has a grant in
 */
export async function ownGrants(source: DataSource, personId: string, today: CivilDate): Promise<OwnGrants> {
  return inOwnScope(source, { 'app.person_id': personId }, async (scope) => {
    const people: { displayName: string }[] = await scope.manager.query('select display_name as "displayName" from person where id = scope.person()');
    const rows: DeskRow[] = await scope.manager.query(
      `select p.portal_id as id, p.name, p.superior_name as "superiorName", p.state, coalesce(h.host, '') as host, g.own, g.covering
       from (select portal_id, array_agg(distinct role) filter (where covers_unit_id is null) as own,
                    array_agg(distinct role) filter (where covers_unit_id is not null) as covering
             from portal_grant
             where person_id = scope.person() and starts_on <= $1 and (ends_on is null or ends_on >= $1)
             group by portal_id) g
       join portal p on p.portal_id = g.portal_id
       left join portal_host h on h.portal_id = p.portal_id and h.is_primary
       order by p.portal_id`,
      [today],
    );
    return {
      displayName: people[0]?.displayName ?? '',
      desks: rows.flatMap(({ own, covering: _, ...portal }) => (own?.some((role) => role !== 'supervisor') ? [{ portal, roles: own }] : [])),
      supervises: rows.some(({ covering }) => covering?.some((role) => supervisingRoles.includes(role))),
      audits: rows.some(({ covering }) => covering?.some((role) => auditingRoles.includes(role))),
      administers: rows.some(({ covering }) => covering?.some((role) => administeringRoles.includes(role))),
      urgesFrom: rows.flatMap(({ id, covering }) => (covering?.some((role) => urgingRoles.includes(role)) ? [id] : [])),
    };
  });
}

/**
 * Portals whose figures the actor may see now: those of every unit under one that a supervising grant of theirs covers, and
 * of past units that stand there today (`unit_place`). A unit that was divided among provinces is in none of them.
 * Resolved once for a request; give it to `inSubtree`.
 * @param roles which grants over a subtree count
 * @param source data source of the role `signin`: the role supervision finds portals only by their ids
 */
export async function subtreePortals(source: DataSource, now: Date, roles: readonly RoleName[] = supervisingRoles): Promise<string[]> {
  const rows: { portalId: string }[] = await inOwnScope(source, {}, (scope) =>
    scope.manager.query(
      `with covered as materialized (
         select distinct c.descendant_id as id from portal_grant g
         join unit_closure c on c.ancestor_id = g.covers_unit_id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)
         where g.person_id = scope.person() and g.role = any ($2)
           and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1)
       )
       select p.portal_id as "portalId"
       from portal p
       where p.unit_id = any (array (
         select id from covered
         union all
         select l.unit_id from covered join unit_place l on l.place_id = covered.id and l.valid_from <= $1 and (l.valid_to is null or l.valid_to > $1)))
       order by p.portal_id`,
      [civilDateOf(now), roles],
    ),
  );
  return rows.map((row) => row.portalId);
}

/**
 * Domains under which the actor governs: host names of the portals in which they hold a grant over a subtree.
 * @param source data source of the role `signin`
 */
export async function ownDomains(source: DataSource, now: Date): Promise<string[]> {
  const rows: { host: string }[] = await inOwnScope(source, {}, (scope) =>
    scope.manager.query(
      `select distinct h.host, length(h.host) from portal_grant g
       join portal_host h on h.portal_id = g.portal_id
       where g.person_id = scope.person() and g.covers_unit_id is not null and g.role = 'province_admin'
         and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1)
       order by length(h.host) desc, h.host`,
      [civilDateOf(now)],
    ),
  );
  return rows.map(({ host }) => host);
}

/** Units over which a supervising grant of the actor applies today. @param scope an open scope of the role `signin` */
export async function coveredUnits(scope: OpenScope, today: CivilDate): Promise<string[]> {
  const rows: { id: string }[] = await scope.manager.query(
    `select distinct covers_unit_id as id from portal_grant
     where person_id = scope.person() and covers_unit_id is not null and role = any ($2) and starts_on <= $1 and (ends_on is null or ends_on >= $1)`,
    [today, supervisingRoles],
  );
  return rows.map((row) => row.id);
}
