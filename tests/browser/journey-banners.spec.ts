import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { untilSaved } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { openBrowser, phone, Window } from './support/window.js';

/** A ward puts its own banner and the one that the province requires where it wants them, and keeps the book of those that are paid for. */
let product: Product;
let browser: Browser;
let ward: Portal;
let head: Person;
let editor: Person;
const own = 'Chào mừng ngày thành lập phường';
const forced = 'Toàn dân phòng chống lừa đảo';

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const province = await product.portal('tinh-banner', 'Cổng tỉnh Mẫu');
  ward = await product.portal('phuong-banner', 'Phường Treo Banner');
  head = await product.person('truongbanbanner', 'Trần Thị Treo', [{ portal: ward, role: 'board_head' }]);
  editor = await product.person('bientapbanner', 'Lê Văn Soạn', [{ portal: ward, role: 'editor' }]);
  await product.world.rows(
    `update portal set adverts_decision = '{"number": "5/QĐ", "decidedOn": "2026-01-01", "decidedBy": "Chủ tịch"}' where portal_id = $1`,
    [ward.id],
  );
  await banner(ward, own);
  await banner(province, forced);
  await product.world.rows(
    `insert into placed_item (portal_id, item_id, origin_portal_id, mark, forced, state, kind, slug, section_id, revision_id, placed_on, changed_at, is_banner)
     select $1, item_id, portal_id, 'push', true, 'placed', kind, slug || '-tinh', $3, revision_id, '2026-11-01', now(), true from publication where portal_id = $2`,
    [ward.id, province.id, ward.sectionIds[0]],
  );
});

afterAll(() => product.end(browser));

async function banner(portal: Portal, title: string): Promise<void> {
  const author = await product.world.person('Người viết');
  const details = { banner: { slot: 'head', rank: null, address: null, startsOn: '2020-01-01', endsOn: '2199-12-31', isPaid: false } };
  const cover = { alt: title, path: `/tep/${'A'.repeat(27)}.jpg`, width: 1200, height: 200, avif: '', webp: '', renditions: [] };
  await product.world.rows(
    `with name as (insert into byline (portal_id, person_id, display_name, is_public) values ($1, $2, 'Người viết', true)),
     made as (insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at, details, cover)
       values ($1, uuidv7(), uuidv7(), 'banner', 'vi', 'bang-ron', $3, '', '', '', sha256('a'), $2, now(), now(), $4, $5) returning portal_id, item_id)
     insert into placement (portal_id, item_id, section_id, mark, placed_at) select portal_id, item_id, $6, 'own', now() from made`,
    [portal.id, author, title, details, cover, portal.sectionIds[0]],
  );
}

it('a banner that the province requires is placed, not taken off', async () => {
  const pocket = await Window.open(browser, { size: phone });
  // these banners were put there without the bytes of their pictures
  pocket.expected.push(/status of 404/);
  const { page } = pocket;
  await pocket.signIn(product.consoleUrl, head);
  await page.goto(`${product.consoleUrl}/c/${ward.id}/noi-dung`);
  await page.getByRole('link', { name: 'Vị trí banner' }).click();
  const card = page.getByRole('listitem').filter({ hasText: forced });
  await card.getByText('Bắt buộc: chỉ chọn chỗ, không gỡ được').waitFor();
  await card.getByText('của Cổng tỉnh Mẫu', { exact: false }).waitFor();
  await card.getByRole('img', { name: forced }).waitFor();
  await pocket.inspect('banners');
  expect(await page.getByRole('button', { name: /Gỡ/ }).count()).toBe(0);
  await page.getByLabel(`Chỗ đứng của ${forced}`).selectOption('Trang chủ');
  await page.getByText('Có thay đổi chưa lưu.').waitFor();
  await page.getByRole('button', { name: 'Lưu vị trí' }).click();
  await page.getByText('Đã lưu. Bạn đọc thấy ngay.', { exact: true }).waitFor();
  expect(await product.world.rows('select slot from banner_place where portal_id = $1 order by rank', [ward.id])).toEqual([{ slot: 'head' }, { slot: 'home' }]);
  await page.reload();
  await page.getByRole('heading', { name: 'Trang chủ (1)' }).waitFor();
  await pocket.close();
});

