import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['board_paper', 'board_seat', 'board_duty'];

/**
 * Editorial boards by numbered papers (ADR 34): decisions that seat a board, regulations, notices that assign duties. A seat names
 * its grant and never a person: whose account it is may only turn out when an invitation is accepted.
 */
export class PeopleBoard2026112651000 implements MigrationInterface {
  readonly name = 'PeopleBoard2026112651000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board_paper (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        kind text not null check (kind in ('decision', 'regulation', 'assignment')),
        number text not null check (length(number) between 1 and 60),
        decided_on date not null,
        decided_by text not null check (length(decided_by) between 1 and 200),
        starts_on date not null check (starts_on >= decided_on),
        ends_on date check (ends_on >= starts_on - 1),
        text text not null default '' check (length(text) <= 50000),
        allows_own_approval boolean not null default false check (kind = 'regulation' or not allows_own_approval),
        is_public boolean not null,
        recorded_by uuid not null references person,
        recorded_at timestamptz not null,
        primary key (portal_id, id)
      );
      create unique index board_paper_in_force on board_paper (portal_id, kind) where ends_on is null;
      comment on table board_paper is 'numbered papers of an editorial board; one of each kind is in force, the next one ends it';
      comment on column board_paper.ends_on is 'last day in force; the day before starts_on when another took its place on the same day';
      comment on column board_paper.decided_by is 'agency or office that signed it';
      comment on column board_paper.allows_own_approval is 'a regulation that lets one person write and approve (R-011, R-022)';

      create table board_seat (
        portal_id uuid not null,
        id uuid not null default uuidv7(),
        paper_id uuid not null,
        position integer not null,
        title text not null check (length(title) between 1 and 120),
        display_name text not null check (length(display_name) between 1 and 120),
        duty text not null default '' check (length(duty) <= 500),
        grant_id uuid,
        ends_on date,
        is_public boolean not null,
        primary key (portal_id, id),
        unique (portal_id, paper_id, position),
        foreign key (portal_id, paper_id) references board_paper,
        foreign key (portal_id, grant_id) references portal_grant
      );
      create index board_seat_grant on board_seat (portal_id, grant_id) where grant_id is not null;
      comment on table board_seat is 'seats that a decision fills, as long as it is in force';
      comment on column board_seat.display_name is 'name as the decision writes it';
      comment on column board_seat.grant_id is 'right that goes with the seat; null: somebody without an account';
      comment on column board_seat.ends_on is 'last day, when the right ended before the decision did';

      create table board_duty (
        portal_id uuid not null,
        paper_id uuid not null,
        seat_id uuid not null,
        section_id uuid not null,
        primary key (portal_id, paper_id, seat_id, section_id),
        foreign key (portal_id, paper_id) references board_paper,
        foreign key (portal_id, seat_id) references board_seat,
        foreign key (portal_id, section_id) references section on delete cascade
      );
      create index board_duty_section on board_duty (portal_id, section_id);
      comment on table board_duty is 'which seat looks after which section, by a notice of assignment (R-008)';
    `);
    for (const table of tables)
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        grant select, insert on ${table} to editing;
        create policy ${table}_editing on ${table} to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      `);
    for (const table of ['board_paper', 'board_seat'])
      await runner.query(`
        grant update (ends_on) on ${table} to editing;
        create policy ${table}_delivery on ${table} for select to delivery using (is_public);
        create constraint trigger ${table}_version after insert or update or delete on ${table} deferrable initially deferred
          for each row execute function portal_touched();
      `);
    await runner.query(`
      grant select (portal_id, id, kind, number, decided_on, decided_by, starts_on, ends_on, is_public) on board_paper to delivery;
      grant select (portal_id, id, paper_id, position, title, display_name, duty, ends_on, is_public) on board_seat to delivery;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table board_duty, board_seat, board_paper');
  }
}
