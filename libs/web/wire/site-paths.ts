/** Pages of a portal; each stands under `/en` too. `:` is one part of a path, `*` all that follows. */
const pages = [
  '/',
  '/luu-tru',
  '/tin',
  '/tin/:',
  '/banner/:',
  '/chuyen-muc/:',
  '/chuyen-de',
  '/chuyen-de/:',
  '/so-do-trang',
  '/lien-he',
  '/tro-nang',
  '/chinh-sach',
  '/kenh-chinh-thuc',
  '/ban-bien-tap',
  '/da-phuong-tien',
  '/da-phuong-tien/:',
  '/danh-gia',
  '/tim-kiem',
  '/rss',
  '/du-lieu-mo',
] as const;

const feeds = ['rss.xml', 'atom.xml', 'feed.json'] as const;

/**
 * Every path that the site answers by itself, as a pattern. Nothing that stood at one of them before can be led away from there;
 * apps/site/src/site-paths.spec.ts holds the list against the routes.
 */
export const sitePaths: readonly string[] = [
  ...pages,
  ...pages.map((path) => (path === '/' ? '/en' : `/en${path}`)),
  ...['', '/chuyen-muc/:', '/chuyen-de/:'].flatMap((list) => feeds.map((feed) => `${list}/${feed}`)),
  ...['/tin/:/lich.ics', '/tep/:', '/assets/*', '/xem-truoc/:', '/xem-truoc/:/tep/:', '/du-lieu-mo.jsonld', '/oembed'],
  ...['/sitemap.xml', '/sitemap/trang.xml', '/sitemap/tin-moi.xml', '/sitemap/:.xml', '/robots.txt', '/favicon.ico', '/health/live', '/health/ready'],
];

/** What the proxy of an installation keeps for itself, and what it hands to apps/api beside the pages of a portal. */
export const pathsBeside: readonly string[] = ['/graphql', '/rest', '/rest/*', '/nha-phat-trien', '/nha-phat-trien/*', '/tls', '/tls/*'];

/**
 * Names of items, sections and tags are words and hyphens (`address-words.ts`), so what looks otherwise, as `/tin/bai.html` of the site before,
 * is no page of the site: where there is nothing of that name, apps/site leads on.
 */
const named = /^\/(?:en\/)?(?:tin|chuyen-muc|chuyen-de)\/:$/;
const name = '[a-z0-9-]+';

const answered = new RegExp(`^(?:${[...sitePaths, ...pathsBeside].map(sourceOf).join('|')})/?$`, 'i');

/** Whether a page of a portal, or a file of the platform, stands at a path. @param path may have a query, which changes nothing */
export function isSitePath(path: string): boolean {
  return answered.test(path.replace(/[?#].*$/s, ''));
}

function sourceOf(pattern: string): string {
  if (named.test(pattern)) return pattern.replace(':', name);
  return pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(':', '[^/]+').replace(/^\/$/, '');
}
