import type { DataSource } from 'typeorm';
import { publicationOf } from '#delivery';
import { holdersOf } from '#people';
import { inPortal, type OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { tell, type Process, type StepFollower } from '#process';
import type { RequestState } from '../request/request.js';
import { lookAtAnswerJob, takeAnswerJob, type AnswerJob } from './jobs.js';
import type { LetterState } from './letter.js';
import { letterSubject } from './letter.subject.js';

/** Steps after which what was made of a letter is public, or is no longer. */
const turning: Readonly<Record<string, readonly string[]>> = { item: ['publish', 'withdraw'], placement: ['create', 'place', 'remove', 'recall'] };

/** What was made of a letter has come to the public, or was taken off: whoever sent the letter is told by a job. */
export const followLetters: StepFollower = async (scope, queue, { subjectType, subjectId, step }) => {
  if (!turning[subjectType]?.includes(step)) return;
  const rows: { id: string }[] = await scope.manager.query(
    `select id from posting_request
     where portal_id = scope.portal() and letter_id is not null and state = 'accepted' and coalesce(item_id, origin_item_id) = $1`,
    [subjectId],
  );
  for (const { id } of rows) await queue.enqueue(lookAtAnswerJob, { portalId: scope.portalId ?? '', requestId: id });
};

interface Decided {
  readonly fromPortalId: string;
  readonly letterId: string;
  readonly itemId: string | null;
  readonly originItemId: string | null;
  readonly isTakenOver: boolean;
}

/** Handler of the job `look-at-answer`: notes where what was made of it stands, and has the sender told. May run twice. */
export async function lookAtAnswer(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, job: { portalId: string; requestId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const rows: Decided[] = await scope.manager.query(
      `select from_portal_id as "fromPortalId", letter_id as "letterId", item_id as "itemId", origin_item_id as "originItemId", is_taken_over as "isTakenOver"
       from posting_request where portal_id = scope.portal() and id = $1 and letter_id is not null for update`,
      [job.requestId],
    );
    const [request] = rows;
    if (!request) return;
    await scope.manager.query('update posting_request set posted_slug = $2 where portal_id = scope.portal() and id = $1', [
      job.requestId,
      await slugOf(scope, request),
    ]);
    await queue.enqueue(takeAnswerJob, { portalId: request.fromPortalId, letterId: request.letterId, isUndelivered: false });
  });
}

/** Last part of the address at which it is public here; null: it is not. */
async function slugOf(scope: OpenScope, { itemId, originItemId, isTakenOver }: Decided): Promise<string | null> {
  if (itemId !== null) {
    const publication = await publicationOf(scope, itemId);
    return publication && !publication.withdrawnAt ? publication.slug : null;
  }
  const rows: { slug: string }[] = isTakenOver
    ? await scope.manager.query(`select slug from placed_item where portal_id = scope.portal() and item_id = $1 and state = 'placed'`, [originItemId])
    : [];
  return rows[0]?.slug ?? null;
}

interface Answered {
  readonly letterState: LetterState;
  readonly replies: number;
  readonly state: RequestState;
  readonly questions: number;
  readonly question: string | null;
  readonly answer: string | null;
  readonly answeredOn: CivilDate | null;
  readonly slug: string | null;
}

/**
 * Handler of the job `take-answer`: notes where the letter was sent what became of it, and tells who sent it. It looks at what stands there now, so
 * of two answers that cross the later one is noted. May run twice.
 */
export async function takeAnswer(source: DataSource, process: Process, clock: Clock, job: AnswerJob): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const letter = await letterSubject.load(scope, job.letterId);
    if (!letter) return;
    const stepId = job.isUndelivered ? await returned(scope, process, job.letterId, letter.state) : await noted(scope, process, job.letterId);
    if (stepId === null) return;
    for (const id of await readersOf(scope, job.letterId, civilDateOf(clock.now()))) await tell(scope, id, stepId, clock.now());
  });
}

async function returned(scope: OpenScope, process: Process, letterId: string, state: LetterState): Promise<string | null> {
  if (state !== 'sent') return null;
  return (await process.transition(scope, letterSubject, letterId, 'return', {})).stepId;
}

/** @returns id of the step; null: nothing is new */
async function noted(scope: OpenScope, process: Process, letterId: string): Promise<string | null> {
  const rows: Answered[] = await scope.manager.query(
    `select l.state as "letterState", l.replies, q.state, q.questions, q.question, q.answer, q.answered_on::text as "answeredOn", q.posted_slug as slug
     from sent_letter l join posting_request q on q.portal_id = l.to_portal_id and q.from_portal_id = l.portal_id and q.letter_id = l.id
     where l.portal_id = scope.portal() and l.id = $1`,
    [letterId],
  );
  const [found] = rows;
  if (!found) return null;
  const { letterState, state, question, answer, answeredOn, slug } = found;
  if (state === 'asked') {
    // a question that was replied to already is old
    if (letterState !== 'sent' || question === null || found.questions <= found.replies) return null;
    return (await process.transition(scope, letterSubject, letterId, 'ask', { question })).stepId;
  }
  if (answeredOn === null) return null;
  const given = { answer, answeredOn };
  const now: LetterState = state === 'declined' ? 'declined' : slug === null ? 'accepted' : 'posted';
  if (now === letterState) return null;
  if (now === 'declined') return (await process.transition(scope, letterSubject, letterId, 'decline', given)).stepId;
  if (slug !== null) return (await process.transition(scope, letterSubject, letterId, 'post', { ...given, slug })).stepId;
  return (await process.transition(scope, letterSubject, letterId, letterState === 'posted' ? 'take_off' : 'accept', given)).stepId;
}

/** Who sent the letter; once they write no more for the portal, those who do. */
async function readersOf(scope: OpenScope, letterId: string, today: CivilDate): Promise<string[]> {
  const [row] = await scope.manager.query<[{ createdBy: string }]>(
    'select created_by as "createdBy" from sent_letter where portal_id = scope.portal() and id = $1',
    [letterId],
  );
  const writers = await holdersOf(scope, ['editor', 'board_head'], today);
  return writers.includes(row.createdBy) ? [row.createdBy] : writers;
}
