import { parsed } from './parsed.js';

/** What must be there, and what may, in this order: the schemas of sitemaps.org (0.9, of 2008) and of Google News (0.9, of 2010). */
interface Form {
  readonly required: readonly string[];
  readonly order: readonly string[];
}

const forms: Readonly<Record<string, Form>> = {
  sitemapindex: { required: ['sitemap'], order: ['sitemap'] },
  sitemap: { required: ['loc'], order: ['loc', 'lastmod'] },
  urlset: { required: ['url'], order: ['url'] },
  url: { required: ['loc'], order: ['loc', 'lastmod', 'changefreq', 'priority', 'xhtml:link', 'news:news'] },
  'news:news': {
    required: ['news:publication', 'news:publication_date', 'news:title'],
    order: ['news:publication', 'news:access', 'news:genres', 'news:publication_date', 'news:title', 'news:keywords', 'news:stock_tickers'],
  },
  'news:publication': { required: ['news:name', 'news:language'], order: ['news:name', 'news:language'] },
  'xhtml:link': { required: [], order: [] },
};
const once = ['loc', 'lastmod', 'news:news', 'news:publication', 'news:publication_date', 'news:title', 'news:name', 'news:language'];
const instant = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;
const texts: Readonly<Record<string, (text: string) => boolean>> = {
  loc: (text) => /^https?:\/\/[!-~]+$/.test(text) && text.length >= 12 && text.length <= 2048,
  lastmod: (text) => instant.test(text),
  'news:publication_date': (text) => instant.test(text),
  'news:language': (text) => /^(zh-cn|zh-tw|[a-z]{2,3})$/.test(text),
  'news:name': (text) => text !== '',
  'news:title': (text) => text !== '',
};
const namespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

/** What of a site map or an index of site maps is not as the published schemas have it; none: it keeps to them. */
export function siteMapFaults(body: string): string[] {
  const [root] = parsed(body);
  if (!root) return ['not XML'];
  const space = Object.entries(root.attributes).flatMap(([name, value]) => (namespaces[name] === value ? [] : [`${name}="${value}"`]));
  return [...space, ...(root.attributes['xmlns'] ? [] : ['no namespace']), ...faultsOf(root)];
}

type Node = ReturnType<typeof parsed>[number];

function faultsOf({ name, children, text, attributes }: Node): string[] {
  const form = forms[name];
  if (!form) return (texts[name]?.(text) ?? false) && children.length === 0 ? [] : [`${name}: ${text}`];
  const names = children.map((child) => child.name);
  const places = names.map((child) => form.order.indexOf(child));
  return [
    ...form.required.filter((child) => !names.includes(child)).map((child) => `${name} without ${child}`),
    ...names
      .filter((child, index) => places[index]! < 0 || (index > 0 && places[index]! < places[index - 1]!))
      .map((child) => `${name}: ${child} out of place`),
    ...once.filter((child) => names.filter((each) => each === child).length > 1).map((child) => `${name}: ${child} twice`),
    ...(name === 'xhtml:link' && !(attributes['rel'] === 'alternate' && attributes['hreflang'] && texts['loc']!(attributes['href'] ?? ''))
      ? ['xhtml:link']
      : []),
    ...(children.length > 50_000 ? [`${name}: more than 50,000`] : []),
    ...children.flatMap(faultsOf),
  ];
}
