import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { inPortal, inSubtree, runAs, type OpenScope } from '#platform/db';
import { writeCsv } from '#platform/sheet';
import type { CivilDate } from '#platform/time';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { cumulative, type Cumulative } from './cumulative.js';
import { planOpeningSheet, writeOpenings, type PlannedOpening } from './import-openings.js';

let world: World;
let editing: DataSource;
let supervision: DataSource;
let province: WorldPortal;
let other: WorldPortal;
let foreign: WorldPortal;
const day = (text: string): CivilDate => text as CivilDate;
const system = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn);
const enter = <T>(portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> => inPortal(editing, portalId, fn);

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  supervision = await world.source('supervision');
  [province, other, foreign] = [await world.portal({ host: 'tinh.example.test' }), await world.portal(), await world.portal()];
});
afterAll(() => world.close());

const heading = ['Tên miền', 'Chỉ số', 'Ngày', 'Lũy kế', 'Căn cứ'];
const ids = (): string[] => [province.id, other.id];
const plan = (...rows: string[][]): Promise<PlannedOpening[]> => system(() => planOpeningSheet(supervision, world.clock, ids(), writeCsv([heading, ...rows])));
const write = (planned: readonly PlannedOpening[]): Promise<number> => system(() => writeOpenings(world.clock, enter, planned));
const on = async (text: string, portal = province): Promise<Cumulative | undefined> =>
  (await system(() => inSubtree(supervision, ids(), (scope) => cumulative(scope, 'visits', [portal.id], day(text)))))[0];

async function visits(portal: WorldPortal, belongsOn: string, amount: number): Promise<void> {
  await world.rows(
    `with s as (insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at) values ($1, 'portal', $1, 'count', 'open', 'open', now()) returning id)
     insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id) select $1, $2, $2, 'visits', $3, 'portal', $1, id from s`,
    [portal.id, belongsOn, amount],
  );
}

describe('an opening balance', () => {
  it('comes from a sheet, is checked by row, and stands when it is given again', async () => {
    const planned = await plan(
      ['tinh.example.test', '', '01/01/2024', '330.915.680', 'Báo cáo quý IV/2023'],
      ['tinh.example.test', 'Lượt truy cập', '1/1/2024', '5', 'lần nữa'],
      ['tinh.example.test', 'Số người', '31/02/2024', '-5', ''],
      ['tinh.example.test', '', '2999-01-01', 'trên 5', 'x'.repeat(501)],
      ['khong-co.example.test', '', '2024-01-01', '5', 'x'],
    );
    expect(planned.map(({ action, faults }) => [action, faults.map(({ code }) => code)])).toEqual([
      ['set', []],
      ['error', ['ROW_TWICE']],
      ['error', ['ROW_MEASURE_UNKNOWN', 'ROW_DAY_FORM', 'ROW_QUANTITY_FORM', 'ROW_EVIDENCE_MISSING']],
      ['error', ['ROW_DAY_FUTURE', 'ROW_TEXT_LONG']],
      ['error', ['ROW_PORTAL_UNKNOWN']],
    ]);
    expect([await write(planned), await write(planned)]).toEqual([1, 0]);
    expect((await plan(['tinh.example.test', 'visits', '2024-01-01', '330915680', 'Báo cáo quý IV/2023'])).map(({ action }) => action)).toEqual(['unchanged']);
    expect(await world.rows('select act, details from audit_entry where portal_id = $1', [province.id])).toEqual([
      { act: 'opening.set', details: { measure: 'visits', on: '2024-01-01', from: null, to: 330_915_680 } },
    ]);
  });

  it('and the visits of the quarter make 365,629,073 (seed 003)', async () => {
    await visits(province, '2023-12-31', 999);
    await visits(province, '2024-01-01', 14_713_393);
    await visits(province, '2024-03-13', 20_000_000);
    await visits(province, '2024-03-14', 7);
    await visits(foreign, '2024-02-01', 1_000);
    expect(await on('2024-03-13')).toEqual({
      portalId: province.id,
      total: { amount: 365_629_073, qualifier: 'exact' },
      opening: { onDay: '2024-01-01', balance: { amount: 330_915_680, qualifier: 'exact' }, evidence: 'Báo cáo quý IV/2023' },
      counted: 34_713_393,
    });
  });

  it('counts from its own day on, and not before', async () => {
    expect((await on('2024-01-01'))?.total.amount).toBe(345_629_073);
    expect(await on('2023-12-31')).toEqual({ portalId: province.id, total: { amount: 999, qualifier: 'exact' }, opening: null, counted: 999 });
  });

  it('makes a total that is no more exact than itself, and a correction of its day takes its place', async () => {
    expect(await write(await plan(['tinh.example.test', '', '2024-01-01', 'trên 330.000.000', 'Báo cáo năm 2023']))).toBe(1);
    expect((await on('2024-03-13'))?.total).toEqual({ amount: 364_713_393, qualifier: 'more_than' });
    expect(await write(await plan(['tinh.example.test', '', '2024-03-14', '400.000.000', 'Chuyển hệ thống']))).toBe(1);
    expect((await on('2024-03-13'))?.total.amount).toBe(364_713_393);
    expect((await on('2024-03-14'))?.total).toEqual({ amount: 400_000_007, qualifier: 'exact' });
  });

  it('is of one portal: totals come apart, and none of outside', async () => {
    const all = await system(() =>
      inSubtree(supervision, ids(), (scope) => cumulative(scope, 'visits', [province.id, other.id, foreign.id], day('2024-03-13'))),
    );
    expect(new Map(all.map(({ portalId, total }) => [portalId, total.amount]))).toEqual(
      new Map([
        [province.id, 364_713_393],
        [other.id, 0],
      ]),
    );
  });
});
