import { readText } from '#platform/http';
import type { StepDefinition } from '#process';
import type { PortalRow } from './portal-row.js';
import { endSuspension, setState } from './set-state.js';

export interface CloseInput {
  readonly reason: string;
  /** Portals that go on from it; the caller has made sure that the actor administers them. */
  readonly heirPortalIds: readonly string[];
}

/** Nothing new comes any more; what is there stays readable. With exactly one heir its home page leads there. */
export const close: StepDefinition<PortalRow, CloseInput> = {
  from: ['planned', 'open', 'suspended'],
  action: 'close',
  // The operator closes portals whose units a resolution ended, on the authority of that resolution.
  bySystem: true,
  async take(_row, input, taken) {
    const reason = readText('reason', input.reason, { most: 1_000, required: true });
    await endSuspension(taken);
    await setState(taken, 'closed');
    await taken.scope.manager.query('insert into portal_heir (portal_id, heir_portal_id) select scope.portal(), unnest($1::uuid[])', [input.heirPortalIds]);
    return { toState: 'closed', reason };
  },
};

export interface ReopenInput {
  readonly reason: string;
}

/** A portal that was closed by mistake, or whose unit goes on after all. */
export const reopen: StepDefinition<PortalRow, ReopenInput> = {
  from: ['closed'],
  action: 'close',
  async take(_row, input, taken) {
    const reason = readText('reason', input.reason, { most: 1_000, required: true });
    await setState(taken, 'open');
    await taken.scope.manager.query('delete from portal_heir where portal_id = scope.portal()');
    return { toState: 'open', reason };
  },
};
