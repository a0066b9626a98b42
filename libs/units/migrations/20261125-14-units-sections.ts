import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sections follow a version of the law and change at run time. A statutory one keeps its code and is never lost, whoever asks:
 * the policy of `editing` and two triggers see to it. Portals that exist were made by the rules of 224/2026/NĐ-CP.
 */
export class UnitsSections2026112514000 implements MigrationInterface {
  readonly name = 'UnitsSections2026112514000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table portal add column sections_law text default '224/2026/NĐ-CP';
      alter table portal alter column sections_law drop default;
      comment on column portal.sections_law is 'version of the law that its sections follow; null: none yet';

      alter table section
        add column in_menu boolean not null default true,
        add column opens_on date,
        add column closes_on date,
        add column released_by text,
        add constraint section_statutory_once unique (portal_id, statutory_code),
        add constraint section_code_form check (statutory_code ~ '^S-[0-9]{2}$'),
        add constraint section_name_length check (char_length(name) <= 200),
        add constraint section_days check (closes_on >= opens_on),
        add constraint section_released check (released_by is null or statutory_code is not null),
        add constraint section_statutory_open check (statutory_code is null or released_by is not null or (opens_on is null and closes_on is null));
      comment on column section.in_menu is 'false: a part of its own fills it (search, feedback ...), so it lists no items and stands in no menu';
      comment on column section.opens_on is 'first day in the menu; null: from the beginning';
      comment on column section.closes_on is 'last day in the menu; afterwards its items stay readable (R-055, R-056)';
      comment on column section.released_by is 'version of the law that no longer asks for it; since then it is the portal''s own';

      grant insert, delete, update (name, position, opens_on, closes_on, statutory_code, released_by) on section to editing;
      drop policy section_editing on section;
      create policy section_editing on section to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy section_statutory_kept on section as restrictive for delete to editing, jobs using (statutory_code is null);

      grant update (sections_law) on portal to editing;
      drop policy portal_editing on portal;
      create policy portal_editing on portal to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      create function statutory_section_keeps_code() returns trigger language plpgsql as $$
      begin
        raise exception using errcode = 'integrity_constraint_violation',
          message = 'section ' || old.id || ' is statutory (' || old.statutory_code || '): its code stays';
      end $$;
      comment on function statutory_section_keeps_code() is 'no role gives a statutory section another code or none';
      revoke execute on function statutory_section_keeps_code() from public;
      create trigger statutory_section_keeps_code before update on section for each row
        when (old.statutory_code is not null and new.statutory_code is distinct from old.statutory_code) execute function statutory_section_keeps_code();

      create function statutory_section_stays() returns trigger language plpgsql as $$
      begin
        if exists (select from public.portal p where p.portal_id = old.portal_id)
          and not exists (select from public.section s where s.portal_id = old.portal_id and s.statutory_code = old.statutory_code) then
          raise exception using errcode = 'integrity_constraint_violation',
            message = 'section ' || old.id || ' is statutory (' || old.statutory_code || '): it stays as long as its portal';
        end if;
        return null;
      end $$;
      comment on function statutory_section_stays() is 'asked at the end of a transaction, so that a restore may put it back and a portal may go as a whole';
      revoke execute on function statutory_section_stays() from public;
      create constraint trigger statutory_section_stays after delete on section deferrable initially deferred for each row
        when (old.statutory_code is not null) execute function statutory_section_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger statutory_section_stays on section; drop function statutory_section_stays();
      drop trigger statutory_section_keeps_code on section; drop function statutory_section_keeps_code();
      drop policy portal_editing on portal; create policy portal_editing on portal for select to editing, jobs using (portal_id = scope.portal());
      revoke update (sections_law) on portal from editing;
      drop policy section_statutory_kept on section;
      drop policy section_editing on section; create policy section_editing on section for select to editing, jobs using (portal_id = scope.portal());
      revoke insert, delete, update (name, position, opens_on, closes_on, statutory_code, released_by) on section from editing;
      alter table section drop constraint section_statutory_once, drop constraint section_code_form, drop constraint section_name_length,
        drop column in_menu, drop column opens_on, drop column closes_on, drop column released_by;
      alter table portal drop column sections_law`);
  }
}
