import { isUnreachable } from '#platform/db';
import type { Log } from '#platform/log';

/** While the database is away every queue says so several times a second; once in so many ms is enough. */
const saidEvery = 10_000;

/** Where faults of background work are written: each, but that the database does not answer only now and then. */
export function backgroundFaults(log: Log): (error: Error) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (isUnreachable(error)) {
      const now = performance.now();
      if (now - saidAt < saidEvery) return;
      saidAt = now;
    }
    log.error({ err: error }, 'background work failed');
  };
}
