import type { Browser, Page } from 'playwright-core';
import { addFigures } from '../support/figures.js';
import { Hand } from './support/hand.js';
import { putHistory } from './support/history.js';
import { makeItem } from './support/newsroom.js';
import { Product, type Person, type Portal } from './support/product.js';
import { soon } from './support/soon.js';
import { desktop, narrow, openBrowser, phone, Window } from './support/window.js';

/** The supervisor's first screen: who is late without an action, figures that open what they count, and nothing of what no board has decided. */
const secret = 'Bài chưa duyệt không ai ngoài ban biên tập được biết';
const [tablet, wide] = [
  { width: 768, height: 1024 },
  { width: 1920, height: 1080 },
];
/** Publications whose way to the board is timed. */
const publications = 10;

let product: Product;
let browser: Browser;
let supervisor: Person;
let ministry: Person;
let people: { editor: Person; head: Person };
let portals: Portal[];

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  const { world } = product;
  const [provinceId, foreignId] = [await world.unit('province'), await world.unit('province')];
  for (const [id, name] of [
    [provinceId, 'Tỉnh Mẫu'],
    [foreignId, 'Tỉnh Khác'],
  ])
    await world.rows('update unit set name = $2 where id = $1', [id, name]);
  const even = (month: number): number[] => Array<number>(12).fill(month);
  const communes: [label: string, name: string, history: Parameters<typeof putHistory>[2]][] = [
    ['im', 'Xã Im Lặng', { months: [...even(3).slice(3), 2, 0, 0], silentDays: 46, target: 60 }],
    ['cham', 'Phường Chậm Duyệt', { months: even(6), silentDays: 1, waiting: [12, 9, 3], target: 70 }],
    ['ca-hai', 'Xã Vừa Im Vừa Chậm', { months: even(2), silentDays: 17, waiting: [20], target: 120 }],
    ['deu', 'Phường Đều Đặn', { months: [4, 5, 5, 6, 6, 7, 6, 8, 8, 9, 9, 10], silentDays: 0, target: 90 }],
    ['nhieu', 'Xã Nhiều Tin', { months: even(12), silentDays: 0, waiting: [1], target: 100 }],
    ['moi', 'Xã Chưa Có Chỉ Tiêu', { months: [0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3], silentDays: 2 }],
  ];
  portals = [];
  for (const [label, name, history] of communes) {
    portals.push(await product.portal(label, name, provinceId));
    await putHistory(product, portals.at(-1)!, history);
  }
  const department = await product.portal('so-vhtt', 'Sở Văn hóa, Thể thao và Du lịch', provinceId, 'department');
  await putHistory(product, department, { months: even(20), silentDays: 0, target: 260 });
  portals.push(department);
  await world.rows(`update section set statutory_code = 'S-0' || (position + 1) where portal_id = any ($1::uuid[])`, [portals.map(({ id }) => id)]);
  const foreign = await product.portal('ngoai', 'Xã Nơi Khác', foreignId);
  await putHistory(product, foreign, { months: even(9), silentDays: 3, waiting: [2] });
  supervisor = await product.person('giamsat', 'Phạm Thị Giám', [{ portal: portals[0]!, role: 'supervisor', covers: provinceId }]);
  ministry = await product.person('bo', 'Đỗ Văn Bộ', [
    { portal: portals[0]!, role: 'supervisor', covers: provinceId },
    { portal: foreign, role: 'supervisor', covers: foreignId },
  ]);
  const even4 = portals[3]!;
  people = {
    editor: await product.person('viet', 'Người Viết', [{ portal: even4, role: 'editor' }]),
    head: await product.person('duyet', 'Người Duyệt', [{ portal: even4, role: 'board_head' }]),
  };
  await makeItem(product, even4, people, { title: 'Tin đã đăng của Phường Đều Đặn', stage: 'published' });
  await makeItem(product, even4, people, { title: secret, stage: 'submitted' });
  await makeItem(product, even4, people, { title: secret, stage: 'draft' });
});

afterAll(() => product.end(browser));

