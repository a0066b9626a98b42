import type { OpenScope } from '#platform/db';
import type { NamedPortal } from './known-portals.js';

/** What a row of a sheet would do. */
interface PlannedRow<Wanted> {
  readonly action: string;
  readonly portal: NamedPortal | null;
  readonly wanted: Wanted | null;
}

/**
 * Writes the rows that are right, one transaction a portal; cut off, it is run again and finds what is written.
 * @param enter opens a portal for writing, as somebody who may
 * @param write false when nothing had to be written
 * @param step called after each portal
 * @returns how many were written
 */
export async function writeRows<Wanted>(
  planned: readonly PlannedRow<Wanted>[],
  enter: <T>(portalId: string, fn: (scope: OpenScope) => Promise<T>) => Promise<T>,
  write: (scope: OpenScope, wanted: Wanted) => Promise<boolean>,
  step: () => void = () => undefined,
): Promise<number> {
  const work = planned.flatMap(({ action, portal, wanted }) => (action === 'set' && portal && wanted ? [{ portalId: portal.id, wanted }] : []));
  let written = 0;
  for (const [portalId, rows] of Map.groupBy(work, (row) => row.portalId)) {
    written += await enter(portalId, async (scope) => {
      let set = 0;
      for (const { wanted } of rows) if (await write(scope, wanted)) set += 1;
      return set;
    });
    step();
  }
  return written;
}
