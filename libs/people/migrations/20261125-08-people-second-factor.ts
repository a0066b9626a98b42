import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second factor for every seat. Sessions say whether one was used; a portal may exempt its contributors by a
 * decision, which is a row. Sessions from before say no, so everybody signs in once more.
 */
export class PeopleSecondFactor2026112508000 implements MigrationInterface {
  readonly name = 'PeopleSecondFactor2026112508000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add second_factor boolean not null default false;
      comment on column session.second_factor is 'whether the issuer''s token said at log-in that a second factor was used';

      create table second_factor_exemption (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        decision_number text not null check (decision_number <> ''),
        decided_on date not null,
        reason text not null check (reason <> ''),
        starts_on date not null check (starts_on >= decided_on),
        ends_on date check (ends_on >= starts_on - 1),
        recorded_by uuid not null references person,
        recorded_at timestamptz not null default now(),
        ended_by uuid references person,
        end_reason text,
        primary key (portal_id, id)
      );
      comment on table second_factor_exemption is 'decision of a portal that its contributors, and nobody else, may sign in without a second factor';
      comment on column second_factor_exemption.ends_on is 'last day; the day before starts_on when it was taken back before it held';

      alter table second_factor_exemption enable row level security;
      alter table second_factor_exemption force row level security;
      grant select, insert, update (ends_on, ended_by, end_reason) on second_factor_exemption to editing;
      grant select (portal_id, starts_on, ends_on) on second_factor_exemption to signin;
      create policy second_factor_exemption_editing on second_factor_exemption to editing
        using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy second_factor_exemption_signin on second_factor_exemption for select to signin using (
        portal_id in (select g.portal_id from portal_grant g where g.person_id = scope.person()));
      create policy second_factor_exemption_owner on second_factor_exemption to liencong_owner
        using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      alter policy person_invite on person with check (scope.portal() is not null and kind = 'staff');
      comment on policy person_invite on person is 'a system needs no second factor, so only an operator makes one';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      comment on policy person_invite on person is null;
      alter policy person_invite on person with check (scope.portal() is not null);
      drop table second_factor_exemption;
      alter table session drop column second_factor;
    `);
  }
}
