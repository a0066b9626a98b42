import type { FileHandle } from 'node:fs/promises';
import { mediaErrors } from '../errors.js';

/** A box of a movie: its name, and where it begins and ends in the file. */
interface Box {
  readonly name: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

/**
 * Makes sure that a movie is whole: its boxes fill the file, and it says what its tracks are.
 * @throws FILE_BROKEN
 */
export async function checkMovie(handle: FileHandle, size: number): Promise<void> {
  const names = (await boxesOf(handle, 0, size)).map(({ name }) => name);
  if (!names.includes('moov') || !names.some((name) => name === 'mdat' || name === 'moof')) throw mediaErrors.FILE_BROKEN();
}

/**
 * Blanks what a phone wrote about place and device: the boxes stay where they are, under the name that players pass over.
 * @returns whether there was any
 */
export async function forgetPlace(handle: FileHandle, size: number): Promise<boolean> {
  const movie = (await boxesOf(handle, 0, size)).find(({ name }) => name === 'moov');
  if (!movie) return false;
  const own = await boxesOf(handle, movie.body, movie.end);
  const tracks = await Promise.all(own.filter(({ name }) => name === 'trak').map((track) => boxesOf(handle, track.body, track.end)));
  const notes = [...own, ...tracks.flat()].filter(({ name }) => name === 'udta' || name === 'meta');
  for (const { start, body, end } of notes) {
    await handle.write(Buffer.from('free'), 0, 4, start + 4);
    for (let at = body; at < end; at += blank.length) await handle.write(blank, 0, Math.min(blank.length, end - at), at);
  }
  return notes.length > 0;
}

const blank = Buffer.alloc(64 * 1024);
const mostBoxes = 10_000;

async function boxesOf(handle: FileHandle, from: number, to: number): Promise<Box[]> {
  const boxes: Box[] = [];
  const head = Buffer.alloc(16);
  for (let at = from; at < to;) {
    const { bytesRead } = await handle.read(head, 0, 16, at);
    if (bytesRead < 8 || boxes.length > mostBoxes) throw mediaErrors.FILE_BROKEN();
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && bytesRead === 16;
    // the last box may reach to the end without saying how long it is
    const length = short === 0 ? to - at : isLong ? Number(head.readBigUInt64BE(8)) : short;
    const body = at + (isLong ? 16 : 8);
    if (length < body - at || at + length > to) throw mediaErrors.FILE_BROKEN();
    boxes.push({ name: head.toString('latin1', 4, 8), start: at, body, end: at + length });
    at += length;
  }
  return boxes;
}
