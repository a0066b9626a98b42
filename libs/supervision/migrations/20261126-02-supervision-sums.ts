import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sums of the ledger by portal, measure and year: one row holds twelve months, so a year of a province is one row a portal (ADR 17). */
export class SupervisionSums2026112602000 implements MigrationInterface {
  readonly name = 'SupervisionSums2026112602000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table fact_year (
        portal_id uuid not null references portal,
        measure text not null,
        dimension text not null,
        value text not null,
        year smallint not null,
        months bigint[] not null check (array_ndims(months) = 1 and array_length(months, 1) = 12 and array_position(months, null) is null),
        primary key (portal_id, measure, dimension, value, year)
      );
      comment on table fact_year is 'what the ledger holds that is folded, summed by month of the day it belongs to';
      comment on column fact_year.dimension is 'empty: all of the measure; else one dimension of its facts (kind, section, topic, mark)';
      comment on column fact_year.value is 'value of the dimension, empty with no dimension';

      create function month_sum(months bigint[], first integer, last integer) returns bigint language sql immutable parallel safe
        return (select coalesce(sum(amount), 0)::bigint from unnest(months[first:last]) as amount);
      create function month_add(a bigint[], b bigint[]) returns bigint[] language sql immutable parallel safe
        return array(select x + y from unnest(a, b) with ordinality as pair (x, y, month) order by month);
      comment on function month_sum(bigint[], integer, integer) is 'sum of the months first to last (1 to 12) of a row of fact_year';

      alter table fact_year enable row level security;
      alter table fact_year force row level security;
      grant select on fact_year to supervision;
      grant select, insert, update (months), delete on fact_year to jobs;
      create policy fact_year_supervision on fact_year for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      create policy fact_year_jobs on fact_year to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fact_year; drop function month_add(bigint[], bigint[]); drop function month_sum(bigint[], integer, integer)');
  }
}
