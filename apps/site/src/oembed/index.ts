import type { PublicApi } from '../api.js';
import { escapedHtml as escaped } from '../escaped-html.js';
import { ItemDocument } from '../gql/documents.js';
import { jsonPage } from '../json-page.js';
import type { Site, Visit } from '../site.js';
import type { Article } from '../structured-data/facts.js';
import { plainPaths as paths } from '../plain-paths.js';
import { siteName, type Page, type View } from '../view.js';

/** Largest box that an item asks for; whoever embeds it may give less. */
const widest = 600;
const highest = 240;
const leastWidth = 200;

export interface OembedQuestion {
  readonly url: string;
  readonly format: string;
  readonly maxWidth: string;
  readonly maxHeight: string;
}

/** oEmbed 1.0: what others show of an item of ours when somebody pastes its address. */
export class Oembed {
  constructor(
    private readonly api: PublicApi,
    private readonly site: Site,
  ) {}

  async answer(visit: Visit, question: OembedQuestion): Promise<Page> {
    if (question.format !== '' && question.format !== 'json') return jsonPage(501, { error: 'Chỉ có dạng JSON (only format=json).' });
    const slug = this.slugOf(question.url, visit);
    if (slug === null) return jsonPage(404, { error: 'Địa chỉ này không phải của một bài ở đây (not the address of an item here).' });
    const { portal, item } = await this.api.ask(ItemDocument, { host: visit.host, slug });
    return this.site.onPortal(visit, { portal, look: null }, (view) => {
      if (!item) return jsonPage(404, { error: 'Không có bài này (no such item).' });
      if (item.__typename !== 'Item') return jsonPage(410, { error: 'Bài đã được gỡ (taken off).' });
      return jsonPage(200, embedded(view, item, question));
    });
  }

  /** The slug in an address of an item of the portal that is asked; another host's items are asked for there. */
  private slugOf(address: string, visit: Visit): string | null {
    const url = URL.parse(address);
    if (!url || url.host !== visit.host.toLowerCase() || !/^https?:$/.test(url.protocol)) return null;
    return /^\/tin\/([^/]+)$/.exec(url.pathname)?.[1] ?? null;
  }
}

function embedded(view: View, item: Article, question: OembedQuestion): object {
  const { portal, origin } = view;
  const address = origin + paths.item(item.slug);
  const source = siteName(view);
  return {
    version: '1.0',
    type: 'rich',
    title: item.title,
    author_name: item.author || portal.name,
    provider_name: source,
    provider_url: `${origin}/`,
    cache_age: 3_600,
    width: within(question.maxWidth, widest, leastWidth),
    height: within(question.maxHeight, highest, 1),
    html:
      `<blockquote cite="${escaped(address)}" lang="${item.locale}"><p><a href="${escaped(address)}">${escaped(item.title)}</a></p>` +
      `${item.summary ? `<p>${escaped(item.summary)}</p>` : ''}<p>Nguồn: <a href="${escaped(origin)}/">${escaped(source)}</a></p></blockquote>`,
  };
}

function within(asked: string, most: number, least: number): number {
  const number = /^\d{1,5}$/.test(asked) ? Number(asked) : most;
  return Math.max(Math.min(number, most), least);
}