it('the book of paid banners holds contracts, money and the estimate, and says how far it is', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, head);
  await page.goto(`${product.consoleUrl}/c/${ward.id}/quang-cao`);
  const entered = async (button: string, title: string, fields: Readonly<Record<string, string>>, send: string): Promise<void> => {
    await page.getByRole('button', { name: button }).first().click();
    const dialog = page.getByRole('dialog', { name: title });
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
    await dialog.getByRole('button', { name: send }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await page.getByRole('button', { name: 'Ghi hợp đồng' }).click();
  const first = page.getByRole('dialog', { name: 'Ghi hợp đồng' });
  await first.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await first.getByRole('alert').waitFor();
  await window.inspect('advert-contract-faults');
  await page.keyboard.press('Escape');
  const year = String(new Date().getFullYear());
  const contract = { 'Số hợp đồng': '12/HĐ', 'Bên quảng cáo': 'Công ty Mẫu', 'Giá trị hợp đồng (đồng)': '60.000.000' };
  await entered('Ghi hợp đồng', 'Ghi hợp đồng', { ...contract, 'Từ ngày': `${year}-01-01`, 'Đến hết ngày': `${year}-12-31` }, 'Ghi vào sổ');
  await entered('Ghi khoản thu: Hợp đồng 12/HĐ', 'Ghi khoản thu', { 'Số tiền (đồng)': '23.000.000', 'Ngày tiền về': `${year}-01-02` }, 'Ghi khoản thu');
  await page.getByText('Cộng cả năm: 1 khoản được tính').waitFor();
  await entered('Ghi khoản thu: Hợp đồng 12/HĐ', 'Ghi khoản thu', { 'Số tiền (đồng)': '5000000', 'Ngày tiền về': `${year}-01-02` }, 'Ghi khoản thu');
  await entered('Ghi dự toán', `Dự toán thu năm ${year}`, { 'Dự toán được giao (đồng)': '20.000.000' }, 'Ghi dự toán');
  await page.getByText('Vượt 40 %').waitFor();
  await page.getByRole('button', { name: /^Hủy khoản thu 5\.000\.000/ }).click();
  const cancelling = page.getByRole('dialog', { name: 'Hủy khoản thu ghi nhầm' });
  await cancelling.getByRole('textbox').fill('Ghi hai lần');
  await cancelling.getByRole('button', { name: 'Hủy khoản thu' }).click();
  await page.getByText('Vượt 15 %').waitFor();
  await page.getByText('Đã hủy, không tính: Ghi hai lần').waitFor();
  await window.inspect('adverts');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Tải Excel năm ${year}` }).click()]);
  expect(download.suggestedFilename()).toBe(`thu-quang-cao-${year}.xlsx`);
  await window.close();

  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, head);
  await pocket.page.goto(`${product.consoleUrl}/c/${ward.id}/quang-cao`);
  await pocket.page.getByText('Vượt 15 %').waitFor();
  await pocket.inspect('adverts-phone');
  await pocket.close();
});

it('more receipts than a page come by Xem thêm, and the sum is that of the year from the first page on', async () => {
  const full = await product.portal('phuong-nhieu-thu', 'Phường Nhiều Khoản Thu');
  const keeper = await product.person('truongbannhieu', 'Đỗ Văn Thu', [{ portal: full, role: 'board_head' }]);
  await product.world.rows(
    `with contract as (
       insert into advert_contract (portal_id, number, advertiser, price, starts_on, ends_on, recorded_by, recorded_at)
       values ($1, '1/HĐ', 'Công ty Nhiều', 60000, date_trunc('year', now()), now(), $2, now()) returning id)
     insert into advert_receipt (portal_id, contract_id, received_on, amount, voucher, state, recorded_by)
     select $1, id, date_trunc('year', now()), 1000, '', 'received', $2 from contract, generate_series(1, 60)`,
    [full.id, keeper.id],
  );
  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, keeper, `/c/${full.id}/quang-cao`);
  const receipts = pocket.page.getByRole('region', { name: /^Các khoản thu/ });
  await receipts.getByText('Đang hiện 50 trong 60 khoản; số cộng là của cả năm.').waitFor();
  await receipts.getByText('60.000', { exact: true }).waitFor();
  await receipts.getByRole('button', { name: 'Xem thêm' }).click();
  await receipts.getByText('Đang hiện 50').waitFor({ state: 'detached' });
  expect(await receipts.getByText('1.000', { exact: true }).count()).toBe(60);
  await pocket.close();
});

it('a paid banner names a contract of the book, and stands in Vị trí banner with its picture', async () => {
  const title = 'Cà phê Mẫu ưu đãi';
  const drawn = await sharp({ create: { width: 1_200, height: 200, channels: 3, background: '#884400' } })
    .png()
    .toBuffer();
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const writing = await Window.open(browser, { size: phone });
  const { page } = writing;
  await writing.signIn(product.consoleUrl, editor, `/c/${ward.id}/soan`);
  await page.getByLabel('Tiêu đề').fill(title);
  await page.getByLabel('Thể loại', { exact: true }).selectOption({ label: 'Banner quảng cáo' });
  const form = page.getByRole('region', { name: 'Thông tin của thể loại' });
  await form.getByLabel('Bên quảng cáo').fill('Công ty Mẫu');
  const contract = form.getByLabel('Số hợp đồng');
  expect(await form.locator('datalist option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))).toEqual(['12/HĐ']);
  const slip = form.getByText('Chưa có “12-HĐ” trong sổ của trang.', { exact: false });
  await contract.fill('12-HĐ');
  expect(await slip.count()).toBe(0);
  await contract.blur();
  await slip.waitFor();
  await writing.inspect('write-contract-unknown');
  await contract.fill('12/HĐ');
  await contract.blur();
  await slip.waitFor({ state: 'detached' });
  // what is not in the list may be typed all the same
  await contract.fill('12-HĐ');
  await form.getByLabel('Vị trí', { exact: false }).first().selectOption({ label: 'Đầu mọi trang' });
  await form.locator('input[type="file"]').setInputFiles({ name: 'bang-ron.png', mimeType: 'image/png', buffer: drawn });
  await form.getByLabel('Lời mô tả ảnh').fill('Cà phê Mẫu, giá ưu đãi');
  await form.getByLabel('Từ ngày').fill(today);
  await form.getByLabel('Đến hết ngày').fill(today);
  await untilSaved(page);
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page.getByRole('alert').getByText('Số còn hiệu lực trong sổ: 12/HĐ.', { exact: false }).waitFor();
  await contract.fill('12/HĐ');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await page.getByText('Đã trình duyệt. Ban biên tập đã nhận được tin này.').waitFor();
  await writing.close();

  const pocket = await Window.open(browser, { size: phone });
  pocket.expected.push(/status of 404/);
  await pocket.signIn(product.consoleUrl, head, `/c/${ward.id}/cho-duyet`);
  await pocket.page.getByRole('link', { name: title }).first().click();
  await pocket.page.getByRole('button', { name: 'Duyệt và đăng ngay' }).click();
  await pocket.page.getByText('Đã duyệt và đăng lên trang.').waitFor();
  await pocket.page.goto(`${product.consoleUrl}/c/${ward.id}/banner`);
  const picture = pocket.page.getByRole('img', { name: 'Cà phê Mẫu, giá ưu đãi' });
  await picture.scrollIntoViewIfNeeded();
  await soon(async () => {
    expect(await picture.evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth)).toBe(320);
  });
  await pocket.close();
});

it('the province sees contracts, money and estimates of its portals on one screen, and each figure opens its rows', async () => {
  const year = String(new Date().getFullYear());
  const supervisor = await product.person('giamsatquangcao', 'Ngô Thị Giám', [{ portal: ward, role: 'supervisor', covers: ward.unitId }]);
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/bang-theo-doi');
  await page.getByRole('link', { name: 'Thu quảng cáo' }).click();
  await page.getByRole('heading', { name: 'Thu quảng cáo', level: 1 }).waitFor();
  await page
    .getByRole('row', { name: /^Cộng 1 trang/ })
    .getByText('23.000.000', { exact: true })
    .waitFor();
  await window.inspect('adverts-below');
  for (const [figure, row] of [
    [/^1 hợp đồng của/, '12/HĐ'],
    [/^23\.000\.000 đồng, các khoản thu của/, '12/HĐ · Công ty Mẫu'],
    [/^20\.000\.000 đồng, dự toán của/, 'Không ghi căn cứ'],
  ] as const) {
    await page.getByRole('link', { name: figure }).click();
    const section = page.getByRole('region', { name: 'Từng dòng được đếm' });
    await section.getByText(row, { exact: true }).first().waitFor();
    await soon(async () => {
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Từng dòng được đếm');
    });
    await page.goBack();
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải Excel' }).click()]);
  expect(download.suggestedFilename()).toBe(`thu-quang-cao-${year}.xlsx`);
  await window.close();
});

it('a province without paid banners reads so in words', async () => {
  const bare = await product.portal('tinh-khong', 'Tỉnh Không Quảng Cáo');
  const supervisor = await product.person('giamsatkhong', 'Phan Văn Không', [{ portal: bare, role: 'supervisor', covers: bare.unitId }]);
  const pocket = await Window.open(browser, { size: phone });
  await pocket.signIn(product.consoleUrl, supervisor, '/bang-theo-doi/thu-quang-cao');
  await pocket.page.getByText('Chưa trang nào đăng quảng cáo.').waitFor();
  await pocket.inspect('adverts-below-none');
  await pocket.close();
});

it('who only writes does not find either', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, editor);
  await page.goto(`${product.consoleUrl}/c/${ward.id}/noi-dung`);
  await page.getByRole('heading', { name: 'Nội dung' }).waitFor();
  expect(await page.getByRole('link', { name: 'Vị trí banner' }).count()).toBe(0);
  await window.close();
});
