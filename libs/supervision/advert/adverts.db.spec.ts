import type { DataSource } from 'typeorm';
import { keepContract, recordReceipt, setEstimate } from '#newsroom';
import { setAdverts } from '#province';
import { inSubtree } from '#platform/db';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import type { WorldPortal } from '../../../tests/support/world.js';
import { figure } from '../figure/figure.js';
import { figureRows } from '../figure/figure-rows.js';
import { measureOf } from '../measure/index.js';
import { parsePeriod } from '../period/index.js';
import { tables } from '../table/tables.js';
import { pageOfLines, readAdverts, readContracts, type AdvertsRead } from './read-adverts.js';

let desk: TestDesk;
let source: DataSource;
let neighbourHead = '';
const decision = { number: '5/QĐ', decidedOn: '2026-11-01', decidedBy: 'Chủ tịch' } as Parameters<typeof setAdverts>[2];

beforeAll(async () => {
  desk = await TestDesk.open();
  source = await desk.world.source('supervision');
  neighbourHead = await desk.world.person('Trưởng ban bên cạnh', [{ portal: desk.neighbour, role: 'board_head' }]);
  await book(
    desk.here,
    desk.head,
    '12/HĐ',
    ['2026-10-01', '2026-12-31'],
    [
      ['20.000.000', '2026-11-05'],
      ['7.000.000', '2025-12-31'],
    ],
    '16.000.000',
  );
  await book(desk.here, desk.head, '11/HĐ', ['2026-01-01', '2026-03-31'], [], '');
  await book(desk.neighbour, neighbourHead, 'A1', ['2026-11-01', '2027-01-31'], [['30.000.000', '2026-11-06']], '');
}, 60_000);
afterAll(() => desk.world.close());

async function book(
  portal: WorldPortal,
  by: string,
  number: string,
  [startsOn, endsOn]: string[],
  receipts: [string, string][],
  estimate: string,
): Promise<void> {
  const { clock } = desk.world;
  await desk.as(by, (scope) => setAdverts(scope, clock.now(), decision), portal);
  const contract = { number, advertiser: `Bên ${number}`, price: '60.000.000', startsOn, endsOn } as Parameters<typeof keepContract>[2];
  const contractId = await desk.as(by, (scope) => keepContract(scope, clock, contract), portal);
  for (const [amount, receivedOn] of receipts) {
    const receipt = { contractId, amount, receivedOn, voucher: '' } as Parameters<typeof recordReceipt>[3];
    await desk.as(by, (scope) => recordReceipt(scope, desk.process, clock, receipt), portal);
  }
  if (estimate) await desk.as(by, (scope) => setEstimate(scope, desk.process, clock, { year: 2026, amount: estimate, because: '9/QĐ-UBND' }), portal);
}

const below = <T>(portals: readonly WorldPortal[], fn: Parameters<typeof inSubtree<T>>[2]): Promise<T> =>
  desk.asSystem(() =>
    inSubtree(
      source,
      portals.map(({ id }) => id),
      fn,
    ),
  );
const read = (portals = [desk.here, desk.neighbour], year = 2026): Promise<AdvertsRead> =>
  below(portals, (scope) => readAdverts(scope, desk.world.clock.now(), year));
const short = ({ lines }: AdvertsRead) => lines.map(({ portalId, contracts, running, revenue, estimate }) => [portalId, contracts, running, revenue, estimate]);

test('portals stand beside each other with contracts, money and estimate of the year, the most money first; sums are the figures of the measures', async () => {
  const found = await read();
  expect(short(found)).toEqual([
    [desk.neighbour.id, 1, 1, 30_000_000, null],
    [desk.here.id, 2, 1, 20_000_000, 16_000_000],
  ]);
  expect(found.years.slice(-2)).toEqual([
    { year: 2025, revenue: 7_000_000, estimate: null },
    { year: 2026, revenue: 50_000_000, estimate: 16_000_000 },
  ]);
  expect(found.years).toHaveLength(6);
  const now = desk.world.clock.now();
  const whole = { unitId: null, portalId: null, tree: 'now', by: null, asOf: null } as const;
  for (const [id, amount] of [
    ['advert_revenue', 50_000_000],
    ['advert_estimate', 16_000_000],
  ] as const) {
    const { value } = await below([desk.here, desk.neighbour], (scope) =>
      figure(scope, now, { ...whole, measure: measureOf(id), period: parsePeriod('2026') }),
    );
    expect([id, value?.amount]).toEqual([id, amount]);
  }
  expect(short(await read([desk.here, desk.neighbour], 2025))).toEqual([
    [desk.here.id, 0, 0, 7_000_000, null],
    [desk.neighbour.id, 0, 0, 0, null],
  ]);
});

test('a supervisor reads the portals of the open subtree alone, and of their contracts no price', async () => {
  expect(short(await read([desk.here]))).toEqual([[desk.here.id, 2, 1, 20_000_000, 16_000_000]]);
  const contracts = await below([desk.here], (scope) => readContracts(scope, 2026, 10, null));
  expect(contracts.rows.map(({ number, startsOn }) => [number, startsOn])).toEqual([
    ['12/HĐ', '2026-10-01'],
    ['11/HĐ', '2026-01-01'],
  ]);
  expect(await refusalOf(below([desk.here], (scope) => scope.manager.query('select price from advert_contract')))).toContain('permission denied');
});

test('an estimate opens to the decisions that set it', async () => {
  const asked = { measure: measureOf('advert_estimate'), period: parsePeriod('2026'), dimension: null, value: null, asOf: null, first: 10, after: null };
  const { rows } = await below([desk.here], (scope) => figureRows(scope, desk.world.clock.now(), asked));
  expect(rows.map(({ title, amount }) => [title, amount])).toEqual([['9/QĐ-UBND', 16_000_000]]);
});

test('pages hold each portal once, and contracts go on where the page before ended', async () => {
  const { lines } = await read();
  const first = pageOfLines(lines, 1, null);
  const second = pageOfLines(lines, 1, first.pageInfo.endCursor);
  expect([...first.edges, ...second.edges].map(({ node }) => node.portalId)).toEqual([desk.neighbour.id, desk.here.id]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(() => pageOfLines(lines, 1, 'bịa')).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }) as Error);
  const one = await below([desk.here], (scope) => readContracts(scope, 2026, 1, null));
  const next = await below([desk.here], (scope) => readContracts(scope, 2026, 1, one.pageInfo.endCursor));
  expect([...one.rows, ...next.rows].map(({ number }) => number)).toEqual(['12/HĐ', '11/HĐ']);
});

test('the file holds the lines and their sum', async () => {
  const asked = { period: parsePeriod('2026'), only: null, unitKind: null, search: null, measure: measureOf('items_published') };
  const rows = await below([desk.here, desk.neighbour], (scope) => tables['adverts']!.read(scope, desk.world.clock.now(), asked));
  expect(rows.slice(1, -1).map((row) => row.slice(2))).toEqual([
    ['Có', '1', '1', '30000000', ''],
    ['Có', '2', '1', '20000000', '16000000'],
    ['', '3', '2', '50000000', '16000000'],
  ]);
});
