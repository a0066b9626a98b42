import { bannersOf } from './banner-rows.js';
import type { World, WorldPortal } from '../support/world.js';
import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
const below = 't.portal_id = any (:portals)';
/** Outside of any portal the worker finds where there is something to count, and sweeps what is over. */
const hereOrNowhere = `${here} or :portal is null`;
const passing = { select: hereOrNowhere, insert: here, update: hereOrNowhere, updated: here, delete: hereOrNowhere };
const shown = { select: 'true' };

/** What the worker keeps of today's visitors under the salt of the day. */
function ofToday(table: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_jobs`]: 'all to jobs' },
    access: { jobs: { grants: 'select, insert, update, delete', rows: passing } },
  };
}

/** Sums of days: the worker makes them, who works in the portal and who supervises it read them. */
function ofDays(table: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_jobs`]: 'all to jobs', [`${table}_editing`]: 'select to editing', [`${table}_supervision`]: 'select to supervision' },
    access: {
      jobs: { grants: 'select, insert, update', rows: here },
      editing: { grants: 'select', rows: { select: here } },
      supervision: { grants: 'select', rows: { select: below } },
    },
  };
}

/** Sums of months: the worker makes them anew, who supervises the portal reads them. */
function ofMonths(table: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_jobs`]: 'all to jobs', [`${table}_supervision`]: 'select to supervision' },
    access: { jobs: { grants: 'select, insert, update, delete', rows: here }, supervision: { grants: 'select', rows: { select: below } } },
  };
}

/** Announced by who administers the portal, public at once. */
function announced(table: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_editing`]: 'all to editing', [`${table}_delivery`]: 'select to delivery' },
    access: { editing: { grants: 'select, insert, update, delete', rows: here }, delivery: { grants: 'select', rows: shown } },
  };
}

