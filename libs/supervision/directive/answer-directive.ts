import { readText } from '#platform/http';
import type { StepDefinition } from '#process';
import type { DirectiveRow } from './directive.js';

export interface AnswerInput {
  readonly answer: string;
}

/** The portal says what it does about it. It does not end by an answer: only the figures end it. A later answer takes the place of an earlier one. */
export const answer: StepDefinition<DirectiveRow, AnswerInput> = {
  from: ['sent', 'seen', 'answered'],
  action: 'answer',
  async take({ id }, input, { scope, at, personId }) {
    const text = readText('answer', input.answer, { most: 2_000, required: true });
    await scope.manager.query(
      `update directive set state = 'answered', answer = $2, answered_by = $3, answered_at = $4,
         seen_by = coalesce(seen_by, $3), seen_at = coalesce(seen_at, $4)
       where portal_id = scope.portal() and id = $1`,
      [id, text, personId, at],
    );
    return { toState: 'answered', reason: text };
  },
};
