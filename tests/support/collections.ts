import { PerformanceObserver, constants } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how?: { type: 'minor' }) => void;

/** Has V8 do one of its short collections: what nothing holds is gone, and what is held for the second time becomes an old object. */
export const collectYoung = (): void => {
  collect({ type: 'minor' });
};

/** How often V8 had to go through the whole heap meanwhile, while all wait: it does when too much got among the old objects. */
export async function longCollectionsOf(work: () => Promise<unknown>): Promise<number> {
  let seen = 0;
  const observer = new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if ((each as { detail?: { kind?: number } }).detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR) seen += 1;
  });
  collect();
  // what was seen before is told in the next turn
  await nextTurn();
  observer.observe({ entryTypes: ['gc'] });
  try {
    await work();
    await nextTurn();
    return seen;
  } finally {
    observer.disconnect();
  }
}
