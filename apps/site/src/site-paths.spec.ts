import type { Express } from 'express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#platform/config';
import { isSitePath, pathsBeside, sitePaths } from '#web/wire';
import { createSite } from './server.js';

interface Layer {
  readonly route?: { readonly path: string | readonly string[] };
  readonly handle: { readonly stack?: readonly Layer[] };
}

function routesOf(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route) return [route.path].flat();
    // the pages: with and without /en
    return routesOf(handle.stack ?? []).flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`]);
  });
}

it('the list of the site’s own paths is that of its routes', async () => {
  const site = createSite({ config: readConfig({ LIENCONG_MODE: 'test' }), onFault: () => undefined });
  const [app] = site.server.listeners('request') as unknown as [Express];
  const routes = routesOf(app.router.stack as unknown as Layer[]).map((path) => path.replace(/:\w+/g, ':').replace(/\*\w+/g, '*'));
  await site.visits.close();
  expect([...new Set(routes)].sort()).toEqual([...new Set(sitePaths)].sort());
});

it('what the proxy hands elsewhere is in the list beside it', () => {
  const proxy = readFileSync(join(import.meta.dirname, '../../../infra/caddy/Caddyfile'), 'utf8');
  const named = [...proxy.matchAll(/^\s*@(?:ask|public) path (.+)$/gm)].flatMap(([, paths = '']) => paths.split(' '));
  expect(named.sort()).toEqual([...pathsBeside].sort());
});

describe('a path', () => {
  it.each([
    ...['/', '/?p=12', '/en', '/en/', '/EN/tin/a', '/tin/a?x=1#b', '/Chuyen-De', '/chuyen-de/bau-cu/', '/chuyen-muc/a/rss.xml', '/tep/a.pdf'],
    ...['/assets/anh/a.png', '/rest/items', '/graphql', '/sitemap/2026-11.2.xml', '/tin/a/lich.ics'],
  ])('is answered by the site: %s', (path) => {
    expect(isSitePath(path)).toBe(true);
  });

  it.each([
    '/tinh',
    '/tin/bai.html',
    '/en/tin/2022_04.aspx',
    '/chuyen-muc/tin-tuc.html',
    '/en/chuyen-de/bau_cu',
    '/tin-tuc/a.html',
    '/tin/2020/a.html',
    '/chuyen-de/2020/a',
    '/index.php?id=5',
    '/en/about.html',
    '/lien-he/a',
    '/sitemap/a',
    '/grest',
  ])('leads wherever it led before: %s', (path) => {
    expect(isSitePath(path)).toBe(false);
  });
});
