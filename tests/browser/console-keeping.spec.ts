import type { Browser, Page } from 'playwright-core';
import { saved, textField, untilSaved } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, Window } from './support/window.js';

/** Nothing typed is lost: other hands, an ended session, a cut network, a second window. */
let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let colleague: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('giu-chu', 'Phường Giữ Chữ');
  editor = await product.person('giuchu', 'Lê Thị Giữ', [{ portal, role: 'editor' }]);
  colleague = await product.person('cungviet', 'Phạm Văn Cùng', [{ portal, role: 'editor' }]);
});

afterEach(() => Window.closeLeft());

afterAll(async () => {
  await browser.close();
  await product.close();
});

/** Signs in and begins an item; answers its address in the console. */
async function begin(window: Window, who: Person, title: string): Promise<string> {
  const { page } = window;
  await window.signIn(product.consoleUrl, who);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.getByLabel('Tiêu đề').fill(title);
  await textField(page).fill('Câu đầu.');
  await saved(page);
  return new URL(page.url()).pathname;
}

async function summaryOf(address: string): Promise<string | undefined> {
  const rows = await product.world.rows<{ summary: string }>('select summary from draft where item_id = $1', [address.split('/').at(-1)]);
  return rows[0]?.summary;
}

const summary = (page: Page) => page.getByLabel('Tóm tắt');

/**
 * The session ends before the five seconds are over after which what was typed is saved. Not the other way round: any question that the screen
 * asks by itself opens the dialog, and keys would go there.
 */
async function typeAndEnd(page: Page, words: string): Promise<void> {
  await summary(page).fill(words);
  await product.world.admin.query('delete from session');
}

it('two people write one item: both texts are shown, one is chosen, the other can be taken along', async () => {
  const mine = await Window.open(browser);
  const address = await begin(mine, editor, 'Hai người cùng viết');
  const theirs = await Window.open(browser);
  await theirs.signIn(product.consoleUrl, colleague, address);
  await summary(theirs.page).fill('Tóm tắt của người khác.');
  await untilSaved(theirs.page);

  const { page } = mine;
  await summary(page).fill('Tóm tắt của tôi.');
  await page.getByRole('heading', { name: 'Bản của Phạm Văn Cùng' }).waitFor();
  await page.getByText('Tóm tắt của tôi.').waitFor();
  await page.getByText('Tóm tắt của người khác.').waitFor();
  expect(await summaryOf(address)).toBe('Tóm tắt của người khác.');
  await mine.inspect('conflict');

  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await untilSaved(page);
  expect(await summaryOf(address)).toBe('Tóm tắt của tôi.');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'tải về máy' }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain('Tóm tắt của người khác.');

  await summary(theirs.page).fill('Lại sửa.');
  await theirs.page.getByRole('button', { name: 'Lấy bản của Lê Thị Giữ' }).click();
  expect(await summary(theirs.page).inputValue()).toBe('Tóm tắt của tôi.');
  expect(await summaryOf(address)).toBe('Tóm tắt của tôi.');
  await mine.close();
  await theirs.close();
});

it('the session ends under the typing hand: sign in beside, and the words are saved', async () => {
  const window = await Window.open(browser);
  window.expected.push(/401/);
  const { page, context } = window;
  const address = await begin(window, editor, 'Phiên hết giữa chừng');
  await typeAndEnd(page, 'Gõ khi phiên hết.');
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await dialog.waitFor();
  await window.inspect('session-ended');
  expect(await summaryOf(address)).toBe('');

  // the issuer still knows the person, so the second window comes back by itself and closes
  await Promise.all([context.waitForEvent('page'), dialog.getByRole('link', { name: /Đăng nhập lại/ }).click()]);
  await dialog.waitFor({ state: 'detached' });
  await untilSaved(page);
  expect(await summary(page).inputValue()).toBe('Gõ khi phiên hết.');
  expect(await summaryOf(address)).toBe('Gõ khi phiên hết.');
  await window.close();
});

