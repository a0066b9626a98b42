import { pick } from '../../../../tests/support/parsed.js';
import { TestSite, type SiteAnswer } from '../../../../tests/support/site.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

/** The graph of a page, read as a search engine reads it. */
function graphOf({ body }: SiteAnswer): unknown[] {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
  expect(script).not.toContain('<');
  const { '@graph': graph } = JSON.parse(script) as { '@graph': unknown[] };
  return graph;
}

const metaOf = ({ body }: SiteAnswer) =>
  Object.fromEntries([...body.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const));

describe('structured data', () => {
  it('of the home page names the agency and its site', async () => {
    const where = await site.portal({ name: 'Phường Sự Thật', superiorName: 'Thành phố Mẫu' });
    const page = await site.get(where.host, '/');
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
    const where = await site.portal();
    const title = '</script><script>alert(1)</script><!-- thử';
    const { slug } = await site.publish(where, { title, summary: 'Vắn tắt.', html: '<p>Nội dung.</p>', at: new Date('2026-11-10T18:00:00Z') });
    const page = await site.get(where.host, `/tin/${slug}`);
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
    const where = await site.portal();
    const { slug } = await site.publish(where, { title: 'Bài mẫu', summary: 'Tóm tắt.' });
    expect(metaOf(await site.get(where.host, `/tin/${slug}`))).toMatchObject({
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

  it('gives days by the calendar of Vietnam, and the language of the frame where there is no item', async () => {
    const where = await site.portal();
    const { slug } = await site.publish(where, { title: 'Đăng sau nửa đêm', at: new Date('2026-11-10T18:00:00Z') });
    expect(metaOf(await site.get(where.host, `/tin/${slug}`))).toMatchObject({ 'DC.date': '2026-11-11', 'DC.language': 'vi' });
    expect(metaOf(await site.get(where.host, '/en'))).toMatchObject({ 'DC.language': 'en', 'og:locale': 'en_US' });
    expect(metaOf(await site.get(where.host, '/'))).toMatchObject({ 'DC.language': 'vi', 'og:locale': 'vi_VN' });
  });

  it('stands on every page that search engines keep, in each language (R-340)', async () => {
    const where = await site.portal({ name: 'Phường Mọi Trang' });
    await site.publish(where, {});
    for (const path of [
      '/tin',
      '/so-do-trang',
      '/lien-he',
      '/tro-nang',
      '/chinh-sach',
      '/kenh-chinh-thuc',
      '/ban-bien-tap',
      '/chuyen-de',
      '/rss',
      '/du-lieu-mo',
    ])
      for (const [lang, address] of [
        ['vi', path],
        ['en', `/en${path}`],
      ]) {
        const page = await site.get(where.host, address!);
        const meta = metaOf(page);
        for (const term of ['title', 'creator', 'date', 'description', 'publisher']) expect([address, term, meta[`DC.${term}`]]).not.toContain(undefined);
        expect(meta).toMatchObject({ 'DC.identifier': `http://${where.host}${address!}`, 'DC.language': lang });
        expect(graphOf(page)).toMatchObject([{ '@type': 'WebPage', url: `http://${where.host}${address!}`, inLanguage: lang }]);
      }
    for (const path of ['/tim-kiem', '/danh-gia', '/khong-co']) expect((await site.get(where.host, path)).body).not.toContain('DC.');
  });

  it('of an article with a cover shows it to who shares the address', async () => {
    const where = await site.portal();
    const cover = { alt: 'Cây xanh ven sông', path: '/tep/anh.jpg', width: 1200, height: 675, avif: '', webp: '', renditions: [] };
    const page = await site.get(where.host, `/tin/${(await site.publish(where, { title: 'Có ảnh', cover })).slug}`);
    const address = `http://${where.host}/tep/anh.jpg`;
    expect(metaOf(page)).toMatchObject({ 'og:image': address, 'og:image:width': '1200', 'og:image:height': '675', 'og:image:alt': 'Cây xanh ven sông' });
    expect(graphOf(page)[0]).toMatchObject({ image: { '@type': 'ImageObject', url: address } });
    const bare = await site.get(where.host, `/tin/${(await site.publish(where, { title: 'Không ảnh' })).slug}`);
    expect(bare.body).not.toContain('og:image');
  });

  it('of a section lists what stands in it; a page that is not to be kept says nothing', async () => {
    const where = await site.portal();
    await site.publish(where, { title: 'Bài đầu' });
    const [collection] = graphOf(await site.get(where.host, '/chuyen-muc/tin-tuc'));
    expect(collection).toMatchObject({ '@type': 'CollectionPage', mainEntity: { itemListElement: [{ position: 1, name: 'Bài đầu' }] } });
    expect((await site.get(where.host, '/khong-co')).body).not.toContain('ld+json');
  });
});
