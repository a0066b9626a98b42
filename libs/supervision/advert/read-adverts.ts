import { advertYears } from '#newsroom';
import { isId, type OpenScope } from '#platform/db';
import { decodeCursor, encodeCursor, type PageInfo } from '#platform/http';
import { civilDateOf, parseCivilDate, type CivilDate } from '#platform/time';
import { sums } from '../sum/sums.js';

/** What paid banners brought in a year, against what they were to bring, in whole đồng. */
export interface AdvertSum {
  readonly year: number;
  readonly revenue: number;
  /** Null: nothing was estimated. */
  readonly estimate: number | null;
}

export interface AdvertLine {
  readonly portalId: string;
  readonly name: string;
  readonly host: string;
  /** A decision of the head of the agency lets it carry paid banners. */
  readonly isOn: boolean;
  /** Contracts with a day in the year. */
  readonly contracts: number;
  /** Of those, the ones that run today. */
  readonly running: number;
  readonly revenue: number;
  readonly estimate: number | null;
}

export interface AdvertsRead {
  /** The asked year and the five before this one, oldest first. */
  readonly years: readonly AdvertSum[];
  /** Portals that carry paid banners or have a book of them, the most revenue first. */
  readonly lines: readonly AdvertLine[];
}

/** Nothing is counted ahead of this year. @param year left out: this one */
export function yearOf(year: number | null | undefined, now: Date): number {
  const thisYear = Number(civilDateOf(now).slice(0, 4));
  return Math.min(Math.max(year ?? thisYear, advertYears.first), thisYear);
}

const charted = 6;
const facts = ['advert_revenue', 'advert_estimate'] as const;
const hasBook = (portal: string): string =>
  `(exists (select from advert_contract c where c.portal_id = ${portal}) or exists (select from advert_estimate e where e.portal_id = ${portal}))`;

/** Revenue of paid banners in the open subtree, closed portals among it: sums of the ledger, so that each is the figure of its measure. */
export async function readAdverts(scope: OpenScope, now: Date, year: number): Promise<AdvertsRead> {
  const today = civilDateOf(now);
  const thisYear = Number(today.slice(0, 4));
  const [first, last] = [Math.min(year, thisYear - charted + 1), thisYear];
  const found = await sums(
    scope,
    {
      sql: `select p, p::text || ' ' || y, make_date(y, 1, 1), make_date(y + 1, 1, 1) from unnest((select scope.portals())) p
            cross join generate_series($1::integer, $2::integer) y where ${hasBook('p')}`,
      values: [first, last],
    },
    { facts, today },
  );
  // each sum under its portal and year, and under the year alone
  const amounts = new Map<string, number>();
  for (const { fact, key, amount } of found)
    for (const place of [key, key.slice(key.indexOf(' ') + 1)]) amounts.set(`${fact} ${place}`, (amounts.get(`${fact} ${place}`) ?? 0) + amount);
  const sumOf = (place: string): Pick<AdvertSum, 'revenue' | 'estimate'> => ({
    revenue: amounts.get(`advert_revenue ${place}`) ?? 0,
    estimate: amounts.get(`advert_estimate ${place}`) || null,
  });
  const portals: Omit<AdvertLine, 'revenue' | 'estimate'>[] = await scope.manager.query(
    `select p.portal_id as "portalId", p.name, coalesce(h.host, '') as host, p.adverts_decision is not null as "isOn",
            count(c.id)::integer as contracts, count(c.id) filter (where c.starts_on <= $2 and c.ends_on >= $2)::integer as running
     from portal p left join portal_host h on h.portal_id = p.portal_id and h.is_primary
     left join advert_contract c on c.portal_id = p.portal_id and c.starts_on < make_date($1 + 1, 1, 1) and c.ends_on >= make_date($1, 1, 1)
     where p.portal_id = any ((select scope.portals())::uuid[]) and (p.adverts_decision is not null or ${hasBook('p.portal_id')})
     group by p.portal_id, p.name, h.host`,
    [year, today],
  );
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index).map((each) => ({ year: each, ...sumOf(String(each)) })),
    lines: portals.map((portal) => ({ ...portal, ...sumOf(`${portal.portalId} ${String(year)}`) })).sort(byRevenue),
  };
}

const byRevenue = (a: Place, b: Place): number => b.revenue - a.revenue || a.name.localeCompare(b.name, 'vi') || (a.portalId < b.portalId ? -1 : 1);

type Place = Pick<AdvertLine, 'revenue' | 'name' | 'portalId'>;

/** A page of lines in their order. @throws CURSOR_INVALID */
export function pageOfLines(
  lines: readonly AdvertLine[],
  first: number,
  after: string | null,
): { edges: { cursor: string; node: AdvertLine }[]; pageInfo: PageInfo } {
  const at = after === null ? null : placeOf(after);
  const rest = at === null ? lines : lines.filter((line) => byRevenue(line, at) > 0 && line.portalId !== at.portalId);
  const edges = rest.slice(0, first).map((node) => ({ cursor: encodeCursor([String(node.revenue), node.name, node.portalId]), node }));
  return { edges, pageInfo: { hasNextPage: rest.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null } };
}

function placeOf(cursor: string): Place {
  const [revenue = '', name = '', portalId = ''] = decodeCursor(cursor, 3, ([amount, , id]) => /^-?\d{1,16}$/.test(amount ?? '') && isId(id ?? ''));
  return { revenue: Number(revenue), name, portalId };
}

/** A contract as its supervisor sees it: who pays stands on the page, the price does not. */
export interface ContractBelow {
  readonly cursor: string;
  readonly number: string;
  readonly advertiser: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

/** Contracts of the open portal with a day in the year, the latest first. */
export async function readContracts(
  { manager }: OpenScope,
  year: number,
  first: number,
  after: string | null,
): Promise<{ rows: ContractBelow[]; pageInfo: PageInfo }> {
  const [at, id] = after === null ? [null, null] : decodeCursor(after, 2, ([date, row]) => parseCivilDate(date ?? '') !== null && isId(row ?? ''));
  const found: (Omit<ContractBelow, 'cursor'> & { id: string })[] = await manager.query(
    `select c.id, c.number, c.advertiser, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn" from advert_contract c
     where c.portal_id = any ((select scope.portals())::uuid[]) and c.starts_on < make_date($1 + 1, 1, 1) and c.ends_on >= make_date($1, 1, 1)
       and ($2::date is null or (c.starts_on, c.id) < ($2::date, $3::uuid))
     order by c.starts_on desc, c.id desc limit $4`,
    [year, at ?? null, id ?? null, first + 1],
  );
  const rows = found.slice(0, first).map(({ id: own, ...row }) => ({ ...row, cursor: encodeCursor([row.startsOn, own]) }));
  return { rows, pageInfo: { hasNextPage: found.length > rows.length, endCursor: rows.at(-1)?.cursor ?? null } };
}
