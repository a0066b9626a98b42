import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail with its state, stand-ins and seats, the worker as somebody who invites, and the list of people over a subtree.
 * The role jobs gains what inviting takes and what sending takes: it makes plain persons and grants over one portal in the
 * scope of that portal, and changes or ends none. It sees no hash of an invitation: a token is made anew from the key.
 */
export class PeopleDesk2026112511000 implements MigrationInterface {
  readonly name = 'PeopleDesk2026112511000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        kind text not null check (kind in ('invitation')),
        subject_id uuid not null,
        state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
        attempt_count integer not null default 0,
        claimed_until timestamptz,
        created_at timestamptz not null,
        sent_at timestamptz,
        error_code text,
        primary key (portal_id, id),
        unique (portal_id, kind, subject_id),
        check ((state = 'sent') = (sent_at is not null))
      );
      comment on table mail is 'letters by e-mail: what about and how far, no address and no word; what is written is made when it is sent';
      comment on column mail.subject_id is 'the invitation or notice that the letter is about; one letter for each';
      comment on column mail.claimed_until is 'one worker is sending it until then; the others wait';
      comment on column mail.error_code is 'why it was not sent, or not yet; a code of docs/reference/errors.md';
      alter table mail enable row level security;
      alter table mail force row level security;
      grant select, insert on mail to editing;
      grant select, insert, update (state, attempt_count, claimed_until, sent_at, error_code) on mail to jobs;
      create policy mail_editing on mail to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      alter table portal_grant add stands_in_for uuid, add seat text check (seat <> ''),
        add foreign key (portal_id, stands_in_for) references portal_grant,
        add check (stands_in_for is null or ends_on is not null);
      create index portal_grant_stand_in on portal_grant (portal_id, stands_in_for) where stands_in_for is not null;
      comment on column portal_grant.stands_in_for is 'grant whose holder this one stands in for: within its dates, over when it is over';
      comment on column portal_grant.seat is 'seat because of which it was given, e.g. Trưởng Ban biên tập; words only, boards are made by Decision';

      grant insert (id, display_name, created_at) on person to jobs;
      create policy person_invite_jobs on person for insert to jobs with check (scope.portal() is not null);
      grant insert on portal_grant to jobs;
      create policy portal_grant_jobs_invite on portal_grant for insert to jobs with check (portal_id = scope.portal() and covers_unit_id is null);
      grant insert, select (portal_id, id, person_id, created_by, expires_at, accepted_at) on invitation to jobs;
      create policy invitation_jobs on invitation for select to jobs using (portal_id = scope.portal());
      create policy invitation_jobs_invite on invitation for insert to jobs with check (portal_id = scope.portal());
      grant select, insert on personal_key, personal_datum to jobs;
      create policy personal_key_jobs on personal_key for select to jobs using (portal_id = scope.portal());
      create policy personal_key_jobs_invite on personal_key for insert to jobs with check (portal_id = scope.portal());
      create policy personal_datum_jobs on personal_datum for select to jobs using (portal_id = scope.portal());
      create policy personal_datum_jobs_invite on personal_datum for insert to jobs with check (portal_id = scope.portal());

      create table last_sign_in (
        person_id uuid primary key references person,
        seen_on date not null
      );
      comment on table last_sign_in is 'civil day on which a person last came in; who administers a portal they have a grant in may see it';
      alter table last_sign_in enable row level security;
      alter table last_sign_in force row level security;
      grant select, insert, update (seen_on) on last_sign_in to signin;
      grant select on last_sign_in to editing, supervision;
      create policy last_sign_in_own on last_sign_in to signin using (person_id = scope.person()) with check (person_id = scope.person());
      create policy last_sign_in_editing on last_sign_in for select to editing using (
        exists (select from portal_grant g where g.person_id = last_sign_in.person_id and g.portal_id = scope.portal()));
      create policy last_sign_in_supervision on last_sign_in for select to supervision using (
        exists (select from portal_grant g where g.person_id = last_sign_in.person_id and g.portal_id = any ((select scope.portals())::uuid[])));

      create policy portal_grant_supervision on portal_grant for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      grant select on byline to supervision;
      create policy byline_supervision on byline for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      grant select (portal_id, id, person_id, created_at, expires_at, accepted_at) on invitation to supervision;
      create policy invitation_supervision on invitation for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      create index invitation_person on invitation (portal_id, person_id);
    `);
    // Half a minute for the letter, and a day of trying: a mail server that is away for the night loses nothing.
    await runner.query('select pgboss.create_queue($1, $2)', [
      'send-mail',
      { policy: 'standard', retryLimit: 30, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600, expireInSeconds: 90 },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select pgboss.delete_queue('send-mail');
      drop index invitation_person;
      drop policy invitation_supervision on invitation;
      revoke select (portal_id, id, person_id, created_at, expires_at, accepted_at) on invitation from supervision;
      drop policy byline_supervision on byline;
      revoke select on byline from supervision;
      drop policy portal_grant_supervision on portal_grant;
      drop table last_sign_in;
      drop policy personal_datum_jobs_invite on personal_datum;
      drop policy personal_datum_jobs on personal_datum;
      drop policy personal_key_jobs_invite on personal_key;
      drop policy personal_key_jobs on personal_key;
      revoke select, insert on personal_key, personal_datum from jobs;
      drop policy invitation_jobs_invite on invitation;
      drop policy invitation_jobs on invitation;
      revoke insert, select (portal_id, id, person_id, created_by, expires_at, accepted_at) on invitation from jobs;
      drop policy portal_grant_jobs_invite on portal_grant;
      revoke insert on portal_grant from jobs;
      drop policy person_invite_jobs on person;
      revoke insert (id, display_name, created_at) on person from jobs;
      alter table portal_grant drop column seat, drop column stands_in_for;
      drop table mail;
    `);
  }
}
