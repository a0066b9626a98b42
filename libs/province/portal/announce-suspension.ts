import { v7 as newId } from 'uuid';
import { FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import type { JobKind, PortalJob } from '#platform/jobs';
import type { StepDefinition } from '#process';
import { holidays, suspensionFault, type WantedSuspension } from '#units';
import { provinceErrors } from '../errors.js';
import type { PortalRow } from './portal-row.js';
import { setState } from './set-state.js';

/** Begins an announced stop when its hour has come. */
export const suspendPortalJob: JobKind<PortalJob & { stepId: string; suspensionId: string }> = { name: 'suspend-portal' };

export interface AnnounceInput extends WantedSuspension {
  readonly reason: string;
}

/**
 * Announces a stop, seven working days ahead: readers see the notice at once, a job begins the stop at its hour.
 * Force majeure may begin at once, with its reason on the page.
 */
export const announce: StepDefinition<PortalRow, AnnounceInput> = {
  from: ['open'],
  action: 'suspend',
  refuse: (row) => (row.suspension ? provinceErrors.SUSPENSION_RUNNING() : null),
  async take(_row, input, taken) {
    const { scope, at } = taken;
    const fault = suspensionFault(input, at, holidays);
    if (fault) throw new FaultsError([fault]);
    const reason = readText('reason', input.reason, { most: 1_000, required: true });
    const id = newId();
    const atOnce = input.startsAt <= at;
    await scope.manager.query(
      `insert into portal_suspension (portal_id, id, announced_at, starts_at, expected_until, reason, force_majeure, begun_at)
       values (scope.portal(), $1, $2, $3, $4, $5, $6, $7)`,
      [id, at, input.startsAt, input.expectedUntil, reason, input.forceMajeure, atOnce ? at : null],
    );
    if (atOnce) await setState(taken, 'suspended');
    const later = { kind: suspendPortalJob, data: { suspensionId: id }, startAfter: input.startsAt };
    return { toState: atOnce ? 'suspended' : 'open', reason, jobs: atOnce ? [] : [later] };
  },
};
