import type { Browser } from 'playwright-core';
import { Hand, saved, textField } from './support/hand.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, phone, Window } from './support/window.js';

/** A board set up by a decision, its regulation, its duties; formed anew; seen by readers. */
let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('ban-bien-tap', 'Phường Ban Biên Tập');
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
  await product.person('truongban', 'Trần Văn Trưởng', [{ portal, role: 'auditor' }]);
  await product.person('nguoiviet', 'Lê Thị Viết', [{ portal, role: 'auditor' }]);
});

afterAll(() => product.end(browser));

it('an administrator sets up the board on a phone, and readers see it', async () => {
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('link', { name: 'Ban biên tập' }).click();
  await page.getByText('Chưa ghi quyết định lập ban biên tập.').waitFor();
  await window.inspect('editorial-empty');
  await page.getByRole('link', { name: 'Ghi quyết định' }).click();
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByRole('alert').waitFor();
  await window.inspect('editorial-decide-faults');
  await page.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND');
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân phường');
  await page.getByLabel('Chức danh').fill('Trưởng Ban biên tập');
  await page.getByLabel('Tài khoản').selectOption({ label: 'Trần Văn Trưởng' });
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Trần Văn Trưởng');
  expect(await page.getByLabel('Vai trò').inputValue()).toBe('BOARD_HEAD');
  await page.getByRole('button', { name: 'Thêm thành viên' }).click();
  const second = page.getByRole('group', { name: 'Thành viên thứ 2' });
  await second.getByLabel('Họ và tên').fill('Nguyễn Thị Mới');
  await second.getByLabel('Chức danh').fill('Biên tập viên');
  await second.getByLabel('Tài khoản').selectOption({ label: 'Mời người mới bằng thư điện tử' });
  await second.getByLabel('Thư điện tử công vụ').fill('moi@example.test');
  await window.inspect('editorial-decide');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByRole('heading', { name: 'Đã ghi quyết định' }).waitFor();
  await page.getByRole('button', { name: /Xem liên kết mời/ }).click();
  await page.getByRole('dialog', { name: 'Liên kết mời Nguyễn Thị Mới' }).getByRole('button', { name: 'Xong' }).click();
  await window.inspect('editorial-decided');
  await page.getByRole('link', { name: 'Xem ban biên tập' }).click();
  await page.getByRole('rowheader', { name: 'Nguyễn Thị Mới' }).waitFor();
  await window.inspect('editorial');
  await page.goto(product.site(portal, '/ban-bien-tap'));
  await page.getByRole('rowheader', { name: 'Trần Văn Trưởng' }).waitFor();
  await window.inspect('site-board');
  await window.close();
});

it('the regulation and the duties are recorded, and a new decision seats somebody else', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, `/c/${portal.id}/ban-bien-tap`);
  await page.getByRole('button', { name: 'Ghi quy chế' }).click();
  const regulation = page.getByRole('dialog', { name: 'Ghi quy chế' });
  await regulation.getByLabel('Số, ký hiệu').fill('9/QĐ-BBT');
  await regulation.getByLabel('Cơ quan ban hành').fill('Trưởng Ban biên tập');
  await regulation.getByRole('textbox', { name: 'Nội dung' }).fill('Điều 1. Phạm vi.');
  await regulation.getByLabel('Có nội dung xử lý sự cố').check();
  await regulation.getByRole('button', { name: 'Ghi quy chế' }).click();
  await regulation.getByRole('alert').waitFor();
  await window.inspect('editorial-regulation-faults');
  await regulation.getByLabel('Có nội dung tiếp nhận và xử lý thông tin vi phạm').check();
  await regulation.getByRole('button', { name: 'Ghi quy chế' }).click();
  await page.getByText(/Quy chế số 9\/QĐ-BBT/).waitFor();
  await page.getByRole('button', { name: 'Phân công chuyên mục' }).click();
  const assignment = page.getByRole('dialog', { name: 'Phân công chuyên mục' });
  await assignment.getByLabel('Số, ký hiệu').fill('3/TB-BBT');
  await assignment.getByLabel('Cơ quan ban hành').fill('Trưởng Ban biên tập');
  await assignment
    .getByRole('group', { name: /Nguyễn Thị Mới/ })
    .getByRole('checkbox')
    .first()
    .check();
  await window.inspect('editorial-assign');
  await assignment.getByRole('button', { name: 'Ghi phân công' }).click();
  await page.getByText(/Chuyên mục: /).waitFor();

  await page.getByRole('link', { name: 'Kiện toàn' }).click();
  // whoever leaves is taken off without a search
  await page
    .getByRole('button', { name: /^Bỏ khỏi danh sách/ })
    .nth(1)
    .waitFor();
  const second = page.getByRole('group', { name: 'Thành viên thứ 2' });
  await second.getByLabel('Tài khoản').selectOption({ label: 'Lê Thị Viết' });
  await second.getByLabel('Họ và tên').fill('Lê Thị Viết');
  await page.getByLabel('Số, ký hiệu').fill('20/QĐ-UBND');
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân phường');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText(/chuyển cho Lê Thị Viết/).waitFor();
  await page.getByRole('link', { name: 'Xem ban biên tập' }).click();
  await page.getByRole('rowheader', { name: 'Lê Thị Viết' }).waitFor();
  await page.getByText('Các văn bản từ trước đến nay').click();
  await page.getByRole('link', { name: /12\/QĐ-UBND/ }).waitFor();
  await window.inspect('editorial-history');
  // a day of before is to be read: nothing is decided there, and nobody left a board that was over
  await page.getByLabel('Thành phần vào ngày').fill('2020-01-01');
  await page.getByText('Ngày 01/01/2020 chưa có ban biên tập.').waitFor();
  expect(await page.getByRole('link', { name: /Kiện toàn|Ghi quyết định/ }).count()).toBe(0);
  await window.close();
});

