import type { Browser, Page } from 'playwright-core';
import { Hand } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon, untilShown } from './support/soon.js';
import { desktop, narrow, openBrowser, phone, Window } from './support/window.js';
import type { WorldPortal } from '../support/world.js';

/** The administrator of a province: portals found, opened together, stopped, changed and handed over from one screen. */
const sizes = [narrow, phone, desktop] as const;
const contact = { address: 'Số 1 đường Mẫu', phone: '0251 000 0001', email: 'bbt@example.test', responsible: 'Người Mẫu, Trưởng ban' };

let product: Product;
let browser: Browser;
let province: WorldPortal;
let admin: Person;
let planned: Portal[];
let poor: Portal;
let open: Portal;

/** A portal of the province in a state, with what its home page must show or without. */
async function portal(label: string, name: string, state: string, its: Record<string, string> = contact, kind = 'commune'): Promise<Portal> {
  const made = await product.portal(label, name, province.unitId);
  await product.world.rows('update unit set name = $2, kind = $3 where id = $1', [made.unitId, name, kind]);
  await product.world.rows('update unit_version set name = $2, kind = $3 where unit_id = $1', [made.unitId, name, kind]);
  await product.world.rows('update portal set state = $2, contact = $3 where portal_id = $1', [made.id, state, its]);
  await product.world.rows(`insert into portal_owner (portal_id, valid_from, unit_id, because) values ($1, '2026-01-01', $2, 'Khi lập trang')`, [
    made.id,
    made.unitId,
  ]);
  return made;
}

const stateOf = async ({ id }: WorldPortal): Promise<string | undefined> =>
  (await product.world.rows<{ state: string }>('select state from portal where portal_id = $1', [id]))[0]?.state;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const unitId = await product.world.unit('province');
  province = await product.world.portal({ unitId, host: 'example.localhost', sections: 0 });
  await product.world.rows(`update portal set name = 'Thành phố Mẫu', kind = 'portal', contact = $2 where portal_id = $1`, [province.id, contact]);
  planned = [];
  for (const [label, name] of [
    ['binhan', 'Xã Bình An'],
    ['hoaan', 'Phường Hòa An'],
    ['phuocan', 'Xã Phước An'],
  ] as const)
    planned.push(await portal(label, name, 'planned'));
  poor = await portal('longan', 'Xã Long An', 'planned', { address: 'Số 2 đường Mẫu' });
  open = await portal('tanhiep', 'Phường Tân Hiệp', 'open');
  await portal('snv', 'Sở Nội vụ', 'open', contact, 'department');
  const others: Promise<Portal>[] = [];
  for (let count = 1; count <= 60; count += 1) others.push(portal(`xa${count}`, `Xã Số ${String(count).padStart(2, '0')}`, 'open'));
  await Promise.all(others);
  const foreign = await product.portal('xakhac', 'Xã Bình An Tỉnh Khác', await product.world.unit('province'));
  await product.world.rows(`update portal set state = 'planned' where portal_id = $1`, [foreign.id]);
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal: province, role: 'province_admin', covers: unitId }]);
});

afterAll(() => product.end(browser));

/** Waits until the list shows these portals and no other. */
async function untilRows(page: Page, ...wanted: readonly string[]): Promise<void> {
  await soon(async () => {
    expect((await page.locator('.lc-directory tbody th > a').allTextContents()).sort()).toEqual([...wanted].sort());
  });
}

