import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { DataSource } from 'typeorm';
import { readSheet, writeCsv, writeXlsx } from '#platform/sheet';
import { createUnit, type UnitKind } from '#units';
import { addFigures } from '../support/figures.js';
import { Hand } from './support/hand.js';
import { Product, type Person } from './support/product.js';
import { openBrowser, Window } from './support/window.js';

/** T10: the administrator of a province opens 200 portals from one file. */
let product: Product;
let browser: Browser;
let admin: Person;
let supervisor: Person;
const count = 200;
const nameOf = (index: number): string => `Xã Tân Lập ${index}`;
const codeOf = (index: number): string => String(40_000 + index);

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const owner = await new DataSource({ type: 'postgres', url: product.world.database.urls.owner }).initialize();
  const provinceId = await owner.transaction(async (manager) => {
    const unit = (code: string, kind: UnitKind, name: string, parentCode: string | null) =>
      createUnit(manager, { code, kind, name, parentCode, validFrom: '2025-07-01' });
    const { id } = await unit('75', 'province', 'Thành phố Mẫu', null);
    for (let index = 1; index <= count + 1; index += 1) await unit(codeOf(index), 'commune', nameOf(index), '75');
    return id;
  });
  await owner.destroy();
  const portal = await product.world.portal({ unitId: provinceId, host: 'thanhphomau.localhost' });
  await product.world.rows(`update portal set kind = 'portal', name = 'Thành phố Mẫu' where portal_id = $1`, [portal.id]);
  admin = await product.person('quantritinh', 'Trịnh Thị Tỉnh', [{ portal, role: 'province_admin', covers: provinceId }]);
  supervisor = await product.person('giamsat', 'Phan Văn Giám', [{ portal, role: 'supervisor', covers: provinceId }]);
});

afterAll(() => product.end(browser));

const heading = ['Mã đơn vị', 'Tên đơn vị', 'Địa chỉ', 'Trưởng ban: họ tên', 'Trưởng ban: thư điện tử'];

it('one file in, 200 portals out; the refused rows come back as a file', async () => {
  const rows = Array.from({ length: count }, (_, index) => [codeOf(index + 1), nameOf(index + 1), 'Số 1', 'Trần Thị Mẫu', `tb${index}@example.test`]);
  const faulty = [
    ['99999', 'Xã Không Có', '', '', ''],
    [codeOf(count + 1), 'Xã Tên Khác', '', 'Trần Thị Mẫu', 'không phải thư'],
  ];
  const file = {
    name: 'danh-sach.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await writeXlsx([{ name: 'Trang', rows: [heading, ...rows, ...faulty] }]),
  };
  const window = await Window.open(browser);
  const { page } = window;
  const hand = new Hand(page);
  await window.signIn(product.consoleUrl, admin);
  await hand.tap(page.getByRole('link', { name: 'Nhập từ tệp' }));
  await page.getByRole('heading', { name: 'Nhập từ tệp' }).waitFor();
  await window.inspect('imports');
  hand.actions += 1; // choosing the file
  await page.getByLabel('Chọn tệp danh sách').setInputFiles(file);

  await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
  await page.getByText('Cột A, Mã đơn vị: Không có đơn vị mã này').waitFor();
  await page.getByText(/Cột B, Tên đơn vị: Tên không khớp với mã: theo danh mục, mã này là Xã Tân Lập 201/).waitFor();
  expect((await product.world.rows('select from portal')).length).toBe(1);
  await window.inspect('import-plan');
  await hand.tap(page.getByRole('button', { name: `Tạo ${count} trang` }));

  await hand.tap(page.getByRole('button', { name: 'Tạm dừng' }));
  await page.getByRole('button', { name: 'Tiếp tục' }).waitFor();
  await window.inspect('import-paused');
  await hand.tap(page.getByRole('button', { name: 'Tiếp tục' }));
  await page.getByRole('heading', { name: 'Đã tạo xong' }).waitFor({ timeout: 180_000 });
  await page.getByText(`${count} / ${count} trang`).waitFor();
  await window.inspect('import-done');
  const [{ n } = { n: 0 }] = await product.world.rows<{ n: number }>(
    `select count(*)::integer as n from portal p where exists (select from portal_host h where h.portal_id = p.portal_id)`,
  );
  expect(n).toBe(count + 1);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải các dòng lỗi' }).first().click();
  const sheet = readSheet(readFileSync(await (await download).path()));
  expect(sheet.rows.map((row) => row.cells[0]?.text)).toEqual(['Mã đơn vị', '99999', codeOf(count + 1)]);
  expect(hand.actions).toBeLessThanOrEqual(6);
  addFigures('browser', { actions: { T10: hand.actions }, keystrokes: { T10: hand.keystrokes } });
  await window.close();
});

it('asks what the columns are only when their headings leave a doubt', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, '/nhap-tu-tep');
  const file = {
    name: 'khong-ro.csv',
    mimeType: 'text/csv',
    buffer: writeCsv([
      ['Cột A', 'Cột B'],
      [codeOf(count + 1), nameOf(count + 1)],
    ]),
  };
  await page.getByLabel('Chọn tệp danh sách').setInputFiles(file);
  await page.getByRole('heading', { name: 'Cột nào là gì?' }).waitFor();
  await window.inspect('import-columns');
  await page.getByLabel('Cột A: Cột A').selectOption({ label: 'Mã đơn vị' });
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByRole('button', { name: 'Tạo 1 trang' }).waitFor();
  await window.close();
});

it('says why a file cannot be read, and shows nothing to whoever only supervises', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, '/nhap-tu-tep');
  await page.getByLabel('Chọn tệp danh sách').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByText('Đây không phải tệp CSV hay XLSX').waitFor();
  await window.inspect('import-refused');
  await window.close();

  const other = await Window.open(browser);
  await other.signIn(product.consoleUrl, supervisor, '/nhap-tu-tep');
  await other.page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  expect(await other.page.getByLabel('Chọn tệp danh sách').count()).toBe(0);
  await other.close();
});
