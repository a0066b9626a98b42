import type { World } from './world.js';

/**
 * Two transactions that meet: `second` begins when `first` has done its part and not committed yet, waits for a lock that it holds, and goes on
 * once it commits.
 * @param first calls `done` at the end of its transaction, inside it
 * @returns what `second` answers
 */
export async function whileOpen<T>(world: Pick<World, 'rows'>, first: (done: () => Promise<void>) => Promise<unknown>, second: () => Promise<T>): Promise<T> {
  const reached = Promise.withResolvers<undefined>();
  const waited = Promise.withResolvers<undefined>();
  const opened = first(async () => {
    reached.resolve(undefined);
    await waited.promise;
  });
  await Promise.race([reached.promise, opened]);
  const answer = second();
  await Promise.race([someoneWaits(world), answer.catch(() => undefined)]);
  waited.resolve(undefined);
  await opened;
  return answer;
}

/** Until some session of the world's database waits for a lock that another holds. */
async function someoneWaits(world: Pick<World, 'rows'>): Promise<void> {
  for (;;) {
    const [found] = await world.rows<{ waits: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
    );
    if (found!.waits) return;
  }
}
