import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import type { PublicPortal } from '../../../tests/e2e/public-builders.js';
import { TestSite } from '../../../tests/support/site.js';
import { ReadyPages } from './ready-pages.js';
import type { SiteServer } from './server.js';

const page = (html: string) => ({ status: 200, html });

describe('a page that is ready', () => {
  it('is made once for an answer and an address, and anew for another of either', async () => {
    const ready = new ReadyPages();
    const [answer, next] = [{}, {}];
    const first = await ready.of(answer, '/', () => page('1'));
    expect(await ready.of(answer, '/', () => page('2'))).toBe(first);
    expect((await ready.of(answer, '/en', () => page('3'))).html).toBe('3');
    expect((await ready.of(next, '/', () => page('4'))).html).toBe('4');
  });

  it('does not pile up under addresses that anybody can think of', async () => {
    const ready = new ReadyPages();
    const answer = {};
    const first = await ready.of(answer, '/', () => page('first'));
    for (let turn = 0; turn < 100; turn += 1) await ready.of(answer, `/?x=${String(turn)}`, () => page('more'));
    expect(await ready.of(answer, '/', () => page('anew'))).not.toBe(first);
  });

  it('that could not be made is tried again', async () => {
    const ready = new ReadyPages();
    const answer = {};
    await expect(ready.of(answer, '/', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await ready.of(answer, '/', () => page('1'))).html).toBe('1');
  });
});

describe('a site that keeps pages', () => {
  let site: TestSite;
  let bare: SiteServer;
  let portals: PublicPortal[];

  beforeAll(async () => {
    site = await TestSite.start();
    bare = await site.another({ SITE_CACHE_MB: '0' });
    portals = [await site.portal({ name: 'Xã Một' }), await site.portal({ name: 'Xã Hai' })];
  });
  afterAll(async () => {
    await bare.close();
    await site.close();
  });

  const paths = ['/', '/en', '/tin', '/?trang=1', '/chuyen-muc/chi-dao', '/lien-he', '/tim-kiem?q=tin', '/so-do-trang', '/kenh-chinh-thuc'];
  const files = [
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    '/chuyen-muc/chi-dao/rss.xml',
    '/sitemap.xml',
    '/sitemap/trang.xml',
    '/sitemap/tin-moi.xml',
    '/sitemap/2026-11.xml',
  ];
  const step = fc.record({
    portal: fc.nat(1),
    act: fc.oneof({ weight: 1, arbitrary: fc.constant('publish' as const) }, { weight: 6, arbitrary: fc.constantFrom(...paths, ...files) }),
    isPacked: fc.boolean(),
  });

  it('shows each portal what a site that keeps none shows, whatever was published between', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const { portal, act, isPacked } of steps) {
          const where = portals[portal]!;
          if (act === 'publish') await site.publish(where, { title: `Tin số ${String((made += 1))}`, section: 'chi-dao' });
          else {
            const got = await site.get(where.host, act, isPacked ? { headers: { 'accept-encoding': 'gzip' } } : {});
            const anew = await site.get(where.host, act, { at: bare });
            expect(isPacked ? gunzipSync(got.raw).toString('utf8') : got.body).toBe(anew.body);
            expect(got.headers['etag']).toBe(anew.headers['etag']);
          }
        }
      }),
      { numRuns: 15 },
    );
    expect(made).toBeGreaterThan(0);
  });
});
