import { isId, type OpenScope } from '#platform/db';
import { decodeCursor, encodeCursor, type PageInfo } from '#platform/http';
import { parseCivilDate, type CivilDate } from '#platform/time';

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
  readonly banners: readonly { readonly itemId: string; readonly title: string; readonly endsOn: CivilDate }[];
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

/** A part of a list of the book with what the whole list comes to. */
export interface Listed<Row, Sums> {
  readonly rows: readonly (Row & { readonly cursor: string })[];
  readonly pageInfo: PageInfo;
  /** Of the whole list, whatever part of it is answered; of the same statement as the rows. */
  readonly sums: Sums;
}

export interface ListAsked {
  readonly year: number;
  /** How many at most; null: all of them. */
  readonly first: number | null;
  /** Cursor of the row before; null: from the first. */
  readonly after: string | null;
}

interface ReceiptSums {
  readonly total: number;
  /** Of those that were not cancelled. */
  readonly counted: number;
  readonly amount: number;
}

/** Contracts of the scope's portal that run in a year or for which money came in then, the latest first. */
export function advertContracts(scope: OpenScope, asked: ListAsked): Promise<Listed<AdvertContract, { readonly total: number }>> {
  return listed(scope, asked, {
    from: `select c.* from advert_contract c
      where c.portal_id = scope.portal() and (c.starts_on < make_date($1 + 1, 1, 1) and c.ends_on >= make_date($1, 1, 1)
        or exists (select from advert_receipt r where r.portal_id = c.portal_id and r.contract_id = c.id
                     and r.received_on >= make_date($1, 1, 1) and r.received_on < make_date($1 + 1, 1, 1)))`,
    day: 'starts_on',
    columns: `l.number, l.advertiser, l.price::float8 as price, l.starts_on::text as "startsOn", l.ends_on::text as "endsOn",
      (select coalesce(sum(r.amount), 0) from advert_receipt r where r.portal_id = l.portal_id and r.contract_id = l.id and r.state = 'received')::float8 as received,
      (select coalesce(json_agg(json_build_object('itemId', p.item_id, 'title', p.title, 'endsOn', p.details -> 'banner' ->> 'endsOn') order by p.first_published_at, p.item_id), '[]')
       from publication p where p.portal_id = l.portal_id and p.kind = 'advert' and p.withdrawn_at is null and p.details ? 'banner'
         and p.details -> 'fields' @> jsonb_build_array(jsonb_build_object('name', 'contract', 'value', l.number))) as banners`,
    sums: `json_build_object('total', count(*))`,
  });
}

/** Money that came in in a year, the latest first, what was cancelled among it; the sum is that of all that counts. */
export function advertReceipts(scope: OpenScope, asked: ListAsked): Promise<Listed<AdvertReceipt, ReceiptSums>> {
  return listed(scope, asked, {
    from: `select r.*, c.number, c.advertiser from advert_receipt r join advert_contract c on c.portal_id = r.portal_id and c.id = r.contract_id
      where r.portal_id = scope.portal() and r.received_on >= make_date($1, 1, 1) and r.received_on < make_date($1 + 1, 1, 1)`,
    day: 'received_on',
    columns: `l.number, l.advertiser, l.received_on::text as "receivedOn", l.amount::float8 as amount, l.voucher, l.reason as "cancelledBecause"`,
    sums: `json_build_object('total', count(*), 'counted', count(*) filter (where state = 'received'),
      'amount', coalesce(sum(amount) filter (where state = 'received'), 0)::float8)`,
  });
}

interface ListSql {
  /** Rows of the year that is $1. */
  readonly from: string;
  /** Column of the day by which they are ordered, the latest first. */
  readonly day: string;
  readonly columns: string;
  readonly sums: string;
}

async function listed<Row extends { readonly id: string }, Sums>(
  { manager }: OpenScope,
  { year, first, after }: ListAsked,
  { from, day, columns, sums: summed }: ListSql,
): Promise<Listed<Row, Sums>> {
  const [at, id] = after === null ? [null, null] : decodeCursor(after, 2, ([date, row]) => parseCivilDate(date ?? '') !== null && isId(row ?? ''));
  const found: (Omit<Row, 'id'> & { readonly id: string | null; readonly place: string; readonly sums: Sums })[] = await manager.query(
    `with of_year as materialized (${from})
     select s.sums, l.* from (select ${summed} as sums from of_year) s
     left join lateral (
       select l.id, ${columns}, l.${day}::text as place from of_year l
       where $2::date is null or (l.${day}, l.id) < ($2::date, $3::uuid) order by l.${day} desc, l.id desc limit $4) l on true
     order by l.place desc, l.id desc`,
    [year, at ?? null, id ?? null, first === null ? null : first + 1],
  );
  // the sums have a row where the page has none
  const there = found.filter(({ id: own }) => own !== null);
  const sums = found[0]?.sums;
  if (sums === undefined) throw new Error('an aggregate has a row');
  const shown = there.slice(0, first ?? there.length);
  const rows = shown.map(({ place, sums: _, ...row }) => ({ ...row, cursor: encodeCursor([place, row.id]) }) as unknown as Row & { cursor: string });
  return { rows, pageInfo: { hasNextPage: there.length > shown.length, endCursor: rows.at(-1)?.cursor ?? null }, sums };
}
