import type { Browser } from 'playwright-core';
import { addFigures } from '../support/figures.js';
import { Hand } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { desktop, narrow, openBrowser, phone, Window } from './support/window.js';

/** T11: an editor left; a colleague takes over in three actions, drafts and queue with it. And what a province does at a desk below. */
const mostActions = 3;
const sizes = [narrow, desktop];
let product: Product;
let browser: Browser;
let portal: Portal;
let neighbour: Portal;
let admin: Person;
let provinceAdmin: Person;
let leaver: Person;
let successor: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const { world } = product;
  const country = await world.unit('province');
  const top = await world.portal({ unitId: country, host: 'tinh.example.localhost' });
  portal = await product.portal('thay-nguoi', 'Phường Thay Người', country);
  neighbour = await product.portal('lang-gieng', 'Phường Láng Giềng', country);
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
  provinceAdmin = await product.person('quantritinh', 'Lê Văn Tỉnh', [{ portal: top, role: 'province_admin', covers: country }]);
  leaver = await product.person('thoiviec', 'Ngô Văn Thôi', [
    { portal, role: 'contributor' },
    { portal: neighbour, role: 'editor' },
  ]);
  successor = await product.person('kenhiem', 'Hồ Thị Kế', [{ portal, role: 'contributor' }]);
  for (const title of ['Nháp thứ nhất', 'Nháp thứ hai'])
    await product.manage(
      leaver,
      'mutation ($input: CreateItemInput!) { payload: createItem(input: $input) { item { id draft { version } revision { id } } } }',
      {
        input: { portalId: portal.id, sectionId: portal.sectionIds[0], title },
      },
    );
});

afterAll(() => product.end(browser));

it('the portal’s administrator replaces who left, in three actions', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('row', { name: /Ngô Văn Thôi/ }).waitFor();
  await window.inspect('accounts', sizes);

  const hand = new Hand(page);
  await hand.tap(page.getByRole('button', { name: 'Thay người Ngô Văn Thôi' }));
  const dialog = page.getByRole('dialog', { name: 'Thay Ngô Văn Thôi' });
  await dialog.getByRole('option', { name: /Hồ Thị Kế/ }).waitFor({ state: 'attached' });
  await window.inspect('replace-dialog', sizes);
  await hand.choose(dialog.getByLabel('Người kế nhiệm'), 'Hồ Thị Kế – Phường Thay Người');
  await hand.tap(dialog.getByRole('button', { name: 'Xác nhận' }));
  const done = page.getByRole('dialog', { name: 'Đã thay Ngô Văn Thôi' });
  await done.getByText(/0 quyền, 2 bản nháp, 0 việc đang chờ/).waitFor();
  addFigures('browser', { actions: { T11: hand.actions } });
  expect(hand.actions).toBeLessThanOrEqual(mostActions);
  await window.inspect('replaced', sizes);
  await done.getByRole('button', { name: 'Xong' }).click();
  await window.close();

  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, successor);
  await pocket.page.getByText('Nháp thứ hai').waitFor();
  await pocket.page.getByText('Nháp thứ nhất').click();
  await pocket.inspect('taken-over');
  await pocket.close();
});

it('the province’s administrator finds everybody below, by name and by portal, and appoints a stand-in', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, provinceAdmin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('row', { name: /Đỗ Thị Quản/ }).waitFor();
  await window.inspect('accounts-province', sizes);
  await page.getByLabel('Trang', { exact: true }).selectOption({ label: 'Phường Láng Giềng' });
  await page.getByRole('row', { name: /Đỗ Thị Quản/ }).waitFor({ state: 'detached' });
  const row = page.getByRole('row', { name: /Ngô Văn Thôi/ });
  await row.getByText('Việc khác').click();
  await row.getByRole('button', { name: /Cử người làm thay: Biên tập viên/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Người làm thay Ngô Văn Thôi' });
  await dialog.getByRole('button', { name: 'Giao làm thay' }).click();
  await dialog.getByRole('alert').waitFor();
  await window.inspect('stand-in-dialog', sizes);
  await dialog.getByRole('option', { name: /Hồ Thị Kế/ }).waitFor({ state: 'attached' });
  await dialog.getByLabel('Người làm thay').selectOption({ label: 'Hồ Thị Kế – Phường Thay Người' });
  await dialog.getByLabel('Đến hết ngày').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByLabel('Lý do').fill('Đi học');
  await dialog.getByRole('button', { name: 'Giao làm thay' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('row', { name: /Hồ Thị Kế/ })
    .getByText('Làm thay Ngô Văn Thôi: Biên tập viên', { exact: true })
    .waitFor();
  await page.getByLabel('Tìm theo tên').fill('ho thi');
  await page.getByText('1 người', { exact: true }).waitFor();
  await page.getByText('Quyền đã kết thúc').click();
  await page.getByText('Chưa có quyền nào kết thúc.').waitFor();
  await window.inspect('accounts-of-portal', sizes);
  await window.close();
});
