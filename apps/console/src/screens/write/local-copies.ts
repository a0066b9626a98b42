import { parseLocalCopy, type DraftContent, type LocalCopy } from '#web';

/**
 * What was typed and is not yet known to be on the server, kept on the device by person, portal and item.
 * Local storage is written at once, so that even a closed lid or a killed tab loses nothing.
 */
const prefix = 'liencong.copy';

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
export function readLocalCopy(place: CopyPlace, classes: Pick<DraftContent, 'kind' | 'topic'>): LocalCopy | null {
  return parseLocalCopy(localStorage.getItem(keyOf(place)), classes);
}

/** False when the device has no room for it. */
export function writeLocalCopy(place: CopyPlace, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropLocalCopy(place: CopyPlace): void {
  localStorage.removeItem(keyOf(place));
}

function keysOf(personId: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}/${personId}/`));
}

/** How many items of a person stand on this device only. */
export function countLocalCopies(personId: string): number {
  return keysOf(personId).length;
}

export function forgetLocalCopies(personId: string): void {
  for (const key of keysOf(personId)) localStorage.removeItem(key);
}
