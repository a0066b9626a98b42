import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { describeFile, measureRooms, MediaStore, takeIn, type TakeInTools } from '#media';
import { need, type Config } from '#platform/config';
import { asSystem, inPortal, openSource, runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { SystemClock } from '#platform/time';
import type { Desk } from './desk.js';
import type { DrawnPicture } from './draw-pictures.js';

/** Where the pictures of the demonstration are put. */
export interface Album {
  /** @returns id of the file in the portal of the desk; null where there is no place for files */
  take(desk: Desk, picture: DrawnPicture): Promise<string | null>;
}

/** Runs `fn` with the store of the installation, then measures the room; without a store there are no pictures. */
export async function withAlbum<T>(config: Config, fn: (album: Album) => Promise<T>): Promise<T> {
  const media = new MediaStore(config);
  if (!media.isThere) return fn({ take: () => Promise.resolve(null) });
  const [source, editing] = [await openSource(config, 'jobs'), await openSource(config, 'editing')];
  const queue = await JobQueue.open(need(config, 'DATABASE_URL_EDITING'), false, () => undefined);
  const tools: TakeInTools = {
    ...{ source, queue, clock: new SystemClock(), store: media.open(), scanner: config.CLAMD_ADDRESS },
    limits: { largestMegabytes: config.MEDIA_LARGEST_MB, quotaGigabytes: config.MEDIA_QUOTA_GB },
  };
  try {
    const done = await fn({ take: (desk, picture) => send(tools, editing, desk, picture) });
    // once now: the worker measures each hour
    await asSystem(() => measureRooms({ source, queue, usual: config.MEDIA_QUOTA_GB }, new Date()));
    return done;
  } finally {
    await queue.close();
    await source.destroy();
    await editing.destroy();
  }
}

async function send(tools: TakeInTools, editing: DataSource, { portal, person }: Desk, { name, alt, svg }: DrawnPicture): Promise<string | null> {
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
  return runAs({ requestId: randomUUID(), personId: person.id }, async () => {
    const { fileId, refusal } = await takeIn(tools, portal.id, person.id, { name, bytes }, editing);
    if (refusal !== null) return null;
    await inPortal(editing, portal.id, (scope) => describeFile(scope, tools.clock, { fileId, alt, caption: '', credit: 'Tranh minh họa' }));
    return fileId;
  });
}
