import type { SiteTools } from './run/site-tools.js';

/** How an old site is asked. @param linkCheck setting LINK_CHECK: `all` is for tests alone */
export function siteNet(linkCheck: 'off' | 'public' | 'all'): Pick<SiteTools, 'net' | 'pause'> {
  const allowPrivate = linkCheck === 'all';
  return { net: { allowPrivate, patience: 20_000 }, pause: allowPrivate ? 0 : 200 };
}
