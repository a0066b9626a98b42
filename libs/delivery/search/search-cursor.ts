import { isId } from '#platform/db';
import { decodeCursor, encodeCursor } from '#platform/http';

/** Place of a hit: what it is worth, when it was placed in microseconds, and its id. */
export interface HitPlace {
  readonly score: number;
  /** As PostgreSQL reads it. */
  readonly placedAt: string;
  readonly itemId: string;
}

const best: HitPlace = { score: 2_147_483_647, placedAt: 'infinity', itemId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Cursor of a hit. */
export function hitCursor(hit: { readonly score: number; readonly place: string; readonly id: string }): string {
  return encodeCursor([String(hit.score), hit.place, hit.id]);
}

/** @throws CURSOR_INVALID */
export function readHitPlace(cursor: string | null): HitPlace {
  if (cursor === null) return best;
  // as many digits of microseconds as an instant that PostgreSQL and Date know can have
  const isPlace = ([score = '', place = '', id = '']: readonly string[]) => /^\d{1,9}$/.test(score) && /^\d{1,16}$/.test(place) && isId(id);
  const [score, micros, itemId] = decodeCursor(cursor, 3, isPlace) as [string, string, string];
  const padded = micros.padStart(7, '0');
  const seconds = new Date(Number(padded.slice(0, -6)) * 1_000).toISOString().slice(0, 19);
  return { score: Number(score), placedAt: `${seconds}.${padded.slice(-6)}Z`, itemId };
}
