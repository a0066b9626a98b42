import { isId } from '#platform/db';
import { checkFirst, decodeCursor } from '#platform/http';
import { isSlug } from '../publish/slug.js';

/** Most items of one page of a list. */
const mostItems = 50;

/** Arguments of `items` beside the host. */
export interface ItemsArguments {
  readonly section?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What a statement of items asks with; without `placedAt` and `itemId` from the newest, without `section` in all of them. */
export type ItemsPlace = Readonly<{ first: number } & Partial<Record<'placedAt' | 'itemId' | 'section', string>>>;

/**
 * Reads the arguments of `items`.
 * @returns null when no section has such an address
 * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID
 */
export function readItems({ section, first, after }: ItemsArguments): ItemsPlace | null {
  const place = { first: checkFirst(first, mostItems), ...(after == null ? {} : readPlace(after)) };
  if (section == null) return place;
  return isSlug(section) ? { ...place, section } : null;
}

/** @throws CURSOR_INVALID */
function readPlace(cursor: string): { placedAt: string; itemId: string } {
  // up to 15 digits of microseconds end in 2001, 16 digits in 2286: both are instants that PostgreSQL and Date know
  const [micros, itemId] = decodeCursor(cursor, 2, ([place = '', id = '']) => /^\d{1,16}$/.test(place) && isId(id)) as [string, string];
  const padded = micros.padStart(7, '0');
  const seconds = new Date(Number(padded.slice(0, -6)) * 1000).toISOString().slice(0, 19);
  return { placedAt: `${seconds}.${padded.slice(-6)}Z`, itemId };
}
