import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { createUnit } from '#units';
import { fileOf, geoJsonOf, topoJsonOf } from '../support/boundaries.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person } from './support/product.js';
import { soon } from './support/soon.js';
import { desktop, narrow, openBrowser, Window } from './support/window.js';

/** The map: boundaries loaded by the administrator of the province, communes shaded for who supervises. */
const shared = process.env['LIENCONG_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared');
const real = path.join(shared, 'data/boundaries/75-dong-nai.topo.json');
if (!existsSync(real)) process.stderr.write(`real boundaries: skipped, no ${real} (set LIENCONG_SHARED)\n`);
const wall = { width: 1920, height: 1080 } as const;
const sizes = [narrow, desktop, wall];
const communes = ['Phường Bắc', 'Phường Nam', 'Xã Đông', 'Xã Tây', 'Xã Trên Đảo'].map((name, index) => ({ code: `4000${index}`, name }));

let product: Product;
let browser: Browser;
let admin: Person;
let supervisor: Person;
let neighbour: Person;

/** A province with its own portal, and a portal for each of its communes. */
async function province(code: string, name: string, units: readonly { code: string; name: string }[]) {
  const { world } = product;
  const owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner }).initialize();
  const ids = new Map<string, string>();
  const id = await owner.transaction(async (manager) => {
    const made = await createUnit(manager, { code, kind: 'province', name, parentCode: null, validFrom: '2025-07-01' });
    for (const unit of units) ids.set(unit.code, (await createUnit(manager, { ...unit, kind: 'commune', parentCode: code, validFrom: '2025-07-01' })).id);
    return made.id;
  });
  await owner.destroy();
  const portal = await world.portal({ unitId: id, host: `tinh${code}.localhost` });
  await world.rows(`update portal set kind = 'portal', name = $2 where portal_id = $1`, [portal.id, name]);
  const portals = [];
  for (const unit of units) {
    const made = await world.portal({ unitId: ids.get(unit.code)!, host: `x${unit.code}.localhost` });
    await world.rows('update portal set name = $2 where portal_id = $1', [made.id, unit.name]);
    portals.push({ ...made, name: unit.name });
  }
  return { id, portal, portals };
}

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const { id, portal, portals } = await province('98', 'Tỉnh Mẫu', communes);
  admin = await product.person('quantritinh', 'Trịnh Thị Tỉnh', [{ portal, role: 'province_admin', covers: id }]);
  supervisor = await product.person('giamsat', 'Phan Văn Giám', [{ portal, role: 'supervisor', covers: id }]);
  const other = await province('97', 'Tỉnh Bên', [{ code: '49999', name: 'Xã Bên' }]);
  neighbour = await product.person('tinhben', 'Lê Văn Bên', [{ portal: other.portal, role: 'supervisor', covers: other.id }]);
  for (const [index, published] of [3, 1].entries()) {
    const at = portals[index]!;
    const people = {
      editor: await product.person(`viet${index}`, 'Người Viết', [{ portal: at, role: 'editor' }]),
      head: await product.person(`duyet${index}`, 'Người Duyệt', [{ portal: at, role: 'board_head' }]),
    };
    for (let count = 0; count < published; count += 1) await makeItem(product, at, people, { title: `Tin số ${count + 1}`, stage: 'published' });
  }
});

afterAll(() => product.end(browser));

/** Until so many units are shapes of the map and so many tiles. */
async function untilDrawn(page: Page, shapes: number, tiles: number): Promise<void> {
  await soon(async () => {
    expect([await page.locator('.lc-map a').count(), await page.locator('.lc-tile').count()]).toEqual([shapes, tiles]);
  });
}

it('is tiles at first; the administrator tries a file, looks at it and loads it', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, admin, '/ban-do');
  await page.getByText('Chưa nạp ranh giới: mỗi đơn vị là một ô.').waitFor();
  await untilDrawn(page, 0, 5);
  await page.getByRole('link', { name: 'Nạp ranh giới' }).click();

  window.expected.push(/status of 400/);
  const give = (name: string, buffer: Buffer): Promise<void> =>
    page.getByLabel('Chọn tệp ranh giới').setInputFiles({ name, mimeType: 'application/json', buffer });
  await give('ranh-gioi.zip', Buffer.from('PK\x03\x04'));
  await page.getByText('Đây là tệp nén').waitFor();
  await window.inspect('map-refused', sizes);

  await give('ranh-gioi.geojson', fileOf(geoJsonOf([...communes.slice(0, 4), { code: '49999', name: 'Xã Bên' }])));
  await page.getByText('Khớp 4 trong 5 xã, phường, đặc khu.').waitFor();
  await page.getByText('Xã Trên Đảo (40004)').waitFor();
  await page.getByText('Đối tượng thứ 5 (49999): Không phải xã, phường, đặc khu của tỉnh, thành phố này.').waitFor();
  await window.inspect('map-tried', sizes);
  expect(await page.locator('.lc-tile').count()).toBe(5);

  await page.getByRole('button', { name: 'Nạp 4 xã, phường' }).click();
  await page.getByText('Hãy ghi nguồn của ranh giới').waitFor();
  await page.getByLabel('Nguồn của ranh giới').fill('Sở Mẫu, 2026');
  await page.getByRole('button', { name: 'Nạp 4 xã, phường' }).click();
  await page.getByText('Đã nạp ranh giới của 4 xã, phường.').waitFor();
  await untilDrawn(page, 4, 1);
  await page.getByText('Ranh giới: Sở Mẫu, 2026.').waitFor();

  await give('lai.topo.json', fileOf(topoJsonOf(communes)));
  await page.getByText(/Khớp 5 trong 5 .* Sẽ thay ranh giới của 4 đơn vị/).waitFor();
  expect(await page.getByLabel('Nguồn của ranh giới').inputValue()).toBe('Sở Mẫu, 2026');
  await page.getByRole('link', { name: 'Đóng phần nạp ranh giới' }).click();
  await page.getByRole('link', { name: 'Nạp ranh giới' }).waitFor();
  await window.close();
});

