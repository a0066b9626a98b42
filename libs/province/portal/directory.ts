import { likeText, isId, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor } from '#platform/http';
import type { CivilDate } from '#platform/time';
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
  level: string;
  lacksLicence: boolean;
  contact: Partial<PortalContact>;
  suspendsAt: Date | null;
  rank: number;
  sortName: string;
}

interface Counted {
  state: PortalState;
  level: string;
  count: number;
}

/** The province's own first, then departments, then communes and special zones. */
const rank = `case u.kind when 'province' then 1 when 'department' then 2 when 'district' then 3 else 4 end`;

/** Level of a portal: that of its unit, a special zone being one of the communes. */
const level = `case when u.kind = 'special_zone' then 'commune' else u.kind end`;

const matching = `p.portal_id = any ((select scope.portals())::uuid[])
     and ($1::text is null or vn_fold(p.name) like '%' || vn_fold($1) || '%'
          or exists (select from portal_host s where s.portal_id = p.portal_id and s.host like '%' || lower($1) || '%'))`;

/**
 * Portals of the scope's subtree by level and name, with how many are of each state and level; each count is of the search
 * and of the other filter, so that it says what choosing it would show.
 */
export async function directory(scope: OpenScope, today: CivilDate, filter: DirectoryFilter): Promise<DirectoryConnection> {
  const first = checkFirst(filter.first, 500);
  const place = filter.after === null ? null : decodeCursor(filter.after, 3, ([r = '', , id = '']) => /^[1-4]$/.test(r) && isId(id));
  const [afterRank, afterName, afterId] = place ?? ['0', '', ''];
  const search = likeText(filter.search);
  const counted: Counted[] = await scope.manager.query(
    `select p.state, ${level} as level, count(*)::int as count from portal p join unit u on u.id = p.unit_id where ${matching} group by 1, 2`,
    [search],
  );
  const rows: Row[] = await scope.manager.query(
    `select p.portal_id as id, p.name, p.superior_name as "superiorName", p.state, p.kind, coalesce(h.host, '') as host,
            ${level} as level, p.contact, s.starts_at as "suspendsAt", ${rank} as rank, vn_fold(p.name) as "sortName",
            p.kind = 'aggregated' and not exists (select from portal_licence l where l.portal_id = p.portal_id and l.issued_on <= $8 and l.valid_until >= $8)
              as "lacksLicence"
     from portal p join unit u on u.id = p.unit_id
     left join portal_host h on h.portal_id = p.portal_id and h.is_primary
     left join portal_suspension s on s.portal_id = p.portal_id and s.ended_at is null
     where ${matching} and ($2::text is null or ${level} = $2) and ($3::text[] is null or p.state = any ($3))
       and ($4 = 0 or (${rank}, vn_fold(p.name), p.portal_id) > ($4, $5, $6::uuid))
     order by ${rank}, vn_fold(p.name), p.portal_id limit $7`,
    [search, filter.level, filter.states, Number(afterRank), afterName, afterId || null, first + 1, today],
  );
  const edges = rows.slice(0, first).map(({ rank: r, sortName, contact, lacksLicence, kind, suspendsAt, level: its, ...portal }) => {
    const missing = [...missingOf({ contact, name: portal.name }), ...(lacksLicence ? ['giấy phép còn hiệu lực'] : [])];
    return { cursor: encodeCursor([String(r), sortName, portal.id]), node: { portal, kind, level: its, missing, suspendsAt } };
  });
  const ofLevel = counted.filter((each) => filter.level === null || each.level === filter.level);
  const ofStates = counted.filter((each) => filter.states === null || filter.states.includes(each.state));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: sum(ofLevel.filter((each) => ofStates.includes(each))),
    counts: [...Map.groupBy(ofLevel, ({ state }) => state)].map(([state, group]) => ({ state, count: sum(group) })),
    levels: [...Map.groupBy(ofStates, (each) => each.level)].map(([name, group]) => ({ level: name, count: sum(group) })),
  };
}

const sum = (counted: readonly Counted[]): number => counted.reduce((total, { count }) => total + count, 0);
