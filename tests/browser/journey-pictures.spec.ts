import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { addFigures } from '../support/figures.js';
import { Hand, textField, untilSaved } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { desktop, openBrowser, phone, Window } from './support/window.js';

/** News with three photos: photos, title, text, what the photos show, hand in. */
const most = 5;
const title = 'Khánh thành cầu qua suối Mẫu';
const words = 'Sáng 25 tháng 11, phường khánh thành cầu mới qua suối Mẫu.';
const alternatives = ['Cầu mới nhìn từ bờ đông', 'Người dân đi qua cầu', 'Lãnh đạo phường cắt băng khánh thành'];

let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('anh-mau', 'Phường Ảnh Mẫu');
  editor = await product.person('nguoianh', 'Lê Thị Ảnh', [{ portal, role: 'editor' }]);
  head = await product.person('truonganh', 'Trần Văn Ảnh', [{ portal, role: 'board_head' }]);
});
afterAll(() => product.end(browser));

const photo = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .resize(1_200, 800, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer(),
});

it('news with three photos is written on a phone, approved, and read with its pictures', async () => {
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  const hand = new Hand(page);
  // choosing the photos begins the item
  hand.actions += 1;
  await page
    .getByLabel('Viết tin từ ảnh')
    .and(page.locator('input'))
    .setInputFiles(await Promise.all(['cau.jpg', 'dan.jpg', 'bang.jpg'].map(photo)));
  await textField(page).waitFor();
  await hand.write(page.getByLabel('Tiêu đề'), title);
  await page
    .getByLabel(/^Lời mô tả ảnh/)
    .nth(2)
    .waitFor();
  await hand.write(textField(page).locator('p').first(), words);
  await hand.write(page.getByLabel('Mô tả 3 ảnh, mỗi ảnh một dòng'), ...alternatives);
  await soon(async () => {
    const fields = await page.getByLabel(/^Lời mô tả ảnh/).all();
    expect(await Promise.all(fields.map((field) => field.inputValue()))).toEqual(alternatives);
  });
  await untilSaved(page);
  await window.inspect('write-pictures');
  await lookBeforehand(window);
  await hand.tap(page.getByRole('button', { name: 'Trình duyệt' }));
  await page.getByText('Đã trình duyệt. Ban biên tập đã nhận được tin này.').waitFor();
  expect(hand.actions).toBeLessThanOrEqual(most);
  addFigures('browser', { actions: { T4photos: hand.actions } });
  await window.close();

  await approve();
  await read();
});

it('what has no text alternative is not handed in, and the words say which picture', async () => {
  const window = await Window.open(browser, { size: desktop });
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Tiêu đề').fill('Tin thiếu lời mô tả');
  await textField(page).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await photo('thieu.jpg'));
  await page.getByLabel(/^Lời mô tả ảnh/).waitFor();
  await textField(page).locator('p').first().click();
  await page.keyboard.type('Nội dung');
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page
    .getByText(/Ảnh “thieu.jpg” chưa có lời mô tả/)
    .first()
    .waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Nội dung', exact: true }).click();
  await page.getByRole('link', { name: 'Kho ảnh và tệp' }).click();
  await page.getByRole('heading', { name: 'thieu.jpg' }).waitFor();
  await window.inspect('library');
  await window.close();
});

it('a full room is told of at the first answer, and the photo goes on once there is room', async () => {
  const room = (bytes: number) =>
    product.world.rows(
      `insert into file_quota (portal_id, limit_bytes, set_by, set_at) values ($1, $2, $3, now()) on conflict (portal_id) do update set limit_bytes = excluded.limit_bytes`,
      [portal.id, bytes, editor.id],
    );
  await room(1);
  const window = await Window.open(browser, { size: desktop });
  window.expected.push(/507/);
  const { page } = window;
  let asked = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/manage/uploads')) asked += 1;
  });
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Tiêu đề').fill('Tin ảnh lúc hết chỗ');
  await textField(page).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await photo('het-cho.jpg'));
  await page.getByText(/Trang chỉ còn chỗ cho 0 MB/).waitFor();
  expect(asked).toBe(1);
  await room(1_000_000_000);
  await page.getByRole('button', { name: 'Gửi tiếp' }).click();
  await page.getByLabel(/^Lời mô tả ảnh/).waitFor({ timeout: 60_000 });
  await window.close();
}, 120_000);

/** The page as the site will show it, with pictures that nobody else can open yet. */
async function lookBeforehand({ page, context }: Window): Promise<void> {
  await page
    .locator('summary')
    .filter({ hasText: /^Thêm$/ })
    .click();
  const [shown] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: 'Xem trước trên điện thoại' }).click()]);
  await shown.getByText('Bản xem trước, chưa đăng.').waitFor();
  for (const alternative of alternatives) {
    const picture = shown.getByRole('img', { name: alternative });
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((each) => (each as HTMLImageElement).decode());
  }
  const source = await shown.getByRole('img', { name: alternatives[0] }).evaluate((each) => (each as HTMLImageElement).currentSrc);
  const answer = await fetch(`${product.consoleUrl}/tep/${portal.host}/${source.split('/').at(-1) ?? ''}`);
  expect(answer.status).toBe(404);
  await shown.close();
}

async function approve(): Promise<void> {
  const window = await Window.open(browser, { size: desktop });
  const { page } = window;
  await window.signIn(product.consoleUrl, head);
  await page.getByRole('link', { name: title }).click();
  const sealed = page.getByRole('article', { name: 'Bản trình duyệt' });
  await sealed.getByRole('img', { name: alternatives[0] }).waitFor();
  await sealed
    .locator('img[src^="blob:"]')
    .nth(alternatives.length - 1)
    .waitFor();
  expect(await sealed.locator('img:not([src^="blob:"])').count()).toBe(0);
  await window.inspect('approve-pictures');
  await page.getByRole('button', { name: 'Duyệt và đăng ngay' }).click();
  await page.getByText('Đã duyệt và đăng lên trang.').waitFor();
  await window.close();
}

async function read(): Promise<void> {
  const citizen = await Window.open(browser, { size: phone, javaScript: false });
  const { page } = citizen;
  await citizen.open(product.site(portal));
  await citizen.inspect('site-home-pictures');
  await page.getByRole('link', { name: title }).first().click();
  for (const alternative of alternatives) {
    const picture = page.getByRole('img', { name: alternative });
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((each) => (each as HTMLImageElement).decode());
  }
  await citizen.inspect('site-article-pictures');
  await citizen.close();
}
