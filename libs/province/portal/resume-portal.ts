import type { StepDefinition } from '#process';
import { provinceErrors } from '../errors.js';
import type { PortalRow } from './portal-row.js';
import { endSuspension, setState } from './set-state.js';

export type ResumeInput = Readonly<Record<never, never>>;

/** Ends the stop that runs, or calls off the one that is announced. */
export const resume: StepDefinition<PortalRow, ResumeInput> = {
  from: ['suspended', 'open'],
  action: 'suspend',
  refuse: (row) => (row.suspension ? null : provinceErrors.SUSPENSION_NONE()),
  async take(_row, _input, taken) {
    await endSuspension(taken);
    await setState(taken, 'open');
    return { toState: 'open' };
  },
};
