import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { faultsOf, overflow } from './support/axe.js';
import { saved, textField } from './support/hand.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { openBrowser, Window } from './support/window.js';

/** Every screen of the console with its dialogs, menus and errors open, at the widths that the journeys do not look at. */
const widths = [320, 768] as const;
const assets = path.resolve(import.meta.dirname, '../../dist/apps/console/assets');

let product: Product;
let browser: Browser;
let portal: Portal;
let second: Portal;
let editor: Person;
let head: Person;
let admin: Person;
let supervisor: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const province = await product.world.unit('province');
  portal = await product.portal('man-hinh', 'Phường Màn Hình', province);
  second = await product.portal('man-hinh-hai', 'Xã Màn Hình Hai Có Tên Rất Dài Để Thử Xuống Dòng', province);
  const top = await product.world.portal({ unitId: province, host: 'tinh.example.localhost' });
  editor = await product.person('manhinh', 'Lê Thị Màn', [{ portal, role: 'editor' }]);
  head = await product.person('duyethinh', 'Trần Văn Hình', [
    { portal, role: 'board_head' },
    { portal: second, role: 'board_head' },
  ]);
  admin = await product.person('quantrihinh', 'Phạm Thị Trị', [{ portal, role: 'portal_admin' }]);
  supervisor = await product.person('giamsathinh', 'Ngô Văn Giám', [{ portal: top, role: 'supervisor', covers: province }]);
});

afterEach(() => Window.closeLeft());

afterAll(async () => {
  await browser.close();
  await product.close();
});

