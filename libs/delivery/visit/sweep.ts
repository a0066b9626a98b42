import type { DataSource } from 'typeorm';
import { inOwnScope } from '#platform/db';
import { civilDateOf } from '#platform/time';

/** Views of the last minutes of a day may still be on their way when it is over. */
const lastViewsMs = 10 * 60_000;
/** A batch that comes again must find the views that it brought before. */
const batchesMs = 30 * 60_000;

/**
 * Drops what told yesterday's visitors apart: their salt, and with it any way back from a hash to a person, then the hashes; and
 * views that were counted and cannot come again.
 * @param source data source of the role `jobs`
 */
export async function sweepVisitors(source: DataSource, now: Date): Promise<void> {
  const day = civilDateOf(new Date(now.getTime() - lastViewsMs));
  await inOwnScope(source, {}, async ({ manager }) => {
    await manager.query('delete from visit_salt where day < $1', [day]);
    await manager.query('delete from visit_open where day < $1', [day]);
    await manager.query('delete from visit_address where day < $1', [day]);
    await manager.query('delete from rating_seen where day < $1', [day]);
    await manager.query('delete from page_view where counted and at < $1', [new Date(now.getTime() - batchesMs)]);
  });
}
