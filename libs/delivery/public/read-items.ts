import { isId } from '#platform/db';
import { defineErrors } from '#platform/errors';
import { checkFirst, decodeCursor } from '#platform/http';
import { knownKind, knownTopic } from '../kind/known-codes.js';
import { isSlug } from '../publish/slug.js';
import { checkDays } from '../read/checked-days.js';
import { residualTopic } from '../topic/topics.js';

/** Most items of one page of a list: a site map of 50,000 addresses is 50 questions. */
const mostItems = 1_000;

/** Places of kinds in a statement: each is a range of an index, so there are few. */
export const kindPlaces = ['kind', 'kind2', 'kind3', 'kind4', 'kind5', 'kind6'] as const;

const itemsErrors = defineErrors({
  KINDS_OUT_OF_RANGE: {
    kind: 'invalid',
    vi: 'kinds phải có từ 1 đến {most} loại.',
    en: 'kinds must name 1 to {most} sorts of items.',
  },
});

/** Arguments of `items` beside the host. */
export interface ItemsArguments {
  readonly section?: string | null | undefined;
  readonly tag?: string | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** What a statement of items asks with; what is left out narrows nothing. `residual` stands for the topic of those that have none. */
export type ItemsPlace = Readonly<
  { first: number } & Partial<Record<'placedAt' | 'itemId' | 'section' | 'tag' | 'topic' | 'residual' | 'from' | 'to' | (typeof kindPlaces)[number], string>>
>;

/**
 * Reads the arguments of `items`.
 * @returns null when no item can be meant: no section or tag has such a name
 * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID, KINDS_OUT_OF_RANGE, CODE_UNKNOWN, DATES_CROSSED
 */
export function readItems({ section, tag, kinds, first, after, topic, from, to }: ItemsArguments): ItemsPlace | null {
  const place = { first: checkFirst(first, mostItems), ...(after == null ? {} : readPlace(after)) };
  const codes = kinds == null ? [] : readKinds(kinds);
  if (topic != null) knownTopic('topic', topic);
  checkDays(from, to);
  if (section != null && !isSlug(section)) return null;
  if (tag != null && !isSlug(tag)) return null;
  return {
    ...place,
    ...(section == null ? {} : { section }),
    ...(tag == null ? {} : { tag }),
    ...Object.fromEntries(codes.map((code, index): [string, string] => [kindPlaces[index] ?? '', code])),
    ...(topic == null ? {} : topic === residualTopic.code ? { residual: '' } : { topic }),
    ...(from == null ? {} : { from }),
    ...(to == null ? {} : { to }),
  };
}

/**
 * The kinds, each once.
 * @throws KINDS_OUT_OF_RANGE, CODE_UNKNOWN with the place in the list
 */
function readKinds(kinds: readonly string[]): string[] {
  const codes = [...new Set(kinds)];
  if (codes.length < 1 || codes.length > kindPlaces.length) throw itemsErrors.KINDS_OUT_OF_RANGE({ most: kindPlaces.length });
  return codes.map((code) => knownKind(`kinds[${String(kinds.indexOf(code))}]`, code));
}

/** @throws CURSOR_INVALID */
function readPlace(cursor: string): { placedAt: string; itemId: string } {
  // up to 15 digits of microseconds end in 2001, 16 digits in 2286: both are instants that PostgreSQL and Date know
  const [micros, itemId] = decodeCursor(cursor, 2, ([place = '', id = '']) => /^\d{1,16}$/.test(place) && isId(id)) as [string, string];
  const padded = micros.padStart(7, '0');
  const seconds = new Date(Number(padded.slice(0, -6)) * 1000).toISOString().slice(0, 19);
  return { placedAt: `${seconds}.${padded.slice(-6)}Z`, itemId };
}