/** The same figures from the ledger and the work itself, past every policy. */
async function recount(): Promise<Map<string, { published: number; waiting: number; silent: number }>> {
  const rows = await product.world.rows<{ name: string; published: number; waiting: number; silent: number }>(
    `with today as (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day)
     select p.name,
       (select coalesce(sum(amount), 0)::int from fact f where f.portal_id = p.portal_id and measure = 'items_published' and belongs_on >= date_trunc('month', today.day)) as published,
       (select count(*)::int from work_item w where w.portal_id = p.portal_id and closed_at is null) as waiting,
       today.day - (select max(belongs_on) from fact f where f.portal_id = p.portal_id and measure = 'items_published') as silent
     from portal p, today where p.portal_id = any ($1::uuid[])`,
    [portals.map(({ id }) => id)],
  );
  return new Map(rows.map(({ name, ...figures }) => [name, figures]));
}

const numberIn = (text: string | null): number => Number(/^\s*([\d.]+)/.exec(text ?? '')?.[1]?.replaceAll('.', '') ?? 0);

/** The lines as they stand, from the top. */
async function lines(page: Page): Promise<{ name: string; published: number; waiting: number; isLate: boolean }[]> {
  return Promise.all(
    (await page.locator('.lc-league tbody tr').all()).map(async (row) => ({
      name: (await row.locator('th a').innerText()).trim(),
      published: numberIn(await row.locator('[data-label="Tin trong kỳ"] a').textContent()),
      waiting: numberIn(await row.locator('[data-label="Đang chờ"]').textContent()),
      isLate: (await row.getAttribute('data-late')) !== null,
    })),
  );
}

const figure = (page: Page, name: string) => page.locator('.lc-figure', { hasText: name });
const figureNumber = async (page: Page, name: string): Promise<string> => (await figure(page, name).locator('.lc-figure-number').textContent()) ?? '';
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

async function openBoard(who: Person, where = '/', size: { readonly width: number; readonly height: number } = desktop): Promise<Window> {
  const window = await Window.open(browser, { size });
  await window.signIn(product.consoleUrl, who, where);
  await window.page.locator('.lc-board, .lc-wall').first().waitFor();
  return window;
}

it('T12: who is late stands on top after log-in, without an action, with the figures of a recount', async () => {
  const window = await Window.open(browser);
  const { page } = window;
  window.keepAnswers();
  await window.signIn(product.consoleUrl, supervisor);
  const hand = new Hand(page);
  await page
    .getByRole('row', { name: /Im Lặng/ })
    .first()
    .waitFor();
  await window.inspect('board', [narrow, { width: 360, height: 780 }, tablet, desktop, wide]);

  const shown = await lines(page);
  const counted = await recount();
  expect(Object.fromEntries(shown.map(({ name, published, waiting }) => [name, [published, waiting]]))).toEqual(
    Object.fromEntries([...counted].map(([name, { published, waiting }]) => [name, [published, waiting]])),
  );
  const late = ['Xã Im Lặng', 'Xã Vừa Im Vừa Chậm', 'Phường Chậm Duyệt'];
  expect(shown.filter(({ isLate }) => isLate).map(({ name }) => name)).toEqual(late);
  expect(shown.slice(0, late.length).map(({ name }) => name)).toEqual(late);
  expect(hand.actions).toBe(0);
  addFigures('browser', { actions: { T12: hand.actions } });

  for (const { url, text } of [...window.answers, { url: 'the page', text: await page.content() }])
    expect([url, text.includes(secret), text.includes('Nơi Khác')]).toEqual([url, false, false]);
  await window.close();
});

it('each figure is the sum of the lines it opens, and Back comes back', async () => {
  const window = await openBoard(supervisor);
  const { page } = window;
  const all = await lines(page);
  expect(await figureNumber(page, 'Trang đúng hạn')).toBe(`${all.filter(({ isLate }) => !isLate).length}/${all.length}`);
  expect(numberIn(await figureNumber(page, 'Tin, bài trong kỳ'))).toBe(sum(all.map(({ published }) => published)));

  await figure(page, 'Trang đúng hạn').getByRole('link').click();
  await page.getByText('3 trong 7 trang: trang chậm.').waitFor();
  expect((await lines(page)).every(({ isLate }) => isLate)).toBe(true);
  await window.inspect('board-late');
  await figure(page, 'Trang im lặng').getByRole('link').click();
  await page.getByText(/trang: trang im lặng/).waitFor();
  expect((await lines(page)).length).toBe(Number(await figureNumber(page, 'Trang im lặng')));
  await figure(page, 'Việc đang chờ').getByRole('link').click();
  await page.getByText(/trang có việc đang chờ/).waitFor();
  expect(sum((await lines(page)).map(({ waiting }) => waiting))).toBe(numberIn(await figureNumber(page, 'Việc đang chờ')));
  await page.goBack();
  await page.getByText(/trang: trang im lặng/).waitFor();
  await page.goto(`${product.consoleUrl}/bang-theo-doi?lop=so-nganh`);
  await page.getByText('1 trong 7 trang: Sở, ngành.').waitFor();
  expect(await figureNumber(page, 'Tin, bài trong kỳ')).toBe(String((await lines(page))[0]!.published));

  await page.getByRole('link', { name: 'Xem tất cả' }).click();
  await page.getByLabel('Tìm trang theo tên').fill('cham duyet');
  await page.getByText('1 trong 7 trang: tên có “cham duyet”.').waitFor();
  await page.getByLabel('Tìm trang theo tên').fill('không có tên này');
  await page.getByText('Không có trang nào như vậy.').waitFor();
  await window.inspect('board-nothing-found');
  await page.getByRole('link', { name: 'Xem tất cả' }).click();
  await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: `Năm ${new Date().getFullYear() - 1}` });
  await page.waitForURL(/ky=\d{4}$/);
  await page.getByText(new RegExp(`^Năm ${new Date().getFullYear() - 1}\\.`)).waitFor();
  await page.getByLabel('Kỳ', { exact: true }).selectOption('khoang');
  await page.getByLabel('Đến hết ngày').waitFor();
  await window.inspect('board-range', [narrow, desktop]);
  await window.close();
});

