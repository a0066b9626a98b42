import { parseLocalCopy, type DraftContent, type LocalCopy } from '#web';
import { dropBigCopies, dropBigCopy, readBigCopy, writeBigCopy } from './big-copies.js';

/**
 * What was typed and is not yet known to be on the server, kept on the device by person, portal and item.
 * Local storage is written at once, so that even a closed lid or a killed tab loses nothing. What it has no room for goes to IndexedDB, and
 * a word in its place says so where there is room for that.
 */
const prefix = 'liencong.copy';
const elsewhere = 'indexeddb';
/** What is to be kept now, by key: writing to IndexedDB takes its time, and what it brings late must not stand for the text. */
const wanted = new Map<string, string>();
/** Keys that are known to stand in IndexedDB. */
const big = new Set<string>();
let line: Promise<unknown> = Promise.resolve();

export interface CopyPlace {
  readonly personId: string;
  readonly portalId: string;
  /** `new` before the item exists. */
  readonly itemId: string;
}

function keyOf({ personId, portalId, itemId }: CopyPlace): string {
  return [prefix, personId, portalId, itemId].join('/');
}

/** @param classes kind and topic of the item, for a copy that was written before copies kept them */
export async function readLocalCopy(place: CopyPlace, classes: Pick<DraftContent, 'kind' | 'topic'>): Promise<LocalCopy | null> {
  const key = keyOf(place);
  const text = localStorage.getItem(key);
  if (text !== null && text !== elsewhere) return parseLocalCopy(text, classes);
  const found = await readBigCopy(key).catch(() => null);
  if (found !== null) big.add(key);
  return parseLocalCopy(found, classes);
}

/** False when the device has no room for it anywhere. */
export function writeLocalCopy(place: CopyPlace, copy: LocalCopy): boolean | Promise<boolean> {
  const key = keyOf(place);
  const text = JSON.stringify(copy);
  wanted.set(key, text);
  if (tryToSet(key, text)) return true;
  // an older copy in its place would be taken for the text
  localStorage.removeItem(key);
  const written = line.then(() => writeElsewhere(key, text));
  line = written;
  return written;
}

async function writeElsewhere(key: string, text: string): Promise<boolean> {
  if (wanted.get(key) !== text) return true;
  try {
    big.add(key);
    await writeBigCopy(key, text);
    if (wanted.get(key) === text) tryToSet(key, elsewhere);
    else if (!wanted.has(key)) drop(key);
    return true;
  } catch {
    return false;
  }
}

function tryToSet(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function dropLocalCopy(place: CopyPlace): void {
  drop(keyOf(place));
}

function drop(key: string): void {
  wanted.delete(key);
  const isElsewhere = big.delete(key) || localStorage.getItem(key) === elsewhere;
  localStorage.removeItem(key);
  if (isElsewhere) void dropBigCopy(key).catch(() => undefined);
}

function keysOf(personId: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}/${personId}/`));
}

/** How many items of a person stand on this device only. */
export function countLocalCopies(personId: string): number {
  return keysOf(personId).length;
}

export function forgetLocalCopies(personId: string): void {
  for (const key of keysOf(personId)) drop(key);
  void dropBigCopies(`${prefix}/${personId}/`).catch(() => undefined);
}
