import { likeText, isId, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor } from '#platform/http';
import type { PortalContact, PortalKind, PortalState } from '#units';
import type { DirectoryConnection } from './directory.types.js';
import { missingOf } from './portal-row.js';

export interface DirectoryFilter {
  readonly search: string | null;
  readonly states: readonly string[] | null;
  readonly level: string | null;
  readonly first: number;
  readonly after: string | null;
}

interface Row {
  id: string;
  name: string;
  superiorName: string;
  state: PortalState;
  kind: PortalKind;
  host: string;
  unitKind: string;
  contact: Partial<PortalContact>;
  suspendsAt: Date | null;
  rank: string;
  sortName: string;
}

/** The province's own first, then departments, then communes and special zones. */
const rank = `case u.kind when 'province' then 1 when 'department' then 2 when 'district' then 3 else 4 end`;

/** Portals of the scope's subtree by level and name, with how many are in each state; the counts are of the search, whichever states are shown. */
export async function directory(scope: OpenScope, filter: DirectoryFilter): Promise<DirectoryConnection> {
  const first = checkFirst(filter.first, 500);
  const place = filter.after === null ? null : decodeCursor(filter.after, 3, ([r = '', , id = '']) => /^[1-4]$/.test(r) && isId(id));
  const [afterRank, afterName, afterId] = place ?? ['0', '', ''];
  const matching = `p.portal_id = any ((select scope.portals())::uuid[])
       and ($1::text is null or vn_fold(p.name) like '%' || vn_fold($1) || '%'
            or exists (select from portal_host s where s.portal_id = p.portal_id and s.host like '%' || lower($1) || '%'))
       and ($2::text is null or u.kind = $2 or ($2 = 'commune' and u.kind = 'special_zone'))`;
  const values = [likeText(filter.search), filter.level];
  const counts: { state: PortalState; count: string }[] = await scope.manager.query(
    `select p.state, count(*) from portal p join unit u on u.id = p.unit_id where ${matching} group by p.state`,
    values,
  );
  const rows: Row[] = await scope.manager.query(
    `select p.portal_id as id, p.name, p.superior_name as "superiorName", p.state, p.kind, coalesce(h.host, '') as host, u.kind as "unitKind", p.contact,
            s.starts_at as "suspendsAt", ${rank} as rank, vn_fold(p.name) as "sortName"
     from portal p join unit u on u.id = p.unit_id
     left join portal_host h on h.portal_id = p.portal_id and h.is_primary
     left join portal_suspension s on s.portal_id = p.portal_id and s.ended_at is null
     where ${matching} and ($3::text[] is null or p.state = any ($3))
       and ($4 = 0 or (${rank}, vn_fold(p.name), p.portal_id) > ($4, $5, $6::uuid))
     order by ${rank}, vn_fold(p.name), p.portal_id limit $7`,
    [...values, filter.states, Number(afterRank), afterName, afterId || null, first + 1],
  );
  const edges = rows.slice(0, first).map(({ rank: r, sortName, contact, kind, unitKind, suspendsAt, ...portal }) => ({
    cursor: encodeCursor([String(r), sortName, portal.id]),
    node: { portal, kind, level: unitKind === 'special_zone' ? 'commune' : unitKind, missing: missingOf({ contact, name: portal.name }), suspendsAt },
  }));
  const byState = new Map(counts.map(({ state, count }) => [state, Number(count)]));
  const shown = filter.states ?? [...byState.keys()];
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: shown.reduce((sum, state) => sum + (byState.get(state as PortalState) ?? 0), 0),
    counts: [...byState].map(([state, count]) => ({ state, count })),
  };
}
