import type { Browser } from 'playwright-core';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { openBrowser, Window } from './support/window.js';

/** The supervisor's first screen: figures that agree with the rows, and nothing of what the boards have not decided. */
const secret = 'Bài chưa duyệt không ai ngoài ban biên tập được biết';
const silent = 'Xã Im Lặng';

let product: Product;
let browser: Browser;
let supervisor: Person;
let portals: Portal[];

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const provinceId = await product.world.unit('province');
  const foreignId = await product.world.unit('province');
  portals = [];
  for (const [label, name] of [
    ['cham', 'Phường Chậm Duyệt'],
    ['deu', 'Phường Đều Đặn'],
    ['im', silent],
    ['nhieu', 'Xã Nhiều Tin'],
  ] as const)
    portals.push(await product.portal(label, name, provinceId));
  const foreign = await product.portal('ngoai', 'Xã Tỉnh Khác', foreignId);
  supervisor = await product.person('giamsat', 'Phạm Thị Giám', [{ portal: portals[0]!, role: 'supervisor', covers: provinceId }]);

  const given: [Portal, published: number, waiting: number][] = [
    [portals[0]!, 1, 2],
    [portals[1]!, 2, 0],
    [portals[3]!, 5, 1],
    [foreign, 3, 1],
  ];
  for (const [index, [portal, published, waiting]] of given.entries()) {
    const people = {
      editor: await product.person(`viet${index}`, `Người Viết ${index}`, [{ portal, role: 'editor' }]),
      head: await product.person(`duyet${index}`, `Người Duyệt ${index}`, [{ portal, role: 'board_head' }]),
    };
    for (let count = 0; count < published; count += 1) await makeItem(product, portal, people, { title: `Tin số ${count + 1}`, stage: 'published' });
    for (let count = 0; count < waiting; count += 1) await makeItem(product, portal, people, { title: secret, stage: 'submitted' });
    await makeItem(product, portal, people, { title: secret, stage: 'draft' });
  }
  // what waits longest stands first, whatever its name
  await product.world.admin.query(`update work_item set since = since - interval '3 days' where portal_id = $1`, [portals[3]!.id]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await product.close();
  expect(product.faults()).toBe('');
}, 60_000);

/** The same figures from the rows themselves, past every policy. */
async function recount(): Promise<Record<string, { items: number; waiting: number }>> {
  const rows = await product.world.rows<{ name: string; items: number; waiting: number }>(
    `select p.name,
       (select count(*)::int from item i where i.portal_id = p.portal_id and i.public_since >= date_trunc('month', now() at time zone 'Asia/Ho_Chi_Minh')) as items,
       (select count(*)::int from item i where i.portal_id = p.portal_id and i.state = 'submitted') as waiting
     from portal p where p.portal_id = any ($1::uuid[])`,
    [portals.map(({ id }) => id)],
  );
  return Object.fromEntries(rows.map(({ name, items, waiting }) => [name, { items, waiting }]));
}

it('shows after log-in, without an action, every portal worst first, with the figures of a recount', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  window.keepAnswers();
  await window.signIn(product.consoleUrl, supervisor);
  await page.getByRole('heading', { name: 'Bảng theo dõi' }).waitFor();
  await page.getByRole('row', { name: /Nhiều Tin/ }).waitFor();
  await window.inspect('board');

  const rows = await page.locator('tbody tr').all();
  const shown: Record<string, { items: number; waiting: number }> = {};
  const order: string[] = [];
  for (const row of rows) {
    const name = (await row.locator('th a').innerText())
      .split('\n')[0]!
      .replace(/ \(mở.*$/, '')
      .trim();
    order.push(name);
    shown[name] = {
      items: Number(await row.locator('.lc-bar-number').textContent()),
      waiting: Number(/^\d+/.exec((await row.locator('[data-label="Đang chờ"]').textContent()) ?? '')?.[0] ?? 0),
    };
  }
  const counted = await recount();
  expect(shown).toEqual(counted);
  expect(order).toEqual(['Xã Nhiều Tin', 'Phường Chậm Duyệt', silent, 'Phường Đều Đặn']);

  const sums = await page.locator('.lc-figure-number').allTextContents();
  const all = Object.values(counted);
  const sum = (pick: (row: { items: number; waiting: number }) => number) => all.reduce((total, row) => total + pick(row), 0);
  expect(sums.map(Number)).toEqual([all.length, sum(({ items }) => items), sum(({ waiting }) => waiting), all.filter(({ items }) => items === 0).length]);

  await page.getByRole('button', { name: /Trang chưa có tin/ }).click();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.getByText('Đang xem 1 trong 4 trang.').waitFor();
  await window.inspect('board-figure-opened');
  await page.getByRole('button', { name: 'Xem tất cả' }).click();

  await page.getByLabel('Tìm trang theo tên').fill('cham duyet');
  await page.locator('.lc-count', { hasText: /^1 trang/ }).waitFor();
  expect(await page.locator('tbody th').allTextContents()).toEqual([expect.stringContaining('Phường Chậm Duyệt')]);
  await page.getByLabel('Tìm trang theo tên').fill('không có tên này');
  await page.getByText('Không có trang nào như vậy.').waitFor();
  await window.inspect('board-nothing-found');

  expect(window.answers.some(({ url, text }) => url.endsWith('/manage/graphql') && text.includes('Phường Chậm Duyệt'))).toBe(true);
  for (const { url, text } of [...window.answers, { url: 'the page', text: await page.content() }]) {
    expect([url, text.includes(secret), text.includes('Tỉnh Khác')]).toEqual([url, false, false]);
  }
  await window.close();
}, 120_000);

it('answers to the address of a portal’s desk as to an unknown one', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  await window.signIn(product.consoleUrl, supervisor, `/c/${portals[1]!.id}/cho-duyet`);
  await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  const foreign = await page.locator('main').innerText();
  await window.inspect('desk-of-others');
  await page.goto(`${product.consoleUrl}/c/00000000-0000-7000-8000-000000000000/cho-duyet`);
  await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  expect(await page.locator('main').innerText()).toBe(foreign);
  await window.close();
}, 90_000);
