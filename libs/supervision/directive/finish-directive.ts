import type { StepDefinition } from '#process';
import { openStates, type DirectiveRow, type EndValues } from './directive.js';

export interface FinishInput {
  /** `turned`: no reason is left; `closed`: the portal is no more. */
  readonly endedBy: 'turned' | 'closed';
  readonly values: EndValues;
}

/** Ends by itself: what was missing is there. Nobody ends one by hand. */
export const finish: StepDefinition<DirectiveRow, FinishInput> = {
  from: openStates,
  action: 'finish',
  bySystem: true,
  async take({ id }, { endedBy, values }, { scope, at }) {
    await scope.manager.query(
      `update directive set state = 'done', done_at = $2, ended_by = $3, end_values = $4 where portal_id = scope.portal() and id = $1`,
      [id, at, endedBy, JSON.stringify(values)],
    );
    return { toState: 'done' };
  },
};
