import { isId, type OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { dueAfter, type Fact, type StepDefinition, type Subject } from '#process';
import { readItem } from '../item.subject.js';
import { lookAtAnswerJob } from '../letter/jobs.js';
import { answerDue } from './receive.js';
import { answerDays, longestAnswer, requestErrors, tellRequestJob, type RequestRow } from './request.js';

export interface AcceptInput {
  /** The item made of it; null: the item of the sender was taken over. */
  readonly itemId: string | null;
  readonly answer?: string | null;
}

export interface DeclineInput {
  readonly answer: string;
}

export interface AskInput {
  readonly question: string;
}

export interface ResumeInput {
  /** What the sender answered. */
  readonly reply: string;
}

type Nothing = Record<never, never>;
export interface RequestInputs {
  accept: AcceptInput;
  decline: DeclineInput;
  ask: AskInput;
  resume: ResumeInput;
  escalate: Nothing;
}

/** The portal takes it up: an item is made of it, and goes its usual way to the public. */
const accept: StepDefinition<RequestRow, AcceptInput> = {
  from: ['received', 'asked'],
  action: 'accept',
  async take(row, input, { scope, today }) {
    const answer = readText('answer', input.answer ?? '', { most: longestAnswer });
    const item = input.itemId === null ? null : await readItem(scope, input.itemId);
    if (input.itemId !== null && (!item || item.state === 'archived'))
      throw new FaultsError([{ field: 'itemId', error: requestErrors.REQUEST_ITEM_UNKNOWN() }]);
    if (!item && row.originItemId === null) throw requestErrors.REQUEST_NOTHING_TO_TAKE();
    await scope.manager.query(
      `update posting_request set state = 'accepted', item_id = $2, is_taken_over = $5, answer = $3, answered_on = $4 where portal_id = scope.portal() and id = $1`,
      [row.id, item?.id ?? null, answer || null, today, !item],
    );
    return { toState: 'accepted', waiting: null, ...(answer ? { reason: answer } : {}), facts: answered(row, today), jobs: told(row) };
  },
};

/** Not posted, with the reason that the unit is told; also when the item made of it came to nothing. */
const decline: StepDefinition<RequestRow, DeclineInput> = {
  from: ['received', 'asked', 'accepted'],
  action: 'decline',
  async take(row, { answer: given }, { scope, today }) {
    const answer = readText('answer', given, { most: longestAnswer, required: true });
    await scope.manager.query(
      `update posting_request set state = 'declined', item_id = null, is_taken_over = false, answer = $2, answered_on = coalesce(answered_on, $3) where portal_id = scope.portal() and id = $1`,
      [row.id, answer, today],
    );
    // the first answer is what counts
    const facts = row.state === 'accepted' ? [] : answered(row, today);
    return { toState: 'declined', waiting: null, reason: answer, facts, jobs: told(row) };
  },
};

/** Something is missing: the portal that sent the letter is asked, and the days of the answer begin anew with its reply. */
const ask: StepDefinition<RequestRow, AskInput> = {
  from: ['received'],
  action: 'accept',
  // nobody answers a question that is put to a letter on paper
  applies: ({ fromPortalId }) => fromPortalId !== null,
  async take(row, { question: given }, { scope }) {
    const question = readText('question', given, { most: longestAnswer, required: true });
    await scope.manager.query(
      `update posting_request set state = 'asked', question = $2, questions = questions + 1 where portal_id = scope.portal() and id = $1`,
      [row.id, question],
    );
    return { toState: 'asked', waiting: null, reason: question, jobs: told(row) };
  },
};

/** The sender replied: it waits for an answer again. */
const resume: StepDefinition<RequestRow, ResumeInput> = {
  from: ['asked'],
  // No role has this action: the worker brings the reply.
  action: 'resume',
  bySystem: true,
  async take(row, { reply }, { scope, at, today }) {
    await scope.manager.query(`update posting_request set state = 'received', reply = $2, due_on = $3 where portal_id = scope.portal() and id = $1`, [
      row.id,
      reply,
      answerDue(today),
    ]);
    return { toState: 'received', waiting: { step: 'answer', dueAt: dueAfter(at, answerDays) }, reason: reply, jobs: [tellOf(row)] };
  },
};

/** The answer is late: it goes on waiting, is counted, and those above are told. */
const escalate: StepDefinition<RequestRow, Nothing> = {
  from: ['received'],
  // No role has this action: the system does it when the time is up.
  action: 'escalate',
  bySystem: true,
  take: (row, _input, { today }) =>
    Promise.resolve({
      toState: row.state,
      waiting: 'stays' as const,
      facts: [{ measure: 'steps_late', belongsOn: today, amount: 1 }],
      jobs: [tellOf(row)],
    }),
};

function answered(row: RequestRow, today: CivilDate): Fact[] {
  const measures = row.dueOn < today ? ['requests_answered'] : ['requests_answered', 'requests_on_time'];
  return measures.map((measure) => ({ measure, belongsOn: today, amount: 1 }));
}

const tellOf = (row: RequestRow) => ({ kind: tellRequestJob, data: { requestId: row.id } });

/** Who recorded it is told here; the portal that sent it, where it is. */
const told = (row: RequestRow) => [row.fromPortalId === null ? tellOf(row) : { kind: lookAtAnswerJob, data: { requestId: row.id } }];

/** A unit's request to post something, as a subject of the process. */
export const requestSubject: Subject<RequestRow, RequestInputs> = {
  type: 'request',
  load: loadRequest,
  attributes: () => ({}),
  steps: { accept, decline, ask, resume, escalate },
};

async function loadRequest(scope: OpenScope, id: string): Promise<RequestRow | null> {
  if (!isId(id)) return null;
  const rows: RequestRow[] = await scope.manager.query(
    `select id, state, due_on::text as "dueOn", from_portal_id as "fromPortalId", origin_item_id as "originItemId"
     from posting_request where portal_id = scope.portal() and id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}