it('finds the planned portals and opens those that are ready at once; the other one is named with what it lacks', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  const hand = new Hand(page);
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('heading', { name: 'Đơn vị & trang' }).waitFor();
  await page.getByText('Đang hiện 50 trong 67 trang.').waitFor();
  await window.inspect('directory', sizes);
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await page.getByText('Đang hiện 67 trong 67 trang.').waitFor();

  await hand.tap(page.getByRole('group', { name: 'Trạng thái' }).getByRole('button', { name: /Chưa mở/ }));
  await page.getByText('Đang hiện 4 trong 4 trang.').waitFor();
  expect(new URL(page.url()).search).toBe('?trang-thai=chua-mo');
  await untilRows(page, 'Phường Hòa An', 'Xã Bình An', 'Xã Long An', 'Xã Phước An');
  await hand.tap(page.getByLabel('Chọn 4 trang đang hiện'));
  await window.inspect('directory-chosen', sizes);
  await hand.tap(page.getByRole('button', { name: 'Mở trang (4)' }));
  const dialog = page.getByRole('dialog', { name: 'Mở trang: 4 trang' });
  await dialog.waitFor();
  await window.inspect('directory-open-dialog', sizes);
  await hand.tap(dialog.getByRole('button', { name: 'Mở trang (4)' }));
  const result = page.getByRole('dialog', { name: 'Kết quả' });
  await result.getByText('Đã mở 3 trang.').waitFor();
  await result.getByText(/điện thoại, thư điện tử, người chịu trách nhiệm/).waitFor();
  await window.inspect('directory-result', sizes);
  expect(hand.actions).toBe(4);
  expect(await Promise.all([...planned, poor].map(stateOf))).toEqual(['open', 'open', 'open', 'planned']);
  await result.getByRole('button', { name: 'Xong' }).click();
  await page.getByText('Đang hiện 1 trong 1 trang.').waitFor();

  // what a reload in the middle leaves behind
  await page.reload();
  await page.getByText('Đang hiện 1 trong 1 trang.').waitFor();
  await untilRows(page, 'Xã Long An');

  await page
    .getByRole('group', { name: 'Trạng thái' })
    .getByRole('button', { name: /Tất cả/ })
    .click();
  await page.getByText('Đang hiện 50 trong 67 trang.').waitFor();
  await page.getByLabel(/Tìm theo tên/).fill('hoa an');
  await page.getByText('Đang hiện 1 trong 1 trang.').waitFor();
  await untilRows(page, 'Phường Hòa An');
  await page.getByLabel(/Tìm theo tên/).fill('binhan.example');
  await page.getByRole('link', { name: 'Xã Bình An' }).waitFor();
  await page.getByLabel(/Tìm theo tên/).fill('');
  await page
    .getByRole('group', { name: 'Cấp đơn vị' })
    .getByRole('button', { name: /Sở, ngành/ })
    .click();
  await page.getByText('Đang hiện 1 trong 1 trang.').waitFor();
  await untilRows(page, 'Sở Nội vụ');
  await window.close();
});

it('announces a stop for many, stops in the middle, goes on after a reload, and calls the stop off', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, '/don-vi?tim=xã số');
  await page.getByText('Đang hiện 50 trong 60 trang.').waitFor();
  await page.getByLabel('Chọn 50 trang đang hiện').check();
  await page.getByRole('button', { name: 'Chọn cả 60 trang của bộ lọc' }).click();
  await page.getByRole('button', { name: 'Thông báo tạm ngừng (60)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thông báo tạm ngừng: 60 trang' });
  await dialog.getByRole('button', { name: /Thông báo tạm ngừng/ }).click();
  await dialog.getByRole('alert').waitFor();
  await window.inspect('directory-stop-empty', sizes);
  await fillStop(page, dialog.getByText(/sớm nhất là ngày/).textContent());
  // the fifth stays on its way until the page is left: so the run stands in the middle however fast the machine is
  const isLeft = Promise.withResolvers<undefined>();
  let sent = 0;
  await page.route('**/manage/graphql', async (route) => {
    const isAct = route.request().postData()?.includes('mutation announcePortalSuspension') === true;
    if (isAct && (sent += 1) > 4) await isLeft.promise;
    // one that the page gave up is nobody's any more
    await route.continue().catch(() => undefined);
  });
  await dialog.getByRole('button', { name: /Thông báo tạm ngừng/ }).click();
  const running = page.getByRole('dialog', { name: 'Đang thông báo tạm ngừng' });
  await running.getByText(/còn khoảng \d+/).waitFor();
  await running.getByText(/4 trong 60 trang/).waitFor();
  await window.inspect('directory-running', [phone]);
  await page.reload();
  isLeft.resolve(undefined);
  await page.getByText(/dừng giữa chừng: đã làm \d+ trong 60 trang/).waitFor();
  expect(await announced()).toBe(4);
  await window.inspect('directory-left-over', sizes);
  await page.unroute('**/manage/graphql');
  await page.getByRole('button', { name: /Làm tiếp \d+ trang/ }).click();
  const result = page.getByRole('dialog', { name: 'Kết quả' });
  await result.waitFor();
  expect(await announced()).toBe(60);
  await result.getByRole('button', { name: 'Xong' }).click();

  await page.getByLabel('Chọn 50 trang đang hiện').check();
  await page.getByRole('button', { name: 'Cho hoạt động lại (50)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cho hoạt động lại (50)' }).click();
  await page.getByText('Đã cho hoạt động lại 50 trang.').waitFor();
  expect(await announced()).toBe(10);
  await window.close();
});

