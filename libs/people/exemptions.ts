import { v7 as newId } from 'uuid';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { isReadable, type FieldError } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { dayBefore, shownDate } from './dates.js';
import { faultIn, peopleErrors } from './errors.js';
import type { SecondFactorExemption } from './exemption.types.js';
import { demand } from './load-grants.js';
import { oneForm } from './one-form.js';
import { recordAct } from './record-act.js';

export interface NewExemption {
  readonly decisionNumber: string;
  readonly decidedOn: CivilDate;
  readonly reason: string;
  /** Today when left out. */
  readonly startsOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
}

export interface ExemptionEnd {
  readonly exemptionId: string;
  /** Last day; yesterday ends it at once. */
  readonly endsOn: CivilDate;
  readonly reason: string;
}

const longestNumber = 60;
const longestReason = 500;

/** Decisions of the scope's portal to exempt its contributors, newest first; or the one of this id. */
export async function readExemptions(scope: OpenScope, id?: string): Promise<SecondFactorExemption[]> {
  if (id !== undefined && !isId(id)) return [];
  const rows: (Omit<SecondFactorExemption, 'recordedBy'> & { personId: string; displayName: string | null })[] = await scope.manager.query(
    `select e.id, e.decision_number as "decisionNumber", e.decided_on::text as "decidedOn", e.reason, e.starts_on::text as "startsOn",
            e.ends_on::text as "endsOn", e.end_reason as "endReason", e.recorded_by as "personId", b.display_name as "displayName"
     from second_factor_exemption e
     left join byline b on b.portal_id = e.portal_id and b.person_id = e.recorded_by
     where e.portal_id = scope.portal() and ($1::uuid is null or e.id = $1)
     order by e.id desc limit 200`,
    [id ?? null],
  );
  return rows.map(({ personId, displayName, ...exemption }) => ({ ...exemption, recordedBy: { id: personId, displayName: displayName ?? '' } }));
}

/**
 * Records the decision of the scope's portal that its contributors may sign in without a second factor. It begins today or
 * later: what was not allowed on a past day does not become so.
 * @returns the exemption, or the faults that the person can mend
 * @throws NOT_FOUND, FORBIDDEN, EXEMPTION_STANDS
 */
export async function recordExemption(scope: OpenScope, clock: Clock, given: NewExemption): Promise<SecondFactorExemption | readonly FieldError[]> {
  const now = clock.now();
  const today = civilDateOf(now);
  await demand(scope, today, 'exemption', 'record');
  const decisionNumber = oneForm(given.decisionNumber, longestNumber).trim();
  const reason = oneForm(given.reason, longestReason).trim();
  const { decidedOn, startsOn: wanted, endsOn } = given;
  const startsOn = wanted ?? today;
  const faults: FieldError[] = [];
  if (!isText(decisionNumber, longestNumber)) faults.push(faultIn('decisionNumber', peopleErrors.DECISION_NUMBER_LENGTH({ max: longestNumber })));
  if (!isText(reason, longestReason)) faults.push(faultIn('reason', peopleErrors.REASON_LENGTH({ max: longestReason })));
  if (decidedOn > today || decidedOn > startsOn) faults.push(faultIn('decidedOn', peopleErrors.DECISION_DATE()));
  if (startsOn < today) faults.push(faultIn('startsOn', peopleErrors.DATE_PAST({ earliest: shownDate(today) })));
  if (endsOn && endsOn < startsOn) faults.push(faultIn('endsOn', peopleErrors.DATE_ORDER()));
  if (faults.length > 0) return faults;
  const others: unknown[] = await scope.manager.query(
    `select 1 from second_factor_exemption
     where portal_id = scope.portal() and starts_on <= coalesce($2, date 'infinity') and (ends_on is null or ends_on >= $1) limit 1`,
    [startsOn, endsOn ?? null],
  );
  if (others.length > 0) throw peopleErrors.EXEMPTION_STANDS();

  const id = newId();
  await scope.manager.query(
    `insert into second_factor_exemption (portal_id, id, decision_number, decided_on, reason, starts_on, ends_on, recorded_by, recorded_at)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, decisionNumber, decidedOn, reason, startsOn, endsOn ?? null, scope.personId, now],
  );
  await recordAct(scope, { act: 'exemption.record', subjectType: 'exemption', subjectId: id, at: now, details: { startsOn, endsOn: endsOn ?? null } });
  return found(scope, id);
}

/**
 * Ends an exemption of the scope's portal before its time. From the day after, its contributors need a second factor; who is
 * signed in without one is sent to prove it at the next call.
 * @returns the exemption, or the faults that the person can mend
 * @throws NOT_FOUND, FORBIDDEN, EXEMPTION_ENDED
 */
export async function endExemption(scope: OpenScope, clock: Clock, end: ExemptionEnd): Promise<SecondFactorExemption | readonly FieldError[]> {
  const now = clock.now();
  const today = civilDateOf(now);
  await demand(scope, today, 'exemption', 'end');
  const exemption = await found(scope, end.exemptionId);
  if (exemption.endsOn && exemption.endsOn < today) throw peopleErrors.EXEMPTION_ENDED();
  const yesterday = dayBefore(today);
  const reason = oneForm(end.reason, longestReason).trim();
  const faults: FieldError[] = [];
  if (!isText(reason, longestReason)) faults.push(faultIn('reason', peopleErrors.REASON_LENGTH({ max: longestReason })));
  if (end.endsOn < yesterday) faults.push(faultIn('endsOn', peopleErrors.DATE_PAST({ earliest: shownDate(yesterday) })));
  if (exemption.endsOn && end.endsOn > exemption.endsOn) faults.push(faultIn('endsOn', peopleErrors.DATE_LATER({ latest: shownDate(exemption.endsOn) })));
  if (faults.length > 0) return faults;

  const before = dayBefore(exemption.startsOn);
  const endsOn = end.endsOn < before ? before : end.endsOn;
  await scope.manager.query('update second_factor_exemption set ends_on = $2, ended_by = $3, end_reason = $4 where portal_id = scope.portal() and id = $1', [
    exemption.id,
    endsOn,
    scope.personId,
    reason,
  ]);
  await recordAct(scope, { act: 'exemption.end', subjectType: 'exemption', subjectId: exemption.id, at: now, details: { endsOn } });
  return found(scope, exemption.id);
}

async function found(scope: OpenScope, id: string): Promise<SecondFactorExemption> {
  const [exemption] = await readExemptions(scope, id);
  if (!exemption) throw commonErrors.NOT_FOUND();
  return exemption;
}

function isText(text: string, longest: number): boolean {
  return text !== '' && text.length <= longest && isReadable(text);
}
