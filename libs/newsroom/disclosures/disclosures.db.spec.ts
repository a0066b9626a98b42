import type { CivilDate } from '#platform/time';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { deadlines, dueOn, endOf } from './deadlines.js';
import { disclosureSheets } from './disclosure-sheets.js';
import { disclosuresOf } from './disclosures.js';
import { kindOf } from '../item-kinds.js';

const day = (text: string): CivilDate => text as CivilDate;
const about = { year: '2026', today: day('2026-11-26'), origin: 'https://mau.test' };

describe('the deadline of a disclosure', () => {
  test.each([
    ['quarter', '2026-03-31', '2026-04-10'],
    ['approved', '2026-01-05', '2026-02-04'],
    // working days: a weekend lies between
    ['support_policy', '2026-10-02', '2026-10-07'],
    ['draft', '2026-10-02', '2026-10-09'],
  ])('of %s from %s is %s', (sort, from, due) => {
    expect(dueOn(sort, day(from))).toBe(due);
  });

  test('is not known without a day from which it counts, nor for another sort', () => {
    expect([dueOn('year', null), dueOn('khac', day('2026-01-01')), endOf('2026', 'year'), endOf('x', 'q1')]).toEqual([null, null, null, null]);
    expect(endOf('2026', 'q2')).toBe('2026-06-30');
  });

  test('stands for every sort that the kind offers', () => {
    const offered = kindOf('budget_disclosure').fields.find(({ name }) => name === 'disclosure')?.choices ?? [];
    expect(deadlines.map(({ disclosure, name }) => [disclosure, name])).toEqual(offered.map(({ code, name }) => [code, name]));
  });
});

describe('the workbook of a year', () => {
  let desk: TestDesk;

  beforeAll(async () => {
    desk = await TestDesk.open();
  });
  afterAll(() => desk.world.close());

  /** A public disclosure. */
  async function disclosed(title: string, fields: Record<string, unknown>): Promise<string> {
    const id = await desk.drafted(title);
    const lines = [{ name: 'Chi thường xuyên', planned: '1.000', done: '900', percent: '90' }];
    await desk.save(desk.editor, id, 2, {
      title,
      kind: 'budget_disclosure',
      fields: { disclosure: 'quarter', year: '2026', period: 'q1', form: '73', publisher: 'UBND phường Mẫu', lines, ...fields },
    });
    await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
    const revisionId = (await desk.stateOf(id)).revisionId!;
    await desk.step(desk.head, id, 'approve', { revisionId, tell: false });
    await desk.step(desk.head, id, 'publish', { revisionId });
    return id;
  }

  it('holds what is public of that year with its deadline, its figures, and what is still to come', async () => {
    const first = await disclosed('Quý một', { sentToMinistry: 'sent' });
    await desk.world.rows(`update publication set first_published_at = '2026-04-09T03:00:00Z' where item_id = $1`, [first]);
    const late = await disclosed('Sáu tháng', { period: 'q2' });
    await desk.world.rows(`update publication set first_published_at = '2026-07-12T03:00:00Z' where item_id = $1`, [late]);
    await disclosed('Năm trước', { year: '2025' });
    const gone = await disclosed('Đã gỡ', { period: 'q3' });
    await desk.step(desk.head, gone, 'withdraw', { reason: 'Nhầm số' });
    const all = await desk.as(desk.head, (scope) => disclosuresOf(scope, '2026'));
    const [list, figures, calendar] = disclosureSheets(all, about).map(({ rows }) => rows);
    expect(list!.slice(1).map((row) => [row[2], row[7], row[8], row[9], row[10], row[11]])).toEqual([
      ['3 tháng', '10/04/2026', '09/04/2026', 'Đúng hạn', 'Đã gửi', 'Quý một'],
      ['6 tháng', '10/07/2026', '12/07/2026', 'Quá hạn', 'Chưa ghi', 'Sáu tháng'],
    ]);
    expect(list![1]![12]).toBe('https://mau.test/tin/quy-mot');
    expect(figures![1]).toEqual(['Thực hiện 3, 6, 9 tháng', '3 tháng', '73', 'Chi thường xuyên', '1000', '900', '90']);
    expect(calendar!.filter((row) => row[0]!.startsWith('Thực hiện 3')).map((row) => [row[1], row[4], row[6]])).toEqual([
      ['3 tháng', '10/04/2026', 'Đã công khai đúng hạn'],
      ['6 tháng', '10/07/2026', 'Đã công khai, quá hạn'],
      ['9 tháng', '10/10/2026', 'Quá hạn, chưa công khai'],
    ]);
    expect(list!.every((row) => row.length === list![0]!.length)).toBe(true);
    const other = await desk.world.person('Người bên', [{ portal: desk.neighbour, role: 'editor' }]);
    expect(await desk.as(other, (scope) => disclosuresOf(scope, '2026'), desk.neighbour)).toEqual([]);
  });
});
