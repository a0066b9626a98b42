import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One account, one person, however many portals invite them: whoever accepts an invitation with an account that is bound
 * takes its grants over, in the transaction that uses the invitation up. The role signin may do that for the grants of the
 * one open invitation it holds the token of, and only towards the person of the account it was told.
 */
export class PeopleAccounts2026112207000 implements MigrationInterface {
  readonly name = 'PeopleAccounts2026112207000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation add accepted_by uuid references person;
      comment on column invitation.accepted_by is 'who came in; null when unused, and in rows older than the column, where it was person_id';
      grant update (accepted_by) on invitation to signin;
      grant update (expires_at) on invitation to editing;

      grant update (person_id) on portal_grant to signin;
      create policy portal_grant_invited on portal_grant for select to signin using (
        exists (select from invitation i where i.token_hash = scope.invitation() and i.accepted_at is null
                and i.portal_id = portal_grant.portal_id and i.person_id = portal_grant.person_id));
      create policy portal_grant_accept on portal_grant for update to signin
        using (
          exists (select from invitation i where i.token_hash = scope.invitation() and i.accepted_at is null
                  and i.portal_id = portal_grant.portal_id and i.person_id = portal_grant.person_id))
        with check (
          covers_unit_id is null
          and person_id = (select a.person_id from identity a where a.issuer = scope.issuer() and a.subject = scope.subject())
          and exists (select from invitation i where i.token_hash = scope.invitation() and i.accepted_at is null
                      and i.portal_id = portal_grant.portal_id));

      grant insert (portal_id, person_id, display_name) on byline to signin;
      create policy byline_accept on byline for insert to signin with check (
        not is_public
        and person_id = (select a.person_id from identity a where a.issuer = scope.issuer() and a.subject = scope.subject())
        and exists (select from invitation i where i.token_hash = scope.invitation() and i.accepted_at is null
                    and i.portal_id = byline.portal_id));

      grant insert on audit_entry to signin;
      create policy audit_entry_accept on audit_entry for insert to signin with check (
        act = 'invitation.accept'
        and person_id = (select a.person_id from identity a where a.issuer = scope.issuer() and a.subject = scope.subject())
        and exists (select from invitation i where i.token_hash = scope.invitation() and i.accepted_at is null
                    and i.portal_id = audit_entry.portal_id and i.id = audit_entry.subject_id));
      create policy audit_entry_owner on audit_entry for insert to liencong_owner with check (portal_id = scope.portal());

      grant select (name, superior_name, state) on portal to signin;
      grant select on portal_host to signin;
      create policy portal_own on portal for select to signin using (
        portal_id in (select g.portal_id from portal_grant g where g.person_id = scope.person()));
      create policy portal_host_own on portal_host for select to signin using (
        portal_id in (select g.portal_id from portal_grant g where g.person_id = scope.person()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy portal_host_own on portal_host;
      drop policy portal_own on portal;
      revoke select on portal_host from signin;
      revoke select (name, superior_name, state) on portal from signin;
      drop policy audit_entry_owner on audit_entry;
      drop policy audit_entry_accept on audit_entry;
      revoke insert on audit_entry from signin;
      drop policy byline_accept on byline;
      revoke insert (portal_id, person_id, display_name) on byline from signin;
      drop policy portal_grant_accept on portal_grant;
      drop policy portal_grant_invited on portal_grant;
      revoke update (person_id) on portal_grant from signin;
      revoke update (expires_at) on invitation from editing;
      alter table invitation drop column accepted_by;
    `);
  }
}
