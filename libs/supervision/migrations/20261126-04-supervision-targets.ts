import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers to reach, and balances from before the system counted. Both are changed by a further row: what held on a day stays
 * readable, and a report of that day can be made again.
 */
export class SupervisionTargets2026112604000 implements MigrationInterface {
  readonly name = 'SupervisionTargets2026112604000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table target (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        measure text not null,
        year smallint not null check (year between 2000 and 2100),
        amount bigint not null check (amount between 0 and 1000000000),
        months bigint[] check (array_ndims(months) = 1 and array_length(months, 1) = 12 and array_position(months, null) is null and 0 <= all (months)),
        because text not null check (length(because) <= 500),
        entered_at timestamptz not null,
        person_id uuid references person,
        primary key (portal_id, id),
        constraint target_months_sum check (
          months is null or coalesce(months[1] + months[2] + months[3] + months[4] + months[5] + months[6]
            + months[7] + months[8] + months[9] + months[10] + months[11] + months[12] = amount, false))
      );
      create index target_latest on target (portal_id, measure, year, entered_at desc, id desc);
      comment on table target is 'a number to reach in a year (R-173); a change is a further row, the latest holds';
      comment on column target.amount is '0: taken back';
      comment on column target.months is 'January to December when they are uneven; null: even by days';
      comment on column target.person_id is 'null: the operator, by the command line';

      create table opening_balance (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        measure text not null,
        on_day date not null,
        amount bigint not null check (amount >= 0),
        qualifier text not null check (qualifier in ('exact', 'more_than', 'about', 'at_least')),
        evidence text not null check (length(evidence) between 1 and 500),
        entered_at timestamptz not null,
        person_id uuid references person,
        primary key (portal_id, id)
      );
      create index opening_balance_latest on opening_balance (portal_id, measure, on_day desc, entered_at desc, id desc);
      comment on table opening_balance is 'what a running total stood at before a day, from a paper or an older system; a correction is a further row of the day';
      comment on column opening_balance.on_day is 'facts of this day and after come on top';
      comment on column opening_balance.evidence is 'where the number comes from';
    `);
    for (const table of ['target', 'opening_balance'])
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        grant select, insert on ${table} to editing;
        grant select on ${table} to supervision;
        create policy ${table}_editing on ${table} to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        create policy ${table}_supervision on ${table} for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table opening_balance, target');
  }
}
