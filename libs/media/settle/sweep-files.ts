import type { DataSource } from 'typeorm';
import { inOwnScope, inPortal, type OpenScope } from '#platform/db';
import type { Store } from '../store/store.js';
import { namedKeys } from './named-keys.js';

/** An upload that nobody goes on with for so long is given up. */
const abandonedMs = 24 * 3_600_000;
/** Stored files of which the database is asked at once. */
const batchSize = 1_000;
/** What is younger may belong to a transaction that is still open. */
const restMs = 3_600_000;

export interface Swept {
  /** Uploads that were given up. */
  readonly uploads: number;
  /** Stored files without a row. */
  readonly orphans: number;
}

/**
 * Puts rows and bytes in step: gives up uploads that were left, takes away what was thrown away, and bytes that no row names.
 * @param source data source of the role `jobs`
 * @param rest how old bytes without a row must be, in ms
 */
export async function sweepFiles(source: DataSource, store: Store, now: Date, rest = restMs): Promise<Swept> {
  const left: { portalId: string; id: string; state: string; uploadedAt: Date }[] = await inOwnScope(source, {}, ({ manager }) =>
    manager.query(
      `select portal_id as "portalId", id, state, uploaded_at as "uploadedAt" from file
       where (state = 'arriving' and uploaded_at < $1) or (state = 'removed' and stored > 0)`,
      [new Date(now.getTime() - abandonedMs)],
    ),
  );
  let uploads = 0;
  for (const { portalId, id, state } of left) {
    if (state === 'arriving') uploads += await inPortal(source, portalId, (scope) => abandon(scope, id));
    else await inPortal(source, portalId, (scope) => forget(scope, id));
  }
  const before = new Date(now.getTime() - rest);
  const orphans = await sweepStore(source, store, before);
  await store.tidy(before);
  return { uploads, orphans };
}

async function abandon(scope: OpenScope, id: string): Promise<number> {
  const [, given]: [unknown, number] = await scope.manager.query(
    `update file set state = 'removed' where portal_id = scope.portal() and id = $1 and state = 'arriving'`,
    [id],
  );
  return given;
}

/** What was made of a file that was thrown away; its row stays, without bytes. */
async function forget(scope: OpenScope, id: string): Promise<void> {
  await scope.manager.query(
    `delete from rendition r using file f where r.portal_id = scope.portal() and r.file_id = $1
       and f.portal_id = r.portal_id and f.id = r.file_id and f.state = 'removed'`,
    [id],
  );
  await scope.manager.query(`update file set stored = 0 where portal_id = scope.portal() and id = $1 and state = 'removed'`, [id]);
}

/** Bytes that no row names; the database is asked once for many. */
async function sweepStore(source: DataSource, store: Store, before: Date): Promise<number> {
  let orphans = 0;
  const sweep = async (keys: readonly string[]): Promise<void> => {
    const named = await namedKeys(source, keys);
    for (const key of keys.filter((each) => !named.has(each))) {
      await store.remove(key);
      orphans += 1;
    }
  };
  let batch: string[] = [];
  for await (const { key, changedAt } of store.list()) {
    if (changedAt >= before) continue;
    batch.push(key);
    if (batch.length < batchSize) continue;
    await sweep(batch);
    batch = [];
  }
  await sweep(batch);
  return orphans;
}