/** No fault of accessibility and nothing to scroll sideways; text in which letters are spaced out still fits. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const [faults, beside] = [await faultsOf(page), await overflow(page)];
    expect({ name, width, faults, beside }).toEqual({ name, width, faults: [], beside: 0 });
  }
}

async function focusIsOn(page: Page, name: RegExp): Promise<void> {
  await soon(async () => {
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(name);
  });
}

it('writing: tools, link, table, faults, the rest of the steps', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await look(page, 'today-empty');
  await page.getByRole('button', { name: /tài khoản/ }).click();
  await look(page, 'account');
  await page.keyboard.press('Escape');
  await focusIsOn(page, /Lê Thị Màn/);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await textField(page).click();
  await page.keyboard.type('Có một cái bảng.');
  await page.getByRole('button', { name: 'Thêm công cụ' }).click();
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await page.keyboard.type('Chỉ tiêu');
  await look(page, 'write-table');
  await page.getByRole('button', { name: 'Liên kết' }).click();
  await page.getByLabel('Địa chỉ').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Gắn liên kết' }).click();
  await page.getByText('Địa chỉ chưa đúng.').waitFor();
  await look(page, 'link-dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page.getByRole('heading', { name: 'Còn một chỗ cần sửa' }).waitFor();
  await page.locator('.lc-actions summary').click();
  await look(page, 'write-faults');
  await page.getByRole('link', { name: /Chưa có tiêu đề/ }).click();
  await soon(async () => {
    expect(await page.getByLabel('Tiêu đề').evaluate((field) => field === document.activeElement)).toBe(true);
  });
  await page.keyboard.type('Tin có bảng để xem mọi màn hình');
  // what was said of the field holds no longer
  await page.getByRole('heading', { name: 'Còn một chỗ cần sửa' }).waitFor({ state: 'detached' });
  await saved(page);
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page.getByText('Đã trình duyệt.').waitFor();
  await look(page, 'submitted');
  await soon(async () => {
    expect(await page.title()).toBe('Tin có bảng để xem mọi màn hình – Phường Màn Hình');
  });
  await window.close();
});

it('deciding: the queue, the steps, the dialogs that ask why and when', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await makeItem(product, portal, { editor, head }, { title: 'Tin chờ quyết định', stage: 'submitted' });
  await window.signIn(product.consoleUrl, head);
  await page.getByRole('button', { name: /chọn trang khác/ }).click();
  await look(page, 'switcher');
  await page.getByRole('link', { name: /Xã Màn Hình Hai/ }).click();
  await page.getByRole('heading', { name: /Việc ở mọi trang của bạn/ }).waitFor();
  expect(await page.getByText('Không có việc nào đang chờ bạn.').count()).toBe(0);
  await look(page, 'long-name');
  await page.getByRole('button', { name: /chọn trang khác/ }).click();
  await page.getByRole('link', { name: /^Phường Màn Hình/ }).click();
  await page.getByRole('link', { name: 'Chờ duyệt', exact: true }).click();
  await page.getByRole('link', { name: 'Tin chờ quyết định' }).waitFor();
  await look(page, 'approvals');
  await page.getByRole('link', { name: 'Tin chờ quyết định' }).click();
  await page.locator('.lc-steps summary').click();
  await page.getByText('Dấu niêm phong').click();
  await look(page, 'approve');
  await page.getByRole('button', { name: 'Trả lại…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await look(page, 'return-dialog');
  await page.keyboard.press('Escape');
  await focusIsOn(page, /Trả lại…/);
  await page.getByRole('button', { name: 'Duyệt, đăng lúc…' }).click();
  const hour = page.getByLabel('Đăng lúc');
  const proposed = await hour.inputValue();
  await hour.fill('2020-01-01T08:00');
  await page.getByRole('button', { name: 'Duyệt và hẹn giờ đăng' }).click();
  await page.getByText('Giờ này đã qua.').waitFor();
  await look(page, 'schedule-dialog');
  // refused by the server: the fault stands at the field
  await hour.fill('2099-01-01T08:00');
  await page.getByRole('button', { name: 'Duyệt và hẹn giờ đăng' }).click();
  await page.locator('dialog [aria-invalid=true]').waitFor();
  await hour.fill(proposed);
  await page.getByRole('button', { name: 'Duyệt và hẹn giờ đăng' }).click();
  await page.getByText('Tin sẽ tự đăng lúc 08:00').first().waitFor();
  await look(page, 'scheduled');
  const [row] = await product.world.rows<{ at: Date }>('select publish_at as at from item where portal_id = $1 and publish_at is not null', [portal.id]);
  expect(row?.at).toEqual(new Date(`${proposed}:00+07:00`));
  await window.close();
});

it('staff: inviting, the link that is shown once, ending a right', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, `/c/${portal.id}/nhan-su`);
  await page.getByRole('rowheader', { name: 'Lê Thị Màn' }).waitFor();
  await look(page, 'staff');
  await page.getByRole('button', { name: 'Mời người' }).click();
  await page.getByRole('button', { name: 'Gửi thư mời' }).click();
  await look(page, 'invite-faults');
  await page.getByLabel('Họ và tên').fill('Đỗ Thị Mới');
  await page.getByLabel('Thư điện tử công vụ').fill('moi@example.test');
  await page.getByRole('button', { name: 'Gửi thư mời' }).click();
  expect(await page.getByLabel('Liên kết', { exact: true }).inputValue()).toMatch(new RegExp(`^${product.consoleUrl}/auth/login\\?invitation=`));
  await look(page, 'invite-link');
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByText(/Việc khác Đỗ Thị Mới/).click();
  await page.getByRole('button', { name: /Kết thúc.*Đỗ Thị Mới/ }).click();
  await page.getByRole('button', { name: 'Kết thúc quyền', exact: true }).click();
  await look(page, 'end-faults');
  await window.close();
});

it('the board: figures are the sums of the rows, and open the rows they count', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor);
  await page.getByRole('rowheader', { name: 'Phường Màn Hình' }).waitFor();
  await look(page, 'board');
  const silent = page.locator('.lc-figure', { hasText: 'Trang im lặng' });
  const count = Number(await silent.locator('.lc-figure-number').textContent());
  await silent.getByRole('link').click();
  await page.getByText(new RegExp(`^${count} trong \\d+ trang: trang im lặng`)).waitFor();
  expect(await page.locator('.lc-league tbody tr').count()).toBe(count);
  await page.getByRole('link', { name: 'Xem tất cả' }).click();
  await page.getByRole('searchbox').fill('khong co trang nay');
  await page.getByText('Không có trang nào như vậy.').waitFor();
  await look(page, 'board-empty');
  await window.close();
});

it("another portal's address answers like an unknown one", async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  const seen: string[] = [];
  for (const id of [second.id, '01900000-0000-7000-8000-000000000000', 'abc']) {
    await page.goto(`${product.consoleUrl}/c/${id}/noi-dung`);
    await page.getByText('Không có gì ở địa chỉ này.').waitFor();
    // the count at the bell comes by itself
    await page.waitForLoadState('networkidle');
    seen.push(await page.locator('body').innerText());
  }
  expect(new Set(seen).size).toBe(1);
  await look(page, 'not-found');
  await page.goto(`${product.consoleUrl}/c/${portal.id}/noi-dung/01900000-0000-7000-8000-000000000000`);
  await page.getByText('Không tìm thấy').first().waitFor();
  await look(page, 'item-missing');
  await window.close();
});

it('what is sent stays within the budget: 200 kB of script and 45 kB of style at first, 140 kB more for the text field', () => {
  const sizes = (pattern: RegExp, sent: (body: Buffer) => Buffer): number =>
    readdirSync(assets)
      .filter((file) => pattern.test(file))
      .reduce((sum, file) => sum + sent(readFileSync(path.join(assets, file))).length, 0) / 1_000;
  expect(sizes(/^index.*\.js$/, (body) => gzipSync(body))).toBeLessThanOrEqual(200);
  expect(sizes(/\.css$/, (body) => gzipSync(body))).toBeLessThanOrEqual(45);
  expect(sizes(/^rich-editor.*\.js$/, (body) => brotliCompressSync(body))).toBeLessThanOrEqual(140);
  expect(sizes(/\.woff2$/, (body) => body)).toBeLessThanOrEqual(68);
});
