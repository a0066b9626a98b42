import { withdrawPublication } from '#delivery';
import { awkward, xmlAt } from '../../../../tests/support/parsed.js';
import { TestSite } from '../../../../tests/support/site.js';
import { siteMapFaults } from '../../../../tests/support/site-map-form.js';

type SitePortal = Awaited<ReturnType<TestSite['portal']>>;
let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

/** SQL by which items of other portals come to stand in a portal. @param which of publication */
const reposting = ({ id, sections }: SitePortal, which: string): string => `
  insert into placed_item (portal_id, item_id, origin_portal_id, mark, state, kind, slug, section_id, revision_id, placed_on, changed_at)
    select '${id}', item_id, portal_id, 'repost', 'placed', kind, slug, '${sections['tin-tuc']!}', revision_id, '2026-09-02', now() from publication where ${which};
  insert into placement (portal_id, item_id, section_id, mark, placed_at, source_portal_id, slug)
    select '${id}', item_id, '${sections['tin-tuc']!}', 'repost', first_published_at, portal_id, slug from publication where ${which}`;
const repost = async (where: SitePortal, itemId: string): Promise<void> => {
  await site.rows(reposting(where, `item_id = '${itemId}'`));
};

describe('site maps', () => {
  it('are named in robots.txt, and the index names a part for each month', async () => {
    const where = await site.portal();
    await site.publish(where, { title: 'Tháng mười', at: new Date('2026-10-31T16:59:59Z') });
    // midnight of November in Asia/Ho_Chi_Minh
    await site.publish(where, { title: 'Tháng mười một', at: new Date('2026-10-31T17:00:00Z') });
    const origin = `http://${where.host}`;
    expect((await site.get(where.host, '/robots.txt')).body).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
    const index = await site.get(where.host, '/sitemap.xml');
    expect(index.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(xmlAt<{ loc: string }[]>(index, 'sitemapindex.sitemap').map(({ loc }) => loc)).toEqual([
      `${origin}/sitemap/trang.xml`,
      `${origin}/sitemap/2026-11.xml`,
      `${origin}/sitemap/2026-10.xml`,
    ]);
    const month = async (name: string) => xmlAt<{ loc: string; lastmod: string }[]>(await site.get(where.host, `/sitemap/${name}.xml`), 'urlset.url');
    expect(await month('2026-10')).toEqual([{ loc: `${origin}/tin/thang-muoi`, lastmod: '2026-10-31T16:59:59.000Z' }]);
    expect(await month('2026-11')).toEqual([{ loc: `${origin}/tin/thang-muoi-mot`, lastmod: '2026-10-31T17:00:00.000Z' }]);
  });

  it('name every page that is no item in each language, with the others beside it', async () => {
    const where = await site.portal();
    const origin = `http://${where.host}`;
    const pages = xmlAt<{ loc: string; 'xhtml:link': Record<string, string>[] }[]>(await site.get(where.host, '/sitemap/trang.xml'), 'urlset.url');
    const links = [
      { '@_rel': 'alternate', '@_hreflang': 'vi', '@_href': `${origin}/chuyen-muc/tin-tuc` },
      { '@_rel': 'alternate', '@_hreflang': 'en', '@_href': `${origin}/en/chuyen-muc/tin-tuc` },
      { '@_rel': 'alternate', '@_hreflang': 'x-default', '@_href': `${origin}/chuyen-muc/tin-tuc` },
    ];
    for (const path of ['/chuyen-muc/tin-tuc', '/en/chuyen-muc/tin-tuc'])
      expect(pages.find(({ loc }) => loc === origin + path)).toEqual({ loc: origin + path, 'xhtml:link': links });
    for (const { loc } of pages) {
      const page = await site.get(where.host, loc.slice(origin.length) || '/');
      expect([loc, page.status]).toEqual([loc, 200]);
      // each page says of itself what the site map says of it
      expect(page.body).toContain(`<link rel="canonical" href="${loc}"`);
      for (const link of pages.find((each) => each.loc === loc)!['xhtml:link'])
        expect(page.body).toContain(`<link rel="alternate" hreflang="${link['@_hreflang']!}" href="${link['@_href']!}"`);
    }
    const article = await site.publish(where, {});
    expect((await site.get(where.host, `/en/tin/${article.slug}`)).body).not.toContain('hreflang="x-default"');
  });

  it('keep to the schemas of sitemaps.org and of Google News, the index and each that it names', async () => {
    const [busy, quiet, bare] = [await site.portal(), await site.portal(), await site.portal()];
    await site.publish(busy, { title: awkward, at: new Date('2026-11-21T01:00:00Z') });
    await site.publish(busy, { title: 'In English', locale: 'en', at: new Date('2026-10-21T01:00:00Z') });
    const { itemId } = await site.publish(busy, { title: 'Gốc', at: new Date('2026-11-21T02:00:00Z') });
    await site.publish(quiet, { title: 'Cũ', at: new Date('2026-08-01T01:00:00Z') });
    await repost(quiet, itemId);
    const named = async (host: string): Promise<string[]> => {
      const index = await site.get(host, '/sitemap.xml');
      expect(siteMapFaults(index.body)).toEqual([]);
      const paths = xmlAt<{ loc: string }[]>(index, 'sitemapindex.sitemap').map(({ loc }) => loc.replace(`http://${host}`, ''));
      for (const path of paths) {
        const { status, body } = await site.get(host, path);
        expect([path, status, siteMapFaults(body)]).toEqual([path, 200, []]);
      }
      return paths;
    };
    expect(await named(busy.host)).toEqual(['/sitemap/trang.xml', '/sitemap/tin-moi.xml', '/sitemap/2026-11.xml', '/sitemap/2026-10.xml']);
    // what stands in its lists this month is of the other portal
    expect(await named(quiet.host)).toEqual(['/sitemap/trang.xml', '/sitemap/2026-08.xml']);
    expect(await named(bare.host)).toEqual(['/sitemap/trang.xml']);
    expect(siteMapFaults((await site.get(bare.host, '/sitemap/tin-moi.xml')).body)).toEqual(['urlset without url']);
  });

  it('say when an item was changed last, and lose it when it is withdrawn', async () => {
    const where = await site.portal();
    const one = await site.publish(where, { title: 'Sửa rồi gỡ', at: new Date('2026-11-01T01:00:00Z') });
    await site.publish(where, { itemId: one.itemId, title: 'Sửa rồi gỡ', at: new Date('2026-11-09T01:00:00Z') });
    expect((await site.get(where.host, '/sitemap/2026-11.xml')).body).toContain('<lastmod>2026-11-09T01:00:00.000Z</lastmod>');
    await site.inside(where, (scope) => withdrawPublication(scope, one.itemId, site.now));
    expect((await site.get(where.host, '/sitemap/2026-11.xml')).status).toBe(404);
    expect((await site.get(where.host, '/sitemap.xml')).body).not.toContain('2026-11.xml');
  });

  it.each([
    '/sitemap/2026-13.xml',
    '/sitemap/2026-11.1.xml',
    '/sitemap/0026-11.xml',
    '/sitemap/1899-12.xml',
    '/sitemap/x.xml',
    '/sitemap/2020-01.xml',
    '/sitemap/2026-11.2.xml',
  ])('%s is none', async (path) => {
    const where = await site.portal();
    await site.publish(where, {});
    expect((await site.get(where.host, path)).status).toBe(404);
  });

  it('of many items are streamed over as many questions as it takes', async () => {
    const where = await site.portal();
    const first = await site.publish(where, { title: 'Đầu', at: new Date('2026-09-01T01:00:00Z') });
    await site.rows(
      `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
       select portal_id, gen_random_uuid(), revision_id, kind, locale, 'tin-' || n, title, summary, html, text, hash, author_id, at, at
       from publication, generate_series(1, 1499) n, lateral (select timestamptz '2026-09-02' + n * interval '1 minute' as at) t where item_id = '${first.itemId}';
       insert into placement (portal_id, item_id, section_id, mark, placed_at)
       select p.portal_id, p.item_id, l.section_id, 'own', p.first_published_at from publication p join placement l on l.item_id = '${first.itemId}'
       where p.portal_id = l.portal_id and p.item_id <> l.item_id`,
    );
    const answer = await site.get(where.host, '/sitemap/2026-09.xml');
    expect(answer.headers['transfer-encoding']).toBe('chunked');
    const urls = xmlAt<{ loc: string }[]>(answer, 'urlset.url');
    expect(new Set(urls.map(({ loc }) => loc)).size).toBe(1500);
    expect(urls.at(-1)?.loc).toBe(`http://${where.host}/tin/dau`);
  });

  it.each([
    ['of nothing but many items of other portals are without addresses', false],
    ['of many items of other portals and one of its own hold that one', true],
  ])('%s', async (_, hasOwn) => {
    const [origin, where] = [await site.portal(), await site.portal()];
    const { itemId } = await site.publish(origin, { title: 'Gốc', at: new Date('2026-09-01T01:00:00Z') });
    if (hasOwn) await site.publish(where, { title: 'Của mình', at: new Date('2026-09-01T02:00:00Z') });
    await site.rows(
      `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
         select portal_id, gen_random_uuid(), revision_id, kind, locale, 'goc-' || n, title, summary, html, text, hash, author_id, at, at
         from publication, generate_series(1, 1099) n, lateral (select timestamptz '2026-09-02' + n * interval '1 minute' as at) t where item_id = '${itemId}';
       ${reposting(where, `portal_id = '${origin.id}'`)}`,
    );
    const answer = await site.get(where.host, '/sitemap/2026-09.xml');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    expect([...answer.body.matchAll(/<loc>([^<]+)</g)].map((match) => match[1])).toEqual(hasOwn ? [`http://${where.host}/tin/cua-minh`] : []);
    expect(answer.body).toMatch(/^<\?xml.*<\/urlset>$/s);
  });

  it('of the news hold two days, with titles', async () => {
    const where = await site.portal({ name: 'Phường Tin' });
    await site.publish(where, { title: awkward, at: new Date('2026-11-21T01:00:00Z') });
    await site.publish(where, { title: 'Ba ngày trước', at: new Date('2026-11-19T01:00:00Z') });
    const news = xmlAt<Record<string, unknown>[]>(await site.get(where.host, '/sitemap/tin-moi.xml'), 'urlset.url');
    expect(news).toHaveLength(1);
    expect(news[0]?.['news:news']).toEqual({
      'news:publication': { 'news:name': 'Trang thông tin điện tử Phường Tin', 'news:language': 'vi' },
      'news:publication_date': '2026-11-21T01:00:00.000Z',
      'news:title': awkward,
    });
  });
});
