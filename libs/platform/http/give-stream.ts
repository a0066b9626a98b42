import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Gives a reader what is read. The reader may leave before the end, which is no fault; or before the beginning, and then nothing else would close
 * what was opened for it.
 */
export async function giveStream(bytes: Readable, response: Writable): Promise<void> {
  await pipeline(bytes, response).catch(() => undefined);
  bytes.destroy();
}
