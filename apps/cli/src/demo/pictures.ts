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
  /** False: nothing can be put anywhere. */
  readonly isThere: boolean;
  /** @returns id of the file in the portal of the desk; null where there is no place for files */
  take(desk: Desk, picture: DrawnPicture): Promise<string | null>;
  /** The same for a file of another kind. */
  keep(desk: Desk, name: string, bytes: Buffer): Promise<string | null>;
}

/** Runs `fn` with the store of the installation, then measures the room; without a store there are no pictures. */
export async function withAlbum<T>(config: Config, fn: (album: Album) => Promise<T>): Promise<T> {
  const media = new MediaStore(config);
  if (!media.isThere) return fn({ isThere: false, take: () => Promise.resolve(null), keep: () => Promise.resolve(null) });
  const [source, editing] = [await openSource(config, 'jobs'), await openSource(config, 'editing')];
  const queue = await JobQueue.open(need(config, 'DATABASE_URL_EDITING'), false, () => undefined);
  const tools: TakeInTools = {
    ...{ source, queue, clock: new SystemClock(), store: media.open(), scanner: config.CLAMD_ADDRESS },
    limits: { largestMegabytes: config.MEDIA_LARGEST_MB, quotaGigabytes: config.MEDIA_QUOTA_GB },
  };
  try {
    const done = await fn({
      isThere: true,
      take: (desk, picture) => sendPicture(tools, editing, desk, picture),
      keep: (desk, name, bytes) => send(tools, editing, desk, name, bytes),
    });
    // once now: the worker measures each hour
    await asSystem(() => measureRooms({ source, queue, usual: config.MEDIA_QUOTA_GB }, new Date()));
    return done;
  } finally {
    await queue.close();
    await source.destroy();
    await editing.destroy();
  }
}

async function sendPicture(tools: TakeInTools, editing: DataSource, desk: Desk, { name, alt, svg }: DrawnPicture): Promise<string | null> {
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
  const fileId = await send(tools, editing, desk, name, bytes);
  if (fileId === null) return null;
  await as(desk, () => inPortal(editing, desk.portal.id, (scope) => describeFile(scope, tools.clock, { fileId, alt, caption: '', credit: 'Tranh minh họa' })));
  return fileId;
}

async function send(tools: TakeInTools, editing: DataSource, desk: Desk, name: string, bytes: Buffer): Promise<string | null> {
  const { fileId, refusal } = await as(desk, () => takeIn(tools, desk.portal.id, desk.person.id, { name, bytes }, editing));
  return refusal === null ? fileId : null;
}

function as<T>({ person }: Desk, fn: () => Promise<T>): Promise<T> {
  return runAs({ requestId: randomUUID(), personId: person.id }, fn);
}
