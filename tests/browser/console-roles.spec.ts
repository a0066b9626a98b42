import type { Browser } from 'playwright-core';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, Window } from './support/window.js';

/** What the console offers is what the server lets each role do. */
let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;
let reviewer: Person;
let admin: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('vai-tro', 'Phường Vai Trò');
  editor = await product.person('bientap', 'Lê Thị Biên', [{ portal, role: 'editor' }]);
  head = await product.person('truongban', 'Trần Văn Trưởng', [{ portal, role: 'board_head' }]);
  reviewer = await product.person('thamdinh', 'Phạm Thị Thẩm', [{ portal, role: 'reviewer' }]);
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
  await product.world.person('Vũ Văn Giám', [{ portal, role: 'supervisor' }]);
});

afterAll(() => product.end(browser));

it('a reviewer finds what waits, may return it and nothing else, and is not asked to write', async () => {
  await makeItem(product, portal, { editor, head }, { title: 'Thu gom rác cồng kềnh', stage: 'submitted' });
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, reviewer);
  await page.getByRole('heading', { name: 'Chờ bạn xử lý (1)' }).waitFor();
  expect(await page.getByRole('link', { name: 'Viết tin mới' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Chờ duyệt', exact: true }).click();
  await page.getByRole('link', { name: 'Thu gom rác cồng kềnh' }).click();
  const steps = page.locator('.lc-steps');
  await steps.getByRole('button', { name: 'Trả lại…' }).waitFor();
  expect(await steps.getByRole('button').allTextContents()).toEqual(['Trả lại…']);
  await window.inspect('item-reviewer');
  await steps.getByRole('button', { name: 'Trả lại…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại cho người viết' });
  await dialog.getByLabel('Cần sửa những gì').fill('Thiếu giờ thu gom.');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await page.getByText('Đã trả lại cho người viết.').waitFor();
  await window.close();
});

it('the hour of a scheduled item can be changed', async () => {
  await makeItem(product, portal, { editor, head }, { title: 'Lịch cắt điện tháng này', stage: 'submitted' });
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, head);
  await page.getByRole('link', { name: 'Chờ duyệt', exact: true }).click();
  await page.getByRole('link', { name: 'Lịch cắt điện tháng này' }).click();
  await page.locator('.lc-steps summary').click();
  await page.getByRole('button', { name: 'Duyệt, đăng lúc…' }).click();
  await page.getByLabel('Đăng lúc').fill(inDays(2, '08:00'));
  await page.getByRole('button', { name: 'Duyệt và hẹn giờ đăng' }).click();
  await page.getByText(/^Đã duyệt. Tin sẽ tự đăng lúc/).waitFor();

  await page.getByRole('button', { name: 'Đổi giờ đăng…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đổi giờ đăng' });
  expect(await dialog.getByLabel('Đăng lúc').inputValue()).toBe(inDays(2, '08:00'));
  await dialog.getByLabel('Đăng lúc').fill(inDays(3, '14:30'));
  await dialog.getByRole('button', { name: 'Đổi giờ đăng' }).click();
  await page.getByText(/^Đã hẹn. Tin sẽ tự đăng lúc/).waitFor();
  const rows = await product.world.rows<{ at: string }>(
    `select to_char(publish_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI') as at from item where state = 'scheduled'`,
  );
  expect(rows).toEqual([{ at: inDays(3, '14:30') }]);
  await window.inspect('item-hour-changed');
  await window.close();
});

/** An hour of a coming day in Viet Nam, as the field takes it. */
function inDays(days: number, hour: string): string {
  return `${new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10)}T${hour}`;
}

it('the screen of what one was writing shows one’s own items only, however many others wrote since', async () => {
  await makeItem(product, portal, { editor: head, head }, { title: 'Bài của trưởng ban', stage: 'draft' });
  for (let number = 1; number <= 21; number += 1) await makeItem(product, portal, { editor, head }, { title: `Bài số ${number}`, stage: 'draft' });
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, head);
  await page.getByRole('heading', { name: 'Đang viết dở (1)' }).waitFor();
  await page.getByRole('link', { name: 'Bài của trưởng ban' }).waitFor();
  await window.close();
});

it('an administrator is offered to end the rights that are theirs to end', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  const ending = async (name: string) =>
    page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: /^Thay người/ })
      .count();
  await page.getByRole('row', { name: /Lê Thị Biên/ }).waitFor();
  expect([await ending('Lê Thị Biên'), await ending('Đỗ Thị Quản'), await ending('Vũ Văn Giám')]).toEqual([1, 0, 0]);
  await window.inspect('staff-rights-of-others');
  await window.close();
});
