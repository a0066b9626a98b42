import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { inPortal, runAs } from '#platform/db';
import { readSheet, writeCsv } from '#platform/sheet';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { codeOf } from '../../../tests/support/thrown.js';
import { KnownPortals } from '../sheet/known-portals.js';
import { planTargetSheet, targetTemplate, writeTargets, type TargetTools } from './import-targets.js';
import { planTargets, type PlannedTarget } from './plan-sheet.js';
import { sheetAnswer } from './sheet-answer.js';

let world: World;
let tools: TargetTools;
let supervision: DataSource;
let portals: WorldPortal[];
let ids: string[];
const system = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn);

beforeAll(async () => {
  world = await World.create();
  supervision = await world.source('supervision');
  const editing = await world.source('editing');
  tools = { supervision, clock: world.clock, enter: (portalId, fn) => inPortal(editing, portalId, fn) };
  portals = [];
  for (const [name, host] of [
    ['Phường Hòa Bình', 'hoabinh.example.test'],
    ['Xã Tân Lập', 'tanlap1.example.test'],
    ['Xã Tân Lập', 'tanlap2.example.test'],
    ['Xã Ngoài Phạm Vi', 'ngoai.example.test'],
  ] as const) {
    const portal = await world.portal({ host });
    await world.rows('update portal set name = $2 where portal_id = $1', [portal.id, name]);
    portals.push(portal);
  }
  ids = portals.slice(0, 3).map(({ id }) => id);
});
afterAll(() => world.close());

const csv = (...rows: string[][]): Buffer => writeCsv(rows);
const plan = (bytes: Buffer): Promise<PlannedTarget[]> => system(() => planTargetSheet(tools, ids, bytes));
const write = (planned: readonly PlannedTarget[]): Promise<number> => system(() => writeTargets(tools, planned));
const heading = ['Tên miền', 'Trang', 'Năm', 'Chỉ tiêu', 'Căn cứ'];
const kept = (): Promise<object[]> =>
  world.rows('select p.name, t.year, t.amount, t.months, t.because from target t join portal p using (portal_id) order by p.name, t.year, t.entered_at, t.id');

