import type { Browser } from 'playwright-core';
import { textField, untilSaved } from './support/hand.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { untilShown } from './support/soon.js';
import { openBrowser, phone, Window } from './support/window.js';

/** What the board decides besides "yes, now": back to the author, at a later hour, not one's own. */
const title = 'Kế hoạch ra quân làm đẹp tuyến đường kiểu mẫu';
const reason = 'Thiếu thời gian và nơi tập trung. Hãy ghi rõ rồi trình lại.';

let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('tra-lai', 'Phường Trả Lại');
  editor = await product.person('nguoiviet', 'Nguyễn Thị Viết', [{ portal, role: 'contributor' }]);
  head = await product.person('truongban', 'Trần Văn Duyệt', [{ portal, role: 'board_head' }]);
});

afterAll(() => product.end(browser));

it('a returned item tells its author why, comes back corrected, and appears by itself when its hour has come', async () => {
  const itemId = await makeItem(product, portal, { editor, head }, { title, text: 'Mời bà con tham gia.', stage: 'submitted' });
  const desk = await Window.open(browser);
  await desk.signIn(product.consoleUrl, head);
  await giveBack(desk);

  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, editor);
  await correct(pocket);

  await approveForLater(desk);
  const citizen = await Window.open(browser, { javaScript: false });
  await citizen.open(product.site(portal));
  expect(await citizen.page.content()).not.toContain(title);

  // the hour comes: in the database, since a spec does not wait for tomorrow
  await product.world.admin.query(`update item set publish_at = now() - interval '1 second' where id = $1`, [itemId]);
  await product.world.admin.query(`update pgboss.job set start_after = now() where name = 'publish-scheduled'`);
  await untilShown(citizen.page, citizen.page.getByRole('link', { name: title }));
  await citizen.page.getByRole('link', { name: title }).first().click();
  await citizen.page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await citizen.page.locator('.body p').allTextContents()).toEqual(['Tập trung lúc 06 giờ 30 tại nhà văn hóa khu phố 2.', 'Mời bà con tham gia.']);
  await citizen.close();

  await pocket.page.getByRole('link', { name: 'Hôm nay', exact: true }).click();
  await untilShown(pocket.page, pocket.page.getByText('Hệ thống: đăng'));
  await pocket.inspect('today-news');
  await pocket.page.getByRole('button', { name: 'Đã xem hết' }).click();
  await pocket.page.getByText('Không có việc nào đang chờ bạn.').waitFor();
  await pocket.close();
  await desk.close();
});

async function giveBack(window: Window): Promise<void> {
  const { page } = window;
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Trả lại…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại cho người viết' });
  await dialog.getByLabel('Cần sửa những gì').fill(reason);
  await window.inspect('return-dialog');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await page.getByText('Đã trả lại cho người viết.').waitFor();
  await window.inspect('item-returned-head');
}

async function correct(window: Window): Promise<void> {
  const { page } = window;
  await page.getByRole('heading', { name: 'Bị trả lại, cần sửa (1)' }).waitFor();
  await untilShown(page, page.getByText(`${head.name}: ${reason}`));
  await window.inspect('today-returned');
  await page.getByRole('link', { name: title }).click();
  await page.getByText(reason).waitFor();
  await textField(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Tập trung lúc 06 giờ 30 tại nhà văn hóa khu phố 2.');
  await page.keyboard.press('Enter');
  await untilSaved(page);
  await window.inspect('write-returned');
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page.getByText('Đã trình duyệt. Ban biên tập đã nhận được tin này.').waitFor();
}

async function approveForLater(window: Window): Promise<void> {
  const { page } = window;
  await page.getByRole('link', { name: 'Chờ duyệt', exact: true }).click();
  await page.getByRole('link', { name: title }).click();
  // the item as it was when the head last saw it stands there until the new one has come
  await page.getByRole('button', { name: 'Duyệt và đăng ngay' }).waitFor();
  await page.locator('.lc-steps summary').click();
  await window.inspect('item-more-steps');
  await page.getByRole('button', { name: 'Duyệt, đăng lúc…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hẹn giờ đăng' });
  await dialog.getByLabel('Đăng lúc').fill('2020-01-01T08:00');
  await dialog.getByRole('button', { name: 'Duyệt và hẹn giờ đăng' }).click();
  await dialog.getByText('Giờ này đã qua.').waitFor();
  await window.inspect('schedule-dialog-past');
  await dialog.getByLabel('Đăng lúc').fill(tomorrow());
  await dialog.getByRole('button', { name: 'Duyệt và hẹn giờ đăng' }).click();
  await page.getByText(/^Đã duyệt. Tin sẽ tự đăng lúc/).waitFor();
  await window.inspect('item-scheduled');
}

/** 08:00 of the day after today, as the field takes it. */
function tomorrow(): string {
  return `${new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10)}T08:00`;
}

it('the head may not approve an item of their own: the button is grey and says why', async () => {
  const own = 'Lịch tiếp công dân của Chủ tịch phường';
  await makeItem(product, portal, { editor: head, head }, { title: own, stage: 'submitted' });
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, head);
  await page.getByRole('link', { name: 'Nội dung', exact: true }).click();
  await page.getByRole('link', { name: own }).click();
  const button = page.getByRole('button', { name: 'Duyệt và đăng ngay' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  const reasonId = await button.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${reasonId ?? ''}"]`).textContent()).toMatch(/không tự duyệt bài ấy/);
  await button.click({ force: true });
  expect(await product.world.rows('select state from item where id = (select item_id from revision where title = $1)', [own])).toEqual([
    { state: 'submitted' },
  ]);
  await window.inspect('item-own');
  await window.close();
});
