import type { DataSource } from 'typeorm';
import { inPortal, runAs, type OpenScope } from '#platform/db';
import { FixedClock, parseCivilDate } from '#platform/time';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { World } from '../../../tests/support/world.js';
import { rebuildSearch, withdrawPublication } from '../index.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { RootReader } from '../read/root-reader.js';
import { SearchQueries, type SearchInput } from './search-queries.js';
import { countInPortal } from './search-statements.js';
import type { SearchConnection } from './search.types.js';

let world: World;
let editing: DataSource;
let jobs: DataSource;
let reader: DeliveryReader;
let queries: SearchQueries;
let portal: PublicPortal;
let neighbour: PublicPortal;
let elsewhere: PublicPortal;

const now = new Date('2026-11-26T03:00:00Z');
const articles = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `Điều ${String(index + 1)}. Nội dung thứ ${String(index + 1)}\n${'Cơ quan, tổ chức thực hiện theo quy định. '.repeat(25)}`,
  ).join('\n');

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  jobs = await world.source('jobs');
  reader = new DeliveryReader(await world.source('delivery'));
  const clock = new FixedClock(now);
  queries = new SearchQueries(new RootReader(reader, clock), reader, clock);
  const province = await world.unit('province');
  const other = await world.unit('province');
  [portal, neighbour, elsewhere] = await Promise.all([makePortal(world.database), makePortal(world.database), makePortal(world.database)]);
  for (const [{ id }, parent] of [
    [portal, province],
    [neighbour, province],
    [elsewhere, other],
  ] as const) {
    await world.rows('update portal set unit_id = $2 where portal_id = $1', [id, await world.unit('commune', parent)]);
  }
  await publish(portal, { title: 'Nâng cấp đường Lê Lợi', text: 'Rào chắn một bên đường để đào cống.', at: new Date('2026-10-01T02:00:00Z') });
  await publish(portal, { title: 'Trồng cây dương ven biển', text: 'Cây dương chắn sóng, chắn gió.', at: new Date('2026-11-01T02:00:00Z') });
  await publish(portal, {
    title: 'Quyết định 15/2020/QĐ-UBND về bảng giá đất',
    text: 'Bảng giá đất ở đô thị.',
    at: new Date('2020-03-01T02:00:00Z'),
    section: 'chi-dao',
  });
  await publish(portal, { title: 'Hướng dẫn thu học phí năm học mới', text: 'Mức thu học phí của trường mầm non.', at: new Date('2026-09-05T02:00:00Z') });
  await publish(portal, {
    title: 'Nghị định mẫu về hợp tác xã',
    text: `${articles(400)}\nĐiều 401. Kho bạc dự trữ thóc giống\nKho dự trữ thóc giống mở cửa hằng ngày.`,
    at: new Date('2026-08-01T02:00:00Z'),
  });
  await publish(neighbour, { title: 'Đường Lê Lợi của phường bên', text: 'Thông xe.' });
  await publish(elsewhere, { title: 'Đường Lê Lợi ở tỉnh khác', text: 'Thông xe.' });
}, 60_000);
afterAll(() => world.close());

const inside = <T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> =>
  runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
async function publish(where: PublicPortal, parts: Parameters<typeof revisionOf>[1]): Promise<string> {
  const revision = revisionOf(where, { summary: '', ...parts });
  await inside(where, (scope) => publishSealed(scope, revision));
  return revision.itemId;
}
const search = (query: string, more: Partial<SearchInput> = {}): Promise<SearchConnection> =>
  queries.search({ host: portal.host, query, within: 'portal', first: 20, ...more });
const titles = async (query: string, more: Partial<SearchInput> = {}): Promise<string[]> => (await search(query, more)).edges.map(({ node }) => node.title);
const day = (text: string) => parseCivilDate(text)!;

