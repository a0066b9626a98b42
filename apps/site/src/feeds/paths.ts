/** The three forms of every feed, by the last part of its address. */
export const feedFormats = {
  'rss.xml': { name: 'RSS', type: 'application/rss+xml' },
  'atom.xml': { name: 'Atom', type: 'application/atom+xml' },
  'feed.json': { name: 'JSON Feed', type: 'application/feed+json' },
} as const;

export type FeedFile = keyof typeof feedFormats;
export const feedFiles = Object.keys(feedFormats) as FeedFile[];

/** Address of a feed: of the whole portal, or of one list. @param page plain address of the list */
export function feedPath(file: FeedFile, page: string | null = null): string {
  return page === null ? `/${file}` : `${page}/${file}`;
}
