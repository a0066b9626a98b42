import type { Browser } from 'playwright-core';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { untilShown } from './support/soon.js';
import { desktop, openBrowser, phone, Window } from './support/window.js';

const title = 'Danh sách cử tri niêm yết từ hôm nay';

let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;
let admin: Person;
let itemId: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('chuyen-de-mau', 'Phường Chuyên Đề');
  editor = await product.person('nguoichuyende', 'Lê Thị Đề', [{ portal, role: 'editor' }]);
  head = await product.person('truongchuyende', 'Trần Văn Đề', [{ portal, role: 'board_head' }]);
  admin = await product.person('quantrichuyende', 'Phạm Thị Đề', [{ portal, role: 'portal_admin' }]);
  itemId = await makeItem(product, portal, { editor, head }, { title, stage: 'published' });
});
afterAll(() => product.end(browser));

/** Opens the home page until this leads it. */
async function opened({ page }: Window, address: string, name: string): Promise<void> {
  await page.goto(address);
  await untilShown(page, page.locator('.lead').getByRole('link', { name }));
}

const item = (): string => `/c/${portal.id}/noi-dung/${itemId}`;

it('a campaign is opened, gathers what is public already, and is read as an archive once it is over', async () => {
  const opening = await Window.open(browser, { size: phone });
  const { page } = opening;
  await opening.signIn(product.consoleUrl, admin, `/c/${portal.id}/chuyen-muc`);
  await page.getByRole('link', { name: 'Chuyên đề, chương trình' }).click();
  await page.getByText('Chưa có chuyên đề, chương trình nào.').waitFor();
  await page.getByRole('button', { name: 'Mở chuyên đề' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Mở', exact: true }).click();
  await form.getByText('Ô này còn trống. Hãy điền vào.').first().waitFor();
  await opening.inspect('tag-form');
  await form.getByRole('textbox', { name: 'Tên', exact: true }).fill('Bầu cử 2026');
  await form.getByLabel('Kết thúc hết ngày').fill('2099-12-31');
  await form.getByRole('button', { name: 'Mở', exact: true }).click();
  await page.getByText('/chuyen-de/bau-cu-2026').waitFor();
  await opening.inspect('tags-phone');

  const gathering = await Window.open(browser, { size: desktop });
  await gathering.signIn(product.consoleUrl, head, item());
  await gathering.page.getByRole('button', { name: 'Xếp vào chuyên đề…' }).click();
  await gathering.page.getByLabel('Bầu cử 2026').check();
  await gathering.inspect('tag-item');
  await gathering.page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await gathering.page.getByText('Chuyên đề, chương trình: Bầu cử 2026').waitFor();
  await gathering.page.goto(`${product.consoleUrl}/c/${portal.id}/can-ra-soat`);
  await gathering.page.getByText('Chưa đăng chiến lược, quy hoạch, kế hoạch nào.').waitFor();
  await gathering.inspect('reviews');
  await gathering.close();

  const citizen = await Window.open(browser, { size: phone, javaScript: false });
  await citizen.open(new URL('/chuyen-de/bau-cu-2026', product.site(portal)).href);
  await citizen.page.getByRole('link', { name: title }).click();
  await citizen.page.getByRole('link', { name: 'Bầu cử 2026' }).waitFor();
  await citizen.inspect('tagged-article');

  await page.reload();
  await page.getByRole('button', { name: 'Sửa Bầu cử 2026' }).click();
  await form.getByLabel('Kết thúc hết ngày').fill('2026-01-31');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { name: 'Chưa mở, đã lưu trữ' }).waitFor();
  await opening.close();
  await citizen.open(new URL('/chuyen-de/bau-cu-2026', product.site(portal)).href);
  await untilShown(citizen.page, citizen.page.getByText('Đã kết thúc ngày 31/01/2026.'));
  await citizen.page.getByRole('link', { name: title }).waitFor();
  await citizen.inspect('tag-archived');
  await citizen.close();
});

it('an item is pinned at the head of the home page, and taken down where the sections are', async () => {
  await makeItem(product, portal, { editor, head }, { title: 'Tin mới hơn', stage: 'published' });
  const pinning = await Window.open(browser, { size: desktop });
  const { page } = pinning;
  await pinning.signIn(product.consoleUrl, admin, item());
  await page.getByRole('button', { name: 'Ghim ở đầu trang chủ…' }).click();
  await page.getByLabel('Ghim đến hết ngày').fill('2099-12-31');
  await pinning.inspect('pin-on-home');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghim' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const citizen = await Window.open(browser, { size: phone, javaScript: false });
  await opened(citizen, product.site(portal), title);
  await page.goto(`${product.consoleUrl}/c/${portal.id}/chuyen-muc`);
  await page.getByText(`Ghim ở đầu trang chủ: ${title}, đến hết 31/12/2099.`).waitFor();
  await pinning.inspect('sections-with-pin');
  await page.getByRole('button', { name: 'Bỏ ghim ở trang chủ' }).click();
  await page.getByText('Ghim ở đầu trang chủ').waitFor({ state: 'detached' });
  await opened(citizen, product.site(portal), 'Tin mới hơn');
  await pinning.close();
  await citizen.close();
});
