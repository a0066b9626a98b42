import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of the audit are sealed in a chain for each portal: each carries the digest of the one before and of itself (ADR 33). */
export class ProcessAuditSeal2026112650000 implements MigrationInterface {
  readonly name = 'ProcessAuditSeal2026112650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry
        add number bigint check (number > 0),
        add hash bytea check (octet_length(hash) = 32),
        add constraint audit_entry_sealed_whole check ((number is null) = (hash is null));
      create unique index audit_entry_number on audit_entry (portal_id, number);
      create index audit_entry_unsealed on audit_entry (portal_id) where number is null;
      comment on column audit_entry.number is 'place in the chain of the portal, from 1 without a gap; null until the worker seals the line';
      comment on column audit_entry.hash is 'SHA-256 of the hash before (of nothing for the first) and audit_line()';

      create function audit_line(entry audit_entry, number bigint) returns bytea language sql stable as $$
        select convert_to(jsonb_build_array(entry.portal_id, number, entry.id, (extract(epoch from entry.at) * 1000000)::bigint, entry.person_id, entry.act,
          entry.subject_type, entry.subject_id, entry.request_id, entry.details)::text, 'UTF8') $$;
      comment on function audit_line(audit_entry, bigint) is 'what is sealed of a line of the audit: everything, in one written form';

      create function audit_entry_stays() returns trigger language plpgsql as $$ begin
        if old.number is not null then raise exception 'audit line % is sealed', old.id; end if;
        return new;
      end $$;
      comment on function audit_entry_stays() is 'a sealed line is never written again, whatever a process asks for';
      revoke execute on function audit_entry_stays() from public;
      create trigger audit_entry_stays before update on audit_entry for each row execute function audit_entry_stays();

      revoke insert on audit_entry from editing, jobs, signin;
      grant insert (portal_id, id, at, person_id, act, subject_type, subject_id, request_id, details) on audit_entry to editing, jobs, signin;
      grant select, update (number, hash) on audit_entry to jobs;
      create policy audit_entry_chains on audit_entry for select to jobs using (scope.portal() is null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy audit_entry_chains on audit_entry;
      revoke select, update (number, hash) on audit_entry from jobs;
      revoke insert (portal_id, id, at, person_id, act, subject_type, subject_id, request_id, details) on audit_entry from editing, jobs, signin;
      grant insert on audit_entry to editing, jobs, signin;
      drop trigger audit_entry_stays on audit_entry;
      drop function audit_entry_stays(), audit_line(audit_entry, bigint);
      alter table audit_entry drop column number, drop column hash;
    `);
  }
}
