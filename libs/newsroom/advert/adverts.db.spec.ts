import { setAdverts } from '#province';
import { receiptSubject } from './receipt.subject.js';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { advertBook, type AdvertBook } from './advert-book.js';
import { advertContracts, advertReceipts, type ListAsked } from './advert-lists.js';
import { kindOf } from '../item-kinds.js';
import { advertSheets } from './advert-sheets.js';
import { contractsFor } from './known-contracts.js';
import { keepContract, type ContractInput } from './keep-contract.js';
import { recordReceipt, type ReceiptInput } from './record-receipt.js';
import { setEstimate } from './set-estimate.js';

let desk: TestDesk;
beforeEach(async () => {
  desk = await TestDesk.open();
  await decide({ number: '5/QĐ', decidedOn: '2026-11-01', decidedBy: 'Chủ tịch' });
}, 60_000);
afterEach(() => desk.world.close());

const decide = (given: object | null): Promise<void> =>
  desk.as(desk.head, (scope) => setAdverts(scope, desk.world.clock.now(), given as Parameters<typeof setAdverts>[2]));
const keep = (more: Partial<Record<keyof ContractInput, string>> = {}, by = desk.head, portal = desk.here): Promise<string> =>
  desk.as(
    by,
    (scope) =>
      keepContract(scope, desk.world.clock, {
        ...{ number: '12/HĐ', advertiser: 'Công ty A', price: '60.000.000', startsOn: '2026-10-01', endsOn: '2026-12-31' },
        ...(more as object),
      } as ContractInput),
    portal,
  );
const receive = (contractId: string, amount: string, more: object = {}): Promise<string> =>
  desk.as(desk.head, (scope) =>
    recordReceipt(scope, desk.process, desk.world.clock, { contractId, amount, receivedOn: '2026-11-05', voucher: 'PT1', ...more } as ReceiptInput),
  );
const cancel = (id: string, reason = 'Ghi nhầm'): Promise<unknown> =>
  desk.as(desk.head, (scope) => desk.process.transition(scope, receiptSubject, id, 'cancel', { reason }));
const estimate = (year: number, amount: string, because = '9/QĐ'): Promise<void> =>
  desk.as(desk.head, (scope) => setEstimate(scope, desk.process, desk.world.clock, { year, amount, because }));
const book = (year = 2026): Promise<AdvertBook> => desk.as(desk.head, (scope) => advertBook(scope, year));
const whole: ListAsked = { year: 2026, first: null, after: null };
const contracts = async (asked = whole) => desk.as(desk.head, (scope) => advertContracts(scope, asked));
const receipts = async (asked = whole) => desk.as(desk.head, (scope) => advertReceipts(scope, asked));
const ledger = (measure: string): Promise<object[]> =>
  desk.world.rows(
    `select belongs_on::text as day, sum(amount)::float8 as amount from fact where portal_id = $1 and measure = $2 group by 1 having sum(amount) <> 0 order by 1`,
    [desk.here.id, measure],
  );

test('a year is the sum of its receipts against what was estimated, and the ledger says the same (R-138, R-139)', async () => {
  const id = await keep();
  await receive(id, '20.000.000');
  const wrong = await receive(id, '5.000.000');
  await receive(id, '7.500.000', { receivedOn: '2025-12-31' });
  await estimate(2026, '10.000.000');
  await estimate(2026, '16.000.000');
  await estimate(2026, '16.000.000');
  await cancel(wrong);
  expect((await book()).years).toEqual([
    { year: 2026, revenue: 20_000_000, estimate: 16_000_000, because: '9/QĐ' },
    { year: 2025, revenue: 7_500_000, estimate: null, because: '' },
  ]);
  const kept = await contracts();
  expect(kept.rows).toMatchObject([
    { id, number: '12/HĐ', price: 60_000_000, received: 27_500_000, startsOn: '2026-10-01', endsOn: '2026-12-31', banners: [] },
  ]);
  const came = await receipts();
  expect(came.sums).toEqual({ total: 2, counted: 1, amount: 20_000_000 });
  expect(came.rows.map(({ amount, cancelledBecause }) => [amount, cancelledBecause])).toEqual([
    [5_000_000, 'Ghi nhầm'],
    [20_000_000, null],
  ]);
  expect(await ledger('advert_revenue')).toEqual([
    { day: '2025-12-31', amount: 7_500_000 },
    { day: '2026-11-05', amount: 20_000_000 },
  ]);
  expect(await ledger('advert_estimate')).toEqual([{ day: '2026-01-01', amount: 16_000_000 }]);
  expect(await refusalOf(cancel(wrong))).toBe('STEP_NOT_POSSIBLE');
  await estimate(2026, '0', '');
  expect((await book()).years[0]).toMatchObject({ revenue: 20_000_000, estimate: null });
  expect(await ledger('advert_estimate')).toEqual([]);

  const [sums, rows, listed] = advertSheets(await book(), kept.rows, came).map((sheet) => sheet.rows);
  expect(sums!.slice(1)).toEqual([
    ['2026', '', '20000000', '', ''],
    ['2025', '', '7500000', '', ''],
  ]);
  expect(rows!.at(-1)).toEqual(['Cộng các khoản được tính', '', '', '20000000', '', '']);
  expect(listed![1]).toEqual(['12/HĐ', 'Công ty A', '01/10/2026', '31/12/2026', '60000000', '27500000', '32500000', '']);
});

