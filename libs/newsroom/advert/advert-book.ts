import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { carriesAdverts } from '#units';

/** Amounts are whole đồng. */
export interface AdvertContract {
  readonly id: string;
  readonly number: string;
  readonly advertiser: string;
  readonly price: number;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** Came in for it so far. */
  readonly received: number;
  /** Public banners that name it. */
  readonly banners: readonly { readonly itemId: string; readonly title: string }[];
}

export interface AdvertReceipt {
  readonly id: string;
  readonly number: string;
  readonly advertiser: string;
  readonly receivedOn: CivilDate;
  readonly amount: number;
  readonly voucher: string;
  /** Why it was cancelled; null: it counts. */
  readonly cancelledBecause: string | null;
}

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
  readonly years: readonly AdvertYear[];
  readonly contracts: readonly AdvertContract[];
  readonly receipts: readonly AdvertReceipt[];
}

const most = 500;
const lines = 10;

/** The book of the scope's portal: every year with money or an estimate, the latest ten; contracts and receipts of one year, at most 500 each. */
export async function advertBook(scope: OpenScope, year: number): Promise<AdvertBook> {
  const isOn = await carriesAdverts(scope);
  const years: AdvertYear[] = await scope.manager.query(
    `with came as (
       select extract(year from received_on)::integer as year, sum(amount) as revenue from advert_receipt
       where portal_id = scope.portal() and state = 'received' group by 1
     ), wanted as (
       select distinct on (year) year::integer as year, amount, because from advert_estimate where portal_id = scope.portal() order by year, recorded_at desc, id desc
     )
     select year, coalesce(revenue, 0)::float8 as revenue, nullif(amount, 0)::float8 as estimate, case when amount > 0 then because else '' end as because
     from came full join wanted using (year) full join (select $1::integer as year) asked using (year)
     where revenue is not null or amount > 0 or year = $1 order by year desc limit ${String(lines)}`,
    [year],
  );
  return {
    year,
    isOn,
    years,
    contracts: await contractsOf(scope, year),
    receipts: await receiptsOf(scope, year),
  };
}

function contractsOf({ manager }: OpenScope, year: number): Promise<AdvertContract[]> {
  return manager.query(
    `select c.id, c.number, c.advertiser, c.price::float8 as price, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
       (select coalesce(sum(r.amount), 0) from advert_receipt r where r.portal_id = c.portal_id and r.contract_id = c.id and r.state = 'received')::float8 as received,
       (select coalesce(json_agg(json_build_object('itemId', p.item_id, 'title', p.title) order by p.first_published_at, p.item_id), '[]')
        from publication p where p.portal_id = c.portal_id and p.kind = 'advert' and p.withdrawn_at is null
          and p.details -> 'fields' @> jsonb_build_array(jsonb_build_object('name', 'contract', 'value', c.number))) as banners
     from advert_contract c
     where c.portal_id = scope.portal() and (c.starts_on < make_date($1 + 1, 1, 1) and c.ends_on >= make_date($1, 1, 1)
       or exists (select from advert_receipt r where r.portal_id = c.portal_id and r.contract_id = c.id
                    and r.received_on >= make_date($1, 1, 1) and r.received_on < make_date($1 + 1, 1, 1)))
     order by c.starts_on desc, c.number limit ${String(most)}`,
    [year],
  );
}

function receiptsOf({ manager }: OpenScope, year: number): Promise<AdvertReceipt[]> {
  return manager.query(
    `select r.id, c.number, c.advertiser, r.received_on::text as "receivedOn", r.amount::float8 as amount, r.voucher, r.reason as "cancelledBecause"
     from advert_receipt r join advert_contract c on c.portal_id = r.portal_id and c.id = r.contract_id
     where r.portal_id = scope.portal() and r.received_on >= make_date($1, 1, 1) and r.received_on < make_date($1 + 1, 1, 1)
     order by r.received_on desc, r.id desc limit ${String(most)}`,
    [year],
  );
}
