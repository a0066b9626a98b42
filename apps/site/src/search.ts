import type { Request } from 'express';
import { ApiRefusal, type PublicApi } from './api.js';
import { dayOf, textOf } from './days.js';
import { PortalDocument, SearchDocument, type SearchQuery } from './gql/documents.js';
import type { Framed } from './view.js';

/** What a visitor asks the search page, as the address says it; the empty text where nothing was chosen. */
export interface Asked {
  readonly words: string;
  readonly isProvince: boolean;
  readonly section: string;
  readonly from: string;
  readonly to: string;
  readonly after: string;
}

/** Why there are no hits although something was asked. */
export type SearchFault = 'SEARCH_TOO_SHORT' | 'SEARCH_TOO_LONG' | 'SEARCH_UNREADABLE' | 'DATES_CROSSED';

export interface SearchAnswer {
  /** Null when nothing was asked, or when it cannot be answered. */
  readonly found: SearchQuery['search'] | null;
  readonly fault: SearchFault | null;
}

const faults: readonly string[] = ['SEARCH_TOO_SHORT', 'SEARCH_TOO_LONG', 'SEARCH_UNREADABLE', 'DATES_CROSSED'] satisfies readonly SearchFault[];

/** Reads the address of a search; what makes no sense counts as not chosen. */
export function readAsked(query: Request['query']): Asked {
  const text = (name: string): string => textOf(query, name);
  return {
    words: text('q'),
    isProvince: text('pham-vi') === 'tinh',
    section: text('muc'),
    from: dayOf(query, 'tu'),
    to: dayOf(query, 'den'),
    after: text('sau'),
  };
}

/** Address of the search page that asks this. */
export function searchPath(asked: Partial<Asked>, page: string): string {
  const parts = new URLSearchParams();
  const add = (name: string, value: string | undefined): void => {
    if (value) parts.set(name, value);
  };
  add('q', asked.words);
  add('pham-vi', asked.isProvince ? 'tinh' : '');
  add('muc', asked.section);
  add('tu', asked.from);
  add('den', asked.to);
  add('sau', asked.after);
  return `${page}${parts.size > 0 ? `?${parts.toString()}` : ''}`;
}

/** Asks the public schema. @throws ApiRefusal with CURSOR_INVALID for a place that was never given */
export async function askSearch(api: PublicApi, host: string, asked: Asked): Promise<SearchAnswer & { framed: Framed }> {
  const { words, isProvince, section, from, to, after } = asked;
  const bare = async (fault: SearchFault | null) => ({ framed: await api.ask(PortalDocument, { host }), found: null, fault });
  if (words.trim() === '') return bare(null);
  try {
    const framed = await api.ask(SearchDocument, {
      host,
      query: words,
      within: isProvince ? 'PROVINCE' : 'PORTAL',
      section: section || null,
      from: from || null,
      to: to || null,
      after: after || null,
    });
    return { framed, found: framed.search, fault: null };
  } catch (error) {
    if (error instanceof ApiRefusal && isFault(error.code)) return bare(error.code);
    throw error;
  }
}

function isFault(code: string): code is SearchFault {
  return faults.includes(code);
}
