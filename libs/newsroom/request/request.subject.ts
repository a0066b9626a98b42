import { isId, type OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { Fact, StepDefinition, Subject } from '#process';
import { readItem } from '../item.subject.js';
import { longestAnswer, requestErrors, tellRequestJob, type RequestRow } from './request.js';

export interface AcceptInput {
  /** The item made of it. */
  readonly itemId: string;
  readonly answer?: string | null;
}

export interface DeclineInput {
  readonly answer: string;
}

/** The portal takes it up: an item is made of it, and goes its usual way to the public. */
const accept: StepDefinition<RequestRow, AcceptInput> = {
  from: ['received'],
  action: 'accept',
  async take(row, input, { scope, today }) {
    const answer = readText('answer', input.answer ?? '', { most: longestAnswer });
    const item = await readItem(scope, input.itemId);
    if (!item || item.state === 'archived') throw new FaultsError([{ field: 'itemId', error: requestErrors.REQUEST_ITEM_UNKNOWN() }]);
    await scope.manager.query(
      `update posting_request set state = 'accepted', item_id = $2, answer = $3, answered_on = $4 where portal_id = scope.portal() and id = $1`,
      [row.id, item.id, answer || null, today],
    );
    return { toState: 'accepted', waiting: null, ...(answer ? { reason: answer } : {}), facts: answered(row, today), jobs: [tellOf(row)] };
  },
};

/** Not posted, with the reason that the unit is told; also when the item made of it came to nothing. */
const decline: StepDefinition<RequestRow, DeclineInput> = {
  from: ['received', 'accepted'],
  action: 'decline',
  async take(row, { answer: given }, { scope, today }) {
    const answer = readText('answer', given, { most: longestAnswer, required: true });
    await scope.manager.query(
      `update posting_request set state = 'declined', item_id = null, answer = $2, answered_on = coalesce(answered_on, $3) where portal_id = scope.portal() and id = $1`,
      [row.id, answer, today],
    );
    // the first answer is what counts
    const facts = row.state === 'received' ? answered(row, today) : [];
    return { toState: 'declined', waiting: null, reason: answer, facts, jobs: [tellOf(row)] };
  },
};

/** The answer is late: it goes on waiting, is counted, and those above are told. */
const escalate: StepDefinition<RequestRow, Record<never, never>> = {
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

/** A unit's request to post something, as a subject of the process. */
export const requestSubject: Subject<RequestRow, { accept: AcceptInput; decline: DeclineInput; escalate: Record<never, never> }> = {
  type: 'request',
  load: loadRequest,
  attributes: () => ({}),
  steps: { accept, decline, escalate },
};

async function loadRequest(scope: OpenScope, id: string): Promise<RequestRow | null> {
  if (!isId(id)) return null;
  const rows: RequestRow[] = await scope.manager.query(
    'select id, state, due_on::text as "dueOn" from posting_request where portal_id = scope.portal() and id = $1 for update',
    [id],
  );
  return rows[0] ?? null;
}
