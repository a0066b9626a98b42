import type { OpenScope } from '#platform/db';
import { carriesAdverts } from '#units';

/** Revenue of a year against its estimate. */
export interface AdvertYear {
  readonly year: number;
  readonly revenue: number;
  /** Null: none was set. */
  readonly estimate: number | null;
  readonly because: string;
}

export interface AdvertBook {
  readonly year: number;
  /** A decision of the head of the agency lets the portal carry paid banners. */
  readonly isOn: boolean;
  /** It holds a contract, of whatever year. */
  readonly hasContracts: boolean;
  readonly years: readonly AdvertYear[];
}

/** The book of the scope's portal: the asked year and every one with money or an estimate, the latest first. Amounts are whole đồng. */
export async function advertBook(scope: OpenScope, year: number): Promise<AdvertBook> {
  const isOn = await carriesAdverts(scope);
  const contracts: unknown[] = await scope.manager.query('select from advert_contract where portal_id = scope.portal() limit 1');
  const years: AdvertYear[] = await scope.manager.query(
    `with came as (
       select extract(year from received_on)::integer as year, sum(amount) as revenue from advert_receipt
       where portal_id = scope.portal() and state = 'received' group by 1
     ), wanted as (
       select distinct on (year) year::integer as year, amount, because from advert_estimate where portal_id = scope.portal() order by year, recorded_at desc, id desc
     )
     select year, coalesce(revenue, 0)::float8 as revenue, nullif(amount, 0)::float8 as estimate, case when amount > 0 then because else '' end as because
     from came full join wanted using (year) full join (select $1::integer as year) asked using (year)
     where revenue is not null or amount > 0 or year = $1 order by year desc`,
    [year],
  );
  return { year, isOn, hasContracts: contracts.length > 0, years };
}
