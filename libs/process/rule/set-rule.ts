import { v7 as newId } from 'uuid';
import { demand, recordAct, regulationWaives } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError, type Fault } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import { ruleErrors } from './errors.js';
import { reviewerWorks, spokespersonSits } from './held.js';
import { rulesOf, type Preset } from './process-rule.js';

export interface GivenRule {
  /** Left out: every section. */
  readonly sectionId?: string | null;
  /** Left out: every kind. */
  readonly kind?: string | null;
  readonly preset: Preset;
  /** Only of `appraise`. */
  readonly appraiseDays?: number | null;
  readonly approveDays: number;
  readonly publishDays: number;
  /** Left out: nothing is published before it is approved. */
  readonly urgentDays?: number | null;
}

const mostDays = 30;
const mostUrgentDays = 5;

/**
 * Sets the process of a place in the scope's portal: of all, of a section, of a kind, or of both. What waits goes on by the rule
 * under which it was handed in; a way that nobody could go is refused.
 * @throws FaultsError by field, NOT_FOUND, FORBIDDEN
 */
export async function setRule(scope: OpenScope, clock: Clock, given: GivenRule): Promise<void> {
  const at = clock.now();
  const today = civilDateOf(at);
  await demand(scope, today, 'board', 'change');
  const sectionId = given.sectionId ?? null;
  const kind = given.kind ?? null;
  const { preset, approveDays, publishDays } = given;
  const appraiseDays = preset === 'appraise' ? (given.appraiseDays ?? 0) : null;
  const urgentDays = given.urgentDays ?? null;
  await demandSection(scope, sectionId);
  const faults = Object.entries({ appraiseDays, approveDays, publishDays }).flatMap(([field, days]): Fault[] =>
    days !== null && (days < 1 || days > mostDays) ? [{ field, error: ruleErrors.PROCESS_DAYS({ most: mostDays }) }] : [],
  );
  if (urgentDays !== null && (urgentDays < 1 || urgentDays > mostUrgentDays))
    faults.push({ field: 'urgentDays', error: ruleErrors.PROCESS_DAYS({ most: mostUrgentDays }) });
  if (kind !== null && !/^[a-z][a-z_]{0,40}$/.test(kind)) faults.push({ field: 'kind', error: ruleErrors.PROCESS_KIND() });
  if (preset === 'one_person' && !(await regulationWaives(scope, today))) faults.push({ field: 'preset', error: ruleErrors.PROCESS_NEEDS_WAIVER() });
  if (preset === 'appraise' && !(await reviewerWorks(scope, today))) faults.push({ field: 'preset', error: ruleErrors.PROCESS_NEEDS_REVIEWER() });
  if (preset === 'spokesperson' && !(await spokespersonSits(scope, today))) faults.push({ field: 'preset', error: ruleErrors.PROCESS_NEEDS_SPOKESPERSON() });
  if (faults.length > 0) throw new FaultsError(faults);

  const before = await endOf(scope, sectionId, kind, at);
  const id = newId();
  await scope.manager.query(
    `insert into process_rule (portal_id, id, section_id, kind, preset, appraise_days, approve_days, publish_days, urgent_days, set_by, set_at)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, sectionId, kind, preset, appraiseDays, approveDays, publishDays, urgentDays, scope.personId, at],
  );
  await recordAct(scope, {
    act: 'process.set',
    subjectType: 'process',
    subjectId: id,
    at,
    details: { section: sectionId, itemKind: kind, preset, appraiseDays, approveDays, publishDays, urgentDays, ...asBefore(before) },
  });
}

type Days = Pick<GivenRule, 'preset' | 'appraiseDays' | 'approveDays' | 'publishDays' | 'urgentDays'>;

/** Ends the rule of a place. @returns what it said */
async function endOf(scope: OpenScope, sectionId: string | null, kind: string | null, at: Date): Promise<Days | undefined> {
  const rows: Days[] = await scope.manager.query(
    `with ended as (
       update process_rule set ended_at = $3
       where portal_id = scope.portal() and ended_at is null and section_id is not distinct from $1 and kind is not distinct from $2
       returning preset, appraise_days as "appraiseDays", approve_days as "approveDays", publish_days as "publishDays", urgent_days as "urgentDays"
     ) select * from ended`,
    [sectionId, kind, at],
  );
  return rows[0];
}

/** The same for the audit, which tells what was and what is. */
const asBefore = (rule: Days | undefined): Readonly<Record<string, string | number | null>> => ({
  presetBefore: rule?.preset ?? null,
  appraiseDaysBefore: rule?.appraiseDays ?? null,
  approveDaysBefore: rule?.approveDays ?? null,
  publishDaysBefore: rule?.publishDays ?? null,
  urgentDaysBefore: rule?.urgentDays ?? null,
});

/** Ends the rule of a place: the next wider one holds from now on. @throws NOT_FOUND, FORBIDDEN */
export async function endRule(scope: OpenScope, clock: Clock, ruleId: string): Promise<void> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'board', 'change');
  const [rule] = await rulesOf(scope, ruleId);
  if (!rule) throw commonErrors.NOT_FOUND();
  await scope.manager.query('update process_rule set ended_at = $2 where portal_id = scope.portal() and id = $1', [rule.id, at]);
  const details = { section: rule.section?.id ?? null, itemKind: rule.kind, ...asBefore(rule) };
  await recordAct(scope, { act: 'process.end', subjectType: 'process', subjectId: rule.id, at, details });
}

async function demandSection(scope: OpenScope, id: string | null): Promise<void> {
  if (id === null) return;
  if (!isId(id)) throw commonErrors.NOT_FOUND();
  const rows: unknown[] = await scope.manager.query('select 1 from section where portal_id = scope.portal() and id = $1', [id]);
  if (rows.length === 0) throw commonErrors.NOT_FOUND();
}
