import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counted events become the permanent ledger (ADR 17): each names what it counts, so a figure opens to its rows, and carries a
 * flag until the worker has added it to the sums of its year. Measures are called by their own names.
 */
export class ProcessFacts2026112601000 implements MigrationInterface {
  readonly name = 'ProcessFacts2026112601000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fact_pending rename to fact;
      alter table fact rename constraint fact_pending_pkey to fact_pkey;
      alter table fact rename constraint fact_pending_portal_id_fkey to fact_portal_id_fkey;
      alter table fact rename constraint fact_pending_portal_id_step_id_fkey to fact_portal_id_step_id_fkey;
      alter index fact_pending_measure rename to fact_measure;
      alter policy fact_pending_editing on fact rename to fact_editing;
      alter policy fact_pending_jobs on fact rename to fact_jobs;
      alter policy fact_pending_supervision on fact rename to fact_supervision;

      alter table fact drop constraint fact_pending_amount_check;
      alter table fact
        alter column amount type bigint,
        add constraint fact_amount check (case when measure like 'items\\_%' then abs(amount) = 1 else amount <> 0 end),
        add column subject_type text,
        add column subject_id uuid,
        add column folded boolean not null default false;

      -- What is counted already; the policies are forced on the owner too.
      alter table fact no force row level security;
      alter table step_record no force row level security;
      update fact f set subject_type = s.subject_type, subject_id = s.subject_id,
        measure = case f.measure when 'item.published' then 'items_published' when 'item.withdrawn' then 'items_withdrawn' else f.measure end
      from step_record s where s.portal_id = f.portal_id and s.id = f.step_id;
      alter table step_record force row level security;
      alter table fact force row level security;
      alter table fact alter column subject_type set not null, alter column subject_id set not null;

      create index fact_unfolded on fact (portal_id, measure, belongs_on) where not folded;
      comment on table fact is 'ledger of counted events, append only; civil days in Asia/Ho_Chi_Minh';
      comment on column fact.amount is 'signed: 1 for one more, -1 for one taken back, or minutes, bytes, visits';
      comment on column fact.folded is 'true once the sums of its year hold it; readers add the rest';

      grant update (folded) on fact to jobs;
      create policy fact_to_fold on fact for select to jobs using (scope.portal() is null and not folded);
      comment on policy fact_to_fold on fact is 'outside of any portal the worker sees which portals have facts to fold';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy fact_to_fold on fact;
      revoke update on fact from jobs;
      drop index fact_unfolded;
      alter table fact no force row level security;
      update fact set measure = case measure when 'items_published' then 'item.published' when 'items_withdrawn' then 'item.withdrawn' else measure end;
      delete from fact where abs(amount) <> 1;
      alter table fact force row level security;
      alter table fact drop constraint fact_amount, drop column subject_type, drop column subject_id, drop column folded, alter column amount type integer;
      alter table fact add constraint fact_pending_amount_check check (abs(amount) = 1);
      alter policy fact_editing on fact rename to fact_pending_editing;
      alter policy fact_jobs on fact rename to fact_pending_jobs;
      alter policy fact_supervision on fact rename to fact_pending_supervision;
      alter index fact_measure rename to fact_pending_measure;
      alter table fact rename constraint fact_pkey to fact_pending_pkey;
      alter table fact rename constraint fact_portal_id_fkey to fact_pending_portal_id_fkey;
      alter table fact rename constraint fact_portal_id_step_id_fkey to fact_pending_portal_id_step_id_fkey;
      alter table fact rename to fact_pending;
    `);
  }
}
