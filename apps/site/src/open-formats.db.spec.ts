import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { withdrawPublication } from '#delivery';
import { readConfig } from '#platform/config';
import { inPortal, runAs, sourceOptions, type OpenScope } from '#platform/db';
import { startPublicApi, type PublicApi } from '../../../tests/e2e/public-api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { createSite, type SiteServer } from './server.js';

let database: TestDatabase;
let api: PublicApi;
let editing: DataSource;
let site: SiteServer;
const faults: unknown[] = [];
const now = new Date('2026-11-22T03:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startPublicApi(database);
  const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing, API_INTERNAL_URL: api.url });
  editing = await new DataSource(sourceOptions(config, 'editing')).initialize();
  site = createSite({ config, now: () => now, onFault: (fault) => faults.push(fault) });
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await site.close();
  await editing.destroy();
  await api.close();
  await database.drop();
  expect(faults).toEqual([]);
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function get(host: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = site.server.address() as AddressInfo;
    const request = httpRequest({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on('error', reject);
    request.end();
  });
}

function inside<T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
}

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

async function publish(where: PublicPortal, parts?: Parameters<typeof revisionOf>[1]) {
  const revision = revisionOf(where, parts);
  return { ...revision, ...(await inside(where, (scope) => publishSealed(scope, revision))) };
}

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['item', 'entry', 'url', 'sitemap'].includes(name) });

/** What stands at a path of a tree, e.g. `rss.channel.item`; the caller says what it should be and compares it. */
function pick<T = unknown>(tree: unknown, path: string, _as?: T): T {
  return path.split('.').reduce((at, name) => (at as Record<string, unknown>)[name], tree) as T;
}

function xml<T = unknown>(answer: Answer, path: string, as?: T): T {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated for a package of its own; here it only has to say yes or no
  expect(XMLValidator.validate(answer.body)).toBe(true);
  return pick<T>(parser.parse(answer.body), path, as);
}

const json = <T = unknown>(answer: Answer, path: string, as?: T): T => pick<T>(JSON.parse(answer.body), path, as);

const awkward = 'Họp & bàn "việc" <gấp> ]]> của dân';

