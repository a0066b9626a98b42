import { OldSite, post, wxr } from '../../../tests/support/old-site.js';
import { refusalOf } from '../../../tests/support/item-desk.js';
import { beginReading, openSiteImport } from './desk/give-site.js';

const site = new OldSite();
beforeAll(() => site.open());
afterAll(() => site.close());
beforeEach(() => {
  site.forget();
});

describe('a feed, a table and a crawl', () => {
  it('RSS and Atom come in, and what came by an export is known again', async () => {
    await site.imported(wxr(post({ id: 1, title: 'Thông xe cầu mới', html: '<p>Chữ</p>' })));
    const rss = `<rss version="2.0"><channel><item><title>Thông xe cầu mới</title><link>http://trangcu.example.vn/2019/03/bai-1.html</link><description>Chữ</description><pubDate>Mon, 04 Mar 2019 02:30:00 GMT</pubDate></item>
      <item><title>Chỉ có ở RSS</title><link>http://trangcu.example.vn/rss-1</link><description>&lt;p&gt;Đoạn văn&lt;/p&gt;</description><pubDate>Tue, 05 Mar 2019 09:00:00 +0700</pubDate></item></channel></rss>`;
    expect((await site.entries(await site.imported(rss))).map(({ action, state }) => `${action} ${state}`)).toEqual(['unchanged none', 'publish done']);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ở Atom</title><id>urn:1</id><link href="http://trangcu.example.vn/atom-1"/><published>2020-01-02T03:04:05Z</published>
      <author><name>Trần Mẫu</name></author><content type="xhtml"><div><p>Một <b>đậm</b> hai</p></div></content></entry></feed>`;
    await site.imported(atom);
    expect((await site.titled('Ở Atom'))[0]).toMatchObject({ publicSince: '2020-01-02', author: 'Trần Mẫu', html: '<p>Một <strong>đậm</strong> hai</p>' });
  });

  it('a table comes in by its headings, in any order', async () => {
    const id = await site.imported(
      'Ngày đăng;Tiêu đề;Nội dung;Chuyên mục\n02/09/2018 07:30;Quốc khánh;<p>Chữ</p>;Tin tức\n31/02/2018;Ngày sai;Chữ;Tin tức\n',
      'bai.csv',
    );
    expect(await site.look(id)).toMatchObject({ format: 'csv', counts: { done: 1, errors: 1 } });
    expect((await site.titled('Quốc khánh'))[0]).toMatchObject({ publicSince: '2018-09-02', first: new Date('2018-09-02T00:30:00Z') });
    expect((await site.codes(id))[1]).toContain('SITE_DATE_FORM');
  });

  it('a table may give the paths of its old addresses alone', async () => {
    const id = await site.imported(
      'Tiêu đề;Nội dung;Địa chỉ;Ngày đăng;Tác giả\nBài cũ;Chữ;/2018/bai.html?id=5;02/09/2018;A\nBài khác;Chữ;//noi-khac.example/a;02/09/2018;A\n',
      'bai.csv',
    );
    expect((await site.entries(id)).map(({ state, address }) => [state, address])).toEqual([
      ['done', '/2018/bai.html?id=5'],
      ['done', null],
    ]);
  });

  it.each([
    [
      'TCVN3',
      'tiªu ®Ò;néi dung;ngµy ®¨ng;tr¹ng th¸i\nHéi nghÞ s¬ kÕt;Ph­êng tæ chøc héi nghÞ;02/09/2018;\nBµi dë;Ch÷ cña bµi;03/09/2018;B¶n nh¸p\nBµi Èn;Ch÷ cña bµi;04/09/2018;Èn\n',
    ],
    [
      'VNI',
      'tieâu ñeà;noäi dung;ngaøy ñaêng;traïng thaùi\nHoäi nghò sô keát;Phöôøng toå chöùc hoäi nghò;02/09/2018;\nBaøi dôû;Chöõ cuûa baøi;03/09/2018;Baûn nhaùp\nBaøi aån;Chöõ cuûa baøi;04/09/2018;aån\n',
    ],
  ])('a table saved one byte a letter in the font %s comes in as Unicode, its headings and states too', async (_font, table) => {
    const id = await site.imported(Buffer.from(table, 'latin1'), 'cu.csv');
    expect((await site.entries(id)).map(({ title, action }) => [title, action])).toEqual([
      ['Hội nghị sơ kết', 'publish'],
      ['Bài dở', 'draft'],
      ['Bài ẩn', 'draft'],
    ]);
    expect((await site.codes(id))[0]).toContain('SITE_FONT');
  });

  it('says which old address cannot lead to its item, since a page of this site stands there', async () => {
    const lines = ['/chuyen-de/bau-cu', '/lien-he', '/lien-he/cu.html'].map(
      (path) => `Bài ở ${path};Chữ;http://trangcu.example.vn${path};02/09/2018;Người Mẫu`,
    );
    const id = await site.imported(`Tiêu đề;Nội dung;Địa chỉ;Ngày đăng;Tác giả\n${lines.join('\n')}\n`, 'bai.csv');
    expect(await site.codes(id)).toEqual(['SITE_ADDRESS_OWN', 'SITE_ADDRESS_OWN', '']);
    expect((await site.entries(id)).map(({ state, address }) => [state, address])).toEqual([
      ['done', null],
      ['done', null],
      ['done', '/lien-he/cu.html'],
    ]);
  });

  it('a site is read by its site map, as robots.txt allows, and its own pages alone', async () => {
    const words = 'Đoạn văn của bài viết nói về việc làm đường ở xã. '.repeat(8);
    const page = (title: string, more = ''): string =>
      `<html><head><title>${title} | Trang cũ</title><meta property="article:published_time" content="2017-05-06T08:00:00+07:00">${more}</head>
       <body><nav><p>${words}${words}</p></nav><div id="noi-dung"><h1>${title}</h1><p>${words}</p><p>${words}</p></div></body></html>`;
    site.pages.set('/robots.txt', { type: 'text/plain', body: `User-agent: *\nDisallow: /kin/\nSitemap: ${site.origin}/ban-do.xml\n` });
    const locations = ['/tin-tuc/lam-duong', '/kin/bi-mat', '/mat-roi', '/danh-sach'].map((each) => `<url><loc>${site.origin}${each}</loc></url>`);
    site.pages.set('/ban-do.xml', { type: 'text/xml', body: `<urlset>${locations.join('')}<url><loc>http://noi-khac.example/a</loc></url></urlset>` });
    site.pages.set('/tin-tuc/lam-duong', { type: 'text/html; charset=utf-8', body: page('Làm đường') });
    site.pages.set('/danh-sach', { type: 'text/html', body: '<html><body><ul><li>a</li></ul></body></html>' });
    const id = await site.desk.as(site.admin, async (scope) => {
      const made = await openSiteImport(scope, site.admin, { name: `${site.origin}/`, isCrawl: true }, site.desk.world.clock.now());
      await beginReading(scope, site.queue, made, site.desk.world.clock.now());
      return made;
    });
    await site.read(id);
    const found = await site.entries(id);
    expect(found.map(({ action, faults: all }) => `${action} ${all.map(({ code }) => code).join(' ')}`.trim())).toEqual([
      'publish SITE_AUTHOR_MISSING',
      'error SITE_ROBOTS',
      'error SITE_PAGE_STATUS',
      'skipped SITE_NOT_ARTICLE',
    ]);
    expect(site.asked).not.toContain('/kin/bi-mat');
    await site.steer(id, 'start');
    await site.run(id);
    const [item] = await site.titled('Làm đường');
    expect(item).toMatchObject({ state: 'published', publicSince: '2017-05-06', author: 'Ban biên tập' });
    expect(item!.html.startsWith('<p>Đoạn văn của bài viết')).toBe(true);
  });

  it.each([
    [
      'an entity bomb',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
      'SITE_XML_ENTITIES',
    ],
    [
      'an external entity',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
      'SITE_XML_ENTITIES',
    ],
    ['a file that breaks off', '<rss><channel><item><title>Nửa chừng', 'SITE_XML_BROKEN'],
    ['levels without end', `<rss><channel><item>${'<a>'.repeat(500)}`, 'SITE_XML_BROKEN'],
    ['another sort of file', '<html><body>không</body></html>', 'SITE_FILE_UNKNOWN'],
    ['packed bytes', 'PK\u0003\u0004\u0000\u0000', 'SITE_FILE_UNKNOWN'],
    ['a table whose quote is never closed', 'Tiêu đề,Nội dung\n"Một,Chữ\nHai,Chữ\n', 'SITE_CSV_BROKEN'],
    ['a table without its columns', 'a,b\n1,2\n', 'SITE_COLUMNS'],
    ['an empty feed', '<rss><channel></channel></rss>', 'SITE_ENTRIES_NONE'],
  ])('refuses %s', async (_what, text, code) => {
    const id = await site.given(text);
    await site.read(id);
    const [row] = await site.desk.world.rows<{ refusal: { code: string }; state: string }>('select state, refusal from site_import where id = $1', [id]);
    expect(row).toMatchObject({ state: 'refused', refusal: { code } });
    expect((await site.look(id)).refusal).not.toBeNull();
  });

  it('refuses an address that is none, and a site without a map', async () => {
    const open = (name: string) => site.desk.as(site.admin, (scope) => openSiteImport(scope, site.admin, { name, isCrawl: true }, site.desk.world.clock.now()));
    expect(await refusalOf(open('ftp://trangcu'))).toBe('SITE_ADDRESS_INVALID');
    const id = await open('http://127.0.0.1:1/');
    await site.read(id);
    expect(await site.look(id)).toMatchObject({ state: 'refused', refusal: expect.stringContaining('máy chủ không nhận kết nối') as string });
  });

  it('asks no private address when that is not allowed', async () => {
    const id = await site.desk.as(site.admin, (scope) =>
      openSiteImport(scope, site.admin, { name: `${site.origin}/ban-do.xml`, isCrawl: true }, site.desk.world.clock.now()),
    );
    await site.read(id, { ...site.tools, net: { ...site.tools.net, allowPrivate: false } });
    expect(site.asked).toEqual([]);
    expect((await site.look(id)).state).toBe('refused');
  });
});
