import type { Browser } from 'playwright-core';
import { readSheet, writeCsv } from '#platform/sheet';
import { readFileSync } from 'node:fs';
import { Hand } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { narrow, openBrowser, phone, Window } from './support/window.js';

/** Targets: set for one portal, from a sheet for many, and read against what the system counted. */
let product: Product;
let browser: Browser;
let supervisor: Person;
let auditor: Person;
let portals: Portal[];
let year: number;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const provinceId = await product.world.unit('province');
  portals = [];
  for (const [label, name] of [
    ['tinh', 'Cổng thông tin điện tử thành phố'],
    ['vuot', 'Phường Vượt Kế Hoạch'],
    ['deu', 'Xã Chia Theo Tháng'],
    ['moi', 'Xã Chưa Giao'],
  ] as const)
    portals.push(await product.portal(label, name, provinceId));
  supervisor = await product.person('giamsat', 'Phạm Thị Giám', [{ portal: portals[0]!, role: 'supervisor', covers: provinceId }]);
  auditor = await product.person('kiemtra', 'Đỗ Văn Kiểm', [{ portal: portals[0]!, role: 'auditor', covers: provinceId }]);
  const [now] = await product.world.rows<{ year: number }>(`select extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::int as year`);
  year = now!.year;
  await counted(portals[0]!, 2_563);
  await counted(portals[1]!, 40);
  await counted(portals[2]!, 7);
});

afterAll(() => product.end(browser));

/** So many publications of today, as the ledger holds them. */
async function counted(portal: Portal, items: number): Promise<void> {
  await product.world.rows(
    `with s as (insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at) values ($1, 'item', uuidv7(), 'publish', 'approved', 'published', now()) returning id, subject_id)
     insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id)
     select $1, d, d, 'items_published', 1, 'item', subject_id, id from s, generate_series(1, $2), lateral (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as d) today`,
    [portal.id, items],
  );
}

const targets = (): Promise<{ name: string; amount: string }[]> =>
  product.world.rows('select p.name, t.amount from target t join portal p using (portal_id) order by t.entered_at, t.id');

it('a supervisor sets the target of a portal, and sees at once how far it is', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  const hand = new Hand(page);
  await window.signIn(product.consoleUrl, supervisor);
  await hand.tap(page.getByRole('link', { name: 'Chỉ tiêu', exact: true }));
  await page.getByRole('heading', { name: `Chỉ tiêu năm ${year}` }).waitFor();
  await page.getByText('0 trong 4 trang có chỉ tiêu').waitFor();
  await window.inspect('targets-none');

  await hand.tap(page.getByRole('button', { name: 'Giao chỉ tiêu cho Cổng thông tin' }));
  await page.getByLabel('Số tin, bài cả năm').fill('mười');
  await page.getByRole('button', { name: 'Giao chỉ tiêu', exact: true }).click();
  await page.getByRole('link', { name: 'Hãy ghi số nguyên, ví dụ 3.000.' }).waitFor();
  await window.inspect('target-wrong');
  await page.getByLabel('Số tin, bài cả năm').fill('');
  await hand.write(page.getByLabel('Số tin, bài cả năm'), '16.500');
  await hand.tap(page.getByRole('button', { name: 'Giao chỉ tiêu', exact: true }));
  const row = page.getByRole('row', { name: /Cổng thông tin/ });
  await row.getByText('(15,5 %)').waitFor();
  expect(await row.getByText('Chậm tiến độ').count()).toBe(1);
  await page.getByText('1 trong 4 trang có chỉ tiêu').waitFor();
  expect(hand.actions).toBe(4);
  expect(await targets()).toEqual([{ name: portals[0]!.name, amount: '16500' }]);
  await window.close();
});

