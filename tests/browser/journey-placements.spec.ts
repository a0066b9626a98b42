import type { Browser } from 'playwright-core';
import { addFigures } from '../support/figures.js';
import { Hand } from './support/hand.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { untilShown } from './support/soon.js';
import { openBrowser, phone, Window } from './support/window.js';

/** Items that go from one portal to others: taken in two acts, pushed down, proposed upward. */
const taken = 'Cảnh báo lừa đảo qua điện thoại dịp cuối năm';
const pushed = 'Công điện về phòng, chống rét cho vật nuôi';
const proposed = 'Mô hình tổ tự quản thu gom rác ở khu phố 4';
const reason = 'Cổng tỉnh đã có bài cùng nội dung.';
const mostActions = { T5: 2 };

let product: Product;
let browser: Browser;
let province: Portal;
let ward: Portal;
let [provinceEditor, provinceHead, wardEditor, wardHead, wardAdmin]: Person[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  province = await product.portal('cong-tinh', 'Cổng tỉnh Mẫu', null, 'province');
  ward = await product.portal('phuong-nhan', 'Phường Nhận Tin', province.unitId);
  provinceEditor = await product.person('bientaptinh', 'Lê Thị Soạn', [{ portal: province, role: 'editor' }]);
  provinceHead = await product.person('truongbantinh', 'Phạm Văn Duyệt', [{ portal: province, role: 'board_head' }]);
  wardEditor = await product.person('bientapphuong', 'Nguyễn Văn Ghi', [{ portal: ward, role: 'editor' }]);
  wardHead = await product.person('truongbanphuong', 'Trần Thị Chủ', [{ portal: ward, role: 'board_head' }]);
  wardAdmin = await product.person('quantriphuong', 'Đỗ Văn Quản', [
    { portal: ward, role: 'portal_admin' },
    { portal: ward, role: 'editor' },
  ]);
  const board = { editor: provinceEditor, head: provinceHead };
  for (const title of [taken, pushed]) await makeItem(product, province, board, { title, stage: 'published' });
  await makeItem(product, ward, { editor: wardEditor, head: wardHead }, { title: proposed, stage: 'published' });
});

afterAll(() => product.end(browser));

it('an item of the province stands on the page of a ward after two acts, with its source', async () => {
  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, wardEditor!);
  const { page } = pocket;
  await page.getByRole('link', { name: 'Tin cấp trên', exact: true }).click();
  await page.getByText(taken, { exact: true }).waitFor();
  await pocket.inspect('from-above');
  const hand = new Hand(page);
  await hand.tap(page.getByRole('button', { name: `Đăng lại: ${taken}` }));
  const dialog = page.getByRole('dialog', { name: 'Đăng lại tin' });
  await dialog.getByLabel('Chuyên mục').waitFor();
  await pocket.inspect('take-dialog');
  await hand.tap(dialog.getByRole('button', { name: 'Đăng lên trang' }));
  await page.getByText('Đã đăng lên trang, ghi nguồn Cổng tỉnh Mẫu.').waitFor();
  expect(hand.actions).toBeLessThanOrEqual(mostActions.T5);
  addFigures('browser', { actions: { T5: hand.actions } });
  await pocket.inspect('from-above-taken');
  await pocket.close();

  const citizen = await Window.open(browser, { javaScript: false });
  await citizen.open(product.site(ward));
  await untilShown(citizen.page, citizen.page.getByRole('link', { name: taken }));
  await citizen.page.getByRole('link', { name: taken }).first().click();
  await citizen.page.getByText('Tin đăng lại. Nguồn: Cổng tỉnh Mẫu').waitFor();
  expect(await citizen.page.locator('link[rel=canonical]').getAttribute('href')).toContain(`//${province.host}`);
  await citizen.inspect('reposted-item');
  await citizen.close();
});