it('a process with an appraisal: refused while nobody appraises, then two acts, the appraisal in two taps on a phone', async () => {
  const setting = await Window.open(browser, { size: phone });
  await setting.signIn(product.consoleUrl, admin, `/c/${portal.id}/ban-bien-tap`);
  await setting.page.getByRole('button', { name: 'Đổi quy trình' }).click();
  const form = setting.page.getByRole('dialog', { name: 'Quy trình của trang' });
  await form.getByLabel('Viết, thẩm định, duyệt').check();
  await form.getByRole('button', { name: 'Lưu quy trình' }).click();
  await form
    .getByText(/Trang chưa có người thẩm định/)
    .first()
    .waitFor();
  await setting.inspect('process-form-faults');
  const reviewer = await product.person('thamdinh', 'Phạm Thị Thẩm', [{ portal, role: 'reviewer' }]);
  await form.getByLabel('Cho phép đăng khẩn, duyệt sau').check();
  await form.getByRole('button', { name: 'Lưu quy trình' }).click();
  await setting.page.getByText(/Được đăng khẩn, duyệt sau trong 1 ngày/).waitFor();
  await setting.inspect('process');
  await setting.close();

  const editor = await product.person('bientap', 'Võ Văn Biên', [{ portal, role: 'editor' }]);
  const head = await product.person('duyet', 'Hồ Thị Duyệt', [{ portal, role: 'board_head' }]);
  await makeItem(product, portal, { editor, head }, { title: 'Tin chờ thẩm định', stage: 'submitted' });
  const urgent = await makeItem(product, portal, { editor, head }, { title: 'Bão khẩn cấp', stage: 'submitted' });
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  await window.signIn(product.consoleUrl, reviewer, `/c/${portal.id}/cho-duyet`);
  await page.getByText(/^Hạn /).first().waitFor();
  await window.inspect('approvals-due');
  await page.getByRole('link', { name: 'Tin chờ thẩm định' }).click();
  await page.getByRole('button', { name: 'Thẩm định xong, trình duyệt' }).click();
  await page.getByText('Đã ghi thẩm định.').waitFor();
  await window.inspect('item-appraised');
  await window.close();

  const desk = await Window.open(browser, { size: phone });
  await desk.signIn(product.consoleUrl, editor, `/c/${portal.id}/noi-dung/${urgent}`);
  await desk.page
    .locator('.lc-steps')
    .getByText(/^Tin đang được thẩm định/)
    .waitFor();
  await desk.page.locator('.lc-steps summary').click();
  await desk.page.getByRole('button', { name: 'Đăng khẩn, duyệt sau' }).click();
  await desk.page.getByText('Đã đăng khẩn.').waitFor();
  await desk.page.getByText('Bài đăng khẩn, chờ ban biên tập duyệt.').waitFor();
  await desk.close();
  const board = await Window.open(browser, { size: phone });
  await board.signIn(product.consoleUrl, head, `/c/${portal.id}/hom-nay`);
  await board.page.locator('.lc-row', { hasText: 'Đã đăng khẩn, chờ duyệt' }).getByRole('link', { name: 'Bão khẩn cấp' }).click();
  await board.inspect('item-urgent');
  await board.page.getByRole('button', { name: 'Duyệt bài đã đăng khẩn' }).click();
  await board.page.getByText('Đã duyệt bài đăng khẩn.').waitFor();
  await board.close();
});

it('who writes and approves alone, as the regulation says, publishes in one press, and it is recorded', async () => {
  const small = await product.portal('mot-nguoi', 'Xã Một Người');
  const alone = await product.person('motnguoi', 'Lâm Thị Một', [{ portal: small, role: 'board_head' }]);
  await product.world.rows(
    `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, allows_own_approval, is_public, recorded_by, recorded_at)
     values ($1, 'regulation', '1/QĐ', '2026-01-01', 'Ủy ban', '2026-01-01', true, false, $2, now())`,
    [small.id, alone.id],
  );
  await product.world.rows(
    `insert into process_rule (portal_id, preset, approve_days, publish_days, set_by, set_at) values ($1, 'one_person', 2, 1, $2, now())`,
    [small.id, alone.id],
  );
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  const hand = new Hand(page);
  await window.signIn(product.consoleUrl, alone, `/c/${small.id}/soan`);
  await hand.write(page.getByLabel('Tiêu đề'), 'Họp xóm');
  await hand.write(textField(page), 'Tối thứ sáu, nhà văn hóa.');
  await saved(page);
  await window.inspect('write-own');
  await hand.tap(page.getByRole('button', { name: 'Đăng', exact: true }));
  await page.getByText('Đã đăng lên trang. Việc tự duyệt theo quy chế được ghi lại.').waitFor();
  await page.getByText('Duyệt (tự duyệt theo quy chế)').waitFor();
  expect(hand.actions).toBe(3);
  await window.close();
});
