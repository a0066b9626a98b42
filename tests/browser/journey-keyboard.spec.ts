import type { Browser, CDPSession, Page } from 'playwright-core';
import { testOneTimeCode } from '../support/issuer.js';
import { textField, untilSaved } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { openBrowser, Window } from './support/window.js';

/** Without a mouse, and with the keys of a Vietnamese keyboard driver. */
let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('ban-phim', 'Phường Bàn Phím');
  editor = await product.person('banphim', 'Vũ Thị Phím', [{ portal, role: 'editor' }]);
});

afterAll(() => product.end(browser));

const most = 60;

/** Name of what has the focus, as a screen reader says it, near enough. */
const focused = `(() => { const at = document.activeElement; return (at.getAttribute('aria-label') || (at.labels && at.labels[0] && at.labels[0].textContent) || at.textContent || at.id).trim(); })()`;
/** Is it seen where the focus is: a ring of at least 2 px, and not under the bar at the foot. */
const visible = `(() => {
  const at = document.activeElement;
  const ringed = (element) => { const style = getComputedStyle(element); return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'; };
  const box = at.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const reached = top === null || at.contains(top) || top.contains(at);
  return (ringed(at) || ringed(at.parentElement) || ringed(at.parentElement.parentElement)) && reached;
})()`;

/** Tab until the focus is on something of this name; every stop on the way must be seen. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate('document.activeElement === document.body')) continue;
    const at = await page.evaluate<string>(focused);
    passed.push(at);
    expect({ at, visible: await page.evaluate<boolean>(visible) }).toEqual({ at, visible: true });
    if (typeof name === 'string' ? at === name : name.test(at)) return;
  }
  throw new Error(`no way by Tab to ${String(name)}; passed ${passed.join(' | ')}`);
}

/** Until the focus has come back to something of this name. */
async function untilFocused(page: Page, name: RegExp): Promise<void> {
  await soon(async () => {
    expect(await page.evaluate(focused)).toMatch(name);
  });
}

it('an editor logs in, writes and submits with the keyboard alone; Esc closes, focus returns', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.open(product.consoleUrl);
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  await tabTo(page, 'Đăng nhập');
  await page.keyboard.press('Enter');
  await page.getByLabel('Mật khẩu').waitFor();
  await page.keyboard.type(editor.username);
  await tabTo(page, 'Mật khẩu');
  await page.keyboard.type(editor.password);
  await page.keyboard.press('Enter');
  await page.getByLabel('Mã xác thực').waitFor();
  await page.keyboard.type(testOneTimeCode);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();

  await tabTo(page, 'Đến nội dung chính');
  await tabTo(page, /tài khoản và đăng xuất/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Tài khoản' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await untilFocused(page, /tài khoản và đăng xuất/);

  await tabTo(page, 'Viết tin mới');
  await page.keyboard.press('Enter');
  await textField(page).waitFor();
  await untilFocused(page, /^Tiêu đề/);
  await page.keyboard.type('Viết bằng bàn phím');
  await tabTo(page, 'Chuyên mục');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Thêm công cụ');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Liên kết');
  await window.inspect('write-more-tools');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Liên kết' }).waitFor();
  await window.inspect('link-dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await untilFocused(page, /^Liên kết$/);
  for (let stops = 0; stops < most && !(await textField(page).evaluate((field) => field === document.activeElement)); stops += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type('Không cần chuột.');
  await untilSaved(page);
  await tabTo(page, 'Trình duyệt');
  await page.keyboard.press('Enter');
  await page.getByText('Đã trình duyệt. Ban biên tập đã nhận được tin này.').waitFor();
  await soon(async () => {
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });
  expect(await product.world.rows('select state, title from item join revision r on r.id = item.revision_id')).toEqual([
    { state: 'submitted', title: 'Viết bằng bàn phím' },
  ]);
  await window.close();
});

/** What UniKey and EVKey send: a key of no name (VK_PACKET) for each letter, backspaces before a letter that changes. */
async function burst(keys: CDPSession, text: string): Promise<void> {
  const packet = { key: 'Unidentified', windowsVirtualKeyCode: 231 } as const;
  const back = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 } as const;
  const sent: Promise<unknown>[] = [];
  const put = (letter: string): void => {
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...packet }));
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'char', text: letter, unmodifiedText: letter, ...packet }));
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...packet }));
  };
  for (const letter of text.normalize('NFC')) {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
    put(bare);
    if (bare === letter) continue;
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...back }), keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...back }));
    put(letter);
  }
  await Promise.all(sent);
}

it('keeps every letter that a keyboard driver takes back and types anew, as fast as it can, also after reloading', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  const keys = await window.context.newCDPSession(page);
  const title = 'Đẩy mạnh chuyển đổi số, cải cách thủ tục hành chính ở cơ sở';
  const text = 'Ủy ban nhân dân phường đề nghị các khu phố rà soát, thống kê và gửi kết quả trước ngày 25 hằng tháng; quá hạn sẽ bị nhắc nhở bằng văn bản.';
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await textField(page).waitFor();
  await page.getByLabel('Tiêu đề').click();
  await burst(keys, title);
  await textField(page).click();
  await burst(keys, text);
  await untilSaved(page);
  await burst(keys, ` ${text}`);
  await page.locator('.lc-save', { hasText: 'Đang giữ trên máy này' }).waitFor();
  await untilSaved(page);
  await page.reload();
  await textField(page).waitFor();
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe(title);
  expect(await textField(page).innerText()).toBe(`${text} ${text}`);
  await window.close();
});