/** Tables of what readers do and of what a portal has outside of itself; see expectations.ts for how they are read. */
export const readerTables: Readonly<Record<string, TableExpectation>> = {
  'public.visit_salt': {
    kind: 'key',
    why: 'one salt of the day for every process that hashes; the portal is part of what is hashed',
    keys: ['day'],
    policies: { visit_salt_intake: 'all to intake', visit_salt_sweep: 'all to jobs' },
    access: { intake: { grants: 'select, insert', rows: 'true' }, jobs: { grants: 'delete, select(day)', rows: 'true' } },
  },
  'public.page_view': {
    kind: 'portal',
    policies: { page_view_intake: 'insert to intake', page_view_jobs: 'all to jobs' },
    access: { intake: { grants: 'insert', rows: { insert: below } }, jobs: { grants: 'select, delete, update(counted)', rows: passing } },
  },
  'public.visit_open': ofToday('visit_open'),
  'public.visit_address': ofToday('visit_address'),
  'public.visit_day': {
    kind: 'portal',
    keys: ['portal_id', 'entered'],
    policies: { ...ofDays('visit_day').policies, visit_day_due: 'select to jobs' },
    access: {
      ...ofDays('visit_day').access,
      jobs: {
        grants: 'select, insert, update',
        rows: { select: `${here} or (:portal is null and not t.entered)`, insert: here, update: here, updated: here, delete: here },
      },
    },
  },
  'public.item_view_day': ofDays('item_view_day'),
  'public.referrer_day': ofDays('referrer_day'),
  'public.item_view_month': ofMonths('item_view_month'),
  'public.referrer_month': ofMonths('referrer_month'),
  'public.visit_shown': {
    kind: 'portal',
    keys: ['portal_id', 'online'],
    policies: {
      visit_shown_jobs: 'all to jobs',
      visit_shown_due: 'select to jobs',
      visit_shown_delivery: 'select to delivery',
      visit_shown_supervision: 'select to supervision',
    },
    access: {
      jobs: {
        grants: 'select, insert, update',
        rows: { select: `${here} or (:portal is null and t.online > 0)`, insert: here, update: here, updated: here, delete: here },
      },
      delivery: { grants: 'select', rows: shown },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.popular_item': {
    kind: 'portal',
    policies: { popular_item_jobs: 'all to jobs', popular_item_delivery: 'select to delivery' },
    access: { jobs: { grants: 'select, insert, delete', rows: here }, delivery: { grants: 'select', rows: shown } },
  },
  'public.rating': {
    kind: 'portal',
    keys: ['portal_id', 'entered'],
    policies: {
      rating_intake: 'insert to intake',
      rating_jobs: 'all to jobs',
      rating_due: 'select to jobs',
      rating_editing: 'select to editing',
      rating_supervision: 'select to supervision',
    },
    access: {
      // The id is made by the database: a random one, that holds no hour.
      intake: { grants: 'insert(day, item_id, portal_id, reason, useful)', rows: { insert: below } },
      jobs: {
        grants: 'select, update(entered)',
        rows: { select: `${here} or (:portal is null and not t.entered)`, insert: here, update: here, updated: here, delete: here },
      },
      editing: { grants: 'select', rows: { select: here } },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.banner_click': {
    kind: 'portal',
    keys: ['portal_id', 'entered'],
    policies: {
      banner_click_intake: 'insert to intake',
      banner_click_jobs: 'all to jobs',
      banner_click_due: 'select to jobs',
      banner_click_editing: 'select to editing',
      banner_click_supervision: 'select to supervision',
    },
    access: {
      intake: { grants: 'insert(day, item_id, portal_id)', rows: { insert: below } },
      jobs: {
        grants: 'select, update(entered)',
        rows: { select: `${here} or (:portal is null and not t.entered)`, insert: here, update: here, updated: here, delete: here },
      },
      editing: { grants: 'select', rows: { select: here } },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.rating_seen': {
    kind: 'portal',
    policies: { rating_seen_intake: 'insert to intake', rating_seen_jobs: 'all to jobs' },
    access: { intake: { grants: 'insert', rows: { insert: below } }, jobs: { grants: 'delete, select(day)', rows: ':portal is null' } },
  },
  'public.channel': announced('channel'),
  'public.monitoring_code': announced('monitoring_code'),
  'public.link': {
    kind: 'portal',
    policies: { link_editing: 'all to editing, jobs', link_due: 'select to jobs', link_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, delete', rows: here },
      jobs: {
        grants: 'select, insert, delete, update(checked_at, due_at, failed_since, failures, fault, moved_since, moved_to, state)',
        rows: { select: hereOrNowhere, insert: here, update: here, updated: here, delete: here },
      },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
  'public.link_host': {
    kind: 'key',
    why: 'one turn for a host, whichever portals lead there: all workers ask it one after the other',
    keys: ['host'],
    policies: { link_host_turn: 'all to jobs' },
    access: { jobs: { grants: 'select, insert, delete, update(free_at, holder)', rows: 'true' } },
  },
  'public.item_link': {
    kind: 'portal',
    policies: { item_link_editing: 'all to editing, jobs', item_link_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, delete', rows: here },
      jobs: { grants: 'select, insert, delete', rows: here },
      supervision: { grants: 'select', rows: { select: below } },
    },
  },
};

/** Policies of these tables that are open on purpose. */
export const openToReaders: Readonly<Record<string, string>> = {
  visit_salt_intake: 'a salt is of the day and of no portal',
  visit_salt_sweep: 'the worker drops the salts of days that are over',
  link_host_turn: 'a host has one turn for all portals; it stands in no answer',
  visit_shown_delivery: 'how many came stands on the public pages',
  popular_item_delivery: 'what was read most stands on the public pages',
  channel_delivery: 'channels are announced to everybody',
  monitoring_code_delivery: 'the code stands in every public page',
};

interface ReadPortal extends WorldPortal {
  readonly letter: string;
  readonly authorId: string;
  readonly publicMark: string;
  readonly privateMark: string;
}

/** Readers, ratings, channels and links of a portal. @returns id of a channel */
export async function readersOf(world: World, portal: ReadPortal, itemIds: readonly string[], place: number): Promise<string> {
  const put = (sql: string, ...values: unknown[]): Promise<{ id: string }[]> => world.rows<{ id: string }>(sql, [portal.id, ...values]);
  await bannersOf(world, portal);
  await world.rows(`insert into visit_salt values ('2026-11-25', sha256('a')), ('2026-11-26', sha256('b')) on conflict do nothing`);
  await world.rows(`insert into link_host values ('lien-ket.example.test', '019ae000-0000-7000-8000-000000000002', now()) on conflict do nothing`);
  const hash = `substr(sha256($2::text::bytea), 1, 16)`;
  await put(
    `insert into page_view (portal_id, batch, number, at, visitor, address) values ($1, '019ae000-0000-7000-8000-000000000001', 1, now(), ${hash}, ${hash})`,
    portal.privateMark,
  );
  await put(`insert into visit_open values ($1, ${hash}, '2026-11-26', now(), 1, 1, 1)`, portal.privateMark);
  await put(`insert into visit_address values ($1, ${hash}, '2026-11-26', 1, 1, 1)`, portal.privateMark);
  await put(`insert into visit_day (portal_id, day, views, visits, entered) values ($1, '2026-11-25', 2, 1, true), ($1, '2026-11-26', 2, 1, false)`);
  await put(`insert into item_view_day select $1, '2026-11-26', i, 5 from unnest($2::uuid[]) i`, itemIds);
  await put(`insert into referrer_day values ($1, '2026-11-26', $2, 1)`, `${portal.publicMark}.example`);
  await put(`insert into item_view_month select $1, '2026-11-01', i, 5 from unnest($2::uuid[]) i`, itemIds);
  await put(`insert into referrer_month values ($1, '2026-11-01', $2, 1)`, `${portal.publicMark}.example`);
  await put(`insert into visit_shown values ($1, now(), '2026-11-26', $2, $3, $3, '2026-01-01')`, place % 2, 1_000 + place);
  for (const days of [7, 30]) await put(`insert into popular_item select $1, $3, n, i, 5 from unnest($2::uuid[]) with ordinality u (i, n)`, itemIds, days);
  await put(`insert into rating (portal_id, day, useful, entered) values ($1, '2026-11-26', true, true), ($1, '2026-11-26', false, false)`);
  await put(
    `insert into banner_click (portal_id, day, item_id, entered) select $1, '2026-11-26', i, n % 2 = 0 from unnest($2::uuid[]) with ordinality u (i, n)`,
    itemIds,
  );
  await put(`insert into rating_seen values ($1, ${hash}, '', '2026-11-26')`, portal.privateMark);
  await put(`insert into monitoring_code values ($1, 'do.example.test', $2)`, portal.publicMark);
  await put(
    `with one as (insert into link (portal_id, url, state, fault, failures, failed_since, checked_at, due_at)
       values ($1, $2, 'dead', 'http_404', 4, '2026-11-01', now(), '2199-01-01') returning url)
     insert into item_link select $1, i, url from one, unnest($3::uuid[]) i`,
    `https://${portal.publicMark}.example.test/`,
    itemIds,
  );
  const [{ id }] = (await put(
    `insert into channel (portal_id, kind, name, address, owner, since) values ($1, 'other', $2, $3, $2, '2026-01-01') returning id`,
    `Kênh ${portal.publicMark}`,
    `https://${portal.publicMark}.example.test/`,
  )) as [{ id: string }];
  return id;
}
