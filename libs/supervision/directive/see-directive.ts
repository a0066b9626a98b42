import type { StepDefinition } from '#process';
import type { DirectiveRow } from './directive.js';

export type SeeInput = Readonly<Record<never, never>>;

/** Somebody who answers for the portal has opened it. */
export const see: StepDefinition<DirectiveRow, SeeInput> = {
  from: ['sent'],
  action: 'see',
  async take({ id }, _input, { scope, at, personId }) {
    await scope.manager.query(`update directive set state = 'seen', seen_by = $2, seen_at = $3 where portal_id = scope.portal() and id = $1`, [
      id,
      personId,
      at,
    ]);
    return { toState: 'seen' };
  },
};
