import type { StepDefinition } from '#process';
import { civilDateOf, type Clock } from '#platform/time';
import { provinceErrors } from '../errors.js';
import { lacksLicence, missingOf, type PortalRow } from './portal-row.js';
import { setState } from './set-state.js';

export type OpenInput = Readonly<Record<never, never>>;

/** A planned portal becomes public, once it shows what the law asks of a home page. */
export function openStep(clock: Clock): StepDefinition<PortalRow, OpenInput> {
  return {
    from: ['planned'],
    action: 'open',
    refuse(row) {
      const missing = missingOf(row);
      if (missing.length > 0) return provinceErrors.PORTAL_INCOMPLETE({ missing: missing.join(', ') });
      return lacksLicence(row, civilDateOf(clock.now())) ? provinceErrors.LICENCE_NEEDED() : null;
    },
    async take(_row, _input, taken) {
      await setState(taken, 'open');
      return { toState: 'open' };
    },
  };
}
