import type { DataSource } from 'typeorm';
import { inPortal } from '#platform/db';
import type { Clock } from '#platform/time';
import type { Process } from '#process';
import { loadPortal } from './portal-row.js';
import { portalSubject } from './portal.subject.js';

/**
 * Handler of the job `suspend-portal`. Does nothing when the stop was called off, has begun or was announced anew, so it
 * may run twice.
 * @param source data source of the role `jobs`
 */
export async function suspendWhenDue(source: DataSource, process: Process, clock: Clock, job: { portalId: string; suspensionId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const portal = await loadPortal(scope, job.portalId);
    const stop = portal?.suspension;
    if (portal?.state !== 'open' || stop?.id !== job.suspensionId || stop.begun || stop.startsAt > clock.now()) return;
    await process.transition(scope, portalSubject(clock), portal.id, 'suspend', { suspensionId: stop.id });
  });
}
