import type { DataSource } from 'typeorm';
import { asSystem, inPortal } from '#platform/db';
import { monthRecounts, recounts, type Recount } from './recount/index.js';

/** A figure that is not what its rows say. */
export interface FigureDifference {
  /** `sums`: the sums of a year against the ledger; `ledger`: the ledger against the rows it counts; `months`: sums by month against theirs. */
  readonly between: 'sums' | 'ledger' | 'months';
  readonly measure: string;
  /** A day, a month, or the months of a year that differ, `2026-03, 2026-05`. */
  readonly period: string;
  /** E.g. `kind=news, mark=own`; empty: all of the measure. */
  readonly dimension: string;
  /** What stands there, one number for each month of the period. */
  readonly figure: string;
  /** What the rows say. */
  readonly rows: string;
}

export interface PortalVerdict {
  /** How many figures were compared: sums by month, and sums by day and dimensions. */
  readonly figures: number;
  /** How many rows they were counted from. */
  readonly rows: number;
  readonly differences: readonly FigureDifference[];
  /** Measures in the ledger that nothing counts again. */
  readonly uncounted: readonly string[];
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const object = (dimensions: readonly string[], valueOf: (dimension: string) => string): string =>
  `jsonb_strip_nulls(jsonb_build_object(${dimensions.map((each) => `${literal(each)}, ${valueOf(each)}`).join(', ')}))`;

/** Sums by month that are not of the ledger, beside what their rows say. */
const byMonth = monthRecounts
  .map(
    ({ measure, dimension, kept, counted }) => `
    select ${literal(measure)} as measure, month, ${dimension === null ? "''" : `${literal(`${dimension}=`)} || value`} as dimension,
      coalesce(figure, '0') as figure, coalesce(rows, '0') as rows
    from (${kept}) kept full join (${counted}) counted using (month, value)`,
  )
  .join(' union all');

/**
 * One statement, so that everything it compares is of one snapshot whatever is being written. The sums are made again month by
 * month here and not by the expression that folds: a fault in that one would agree with itself.
 */
export function verifyStatement(measures: readonly Recount[]): string {
  const comparable = measures.map(
    ({ measure, dimensions }) => `when ${literal(measure)} then ${object(dimensions, (each) => `dimensions -> ${literal(each)}`)}`,
  );
  const counted = measures.map(
    ({ measure, dimensions, sql }) => `
    select ${literal(measure)} as measure, r.day, ${object(dimensions, (each) => `r.${each}`)} as dimensions, sum(r.amount) as rows, count(*) as seen
    from (${sql}) r group by 1, 2, 3`,
  );
  return `
  with ledger as materialized (
    select measure, belongs_on, dimensions, sum(amount) as amount, coalesce(sum(amount) filter (where folded), 0) as folded, count(*) as seen
    from fact where portal_id = scope.portal() group by measure, belongs_on, dimensions
  ), folded as (
    select measure, dimension, value, extract(year from belongs_on)::integer as year, extract(month from belongs_on)::bigint as month, sum(folded) as rows
    from ledger, lateral (select '' as dimension, '' as value union all select key, value from jsonb_each_text(dimensions)) margin
    group by 1, 2, 3, 4, 5
  ), kept as (
    select measure, dimension, value, year::integer as year, month, figure
    from fact_year, unnest(months) with ordinality as each (figure, month) where portal_id = scope.portal()
  ), sums as materialized (
    select measure, dimension, value, year, month, coalesce(figure, 0) as figure, coalesce(rows, 0) as rows
    from kept full join folded using (measure, dimension, value, year, month) where coalesce(figure, 0) <> 0 or coalesce(rows, 0) <> 0
  ), said as (
    select measure, belongs_on as day, case measure ${comparable.join(' ')} end as dimensions, sum(amount) as figure
    from ledger where measure in (${measures.map(({ measure }) => literal(measure)).join(', ')}) group by 1, 2, 3
  ), counted as materialized (${counted.join(' union all')}
  ), entries as materialized (
    select measure, day, dimensions, coalesce(figure, 0) as figure, coalesce(rows, 0) as rows
    from said full join counted using (measure, day, dimensions) where coalesce(figure, 0) <> 0 or coalesce(rows, 0) <> 0
  ), months as materialized (${byMonth}
  ), different as (
    select 'sums' as between, measure, string_agg(format('%s-%s', year, lpad(month::text, 2, '0')), ', ' order by month) as period,
           case when dimension = '' then '' else dimension || '=' || value end as dimension,
           string_agg(figure::text, ', ' order by month) as figure, string_agg(rows::text, ', ' order by month) as rows
    from sums where figure <> rows group by measure, dimension, value, year
    union all
    select 'ledger', measure, day::text, coalesce((select string_agg(key || '=' || value, ', ' order by key) from jsonb_each_text(dimensions)), ''),
           figure::text, rows::text
    from entries where figure <> rows
    union all
    select 'months', measure, to_char(month, 'YYYY-MM'), dimension, figure, rows from months where figure <> rows
  )
  select ((select count(*) from sums) + (select count(*) from entries) + (select count(*) from months))::integer as figures,
         (coalesce((select sum(seen) from ledger), 0) + coalesce((select sum(seen) from counted), 0))::integer as rows,
         coalesce((select json_agg(d order by between desc, measure, period, dimension) from different d), '[]') as differences,
         array(select distinct measure from ledger except select unnest($1::text[]) order by 1) as uncounted`;
}

const statement = verifyStatement(recounts);
const measures = recounts.map(({ measure }) => measure);

/**
 * Counts every figure of a portal again and compares: the sums of its years with the ledger, the ledger and the sums by month with the rows they count.
 * @param source data source of the role `jobs`; nothing is written
 */
export async function verifyPortal(source: DataSource, portalId: string): Promise<PortalVerdict> {
  const [verdict] = await asSystem(() => inPortal(source, portalId, ({ manager }) => manager.query<[PortalVerdict]>(statement, [measures])));
  return verdict;
}
