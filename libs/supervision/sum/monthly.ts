import type { OpenScope } from '#platform/db';
import { twelveMonths } from './twelve-months.js';

/** Amounts of facts by portal and month. */
export class Monthly {
  private readonly years = new Map<string, number[]>();

  add(portalId: string, fact: string, year: number, months: readonly number[]): void {
    const key = `${portalId} ${fact} ${String(year)}`;
    const there = this.years.get(key);
    this.years.set(
      key,
      months.map((amount, index) => amount + (there?.[index] ?? 0)),
    );
  }

  /** Sum over whole months. @param from first month, `yyyy-mm` @param last last month, counted */
  sum(portalId: string, fact: string, from: string, last: string): number {
    return this.series(portalId, fact, from, last).reduce((sum, amount) => sum + amount, 0);
  }

  /** One amount for each month from the first to the last. */
  series(portalId: string, fact: string, from: string, last: string): number[] {
    const amounts: number[] = [];
    for (let [year, month] = read(from), end = read(last); year < end[0] || (year === end[0] && month <= end[1]);) {
      amounts.push(this.years.get(`${portalId} ${fact} ${String(year)}`)?.[month - 1] ?? 0);
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
    return amounts;
  }
}

const read = (month: string): [number, number] => [Number(month.slice(0, 4)), Number(month.slice(5, 7))];

/** Facts to read by month, and the first year of them. */
export interface MonthlyAsked {
  readonly facts: readonly string[];
  readonly from: number;
}

/**
 * SQL of the facts of every portal of the open subtree by year, a row of twelve months a portal, fact and year, and one more of what is not folded yet.
 * @param facts SQL of their names, as text[] @param from SQL of the first year @param last SQL of the last
 */
export const factYears = (facts: string, from: string, last: string): string => `
     select portal_id as "portalId", measure as fact, year, months from fact_year
     where portal_id = any ((select scope.portals())::uuid[]) and measure = any (${facts}) and dimension = '' and value = '' and year between ${from}::smallint and ${last}::smallint
     union all
     select portal_id, measure, extract(year from belongs_on)::smallint, ${twelveMonths} from fact
     where portal_id = any ((select scope.portals())::uuid[]) and measure = any (${facts}) and not folded
       and belongs_on >= make_date(${from}::integer, 1, 1) and belongs_on < make_date(${last}::integer + 1, 1, 1)
     group by 1, 2, 3`;

/**
 * Facts of every portal of the open subtree by month, those that are not folded yet among them: one row a portal, fact and year.
 * Each group of facts reads its own years and no others.
 */
export async function monthly({ manager }: OpenScope, asked: readonly MonthlyAsked[], lastYear: number): Promise<Monthly> {
  const groups = asked.map((_, index) => factYears(`$${String(index * 2 + 2)}::text[]`, `$${String(index * 2 + 3)}`, '$1'));
  const rows: { portalId: string; fact: string; year: number; months: string[] }[] = await manager.query(groups.join(' union all '), [
    lastYear,
    ...asked.flatMap(({ facts, from }) => [facts, from]),
  ]);
  const all = new Monthly();
  for (const { portalId, fact, year, months } of rows) all.add(portalId, fact, year, months.map(Number));
  return all;
}
