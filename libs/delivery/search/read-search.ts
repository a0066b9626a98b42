import { checkFirst } from '#platform/http';
import { addDays, type CivilDate } from '#platform/time';
import type { RootValues } from '../hot/root-field.js';
import { knownKind } from '../kind/known-codes.js';
import { isSlug } from '../publish/slug.js';
import { checkDays } from '../read/checked-days.js';
import { readHitPlace } from './search-cursor.js';
import type { SearchWithin } from './search.types.js';
import { tsQueriesOf } from './ts-query.js';
import { readTyped, type TermGroup } from './typed-query.js';

/** Most hits of one page. */
const mostHits = 50;

/**
 * A portal with no more items than this is looked through at once: its index gives what matches in one go, which is cheaper than a look at
 * each shelf, and it cannot be too much.
 */
export const atOnce = 3_000;

/** Arguments of `search` beside the host. */
export interface SearchArguments {
  readonly query: string;
  readonly within: SearchWithin;
  readonly section?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly from?: CivilDate | null | undefined;
  readonly to?: CivilDate | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What the statement of a search asks with: its words, what narrows it, and the page. An empty text narrows nothing. */
export type SearchValues = ReturnType<typeof wordsFor> & ReturnType<typeof pageFor> & { readonly province?: ''; readonly atOnce?: number };

/**
 * Reads the arguments of `search`.
 * @returns null when no item can be meant: no section has such a name
 * @throws SEARCH_TOO_SHORT, SEARCH_TOO_LONG, SEARCH_UNREADABLE, DATES_CROSSED, FIRST_OUT_OF_RANGE, CURSOR_INVALID, CODE_UNKNOWN
 */
export function readSearch(asked: SearchArguments): { readonly groups: readonly TermGroup[]; readonly values: SearchValues } | null {
  const page = pageFor(asked);
  const groups = readTyped(asked.query);
  const { section, kind, from, to, within } = asked;
  checkDays(from, to);
  if (kind != null) knownKind('kind', kind);
  if (section != null && !isSlug(section)) return null;
  return { groups, values: { ...wordsFor(groups), ...page, ...(within === 'province' ? { province: '' } : { atOnce }) } };
}

/** Parts that most searches do without; the statement is shorter without them. */
const rare = ['must', 'exact', 'section', 'kind', 'from', 'end'] as const;

/** The values of a search without what is empty: what is there decides the form of its statement. */
export function formOf(values: SearchValues): RootValues {
  const entries = Object.entries(values).filter(([name, value]) => value !== '' || !(rare as readonly string[]).includes(name));
  return Object.fromEntries(entries);
}

/** The words of a search as its statement takes them. */
export function wordsFor(groups: readonly TermGroup[]) {
  const { all, loose, phrase, exact, inTitle, inHead, any } = tsQueriesOf(groups);
  return { all, loose, must: groups.some(({ together }) => together) ? all : '', phrase, exact: exact ?? '', inTitle, inHead, any };
}

function pageFor({ first, after, section, kind, from, to }: SearchArguments) {
  const count = checkFirst(first, mostHits);
  const { score, placedAt, itemId, until } = readHitPlace(after ?? null);
  const end = to ? midnight(addDays(to, 1)) : '';
  return {
    section: section ?? '',
    kind: kind ?? '',
    from: from ? midnight(from) : '',
    end: until !== null && (end === '' || Date.parse(until) < Date.parse(end)) ? until : end,
    score,
    placedAt,
    itemId,
    first: count,
  };
}

/** The instant at which a day begins in Asia/Ho_Chi_Minh. */
function midnight(day: CivilDate): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString();
}