describe('search in a portal', () => {
  it.each([
    ['with accents', 'cây dương', 'Trồng cây dương ven biển'],
    ['without accents', 'cay duong', 'Trồng cây dương ven biển'],
    ['in capitals and decomposed', 'CÂY DƯƠNG'.normalize('NFD'), 'Trồng cây dương ven biển'],
    ['by a number', '15/2020/QĐ-UBND', 'Quyết định 15/2020/QĐ-UBND về bảng giá đất'],
    ['by the beginning of a number', '15/2020', 'Quyết định 15/2020/QĐ-UBND về bảng giá đất'],
    ['by a number without its sign', 'so 15', 'Quyết định 15/2020/QĐ-UBND về bảng giá đất'],
    ['by a short form', 'QĐ bảng giá đất', 'Quyết định 15/2020/QĐ-UBND về bảng giá đất'],
    ['by words that follow each other', '"một bên đường"', 'Nâng cấp đường Lê Lợi'],
    ['by title and text', 'lê lợi đào cống', 'Nâng cấp đường Lê Lợi'],
    ['by the beginning of the last word', 'trồng cây duo', 'Trồng cây dương ven biển'],
  ])('finds %s', async (_how, typed, title) => {
    expect((await titles(typed))[0]).toBe(title);
  });

  it('puts first what has the accents that were typed', async () => {
    expect((await titles('đường')).slice(0, 1)).toEqual(['Nâng cấp đường Lê Lợi']);
    expect((await titles('dương')).slice(0, 1)).toEqual(['Trồng cây dương ven biển']);
    expect(await titles('duong')).toHaveLength(2);
  });

  it('puts a number with its sign before the same word and number apart, also among accents', async () => {
    const apart = await publish(neighbour, {
      title: 'Đường số nhà lẻ đóng lúc 15 giờ',
      text: 'Đường số nhà lẻ, 15 giờ.',
      at: new Date('2026-11-20T02:00:00Z'),
    });
    const together = await publish(neighbour, { title: 'Họp tổ dân phố', text: 'Đường có kế hoạch số 15 của phường.', at: new Date('2026-10-20T02:00:00Z') });
    const found = await search('đường số 15', { host: neighbour.host });
    expect(found.edges.map(({ node }) => node.id)).toEqual([together, apart]);
    for (const id of [apart, together]) await inside(neighbour, (scope) => withdrawPublication(scope, id, now));
  });

  it('does not find words that only stand apart when they were to follow each other', async () => {
    expect(await titles('"đường cống"')).toEqual([]);
  });

  it('marks what was sought in plain text', async () => {
    const [hit] = (await search('đào cống')).edges;
    expect(hit?.node.excerptRuns).toEqual([
      { words: 'Rào chắn một bên đường để ', isMatch: false },
      { words: 'đào cống', isMatch: true },
      { words: '.', isMatch: false },
    ]);
  });

  it('names the article of a text that is longer than a tsvector has places', async () => {
    const [hit] = (await search('dự trữ thóc giống')).edges;
    expect(hit?.node).toMatchObject({ title: 'Nghị định mẫu về hợp tác xã', article: 'Điều 401' });
    expect(hit?.node.excerptRuns.filter(({ isMatch }) => isMatch).map(({ words }) => words)).toContain('dự trữ thóc giống');
    expect((await search('hợp tác xã')).edges[0]?.node.article).toBeNull();
  });

  it('keeps to section, kind and days', async () => {
    expect(await titles('đất', { section: 'chi-dao' })).toHaveLength(1);
    expect(await titles('đất', { section: 'tin-tuc' })).toEqual([]);
    expect(await titles('đất', { section: 'khong-co' })).toEqual([]);
    expect(await titles('đất', { kind: 'news' })).toHaveLength(1);
    expect(await titles('đất', { kind: 'video' })).toEqual([]);
    expect(await titles('duong', { from: day('2026-10-02') })).toEqual(['Trồng cây dương ven biển']);
    expect(await titles('duong', { to: day('2026-10-01') })).toEqual(['Nâng cấp đường Lê Lợi']);
    expect(await titles('duong', { from: day('2026-10-01'), to: day('2026-10-01') })).toHaveLength(1);
    await expect(search('duong', { from: day('2026-10-02'), to: day('2026-10-01') })).rejects.toMatchObject({ code: 'DATES_CROSSED' });
  });

  it('corrects a slip and says so, with the accents that the text has', async () => {
    const found = await search('hcọ phí');
    expect(found.corrected).toBe('học phí');
    expect(found.edges[0]?.node.title).toBe('Hướng dẫn thu học phí năm học mới');
    expect(await search('hocj phis mamf')).toMatchObject({ corrected: 'học phí mầm' });
    expect(await search('hocphi')).toMatchObject({ corrected: 'học phí' });
    expect((await search('học phí')).corrected).toBeNull();
    expect(await search('zzzz qqqq')).toMatchObject({ corrected: null, totalCount: 0, edges: [] });
  });

  it('counts a phrase only where its words follow each other', async () => {
    const phrase = `'duong' <-> 'chan'`;
    const both = `'duong' & 'chan'`;
    const counted = await reader.rows(countInPortal, [portal.host, `{"${phrase}","${both}"}`]);
    expect(counted).toEqual([
      { query: phrase, count: 1 },
      { query: both, count: 2 },
    ]);
  });

  it('does not correct what is there but not among what was chosen', async () => {
    expect(await search('học phí', { section: 'chi-dao' })).toMatchObject({ corrected: null, totalCount: 0 });
  });

  it('goes on where a page ended, also when something came in between', async () => {
    const where = await makePortal(world.database);
    for (let n = 1; n <= 7; n += 1) await publish(where, { title: `Lịch họp số ${String(n)}`, text: 'lịch họp', at: new Date(Date.UTC(2026, 5, n)) });
    const ask = (after: string | null) => search('lịch họp', { host: where.host, first: 3, after });
    const first = await ask(null);
    expect(first).toMatchObject({ totalCount: 7, capped: false, pageInfo: { hasNextPage: true } });
    await publish(where, { title: 'Lịch họp số mới', text: 'lịch họp', at: new Date(now.getTime() + 1_000) });
    const second = await ask(first.pageInfo.endCursor);
    const third = await ask(second.pageInfo.endCursor);
    const seen = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.title));
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `Lịch họp số ${String(n)}`));
    expect(third.pageInfo.hasNextPage).toBe(false);
    expect(await ask(third.pageInfo.endCursor)).toMatchObject({ edges: [], totalCount: 7 });
  });

  it.each(['x', '', 'WyJhIl0'])('refuses the cursor %s', async (after) => {
    await expect(search('đường', { after })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it.each([0, 51, 1.5])('refuses %s hits', async (first) => {
    await expect(search('đường', { first })).rejects.toMatchObject({ code: 'FIRST_OUT_OF_RANGE' });
  });

  it('shows nothing of an unknown, a planned and a suspended portal', async () => {
    expect(await titles('đường', { host: 'khong-co.mau.test' })).toEqual([]);
    for (const state of ['planned', 'suspended'] as const) {
      const where = await makePortal(world.database);
      await publish(where, { title: 'Đường mới' });
      await world.rows('update portal set state = $2 where portal_id = $1', [where.id, state]);
      expect(await titles('đường', { host: where.host })).toEqual([]);
      expect(await titles('đường', { host: where.host, within: 'province' })).toEqual([]);
    }
  });
});

describe('what somebody may type', () => {
  const hostile = [
    `a & b | !c:* <-> 'd' (e) \\ ffff`,
    `'; drop table search_row; --`,
    '.*+?^${}()|[]\\ học phí',
    '"""""" học "',
    '“học” „phí”',
    '{học,"phí"}',
    '😀 học 漢字 привет ',
    'ho\u0323c phi\u0301',
    'học/phí/học-phí',
    '999999999999999999999999/2020/QĐ-UBND',
    'ab '.repeat(40),
    'a'.repeat(300),
    '1'.repeat(300),
    '<script>alert(1)</script>',
    '\u202e\u200bhọc phí',
  ];
  it.each(hostile)('%j is answered', async (typed) => {
    for (const within of ['portal', 'province'] as const) expect((await search(typed, { within })).totalCount).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['', 'SEARCH_TOO_SHORT'],
    ['& | !', 'SEARCH_TOO_SHORT'],
    ['% _ \\%', 'SEARCH_TOO_SHORT'],
    ['học\u0000phí', 'SEARCH_UNREADABLE'],
    ['\ud800 học', 'SEARCH_UNREADABLE'],
    [`a${'\u0301'.repeat(100)}`, 'SEARCH_UNREADABLE'],
    ['học '.repeat(1_000), 'SEARCH_TOO_LONG'],
    ['học'.repeat(1_000_000), 'SEARCH_TOO_LONG'],
  ])('%# is refused with a reason', async (typed, code) => {
    await expect(search(typed)).rejects.toMatchObject({ code });
  });
});

describe('search in a province', () => {
  it('finds what any of its portals has, and nothing of another province', async () => {
    const found = await search('đường lê lợi', { within: 'province' });
    expect(found.edges.map(({ node }) => node.host).sort()).toEqual([portal.host, neighbour.host].sort());
    expect(await titles('đường lê lợi')).toEqual(['Nâng cấp đường Lê Lợi']);
    expect(await titles('đường lê lợi', { host: elsewhere.host, within: 'province' })).toEqual(['Đường Lê Lợi ở tỉnh khác']);
  });

  it('finds what portals of units that ended have, where their place is now', async () => {
    const past = await makePortal(world.database, { state: 'open' });
    await publish(past, { title: 'Đường làng của xã cũ' });
    await world.rows(`update portal set state = 'closed' where portal_id = $1`, [past.id]);
    expect(await titles('đường làng', { within: 'province' })).not.toContain('Đường làng của xã cũ');
    await world.rows(
      `insert into unit_place (unit_id, valid_from, place_id, how) select p.unit_id, '2025-07-01', o.unit_id, 'heir' from portal p, portal o where p.portal_id = $1 and o.portal_id = $2`,
      [past.id, neighbour.id],
    );
    expect(await titles('đường làng', { within: 'province' })).toEqual(['Đường làng của xã cũ']);
    expect(await titles('lê lợi', { host: past.host, within: 'province' })).toHaveLength(2);
  });
});

describe('the rows of search', () => {
  const rowsOf = (itemId: string) =>
    world.rows<{ vector: string }>('select part, label, vector::text from search_row where item_id = $1 order by part', [itemId]);

  it('come with the publication, follow a correction and go with the withdrawal, all in its transaction', async () => {
    const revision = revisionOf(portal, { title: 'Bản tin chim én', summary: '', text: 'chim én bay' });
    await expect(
      inside(portal, async (scope) => {
        await publishSealed(scope, revision);
        throw new Error('later step failed');
      }),
    ).rejects.toThrow('later step failed');
    expect(await titles('chim én')).toEqual([]);
    await inside(portal, (scope) => publishSealed(scope, revision));
    expect(await titles('chim én')).toEqual(['Bản tin chim én']);
    await inside(portal, (scope) =>
      publishSealed(scope, {
        ...revision,
        revisionId: crypto.randomUUID(),
        title: 'Bản tin chim sáo',
        text: 'chim sáo hót',
        sectionId: portal.sections['chi-dao']!,
      }),
    );
    expect(await titles('"chim én"')).toEqual([]);
    expect(await titles('chim sáo', { section: 'chi-dao' })).toEqual(['Bản tin chim sáo']);
    expect(await rowsOf(revision.itemId)).toHaveLength(1);
    await inside(portal, (scope) => withdrawPublication(scope, revision.itemId, now));
    expect(await rowsOf(revision.itemId)).toEqual([]);
  });

  it('leave out the words of a text of more than fit into them', async () => {
    const numbers = Array.from({ length: 90_000 }, (_, index) => String(100_000_000 + index));
    const id = await publish(neighbour, { title: 'Bảng số hiệu thửa đất', text: numbers.join(' ') });
    const found = (query: string) => search(query, { host: neighbour.host });
    expect((await found('100000000')).edges.map(({ node }) => node.id)).toEqual([id]);
    expect((await found('thửa đất 100040000')).totalCount).toBe(1);
    expect((await found('100089999')).totalCount).toBe(0);
    await inside(neighbour, (scope) => withdrawPublication(scope, id, now));
  });

  it('are the same after a rebuild, and right where they were missing or too many', async () => {
    const all = () =>
      world.rows(
        'select portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head::text, vector::text from search_row where portal_id = $1 order by item_id, part',
        [portal.id],
      );
    const before = await all();
    expect(await rebuildSearch(jobs, portal.id)).toBe(new Set(before.map((row) => (row as { item_id: string }).item_id)).size);
    expect(await all()).toEqual(before);
    await world.rows('delete from search_row where portal_id = $1', [portal.id]);
    const gone = await publish(portal, { title: 'Sẽ gỡ' });
    await inside(portal, (scope) => withdrawPublication(scope, gone, now));
    await world.rows(
      `insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector) values ($1, $2, 0, '', 0, 0, true, 'news', $3, now(), 'go', 'go')`,
      [portal.id, gone, portal.sections['tin-tuc']],
    );
    await rebuildSearch(jobs, portal.id);
    expect(await all()).toEqual(before);
  });

  it('raise the version of their portal', async () => {
    const version = async () => (await world.rows<{ version: string }>('select version from portal_version where portal_id = $1', [portal.id]))[0]!.version;
    const before = await version();
    await rebuildSearch(jobs, portal.id);
    expect(Number(await version())).toBeGreaterThan(Number(before));
  });
});
