import { isId } from '#platform/db';
import { checkFirst, decodeCursor } from '#platform/http';
import { isSlug } from '../publish/slug.js';

/** Most items of one page of a list: a site map of 50,000 addresses is 50 questions. */
const mostItems = 1_000;
/** Topic of what has none, as figures name it. */
const residualTopic = 'other';

/** Arguments of `items` beside the host. */
export interface ItemsArguments {
  readonly section?: string | null | undefined;
  readonly tag?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** What a statement of items asks with; what is left out narrows nothing. `residual` stands for the topic of those that have none. */
export type ItemsPlace = Readonly<
  { first: number } & Partial<Record<'placedAt' | 'itemId' | 'section' | 'tag' | 'topic' | 'residual' | 'from' | 'to', string>>
>;

/**
 * Reads the arguments of `items`.
 * @returns null when no item can be meant: no section, tag or topic has such a name
 * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID
 */
export function readItems({ section, tag, first, after, topic, from, to }: ItemsArguments): ItemsPlace | null {
  const place = { first: checkFirst(first, mostItems), ...(after == null ? {} : readPlace(after)) };
  if (section != null && !isSlug(section)) return null;
  if (tag != null && !isSlug(tag)) return null;
  if (topic != null && !/^[a-z][a-z_]{0,39}$/.test(topic)) return null;
  return {
    ...place,
    ...(section == null ? {} : { section }),
    ...(tag == null ? {} : { tag }),
    ...(topic == null ? {} : topic === residualTopic ? { residual: '' } : { topic }),
    ...(from == null ? {} : { from }),
    ...(to == null ? {} : { to }),
  };
}

/** @throws CURSOR_INVALID */
function readPlace(cursor: string): { placedAt: string; itemId: string } {
  // up to 15 digits of microseconds end in 2001, 16 digits in 2286: both are instants that PostgreSQL and Date know
  const [micros, itemId] = decodeCursor(cursor, 2, ([place = '', id = '']) => /^\d{1,16}$/.test(place) && isId(id)) as [string, string];
  const padded = micros.padStart(7, '0');
  const seconds = new Date(Number(padded.slice(0, -6)) * 1000).toISOString().slice(0, 19);
  return { placedAt: `${seconds}.${padded.slice(-6)}Z`, itemId };
}
