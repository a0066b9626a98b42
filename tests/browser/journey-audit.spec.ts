import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { desktop, narrow, openBrowser, phone, Window } from './support/window.js';

/** Who did what: the administrator of a province over all portals, the auditor of one portal over that one. */
let product: Product;
let browser: Browser;
let portal: Portal;
let beside: Portal;
let editor: Person;
let head: Person;
let province: Person;
let auditor: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const country = await product.portal('nhat-ky-tinh', 'Cổng thành phố');
  portal = await product.portal('nhat-ky', 'Phường Nhật Ký', country.unitId);
  beside = await product.portal('ke-ben', 'Phường Kế Bên', country.unitId);
  editor = await product.person('bientap', 'Lê Thị Biên', [
    { portal, role: 'editor' },
    { portal: beside, role: 'editor' },
  ]);
  head = await product.person('truongban', 'Trần Văn Trưởng', [
    { portal, role: 'board_head' },
    { portal: beside, role: 'board_head' },
  ]);
  province = await product.person('quantri.tinh', 'Đỗ Thị Tỉnh', [{ portal: country, role: 'province_admin', covers: country.unitId }]);
  auditor = await product.person('kiemtra', 'Vũ Văn Soát', [{ portal, role: 'auditor' }]);
  await makeItem(product, portal, { editor, head }, { title: 'Tiêu đề không được lộ', stage: 'published' });
  await makeItem(product, beside, { editor, head }, { title: 'Tiêu đề không được lộ', stage: 'submitted' });
});

afterAll(() => product.end(browser));

it('the administrator of the province sees every portal, filters by portal, act, person and day, and takes a file away', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, province);
  await page.getByRole('link', { name: 'Nhật ký', exact: true }).click();
  await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
  const table = page.getByRole('table');
  await table
    .getByRole('row', { name: /Đăng tin, bài/ })
    .first()
    .waitFor();
  expect(await page.content()).not.toContain('không được lộ');
  const sizes = [narrow, phone, desktop];
  await window.inspect('audit-province', sizes);

  await table.locator('summary').first().click();
  await page.getByText('Mã đối tượng').first().waitFor();
  await window.inspect('audit-details', sizes);

  await page.getByLabel('Trang').selectOption({ label: 'Phường Kế Bên' });
  await table
    .getByRole('row', { name: /Đăng tin, bài/ })
    .first()
    .waitFor({ state: 'detached' });
  expect(page.url()).toContain(`trang=${beside.id}`);
  await page.getByLabel('Việc').selectOption({ label: 'Trình duyệt tin, bài' });
  await page.getByText('1 dòng.').waitFor();
  await table.getByRole('button', { name: /Lê Thị Biên/ }).click();
  await page.getByText(/Chỉ việc của/).waitFor();
  await window.inspect('audit-filtered', sizes);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải về CSV' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect([download.suggestedFilename(), text.trimEnd().split('\r\n').length]).toEqual(['nhat-ky.csv', 2]);
  expect(text).toMatch(/"Phường Kế Bên","Lê Thị Biên","Trình duyệt tin, bài"/);
  await page.getByText('Đã tải nhat-ky.csv.').waitFor();

  await page.getByRole('button', { name: 'Xem mọi người' }).click();
  await page.getByLabel('Từ ngày').fill('2020-01-01');
  await page.getByLabel('Đến hết ngày').fill('2020-12-31');
  await page.getByText('Không có dòng nào như vậy.').waitFor();
  await window.inspect('audit-empty', sizes);
  await window.close();
});

it('the auditor of one portal sees that one, without a choice of portals; who may not read it is not offered it', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, auditor);
  await page.getByRole('link', { name: 'Nhật ký', exact: true }).click();
  await page
    .getByRole('row', { name: /Duyệt tin, bài/ })
    .first()
    .waitFor();
  expect(await page.getByLabel('Trang').count()).toBe(0);
  await page
    .getByRole('row', { name: /Đăng tin, bài.*Trần Văn Trưởng/ })
    .getByText('Đã duyệt → Đã đăng')
    .waitFor();
  await window.inspect('audit-portal', [narrow, phone, desktop]);
  await page.getByRole('button', { name: 'Kiểm tra niêm phong' }).click();
  await page.getByText(/Còn nguyên: .* dòng đã niêm phong/).waitFor();
  await page.getByText('Mã niêm phong để cất nơi khác').click();
  await window.inspect('audit-seal', [narrow, phone, desktop]);

  const row = page.getByRole('row', { name: /Duyệt tin, bài.*Trần Văn Trưởng/ });
  await row.locator('summary').click();
  await row.getByText('Dòng số', { exact: true }).waitFor();
  await row.getByRole('button', { name: 'Xem mọi việc với đối tượng này' }).click();
  await page.getByText(/Chỉ việc với một đối tượng: Tin, bài/).waitFor();
  await page.getByRole('row', { name: /Tạo tin, bài/ }).waitFor();
  await window.inspect('audit-subject', [narrow, phone, desktop]);
  // what somebody changed who owns the server is told as people read it
  await product.world.rows(`set session_replication_role = replica`);
  await product.world.rows(`update audit_entry set person_id = $2 where portal_id = $1 and act = 'item.approve'`, [portal.id, editor.id]);
  await product.world.rows(`set session_replication_role = origin`);
  await page.getByRole('button', { name: 'Kiểm tra niêm phong' }).click();
  await page.getByText(/^Dòng số \d+ đã bị sửa sau khi niêm phong; nay ghi: Duyệt tin, bài, Lê Thị Biên, /).waitFor();
  await window.inspect('audit-touched', [narrow, phone, desktop]);
  await window.close();

  const other = await Window.open(browser);
  await other.signIn(product.consoleUrl, editor);
  await other.page.getByRole('link', { name: 'Nội dung', exact: true }).waitFor();
  expect(await other.page.getByRole('link', { name: 'Nhật ký' }).count()).toBe(0);
  await other.page.goto(`${product.consoleUrl}/c/${portal.id}/nhat-ky`);
  await other.page.getByRole('heading', { name: /Không (có|tìm thấy)/ }).waitFor();
  await other.close();
});
