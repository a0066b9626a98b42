import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Days of portals to sum over, as SQL that answers (portal_id uuid, key text, from_on date, to_on date), half-open; its parameters are $1 on. */
export interface Spans {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export interface SumsAsked {
  /** Names of facts, e.g. `items_published`. */
  readonly facts: readonly string[];
  /** Breaks the sums down by one dimension of the facts; left out: the whole. */
  readonly dimension?: string | null;
  readonly today: CivilDate;
  /** What was known at the end of this day; left out: what is known now. */
  readonly asOf?: CivilDate | null;
}

export interface Sum {
  readonly key: string;
  readonly fact: string;
  /** Value of the dimension; empty without one. */
  readonly value: string;
  readonly amount: number;
}

/**
 * Sums the ledger over spans, by their key: whole months from the sums of years, single days and what is not folded yet from
 * the ledger, in one statement and so of one snapshot. As of a day in the past everything comes from the ledger.
 */
export async function sums(scope: OpenScope, spans: Spans, { facts, dimension, today, asOf }: SumsAsked): Promise<Sum[]> {
  const past = asOf != null && asOf < today;
  const first = spans.values.length;
  const at = (index: number): string => `$${String(first + index)}`;
  const values = [...spans.values, facts, dimension ?? '', ...(past ? [asOf] : [today])];
  const [names, by, day] = [at(1), at(2), at(3)];
  const value = `case when ${by} = '' then '' else f.dimensions->>${by} end`;
  const counted = `f.measure = any (${names}::text[]) and (${by} = '' or f.dimensions ? ${by})`;
  const ofLedger = (also: string): string =>
    `select s.key, f.measure, ${value} as value, f.amount from span s
     join fact f on f.portal_id = s.portal_id and f.belongs_on >= s.from_on and f.belongs_on < s.to_on and ${counted} and ${also}`;
  const rows = past ? ofLedger(`f.entered_on <= ${day}::date`) : nowSql({ names, by, value, counted, today: day }, ofLedger('not f.folded'));
  const found: { key: string; fact: string; value: string; amount: string }[] = await scope.manager.query(
    `with span (portal_id, key, from_on, to_on) as materialized (${spans.sql})
     ${past ? '' : `, ${cutSql(day)}`}
     select key, measure as fact, value, sum(amount)::bigint as amount from (${rows}) counted group by 1, 2, 3`,
    values,
  );
  return found.map((row) => ({ ...row, amount: Number(row.amount) }));
}

/** The whole months of each span; the month of today counts as whole, for nothing belongs to a day to come. */
const cutSql = (today: string): string => `
  cut as materialized (
    select portal_id, key, from_on, to_on, first_whole, past_whole, first_whole < past_whole as any_whole
    from (select *,
            (date_trunc('month', (from_on - 1)::timestamp) + interval '1 month')::date as first_whole,
            case when to_on > ${today}::date then (date_trunc('month', ${today}::date::timestamp) + interval '1 month')::date else date_trunc('month', to_on::timestamp)::date end as past_whole
          from span) cut_at),
  edge (portal_id, key, from_on, to_on) as materialized (
    select portal_id, key, from_on, case when any_whole then first_whole else to_on end from cut where from_on < case when any_whole then first_whole else to_on end
    union all
    select portal_id, key, past_whole, to_on from cut where any_whole and past_whole < to_on)`;

/**
 * Years and single days are looked up portal by portal, whatever the planner takes the spans for: it knows neither how many portals a
 * scope has nor that most spans have no single days, and would read the ledger of years for them.
 */
function nowSql({ names, by, value, counted, today }: Readonly<Record<'names' | 'by' | 'value' | 'counted' | 'today', string>>, unfolded: string): string {
  return `
    select c.key, y.measure, y.value, y.amount
    from cut c
    cross join lateral (
      select y.measure, y.value,
             month_sum(y.months,
               case when y.year = extract(year from c.first_whole) then extract(month from c.first_whole)::integer else 1 end,
               case when y.year = extract(year from c.past_whole - 1) then extract(month from c.past_whole - 1)::integer else 12 end) as amount
      from fact_year y where y.portal_id = c.portal_id and y.measure = any (${names}::text[]) and y.dimension = ${by}
        and y.year between extract(year from c.first_whole)::smallint and extract(year from c.past_whole - 1)::smallint
      offset 0) y
    where c.any_whole
    union all
    select s.key, f.measure, f.value, f.amount
    from edge s
    cross join lateral (
      select f.measure, ${value} as value, sum(f.amount)::bigint as amount
      from fact f where f.portal_id = s.portal_id and f.belongs_on >= s.from_on and f.belongs_on < least(s.to_on, ${today}::date + 1) and ${counted} and f.folded
      group by 1, 2) f
    union all
    ${unfolded}`;
}

/** The portals of the open subtree, each over the same days, by its id. */
export function everyPortal(from: CivilDate, to: CivilDate): Spans {
  return { sql: 'select p, p::text, $1::date, $2::date from unnest((select scope.portals())) p', values: [from, to] };
}
