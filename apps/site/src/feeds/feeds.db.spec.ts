import { withdrawPublication } from '#delivery';
import { awkward, jsonAt, xmlAt } from '../../../../tests/support/parsed.js';
import { TestSite, type SiteAnswer } from '../../../../tests/support/site.js';

let site: TestSite;

/** What a reader shows of words that a feed calls HTML. */
const shown = (html: string): string => {
  expect(html).not.toMatch(/[<>]/);
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
};

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

describe('feeds', () => {
  it.each([
    [
      'rss.xml',
      'application/rss+xml',
      (answer: SiteAnswer) => xmlAt<{ title: string; link: string }[]>(answer, 'rss.channel.item').map((item) => [item.title, item.link]),
    ],
    [
      'atom.xml',
      'application/atom+xml',
      (answer: SiteAnswer) =>
        xmlAt<{ title: { '#text': string }; link: { '@_href': string } }[]>(answer, 'feed.entry').map((entry) => [
          shown(entry.title['#text']),
          entry.link['@_href'],
        ]),
    ],
    [
      'feed.json',
      'application/feed+json',
      (answer: SiteAnswer) => jsonAt<{ title: string; url: string }[]>(answer, 'items').map((item) => [item.title, item.url]),
    ],
  ])('%s shows the newest items of the portal, and of a section its own', async (file, type, read) => {
    const where = await site.portal({ name: 'Phường Kênh' });
    await site.publish(where, { title: 'Tin cũ', at: new Date('2026-11-01T01:00:00Z') });
    await site.publish(where, { title: awkward, section: 'chi-dao', at: new Date('2026-11-02T01:00:00Z') });
    const all = await site.get(where.host, `/${file}`);
    expect([all.status, all.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
    expect(read(all)).toEqual([
      [awkward, expect.stringMatching(new RegExp(`^http://${where.host}/tin/hop`))],
      ['Tin cũ', `http://${where.host}/tin/tin-cu`],
    ]);
    expect(read(await site.get(where.host, `/chuyen-muc/tin-tuc/${file}`))).toEqual([['Tin cũ', `http://${where.host}/tin/tin-cu`]]);
  });

  it('are what their formats ask for: words in HTML escaped, the term of a category, names of authors where an address is not meant', async () => {
    const where = await site.portal();
    await site.publish(where, { title: 'Trẻ dưới <5 tuổi', summary: awkward });
    const rss = xmlAt<Record<string, unknown>[]>(await site.get(where.host, '/rss.xml'), 'rss.channel.item')[0]!;
    expect(rss).toMatchObject({ title: 'Trẻ dưới <5 tuổi', category: 'Tin tức – Sự kiện', 'dc:creator': { '#text': 'Tác giả Mẫu' } });
    expect(rss).not.toHaveProperty('author');
    const atom = xmlAt<Record<string, Record<string, string>>[]>(await site.get(where.host, '/atom.xml'), 'feed.entry')[0]!;
    expect(atom['category']).toEqual({ '@_label': 'Tin tức – Sự kiện', '@_term': 'tin-tuc' });
    expect(atom['title']!['@_type']).toBe('html');
    const json = jsonAt<Record<string, string>[]>(await site.get(where.host, '/feed.json'), 'items')[0]!;
    expect([shown(rss['description'] as string), shown(atom['summary']!['#text']!), shown(json['content_html']!)]).toEqual([awkward, awkward, awkward]);
  });

  it('say when an item was first published and when it was corrected', async () => {
    const where = await site.portal();
    const first = await site.publish(where, { title: 'Lịch họp', at: new Date('2026-11-01T01:00:00Z') });
    await site.publish(where, { itemId: first.itemId, title: 'Lịch họp (sửa)', at: new Date('2026-11-05T01:00:00Z') });
    const entries = xmlAt<unknown[]>(await site.get(where.host, '/atom.xml'), 'feed.entry');
    expect(entries).toMatchObject([{ published: '2026-11-01T01:00:00.000Z', updated: '2026-11-05T01:00:00.000Z' }]);
    const items = jsonAt<unknown[]>(await site.get(where.host, '/feed.json'), 'items');
    expect(items[0]).toMatchObject({ id: `http://${where.host}/tin/lich-hop`, date_published: '2026-11-01T01:00:00.000Z' });
  });

  it('are not sent again to who has them, until something changes: a withdrawal is gone at once', async () => {
    const where = await site.portal();
    const one = await site.publish(where, { title: 'Tin sẽ gỡ' });
    const before = await site.get(where.host, '/rss.xml');
    const tag = { 'if-none-match': before.headers.etag! };
    expect((await site.get(where.host, '/rss.xml', { headers: tag })).status).toBe(304);
    expect((await site.get(where.host, '/rss.xml')).body).toBe(before.body);
    expect(before.headers['last-modified']).toBe('Fri, 20 Nov 2026 02:00:00 GMT');
    await site.inside(where, (scope) => withdrawPublication(scope, one.itemId, site.now));
    const after = await site.get(where.host, '/rss.xml', { headers: { ...tag, 'if-modified-since': before.headers['last-modified']! } });
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('Tin sẽ gỡ');
    expect(after.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('answer at the canonical host alone, and not for what is not there', async () => {
    const where = await site.portal({ aliases: [`cu-${Date.now()}.mau.test`] });
    const suspended = await site.portal({ state: 'suspended' });
    expect((await site.get(where.host, '/chuyen-muc/khong-co/rss.xml')).status).toBe(404);
    expect((await site.get('khong-co.mau.test', '/rss.xml')).status).toBe(404);
    expect((await site.get(suspended.host, '/rss.xml')).status).toBe(503);
  });

  it('stand in the head of the pages and in a list for people', async () => {
    const where = await site.portal();
    await site.publish(where, {});
    for (const path of ['/', '/tin/tin-mau', '/chuyen-muc/tin-tuc', '/rss']) {
      expect((await site.get(where.host, path)).body).toContain('<link rel="alternate" type="application/rss+xml" title="Phường Mẫu (RSS)" href="/rss.xml"');
    }
    expect((await site.get(where.host, '/chuyen-muc/tin-tuc')).body).toContain('href="/chuyen-muc/tin-tuc/atom.xml"');
    expect((await site.get(where.host, '/rss')).body).toContain('<a href="/chuyen-muc/chi-dao/feed.json"');
  });
});
