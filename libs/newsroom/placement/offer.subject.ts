import type { StepDefinition, Subject } from '#process';
import { isId } from '#platform/db';

interface SentOffer {
  readonly id: string;
  readonly state: string;
}

interface AnswerInput {
  readonly reason: string | null;
}

const answer = (state: 'accepted' | 'declined'): StepDefinition<SentOffer, AnswerInput> => ({
  from: ['sent'],
  action: 'answer',
  bySystem: true,
  async take(row, { reason }, { scope }) {
    await scope.manager.query('update offer set state = $2 where portal_id = scope.portal() and id = $1', [row.id, state]);
    return { toState: state, waiting: null, ...(reason === null ? {} : { reason }) };
  },
});

/** A proposal as a subject of the process of the portal that made it: the system notes there what the board above decided. */
export const offerSubject: Subject<SentOffer, { accept: AnswerInput; decline: AnswerInput }> = {
  type: 'offer',
  async load(scope, id) {
    if (!isId(id)) return null;
    const rows: SentOffer[] = await scope.manager.query('select id, state from offer where portal_id = scope.portal() and id = $1 for update', [id]);
    return rows[0] ?? null;
  },
  attributes: () => ({}),
  steps: { accept: answer('accepted'), decline: answer('declined') },
};
