import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { untilSaved } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { desktop, openBrowser, phone, Window } from './support/window.js';

const title = 'Lịch công tác tuần 48';

let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('lich-mau', 'Phường Lịch Mẫu');
  editor = await product.person('nguoilich', 'Lê Thị Lịch', [{ portal, role: 'editor' }]);
  head = await product.person('truonglich', 'Trần Văn Lịch', [{ portal, role: 'board_head' }]);
});
afterAll(() => product.end(browser));

it('a work calendar is filled in on a phone, approved as it will appear, and read as a table and a file', async () => {
  const writing = await Window.open(browser, { size: phone });
  const { page } = writing;
  await writing.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Tiêu đề').fill(title);
  await page.getByLabel('Thể loại', { exact: true }).selectOption({ label: 'Lịch công tác' });
  const form = page.getByRole('region', { name: 'Thông tin của thể loại' });
  await form.getByLabel('Từ ngày').fill('2026-11-23');
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page.getByRole('heading', { name: /Còn \d chỗ cần sửa/ }).waitFor();
  await form.getByLabel('Đến ngày').fill('2026-11-27');
  for (const [index, [at, what]] of [
    ['2026-11-24T14:00', 'Tiếp công dân'],
    ['2026-11-23T08:00', 'Giao ban tuần'],
  ].entries()) {
    await form.getByRole('button', { name: 'Thêm dòng vào Lịch' }).click();
    const row = form.getByRole('listitem', { name: `Lịch, dòng ${String(index + 1)}` });
    await row.getByLabel('Ngày, giờ').fill(at!);
    await row.getByLabel('Nội dung').fill(what!);
  }
  await untilSaved(page);
  await writing.inspect('write-kind');
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page.getByText('Đã trình duyệt. Ban biên tập đã nhận được tin này.').waitFor();
  await writing.close();

  const deciding = await Window.open(browser, { size: desktop });
  await deciding.signIn(product.consoleUrl, head);
  await deciding.page.getByRole('link', { name: title }).click();
  await deciding.page.getByRole('article', { name: 'Bản trình duyệt' }).getByText('Thứ hai, 23/11/2026').waitFor();
  await deciding.inspect('approve-kind');
  await deciding.page.getByRole('button', { name: 'Duyệt và đăng ngay' }).click();
  await deciding.page.getByText('Đã duyệt và đăng lên trang.').waitFor();
  await deciding.close();

  for (const size of [phone, desktop]) {
    const citizen = await Window.open(browser, { size, javaScript: false });
    await citizen.open(product.site(portal));
    await citizen.page.getByRole('link', { name: title }).first().click();
    await citizen.page.getByRole('cell', { name: 'Tiếp công dân' }).waitFor();
    await citizen.inspect('site-kind');
    const [file] = await Promise.all([citizen.page.waitForEvent('download'), citizen.page.getByRole('link', { name: 'Tải lịch về máy' }).click()]);
    expect(readFileSync(await file.path(), 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(2);
    await citizen.close();
  }
});

it('a field says at once that a file is not what it takes, and forgets it with the next file', async () => {
  const writing = await Window.open(browser, { size: phone });
  const { page } = writing;
  await writing.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Thể loại', { exact: true }).selectOption({ label: 'Video' });
  const field = (label: string) => page.getByLabel(label).and(page.locator('input[type=file]'));
  const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#88aacc' } })
    .png()
    .toBuffer();
  await field('Tệp video').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: picture });
  await page.getByText('Tệp này không phải video.').waitFor();
  const words = 'WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n';
  await field('Tệp phụ đề').setInputFiles({ name: 'cu.vtt', mimeType: 'text/vtt', buffer: Buffer.from(`\ufeff${words}`, 'utf16le') });
  await page.getByText('Tệp không phải phụ đề viết bằng chữ UTF-8.').waitFor();
  await writing.inspect('write-file-refused');
  await field('Tệp phụ đề').setInputFiles({ name: 'moi.vtt', mimeType: 'text/vtt', buffer: Buffer.from(words) });
  await page.getByText('moi.vtt').waitFor();
  expect(await page.getByText('Tệp không phải phụ đề viết bằng chữ UTF-8.').count()).toBe(0);
  await writing.close();
});
