import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { subtreePortals } from '#people';
import { inSubtree, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { checkFirst, pageOfPlaces, placeAfter, Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { daysLeft, levelOf } from './quota.js';
import { FileRoomConnection, type FileRoom } from './room.types.js';

interface Row {
  portalId: string;
  name: string;
  limit: string;
  used: string;
  recent: string;
  pictures: string;
  documents: string;
  videos: string;
  measuredAt: Date;
}

/** Where the room for files went, for who supervises portals. */
@Resolver()
export class RoomResolver {
  constructor(
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:supervise')
  @Query(() => FileRoomConnection, { description: 'How full the room for files of each portal below is, the fullest first.' })
  async fileRooms(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<FileRoomConnection> {
    const portalIds = await subtreePortals(this.signin, this.clock.now());
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    const most = checkFirst(first, 200);
    const offset = placeAfter(after);
    return inSubtree(this.supervision, portalIds, (scope) => readRooms(scope, most, offset));
  }
}

async function readRooms({ manager }: OpenScope, first: number, offset: number): Promise<FileRoomConnection> {
  const [sums] = await manager.query<[{ count: number; used: string; limit: string; high: number; critical: number }]>(
    `select count(*)::integer as count, coalesce(sum(used_bytes), 0) as used, coalesce(sum(limit_bytes), 0) as limit,
            (count(*) filter (where used_bytes >= 0.8 * limit_bytes))::integer as high, (count(*) filter (where used_bytes >= 0.95 * limit_bytes))::integer as critical
     from file_room where portal_id = any ((select scope.portals())::uuid[])`,
  );
  const rows: Row[] = await manager.query(
    `select r.portal_id as "portalId", p.name, r.limit_bytes as limit, r.used_bytes as used, r.recent_bytes as recent, r.picture_bytes as pictures,
            r.document_bytes as documents, r.video_bytes as videos, r.measured_at as "measuredAt"
     from file_room r join portal p on p.portal_id = r.portal_id
     where r.portal_id = any ((select scope.portals())::uuid[])
     order by r.used_bytes::double precision / r.limit_bytes desc, p.name, r.portal_id limit $1 offset $2`,
    [first + 1, offset],
  );
  return {
    ...{ totalCount: sums.count, usedBytes: Number(sums.used), limitBytes: Number(sums.limit), highCount: sums.high, criticalCount: sums.critical },
    ...pageOfPlaces(rows, { first, offset }, shown),
  };
}

function shown({ portalId, name, limit, used, recent, pictures, documents, videos, measuredAt }: Row): FileRoom {
  const quota = { limitBytes: Number(limit), usedBytes: Number(used), recentBytes: Number(recent) };
  return {
    ...{ portalId, name, measuredAt, limitBytes: quota.limitBytes, usedBytes: quota.usedBytes, level: levelOf(quota), daysLeft: daysLeft(quota) },
    ...{ pictureBytes: Number(pictures), documentBytes: Number(documents), videoBytes: Number(videos) },
  };
}
