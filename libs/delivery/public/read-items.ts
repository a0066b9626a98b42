import { isId } from '#platform/db';
import { defineErrors } from '#platform/errors';
import { checkFirst, decodeCursor } from '#platform/http';
import { isSlug } from '../publish/slug.js';

/** Most items of one page of a list: a site map of 50,000 addresses is 50 questions. */
const mostItems = 1_000;
/** Topic of what has none, as figures name it. */
const residualTopic = 'other';

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
 * @returns null when no item can be meant: no section, tag, kind or topic has such a name
 * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID, KINDS_OUT_OF_RANGE
 */
export function readItems({ section, tag, kinds, first, after, topic, from, to }: ItemsArguments): ItemsPlace | null {
  const place = { first: checkFirst(first, mostItems), ...(after == null ? {} : readPlace(after)) };
  if (section != null && !isSlug(section)) return null;
  if (tag != null && !isSlug(tag)) return null;
  if (topic != null && !isCode(topic)) return null;
  const codes = kinds == null ? [] : readKinds(kinds);
  if (codes === null) return null;
  return {
    ...place,
    ...(section == null ? {} : { section }),
    ...(tag == null ? {} : { tag }),
    ...Object.fromEntries(codes.map((code, index): [string, string] => [kindPlaces[index] ?? '', code])),
    ...(topic == null ? {} : topic === residualTopic ? { residual: '' } : { topic }),
    ...(from == null ? {} : { from }),
    ...(to == null ? {} : { to }),
  };
}

/** True for what may be the code of a topic or a kind. */
const isCode = (text: string): boolean => /^[a-z][a-z0-9_]{0,39}$/.test(text);

/**
 * Kinds that can be meant, each once.
 * @returns null when none can
 * @throws KINDS_OUT_OF_RANGE
 */
function readKinds(kinds: readonly string[]): string[] | null {
  const each = [...new Set(kinds)];
  if (each.length < 1 || each.length > kindPlaces.length) throw itemsErrors.KINDS_OUT_OF_RANGE({ most: kindPlaces.length });
  const codes = each.filter(isCode);
  return codes.length > 0 ? codes : null;
}

/** @throws CURSOR_INVALID */
function readPlace(cursor: string): { placedAt: string; itemId: string } {
  // up to 15 digits of microseconds end in 2001, 16 digits in 2286: both are instants that PostgreSQL and Date know
  const [micros, itemId] = decodeCursor(cursor, 2, ([place = '', id = '']) => /^\d{1,16}$/.test(place) && isId(id)) as [string, string];
  const padded = micros.padStart(7, '0');
  const seconds = new Date(Number(padded.slice(0, -6)) * 1000).toISOString().slice(0, 19);
  return { placedAt: `${seconds}.${padded.slice(-6)}Z`, itemId };
}
