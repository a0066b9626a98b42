import type { MigrationInterface, QueryRunner } from 'typeorm';

const passing = ['page_view', 'visit_open', 'visit_address'];
const kept = ['visit_day', 'item_view_day', 'referrer_day'];
const shown = ['visit_shown', 'popular_item'];

/**
 * Visits (ADR 0026). What tells one visitor from another passes: it is a salted hash, stands in unlogged tables that no backup, no
 * replica and no write-ahead log holds, and loses its salt each night. What stays are sums of days.
 */
export class DeliveryVisits2026112628000 implements MigrationInterface {
  readonly name = 'DeliveryVisits2026112628000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table visit_salt (
        day date primary key,
        salt bytea not null check (octet_length(salt) = 32)
      );
      comment on table visit_salt is 'what addresses and browsers of a day are hashed with; dropped once the day is over';

      create unlogged table page_view (
        portal_id uuid not null references portal,
        batch uuid not null,
        number integer not null,
        at timestamptz not null,
        visitor bytea not null check (octet_length(visitor) = 16),
        address bytea not null check (octet_length(address) = 16),
        slug text,
        referrer text check (length(referrer) <= 253),
        counted boolean not null default false,
        primary key (portal_id, batch, number)
      );
      create index page_view_uncounted on page_view (portal_id, at) where not counted;
      create index page_view_old on page_view (at) where counted;
      comment on table page_view is 'views as the sites hand them in, until they are counted; the key makes a batch that comes twice count once';

      create unlogged table visit_open (
        portal_id uuid not null references portal,
        visitor bytea not null,
        day date not null,
        last_at timestamptz not null,
        minute bigint not null,
        in_minute integer not null,
        in_day integer not null,
        primary key (portal_id, visitor)
      );
      create index visit_open_last on visit_open (portal_id, last_at);
      comment on table visit_open is 'visitors of today: last view and views counted, so that a flood does not count';

      create unlogged table visit_address (
        portal_id uuid not null references portal,
        address bytea not null,
        day date not null,
        hour bigint not null,
        in_hour integer not null,
        in_day integer not null,
        primary key (portal_id, address)
      );
      comment on table visit_address is 'visits begun from an address today: one address with many browsers does not swell the figure';

      create table visit_day (
        portal_id uuid not null references portal,
        day date not null,
        id uuid not null default uuidv7(),
        views bigint not null default 0 check (views >= 0),
        visits bigint not null default 0 check (visits >= 0),
        seconds bigint not null default 0 check (seconds >= 0),
        left_out bigint not null default 0 check (left_out >= 0),
        entered boolean not null default false,
        entered_views bigint not null default 0,
        entered_visits bigint not null default 0,
        entered_seconds bigint not null default 0,
        entered_at timestamptz,
        primary key (portal_id, day)
      );
      create index visit_day_to_enter on visit_day (portal_id) where not entered;
      comment on table visit_day is 'views and visits of a portal and a civil day in Asia/Ho_Chi_Minh (R-178)';
      comment on column visit_day.seconds is 'between first and last view of each visit';
      comment on column visit_day.left_out is 'views beyond what one visitor or one address can honestly make';
      comment on column visit_day.entered is 'true when the ledger holds all of it';

      create table item_view_day (
        portal_id uuid not null references portal,
        day date not null,
        item_id uuid not null,
        views bigint not null check (views > 0),
        primary key (portal_id, day, item_id)
      );
      create table referrer_day (
        portal_id uuid not null references portal,
        day date not null,
        host text not null check (length(host) <= 253),
        visits bigint not null check (visits > 0),
        primary key (portal_id, day, host)
      );
      comment on table referrer_day is 'host names, and never more, of the sites that visits came from';

      create table visit_shown (
        portal_id uuid primary key references portal,
        counted_at timestamptz not null,
        day date not null,
        online integer not null,
        today bigint not null,
        total bigint not null,
        since date not null
      );
      comment on table visit_shown is 'what the public pages say of visits; written every few minutes, so that pages can be kept between';
      comment on column visit_shown.since is 'the day that the opening balance stood before, or the first that was counted';

      create table popular_item (
        portal_id uuid not null references portal,
        days smallint not null check (days in (7, 30)),
        place smallint not null,
        item_id uuid not null,
        views bigint not null,
        primary key (portal_id, days, place)
      );

      alter table fact alter column step_id drop not null;
      alter table fact add constraint fact_step check (
        step_id is not null or measure in ('visits', 'page_views', 'visit_seconds', 'ratings', 'ratings_useful'));
      comment on column fact.step_id is 'the step that was counted; null for what readers do';
      grant select (portal_id, measure, on_day, amount, entered_at, id) on opening_balance to jobs;
      create policy opening_balance_jobs on opening_balance for select to jobs using (portal_id = scope.portal());
    `);
    for (const table of ['visit_salt', ...passing, ...kept, ...shown])
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
    await runner.query(`
      grant select, insert on visit_salt to intake;
      grant select (day), delete on visit_salt to jobs;
      create policy visit_salt_intake on visit_salt to intake using (true) with check (true);
      create policy visit_salt_sweep on visit_salt to jobs using (true);

      grant insert on page_view to intake;
      grant select, update (counted), delete on page_view to jobs;
      create policy page_view_intake on page_view for insert to intake with check (portal_id in (select unnest(scope.portals())));
      grant select, insert, update, delete on visit_open, visit_address to jobs;
      grant select, insert, update on visit_day, item_view_day, referrer_day, visit_shown to jobs;
      grant select, insert, delete on popular_item to jobs;
      create policy visit_day_jobs on visit_day to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy visit_day_due on visit_day for select to jobs using (scope.portal() is null and not entered);
      create policy visit_shown_due on visit_shown for select to jobs using (scope.portal() is null and online > 0);
    `);
    // Outside of any portal the worker finds where there is something to count, and sweeps what is over.
    for (const table of passing)
      await runner.query(`
        create policy ${table}_jobs on ${table} to jobs using (scope.portal() is null or portal_id = scope.portal()) with check (portal_id = scope.portal());`);
    for (const table of ['item_view_day', 'referrer_day', ...shown])
      await runner.query(`create policy ${table}_jobs on ${table} to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());`);
    for (const table of kept)
      await runner.query(`
        grant select on ${table} to editing, supervision;
        create policy ${table}_editing on ${table} for select to editing using (portal_id = scope.portal());
        create policy ${table}_supervision on ${table} for select to supervision using (portal_id in (select unnest(scope.portals())));`);
    for (const table of shown)
      await runner.query(`
        create constraint trigger ${table}_version after insert or update or delete on ${table} deferrable initially deferred
          for each row execute function portal_touched();
        grant select on ${table} to delivery;
        create policy ${table}_delivery on ${table} for select to delivery using (true);`);
    await runner.query(`
      grant select on visit_shown to supervision;
      create policy visit_shown_supervision on visit_shown for select to supervision using (portal_id in (select unnest(scope.portals())));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy opening_balance_jobs on opening_balance;
      revoke select on opening_balance from jobs;
      alter table fact drop constraint fact_step;
      alter table fact no force row level security;
      delete from fact where step_id is null;
      alter table fact force row level security;
      alter table fact alter column step_id set not null;
      drop table popular_item, visit_shown, referrer_day, item_view_day, visit_day, visit_address, visit_open, page_view, visit_salt;
    `);
  }
}
