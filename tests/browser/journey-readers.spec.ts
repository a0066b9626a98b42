import type { Browser } from 'playwright-core';
import { Product, type Person } from './support/product.js';
import { soon } from './support/soon.js';
import { openBrowser, phone, Window } from './support/window.js';

/** Readers of all portals below: sums and a chart, and the portals page by page. */
let product: Product;
let browser: Browser;
let supervisor: Person;
const portals = 55;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const { world } = product;
  const province = await world.unit('province');
  const top = await world.portal({ unitId: province, host: 'tinh.example.localhost', state: 'planned' });
  for (let index = 1; index <= portals; index += 1) {
    const portal = await world.portal({ unitId: await world.unit('commune', province), sections: 0 });
    await world.rows('update portal set name = $2 where portal_id = $1', [portal.id, `Xã Thứ ${String(index)}`]);
    await world.rows(
      `insert into visit_day (portal_id, day, visits, views, seconds) select $1, d, n, n * 2, n * 60 from (select $2::integer as n) n, generate_series(date '2025-01-01', '2025-12-31', '3 days') d`,
      [portal.id, index],
    );
    await world.rows(`insert into referrer_month values ($1, '2025-12-01', 'tim.example.test', $2)`, [portal.id, index]);
  }
  supervisor = await product.person('giamsatdoc', 'Ngô Văn Đọc', [{ portal: top, role: 'supervisor', covers: province }]);
});

afterEach(() => Window.closeLeft());

afterAll(() => product.end(browser));

it.each([
  ['desk', {}],
  ['phone', { size: phone }],
])('are read at a %s: more portals by one press, one portal by its name, and sums that stay those of all', async (name, options) => {
  const window = await Window.open(browser, options);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/bang-theo-doi?ky=2025');
  await page.getByRole('link', { name: 'Người đọc' }).click();
  const lines = page.getByRole('table', { name: /Người đọc từng trang/ }).getByRole('row');
  const sums = page.getByRole('group', { name: /Người đọc, Năm 2025/ });
  await sums.getByText('55 trang, Năm 2025').waitFor();
  const whole = await sums.innerText();
  await page.getByText('Lượt truy cập theo tháng').first().waitFor();
  await page.getByText('Tháng 12/2025.').first().waitFor();
  expect(await lines.count()).toBe(1 + 50);
  await page.getByText('Đang hiện 50 trong 55 trang').waitFor();
  await window.inspect(`readers-below-${name}`);
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await soon(async () => {
    expect(await lines.count()).toBe(1 + portals);
  });
  expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Xã Thứ 1', exact: true }).waitFor();

  await page.getByLabel('Tìm trang theo tên').fill('xa thu 17');
  await soon(async () => {
    expect(await lines.allInnerTexts()).toEqual([expect.any(String), expect.stringContaining('Xã Thứ 17')]);
  });
  expect(await sums.innerText()).toBe(whole);
  await window.close();
});

it('what a person opens and turns is their work, what the screen reads again is not', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/bang-theo-doi');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('query SubtreeReaders')) asked.push(request.headers()['x-unattended'] === undefined ? 'person' : 'screen');
  });
  await page.getByRole('link', { name: 'Người đọc' }).click();
  await page.getByRole('heading', { name: 'Người đọc các trang' }).waitFor();
  const more = page.getByRole('button', { name: 'Xem thêm', exact: true });
  await more.click();
  await more.waitFor({ state: 'detached' });
  expect(asked).toEqual(['person', 'person']);
  // as after a minute: both pages are read again
  await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
  await soon(() => {
    expect(asked).toEqual(['person', 'person', 'screen', 'screen']);
    return Promise.resolve();
  });
  await window.close();
});
