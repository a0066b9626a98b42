import { isId, type OpenScope } from '#platform/db';
import { readText } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { Fact, StepDefinition, Subject } from '#process';
import { longestAnswer } from '../request/request.js';
import { sendLetterJob } from './jobs.js';
import type { LetterRow, LetterState } from './letter.js';

/** What the portal that was asked decided, as it stands there. */
export interface AnswerInput {
  readonly answer: string | null;
  /** Day of its first answer. */
  readonly answeredOn: CivilDate;
}

export interface LetterInputs {
  ask: { readonly question: string };
  reply: { readonly reply: string };
  accept: AnswerInput;
  post: AnswerInput & { readonly slug: string };
  take_off: AnswerInput;
  decline: AnswerInput;
  return: Record<never, never>;
}

/** The other portal asks for more: somebody here has to reply. */
const ask: StepDefinition<LetterRow, LetterInputs['ask']> = {
  from: ['sent'],
  // No role has these actions: the worker brings what the other portal did.
  action: 'answer',
  bySystem: true,
  async take(row, { question }, { scope }) {
    await scope.manager.query(`update sent_letter set state = 'asked', question = $2 where portal_id = scope.portal() and id = $1`, [row.id, question]);
    return { toState: 'asked', waiting: { step: 'reply' }, reason: question };
  },
};

const reply: StepDefinition<LetterRow, LetterInputs['reply']> = {
  from: ['asked'],
  action: 'send',
  async take(row, { reply: given }, { scope }) {
    const words = readText('reply', given, { most: longestAnswer, required: true });
    await scope.manager.query(`update sent_letter set state = 'sent', reply = $2, replies = replies + 1 where portal_id = scope.portal() and id = $1`, [
      row.id,
      words,
    ]);
    return { toState: 'sent', waiting: null, reason: words, jobs: [{ kind: sendLetterJob, data: { letterId: row.id } }] };
  },
};

/** A step that notes an answer; the first of a letter counts. */
function note<Input extends AnswerInput>(
  to: LetterState,
  from: readonly LetterState[],
  slugOf: (input: Input) => string | null = () => null,
): StepDefinition<LetterRow, Input> {
  return {
    from,
    action: 'answer',
    bySystem: true,
    async take(row, input, { scope }) {
      const { answer, answeredOn } = input;
      await scope.manager.query(
        `update sent_letter set state = $2, answer = $3, answered_on = coalesce(answered_on, $4), posted_slug = $5 where portal_id = scope.portal() and id = $1`,
        [row.id, to, answer, answeredOn, slugOf(input)],
      );
      const facts: Fact[] = row.answeredOn === null ? [{ measure: 'letters_answered', belongsOn: answeredOn, amount: 1 }] : [];
      return { toState: to, waiting: null, ...(answer ? { reason: answer } : {}), facts };
    },
  };
}

/** It could not be delivered: the other portal was no longer open when it came. */
const giveBack: StepDefinition<LetterRow, Record<never, never>> = {
  from: ['sent'],
  action: 'answer',
  bySystem: true,
  async take(row, _input, { scope }) {
    await scope.manager.query(`update sent_letter set state = 'undelivered' where portal_id = scope.portal() and id = $1`, [row.id]);
    return { toState: 'undelivered', waiting: null };
  },
};

const accept = note('accepted', ['sent', 'asked', 'declined']);
const post = note('posted', ['sent', 'asked', 'accepted', 'declined'], ({ slug }: LetterInputs['post']) => slug);
/** What was made of it was taken off again. */
const takeOff = note('accepted', ['posted']);
const decline = note('declined', ['sent', 'asked', 'accepted', 'posted']);

/** A letter to another portal, as a subject of the process of the portal that sends it (ADR 48). */
export const letterSubject: Subject<LetterRow, LetterInputs> = {
  type: 'letter',
  load: loadLetter,
  attributes: () => ({}),
  steps: { ask, reply, accept, post, take_off: takeOff, decline, return: giveBack },
};

async function loadLetter(scope: OpenScope, id: string): Promise<LetterRow | null> {
  if (!isId(id)) return null;
  const rows: LetterRow[] = await scope.manager.query(
    'select id, state, answered_on::text as "answeredOn" from sent_letter where portal_id = scope.portal() and id = $1 for update',
    [id],
  );
  return rows[0] ?? null;
}