it('a sheet is taken from the template, tried, and written only when that is asked for', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/chi-tieu');
  await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Tải tệp mẫu năm ${year}` }).click()]);
  expect(download.suggestedFilename()).toBe(`chi-tieu-${year}.xlsx`);
  const [heading, ...rows] = readSheet(readFileSync(await download.path()), ['Hướng dẫn']).rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(rows).toHaveLength(4);

  // As the person fills it in: one number each, one with months, one wrong.
  const months = Array<string>(12).fill('');
  const filled = rows.map(([host = '', name = '', its = '', amount = '']) => {
    if (name.includes('Vượt')) return [host, name, its, '40', ...months, 'Kế hoạch số 5'];
    if (name.includes('Tháng')) return [host, name, its, '120', ...months.map(() => '10'), ''];
    if (name.includes('Chưa')) return [host, name, its, 'ba nghìn', ...months, ''];
    return [host, name, its, amount, ...months, ''];
  });
  const before = await targets();
  await page.getByLabel('Chọn tệp chỉ tiêu').setInputFiles({ name: 'chi-tieu.csv', mimeType: 'text/csv', buffer: writeCsv([heading!, ...filled]) });
  await page.getByText('4 dòng: 2 sẽ ghi, 1 không đổi, 0 bỏ trống, 1 dòng lỗi').waitFor();
  await page.getByText('cột Chỉ tiêu: Phải là số nguyên không âm, ví dụ 16.500.').waitFor();
  expect(await targets()).toEqual(before);
  await window.inspect('targets-sheet-tried');

  await page.getByRole('button', { name: 'Ghi 2 chỉ tiêu' }).click();
  await page.getByText('Đã ghi 2 chỉ tiêu.').waitFor();
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByText('3 trong 4 trang có chỉ tiêu').waitFor();
  await soon(async () => {
    expect((await page.locator('tbody th').allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      'Xã Chia Theo Tháng',
      'Cổng thông tin điện tử thành phố',
      'Phường Vượt Kế Hoạch',
      'Xã Chưa Giao',
    ]);
  });
  expect((await page.locator('.lc-target-sums dd').allInnerTexts())[0]).toMatch(/^16\.660/);
  await window.inspect('targets');
  // a column stands under its name
  const [name, cell] = await Promise.all([
    page.getByRole('columnheader', { name: 'Tiến độ' }).boundingBox(),
    page.locator('td[data-label="Tiến độ"]').first().boundingBox(),
  ]);
  expect(cell?.x).toBe(name?.x);

  await page.getByRole('button', { name: 'Sửa chỉ tiêu cho Xã Chia Theo Tháng' }).click();
  await page.getByText('Tổng các tháng: 120.').waitFor();
  await page.getByLabel('Tháng 1', { exact: true }).fill('20');
  await page.getByRole('button', { name: 'Giao chỉ tiêu', exact: true }).click();
  await page.getByRole('link', { name: 'Tổng 12 tháng là 130, khác chỉ tiêu 120. Hãy sửa cho bằng nhau.' }).waitFor();
  await window.inspect('target-months');
  await page.getByRole('button', { name: 'Đóng' }).click();

  await page.getByLabel('Năm').selectOption(String(year + 1));
  await page.getByText('0 trong 4 trang có chỉ tiêu').waitFor();
  expect(page.url()).toContain(`nam=${year + 1}`);
  await window.close();
});

it.each([
  ['phone', phone],
  ['narrow', narrow],
] as const)('on a %s the same rows are cards', async (label, size) => {
  const window = await Window.open(browser, { size });
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/chi-tieu');
  await page.getByText('3 trong 4 trang có chỉ tiêu').waitFor();
  await window.inspect(`targets-${label}`);
  await page.getByRole('button', { name: 'Sửa chỉ tiêu cho Cổng thông tin' }).click();
  await page.getByLabel('Số tin, bài cả năm').waitFor();
  await window.inspect(`target-${label}`);
  await window.close();
});

it('who audits looks, and sets nothing', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, auditor, '/chi-tieu');
  await page.getByText('3 trong 4 trang có chỉ tiêu').waitFor();
  expect(await page.getByRole('button', { name: /Sửa|Giao chỉ tiêu|Nhập từ tệp/ }).count()).toBe(0);
  await window.inspect('targets-auditor');
  await window.close();
});
