import type { OpenScope } from '#platform/db';
import { addWorkingDays, type CivilDate } from '#platform/time';
import { dueAfter, type StepResult } from '#process';
import { holidays } from '#units';
import { answerDays, tellRequestJob, type Asking } from './request.js';

/** The letter of another portal of which a request is made. */
export interface OfLetter {
  readonly fromPortalId: string;
  readonly letterId: string;
  readonly words: string;
  readonly originItemId: string | null;
  /** Name of a file that could not be taken in. */
  readonly missingFile: string | null;
}

interface Received {
  readonly id: string;
  readonly today: CivilDate;
  readonly at: Date;
  readonly asking: Asking;
  /** Who recorded it; null: another portal sent it. */
  readonly recordedBy: string | null;
  readonly letter?: OfLetter;
}

/** Last day of an answer to what arrives today. */
export const answerDue = (today: CivilDate): CivilDate => addWorkingDays(today, answerDays, holidays);

/** The first step of a request: its row, the work that waits, and the fact. */
export async function receive(scope: OpenScope, { id, today, at, asking, recordedBy, letter }: Received): Promise<StepResult> {
  const { sender, letterNumber, letterDate, subject, wantedOn, fileId } = asking;
  await scope.manager.query(
    `insert into posting_request (portal_id, id, state, sender, letter_number, letter_date, subject, wanted_on, file_id, received_on, due_on, recorded_by,
                                  from_portal_id, letter_id, words, origin_item_id, missing_file)
     values (scope.portal(), $1, 'received', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[id, sender, letterNumber, letterDate, subject, wantedOn, fileId, today, answerDue(today), recordedBy],
      ...[letter?.fromPortalId ?? null, letter?.letterId ?? null, letter?.words ?? '', letter?.originItemId ?? null, letter?.missingFile ?? null],
    ],
  );
  return {
    toState: 'received',
    waiting: { step: 'answer', dueAt: dueAfter(at, answerDays) },
    facts: [{ measure: 'requests_received', belongsOn: today, amount: 1 }],
    jobs: [{ kind: tellRequestJob, data: { requestId: id } }],
  };
}
