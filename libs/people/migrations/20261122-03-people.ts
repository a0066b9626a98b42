import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Persons, identities, sessions, invitations, grants, bylines, notices, personal data.
 * What signs people in (identity, session) is visible to the role signin alone and only row by row: the policy asks for
 * the very key that the caller must already hold. No one gives a grant over a subtree through the console: the role editing
 * cannot write one.
 */
export class People2026112203000 implements MigrationInterface {
  readonly name = 'People2026112203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function scope.issuer() returns text language sql stable parallel safe
        return nullif(current_setting('app.issuer', true), '');
      create function scope.subject() returns text language sql stable parallel safe
        return nullif(current_setting('app.subject', true), '');
      create function scope.session() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.session', true), ''), 'hex');
      create function scope.invitation() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.invitation', true), ''), 'hex');

      create table person (
        id uuid primary key default uuidv7(),
        display_name text not null check (display_name <> ''),
        kind text not null default 'staff' check (kind in ('staff', 'system')),
        created_at timestamptz not null default now()
      );
      comment on table person is 'who acts; e-mail and phone are in personal_datum, never here';

      create table identity (
        issuer text not null,
        subject text not null,
        person_id uuid not null references person,
        bound_at timestamptz not null default now(),
        primary key (issuer, subject)
      );
      create index identity_person on identity (person_id);

      create table session (
        token_hash bytea primary key,
        person_id uuid not null references person,
        issuer text not null,
        subject text not null,
        tokens bytea not null,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        renew_at timestamptz not null,
        renewing_until timestamptz,
        expires_at timestamptz not null
      );
      create index session_expiry on session (expires_at);
      comment on column session.token_hash is 'SHA-256 of the cookie value';
      comment on column session.renewing_until is 'one request renews the tokens at the issuer until then; the others wait or go on';
      comment on column session.tokens is 'tokens of the issuer, encrypted with a key derived from the cookie value: a copy of the table opens nothing';

      create table invitation (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        person_id uuid not null references person,
        token_hash bytea not null,
        created_by uuid references person,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        primary key (portal_id, id),
        unique (portal_id, token_hash)
      );
      create index invitation_token on invitation (token_hash);

      create table portal_grant (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        person_id uuid not null references person,
        role text not null check (role in ('contributor', 'editor', 'reviewer', 'board_head', 'portal_admin', 'supervisor', 'province_admin', 'auditor')),
        covers_unit_id uuid references unit,
        because text not null check (because <> ''),
        starts_on date not null,
        ends_on date check (ends_on >= starts_on - 1),
        granted_by uuid references person,
        created_at timestamptz not null default now(),
        ended_by uuid references person,
        end_reason text,
        primary key (portal_id, id)
      );
      create index portal_grant_person on portal_grant (person_id);
      comment on column portal_grant.covers_unit_id is 'unit whose whole subtree the grant covers; null: the portal alone';
      comment on column portal_grant.ends_on is 'last day of the grant; the day before starts_on when it was taken back before it held';
      comment on column portal_grant.end_reason is 'why it was ended before its time; null when it runs as given';

      create table byline (
        portal_id uuid not null references portal,
        person_id uuid not null references person,
        display_name text not null check (display_name <> ''),
        is_public boolean not null default false,
        primary key (portal_id, person_id)
      );
      comment on table byline is 'name a person bears in a portal; public once something of theirs is published';

      create table personal_key (
        portal_id uuid not null references portal,
        subject_id uuid not null,
        wrapped_key bytea,
        destroyed_at timestamptz,
        primary key (portal_id, subject_id),
        check ((wrapped_key is null) = (destroyed_at is not null))
      );
      create table personal_datum (
        portal_id uuid not null,
        subject_id uuid not null,
        field text not null,
        ciphertext bytea not null,
        primary key (portal_id, subject_id, field),
        foreign key (portal_id, subject_id) references personal_key
      );
      comment on table personal_key is 'key of each data subject, wrapped; destroying it erases every datum of the subject, backups included';

      alter table person enable row level security;
      alter table person force row level security;
      alter table identity enable row level security;
      alter table identity force row level security;
      alter table session enable row level security;
      alter table session force row level security;
      alter table invitation enable row level security;
      alter table invitation force row level security;
      alter table portal_grant enable row level security;
      alter table portal_grant force row level security;
      alter table byline enable row level security;
      alter table byline force row level security;
      alter table personal_key enable row level security;
      alter table personal_key force row level security;
      alter table personal_datum enable row level security;
      alter table personal_datum force row level security;

      grant select on person to signin, supervision;
      grant select, insert on person to editing;
      create policy person_self on person for select to editing, signin, supervision using (id = scope.person());
      create policy person_invite on person for insert to editing with check (scope.portal() is not null);
      create policy person_owner on person to liencong_owner using (id = scope.person()) with check (id = scope.person());

      grant select, insert on identity to signin;
      create policy identity_signin on identity to signin
        using (issuer = scope.issuer() and subject = scope.subject())
        with check (issuer = scope.issuer() and subject = scope.subject());
      create policy identity_owner on identity to liencong_owner
        using (issuer = scope.issuer() and subject = scope.subject())
        with check (issuer = scope.issuer() and subject = scope.subject());

      grant select, insert, update, delete on session to signin;
      create policy session_signin on session to signin using (token_hash = scope.session()) with check (token_hash = scope.session());
      grant select (expires_at), delete on session to jobs;
      create policy session_sweep on session for all to jobs using (expires_at < now());
      comment on policy session_sweep on session is 'the database''s own clock: a worker with a wrong one, or one that was taken over, ends no session that still runs';

      grant select, insert on invitation to editing;
      grant select, update (accepted_at) on invitation to signin;
      create policy invitation_editing on invitation to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy invitation_signin on invitation to signin using (token_hash = scope.invitation()) with check (token_hash = scope.invitation());
      create policy invitation_owner on invitation to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert, update (ends_on, ended_by, end_reason) on portal_grant to editing;
      grant select on portal_grant to signin, supervision, jobs;
      create policy portal_grant_own on portal_grant for select to editing, signin, supervision using (person_id = scope.person());
      create policy portal_grant_editing on portal_grant to editing using (portal_id = scope.portal())
        with check (portal_id = scope.portal() and covers_unit_id is null);
      create policy portal_grant_jobs on portal_grant for select to jobs using (portal_id = scope.portal());
      grant select (portal_id, unit_id) on portal to signin;
      create policy portal_supervised on portal for select to signin using (
        unit_id in (select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id
                    where g.person_id = scope.person()));
      create policy portal_grant_owner on portal_grant to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert, update (display_name, is_public) on byline to editing, jobs;
      grant select on byline to delivery;
      create policy byline_editing on byline to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy byline_delivery on byline for select to delivery using (is_public);
      create policy byline_owner on byline to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert, update on personal_key to editing;
      grant select, insert, update on personal_datum to editing;
      create policy personal_key_editing on personal_key to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy personal_datum_editing on personal_datum to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
    `);
    await runner.query('select pgboss.create_queue($1, $2)', ['sweep-sessions', { policy: 'short', retryLimit: 2 }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy portal_supervised on portal;
      revoke select (portal_id, unit_id) on portal from signin;
      drop table personal_datum, personal_key, byline, portal_grant, invitation, session, identity, person;
      drop function scope.issuer(), scope.subject(), scope.session(), scope.invitation();
    `);
  }
}
