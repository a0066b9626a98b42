import type { OpenScope } from '#platform/db';

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

const unfolded = Array.from(
  { length: 12 },
  (_, index) => `coalesce(sum(amount) filter (where extract(month from belongs_on) = ${String(index + 1)}), 0)::bigint`,
);

/** Facts of every portal of the open subtree by month, those that are not folded yet among them: one row a portal, fact and year. */
export async function monthly({ manager }: OpenScope, facts: readonly string[], firstYear: number, lastYear: number): Promise<Monthly> {
  const rows: { portalId: string; fact: string; year: number; months: string[] }[] = await manager.query(
    `select portal_id as "portalId", measure as fact, year, months from fact_year
     where portal_id = any ((select scope.portals())::uuid[]) and measure = any ($1) and dimension = '' and value = '' and year between $2::smallint and $3::smallint
     union all
     select portal_id, measure, extract(year from belongs_on)::smallint, array[${unfolded.join(', ')}] from fact
     where portal_id = any ((select scope.portals())::uuid[]) and measure = any ($1) and not folded
       and belongs_on >= make_date($2::integer, 1, 1) and belongs_on < make_date($3::integer + 1, 1, 1)
     group by 1, 2, 3`,
    [facts, firstYear, lastYear],
  );
  const all = new Monthly();
  for (const { portalId, fact, year, months } of rows) all.add(portalId, fact, year, months.map(Number));
  return all;
}
