import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { civilDateOf, Clock } from '#platform/time';
import { normaliseHost } from '#units';
import { DeliveryReader } from '../read/delivery-reader.js';
import { namesIn, RootReader, type RootNames } from '../read/root-reader.js';
import { correctedText } from './corrected-text.js';
import { soughtBy } from './highlight.js';
import { countedBy, likeliest, otherSearches, type OtherSearch } from './other-searches.js';
import { formOf, readSearch, wordsFor, type SearchArguments, type SearchValues } from './read-search.js';
import { searchRoot, withRuns } from './search.fields.js';
import { countInPortal, countInProvince } from './search-statements.js';
import type { SearchConnection } from './search.types.js';
import { tsQueriesOf } from './ts-query.js';
import type { TermGroup } from './typed-query.js';

export interface SearchInput extends SearchArguments {
  readonly host: string;
}

/** A connection whose runs are still texts. */
interface RawConnection {
  readonly edges: readonly { readonly node: { readonly title: string; readonly excerptRuns: readonly [text: string, summary: string] } }[];
}

/** Search over what is published. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly roots: RootReader,
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Hits of a search, best first; those of the nearest other search where it has none.
   * @throws SEARCH_TOO_SHORT, SEARCH_TOO_LONG, SEARCH_UNREADABLE, DATES_CROSSED, FIRST_OUT_OF_RANGE, CURSOR_INVALID
   */
  async search({ host, ...asked }: SearchInput, info?: GraphQLResolveInfo): Promise<SearchConnection> {
    const read = readSearch(asked);
    const name = normaliseHost(host);
    if (read === null || name === null) return nothing;
    const { groups, values } = read;
    const names = info ? namesIn(info) : 'all';
    const found = await this.ask(name, values, names);
    if (found) return shown(found, groups, names);
    const other = await this.nearest(name, groups, asked);
    // titles and texts are needed to write it as they do
    const instead = other && (await this.ask(name, { ...values, ...wordsFor(other.groups) }, 'all'));
    if (!instead) return nothing;
    const corrected = other.isCorrection ? correctedText(other.groups, groups, instead.edges.map(textsOf)) : null;
    return Object.assign(shown(instead, other.groups, 'all'), { corrected });
  }

  private async ask(host: string, values: SearchValues, names: RootNames): Promise<RawConnection | null> {
    return (await this.roots.ask<RawConnection>('search', searchRoot, host, formOf(values), names)) ?? null;
  }

  /** Another search that has matches, when this one has none whatever section and days are chosen. */
  private async nearest(host: string, groups: readonly TermGroup[], { within }: SearchArguments): Promise<OtherSearch | null> {
    const words = [...new Set(groups.flatMap(({ terms }) => terms.flatMap(({ forms }) => (forms[0]?.length === 1 ? forms[0] : []))))];
    const { loose } = tsQueriesOf(groups);
    const known = await this.counts(host, within, [loose, ...words.map(quoted)]);
    if (known.has(loose)) return null;
    const others = otherSearches(groups, new Set(words.filter((word) => !known.has(quoted(word)))));
    return likeliest(others, await this.counts(host, within, countedBy(others)));
  }

  private async counts(host: string, within: SearchArguments['within'], queries: readonly string[]): Promise<Map<string, number>> {
    const asked = `{${queries.map((query) => `"${query}"`).join(',')}}`;
    const [statement, values] = within === 'portal' ? [countInPortal, [host, asked]] : [countInProvince, [host, asked, civilDateOf(this.clock.now())]];
    const rows = await this.reader.rows<{ query: string; count: number }>(statement, values);
    return new Map(rows.map(({ query, count }) => [query, count]));
  }
}

const quoted = (word: string): string => `'${word}'`;

const nothing: SearchConnection = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0, capped: false, corrected: null };

const shown = (found: RawConnection, groups: readonly TermGroup[], names: RootNames): SearchConnection =>
  withRuns(names, found, soughtBy(groups)) as SearchConnection;

function textsOf({ node }: RawConnection['edges'][number]): { title: string; text: string } {
  const [text, summary] = node.excerptRuns;
  return { title: node.title, text: text.trim() === '' ? summary : text };
}
