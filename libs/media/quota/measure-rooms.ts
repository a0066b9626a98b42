import type { DataSource } from 'typeorm';
import { enqueueMailAgain } from '#people';
import { inPortal, inSubtree, type OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf } from '#platform/time';
import { levelOf, quotaOf, type QuotaLevel } from './quota.js';

interface RoomTools {
  /** Data source of the role `jobs`. */
  readonly source: DataSource;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  /** Room of a portal that has no quota of its own, in GB. */
  readonly usual: number;
}

const height: Readonly<Record<QuotaLevel, number>> = { ok: 0, high: 1, critical: 2 };

/**
 * Measures how full the room of every portal is, each in a transaction of its own, and has its administrators told when it has come to
 * 80 or 95 % since they were told last.
 * @returns how many letters were put on their way
 */
export async function measureRooms({ source, queue, usual }: RoomTools, now: Date): Promise<number> {
  const portals: { id: string }[] = await inSubtree(source, [], ({ manager }) => manager.query('select distinct portal_id as id from portal_host'));
  let letters = 0;
  for (const { id } of portals) letters += await inPortal(source, id, (scope) => measure(scope, queue, usual, now));
  return letters;
}

async function measure(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, usual: number, now: Date): Promise<number> {
  const { manager } = scope;
  const quota = await quotaOf(scope, usual, now);
  const [kinds] = await manager.query<[{ pictures: string; documents: string; videos: string }]>(
    `select coalesce(sum(stored) filter (where kind = 'picture'), 0) as pictures, coalesce(sum(stored) filter (where kind = 'document'), 0) as documents,
            coalesce(sum(stored) filter (where kind in ('video', 'captions')), 0) as videos
     from file where portal_id = scope.portal() and state = 'clean'`,
  );
  const before: { told: QuotaLevel }[] = await manager.query('select told from file_room where portal_id = scope.portal() for update');
  const level = levelOf(quota);
  const isWorse = height[level] > height[before[0]?.told ?? 'ok'];
  await manager.query(
    `insert into file_room (portal_id, limit_bytes, used_bytes, recent_bytes, picture_bytes, document_bytes, video_bytes, told, measured_at)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (portal_id) do update set limit_bytes = $1, used_bytes = $2, recent_bytes = $3, picture_bytes = $4, document_bytes = $5, video_bytes = $6,
       told = $7, measured_at = $8`,
    [quota.limitBytes, quota.usedBytes, quota.recentBytes, kinds.pictures, kinds.documents, kinds.videos, level, now],
  );
  return isWorse ? tell(scope, queue, now) : 0;
}

/** A letter to each administrator of the portal; where there is none, to the head of its board. */
async function tell(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, now: Date): Promise<number> {
  const grants: { id: string }[] = await scope.manager.query(
    `with able as (
       select g.id, g.person_id, g.role from portal_grant g
       where g.portal_id = scope.portal() and g.role in ('portal_admin', 'board_head') and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1))
     select distinct on (person_id) id from able
     where role = 'portal_admin' or not exists (select from able where role = 'portal_admin') order by person_id, id`,
    [civilDateOf(now)],
  );
  for (const { id } of grants) await enqueueMailAgain(scope, queue, { kind: 'room', subjectId: id }, now);
  return grants.length;
}
