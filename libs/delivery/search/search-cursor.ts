import { isId } from '#platform/db';
import { decodeCursor, isInstant } from '#platform/http';

/** Place of a hit: what it is worth, when it was placed in microseconds, and its id; and after what nothing had come when it was asked for. */
export interface HitPlace {
  readonly score: number;
  /** As PostgreSQL reads it. */
  readonly placedAt: string;
  readonly itemId: string;
  /** What came later is not on the pages that follow, so that nothing is shown twice; null: this is the first page. */
  readonly until: string | null;
}

const best: HitPlace = { score: 2_147_483_647, placedAt: 'infinity', itemId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', until: null };

/** @throws CURSOR_INVALID */
export function readHitPlace(cursor: string | null): HitPlace {
  if (cursor === null) return best;
  // as many digits of microseconds as an instant that PostgreSQL and Date know can have
  const isPlace = ([score = '', place = '', id = '', until = '']: readonly string[]) =>
    /^\d{1,9}$/.test(score) && /^\d{1,16}$/.test(place) && isId(id) && isInstant(until);
  const [score, micros, itemId, until] = decodeCursor(cursor, 4, isPlace) as [string, string, string, string];
  const padded = micros.padStart(7, '0');
  const seconds = new Date(Number(padded.slice(0, -6)) * 1_000).toISOString().slice(0, 19);
  return { score: Number(score), placedAt: `${seconds}.${padded.slice(-6)}Z`, itemId, until };
}
