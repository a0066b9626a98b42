import { v7 as newId } from 'uuid';
import { demand } from '#people';
import type { OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import type { Process } from '#process';
import { openDirectives, type Letterhead } from './directive.js';
import { directiveErrors } from './errors.js';
import { remindDirectiveJob, tellDirectiveJob } from './jobs.js';
import type { Reason } from './reason.js';
import { remindersOf } from './schedule.js';

/** What is sent to a portal. */
export interface NewDirective {
  readonly roundId: string;
  readonly fromPortalId: string;
  readonly letterhead: Letterhead;
  /** Every reason that there is; what the portal is urged for already is left out. */
  readonly reasons: readonly Reason[];
  readonly deadline: CivilDate;
  readonly letterNumber: string;
  readonly note: string;
}

/**
 * Urges the scope's portal: the directive with its frozen reasons, its reminders and the jobs of both stand together or not at all.
 * @returns its id
 * @throws FORBIDDEN, DIRECTIVE_NOT_LATE, DIRECTIVE_OPEN
 */
export async function sendDirective(scope: OpenScope, process: Process, clock: Clock, given: NewDirective): Promise<string> {
  const now = clock.now();
  await demand(scope, civilDateOf(now), 'directive', 'send');
  // Two supervisors at once: the second waits here, then finds what the first has sent.
  await scope.manager.query('select from portal where portal_id = scope.portal() for no key update');
  if (given.reasons.length === 0) throw directiveErrors.DIRECTIVE_NOT_LATE();
  const urged = new Set((await openDirectives(scope)).flatMap(({ reasons }) => reasons.map(({ measure }) => measure)));
  const reasons = given.reasons.filter(({ measure }) => !urged.has(measure));
  if (reasons.length === 0) throw directiveErrors.DIRECTIVE_OPEN();
  const id = newId();
  await process.begin(scope, 'directive', id, ['send', 'directive'], async ({ at, personId }) => {
    await scope.manager.query(
      `insert into directive (portal_id, id, round_id, from_portal_id, letterhead, reasons, deadline, letter_number, note, sent_by, sent_at)
       values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        given.roundId,
        given.fromPortalId,
        JSON.stringify(given.letterhead),
        JSON.stringify(reasons),
        given.deadline,
        given.letterNumber,
        given.note,
        personId,
        at,
      ],
    );
    const reminders = remindersOf(given.deadline, at);
    await scope.manager.query(
      `insert into directive_reminder (portal_id, directive_id, day_offset, due_on)
       select scope.portal(), $1, r.days, r.due_on from unnest($2::smallint[], $3::date[]) r (days, due_on)`,
      [id, reminders.map(({ days }) => days), reminders.map(({ dueOn }) => dueOn)],
    );
    const later = reminders.map(({ days, dueAt }) => ({ kind: remindDirectiveJob, data: { directiveId: id, days }, startAfter: dueAt }));
    return { toState: 'sent', jobs: [{ kind: tellDirectiveJob, data: { directiveId: id } }, ...later] };
  });
  return id;
}
