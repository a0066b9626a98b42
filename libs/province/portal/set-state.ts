import type { StepTaken } from '#process';
import type { PortalState } from '#units';

/** Writes the new state of the scope's portal. */
export async function setState({ scope }: StepTaken, state: PortalState): Promise<void> {
  await scope.manager.query('update portal set state = $1 where portal_id = scope.portal()', [state]);
}

/** Ends the stop that is announced or runs, if there is one. */
export async function endSuspension({ scope, at }: StepTaken): Promise<void> {
  await scope.manager.query('update portal_suspension set ended_at = $1 where portal_id = scope.portal() and ended_at is null', [at]);
}
