import { isId, likeText, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor } from '#platform/http';
import { civilDateOf } from '#platform/time';
import type { StaffConnection, StaffGrant, StaffMember } from './people-desk.types.js';

export interface StaffFilter {
  /** Words of the name, with or without accents. */
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

interface Row extends Omit<StaffMember, 'person' | 'grants'> {
  grants: Omit<StaffGrant, 'person'>[];
  personId: string;
  displayName: string;
  total: string;
}

/**
 * People with a grant that has not ended in one of the scope's portals, by name. One statement, so that a person, their
 * portals and the state of their invitation are of the same moment.
 */
export async function staffOf(scope: OpenScope, now: Date, filter: StaffFilter): Promise<StaffConnection> {
  const first = checkFirst(filter.first, 200);
  const [name, id] = filter.after == null ? [] : decodeCursor(filter.after, 2, ([, key]) => isId(key ?? ''));
  const rows: Row[] = await scope.manager.query(
    `with held as (
       select g.person_id, min(b.display_name) as name,
              jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'seat', g.seat, 'because', g.because, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
                'standsInFor', g.stands_in_for, 'stoodInFor', case when o.id is not null then jsonb_build_object('id', o.person_id, 'displayName', coalesce(ob.display_name, '')) end,
                'coversSubtree', g.covers_unit_id is not null, 'portal', jsonb_build_object('id', p.portal_id, 'name', p.name))
                order by p.name, g.id) as grants
       from portal_grant g
       join portal p on p.portal_id = g.portal_id
       join byline b on b.portal_id = g.portal_id and b.person_id = g.person_id
       left join portal_grant o on o.portal_id = g.portal_id and o.id = g.stands_in_for
       left join byline ob on ob.portal_id = o.portal_id and ob.person_id = o.person_id
       where g.portal_id = any ((select scope.portals())::uuid[]) and (g.ends_on is null or (g.ends_on >= $1 and g.ends_on >= g.starts_on))
       group by g.person_id
     ), found as (
       select *, count(*) over () as total from held where $2::text is null or vn_fold(name) like '%' || vn_fold($2) || '%'
     )
     select f.person_id as "personId", f.name as "displayName", f.grants, f.total, s.seen_on::text as "lastSeenOn",
            case when i.id is null then 'ACCEPTED' when i.expires_at > $3 then 'WAITING' else 'EXPIRED' end as state,
            i.expires_at as "invitedUntil"
     from found f
     left join last_sign_in s on s.person_id = f.person_id
     left join lateral (
       select i.id, i.expires_at from invitation i
       where i.person_id = f.person_id and i.portal_id = any ((select scope.portals())::uuid[]) and i.accepted_at is null
       order by i.id desc limit 1) i on true
     where $4::text is null or (f.name, f.person_id) > ($4, $5::uuid)
     order by f.name, f.person_id limit $6`,
    [civilDateOf(now), likeText(filter.search), now, name ?? null, id ?? null, first + 1],
  );
  const edges = rows.slice(0, first).map(({ personId, displayName, total: _, ...row }) => ({
    cursor: encodeCursor([displayName, personId]),
    node: { ...row, person: { id: personId, displayName }, grants: row.grants.map((grant) => ({ ...grant, person: { id: personId, displayName } })) },
  }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: Number(rows[0]?.total ?? 0),
  };
}
