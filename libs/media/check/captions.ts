import { readFile, stat } from 'node:fs/promises';
import { readCaptions } from '#web/captions';
import { mediaErrors } from '../errors.js';

/** An hour of speech is about 100 kB. */
const mostBytes = 2 * 1024 * 1024;

const errorOf = {
  none: mediaErrors.CAPTIONS_NONE,
  time: mediaErrors.CAPTIONS_TIME,
  order: mediaErrors.CAPTIONS_ORDER,
  earlier: mediaErrors.CAPTIONS_EARLIER,
  empty: mediaErrors.CAPTIONS_EMPTY,
  no_time: mediaErrors.CAPTIONS_NO_TIME,
  many: mediaErrors.CAPTIONS_MANY,
} as const;

/**
 * Captions as they are served: plain WebVTT in words of our own, whatever came.
 * @throws CAPTIONS_LARGE, CAPTIONS_LETTERS, or what is wrong at its first faulty line, with `line`
 */
export async function captionsIn(path: string): Promise<Buffer> {
  if ((await stat(path)).size > mostBytes) throw mediaErrors.CAPTIONS_LARGE();
  const read = readCaptions(textOf(await readFile(path)));
  if ('vtt' in read) return Buffer.from(read.vtt, 'utf8');
  const [first] = read.faults;
  throw first ? errorOf[first.fault]({ line: first.line }) : mediaErrors.FILE_BROKEN();
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw mediaErrors.CAPTIONS_LETTERS();
  }
}