it('what the screen asks again by itself fails: the form stays, and the words in it', async () => {
  const window = await Window.open(browser);
  window.expected.push(/401/, /ERR_CONNECTION_RESET/);
  const { page, context } = window;
  const address = await begin(window, editor, 'Hỏi lại không được');
  const givenUp = Promise.withResolvers<undefined>();
  let failures = 0;
  await page.route('**/manage/graphql', async (route) => {
    if (!route.request().postData()?.includes('query places(')) return route.fallback();
    failures += 1;
    if (failures === 3) givenUp.resolve(undefined);
    return route.abort('connectionreset');
  });
  await typeAndEnd(page, 'Vẫn còn đây.');
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  // once signed in again everything is asked anew
  await Promise.all([context.waitForEvent('page'), dialog.getByRole('link', { name: /Đăng nhập lại/ }).click()]);
  await dialog.waitFor({ state: 'detached' });
  await givenUp.promise;
  await untilSaved(page);
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe('Hỏi lại không được');
  expect(await summary(page).inputValue()).toBe('Vẫn còn đây.');
  expect(await summaryOf(address)).toBe('Vẫn còn đây.');
  await window.close();
});

it('words typed as the session ended come back after signing in on the same page', async () => {
  const window = await Window.open(browser);
  window.expected.push(/401/);
  const { page } = window;
  const address = await begin(window, editor, 'Đăng nhập ngay ở đây');
  await typeAndEnd(page, 'Gõ rồi đăng nhập lại.');
  // from the device; or from the server, when the old page tried again while the new session was already there
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'đăng nhập ngay ở đây' }).click()]);
  await summary(page).waitFor();
  expect(await summary(page).inputValue()).toBe('Gõ rồi đăng nhập lại.');
  await untilSaved(page);
  expect(await summaryOf(address)).toBe('Gõ rồi đăng nhập lại.');
  await window.close();
});

it('somebody else signs in on the machine: nothing of the former person stays on screen', async () => {
  const window = await Window.open(browser);
  window.expected.push(/403/);
  const { page, context } = window;
  await begin(window, editor, 'Chỉ người viết được thấy');
  const other = await Window.open(browser);
  await other.signIn(product.consoleUrl, colleague);
  // typed first: once the cookies are the other's, any question that the screen asks by itself takes it away
  await summary(page).fill('Chữ của người trước.');
  await context.addCookies(await other.context.cookies());
  await page.getByRole('button', { name: /Phạm Văn Cùng/ }).waitFor();
  expect(await page.content()).not.toContain('Chữ của người trước.');
  expect(await page.content()).not.toContain('Lê Thị Giữ');
  await window.close();
  await other.close();
});

it('the network is cut: the words stay on the device, survive a closed tab, and are saved later', async () => {
  const window = await Window.open(browser);
  window.expected.push(/ERR_INTERNET_DISCONNECTED/);
  const { page, context } = window;
  const address = await begin(window, editor, 'Mất mạng giữa chừng');
  await context.setOffline(true);
  await summary(page).fill('Gõ lúc mất mạng.');
  await page.getByText('Đang mất mạng.').waitFor();
  await page.getByText('Chưa lưu được, đang giữ trên máy này').waitFor();
  await window.inspect('offline');
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(product.consoleUrl + address);
  await again.getByText('Đã lấy lại phần bạn gõ lần trước').waitFor();
  await untilSaved(again);
  expect(await summaryOf(address)).toBe('Gõ lúc mất mạng.');
  await window.close();
});

it('the answer to the first save is lost: the item is begun once, also when the page is opened anew', async () => {
  const window = await Window.open(browser);
  window.expected.push(/ERR_FAILED/);
  const { page, context } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await context.route('**/manage/graphql', async (route) => {
    if (!/mutation createItem\b/i.test(route.request().postData() ?? '')) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByLabel('Tiêu đề').fill('Mất câu trả lời');
  await page.getByText('Chưa lưu được, đang giữ trên máy này').waitFor();
  await page.close({ runBeforeUnload: false });
  await context.unroute('**/manage/graphql');

  const again = await context.newPage();
  await again.goto(page.url());
  await again.getByText('Đã lấy lại phần bạn gõ lần trước').waitFor();
  await untilSaved(again);
  expect(await product.world.rows(`select title from draft where title like 'Mất câu trả lời%'`)).toHaveLength(1);
  await window.close();
}, 120_000);

it('signing in anew in a second window leaves the first one working', async () => {
  const window = await Window.open(browser);
  window.expected.push(/403/);
  const { page, context } = window;
  const address = await begin(window, editor, 'Hai cửa sổ');
  const second = await context.newPage();
  await second.goto(`${product.consoleUrl}/auth/login?returnTo=/`);
  await second.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  await summary(page).fill('Sau lần đăng nhập thứ hai.');
  await untilSaved(page);
  expect(await summaryOf(address)).toBe('Sau lần đăng nhập thứ hai.');
  await window.close();
});