async function announced(): Promise<number> {
  return Number((await product.world.rows<{ count: string }>('select count(*) from portal_suspension where ended_at is null'))[0]?.count);
}

/** Fills the form of a stop that begins on the first day that it names. */
async function fillStop(page: Page, hint: Promise<string | null>): Promise<void> {
  const [, day = '', month = '', year = ''] = /(\d\d)\/(\d\d)\/(\d{4})/.exec((await hint) ?? '') ?? [];
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tạm ngừng từ').fill(`${year}-${month}-${day}T20:00`);
  await dialog.getByLabel('Dự kiến hoạt động lại').fill(`${year}-${month}-${day}T23:00`);
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Bảo trì máy chủ của thành phố');
}

it('changes look and contact, which readers see; adds a host name; hands over; closes and reopens', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('button', { name: /chọn trang khác/ }).click();
  await page.getByRole('dialog', { name: 'Chọn trang làm việc' }).getByLabel('Tìm trang').fill('tan hiep');
  await page.getByRole('dialog').getByText('1 trang.').waitFor();
  await window.inspect('switcher-province', sizes);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Phường Tân Hiệp', level: 1 }).waitFor();
  await window.inspect('portal', sizes);

  await page.getByRole('textbox', { name: 'Tên trang', exact: true }).fill('');
  await page.getByRole('button', { name: 'Lưu thông tin' }).click();
  await page.getByRole('alert').getByText('Hãy ghi tên trang.').waitFor();
  await window.inspect('portal-faults', sizes);
  await page.getByRole('textbox', { name: 'Tên trang', exact: true }).fill('Phường Tân Hiệp');
  await page.getByLabel('Dòng dưới tên trang').fill('Kỷ cương, trách nhiệm, gần dân');
  await page.getByLabel('Xanh ngọc').check();
  await page.getByLabel('Điện thoại').fill('0251 000 9999');
  await page.getByLabel('Fax').fill('0251 000 9998');
  await page.getByLabel('Người chịu trách nhiệm').fill('Lê Thị Mới, Trưởng ban biên tập');
  await page.getByRole('button', { name: 'Lưu thông tin' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy thông tin mới.').waitFor();
  const reader = await Window.open(browser, { javaScript: false });
  await reader.open(product.site(open));
  await untilShown(reader.page, reader.page.getByText('Kỷ cương, trách nhiệm, gần dân'));
  const seen = await reader.page.locator('body').innerText();
  for (const text of ['Kỷ cương, trách nhiệm, gần dân', '0251 000 9999', '0251 000 9998', 'Lê Thị Mới']) expect(seen).toContain(text);
  await reader.close();

  await page.getByRole('button', { name: 'Thêm tên miền' }).click();
  const host = page.getByRole('dialog', { name: 'Thêm tên miền' });
  await host.getByText(/tanhiep\.example\.localhost/).waitFor();
  await host.getByLabel('Tên miền').fill('tanhiepmoi.example.localhost');
  await host.getByRole('button', { name: 'Thêm tên miền' }).click();
  await host.getByRole('alert').waitFor();
  await window.inspect('portal-add-host', sizes);
  await host.getByLabel('Quyết định cho phép khác quy tắc').fill('Quyết định số 12/QĐ-UBND');
  await host.getByRole('button', { name: 'Thêm tên miền' }).click();
  await page.getByText('Khác quy tắc theo: Quyết định số 12/QĐ-UBND').waitFor();
  await page.getByRole('button', { name: 'Đặt làm chính tanhiepmoi.example.localhost' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt làm chính' }).click();
  await page.getByRole('button', { name: 'Bỏ tanhiep.example.localhost' }).click();
  await window.inspect('portal-remove-host', sizes);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Bàn giao…' }).click();
  const handing = page.getByRole('dialog', { name: 'Bàn giao trang' });
  await handing.getByRole('button', { name: 'Bàn giao' }).click();
  await handing.getByRole('alert').waitFor();
  await handing.getByLabel('Tìm theo tên').fill('so noi vu');
  await handing.getByRole('button', { name: /Sở Nội vụ/ }).click();
  await window.inspect('portal-hand-over', sizes);
  await handing.getByLabel('Quyết định').fill('Quyết định số 34/QĐ-UBND');
  await handing.getByRole('button', { name: 'Bàn giao' }).click();
  await page.locator('.lc-history').getByText('Sở Nội vụ').waitFor();

  await page.getByRole('button', { name: 'Thêm giấy phép' }).click();
  const licence = page.getByRole('dialog', { name: 'Thêm giấy phép' });
  await licence.getByLabel('Số giấy phép').fill('7/GP-TTĐT');
  await licence.getByLabel('Cơ quan cấp').fill('Sở Mẫu');
  await licence.getByLabel('Ngày cấp').fill('2026-01-01');
  await licence.getByLabel('Có giá trị đến hết ngày').fill('2030-12-31');
  await licence.getByRole('button', { name: 'Thêm giấy phép' }).click();
  await page.getByText('Số 7/GP-TTĐT', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Thông báo tạm ngừng…' }).click();
  await fillStop(
    page,
    page
      .getByRole('dialog')
      .getByText(/sớm nhất là ngày/)
      .textContent(),
  );
  await window.inspect('portal-stop', sizes);
  await page.getByRole('dialog').getByRole('button', { name: 'Thông báo' }).click();
  await page.getByText(/Sẽ tạm ngừng từ/).waitFor();
  await window.inspect('portal-changed', sizes);
  await page.getByRole('button', { name: 'Hủy thông báo tạm ngừng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy thông báo' }).click();
  await page.getByText(/Sẽ tạm ngừng từ/).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Đóng trang…' }).click();
  const closing = page.getByRole('dialog', { name: /Đóng Phường Tân Hiệp/ });
  await closing.getByLabel('Lý do').fill('Nghị quyết số 1/NQ-HĐND');
  await closing.getByLabel('Tìm theo tên').fill('hoa an');
  await closing.getByRole('button', { name: /Phường Hòa An/ }).click();
  await window.inspect('portal-close', sizes);
  await closing.getByRole('button', { name: 'Đóng trang' }).click();
  await page.getByRole('button', { name: 'Mở lại trang…' }).click();
  await page.getByRole('dialog').getByLabel('Lý do mở lại').fill('Đóng nhầm');
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lại trang' }).click();
  await page.getByRole('button', { name: 'Đóng trang…' }).waitFor();
  expect(await stateOf(open)).toBe('open');
  await window.close();
});

it('shows a supervisor the list without acts, and the administrator of one portal the parts that are theirs', async () => {
  const supervisor = await product.person('giamsat', 'Phạm Thị Giám', [{ portal: province, role: 'supervisor', covers: province.unitId }]);
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/don-vi');
  await page.getByText(/Đang hiện 50 trong/).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Nhập từ tệp' }).count()).toBe(0);
  await window.inspect('directory-supervisor', sizes);
  await page.goto(`${product.consoleUrl}/trang/${open.id}`);
  await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await window.close();

  const own = await product.person('quantritrang', 'Bùi Văn Trang', [{ portal: open, role: 'portal_admin' }]);
  const home = await Window.open(browser, { size: phone });
  await home.signIn(product.consoleUrl, own);
  await home.page.getByRole('link', { name: 'Trang của tôi', exact: true }).click();
  await home.page.getByRole('button', { name: 'Lưu thông tin' }).waitFor();
  for (const name of ['Thêm tên miền', 'Bàn giao…', 'Đóng trang…']) expect([name, await home.page.getByRole('button', { name }).count()]).toEqual([name, 0]);
  await home.inspect('portal-own', sizes);
  await home.page.goto(`${product.consoleUrl}/don-vi`);
  await home.page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await home.close();
});
