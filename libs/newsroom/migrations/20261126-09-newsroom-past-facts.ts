import type { MigrationInterface, QueryRunner } from 'typeorm';

const day = (at: string): string => `(${at} at time zone interval '7 hours')::date`;

/** Facts of a measure for steps from before it was counted. The system knew of them on their day, so they are entered on it. */
const past = (measure: string, amount: string, dimensions: string, step: string): string => `
  insert into fact (portal_id, belongs_on, entered_on, measure, dimensions, amount, subject_type, subject_id, step_id)
  select s.portal_id, ${day('s.at')}, ${day('s.at')}, '${measure}', ${dimensions}, ${amount}, 'item', s.subject_id, s.id
  from step_record s
  join item i on i.portal_id = s.portal_id and i.id = s.subject_id
  join revision r on r.portal_id = s.portal_id and r.id = s.revision_id
  where s.subject_type = 'item' and s.step = '${step}' and ${amount} > 0
    and not exists (select from fact f where f.portal_id = s.portal_id and f.step_id = s.id and f.measure = '${measure}')`;

const place = `jsonb_build_object('kind', i.kind, 'section', i.section_id)`;
const tables = ['fact', 'step_record', 'item', 'revision'];

/**
 * Approvals, the time to them and the bytes of sealed revisions are counted from the first step on, and not only from the day on
 * which the system learnt to: else an installation with a past would never agree with its rows.
 */
export class NewsroomPastFacts2026112609000 implements MigrationInterface {
  readonly name = 'NewsroomPastFacts2026112609000';

  async up(runner: QueryRunner): Promise<void> {
    // The policies are forced on the owner too.
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(past('items_approved', '1', place, 'approve'));
    await runner.query(past('approval_minutes', 'floor(extract(epoch from s.at - r.sealed_at) / 60)::bigint', place, 'approve'));
    await runner.query(past('text_bytes', '(octet_length(r.html) + octet_length(r.text))::bigint', `'{}'::jsonb`, 'submit'));
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    // They cannot be told from those of later steps, and do no harm.
  }
}
