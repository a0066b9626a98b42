import { Feed } from 'feed';
import { escapedHtml } from '../escaped-html.js';
import type { FeedQuery } from '../gql/documents.js';
import { plainPaths as paths } from '../plain-paths.js';
import { siteName, type Page, type View } from '../view.js';
import { feedFormats, feedPath, type FeedFile } from './paths.js';

export type Entry = FeedQuery['items']['edges'][number]['node'];
/** One list of a portal: its name and plain address. */
export interface Channel {
  readonly name: string;
  readonly page: string;
}

/**
 * A feed of a portal, or of one of its lists. Its text depends on the entries alone, never on the hour, so that the tag of its
 * content tells whether anything changed. `Last-Modified` is for people: a withdrawal makes no entry newer, so only the tag decides.
 */
export function feedPage(view: View, channel: Channel | null, entries: readonly Entry[], file: FeedFile): Page {
  const { type } = feedFormats[file];
  const updated = new Date(Math.max(0, ...entries.map((entry) => Date.parse(entry.updatedAt))));
  return {
    status: 200,
    html: written(view, channel, entries, file, updated),
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'access-control-allow-origin': '*',
      ...(entries.length > 0 ? { 'last-modified': updated.toUTCString() } : {}),
    },
  };
}

function written(view: View, channel: Channel | null, entries: readonly Entry[], file: FeedFile, updated: Date): string {
  const { portal, origin } = view;
  const name = siteName(view);
  const page = channel?.page ?? null;
  const link = origin + (page ?? paths.home);
  const feed = new Feed({
    title: channel ? `${channel.name} – ${portal.name}` : name,
    description: channel ? `${channel.name} của ${name}.` : `Tin, bài mới của ${name}.`,
    id: link,
    link,
    language: 'vi',
    copyright: `Ghi rõ nguồn “${name}” khi phát hành lại thông tin.`,
    generator: 'LienCong',
    updated,
    feedLinks: { rss: origin + feedPath('rss.xml', page), atom: origin + feedPath('atom.xml', page), json: origin + feedPath('feed.json', page) },
    author: { name },
  });
  for (const entry of entries) feed.addItem(itemOf(entry, origin, file));
  if (file === 'rss.xml') return feed.rss2();
  return file === 'atom.xml' ? feed.atom1() : feed.json1();
}

function itemOf(entry: Entry, origin: string, file: FeedFile): Parameters<Feed['addItem']>[0] {
  const link = origin + paths.item(entry.slug);
  const about = entry.source ? `${entry.summary} (Đăng lại từ ${entry.source.portalName})`.trim() : entry.summary;
  return {
    // the package says of titles in Atom that they are HTML, and readers take every description for HTML
    title: file === 'atom.xml' ? escapedHtml(entry.title) : entry.title,
    // the address never changes and is what readers keep; the id alone would say nothing to them
    id: link,
    link,
    description: escapedHtml(about),
    ...authorOf(entry.author, file),
    // Atom asks for the term (RFC 4287, 4.2.2), the name is its label
    category: [{ name: entry.section.name, term: entry.section.slug }],
    date: new Date(entry.updatedAt),
    published: new Date(entry.publishedAt),
  };
}

/** The author of an item in RSS is an e-mail address by its own rules; a name has its place in Dublin Core. */
function authorOf(name: Entry['author'], file: FeedFile): Partial<Parameters<Feed['addItem']>[0]> {
  if (!name) return {};
  if (file !== 'rss.xml') return { author: [{ name }] };
  return { extensions: [{ name: 'dc:creator', objects: { _attributes: { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, _cdata: name } }] };
}
