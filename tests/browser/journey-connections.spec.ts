import type { Browser, Page } from 'playwright-core';
import { picture } from './support/pictures.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, phone, Window } from './support/window.js';

/** Other systems that are told of publications; and the page on which programmers try the public schema. */
let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('ket-noi', 'Phường Kết Nối');
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
});

afterAll(() => product.end(browser));

it('an administrator connects a system, sees its secret once, tries it and switches it off', async () => {
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, `/trang/${portal.id}`);
  await page.getByRole('link', { name: 'Kết nối' }).click();
  await page.getByText('Chưa có hệ thống nào được báo.').waitFor();
  await page.getByRole('button', { name: 'Thêm kết nối' }).click();
  const adding = page.getByRole('dialog', { name: 'Thêm kết nối' });
  await adding.getByRole('button', { name: 'Thêm kết nối' }).click();
  await adding.getByRole('alert').waitFor();
  await window.inspect('connections-add-empty');
  await adding.getByLabel('Hệ thống nhận').fill('Cổng dữ liệu của tỉnh');
  await adding.getByLabel('Địa chỉ nhận tin báo').fill('https://nhan.example.vn/tin-bao');
  await adding.getByRole('button', { name: 'Thêm kết nối' }).click();
  const secret = page.getByRole('dialog', { name: 'Khóa bí mật của kết nối' });
  expect(await secret.getByLabel('Khóa bí mật').inputValue()).toMatch(/^whsec_/);
  await window.inspect('connections-secret');
  await secret.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Gửi thử' }).click();
  await page.getByText('Nhật ký gửi').click();
  await page.getByRole('row', { name: /Gửi thử/ }).waitFor();
  await window.inspect('connections');
  await page.getByText('Việc khác').click();
  await page.getByRole('button', { name: 'Tắt', exact: true }).click();
  await page.getByText('Đã tắt').waitFor();
  await page.getByRole('button', { name: 'Bật lại' }).waitFor();
  await window.close();
});

/** Runs the question that the explorer begins with: its button is out of reach until both editors stand. */
async function firstQuery(page: Page): Promise<string> {
  await page.getByText('Đang mở khung thử…').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Execute query/ }).click();
  const answer = page.locator('.result-window');
  await answer.getByText('"data"').waitFor();
  // the editor shows blanks as those that do not break, and where it breaks a line as dots
  return (await answer.innerText()).replace(/[\s·]+/g, ' ');
}

it('a programmer asks the first question in the explorer, under a policy that admits no script from elsewhere', async () => {
  for (const size of [{ width: 1440, height: 1000 }, phone]) {
    const context = await browser.newContext({ viewport: size });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await page.goto(`${product.consoleUrl}/nha-phat-trien?host=${portal.host}`);
    await page.getByRole('heading', { name: 'Thử truy vấn' }).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Số bài theo tháng' }).waitFor();
    expect(await firstQuery(page)).toContain('"items"');
    await page.getByRole('button', { name: 'Thông tin của trang' }).click();
    expect(await firstQuery(page)).toContain(portal.name);
    expect(refused).toEqual([]);
    await picture(page, `developers-${String(size.width)}`);
    await context.close();
  }
});

it('a reader finds the feeds and the open data of a portal', async () => {
  const window = await Window.open(browser, { size: phone });
  await window.page.goto(product.site(portal, '/rss'));
  await window.inspect('site-rss');
  await window.page.goto(product.site(portal, '/du-lieu-mo'));
  await window.inspect('site-open-data');
  await window.close();
});
