import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Units with time: each stretch of a unit's code, kind, name and parent is a version; what became of units is a succession.
 * `unit` stays the row that everything points at, with its latest state. A department may be made while portals are made,
 * so the roles editing and jobs may insert one, with its first version and its place in the tree, and nothing else.
 */
export class UnitsHistory2026112509000 implements MigrationInterface {
  readonly name = 'UnitsHistory2026112509000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension btree_gist;

      create table unit_version (
        unit_id uuid not null references unit,
        valid_from date not null,
        valid_to date,
        code text not null,
        kind text not null check (kind in ('province', 'department', 'district', 'commune', 'special_zone')),
        name text not null check (name <> ''),
        parent_id uuid references unit check (parent_id <> unit_id),
        because text not null default '',
        primary key (unit_id, valid_from),
        check (valid_to is null or valid_to > valid_from),
        check (kind <> 'district' or valid_to is not null),
        constraint unit_version_one_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&),
        constraint unit_version_code_of_one exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
      );
      create index unit_version_parent on unit_version (parent_id);
      create index unit_version_code on unit_version (code, valid_from);
      comment on table unit_version is 'a unit from one day to another: code, kind, name, parent; a code belongs to one unit at a time';
      comment on column unit_version.valid_to is 'first day on which it is no longer so';
      comment on column unit_version.because is 'number of the resolution that ordered it, or where it is known from';

      create table succession (
        id uuid primary key default uuidv7(),
        effective_on date not null,
        operation text not null check (operation in ('merge', 'split', 'partition', 'abolish', 'rename', 'retype', 'reparent', 'recode')),
        resolution text not null check (resolution <> ''),
        note text not null default ''
      );
      create index succession_day on succession (effective_on);
      comment on table succession is 'what a resolution made of units on a day';
      comment on column succession.resolution is 'number of the resolution, e.g. 202/2025/QH15';

      create table succession_part (
        id uuid primary key default uuidv7(),
        succession_id uuid not null references succession,
        predecessor_id uuid not null references unit,
        successor_id uuid references unit,
        extent text not null check (extent in ('whole', 'part')),
        unique nulls not distinct (succession_id, predecessor_id, successor_id)
      );
      create index succession_part_predecessor on succession_part (predecessor_id);
      create index succession_part_successor on succession_part (successor_id);
      comment on column succession_part.extent is 'whether all of the predecessor went into the successor, or a part';
      comment on column succession_part.successor_id is 'the predecessor itself where it goes on, renamed or smaller than before; null: abolished, without an heir';

      insert into unit_version (unit_id, valid_from, valid_to, code, kind, name, parent_id)
        select id, valid_from, valid_to, code, kind, name, parent_id from unit;

      grant select on unit_version, succession, succession_part to editing, delivery, supervision, signin, jobs;
      grant insert on unit, unit_version, unit_closure to editing, jobs;

      alter table unit enable row level security;
      alter table unit force row level security;
      alter table unit_version enable row level security;
      alter table unit_version force row level security;
      alter table unit_closure enable row level security;
      alter table unit_closure force row level security;

      create policy unit_read on unit for select to editing, delivery, supervision, signin, jobs using (true);
      create policy unit_owner on unit to liencong_owner using (true) with check (true);
      create policy unit_department on unit for insert to editing, jobs with check (
        kind = 'department' and valid_to is null and code !~ '^[0-9]+$'
        and exists (select from unit p where p.id = unit.parent_id and p.kind = 'province' and p.valid_to is null and p.valid_from <= unit.valid_from));
      comment on policy unit_department on unit is 'codes of digits are the statistical office''s: they come with the catalogue';

      create policy unit_version_read on unit_version for select to editing, delivery, supervision, signin, jobs using (true);
      create policy unit_version_owner on unit_version to liencong_owner using (true) with check (true);
      create policy unit_version_department on unit_version for insert to editing, jobs with check (
        valid_to is null
        and exists (select from unit u where u.id = unit_version.unit_id and u.kind = 'department'
                    and (u.code, u.kind, u.name, u.parent_id, u.valid_from)
                      = (unit_version.code, unit_version.kind, unit_version.name, unit_version.parent_id, unit_version.valid_from)));

      create policy unit_closure_read on unit_closure for select to editing, delivery, supervision, signin, jobs using (true);
      create policy unit_closure_owner on unit_closure to liencong_owner using (true) with check (true);
      create policy unit_closure_department on unit_closure for insert to editing, jobs with check (
        valid_to is null
        and exists (select from unit_version v where v.unit_id = unit_closure.descendant_id and v.kind = 'department'
                    and v.valid_from = unit_closure.valid_from and v.valid_to is null
                    and ((unit_closure.ancestor_id = v.unit_id and unit_closure.depth = 0) or (unit_closure.ancestor_id = v.parent_id and unit_closure.depth = 1))));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy unit_closure_department on unit_closure;
      drop policy unit_closure_owner on unit_closure;
      drop policy unit_closure_read on unit_closure;
      drop policy unit_department on unit;
      drop policy unit_owner on unit;
      drop policy unit_read on unit;
      alter table unit_closure no force row level security;
      alter table unit_closure disable row level security;
      alter table unit no force row level security;
      alter table unit disable row level security;
      revoke insert on unit, unit_closure from editing, jobs;
      drop table succession_part, succession, unit_version;
      drop extension btree_gist;
    `);
  }
}
