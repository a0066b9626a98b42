import type { Browser, CDPSession, Page } from 'playwright-core';
import { saved, textField, untilSaved } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { openBrowser, Window } from './support/window.js';

/** How people type Vietnamese: composed words of an input method, and UniKey, which takes letters back and types them anew. */
let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let window: Window;
let page: Page;
let keys: CDPSession;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('go-chu', 'Phường Gõ Chữ');
  editor = await product.person('gochu', 'Lê Thị Gõ', [{ portal, role: 'editor' }]);
});

beforeEach(async () => {
  window = await Window.open(browser);
  ({ page } = window);
  keys = await window.context.newCDPSession(page);
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await textField(page).waitFor();
});

afterEach(() => Window.closeLeft());

afterAll(async () => {
  await browser.close();
  await product.close();
});

/** One word through an input method: its growing forms, then the word itself. */
async function compose(...forms: readonly string[]): Promise<void> {
  for (const text of forms) await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await keys.send('Input.insertText', { text: forms.at(-1) ?? '' });
}

/** Letters as UniKey sends them: some are taken back by backspace, and what replaces them is put in at once. */
async function retype(...parts: readonly (string | readonly [back: number, put: string])[]): Promise<void> {
  for (const part of parts) {
    if (typeof part === 'string') {
      await page.keyboard.type(part);
      continue;
    }
    for (let back = 0; back < part[0]; back += 1) await page.keyboard.press('Backspace');
    await page.keyboard.insertText(part[1]);
  }
}

async function kept(): Promise<{ title: string; text: string }> {
  await saved(page);
  const id = /soan\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const [row] = await product.world.rows<{ title: string; body: unknown }>('select title, body from draft where portal_id = $1 and item_id = $2', [
    portal.id,
    id,
  ]);
  const texts = [...JSON.stringify(row?.body).matchAll(/"text": ?"([^"]*)"/g)].map(([, text]) => text);
  return { title: row?.title ?? '', text: texts.join('') };
}

it('keeps each letter once when words are composed, in the title and in the text', async () => {
  await page.getByLabel('Tiêu đề').click();
  await compose('T', 'Ti', 'Tiê', 'Tiến');
  await page.keyboard.press('Space');
  await compose('đ', 'đô', 'độ');
  await textField(page).click();
  await compose('N', 'Ng', 'Ngà', 'Ngày');
  await page.keyboard.press('Space');
  await compose('h', 'hô', 'hội');
  expect(await kept()).toEqual({ title: 'Tiến độ', text: 'Ngày hội' });
  await window.close();
});

it('keeps each letter once when an accent is typed over the letter before', async () => {
  await page.getByLabel('Tiêu đề').click();
  await retype('Tho', [1, 'ô'], 'ng');
  await textField(page).click();
  await retype('tho', [1, 'ô'], 'ng bao', [2, 'áo']);
  expect(await kept()).toEqual({ title: 'Thông', text: 'thông báo' });
  await window.close();
});

it('does not take the Enter that ends a composed word for one of its own', async () => {
  const title = page.getByLabel('Tiêu đề');
  await title.click();
  await keys.send('Input.imeSetComposition', { text: 'Tiê', selectionStart: 3, selectionEnd: 3 });
  await page.evaluate(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
  });
  expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
  await keys.send('Input.insertText', { text: 'Tiến' });
  await page.keyboard.press('Enter');
  expect(await title.evaluate((field) => field === document.activeElement)).toBe(false);
  await window.close();
});

it('loses no letter while the item is made and saved under the typing hand', async () => {
  const text = 'Sáng nay, phường tổ chức ra quân tổng vệ sinh môi trường, trồng cây xanh và phát tờ rơi đến từng nhà dân trong khu phố. '.repeat(3);
  await page.getByLabel('Tiêu đề').fill('Ra quân tổng vệ sinh');
  await textField(page).click();
  await page.keyboard.type(text, { delay: 4 });
  const saved = await kept();
  expect(saved.text.trim()).toBe(text.trim());
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Viết tin mới');
  await window.close();
});

/** The words that people type: composed by an input method, then with an accent typed over the letter before. */
const typed = 'Tiến độ thông báo';
async function typeBothWays(): Promise<void> {
  await compose('T', 'Ti', 'Tiê', 'Tiến');
  await page.keyboard.press('Space');
  await compose('đ', 'đô', 'độ');
  await page.keyboard.press('Space');
  await retype('tho', [1, 'ô'], 'ng bao', [2, 'áo']);
}

it.each([
  ['in a cell of a table', ['Thêm công cụ', 'Chèn bảng']],
  ['in an entry of a list', ['Danh sách chấm']],
  ['in a quotation', ['Thêm công cụ', 'Trích dẫn']],
  ['in bold', ['Đậm']],
] as const)('keeps each letter once %s', async (_, tools) => {
  await page.getByLabel('Tiêu đề').fill('Gõ ở chỗ khác');
  await textField(page).click();
  for (const tool of tools) await page.getByRole('button', { name: tool, exact: true }).click();
  await typeBothWays();
  expect((await kept()).text).toBe(typed);
  await window.close();
});

