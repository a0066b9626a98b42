import type { Browser } from 'playwright-core';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, phone, Window } from './support/window.js';

/** The look of a portal: its administrator arranges it, readers see it at once. */
let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  portal = await product.portal('giao-dien', 'Phường Giao Diện');
  admin = await product.person('quantri', 'Đỗ Thị Quản', [{ portal, role: 'portal_admin' }]);
});

afterAll(() => product.end(browser));

it('an administrator arranges blocks, menu, links and an urgent line by buttons, and readers see them', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin);
  await page.getByRole('link', { name: 'Trang của tôi', exact: true }).click();
  await page.getByRole('link', { name: 'Giao diện trang' }).click();
  await page.getByRole('heading', { name: 'Khối trang chủ' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Tin nổi bật' }).isDisabled()).toBe(true);
  await page.getByText('Ô tìm kiếm').click();
  await page.getByRole('button', { name: 'Thêm khối của một chuyên mục' }).click();
  await page.getByRole('button', { name: /Đưa Tin của chuyên mục .* lên trên/ }).click();
  await window.inspect('look-home');
  await page.getByRole('button', { name: 'Lưu Khối trang chủ' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy ngay.').waitFor();

  await page.getByRole('link', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm mục', exact: true }).click();
  await page.getByRole('button', { name: 'Lưu Menu chính' }).click();
  await page.getByRole('alert').waitFor();
  await window.inspect('look-menu-fault');
  await page.getByLabel('Chữ trong menu').fill('Công dân');
  await page.getByRole('button', { name: /Thêm mục con/ }).click();
  const below = page.getByRole('list', { name: 'Mục con của Công dân' });
  await below.getByLabel('Chữ trong menu').fill('Dịch vụ công');
  await below.getByLabel('Dẫn đến').selectOption({ label: 'Một địa chỉ' });
  await below.getByLabel('Địa chỉ').fill('https://dichvucong.example.test/');
  await window.inspect('look-menu');
  await page.getByRole('button', { name: 'Lưu Menu chính' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy ngay.').waitFor();

  await page.getByRole('link', { name: 'Thông báo khẩn, ngày lễ' }).click();
  await page.getByRole('button', { name: 'Thêm thông báo khẩn' }).click();
  await page.getByLabel('Nội dung, một dòng').fill('Bão số 9 đổ bộ tối nay');
  await page.getByRole('button', { name: 'Thêm dải chào mừng' }).click();
  await page.getByLabel('Lời chào mừng').fill('Mừng Quốc khánh');
  await window.inspect('look-days');
  await page.getByRole('button', { name: 'Lưu Thông báo khẩn' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy ngay.').waitFor();
  // the second list of the screen goes on from what the first has kept
  await page.getByRole('button', { name: 'Lưu Dải chào mừng ngày lễ' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy ngay.').nth(1).waitFor();

  await page.getByRole('link', { name: 'Nhãn tín nhiệm mạng' }).click();
  await page.getByRole('button', { name: 'Thêm nhãn' }).click();
  await page.getByLabel('Cơ quan được cấp').fill('Uỷ ban nhân dân phường');
  await page.getByLabel('Mã nhãn').fill('NCSC-77');
  await page.getByLabel('Trang tra cứu nhãn').fill('https://tin-nhiem.example.test/77');
  await window.inspect('look-trust-labels');
  await page.getByRole('button', { name: 'Lưu Nhãn tín nhiệm mạng' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy ngay.').waitFor();

  await page.getByRole('link', { name: 'Địa chỉ cũ' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'dia-chi.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Địa chỉ cũ;Địa chỉ mới\n/index.php?id=5;Thông báo\n/cu.html;/lien-he\nhỏng\n'),
  });
  await page.getByText('Đã đọc 2 địa chỉ, bỏ qua 1 dòng').waitFor();
  await window.inspect('look-old-addresses');
  await page.getByRole('button', { name: 'Lưu Địa chỉ cũ' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy ngay.').waitFor();

  await window.open(product.site(portal));
  await page.getByText('Bão số 9 đổ bộ tối nay').waitFor();
  await page.getByText('Mừng Quốc khánh').waitFor();
  await page.getByRole('link', { name: 'mã NCSC-77, cấp cho Uỷ ban nhân dân phường' }).waitFor();
  await page.locator('.menu .row summary', { hasText: 'Công dân' }).click();
  await page.locator('.menu .row').getByRole('link', { name: 'Dịch vụ công' }).waitFor();
  await page.goto(product.site(portal, '/cu.html'));
  await page.waitForURL(/\/lien-he$/);
  await window.close();
});

it('on a telephone every part fits, and what another has changed is not overwritten', async () => {
  const window = await Window.open(browser, { size: phone });
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, `/trang/${portal.id}/giao-dien/danh-ba`);
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await page.getByLabel('Đơn vị, người phụ trách').fill('Văn phòng');
  await window.inspect('look-contacts-phone');
  await product.world.rows(`insert into contact_line (portal_id, position, name) values ($1, 0, 'Của người khác')`, [portal.id]);
  await page.getByRole('button', { name: 'Lưu Danh bạ liên hệ' }).click();
  await page.getByText('Người khác vừa sửa giao diện trang này').waitFor();
  for (const [link, name] of [
    ['Trang chủ', 'look-home-phone'],
    ['Menu', 'look-menu-phone'],
    ['Liên kết, lối tắt', 'look-links-phone'],
    ['Nhãn tín nhiệm mạng', 'look-trust-labels-phone'],
    ['Truy cập', 'look-accessibility-phone'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Phần của giao diện' }).getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('button', { name: /^Lưu/ }).first().waitFor();
    await window.inspect(name);
  }
  await window.close();
});
