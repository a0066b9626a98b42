import { demand } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { JobKind, JobQueue, PortalJob } from '#platform/jobs';
import { civilDateOf, type Clock } from '#platform/time';

/** Checks a file that has arrived and makes of it what may be shown. */
export const settleFileJob: JobKind<PortalJob & { fileId: string }> = { name: 'settle-file' };

export interface Arriving {
  readonly id: string;
  readonly size: number;
  /** False once everything is there: nothing more is taken. */
  readonly isOpen: boolean;
}

/** A file that the scope's person sends. @throws NOT_FOUND for what somebody else sends, and for what was thrown away */
export async function arrivingFile(scope: OpenScope, clock: Clock, id: string): Promise<Arriving> {
  await demand(scope, civilDateOf(clock.now()), 'file', 'create');
  const rows: { id: string; size: string; state: string }[] = isId(id)
    ? await scope.manager.query(
        `select id, size, state from file where portal_id = scope.portal() and id = $1 and uploaded_by = scope.person() and state <> 'removed'`,
        [id],
      )
    : [];
  const [row] = rows;
  if (!row) throw commonErrors.NOT_FOUND();
  return { id: row.id, size: Number(row.size), isOpen: row.state === 'arriving' };
}

/** Everything is there: the file is checked from now on. Doing it twice changes nothing. @param checkAt left out: at once */
export async function endUpload(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, id: string, checkAt?: Date): Promise<void> {
  const [, ended]: [unknown, number] = await scope.manager.query(
    `update file set state = 'quarantine' where portal_id = scope.portal() and id = $1 and state = 'arriving'`,
    [id],
  );
  if (ended > 0) await queue.enqueue(settleFileJob, { portalId: scope.portalId ?? '', fileId: id }, checkAt ? { startAfter: checkAt } : {});
}

/** The sender gives up. @returns whether there was anything to give up */
export async function giveUp(scope: OpenScope, id: string): Promise<boolean> {
  const [, removed]: [unknown, number] = await scope.manager.query(
    `update file set state = 'removed' where portal_id = scope.portal() and id = $1 and state = 'arriving'`,
    [id],
  );
  return removed > 0;
}
