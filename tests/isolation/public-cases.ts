import type { Case } from './case.js';
import { callerNames, type CallerName } from './callers.js';
import { publicLookCases } from './look-cases.js';
import { topicIn } from './tag-tables.js';
import { letters, sharedSection, sharedSlug } from './world.js';

const anybody: readonly CallerName[] = [...callerNames];

/** Operations of the public schema: what is public of a portal may be read by anybody, under that portal's host name alone. */
export const publicCases: Readonly<Record<string, Case>> = {
  portal: { endpoint: '/graphql', ids: ['host'], values: [], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host }) },
  items: {
    endpoint: '/graphql',
    ids: ['host', 'section', 'tag', 'after'],
    values: ['first', 'kinds[]', 'topic', 'from', 'to'],
    allowed: anybody,
    own: ({ caller }) => ({ host: caller.home.host, section: sharedSection }),
  },
  archive: {
    endpoint: '/graphql',
    ids: ['host', 'section'],
    values: [],
    allowed: anybody,
    shows: () => '"count":',
    own: ({ caller }) => ({ host: caller.home.host, section: sharedSection }),
  },
  visits: {
    endpoint: '/graphql',
    ids: ['host'],
    values: [],
    allowed: anybody,
    shows: ({ letter }) => `"total":${1_000 + letters.indexOf(letter)}`,
    own: ({ caller }) => ({ host: caller.home.host }),
  },
  popular: { endpoint: '/graphql', ids: ['host'], values: ['days'], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host }) },
  channels: { endpoint: '/graphql', ids: ['host'], values: [], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host }) },
  editorialBoard: { endpoint: '/graphql', ids: ['host'], values: [], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host }) },
  search: {
    endpoint: '/graphql',
    ids: ['host', 'section', 'after'],
    values: ['query', 'within', 'kind', 'from', 'to', 'first'],
    allowed: anybody,
    own: ({ caller }) => ({ host: caller.home.host, query: 'bản trình', section: sharedSection }),
  },
  portals: { endpoint: '/graphql', ids: ['host'], values: ['within'], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host }) },
  item: { endpoint: '/graphql', ids: ['host', 'slug'], values: [], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host, slug: sharedSlug }) },
  tags: { endpoint: '/graphql', ids: ['host'], values: [], allowed: anybody, own: ({ caller }) => ({ host: caller.home.host }) },
  topics: {
    endpoint: '/graphql',
    ids: ['host'],
    values: [],
    allowed: anybody,
    shows: ({ letter }) => `"code":"${topicIn(letter)}"`,
    own: ({ caller }) => ({ host: caller.home.host }),
  },
  ...publicLookCases,
};