it('leads from the board over a portal to the rows behind each figure', async () => {
  const window = await openBoard(supervisor);
  const { page } = window;
  await page.getByRole('link', { name: 'Phường Đều Đặn', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Phường Đều Đặn' }).waitFor();
  await page.getByRole('link', { name: 'Tin đã đăng của Phường Đều Đặn' }).waitFor();
  await page.locator('.lc-chart', { hasText: 'Theo loại' }).waitFor();
  await window.inspect('board-portal', [narrow, tablet, desktop]);
  const published = numberIn(await figureNumber(page, 'Tin, bài trong kỳ'));
  const rows = await page.locator('.lc-figure-rows tbody tr [data-label="Đếm"]').allTextContents();
  expect(sum(rows.map((row) => (row.startsWith('+') ? 1 : -1)))).toBe(published);

  const part = page.locator('.lc-chart', { hasText: 'Theo loại' }).locator('tbody tr').first();
  const amount = numberIn(await part.locator('strong').textContent());
  await part.getByRole('link').click();
  await page.getByText(/^Chỉ loại:/).waitFor();
  await page.waitForFunction((rowsWanted) => document.querySelectorAll('.lc-figure-rows tbody tr').length === rowsWanted, amount);
  await page.getByRole('link', { name: /^Việc đang chờ \(/ }).click();
  await page.getByRole('rowheader', { name: 'Duyệt' }).waitFor();
  expect((await page.content()).includes(secret)).toBe(false);
  await window.inspect('board-portal-work');
  await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link', { name: 'Xã, phường' }).click();
  await page.getByText(/trang: Xã, phường\./).waitFor();

  await page.getByRole('link', { name: 'Chuyên mục', exact: true }).click();
  await page.getByRole('heading', { name: 'Chuyên mục theo luật' }).waitFor();
  await page.locator('.lc-grid').waitFor();
  await window.inspect('board-grid', [narrow, desktop]);
  await window.close();
});

it('shows a ministry its provinces first, and each leads to its own board', async () => {
  const window = await openBoard(ministry);
  const { page } = window;
  await page.getByRole('heading', { name: 'Các tỉnh, thành phố' }).waitFor();
  await window.inspect('board-provinces', [narrow, desktop]);
  await page.locator('.lc-provinces').getByRole('link', { name: 'Tỉnh Khác' }).click();
  await page.waitForURL(/don-vi=/);
  await page.getByText('1 trang, trang cần chú ý nhất ở trên cùng.').waitFor();
  expect((await lines(page)).map(({ name }) => name)).toEqual(['Xã Nơi Khác']);
  await window.inspect('board-of-province');
  await window.close();
});

it('T13: every late portal is urged in two actions', async () => {
  const window = await openBoard(supervisor);
  const { page } = window;
  const hand = new Hand(page);
  await hand.tap(page.getByRole('button', { name: 'Đôn đốc 3 trang chậm' }));
  await hand.tap(page.getByRole('button', { name: 'Gửi đôn đốc tới 3 trang' }));
  await page.getByText('Đã gửi đôn đốc tới 3 trang.').waitFor();
  expect(hand.actions).toBe(2);
  addFigures('browser', { actions: { T13: hand.actions } });
  await window.close();
});

it('downloads the board as files for a spreadsheet', async () => {
  const window = await openBoard(supervisor);
  const { page } = window;
  for (const [button, file] of [
    ['Tải CSV', 'bang-theo-doi.csv'],
    ['Tải Excel', 'bang-theo-doi.xlsx'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await download).suggestedFilename()).toBe(file);
  }
  await window.close();
});

it('names each dead link of a portal, and an item in which it stands', async () => {
  const even4 = portals[3]!;
  const address = 'https://mat.example.vn/trang-khong-con';
  await product.world.rows(
    `insert into link (portal_id, url, state, fault, failures, failed_since, checked_at, due_at) values ($1, $2, 'dead', 'http_404', 4, now() - interval '6 days', now(), now() + interval '7 days')`,
    [even4.id, address],
  );
  await product.world.rows(
    `insert into item_link (portal_id, item_id, url) select portal_id, item_id, $2 from publication where portal_id = $1 and title = 'Tin đã đăng của Phường Đều Đặn'`,
    [even4.id, address],
  );
  const window = await openBoard(supervisor, `/bang-theo-doi/trang/${even4.id}`);
  const row = window.page.getByRole('row', { name: address });
  expect(await row.getByRole('link', { name: 'Xem bài' }).getAttribute('href')).toMatch(/\/tin\/tin-da-dang-cua-phuong-deu-dan/);
  await window.page.getByText('Liên kết hỏng trong bài đã đăng: 1.').waitFor();
  await window.inspect('board-dead-links');
  await window.close();
});

it('the wall screen needs nobody, and is read from afar', async () => {
  const window = await openBoard(supervisor, '/bang-theo-doi?man=tuong', wide);
  const { page } = window;
  await page.locator('.lc-wall li').first().waitFor();
  await window.inspect('board-wall', [phone, desktop, wide]);
  await soon(async () => {
    expect(await page.evaluate<number>('document.documentElement.scrollHeight - document.documentElement.clientHeight')).toBe(0);
  });
  const smallest = await page.evaluate<number>(
    `Math.min(...[...document.querySelectorAll('.lc-wall li, .lc-wall dd, .lc-wall dt')].map((e) => parseFloat(getComputedStyle(e).fontSize)))`,
  );
  expect(smallest).toBeGreaterThanOrEqual(24);
  await makeItem(product, portals[3]!, people, { title: 'Tin cho màn hình lớn', stage: 'published' });
  const counted = sum([...(await recount()).values()].map(({ published }) => published));
  await page.locator('.lc-wall-figures strong', { hasText: new RegExp(`^${counted}$`) }).waitFor();
  await window.close();
});

it('shows each publication by itself, and says how soon', async () => {
  const window = await openBoard(supervisor);
  const { page } = window;
  const [portal] = portals.slice(3);
  const waited: number[] = [];
  for (let count = 0; count < publications; count += 1) {
    const item = await makeItem(product, portal!, people, { title: `Tin số ${count + 1}`, stage: 'submitted' });
    const before = sum([...(await recount()).values()].map(({ published }) => published));
    const number = (text: number) => figure(page, 'Tin, bài trong kỳ').locator('.lc-figure-number', { hasText: new RegExp(`^${text}$`) });
    await number(before).waitFor();
    const shown = number(before + 1).waitFor();
    await product.manage(people.head, approve, {
      input: { portalId: portal!.id, itemId: item, revisionId: await revisionOf(item), then: 'NOW' },
    });
    const began = performance.now();
    await shown;
    waited.push(performance.now() - began);
  }
  waited.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(waited[Math.min(waited.length - 1, Math.ceil(share * waited.length) - 1)] ?? 0);
  const freshness = { publications, p50: at(0.5), p99: at(0.99) };
  addFigures('browser', { boardFreshnessMs: freshness });
  // a second on a quiet machine; a board that is told of nothing is read anew each minute only
  expect(freshness.p50).toBeLessThan(15_000);
  await window.close();
});

const approve = 'mutation ($input: ApproveItemInput!) { payload: approveItem(input: $input) { item { id draft { version } revision { id } } } }';

async function revisionOf(itemId: string): Promise<string> {
  const [row] = await product.world.rows<{ id: string }>('select id from revision where item_id = $1 order by id desc limit 1', [itemId]);
  return row!.id;
}

it('answers to the address of a portal’s desk, and of a portal of others, as to an unknown one', async () => {
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
});