it('keeps each letter once in a heading, at the start of a block and over a selection', async () => {
  await page.getByLabel('Tiêu đề').fill('Gõ ở đầu đoạn');
  await textField(page).click();
  await page.getByLabel('Kiểu đoạn').selectOption({ label: 'Đề mục lớn' });
  // the tool gives the focus back with the next picture
  await soon(async () => {
    expect(await textField(page).evaluate((field) => field === document.activeElement)).toBe(true);
  });
  await page.keyboard.type(' sau');
  await page.keyboard.press('Home');
  await typeBothWays();
  expect((await kept()).text).toBe(`${typed} sau`);
  // the whole of it is replaced by a composed word
  await page.keyboard.press('ControlOrMeta+a');
  await compose('đ', 'đô', 'độ');
  expect((await kept()).text).toBe('độ');
  await window.close();
});

/** Stops in the middle of a word for longer than typing may stand unsaved. Listens first: an earlier save may take the half word with it. */
async function untilSavedAmid(): Promise<void> {
  const sent = page.waitForRequest((request) => {
    const said = request.postData() ?? '';
    return said.includes('saveDraft') && said.includes('Tiến đô');
  });
  await keys.send('Input.imeSetComposition', { text: 'đô', selectionStart: 2, selectionEnd: 2 });
  await sent;
}

/** Notes each copy that is put on the device: it goes as soon as the server has the words. */
async function keepCopies(): Promise<void> {
  await page.evaluate(`
    globalThis.copies = [];
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (key.startsWith('liencong.copy')) copies.push(value);
      put.call(this, key, value);
    };
  `);
}

it.each(['Tóm tắt', 'Tiêu đề'])('keeps each letter once in the field %s while it is saved, and in its copy on the device', async (label) => {
  if (label !== 'Tiêu đề') await page.getByLabel('Tiêu đề').fill('Gõ lúc đang lưu');
  await page.getByLabel(label).click();
  await keepCopies();
  await compose('T', 'Ti', 'Tiê', 'Tiến');
  await page.keyboard.press('Space');
  await untilSavedAmid();
  await keys.send('Input.insertText', { text: 'độ' });
  await page.keyboard.press('Space');
  await retype('tho', [1, 'ô'], 'ng bao', [2, 'áo']);
  await soon(async () => {
    expect(await page.evaluate<string[]>('copies')).toContainEqual(expect.stringContaining(typed));
  });
  await untilSaved(page);
  expect(await page.getByLabel(label).inputValue()).toBe(typed);
  await window.close();
});

it('keeps each letter once in the text while it is saved in the middle of a word', async () => {
  await page.getByLabel('Tiêu đề').fill('Gõ lúc đang lưu');
  await textField(page).click();
  await compose('T', 'Ti', 'Tiê', 'Tiến');
  await page.keyboard.press('Space');
  await untilSavedAmid();
  await keys.send('Input.insertText', { text: 'độ' });
  await page.keyboard.press('Space');
  await retype('tho', [1, 'ô'], 'ng bao', [2, 'áo']);
  expect((await kept()).text).toBe(typed);
  await window.close();
});

/** Keys that follow each other without waiting for what the page makes of each. */
async function rush(...given: readonly Pressed[]): Promise<void> {
  await Promise.all(
    given.flatMap(({ text, ...key }) => [
      keys.send('Input.dispatchKeyEvent', text === undefined ? { type: 'rawKeyDown', ...key } : { type: 'keyDown', text, ...key }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]),
  );
}

interface Pressed {
  readonly key: string;
  readonly windowsVirtualKeyCode: number;
  readonly text?: string;
}

const pressed = {
  end: { key: 'End', windowsVirtualKeyCode: 35 },
  enter: { key: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  x: { key: 'x', windowsVirtualKeyCode: 88, text: 'x' },
} as const satisfies Record<string, Pressed>;

it('puts a key where the caret has gone, also when the next key comes before the page has heard of it', async () => {
  await textField(page).click();
  await page.keyboard.type('Câu đầu.');
  // whoever goes to the end of what is selected and types on replaces nothing of it; several times, since not each hurry is fast enough
  for (let turn = 1; turn <= 10; turn += 1) {
    await page.keyboard.press('ControlOrMeta+a');
    await rush(pressed.end, ...(turn % 2 === 0 ? [pressed.enter] : []), pressed.x);
  }
  expect((await textField(page).innerText()).replace(/\s+/g, ' ')).toBe('Câu đầu.x xx xx xx xx x');
  await window.close();
});

it('keeps each letter once in the dialog of a link', async () => {
  await textField(page).click();
  await page.getByRole('button', { name: 'Thêm công cụ' }).click();
  await page.getByRole('button', { name: 'Liên kết', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Liên kết' });
  await dialog.getByText('Hoặc chọn tin trên trang này').click();
  await dialog.getByRole('searchbox').click();
  await typeBothWays();
  expect(await dialog.getByRole('searchbox').inputValue()).toBe(typed);
  await window.close();
});

it('searches only when the word is whole', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Nội dung', exact: true }).click();
  const box = page.getByRole('searchbox');
  await box.click();
  await page.clock.install();
  const asked: string[] = [];
  page.on('request', (request) => {
    const words = /"search":"([^"]*)"/.exec(request.postData() ?? '')?.[1];
    if (words) asked.push(words);
  });
  for (const text of ['v', 've', 'vê', 'vệ']) {
    await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    // longer than the search waits for the next letter
    await page.clock.runFor(5_000);
  }
  expect(asked).toEqual([]);
  const sent = page.waitForRequest((request) => request.postData()?.includes('"search":"') ?? false);
  await keys.send('Input.insertText', { text: 'vệ sinh' });
  await sent;
  await page.waitForURL(/tim=v/);
  await page.locator('.lc-row, .lc-state').first().waitFor();
  expect(asked).toEqual(['vệ sinh']);
  await window.close();
});
