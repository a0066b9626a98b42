import { Injectable } from '@nestjs/common';
import { checkFirst } from '#platform/http';
import { addDays, civilDateOf, Clock, type CivilDate } from '#platform/time';
import { normaliseHost } from '#units';
import { isSlug } from '../publish/slug.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { correctedText } from './corrected-text.js';
import { excerpt, marked, soughtBy } from './highlight.js';
import { countedBy, likeliest, otherSearches, type OtherSearch } from './other-searches.js';
import { hitCursor, readHitPlace } from './search-cursor.js';
import { countInPortal, countInProvince, searchPortal, searchProvince } from './search-statements.js';
import type { SearchConnection, SearchWithin } from './search.types.js';
import { tsQueriesOf } from './ts-query.js';
import { readTyped, searchErrors, type TermGroup } from './typed-query.js';

/** Most hits of one page. */
const mostHits = 50;

export interface SearchInput {
  readonly host: string;
  readonly query: string;
  readonly within: SearchWithin;
  readonly section?: string | null;
  readonly kind?: string | null;
  readonly from?: CivilDate | null;
  readonly to?: CivilDate | null;
  readonly first: number;
  readonly after?: string | null;
}

interface Totals {
  readonly total: number;
  readonly capped: boolean;
}

export interface HitRow {
  readonly id: string;
  readonly article: string;
  readonly score: number;
  readonly place: string;
  readonly kind: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date;
  readonly text: string;
  readonly section: { id: string; slug: string; name: string };
  readonly portalName: string;
  readonly host: string;
}

type SearchRow = Totals & (HitRow | { readonly id: null });

/** A search whose words are still to be named: where, which, and which page. */
interface Question {
  readonly host: string;
  readonly today: CivilDate;
  readonly within: SearchWithin;
  readonly filters: readonly (string | null)[];
  readonly place: readonly (string | number)[];
  readonly count: number;
}

/** Search over what is published. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Hits of a search, best first; those of the nearest other search where it has none.
   * @throws SEARCH_TOO_SHORT, SEARCH_TOO_LONG, SEARCH_UNREADABLE, SEARCH_DATES_CROSSED, FIRST_OUT_OF_RANGE, CURSOR_INVALID
   */
  async search(input: SearchInput): Promise<SearchConnection> {
    const count = checkFirst(input.first, mostHits);
    const { score, placedAt, itemId } = readHitPlace(input.after ?? null);
    const groups = readTyped(input.query);
    const { section = null, kind = null, from = null, to = null } = input;
    if (from && to && from > to) throw searchErrors.SEARCH_DATES_CROSSED();
    const host = normaliseHost(input.host);
    if (host === null || (section !== null && !isSlug(section)) || (kind !== null && !isSlug(kind.replaceAll('_', '-')))) return nothing;
    const question: Question = {
      host,
      today: civilDateOf(this.clock.now()),
      within: input.within,
      filters: [kind, from ? midnight(from) : '-infinity', to ? midnight(addDays(to, 1)) : 'infinity', section],
      place: [score, placedAt, itemId],
      count,
    };
    const rows = await this.ask(question, groups);
    if ((rows[0]?.total ?? 0) > 0) return page(rows, groups, count, null);
    const other = await this.nearest(question, groups);
    if (!other) return page(rows, groups, count, null);
    const found = await this.ask(question, other.groups);
    if ((found[0]?.total ?? 0) === 0) return page(rows, groups, count, null);
    return page(found, other.groups, count, other.isCorrection ? correctedText(other.groups, groups, found.flatMap(hit)) : null);
  }

  private ask(question: Question, groups: readonly TermGroup[]): Promise<SearchRow[]> {
    const { all, phrase, exact, inTitle, inHead, any } = tsQueriesOf(groups);
    const { host, today, within, filters, place, count } = question;
    // one more than asked for tells whether there is a next page
    const values = [host, all, phrase, exact, inTitle, inHead, any, ...filters, ...place, count + 1];
    return within === 'portal' ? this.reader.rows<SearchRow>(searchPortal, values) : this.reader.rows<SearchRow>(searchProvince, [...values, today]);
  }

  /** Another search that has matches, when this one has none whatever section and days are chosen. */
  private async nearest(question: Question, groups: readonly TermGroup[]): Promise<OtherSearch | null> {
    const words = [...new Set(groups.flatMap(({ terms }) => terms.flatMap(({ forms }) => (forms[0]?.length === 1 ? forms[0] : []))))];
    const { all } = tsQueriesOf(groups);
    const known = await this.counts(question, [all, ...words.map(quoted)]);
    if (known.has(all)) return null;
    const others = otherSearches(groups, new Set(words.filter((word) => !known.has(quoted(word)))));
    return likeliest(others, await this.counts(question, countedBy(others)));
  }

  private async counts({ host, today, within }: Question, queries: readonly string[]): Promise<Map<string, number>> {
    const asked = `{${queries.map((query) => `"${query}"`).join(',')}}`;
    const [statement, values] = within === 'portal' ? [countInPortal, [host, asked]] : [countInProvince, [host, asked, today]];
    const rows = await this.reader.rows<{ query: string; count: number }>(statement, values);
    return new Map(rows.map(({ query, count }) => [query, count]));
  }
}

const quoted = (word: string): string => `'${word}'`;

const nothing: SearchConnection = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0, capped: false, corrected: null };

/** The instant at which a day begins in Asia/Ho_Chi_Minh. */
function midnight(day: CivilDate): string {
  return `${day}T00:00:00+07:00`;
}

function hit(row: SearchRow): HitRow[] {
  return row.id === null ? [] : [row];
}

function page(rows: readonly SearchRow[], groups: readonly TermGroup[], count: number, corrected: string | null): SearchConnection {
  const sought = soughtBy(groups);
  const hits = rows.flatMap(hit);
  const edges = hits.slice(0, count).map(({ score, place, text, summary, article, ...card }) => ({
    cursor: hitCursor({ score, place, id: card.id }),
    node: {
      ...card,
      article: article === '' ? null : article,
      titleRuns: marked(card.title, sought),
      excerptRuns: excerpt(text.trim() === '' ? summary : text, sought),
    },
  }));
  const { total = 0, capped = false } = rows[0] ?? {};
  return { edges, pageInfo: { hasNextPage: hits.length > count, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: total, capped, corrected };
}
