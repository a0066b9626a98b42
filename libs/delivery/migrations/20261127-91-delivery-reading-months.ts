import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['item_view_month', 'referrer_month'];
const counted = ['item_view_day', 'referrer_day'];

/**
 * What was read most in a month, and where readers came from, as a supervisor's list shows it: the lists of 15,000 portals were made of
 * each day of each item (8 million pages, 12 s), now of forty rows a portal. And the days with floods by an index, for they are few.
 */
export class DeliveryReadingMonths2026112791000 implements MigrationInterface {
  readonly name = 'DeliveryReadingMonths2026112791000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item_view_month (
        portal_id uuid not null references portal,
        month date not null check (extract(day from month) = 1),
        item_id uuid not null,
        views bigint not null check (views > 0),
        primary key (portal_id, month, item_id)
      );
      comment on table item_view_month is 'the forty items of a portal that were read most in a month, summed from item_view_day whenever the ledger takes in one of its days';
      comment on column item_view_month.month is 'its first day, in Asia/Ho_Chi_Minh';
      create table referrer_month (
        portal_id uuid not null references portal,
        month date not null check (extract(day from month) = 1),
        host text not null check (length(host) <= 253),
        visits bigint not null check (visits > 0),
        primary key (portal_id, month, host)
      );
      comment on table referrer_month is 'host names of the sites that visits of a month came from, summed from referrer_day whenever the ledger takes in one of its days';
      comment on column referrer_month.month is 'its first day, in Asia/Ho_Chi_Minh';
      create index visit_day_left_out on visit_day (portal_id, day) include (left_out) where left_out > 0;
    `);
    // The policies are forced on the owner too. Publications stay out of it, so that no page waits: what was taken off is left out by who reads.
    for (const table of counted) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      insert into item_view_month (portal_id, month, item_id, views)
        select portal_id, month, item_id, views from (
          select v.portal_id, date_trunc('month', v.day)::date as month, v.item_id, sum(v.views)::bigint as views,
            row_number() over (partition by v.portal_id, date_trunc('month', v.day) order by sum(v.views) desc, v.item_id) as place
          from item_view_day v
          group by v.portal_id, date_trunc('month', v.day), v.item_id) summed
        where place <= 40;
      insert into referrer_month (portal_id, month, host, visits)
        select portal_id, date_trunc('month', day)::date, host, sum(visits) from referrer_day group by 1, 2, 3;
    `);
    for (const table of counted) await runner.query(`alter table ${table} force row level security`);
    for (const table of tables)
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        grant select, insert, update, delete on ${table} to jobs;
        create policy ${table}_jobs on ${table} to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        grant select on ${table} to supervision;
        create policy ${table}_supervision on ${table} for select to supervision using (portal_id in (select unnest(scope.portals())));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index visit_day_left_out; drop table referrer_month, item_view_month');
  }
}
