import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { inPortal } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { body, refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { FolderStore } from '../../media/store/folder-store.js';
import { saveDraft } from '../save-draft.js';
import { beginReading, keepChunk, openSiteImport } from './desk/give-site.js';
import { setSite } from './desk/set-site.js';
import { siteEntriesOf, siteImportOf } from './desk/site-queries.js';
import { SiteEntryFilter } from './desk/site.types.js';
import { steerSite, type SiteStep } from './desk/steer-site.js';
import { readSite } from './run/read-site.js';
import { runSite } from './run/run-site.js';
import type { SiteTools } from './run/site-tools.js';
import { undoSite } from './run/undo-site.js';

let desk: TestDesk;
let jobs: DataSource;
let queue: JobQueue;
let admin: string;
let folder: string;
let site: Server;
let origin: string;
let tools: SiteTools;
let asked: string[] = [];
const faults: unknown[] = [];
const pages = new Map<string, { readonly type: string; readonly body: Buffer | string }>();

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
  queue = await JobQueue.open(desk.world.database.urls.jobs, false, () => undefined);
  admin = await desk.world.person('Quản Trị', [{ portal: desk.here, role: 'portal_admin' }]);
  folder = await mkdtemp(path.join(tmpdir(), 'liencong-sites-'));
  site = createServer((request, response) => {
    asked.push(request.url ?? '');
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' }).end(page?.body ?? 'none');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((site.address() as { port: number }).port)}`;
  pages.set('/anh/cau.jpg', { type: 'image/jpeg', body: await photo() });
  pages.set('/anh/gia.jpg', { type: 'image/jpeg', body: '<html>không phải ảnh</html>' });
  tools = {
    ...{ source: jobs, queue, clock: desk.world.clock, process: desk.process, store: new FolderStore(folder), scanner: '' },
    limits: { largestMegabytes: 5, quotaGigabytes: 1 },
    net: { allowPrivate: true, patience: 2_000 },
    pause: 0,
    onFault: (error) => faults.push(error),
  };
});
afterAll(async () => {
  await new Promise((resolve) => site.close(resolve));
  await queue.close();
  await desk.world.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  asked = [];
  faults.length = 0;
});

const photo = (): Promise<Buffer> =>
  sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .resize(900, 600, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer();

async function given(text: string | Buffer, name = 'trang-cu.xml'): Promise<string> {
  return desk.as(admin, async (scope) => {
    const now = desk.world.clock.now();
    const id = await openSiteImport(scope, admin, { name, isCrawl: false }, now);
    const bytes = Buffer.from(text);
    for (let at = 0, number = 0; at < bytes.length; at += 700, number += 1) await keepChunk(scope, id, number, bytes.subarray(at, at + 700));
    await beginReading(scope, queue, id, now);
    return id;
  });
}
const job = (importId: string) => ({ portalId: desk.here.id, importId });
const read = (id: string): Promise<void> => desk.asSystem(() => readSite(tools, job(id)));
const run = (id: string): Promise<void> => desk.asSystem(() => runSite(tools, job(id)));
const steer = (id: string, step: SiteStep): Promise<void> => desk.as(admin, (scope) => steerSite(scope, queue, id, step, desk.world.clock.now()));
const look = (id: string) => desk.as(admin, (scope) => siteImportOf(scope, id, desk.world.clock.now()));
const entries = async (id: string, show = SiteEntryFilter.ALL) =>
  (await desk.as(admin, (scope) => siteEntriesOf(scope, id, { show, first: 100, after: null }))).edges.map(({ node }) => node);
const codes = async (id: string) => (await entries(id)).map(({ faults: all }) => all.map(({ code }) => code).join(' '));

async function imported(text: string, name?: string): Promise<string> {
  const id = await given(text, name);
  await read(id);
  await steer(id, 'start');
  await run(id);
  return id;
}

interface Post {
  readonly id: number;
  readonly title: string;
  readonly html: string;
  readonly link?: string;
  readonly at?: string;
  readonly status?: string;
  readonly section?: string;
  readonly author?: string;
  readonly more?: string;
}
const post = ({
  id,
  title,
  html,
  link,
  at = '2019-03-04 02:30:00',
  status = 'publish',
  section = 'Tin tức',
  author = 'Nguyễn Thị Mẫu',
  more = '',
}: Post): string => `
  <item><title>${title}</title><link>${link ?? `http://trangcu.example.vn/2019/03/bai-${String(id)}.html`}</link><dc:creator><![CDATA[${author}]]></dc:creator>
  <guid isPermaLink="false">http://trangcu.example.vn/?p=${String(id)}</guid><content:encoded><![CDATA[${html}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
  <wp:post_id>${String(id)}</wp:post_id><wp:post_date_gmt>${at}</wp:post_date_gmt><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
  <category domain="category" nicename="x"><![CDATA[${section}]]></category>${more}</item>`;
const wxr = (...items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="d" xmlns:content="c" xmlns:excerpt="e"><channel><title>Trang cũ</title>${items.join('')}</channel></rss>`;
const titled = (title: string) =>
  desk.world.rows<{ id: string; state: string; publicSince: string | null; html: string; first: Date; author: string; slug: string }>(
    `select i.id, i.state, i.public_since::text as "publicSince", p.html, p.first_published_at as first, b.display_name as author, p.slug
     from draft d join item i on i.portal_id = d.portal_id and i.id = d.item_id
     left join publication p on p.portal_id = i.portal_id and p.item_id = i.id left join byline b on b.portal_id = i.portal_id and b.person_id = i.author_id
     where d.portal_id = $1 and d.title = $2`,
    [desk.here.id, title],
  );

describe('an export of WordPress', () => {
  it('is planned first, then comes in with its days, authors, pictures and old addresses', async () => {
    const html = `<p>Cầu mới thông xe.</p><figure><img src="${origin}/anh/cau.jpg" alt="Cầu mới" /><figcaption>Sáng nay</figcaption></figure><p>Xem <a href="http://trangcu.example.vn/2019/03/bai-2.html">bài trước</a>.</p>`;
    const id = await given(wxr(post({ id: 1, title: 'Thông xe cầu mới', html })));
    await read(id);
    expect(await look(id)).toMatchObject({ state: 'planned', format: 'wxr', counts: { rows: 1, publish: 1, errors: 0, pictures: 1, done: 0 } });
    expect([await titled('Thông xe cầu mới'), asked]).toEqual([[], []]);

    await steer(id, 'start');
    await run(id);
    expect(faults).toEqual([]);
    expect(await look(id)).toMatchObject({ state: 'done', counts: { done: 1, failed: 0 } });
    const [item] = await titled('Thông xe cầu mới');
    expect(item).toMatchObject({ state: 'published', publicSince: '2019-03-04', author: 'Nguyễn Thị Mẫu', first: new Date('2019-03-04T02:30:00Z') });
    expect(item!.html).toContain('alt="Cầu mới"');
    expect(item!.html).toContain('<a href="/2019/03/bai-2.html"');
    const moved = await desk.world.rows('select path from moved_item where item_id = $1', [item!.id]);
    expect(moved).toEqual([{ path: '/2019/03/bai-1.html' }]);
    const facts = await desk.world.rows(`select belongs_on::text as day, amount::integer from fact where subject_id = $1 and measure = 'items_published'`, [
      item!.id,
    ]);
    expect(facts).toEqual([{ day: '2019-03-04', amount: 1 }]);
    expect(await desk.world.rows(`select state, kind from file where uploaded_by = $1`, [admin])).toEqual([{ state: 'clean', kind: 'picture' }]);
  });

  it('again brings nothing twice and fetches no picture twice', async () => {
    const before = await desk.world.rows('select count(*) from item');
    const html = `<p>Cầu mới thông xe.</p><img src="${origin}/anh/cau.jpg" alt="Cầu mới">`;
    const again = await imported(wxr(post({ id: 1, title: 'Thông xe cầu mới', html }), post({ id: 3, title: 'Bài có cùng ảnh', html })));
    expect((await entries(again)).map(({ action }) => action)).toEqual(['unchanged', 'publish']);
    expect(asked).toEqual([]);
    expect(Number((await desk.world.rows<{ count: string }>('select count(*) from item'))[0]!.count)).toBe(Number((before[0] as { count: string }).count) + 1);
  });

  it('keeps from the public what was none there, has no day, or shows a picture without words', async () => {
    const id = await imported(
      wxr(
        post({ id: 11, title: 'Nháp ở trang cũ', html: '<p>Chưa đăng</p>', status: 'draft' }),
        post({ id: 12, title: 'Không có ngày', html: '<p>Có chữ</p>', at: '0000-00-00 00:00:00' }),
        post({ id: 13, title: 'Ảnh không lời', html: `<p>Có chữ</p><img src="${origin}/anh/cau.jpg">` }),
      ),
    );
    expect(await codes(id)).toEqual(['SITE_NOT_PUBLIC', 'SITE_DATE_MISSING', 'SITE_ALT_MISSING']);
    for (const title of ['Nháp ở trang cũ', 'Không có ngày', 'Ảnh không lời'])
      expect(await titled(title)).toMatchObject([{ state: 'draft', publicSince: null }]);
    expect(await look(id)).toMatchObject({ counts: { done: 3, drafts: 3 } });
  });

  it('takes the words of a picture from its library, and the picture that stood in front', async () => {
    const attachment = `<item><title>cau</title><wp:post_id>90</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${origin}/anh/cau.jpg</wp:attachment_url>
      <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[Cầu nhìn từ bờ nam]]></wp:meta_value></wp:postmeta></item>`;
    const more = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>90</wp:meta_value></wp:postmeta>';
    const id = await imported(wxr(post({ id: 21, title: 'Có ảnh đại diện', html: '<p>Chữ</p>', more }), attachment));
    expect(await entries(id)).toMatchObject([{ action: 'publish', state: 'done', pictures: 1, faults: [] }]);
    expect((await titled('Có ảnh đại diện'))[0]!.html).toContain('alt="Cầu nhìn từ bờ nam"');
  });

  it('says row by row what is wrong, and takes in the others', async () => {
    const id = await imported(
      wxr(
        post({ id: 31, title: '', html: '<p>Không tên</p>' }),
        post({ id: 32, title: 'Không chữ', html: '' }),
        post({ id: 33, title: 'Tốt', html: '<p>Chữ</p>' }),
        post({ id: 33, title: 'Tốt', html: '<p>Chữ</p>' }),
        post({ id: 34, title: 'Ảnh hỏng', html: `<p>Chữ</p><img alt="a" src="${origin}/anh/gia.jpg"><img alt="b" src="${origin}/khong-co.jpg">` }),
      ),
    );
    expect(await codes(id)).toEqual(['SITE_TITLE_MISSING', 'SITE_BODY_MISSING', '', 'SITE_TWICE', 'SITE_PICTURE_REFUSED SITE_PICTURE_MISSING']);
    expect(await look(id)).toMatchObject({ state: 'done', counts: { done: 2, errors: 3 } });
    expect((await titled('Ảnh hỏng'))[0]!.html).not.toContain('<img');
  });

  it('reads fonts from before Unicode', async () => {
    await imported(
      wxr(post({ id: 41, title: 'Chµo mõng ngµy Quèc kh¸nh n­íc Céng hßa', html: '<p><font face="VNI-Times">Ñoàng Nai</font> và <b>chữ thường</b></p>' })),
    );
    expect((await titled('Chào mừng ngày Quốc khánh nước Cộng hòa'))[0]!.html).toContain('Đồng Nai và <strong>chữ thường</strong>');
  });

  it('goes where a person decides, else where its section is called the same', async () => {
    const id = await given(wxr(post({ id: 51, title: 'Vào mục khác', html: '<p>Chữ</p>', section: 'Mục lạ' })));
    await read(id);
    const [, second] = desk.here.sectionIds;
    const settings = { importId: id, sectionId: desk.here.sectionIds[0]!, sections: [{ name: 'Mục lạ', sectionId: second! }], asDrafts: false };
    const decide = (more: object = {}): Promise<void> => desk.as(admin, (scope) => setSite(scope, { ...settings, ...more }, desk.world.clock.now()));
    expect(await refusalOf(decide({ sectionId: desk.neighbour.sectionIds[0] }))).toBe('sectionId:SITE_SECTION_UNKNOWN');
    await decide();
    await steer(id, 'start');
    expect(await refusalOf(decide())).toBe('SITE_IMPORT_STATE');
    await run(id);
    expect(await desk.world.rows(`select l.section_id as at from placement l join draft d on d.item_id = l.item_id where d.title = 'Vào mục khác'`)).toEqual([
      { at: second },
    ]);
  });
});

describe('an import that is cut off', () => {
  it('goes on where it was, and doubles nothing', async () => {
    const items = Array.from({ length: 6 }, (_, index) => post({ id: 100 + index, title: `Bài ngắt quãng ${String(index)}`, html: '<p>Chữ</p>' }));
    const id = await given(wxr(...items));
    // the reader dies in the middle, after some entries were written
    const cut = { ...tools, clock: { now: dies(4) } };
    await expect(desk.asSystem(() => readSite(cut, job(id), { batch: 2 }))).rejects.toThrow('killed');
    await read(id);
    expect((await look(id)).counts).toMatchObject({ rows: 6, publish: 6 });
    await steer(id, 'start');
    // a worker dies within an entry: nothing of that entry stands
    const half = {
      ...tools,
      process: Object.assign(Object.create(desk.process) as typeof desk.process, { transition: () => Promise.reject(new Error('killed')) }),
    };
    await desk.asSystem(() => runSite(half, job(id), { slice: 0 }));
    expect(await desk.world.rows(`select from draft where title like 'Bài ngắt quãng%'`)).toEqual([]);
    await desk.asSystem(() => runSite(tools, job(id), { slice: 0 }));
    expect((await look(id)).counts.done).toBe(1);
    await Promise.all([run(id), run(id)]);
    expect(await look(id)).toMatchObject({ state: 'done', counts: { done: 6, failed: 0 } });
    expect((await desk.world.rows(`select from draft where title like 'Bài ngắt quãng%'`)).length).toBe(6);
  });

  it('stops when there is no room for pictures, says so, and goes on when told to', async () => {
    const id = await given(wxr(post({ id: 120, title: 'Hết chỗ', html: `<p>Chữ</p><img alt="Cầu" src="${origin}/anh/moi.jpg">` })));
    pages.set('/anh/moi.jpg', { type: 'image/jpeg', body: await photo() });
    await read(id);
    await steer(id, 'start');
    await desk.asSystem(() => runSite({ ...tools, limits: { ...tools.limits, quotaGigabytes: 0.000001 } }, job(id)));
    expect(await look(id)).toMatchObject({ state: 'paused', refusal: expect.stringContaining('chỗ') as string, counts: { done: 0 } });
    await steer(id, 'resume');
    await run(id);
    expect(await look(id)).toMatchObject({ state: 'done', refusal: null, counts: { done: 1 } });
  });

  it('waits while it is paused', async () => {
    const id = await given(wxr(post({ id: 130, title: 'Đang dừng', html: '<p>Chữ</p>' })));
    await read(id);
    await steer(id, 'start');
    await steer(id, 'pause');
    await run(id);
    expect(await look(id)).toMatchObject({ state: 'paused', counts: { done: 0 } });
    expect(await refusalOf(steer(id, 'start'))).toBe('SITE_IMPORT_STATE');
  });
});

describe('undoing', () => {
  it('takes everything back, out of the figures too, and lets it come again at its address', async () => {
    const text = wxr(post({ id: 200, title: 'Sẽ hoàn tác', html: '<p>Chữ</p>' }));
    const id = await imported(text);
    const [before] = await titled('Sẽ hoàn tác');
    await steer(id, 'undo');
    await desk.asSystem(() => undoSite(tools, job(id)));
    expect(await look(id)).toMatchObject({ state: 'undone', counts: { undone: 1 } });
    expect(await titled('Sẽ hoàn tác')).toMatchObject([{ state: 'archived', publicSince: null, html: null }]);
    expect(await desk.world.rows('select from moved_item where item_id = $1', [before!.id])).toEqual([]);
    const facts = await desk.world.rows<{ sum: string }>(`select sum(amount) from fact where subject_id = $1 and measure = 'items_published'`, [before!.id]);
    expect(facts).toEqual([{ sum: '0' }]);
    await imported(text);
    expect(await titled('Sẽ hoàn tác')).toMatchObject([{ id: before!.id, slug: before!.slug, state: 'published', publicSince: '2019-03-04' }]);
  });

  it('is refused once somebody worked on an item', async () => {
    const id = await imported(wxr(post({ id: 210, title: 'Đã có người sửa', html: '<p>Chữ</p>', status: 'draft' })));
    const [item] = await titled('Đã có người sửa');
    await desk.as(desk.editor, (scope) =>
      saveDraft(scope, desk.world.clock, {
        itemId: item!.id,
        baseVersion: 1,
        title: 'Đã có người sửa',
        summary: '',
        body: body('Sửa'),
        sectionId: desk.here.sectionIds[0]!,
      }),
    );
    expect(await refusalOf(steer(id, 'undo'))).toBe('SITE_IMPORT_EDITED');
  });
});

describe('a feed, a table and a crawl', () => {
  it('RSS and Atom come in, and what came by an export is known again', async () => {
    const rss = `<rss version="2.0"><channel><item><title>Thông xe cầu mới</title><link>http://trangcu.example.vn/2019/03/bai-1.html</link><description>Chữ</description><pubDate>Mon, 04 Mar 2019 02:30:00 GMT</pubDate></item>
      <item><title>Chỉ có ở RSS</title><link>http://trangcu.example.vn/rss-1</link><description>&lt;p&gt;Đoạn văn&lt;/p&gt;</description><pubDate>Tue, 05 Mar 2019 09:00:00 +0700</pubDate></item></channel></rss>`;
    expect((await entries(await imported(rss))).map(({ action, state }) => `${action} ${state}`)).toEqual(['unchanged none', 'publish done']);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ở Atom</title><id>urn:1</id><link href="http://trangcu.example.vn/atom-1"/><published>2020-01-02T03:04:05Z</published>
      <author><name>Trần Mẫu</name></author><content type="xhtml"><div><p>Một <b>đậm</b> hai</p></div></content></entry></feed>`;
    await imported(atom);
    expect((await titled('Ở Atom'))[0]).toMatchObject({ publicSince: '2020-01-02', author: 'Trần Mẫu', html: '<p>Một <strong>đậm</strong> hai</p>' });
  });

  it('a table comes in by its headings, in any order', async () => {
    const id = await imported(
      'Ngày đăng;Tiêu đề;Nội dung;Chuyên mục\n02/09/2018 07:30;Quốc khánh;<p>Chữ</p>;Tin tức\n31/02/2018;Ngày sai;Chữ;Tin tức\n',
      'bai.csv',
    );
    expect(await look(id)).toMatchObject({ format: 'csv', counts: { done: 1, errors: 1 } });
    expect((await titled('Quốc khánh'))[0]).toMatchObject({ publicSince: '2018-09-02', first: new Date('2018-09-02T00:30:00Z') });
    expect((await codes(id))[1]).toContain('SITE_DATE_FORM');
  });

  it('a site is read by its site map, as robots.txt allows, and its own pages alone', async () => {
    const words = 'Đoạn văn của bài viết nói về việc làm đường ở xã. '.repeat(8);
    const page = (title: string, more = ''): string =>
      `<html><head><title>${title} | Trang cũ</title><meta property="article:published_time" content="2017-05-06T08:00:00+07:00">${more}</head>
       <body><nav><p>${words}${words}</p></nav><div id="noi-dung"><h1>${title}</h1><p>${words}</p><p>${words}</p></div></body></html>`;
    pages.set('/robots.txt', { type: 'text/plain', body: `User-agent: *\nDisallow: /kin/\nSitemap: ${origin}/ban-do.xml\n` });
    const locations = ['/tin-tuc/lam-duong', '/kin/bi-mat', '/mat-roi', '/danh-sach'].map((each) => `<url><loc>${origin}${each}</loc></url>`);
    pages.set('/ban-do.xml', { type: 'text/xml', body: `<urlset>${locations.join('')}<url><loc>http://noi-khac.example/a</loc></url></urlset>` });
    pages.set('/tin-tuc/lam-duong', { type: 'text/html; charset=utf-8', body: page('Làm đường') });
    pages.set('/danh-sach', { type: 'text/html', body: '<html><body><ul><li>a</li></ul></body></html>' });
    const id = await desk.as(admin, async (scope) => {
      const made = await openSiteImport(scope, admin, { name: `${origin}/`, isCrawl: true }, desk.world.clock.now());
      await beginReading(scope, queue, made, desk.world.clock.now());
      return made;
    });
    await read(id);
    const found = await entries(id);
    expect(found.map(({ action, faults: all }) => `${action} ${all.map(({ code }) => code).join(' ')}`.trim())).toEqual([
      'publish SITE_AUTHOR_MISSING',
      'error SITE_ROBOTS',
      'error SITE_PAGE_STATUS',
      'skipped SITE_NOT_ARTICLE',
    ]);
    expect(asked).not.toContain('/kin/bi-mat');
    await steer(id, 'start');
    await run(id);
    const [item] = await titled('Làm đường');
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
    ['a table without its columns', 'a,b\n1,2\n', 'SITE_COLUMNS'],
    ['an empty feed', '<rss><channel></channel></rss>', 'SITE_ENTRIES_NONE'],
  ])('refuses %s', async (_what, text, code) => {
    const id = await given(text);
    await read(id);
    const [row] = await desk.world.rows<{ refusal: { code: string }; state: string }>('select state, refusal from site_import where id = $1', [id]);
    expect(row).toMatchObject({ state: 'refused', refusal: { code } });
    expect((await look(id)).refusal).not.toBeNull();
  });

  it('refuses an address that is none, and a site without a map', async () => {
    const open = (name: string) => desk.as(admin, (scope) => openSiteImport(scope, admin, { name, isCrawl: true }, desk.world.clock.now()));
    expect(await refusalOf(open('ftp://trangcu'))).toBe('SITE_ADDRESS_INVALID');
    const id = await open('http://127.0.0.1:1/');
    await read(id);
    expect(await look(id)).toMatchObject({ state: 'refused', refusal: expect.stringContaining('refused') as string });
  });

  it('asks no private address when that is not allowed', async () => {
    const id = await desk.as(admin, (scope) => openSiteImport(scope, admin, { name: `${origin}/ban-do.xml`, isCrawl: true }, desk.world.clock.now()));
    await desk.asSystem(() => readSite({ ...tools, net: { ...tools.net, allowPrivate: false } }, job(id)));
    expect(asked).toEqual([]);
    expect((await look(id)).state).toBe('refused');
  });
});

test('another portal sees none of it', async () => {
  const id = await imported(wxr(post({ id: 300, title: 'Của riêng trang này', html: '<p>Chữ</p>' })));
  const stranger = await desk.world.person('Quản Trị Khác', [{ portal: desk.neighbour, role: 'portal_admin' }]);
  expect(await refusalOf(desk.as(stranger, (scope) => siteImportOf(scope, id, desk.world.clock.now()), desk.neighbour))).toBe('NOT_FOUND');
  expect(await desk.asSystem(() => inPortal(jobs, desk.neighbour.id, ({ manager }) => manager.query('select from site_import_entry')))).toEqual([]);
});

function dies(after: number): () => Date {
  let left = after;
  return () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return desk.world.clock.now();
  };
}
