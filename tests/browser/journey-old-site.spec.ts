import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { addFigures } from '../support/figures.js';
import { Hand } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, Window } from './support/window.js';

/** The administrator of a portal takes in the site before: look first, then in, then back out again; and the province sees the room. */
let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;
let province: Person;
let oldSite: Server;
let address: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start({ LINK_CHECK: 'all' }), openBrowser()]);
  portal = await product.portal('trang-cu', 'Xã Trang Cũ');
  admin = await product.person('quantrixa', 'Lý Văn Quản', [{ portal, role: 'portal_admin' }]);
  province = await product.person('quantritinh', 'Trịnh Thị Tỉnh', [{ portal, role: 'province_admin', covers: portal.unitId }]);
  const picture = await sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .resize(900, 600, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer();
  oldSite = createServer((_request, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture));
  await new Promise<void>((resolve) => oldSite.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((oldSite.address() as { port: number }).port)}`;
});
afterAll(async () => {
  await product.end(browser);
  await new Promise((resolve) => oldSite.close(resolve));
});

const post = (id: number, title: string, html: string, section = 'Tin tức – Sự kiện'): string =>
  `<item><title>${title}</title><link>http://trangcu.example.vn/${String(id)}.html</link><dc:creator>Nguyễn Thị Mẫu</dc:creator><content:encoded><![CDATA[${html}]]></content:encoded>
   <wp:post_id>${String(id)}</wp:post_id><wp:post_date_gmt>2019-03-0${String(id)} 02:30:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category">${section}</category></item>`;

it('a file of the old site is looked at, comes in with its picture and address, and is undone', async () => {
  const items = [
    post(1, 'Thông xe cầu mới', `<p>Cầu mới thông xe.</p><img src="${address}/cau.jpg" alt="Cầu mới">`),
    post(2, 'Ảnh chưa có lời', `<p>Lễ hội.</p><img src="${address}/cau.jpg">`, 'Văn hóa'),
    post(3, '', '<p>Không có tên</p>'),
  ];
  const file = {
    name: 'trang-cu.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from(`<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="d" xmlns:content="c"><channel>${items.join('')}</channel></rss>`),
  };
  const window = await Window.open(browser);
  const { page } = window;
  const hand = new Hand(page);
  await window.signIn(product.consoleUrl, admin);
  await page.goto(`${product.consoleUrl}/trang/${portal.id}`);
  await hand.tap(page.getByRole('link', { name: 'Nhập trang cũ' }));
  await page.getByRole('heading', { name: 'Nhập trang cũ' }).waitFor();
  await window.inspect('old-sites');
  hand.actions += 1; // choosing the file
  await page.getByLabel('Chọn tệp của trang cũ').setInputFiles(file);

  await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
  await page.getByText('Bài không có tiêu đề.').waitFor();
  await page.getByRole('row', { name: /Không có tiêu đề.*dòng 3/ }).waitFor();
  expect(await product.world.rows('select from item')).toEqual([]);
  await window.inspect('old-site-plan');
  await hand.tap(page.getByRole('button', { name: 'Nhập 2 bài' }));
  await page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor();
  await window.inspect('old-site-done');
  addFigures('browser', { oldSiteActions: hand.actions });

  const [item] = await product.world.rows<{ slug: string }>('select slug from publication');
  expect(await product.world.rows('select path from moved_item')).toEqual([{ path: '/1.html' }]);
  const reader = await Window.open(browser);
  await reader.page.goto(product.site(portal, '/1.html'));
  await reader.page.getByRole('heading', { name: 'Thông xe cầu mới' }).waitFor();
  expect(new URL(reader.page.url()).pathname).toBe(`/tin/${item!.slug}`);
  await reader.close();

  await page.getByText('Thêm', { exact: true }).click();
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByRole('button', { name: 'Hoàn tác 2 bài' }).click();
  await page.getByRole('heading', { name: 'Đã hoàn tác' }).waitFor();
  expect(await product.world.rows('select from publication where withdrawn_at is null')).toEqual([]);
  await window.close();
});

it('the province sees how full the portals are, and gives one more room', async () => {
  await product.world.rows(
    `insert into file_room (portal_id, limit_bytes, used_bytes, recent_bytes, picture_bytes, document_bytes, video_bytes, told, measured_at)
     values ($1, 20 * 1024 * 1024 * 1024::bigint, 19 * 1024 * 1024 * 1024::bigint, 1024 * 1024 * 1024, 9000000000, 1000000000, 9000000000, 'critical', now())`,
    [portal.id],
  );
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, province);
  await page.goto(`${product.consoleUrl}/dung-luong`);
  await page.getByRole('heading', { name: 'Dung lượng', exact: true }).waitFor();
  await page.getByText('Sắp đầy', { exact: true }).waitFor();
  await window.inspect('rooms');
  await page.getByRole('button', { name: 'Đổi dung lượng của Xã Trang Cũ' }).click();
  await page.getByLabel('Dung lượng (GB)').fill('40');
  await page.getByRole('button', { name: 'Đặt dung lượng' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await product.world.rows('select limit_bytes from file_quota')).toEqual([{ limit_bytes: String(40 * 1024 ** 3) }]);
  await window.close();
});