describe('a sheet of targets', () => {
  it('names every wrong row with its column and what to do, and finds the right ones by host or name, with or without accents', async () => {
    const planned = await plan(
      csv(
        ['Chỉ tiêu năm 2026', '', '', '', ''],
        heading,
        ['', 'Phường Hoà Bình', '2026', '3.000', 'Kế hoạch số 5'],
        ['https://tanlap2.example.test/', '', '2026', '2500', ''],
        ['', 'Xã Tân Lập', '2026', '1', ''],
        ['', 'Xã Ngoài Phạm Vi', '2026', '1', ''],
        ['tanlap1.example.test', 'Phường Hòa Bình', '2026', '1', ''],
        ['', '', '2026', '1', ''],
        ['hoabinh.example.test', '', '26', 'nhiều', ''],
        ['hoabinh.example.test', '', '2026', '3.5', 'x'.repeat(501)],
        ['', 'phuong hoa binh', '2026', '4000', ''],
        ['tanlap1.example.test', '', '2026', '', ''],
      ),
    );
    const { counts, faults, changes } = sheetAnswer(planned, 0);
    expect(counts).toEqual({ rows: 10, set: 2, unchanged: 0, empty: 1, errors: 7 });
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 'Trang', 'ROW_PORTAL_AMBIGUOUS'],
      [6, 'Trang', 'ROW_PORTAL_UNKNOWN'],
      [7, 'Trang', 'ROW_PORTAL_DIFFERS'],
      [8, 'Trang', 'ROW_PORTAL_MISSING'],
      [9, 'Năm', 'ROW_YEAR_FORM'],
      [9, 'Chỉ tiêu', 'ROW_COUNT_FORM'],
      [10, 'Chỉ tiêu', 'ROW_COUNT_FORM'],
      [10, 'Căn cứ', 'ROW_TEXT_LONG'],
      [11, null, 'ROW_TWICE'],
    ]);
    expect(faults[1]?.message).toBe('Không có trang này trong phạm vi của bạn. Hãy chép tên miền từ tệp mẫu.');
    expect(changes).toEqual([
      { row: 3, portal: 'Phường Hòa Bình', year: 2026, before: null, after: 3_000 },
      { row: 4, portal: 'Xã Tân Lập', year: 2026, before: null, after: 2_500 },
    ]);
    expect(await kept()).toEqual([]);

    expect(await write(planned)).toBe(2);
    expect(await kept()).toEqual([
      { name: 'Phường Hòa Bình', year: 2026, amount: '3000', months: null, because: 'Kế hoạch số 5' },
      { name: 'Xã Tân Lập', year: 2026, amount: '2500', months: null, because: '' },
    ]);
    expect(await write(planned)).toBe(0);
  });

  it('takes uneven months, alone or with the year that they make', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `Tháng ${String(index + 1)}`);
    const planned = await plan(
      csv(
        ['Trang', 'Năm', 'Chỉ tiêu', ...months],
        ['hoabinh.example.test', '2027', '1.200', ...Array<string>(12).fill('100')],
        ['tanlap1.example.test', '2027', '', '10', '', '', '', '', '', '', '', '', '', '', '20'],
        ['tanlap2.example.test', '2027', '1.000', ...Array<string>(12).fill('100')],
      ),
    );
    expect(planned.map(({ action, wanted, faults }) => [action, wanted?.amount, faults[0]?.message])).toEqual([
      ['set', 1_200, undefined],
      ['set', 30, undefined],
      ['error', undefined, 'Tổng 12 tháng là 1.200, khác chỉ tiêu 1.000. Hãy sửa, hoặc bỏ trống cả 12 tháng để chia đều theo ngày.'],
    ]);
    expect(planned[1]?.wanted?.months).toEqual([10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20]);
    expect(await write(planned)).toBe(2);
  });

  it('that was written changes nothing when it is given again, nor does the template as it comes', async () => {
    const before = await kept();
    const again = await plan(csv(heading, ['hoabinh.example.test', '', '2026', '3000', 'Kế hoạch số 5'], ['tanlap2.example.test', '', '2026', '2.500', '']));
    expect(again.map(({ action }) => action)).toEqual(['unchanged', 'unchanged']);
    for (const year of [2026, 2027]) {
      const template = await plan(await system(() => targetTemplate(supervision, ids, year)));
      expect(template.map(({ action }) => action).sort()).toEqual(['empty', 'unchanged', 'unchanged']);
      expect(await write(template)).toBe(0);
    }
    expect(await kept()).toEqual(before);
  });

  it('changes a target by a further row, and takes it back by 0', async () => {
    const planned = await plan(csv(heading, ['hoabinh.example.test', '', '2026', '3500', ''], ['tanlap2.example.test', '', '2026', '0', '']));
    expect(sheetAnswer(planned, 0).changes.map(({ before, after }) => [before, after])).toEqual([
      [3_000, 3_500],
      [2_500, 0],
    ]);
    expect(await write(planned)).toBe(2);
    expect((await plan(csv(heading, ['tanlap2.example.test', '', '2026', '0', '']))).map(({ action }) => action)).toEqual(['unchanged']);
  });

  it('without the columns that it needs is refused by their names', () => {
    const none = new KnownPortals([], []);
    const of = (...rows: string[][]): [string, object] => codeOf(() => planTargets(readSheet(csv(...rows)), none, new Map()));
    expect(of(['Tên', 'Số'])).toEqual(['SHEET_COLUMNS_MISSING', { columns: 'Tên miền, Năm, Chỉ tiêu' }]);
    expect(of(['Trang', 'Chỉ tiêu'])).toEqual(['SHEET_COLUMNS_MISSING', { columns: 'Năm' }]);
  });
});

it('reads no portal outside of the scope it was opened for', async () => {
  const rows = await plan(csv(heading, ['ngoai.example.test', '', '2026', '1', '']));
  expect(rows.map(({ portal, faults }) => [portal, faults[0]?.code])).toEqual([[null, 'ROW_PORTAL_UNKNOWN']]);
});
