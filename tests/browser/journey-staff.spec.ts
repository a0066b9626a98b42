import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, phone, Window } from './support/window.js';

/** A new colleague: invited by the portal's administrator, bound by the first log-in, once. */
let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('moi-nguoi', 'Phường Mời Người');
  await product.portal('ben-canh', 'Phường Bên Cạnh');
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
});

afterAll(() => product.end(browser));

it('the administrator invites, the link binds a new account once, the new editor sees one portal', async () => {
  const link = await invite();

  const newcomer = await product.account(randomUUID(), 'nguoimoi', 'Bùi Văn Mới');
  const pocket = await Window.open(browser, { size: phone });
  await pocket.page.goto(link);
  await pocket.enter(newcomer);
  await pocket.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  await pocket.page.getByText('Phường Mời Người').first().waitFor();
  expect(await pocket.page.getByRole('button', { name: /chọn trang khác/ }).count()).toBe(0);
  expect(await pocket.page.content()).not.toContain('Bên Cạnh');
  await pocket.inspect('today-newcomer');
  await pocket.close();

  // the link fell into other hands
  const stranger = await product.account(randomUUID(), 'nguoila', 'Lý Văn Lạ');
  const other = await Window.open(browser);
  await other.page.goto(link);
  await other.enterPassword(stranger);
  await other.page.getByRole('heading', { name: 'Thư mời đã được dùng' }).waitFor();
  await other.inspect('invitation-used');
  await other.page.goto(product.consoleUrl);
  await other.page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  await other.close();

  // and whoever was never invited is told so
  const nobody = await Window.open(browser, { size: phone });
  await nobody.page.goto(`${product.consoleUrl}/auth/login`);
  await nobody.enterPassword(stranger);
  await nobody.page.getByRole('heading', { name: 'Tài khoản chưa được mời' }).waitFor();
  await nobody.inspect('account-not-invited');
  await nobody.page.getByRole('link', { name: 'Đăng nhập bằng tài khoản khác' }).click();
  await nobody.page.getByLabel('Tên đăng nhập').waitFor();
  await nobody.close();
});

it('a right is ended, and what its holder was writing goes to who is chosen', async () => {
  const leaver = await product.person('nguoithoi', 'Lâm Thị Chuyển', [{ portal, role: 'editor' }]);
  const next = await product.person('nguoinhan', 'Trịnh Văn Nhận', [{ portal, role: 'editor' }]);
  const head = await product.person('truongban', 'Mai Thị Trưởng', [{ portal, role: 'board_head' }]);
  for (const title of ['Tin viết dở thứ nhất', 'Tin viết dở thứ hai']) await makeItem(product, portal, { editor: leaver, head }, { title, stage: 'draft' });

  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  const row = page.getByRole('row', { name: /Lâm Thị Chuyển/ });
  await row.getByText('Việc khác').click();
  await row.getByRole('button', { name: /Kết thúc quyền/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Kết thúc quyền của Lâm Thị Chuyển' });
  await dialog.getByText('Việc Lâm Thị Chuyển đang làm: 2 bài viết dở hoặc bị trả lại, 2 tin, bài đang giữ.').waitFor();
  await dialog.getByLabel('Người nhận việc').selectOption('Trịnh Văn Nhận');
  await window.inspect('end-grant-work');
  await dialog.getByLabel('Lý do').fill('Chuyển công tác');
  await dialog.getByRole('button', { name: 'Kết thúc quyền' }).click();
  const done = page.getByRole('dialog', { name: 'Đã kết thúc quyền của Lâm Thị Chuyển' });
  await done.getByText(/^Trịnh Văn Nhận nhận 2 bài viết dở, 0 việc đang chờ/).waitFor();
  await window.inspect('end-grant-done');
  await done.getByRole('button', { name: 'Xong' }).click();
  await window.close();

  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, next);
  await pocket.page.getByRole('heading', { name: 'Đang viết dở (2)' }).waitFor();
  await pocket.page.getByRole('link', { name: 'Tin viết dở thứ nhất' }).waitFor();
  await pocket.close();
});

/** The administrator's part; answers the link. */
async function invite(): Promise<string> {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('button', { name: 'Mời người' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mời người làm việc' });
  await dialog.getByRole('button', { name: 'Gửi thư mời' }).click();
  await dialog.getByRole('alert').waitFor();
  await window.inspect('invite-dialog-empty');
  await dialog.getByLabel('Họ và tên').fill('Bùi Văn Mới');
  await dialog.getByLabel('Thư điện tử công vụ').fill('nguoimoi@example.test');
  await dialog.getByLabel('Chức danh').fill('Thành viên Ban biên tập');
  await dialog.getByRole('button', { name: 'Gửi thư mời' }).click();
  const made = page.getByRole('dialog', { name: 'Liên kết mời Bùi Văn Mới' });
  const link = await made.getByRole('textbox', { name: 'Liên kết' }).inputValue();
  expect(link.startsWith(product.consoleUrl)).toBe(true);
  await window.inspect('invite-link');
  await made.getByRole('button', { name: 'Giấy mời có mã QR' }).click();
  const letter = page.getByRole('dialog', { name: 'Giấy mời' });
  await letter.getByText(link).waitFor();
  await letter.getByRole('img', { name: /Mã QR/ }).waitFor();
  await window.inspect('invitation-letter');
  // on paper stands the letter alone
  await page.emulateMedia({ media: 'print' });
  expect(await letter.getByText(link).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'Tài khoản' }).isVisible()).toBe(false);
  expect(await letter.getByRole('button', { name: 'In giấy mời' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await letter.getByRole('button', { name: 'Xong' }).click();
  const row = page.getByRole('row', { name: /Bùi Văn Mới/ });
  await row.getByText('Chờ nhận lời').waitFor();
  await row.getByText('Thành viên Ban biên tập (biên tập viên)', { exact: true }).waitFor();
  await window.inspect('staff');
  await row.getByText('Việc khác').click();
  await window.inspect('staff-acts');
  await page.getByRole('button', { name: /Kết thúc quyền: Thành viên Ban biên tập/ }).click();
  await page.getByRole('dialog', { name: /Kết thúc quyền/ }).waitFor();
  await window.inspect('end-grant-dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await window.close();
  return link;
}
