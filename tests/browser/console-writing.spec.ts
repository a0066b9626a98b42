import type { Browser, Page } from 'playwright-core';
import { saved, textField } from './support/hand.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { desktop, narrow, openBrowser, phone, Window } from './support/window.js';

/** Around the text: what is worth a second look, links to items of the portal, comparing and looking at it beforehand, copies on the device. */
let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('soan-tin', 'Phường Soạn Tin');
  editor = await product.person('soantin', 'Lê Thị Soạn', [{ portal, role: 'editor' }]);
  head = await product.person('truongsoan', 'Trần Văn Soạn', [{ portal, role: 'board_head' }]);
});

afterEach(() => Window.closeLeft());

afterAll(() => product.end(browser));

const sizes = [narrow, phone, desktop];

it('what is worth a second look stands beside the text, leads to its place, and goes when it is mended', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Tiêu đề').fill('Họp ngày 31/02/2026');
  await textField(page).click();
  await page.keyboard.type('Phường họp bàn việc. Kết quả đạt 98.5 % kế hoạch.');
  const checks = page.getByRole('region', { name: 'Kiểm tra trước khi trình' });
  await checks.getByText('2 chỗ nên xem lại').waitFor();
  await window.inspect('write-checks', sizes);

  await checks.getByRole('button', { name: /Đến chỗ này ?: 98.5/ }).click();
  await untilMarked(page, '98.5');
  await page.keyboard.type('98,5');
  await checks.getByText('1 chỗ nên xem lại').waitFor();
  await checks.getByRole('button', { name: /Đến chỗ này ?: ngày 31/ }).click();
  await untilMarked(page, 'ngày 31/02/2026');
  await page.keyboard.type('28/02/2026');
  await checks.getByText('Chưa thấy chỗ nào cần xem lại.').waitFor();
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe('Họp 28/02/2026');
  await window.close();
});

/** Until these words are selected where the focus is, so that typing replaces them. */
async function untilMarked(page: Page, words: string): Promise<void> {
  await soon(async () => {
    const marked = await page.evaluate(() => {
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement) return field.value.slice(field.selectionStart, field.selectionEnd);
      return field?.closest('[contenteditable]') ? getSelection()?.toString() : null;
    });
    expect(marked).toBe(words);
  });
}

it('a link leads to an item of the portal, found by words of its title', async () => {
  await makeItem(product, portal, { editor, head }, { title: 'Lịch tiếp công dân tháng 12', stage: 'published' });
  await makeItem(product, portal, { editor, head }, { title: 'Tin chưa ai được đọc', stage: 'draft' });
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Tiêu đề').fill('Tin có liên kết');
  await textField(page).click();
  await page.keyboard.type('Xem ');
  await page.getByRole('button', { name: 'Thêm công cụ' }).click();
  await page.getByRole('button', { name: 'Liên kết', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Liên kết' });
  await dialog.getByText('Hoặc chọn tin trên trang này').click();
  await dialog.getByRole('searchbox').fill('tiep cong dan');
  await dialog.getByRole('button', { name: 'Lịch tiếp công dân tháng 12' }).waitFor();
  expect(await dialog.getByText('Tin chưa ai được đọc').count()).toBe(0);
  await window.inspect('write-link', sizes);
  await dialog.getByRole('button', { name: 'Lịch tiếp công dân tháng 12' }).click();
  await textField(page).getByRole('link', { name: 'Lịch tiếp công dân tháng 12' }).waitFor();
  expect(await textField(page).getByRole('link').getAttribute('href')).toBe('/tin/lich-tiep-cong-dan-thang-12');
  await saved(page);
  await window.close();
});

it('two versions are compared side by side and in one column, in words too', async () => {
  const id = await makeItem(
    product,
    portal,
    { editor, head },
    { title: 'Khánh thành cầu', text: 'Sáng 25/11, phường khánh thành cầu mới.', stage: 'published' },
  );
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, head, `/c/${portal.id}/noi-dung/${id}`);
  await page.getByRole('button', { name: 'Sửa lại' }).click();
  await textField(page).waitFor();
  await textField(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Sáng 26/11, phường khánh thành cầu mới qua suối.');
  await saved(page);
  await page.goto(`${product.consoleUrl}/c/${portal.id}/noi-dung/${id}/so-sanh`);
  await page.getByText('1 chỗ khác nhau.').waitFor();
  const table = page.getByRole('region', { name: 'Hai bản cạnh nhau' });
  expect(await table.locator('del').textContent()).toContain('25');
  expect(await table.locator('ins').allTextContents()).toEqual([' [thêm: 26] ', ' [thêm:  qua suối] ']);
  await window.inspect('compare', sizes);
  await page.getByLabel('Cách xem').selectOption({ label: 'Một cột, đánh dấu từng chữ' });
  const column = page.getByRole('article', { name: 'Hai bản trong một cột' });
  expect((await column.getByText('Sáng').textContent())?.replace(/\s+/g, ' ')).toBe(
    'Sáng [bỏ: 25] [thêm: 26] /11, phường khánh thành cầu mới [thêm: qua suối] .',
  );
  await window.inspect('compare-inline', sizes);
  await window.close();
});

it('the page is looked at beforehand as the site will show it, on a telephone and on a desk', async () => {
  const id = await makeItem(product, portal, { editor, head }, { title: 'Xem trước bài này', text: 'Lời chưa đăng.', stage: 'draft' });
  const window = await Window.open(browser);
  const { page, context } = window;
  await window.signIn(product.consoleUrl, editor, `/c/${portal.id}/noi-dung/${id}`);
  for (const where of ['điện thoại', 'máy tính']) {
    const [shown] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: `Xem trước trên ${where}` }).click()]);
    await shown.getByRole('heading', { level: 1, name: 'Xem trước bài này' }).waitFor();
    await shown.getByText('Bản xem trước, chưa đăng.').waitFor();
    expect(new URL(shown.url()).host).toBe(new URL(product.site(portal)).host);
    expect(await shown.evaluate('window.opener')).toBeNull();
    await shown.close();
  }
  await window.inspect('item-draft', sizes);
  await window.close();
});

it('a text for which the device has no room in the usual place is kept all the same', async () => {
  const window = await Window.open(browser);
  window.expected.push(/ERR_INTERNET_DISCONNECTED/);
  const { page, context } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Tiêu đề').fill('Máy đầy');
  await textField(page).click();
  await page.keyboard.type('Câu đầu.');
  await saved(page);
  const address = page.url();
  await page.evaluate(() => {
    let [number, size] = [0, 1 << 20];
    while (size > 8) {
      try {
        localStorage.setItem(`đầy${String((number += 1))}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await context.setOffline(true);
  await page.getByLabel('Tóm tắt').fill('Gõ lúc máy đầy và mất mạng. '.repeat(20));
  await page.getByText('Chưa lưu được, đang giữ trên máy này').waitFor();
  expect(await page.getByText('Máy này hết chỗ').count()).toBe(0);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await again.getByText('Đã lấy lại phần bạn gõ lần trước').waitFor();
  expect(await again.getByLabel('Tóm tắt').inputValue()).toBe('Gõ lúc máy đầy và mất mạng. '.repeat(20));
  await window.close();
});