it('shades the communes for who supervises, by a figure and words that stand in the address', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, '/ban-do');
  await page.locator('.lc-map').waitFor();
  expect(await page.getByRole('link', { name: 'Nạp ranh giới' }).count()).toBe(0);
  const labels = (): Promise<(string | null)[]> => page.locator('.lc-map a').evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('aria-label')));
  const untilLabelled = (...wanted: readonly string[]): Promise<void> =>
    soon(async () => {
      expect(await labels()).toEqual(wanted);
    });
  await untilLabelled('Phường Bắc: 3 tin', 'Phường Nam: 1 tin', 'Xã Đông: 0 tin', 'Xã Tây: 0 tin');
  expect(await page.locator('.lc-tile').innerText()).toMatch(/Xã Trên Đảo\s+0 tin/);
  await window.inspect('map', sizes);

  await page.getByRole('button', { name: 'Số ngày chưa đăng tin' }).click();
  await untilLabelled('Phường Bắc: 0 ngày', 'Phường Nam: 0 ngày', 'Xã Đông: chưa có số liệu', 'Xã Tây: chưa có số liệu');
  await window.inspect('map-hatched', sizes);
  await page.getByLabel('Tìm xã, phường').fill('nam');
  await page.getByText('1 trong 5 đơn vị.').waitFor();
  await soon(() => {
    expect(new URL(page.url()).search).toBe('?chi-so=im&tim=nam');
    return Promise.resolve();
  });
  await page.reload();
  await page.getByText('1 trong 5 đơn vị.').waitFor();
  await soon(async () => {
    expect((await labels())[1]).toBe('Phường Nam: 0 ngày');
  });

  await page.locator('.lc-map a').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bảng theo dõi' }).waitFor();
  await page.goBack();
  await page.getByText('Xem bảng số').click();
  await page.getByRole('row', { name: /Phường Nam/ }).waitFor();
  await window.inspect('map-table', sizes);
  await window.close();
});

it('shows nothing of it to who supervises another province, and no file is loaded there', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  window.keepAnswers();
  await window.signIn(product.consoleUrl, neighbour, '/ban-do?nap=1');
  await page.getByText('Xã Bên').first().waitFor();
  expect(await page.getByLabel('Chọn tệp ranh giới').count()).toBe(0);
  for (const { url, text } of window.answers.filter((answer) => answer.url.endsWith('graphql')))
    expect([url, communes.some(({ name }) => text.includes(name)), text.includes('Sở Mẫu')]).toEqual([url, false, false]);
  await window.close();
});

(existsSync(real) ? it : it.skip)('draws a real province (LIENCONG_SHARED)', async () => {
  const units = parse<Record<string, string>>(readFileSync(path.join(shared, 'data/units-current.csv')), { columns: true })
    .filter((row) => row['parent_code'] === '75')
    .map((row) => ({ code: row['code'] ?? '', name: row['full_name'] ?? '' }));
  const { id, portal, portals } = await province('75', 'Thành phố Thử', units);
  const who = await product.person('thanhpho', 'Đỗ Thị Phố', [{ portal, role: 'province_admin', covers: id }]);
  for (const [index, { id: portalId }] of portals.entries())
    await product.world.rows(
      `insert into work_item (portal_id, subject_type, subject_id, step, since) select $1, 'item', uuidv7(), 'approve', now() from generate_series(1, $2)`,
      [portalId, (index * 37) % 23],
    );
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, who, '/ban-do?nap=1&chi-so=cho');
  await page.getByLabel('Chọn tệp ranh giới').setInputFiles(real);
  await page.getByText('Khớp 91 trong 95 xã, phường, đặc khu.').waitFor();
  await window.inspect('map-real-tried', sizes);
  await page.getByLabel('Nguồn của ranh giới').fill('Dữ liệu ranh giới thử');
  await page.getByRole('button', { name: 'Nạp 91 xã, phường' }).click();
  await page.getByText('Đã nạp ranh giới của 91 xã, phường.').waitFor();
  await page.getByRole('link', { name: 'Đóng phần nạp ranh giới' }).click();
  await untilDrawn(page, 91, 4);
  await page.locator('.lc-map a').nth(40).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.lc-tip').waitFor();
  await window.inspect('map-real', sizes);
  await window.close();
});
