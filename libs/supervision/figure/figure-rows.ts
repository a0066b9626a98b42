import { isId, type OpenScope } from '#platform/db';
import { decodeCursor, encodeCursor } from '#platform/http';
import { civilDateOf, parseCivilDate, type CivilDate } from '#platform/time';
import { endOf } from '#web/figures';
import { isOverdue } from '../directive/figures.js';
import type { Dimension, Measure } from '../measure/index.js';
import type { Period } from '../period/index.js';

export interface RowsAsked {
  readonly measure: Measure;
  readonly period: Period;
  /** Only one value of a dimension. */
  readonly dimension: Dimension | null;
  readonly value: string | null;
  readonly asOf: CivilDate | null;
  readonly first: number;
  readonly after: string | null;
}

/** An entry of the ledger with what it counts; what waits has neither title nor address. */
export interface FigureRow {
  readonly cursor: string;
  readonly portalId: string;
  readonly portalName: string;
  readonly host: string;
  /** What the entry adds to the figure. */
  readonly amount: number;
  readonly belongsOn: CivilDate | null;
  readonly enteredOn: CivilDate | null;
  /** Step that is waited for. */
  readonly step: string | null;
  readonly since: Date | null;
  readonly kind: string | null;
  /** Null for what is not public any more, and for what never was. */
  readonly title: string | null;
  readonly slug: string | null;
}

export interface FigureRows {
  readonly rows: readonly FigureRow[];
  readonly hasMore: boolean;
}

type Found = Omit<FigureRow, 'cursor' | 'amount'> & { readonly id: string; readonly amount: string };

/**
 * The rows that a figure counts, the latest first: entries of the ledger with the public item of each, or waiting work
 * without titles. Their amounts add up to the figure. Never a draft: a title is read from what is public alone.
 */
export async function figureRows(scope: OpenScope, now: Date, asked: RowsAsked): Promise<FigureRows> {
  const { first } = asked;
  const found = await rowsOf(scope, now, asked);
  const rows = found.slice(0, first).map(({ id, amount, ...row }) => ({
    ...row,
    amount: Number(amount),
    cursor: encodeCursor([row.belongsOn ?? row.since?.toISOString() ?? '', id]),
  }));
  return { rows, hasMore: found.length > first };
}

function rowsOf(scope: OpenScope, now: Date, asked: RowsAsked): Promise<Found[]> {
  if (asked.measure.rows === 'links') return linkRows(scope, asked);
  return asked.measure.rows === 'work' ? workRows(scope, now, asked) : ledgerRows(scope, now, asked);
}

const portal = `p.portal_id as "portalId", p.name as "portalName", coalesce(h.host, '') as host`;
const joined = `join portal p on p.portal_id = r.portal_id left join portal_host h on h.portal_id = r.portal_id and h.is_primary`;

async function ledgerRows({ manager }: OpenScope, now: Date, { measure, period, dimension, value, asOf, first, after }: RowsAsked): Promise<Found[]> {
  // Silence opens to the items before it; everything else to the facts that it sums.
  const fact =
    measure.source.of === 'facts' || measure.source.of === 'total'
      ? measure.source.facts
      : measure.source.of === 'quotient'
        ? measure.source.by
        : 'items_published';
  const [day, id] = after === null ? [null, null] : decodeCursor(after, 2, ([at, row]) => parseCivilDate(at ?? '') !== null && isId(row ?? ''));
  return manager.query(
    `select r.id, ${portal}, r.amount, r.belongs_on::text as "belongsOn", r.entered_on::text as "enteredOn", null as step, null as since,
            coalesce(b.kind, r.dimensions->>'kind') as kind, coalesce(b.title, c.number || ' · ' || c.advertiser, nullif(e.because, '')) as title, case when b.title is not null then coalesce(l.slug, b.slug) end as slug
     from fact r ${joined}
     left join placement l on l.portal_id = r.portal_id and l.item_id = r.subject_id and r.subject_type = 'placement'
     left join publication b on b.portal_id = coalesce(l.origin_portal_id, r.portal_id) and b.item_id = r.subject_id and r.subject_type in ('item', 'placement')
     left join advert_receipt v on v.portal_id = r.portal_id and v.id = r.subject_id and r.subject_type = 'advert'
     left join advert_contract c on c.portal_id = v.portal_id and c.id = v.contract_id
     left join advert_estimate e on e.portal_id = r.portal_id and e.id = r.subject_id and r.subject_type = 'advert_estimate'
     where r.portal_id = any ((select scope.portals())::uuid[]) and r.measure = $1 and r.belongs_on >= $2 and r.belongs_on < $3 and r.entered_on <= $4
       and ($5::text is null or r.dimensions->>$5 = $6)
       and ($7::date is null or (r.belongs_on, r.id) < ($7::date, $8::uuid))
     order by r.belongs_on desc, r.id desc limit $9`,
    [fact, period.from, endOf(period), asOf ?? civilDateOf(now), dimension, value, day ?? null, id ?? null, first + 1],
  );
}

/** Dead links: the address for a title, and one of the items in which it stands. */
async function linkRows({ manager }: OpenScope, { first, after }: RowsAsked): Promise<Found[]> {
  const [since, id] = after === null ? [null, null] : decodeCursor(after, 2, ([at, row]) => !Number.isNaN(Date.parse(at ?? '')) && isId(row ?? ''));
  return manager.query(
    `select * from (
       select md5(r.portal_id::text || r.url)::uuid as id, ${portal}, 1 as amount, null as "belongsOn", null as "enteredOn", null as step,
         date_trunc('milliseconds', r.failed_since) as since, null as kind, r.url as title,
         (select b.slug from item_link i join publication b on b.portal_id = i.portal_id and b.item_id = i.item_id and b.withdrawn_at is null
          where i.portal_id = r.portal_id and i.url = r.url order by i.item_id limit 1) as slug
       from link r ${joined}
       where r.portal_id = any ((select scope.portals())::uuid[]) and r.state = 'dead') l
     where $1::timestamptz is null or (since, id) > ($1::timestamptz, $2::uuid)
     order by since, id limit $3`,
    [since ?? null, id ?? null, first + 1],
  );
}

async function workRows({ manager }: OpenScope, now: Date, { measure, first, after }: RowsAsked): Promise<Found[]> {
  const [since, id] = after === null ? [null, null] : decodeCursor(after, 2, ([at, row]) => !Number.isNaN(Date.parse(at ?? '')) && isId(row ?? ''));
  const isLate = measure.source.of === 'rows' && measure.source.read === 'overdue';
  const which = isLate ? isOverdue('r', '$4') : `r.subject_type = 'item' and $4::timestamptz is not null`;
  return manager.query(
    `select r.id, ${portal}, 1 as amount, null as "belongsOn", null as "enteredOn", r.step, r.since, null as kind, null as title, null as slug
     from work_item r ${joined}
     where r.portal_id = any ((select scope.portals())::uuid[]) and p.state <> 'closed' and r.closed_at is null and ${which}
       and ($1::timestamptz is null or (r.since, r.id) > ($1::timestamptz, $2::uuid))
     order by r.since, r.id limit $3`,
    [since ?? null, id ?? null, first + 1, now],
  );
}
