import type { Browser } from 'playwright-core';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, phone, Window } from './support/window.js';

/** A portal exempts its contributors from the code by a decision, and takes it back. */
let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;
let contributor: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('hai-buoc', 'Xã Hai Bước');
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
  contributor = await product.person('congtac', 'Hà Văn Cộng', [{ portal, role: 'contributor' }]);
});

afterAll(() => product.end(browser));

it('the administrator records the decision, a contributor comes in by the password alone, and is asked for the code once it ends', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('heading', { name: 'Xác thực hai bước' }).waitFor();
  await page.getByRole('button', { name: 'Ghi quyết định miễn cho cộng tác viên' }).click();
  const dialog = page.getByRole('dialog', { name: 'Miễn mã xác thực cho cộng tác viên' });
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await dialog.getByRole('alert').waitFor();
  await window.inspect('record-exemption-empty');
  await dialog.getByLabel('Số, ký hiệu quyết định').fill('15/QĐ-UBND');
  await dialog.getByLabel('Lý do').fill('Cộng tác viên ở thôn chưa có điện thoại thông minh.');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Cộng tác viên được miễn mã xác thực theo quyết định 15/QĐ-UBND').waitFor();
  await window.inspect('staff-exempted');

  const pocket = await Window.open(browser, { size: phone });
  await pocket.open(product.consoleUrl);
  await pocket.page.getByRole('link', { name: 'Đăng nhập' }).click();
  await pocket.enterPassword(contributor);
  await pocket.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();

  pocket.expected.push(/401/);
  await page.getByRole('button', { name: 'Kết thúc miễn' }).click();
  const ending = page.getByRole('dialog', { name: 'Kết thúc miễn theo 15/QĐ-UBND' });
  const yesterday = new Date(Date.now() - 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  await ending.getByLabel('Ngày cuối cùng còn được miễn').fill(yesterday);
  await ending.getByLabel('Lý do').fill('Đã cấp điện thoại.');
  await window.inspect('end-exemption');
  await ending.getByRole('button', { name: 'Kết thúc miễn' }).click();
  await page.getByText('Mọi người làm việc ở trang này đều phải nhập mã').waitFor();
  await window.close();

  await pocket.page.reload();
  await pocket.page.getByRole('link', { name: 'Đăng nhập' }).click();
  await pocket.enterCode();
  await pocket.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  await pocket.close();
});
