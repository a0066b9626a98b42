import type { Browser } from 'playwright-core';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, phone, Window } from './support/window.js';

/** The sections of a portal: what the law asks for is followed after a preview and then locked; others come and go. */
let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;
let overAll: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const province = await product.portal('tinh-mau', 'Tỉnh Mẫu');
  portal = await product.portal('chuyen-muc', 'Phường Chuyên Mục');
  await product.world.rows('update unit set parent_id = $1 where id = $2', [province.unitId, portal.unitId]);
  await product.world.rows(`insert into unit_closure (ancestor_id, descendant_id, depth, valid_from) values ($1, $2, 1, '2025-07-01')`, [
    province.unitId,
    portal.unitId,
  ]);
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
  overAll = await product.person('quantritinh', 'Vũ Văn Tỉnh', [{ portal: province, role: 'province_admin', covers: province.unitId }]);
});

afterAll(() => product.end(browser));

it('an administrator follows the law after a preview, adds a section, moves, renames and removes it', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Chuyên mục', exact: true }).click();
  await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
  const preview = page.getByRole('dialog', { name: /Cập nhật chuyên mục/ });
  await preview.getByText(/Theo Nghị định 224\/2026\/NĐ-CP/).waitFor();
  await preview.getByText('Phổ biến pháp luật, chính sách').waitFor();
  await window.inspect('sections-preview');
  await preview.getByRole('button', { name: 'Cập nhật đúng như trên' }).click();
  await preview.waitFor({ state: 'detached' });
  const statutory = page.getByRole('row', { name: /Giới thiệu/ });
  await statutory.getByText('Bắt buộc').waitFor();
  expect(await statutory.getByRole('button', { name: /Xóa/ }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Xem trước thay đổi' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Thêm chuyên mục' }).click();
  const adding = page.getByRole('dialog', { name: 'Thêm chuyên mục' });
  await adding.getByRole('button', { name: 'Thêm chuyên mục' }).click();
  await adding.getByRole('alert').waitFor();
  await window.inspect('sections-add-empty');
  await adding.getByLabel('Tên trong menu').fill('Bầu cử');
  await adding.getByLabel('Mở đến hết ngày').fill('2099-12-31');
  await adding.getByRole('button', { name: 'Thêm chuyên mục' }).click();
  const own = page.getByRole('row', { name: /Bầu cử/ });
  await own.getByText('/chuyen-muc/bau-cu').waitFor();
  await own.getByText('đến hết 31/12/2099').waitFor();
  await own.getByRole('button', { name: 'Đưa Bầu cử lên trên' }).click();
  await page.getByRole('status').filter({ hasText: 'Bầu cử: đã đổi chỗ' }).waitFor({ state: 'attached' });
  await window.inspect('sections');

  await own.getByRole('button', { name: 'Sửa Bầu cử' }).click();
  const changing = page.getByRole('dialog', { name: 'Sửa chuyên mục Bầu cử' });
  await changing.getByLabel('Tên trong menu').fill('Bầu cử 2026');
  await changing.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('button', { name: 'Xóa Bầu cử 2026' }).click();
  await page.getByRole('row', { name: /Bầu cử/ }).waitFor({ state: 'detached' });
  await window.close();
});

it('whoever administers the province brings the portals below under the law, one after the other', async () => {
  await product.portal('chua-theo', 'Phường Của Tỉnh Khác');
  await product.world.rows(`update portal set sections_law = null where portal_id = $1`, [portal.id]);
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  await window.signIn(product.consoleUrl, overAll, '/bang-theo-doi');
  await page.getByRole('link', { name: 'Chuyên mục', exact: true }).click();
  await page.getByRole('link', { name: 'Bổ sung chuyên mục còn thiếu' }).click();
  await page.getByRole('row', { name: /Tỉnh Mẫu/ }).waitFor();
  expect(await page.content()).not.toContain('Phường Của Tỉnh Khác');
  await window.inspect('sections-below');
  await page.getByRole('button', { name: 'Xem trước Tỉnh Mẫu' }).click();
  await page
    .getByRole('dialog', { name: /Tỉnh Mẫu/ })
    .getByText('Thêm', { exact: false })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cập nhật 2 trang' }).click();
  await page.getByText('Chuyên mục của 2 trang đã theo luật đang có hiệu lực.').waitFor();
  await page.getByText('Đã xong 2 trong 2 trang').waitFor();
  await window.inspect('sections-below-done');
  await window.close();
});
