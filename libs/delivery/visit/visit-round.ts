import type { DataSource } from 'typeorm';
import { asSystem, holdInPortal, inOwnScope, inPortal } from '#platform/db';
import type { OnFault } from '#platform/nest';
import { civilDateOf } from '#platform/time';
import { enterClicks, portalsWithClicks } from '../banner/enter-clicks.js';
import { enterRatings, portalsWithRatings } from '../rating/enter-ratings.js';
import { countPortal, portalsToCount } from './count-portal.js';
import { enterVisits } from './enter-facts.js';
import { foldMonths } from './fold-months.js';
import { showPopular, showVisits } from './show-visits.js';

/** Counts what the sites handed in, portal by portal; one that fails is told of and left for the next round. @returns how many views */
export async function countRound(source: DataSource, onFault: OnFault, signal?: AbortSignal): Promise<number> {
  return asSystem(async () => {
    let all = 0;
    await each(await portalsToCount(source), onFault, signal, async (portalId) => {
      all += await countPortal(source, portalId);
    });
    return all;
  });
}

/** Brings the ledger and the public figures of every portal that had readers of late up to date. @returns how many portals */
export async function showRound(source: DataSource, now: Date, onFault: OnFault, signal?: AbortSignal): Promise<number> {
  const today = civilDateOf(now);
  return asSystem(async () => {
    const portals = await portalsWithReaders(source);
    await each(portals, onFault, signal, (portalId) =>
      inPortal(source, portalId, async (scope) => {
        // one round at a time, and no counting: of two that sum a month, the later one must not write what was before
        await holdInPortal(scope, 'visit');
        const months = await enterVisits(scope, now, today);
        await showVisits(scope, now, today);
        if (months.length === 0) return;
        await showPopular(scope, today);
        await foldMonths(scope, months);
      }),
    );
    await each(await portalsWithRatings(source), onFault, signal, (portalId) => inPortal(source, portalId, (scope) => enterRatings(scope, today)));
    await each(await portalsWithClicks(source), onFault, signal, (portalId) => inPortal(source, portalId, (scope) => enterClicks(scope, today)));
    return portals.length;
  });
}

/** Portals with days that the ledger does not hold, and those whose pages say that somebody is online. */
async function portalsWithReaders(source: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await inOwnScope(source, {}, ({ manager }) =>
    manager.query('select portal_id as id from visit_day where not entered union select portal_id from visit_shown where online > 0 order by 1'),
  );
  return rows.map(({ id }) => id);
}

async function each(
  portalIds: readonly string[],
  onFault: OnFault,
  signal: AbortSignal | undefined,
  act: (portalId: string) => Promise<unknown>,
): Promise<void> {
  for (const portalId of portalIds) {
    if (signal?.aborted) return;
    try {
      await act(portalId);
    } catch (error) {
      onFault(error);
    }
  }
}