describe('feeds', () => {
  it.each([
    [
      'rss.xml',
      'application/rss+xml',
      (answer: Answer) => xml<{ title: string; link: string }[]>(answer, 'rss.channel.item').map((item) => [item.title, item.link]),
    ],
    [
      'atom.xml',
      'application/atom+xml',
      (answer: Answer) =>
        xml<{ title: { '#text': string }; link: { '@_href': string } }[]>(answer, 'feed.entry').map((entry) => [entry.title['#text'], entry.link['@_href']]),
    ],
    ['feed.json', 'application/feed+json', (answer: Answer) => json<{ title: string; url: string }[]>(answer, 'items').map((item) => [item.title, item.url])],
  ])('%s shows the newest items of the portal, and of a section its own', async (file, type, read) => {
    const where = await makePortal(database, { name: 'Phường Kênh' });
    await publish(where, { title: 'Tin cũ', at: new Date('2026-11-01T01:00:00Z') });
    await publish(where, { title: awkward, section: 'chi-dao', at: new Date('2026-11-02T01:00:00Z') });
    const all = await get(where.host, `/${file}`);
    expect([all.status, all.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
    expect(read(all)).toEqual([
      [awkward, expect.stringMatching(new RegExp(`^http://${where.host}/tin/hop`))],
      ['Tin cũ', `http://${where.host}/tin/tin-cu`],
    ]);
    expect(read(await get(where.host, `/chuyen-muc/tin-tuc/${file}`))).toEqual([['Tin cũ', `http://${where.host}/tin/tin-cu`]]);
  });

  it('say when an item was first published and when it was corrected', async () => {
    const where = await makePortal(database);
    const first = await publish(where, { title: 'Lịch họp', at: new Date('2026-11-01T01:00:00Z') });
    await publish(where, { itemId: first.itemId, title: 'Lịch họp (sửa)', at: new Date('2026-11-05T01:00:00Z') });
    const entries = xml<unknown[]>(await get(where.host, '/atom.xml'), 'feed.entry');
    expect(entries).toMatchObject([{ published: '2026-11-01T01:00:00.000Z', updated: '2026-11-05T01:00:00.000Z' }]);
    const items = json<unknown[]>(await get(where.host, '/feed.json'), 'items');
    expect(items[0]).toMatchObject({ id: `http://${where.host}/tin/lich-hop`, date_published: '2026-11-01T01:00:00.000Z' });
  });

  it('are not sent again to who has them, until something changes: a withdrawal is gone at once', async () => {
    const where = await makePortal(database);
    const one = await publish(where, { title: 'Tin sẽ gỡ' });
    const before = await get(where.host, '/rss.xml');
    const tag = { 'if-none-match': before.headers.etag! };
    expect((await get(where.host, '/rss.xml', tag)).status).toBe(304);
    expect((await get(where.host, '/rss.xml')).body).toBe(before.body);
    expect(before.headers['last-modified']).toBe('Fri, 20 Nov 2026 02:00:00 GMT');
    await inside(where, (scope) => withdrawPublication(scope, one.itemId, now));
    const after = await get(where.host, '/rss.xml', { ...tag, 'if-modified-since': before.headers['last-modified']! });
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('Tin sẽ gỡ');
    expect(after.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('answer at the canonical host alone, and not for what is not there', async () => {
    const where = await makePortal(database, { aliases: [`cu-${Date.now()}.mau.test`] });
    const suspended = await makePortal(database, { state: 'suspended' });
    expect((await get(where.host, '/chuyen-muc/khong-co/rss.xml')).status).toBe(404);
    expect((await get('khong-co.mau.test', '/rss.xml')).status).toBe(404);
    expect((await get(suspended.host, '/rss.xml')).status).toBe(503);
  });

  it('stand in the head of the pages and in a list for people', async () => {
    const where = await makePortal(database);
    await publish(where, {});
    for (const path of ['/', '/tin/tin-mau', '/chuyen-muc/tin-tuc', '/rss']) {
      expect((await get(where.host, path)).body).toContain('<link rel="alternate" type="application/rss+xml" title="Phường Mẫu (RSS)" href="/rss.xml"');
    }
    expect((await get(where.host, '/chuyen-muc/tin-tuc')).body).toContain('href="/chuyen-muc/tin-tuc/atom.xml"');
    expect((await get(where.host, '/rss')).body).toContain('<a href="/chuyen-muc/chi-dao/feed.json"');
  });
});

describe('site maps', () => {
  it('are named in robots.txt, and the index names a part for each month', async () => {
    const where = await makePortal(database);
    await publish(where, { title: 'Tháng mười', at: new Date('2026-10-31T16:59:59Z') });
    // midnight of November in Asia/Ho_Chi_Minh
    await publish(where, { title: 'Tháng mười một', at: new Date('2026-10-31T17:00:00Z') });
    const origin = `http://${where.host}`;
    expect((await get(where.host, '/robots.txt')).body).toContain(`Sitemap: ${origin}/sitemap.xml\n`);
    const index = await get(where.host, '/sitemap.xml');
    expect(index.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(xml<{ loc: string }[]>(index, 'sitemapindex.sitemap').map(({ loc }) => loc)).toEqual([
      `${origin}/sitemap/trang.xml`,
      `${origin}/sitemap/tin-moi.xml`,
      `${origin}/sitemap/2026-11.xml`,
      `${origin}/sitemap/2026-10.xml`,
    ]);
    const month = async (name: string) => xml<{ loc: string; lastmod: string }[]>(await get(where.host, `/sitemap/${name}.xml`), 'urlset.url');
    expect(await month('2026-10')).toEqual([{ loc: `${origin}/tin/thang-muoi`, lastmod: '2026-10-31T16:59:59.000Z' }]);
    expect(await month('2026-11')).toEqual([{ loc: `${origin}/tin/thang-muoi-mot`, lastmod: '2026-10-31T17:00:00.000Z' }]);
    expect((await month('trang')).map(({ loc }) => loc)).toContain(`${origin}/chuyen-muc/tin-tuc`);
  });

  it('say when an item was changed last, and lose it when it is withdrawn', async () => {
    const where = await makePortal(database);
    const one = await publish(where, { title: 'Sửa rồi gỡ', at: new Date('2026-11-01T01:00:00Z') });
    await publish(where, { itemId: one.itemId, title: 'Sửa rồi gỡ', at: new Date('2026-11-09T01:00:00Z') });
    expect((await get(where.host, '/sitemap/2026-11.xml')).body).toContain('<lastmod>2026-11-09T01:00:00.000Z</lastmod>');
    await inside(where, (scope) => withdrawPublication(scope, one.itemId, now));
    expect((await get(where.host, '/sitemap/2026-11.xml')).status).toBe(404);
    expect((await get(where.host, '/sitemap.xml')).body).not.toContain('2026-11.xml');
  });

  it.each(['/sitemap/2026-13.xml', '/sitemap/2026-11.1.xml', '/sitemap/x.xml', '/sitemap/2020-01.xml', '/sitemap/2026-11.2.xml'])(
    '%s is none',
    async (path) => {
      const where = await makePortal(database);
      await publish(where, {});
      expect((await get(where.host, path)).status).toBe(404);
    },
  );

  it('of many items are streamed over as many questions as it takes', async () => {
    const where = await makePortal(database);
    const first = await publish(where, { title: 'Đầu', at: new Date('2026-09-01T01:00:00Z') });
    await asAdmin(
      `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
       select portal_id, gen_random_uuid(), revision_id, kind, locale, 'tin-' || n, title, summary, html, text, hash, author_id, at, at
       from publication, generate_series(1, 1499) n, lateral (select timestamptz '2026-09-02' + n * interval '1 minute' as at) t where item_id = '${first.itemId}';
       insert into placement (portal_id, item_id, section_id, mark, placed_at)
       select p.portal_id, p.item_id, l.section_id, 'own', p.first_published_at from publication p join placement l on l.item_id = '${first.itemId}'
       where p.portal_id = l.portal_id and p.item_id <> l.item_id`,
    );
    const answer = await get(where.host, '/sitemap/2026-09.xml');
    expect(answer.headers['transfer-encoding']).toBe('chunked');
    const urls = xml<{ loc: string }[]>(answer, 'urlset.url');
    expect(new Set(urls.map(({ loc }) => loc)).size).toBe(1500);
    expect(urls.at(-1)?.loc).toBe(`http://${where.host}/tin/dau`);
  });

  it('of the news hold two days, with titles', async () => {
    const where = await makePortal(database, { name: 'Phường Tin' });
    await publish(where, { title: awkward, at: new Date('2026-11-21T01:00:00Z') });
    await publish(where, { title: 'Ba ngày trước', at: new Date('2026-11-19T01:00:00Z') });
    const news = xml<Record<string, unknown>[]>(await get(where.host, '/sitemap/tin-moi.xml'), 'urlset.url');
    expect(news).toHaveLength(1);
    expect(news[0]?.['news:news']).toEqual({
      'news:publication': { 'news:name': 'Trang thông tin điện tử Phường Tin', 'news:language': 'vi' },
      'news:publication_date': '2026-11-21T01:00:00.000Z',
      'news:title': awkward,
    });
  });
});

/** The graph of a page, read as a search engine reads it. */
function graphOf({ body }: Answer): unknown[] {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
  expect(script).not.toContain('<');
  const { '@graph': graph } = JSON.parse(script) as { '@graph': unknown[] };
  return graph;
}

const metaOf = ({ body }: Answer) =>
  Object.fromEntries([...body.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const));

describe('structured data', () => {
  it('of the home page names the agency and its site', async () => {
    const where = await makePortal(database, { name: 'Phường Sự Thật', superiorName: 'Thành phố Mẫu' });
    const page = await get(where.host, '/');
    expect(graphOf(page)).toMatchObject([
      {
        '@type': 'GovernmentOrganization',
        name: 'Phường Sự Thật',
        url: `http://${where.host}/`,
        telephone: '0251 000 0000',
        parentOrganization: { name: 'Thành phố Mẫu' },
      },
      { '@type': 'WebSite', name: 'Trang thông tin điện tử Phường Sự Thật', publisher: { '@id': `http://${where.host}/#co-quan` } },
    ]);
    expect(metaOf(page)).toMatchObject({ 'DC.title': 'Trang thông tin điện tử Phường Sự Thật', 'DC.date': '2026-11-22', 'og:type': 'website' });
  });

  it('of an article cannot end its element, whatever the title says', async () => {
    const where = await makePortal(database);
    const title = '</script><script>alert(1)</script><!-- thử';
    const { slug } = await publish(where, { title, summary: 'Vắn tắt.', html: '<p>Nội dung.</p>', at: new Date('2026-11-10T18:00:00Z') });
    const page = await get(where.host, `/tin/${slug}`);
    const [article, crumbs] = graphOf(page);
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: title,
      url: `http://${where.host}/tin/${slug}`,
      datePublished: '2026-11-10T18:00:00.000Z',
      author: { '@type': 'Person', name: 'Tác giả Mẫu' },
    });
    expect(pick<{ item: string }[]>(crumbs, 'itemListElement').map(({ item }) => item)).toEqual([
      `http://${where.host}/`,
      `http://${where.host}/chuyen-muc/tin-tuc`,
      `http://${where.host}/tin/${slug}`,
    ]);
    // the one of the site, and the data
    expect(page.body.split('<script').length - 1).toBe(2);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
  });

  it('of an article bears every element of Dublin Core that the law asks for or recommends', async () => {
    const where = await makePortal(database);
    const { slug } = await publish(where, { title: 'Bài mẫu', summary: 'Tóm tắt.' });
    expect(metaOf(await get(where.host, `/tin/${slug}`))).toMatchObject({
      'DC.title': 'Bài mẫu',
      'DC.creator': 'Tác giả Mẫu; Phường Mẫu',
      'DC.date': '2026-11-20',
      'DC.description': 'Tóm tắt.',
      'DC.publisher': 'Trang thông tin điện tử Phường Mẫu',
      'DC.identifier': `http://${where.host}/tin/${slug}`,
      'DC.language': 'vi',
      'DC.source': 'Trang thông tin điện tử Phường Mẫu',
      'DC.contributor': 'Người Mẫu, Chủ tịch UBND',
      'DC.subject': 'Tin tức – Sự kiện',
      'og:description': 'Tóm tắt.',
      'article:section': 'Tin tức – Sự kiện',
    });
  });

  it('of a section lists what stands in it; a page that is not to be kept says nothing', async () => {
    const where = await makePortal(database);
    await publish(where, { title: 'Bài đầu' });
    const [collection] = graphOf(await get(where.host, '/chuyen-muc/tin-tuc'));
    expect(collection).toMatchObject({ '@type': 'CollectionPage', mainEntity: { itemListElement: [{ position: 1, name: 'Bài đầu' }] } });
    expect((await get(where.host, '/khong-co')).body).not.toContain('ld+json');
  });
});

describe('oEmbed', () => {
  const ask = (host: string, url: string, more = '') => get(host, `/oembed?url=${encodeURIComponent(url)}${more}`);

  it('answers with what others show of an item, and is found from its page', async () => {
    const where = await makePortal(database);
    const { slug } = await publish(where, { title: awkward });
    const address = `http://${where.host}/tin/${slug}`;
    const link = /type="application\/json\+oembed" title="[^"]*" href="([^"]+)"/.exec((await get(where.host, `/tin/${slug}`)).body)?.[1] ?? '';
    const answer = await get(where.host, link.replaceAll('&amp;', '&'));
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, '*']);
    const told = JSON.parse(answer.body) as { readonly html: string };
    expect(told).toMatchObject({ version: '1.0', type: 'rich', title: awkward, provider_url: `http://${where.host}/`, width: 600, height: 240 });
    expect(told.html).toContain(`<a href="${address}">`);
    expect(told.html).not.toContain('<gấp>');
    expect(JSON.parse((await ask(where.host, address, '&maxwidth=320&maxheight=100')).body)).toMatchObject({ width: 320, height: 100 });
  });

  it('knows nothing of other hosts, other pages and what was taken off', async () => {
    const [where, other] = [await makePortal(database), await makePortal(database)];
    const { slug, itemId } = await publish(where, { title: 'Của nơi này' });
    const { slug: foreign } = await publish(other, { title: 'Của nơi khác' });
    const status = async (url: string, more?: string) => (await ask(where.host, url, more)).status;
    expect(await status(`http://${other.host}/tin/${foreign}`)).toBe(404);
    expect(await status(`http://${where.host}/tin/${foreign}`)).toBe(404);
    expect(await status(`http://${where.host}/`)).toBe(404);
    expect(await status('javascript:alert(1)')).toBe(404);
    expect(await status(`http://${where.host}/tin/${slug}`, '&format=xml')).toBe(501);
    await inside(where, (scope) => withdrawPublication(scope, itemId, now));
    expect(await status(`http://${where.host}/tin/${slug}`)).toBe(410);
  });
});

describe('open data', () => {
  it('is a catalogue of DCAT whose datasets say where they are', async () => {
    const where = await makePortal(database, { name: 'Phường Mở' });
    const answer = await get(where.host, '/du-lieu-mo.jsonld');
    expect(answer.headers['content-type']).toBe('application/ld+json; charset=utf-8');
    const catalogue: unknown = JSON.parse(answer.body);
    expect(catalogue).toMatchObject({ '@type': 'dcat:Catalog', '@id': `http://${where.host}/du-lieu-mo.jsonld` });
    const addresses = pick<unknown[]>(catalogue, 'dcat:dataset')
      .flatMap((dataset) => pick<unknown[]>(dataset, 'dcat:distribution'))
      .map((each) => pick<string>(each, 'dcat:accessURL.@id'));
    for (const address of addresses.filter((each) => each.startsWith(`http://${where.host}`))) {
      expect([address, (await get(where.host, new URL(address).pathname)).status]).toEqual([address, 200]);
    }
    expect(addresses).toContain(`${api.url}/rest/items?host=${where.host}`);
  });

  it('is a page for people too', async () => {
    const where = await makePortal(database);
    const page = await get(where.host, '/du-lieu-mo');
    expect(page.status).toBe(200);
    expect(page.body).toContain('<h1>Dữ liệu mở</h1>');
    expect((await get(where.host, '/')).body).toContain('<a href="/du-lieu-mo" lang="vi">Dữ liệu mở</a>');
  });
});