it('what was taken is pinned by who also runs the portal, and found by the search of the ward', async () => {
  const desk = await Window.open(browser, { size: phone });
  await desk.signIn(product.consoleUrl, wardAdmin!, `/c/${ward.id}/tin-cap-tren`);
  const { page } = desk;
  await page.getByText(/^Tin của nơi khác đang có trên trang/).click();
  await page.getByRole('button', { name: `Ghim: ${taken}` }).waitFor();
  await desk.inspect('reposted-list-admin');
  await page.getByRole('button', { name: `Ghim: ${taken}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Ghim tin' });
  await dialog.getByLabel('Ghim ở đâu').selectOption('Đầu trang chủ');
  await dialog.getByLabel('Ghim đến hết ngày').fill('2099-12-31');
  await desk.inspect('pin-reposted');
  await dialog.getByRole('button', { name: 'Ghim', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.close();

  const citizen = await Window.open(browser, { javaScript: false });
  await citizen.open(product.site(ward, '/tim-kiem?q=lua%20dao%20dien%20thoai'));
  await untilShown(citizen.page, citizen.page.getByRole('link', { name: taken }));
  await citizen.page.getByText(/Đăng lại từ Cổng tỉnh Mẫu/).waitFor();
  await citizen.inspect('site-search-reposted');
  await citizen.close();
});

it('the province pushes an item to the portals below and sees in how many it stands; the ward takes it off with a reason', async () => {
  const desk = await Window.open(browser);
  await desk.signIn(product.consoleUrl, provinceHead!);
  const { page } = desk;
  await page.getByRole('link', { name: 'Nội dung', exact: true }).click();
  await page.getByRole('link', { name: pushed }).click();
  await page.getByRole('button', { name: 'Đẩy xuống các trang' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đẩy xuống các trang' });
  await desk.inspect('push-dialog');
  await dialog.getByRole('button', { name: 'Gửi đến 1 trang' }).click();
  await untilShown(page, page.getByText('1 trên 1 trang đã đăng'));
  await desk.inspect('item-pushed');

  const wardDesk = await Window.open(browser);
  await wardDesk.signIn(product.consoleUrl, wardHead!);
  await wardDesk.page.getByRole('link', { name: 'Tin cấp trên', exact: true }).click();
  await wardDesk.page.getByText(/^Tin của nơi khác đang có trên trang/).click();
  await wardDesk.inspect('reposted-list');
  await wardDesk.page.getByRole('button', { name: `Gỡ khỏi trang: ${pushed}` }).click();
  const refusing = wardDesk.page.getByRole('dialog', { name: 'Gỡ tin đăng lại' });
  await refusing.getByLabel('Lý do').fill('Phường không có chăn nuôi.');
  await refusing.getByRole('button', { name: 'Gỡ khỏi trang' }).click();
  await wardDesk.page.getByText('Đã gỡ khỏi trang.').waitFor();
  await wardDesk.close();

  await untilShown(page, page.getByText('Phường không có chăn nuôi.'));
  await desk.close();
});

it('a ward proposes an item to the province, whose board answers with a reason', async () => {
  const wardDesk = await Window.open(browser);
  await wardDesk.signIn(product.consoleUrl, wardEditor!);
  await wardDesk.page.getByRole('link', { name: 'Nội dung', exact: true }).click();
  await wardDesk.page.getByRole('link', { name: proposed }).click();
  await wardDesk.page.getByRole('button', { name: 'Đề xuất lên cấp trên' }).click();
  const dialog = wardDesk.page.getByRole('dialog', { name: 'Đề xuất lên cấp trên' });
  await wardDesk.inspect('propose-dialog');
  await dialog.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await untilShown(wardDesk.page, wardDesk.page.getByText(/1 đang chờ/));

  const desk = await Window.open(browser);
  await desk.signIn(product.consoleUrl, provinceHead!);
  await desk.page.getByText(/^Hạn \d\d\/\d\d\/\d{4}$/).waitFor();
  await desk.inspect('today-tasks');
  await desk.page.getByRole('link', { name: proposed }).click();
  await desk.page.getByRole('button', { name: `Không nhận: ${proposed}` }).waitFor();
  await desk.inspect('offered');
  await desk.page.getByRole('button', { name: `Không nhận: ${proposed}` }).click();
  const declining = desk.page.getByRole('dialog', { name: 'Không nhận tin' });
  await declining.getByLabel('Lý do').fill(reason);
  await declining.getByRole('button', { name: 'Không nhận' }).click();
  await desk.page.getByText('Đã trả lời là không nhận.').waitFor();
  await desk.close();

  await untilShown(wardDesk.page, wardDesk.page.getByText(reason));
  await wardDesk.inspect('item-proposed');
  await untilShown(wardDesk.page, wardDesk.page.getByRole('link', { name: /^Thông báo, \d+ chưa đọc/ }));
  await wardDesk.page.getByRole('link', { name: /^Thông báo/ }).click();
  await wardDesk.page.getByText(/^Trả lời đề xuất/).waitFor();
  await wardDesk.page.getByText('Cách nhận thông báo').click();
  const late = wardDesk.page.getByLabel('Việc quá hạn', { exact: true });
  await late.waitFor();
  await wardDesk.inspect('notices');
  await late.selectOption('Không gửi thư');
  await wardDesk.page.getByLabel('Tin của tôi bị trả lại', { exact: true }).selectOption('Thư gửi ngay');
  await wardDesk.page.getByRole('checkbox', { name: /^Hiện ở Thông báo.*Tin của tôi bị gỡ/ }).click();
  await wardDesk.page.getByRole('checkbox', { name: /^Hiện ở Thông báo.*Tin của tôi bị gỡ/, checked: false }).waitFor();
  await wardDesk.page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click();
  await wardDesk.page.getByText('Đã đọc hết.').waitFor();
  await wardDesk.close();
});