test('with more rows than a page the sum is still that of the year, and the pages hold each row once', async () => {
  const id = await keep();
  const second = await keep({ number: '13/HĐ' });
  await desk.world.rows(
    `insert into advert_receipt (portal_id, contract_id, received_on, amount, voucher, state, reason, recorded_by)
     select $1, $2, date '2026-01-01' + n / 3, 1000 + n, '', case when n % 10 = 0 then 'cancelled' else 'received' end, case when n % 10 = 0 then 'Nhầm' end, $3
     from generate_series(1, 620) n`,
    [desk.here.id, id, desk.head],
  );
  for (let year = 2000; year < 2012; year += 1) await estimate(year, '1.000');
  const { years } = await book();
  expect(years).toHaveLength(13);
  const seen: string[] = [];
  let amount = 0;
  let after: string | null = null;
  do {
    const { rows, sums, pageInfo } = await receipts({ year: 2026, first: 200, after });
    expect(sums).toEqual({ total: 620, counted: 558, amount: years[0]!.revenue });
    seen.push(...rows.map((row) => row.id));
    amount += rows.reduce((sum, row) => sum + (row.cancelledBecause === null ? row.amount : 0), 0);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect([seen.length, new Set(seen).size, amount]).toEqual([620, 620, years[0]!.revenue]);

  const sheet = advertSheets(await book(), [], await receipts())[1]!.rows;
  expect([sheet.length, sheet.at(-1)![3]]).toEqual([622, String(years[0]!.revenue)]);

  const first = await contracts({ year: 2026, first: 1, after: null });
  const rest = await contracts({ year: 2026, first: 1, after: first.pageInfo.endCursor });
  expect([first.sums.total, ...[...first.rows, ...rest.rows].map((row) => row.id)]).toEqual([2, second, id]);
  expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(await refusalOf(receipts({ year: 2026, first: 1, after: 'bịa' }))).toBe('CURSOR_INVALID');
});

test('what cannot be is refused by its field', async () => {
  const id = await keep();
  expect(await refusalOf(keep({ price: 'mười triệu', number: ' ', endsOn: '2026-09-30' }))).toBe('number:TEXT_MISSING price:ADVERT_MONEY endsOn:ADVERT_DAYS');
  expect(await refusalOf(keep())).toBe('number:ADVERT_NUMBER_TAKEN');
  for (const amount of ['0', '-5', '1,5', '9.000.000.000.000', '']) expect(await refusalOf(receive(id, amount))).toBe('amount:ADVERT_MONEY');
  expect(await refusalOf(receive(id, '1000', { receivedOn: '2026-11-21' }))).toBe('receivedOn:ADVERT_RECEIVED_AHEAD');
  expect(await refusalOf(receive(id, '1000', { receivedOn: '1999-12-31' }))).toBe('receivedOn:ADVERT_YEAR');
  expect(await refusalOf(estimate(1999, '1'))).toBe('year:ADVERT_YEAR');
  expect(await refusalOf(receive('019aa000-0000-7000-8000-000000000001', '1'))).toBe('NOT_FOUND');
});

test('the sums of a list are those of the year on every page, an empty one too', async () => {
  await receive(await keep(), '1.000.000');
  const { rows } = await receipts();
  const beyond = await receipts({ ...whole, first: 10, after: rows.at(-1)!.cursor });
  expect(beyond).toMatchObject({ rows: [], sums: { total: 1, counted: 1, amount: 1_000_000 }, pageInfo: { hasNextPage: false } });
  expect((await receipts({ ...whole, year: 2020 })).sums).toEqual({ total: 0, counted: 0, amount: 0 });
});

test('contracts are for who answers for the portal, in their portal, and new ones only while it carries paid banners', async () => {
  expect(await refusalOf(keep({}, desk.editor))).toBe('FORBIDDEN');
  const id = await keep();
  const other = await desk.world.person('Bên cạnh', [{ portal: desk.neighbour, role: 'board_head' }]);
  expect(await refusalOf(keep({ contractId: id }, other, desk.neighbour))).toBe('NOT_FOUND');
  expect(await desk.as(other, (scope) => advertBook(scope, 2026), desk.neighbour)).toMatchObject({ isOn: false, hasContracts: false });
  expect((await desk.as(other, (scope) => advertReceipts(scope, whole), desk.neighbour)).rows).toEqual([]);
  expect((await desk.as(other, (scope) => advertContracts(scope, whole), desk.neighbour)).rows).toEqual([]);
  await decide(null);
  expect(await refusalOf(keep({ number: '13/HĐ' }))).toBe('ADVERT_OFF');
  await keep({ contractId: id, price: '50.000.000' });
  await receive(id, '1.000.000');
  expect(await book()).toMatchObject({ isOn: false, hasContracts: true });
  expect((await contracts()).rows).toMatchObject([{ price: 50_000_000, received: 1_000_000 }]);
});

test('the form of a paid banner offers the contracts of its own portal, those that hold first, to who writes it', async () => {
  const offered = (code: string, portal = desk.here) =>
    desk.as(desk.editor, (scope) => contractsFor(scope, kindOf(code), '2026-11-20' as never), portal).then((all) => Object.fromEntries(all));
  expect(await offered('advert')).toEqual({ contract: [] });
  await keep({ number: '9/HĐ', startsOn: '2026-01-01', endsOn: '2026-11-19' });
  await keep({ advertiser: 'Công ty B' });
  await desk.world.rows(
    `insert into advert_contract (portal_id, number, advertiser, price, starts_on, ends_on, recorded_by, recorded_at)
     values ($1, '88/HĐ', 'Bên khác', 1, '2026-10-01', '2026-12-31', $2, now())`,
    [desk.neighbour.id, desk.head],
  );
  expect(await offered('advert')).toEqual({
    contract: [
      { code: '12/HĐ', name: 'Công ty B, đến 31/12/2026' },
      { code: '9/HĐ', name: 'Công ty A, đến 19/11/2026' },
    ],
  });
  expect(await offered('banner')).toEqual({});
});

test('a paid banner is handed in with a contract of the book and within its days, and keeps it when it is moved', async () => {
  const fields = { advertiser: 'Công ty A', contract: '12/HĐ', slot: 'head', startsOn: '2026-11-01', endsOn: '2026-12-31' };
  const draft = await desk.drafted('Quảng cáo A');
  await desk.save(desk.editor, draft, 2, { title: 'Quảng cáo A', kind: 'advert', fields });
  const submit = (baseVersion: number): Promise<string> => refusalOf(desk.step(desk.editor, draft, 'submit', { baseVersion }));
  expect(await submit(3)).toBe('fields.contract:ADVERT_CONTRACT_UNKNOWN');
  const id = await keep({ endsOn: '2026-12-30' });
  expect(await submit(3)).toBe('fields.endsOn:ADVERT_BEYOND_CONTRACT');
  await keep({ contractId: id, startsOn: '2026-11-02' });
  expect(await submit(3)).toBe('fields.startsOn:ADVERT_BEYOND_CONTRACT');
  expect(await refusalOf(keep({ contractId: id, number: '12/HĐ-QC' }))).toBe('number:ADVERT_NUMBER_USED');
  await keep({ contractId: id });
  // the picture, which stands in the library, is all that is missing
  expect(await submit(3)).toBe('fields.image:FIELD_MISSING');
});
