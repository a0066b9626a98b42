import type { StepDefinition } from '#process';
import type { PortalRow } from './portal-row.js';
import { setState } from './set-state.js';

export interface SuspendInput {
  readonly suspensionId: string;
}

/** The announced stop begins; taken by the system on the authority of the notice. */
export const suspend: StepDefinition<PortalRow, SuspendInput> = {
  from: ['open'],
  // No role has this action: people announce a stop, the system begins it.
  action: 'begin-suspension',
  bySystem: true,
  async take(_row, { suspensionId }, taken) {
    await setState(taken, 'suspended');
    await taken.scope.manager.query('update portal_suspension set begun_at = $2 where portal_id = scope.portal() and id = $1', [suspensionId, taken.at]);
    return { toState: 'suspended' };
  },
};
