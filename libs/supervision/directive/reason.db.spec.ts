import { civilDateOf } from '#platform/time';
import { DirectiveDesk, posted, waits } from '../../../tests/support/directive-desk.js';
import type { WorldPortal } from '../../../tests/support/world.js';
import { clockOf } from './directive.js';
import { hasTurned, latePortalsOf, reasonsOf } from './reason.js';
import { limitsOn } from './rules.js';
import { remindersOf } from './schedule.js';
import { reasonText } from './words.js';

const now = new Date('2026-11-20T02:00:00Z');
let desk: DirectiveDesk;
beforeAll(async () => void (desk = await DirectiveDesk.open()));
afterAll(() => desk.close());

const reasons = async (portal: WorldPortal) => (await desk.above([portal], (scope) => reasonsOf(scope, now))).get(portal.id) ?? [];

describe('a portal is late', () => {
  it.each([
    ['2026-11-20', null],
    ['2026-11-10', null],
    ['2026-11-09', 11],
  ])('by silence when it last posted on %s: %p days', async (lastDay, value) => {
    expect(await reasons(await desk.portal('Im', lastDay))).toEqual(value ? [{ measure: 'days_silent', value, limit: 10 }] : []);
  });

  it('by silence since it was made, when it never posted', async () => {
    const portal = await desk.portal('Chưa đăng', null);
    expect(await reasons(portal)).toEqual([{ measure: 'days_silent', value: 323, limit: 10 }]);
    await desk.world.rows(`update portal set created_at = '2026-11-15' where portal_id = $1`, [portal.id]);
    expect(await reasons(portal)).toEqual([]);
  });

  it('though something was posted and taken off again, or is dated ahead', async () => {
    const portal = await desk.portal('Gỡ', '2026-11-01');
    await posted(desk.world, portal, '2026-11-18');
    expect(await reasons(portal)).toEqual([]);
    await posted(desk.world, portal, '2026-11-18', -1);
    await posted(desk.world, portal, '2026-11-25');
    expect(await reasons(portal)).toEqual([{ measure: 'days_silent', value: 19, limit: 10 }]);
  });

  it.each([
    ['2026-11-13T02:00:00Z', null],
    ['2026-11-12T02:00:00Z', 6],
  ])('by work that waits since %s: %p working days', async (since, value) => {
    const portal = await desk.portal('Chờ', '2026-11-20');
    await waits(desk.world, portal, since);
    await waits(desk.world, portal, '2026-11-19T02:00:00Z');
    expect(await reasons(portal)).toEqual(value ? [{ measure: 'waiting_longest_days', value, limit: 5 }] : []);
  });

  it('not by work that is closed, nor by what is no item', async () => {
    const portal = await desk.portal('Xong', '2026-11-20');
    const id = await waits(desk.world, portal, '2026-10-01T02:00:00Z');
    await desk.world.rows('update work_item set closed_at = now() where id = $1', [id]);
    await waits(desk.world, portal, '2026-10-01T02:00:00Z', 'directive');
    expect(await reasons(portal)).toEqual([]);
  });

  it.each(['planned', 'suspended', 'closed'])('never while it is %s', async (state) => {
    expect(await reasons(await desk.portal('Không mở', null, state))).toEqual([]);
  });

  it('among others by how far it is beyond, worst first, and only in the scope', async () => {
    const [bit, far, foreign] = [await desk.portal('Hơi', '2026-11-08'), await desk.portal('Rất', '2026-10-01'), await desk.portal('Ngoài', '2026-01-01')];
    const late = await desk.above([bit, far], (scope) => latePortalsOf(scope, now));
    expect(late.map(({ name }) => name)).toEqual(['Rất', 'Hơi']);
    expect(late.some(({ portalId }) => portalId === foreign.id)).toBe(false);
  });
});

it('a ledger of years costs a few rows for a portal', async () => {
  const portal = await desk.portal('Lâu năm', null);
  await desk.world.rows(
    `with s as (insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at) values ($1, 'item', uuidv7(), 'publish', 'a', 'b', now()) returning id)
     insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id)
     select $1, date '2026-11-19' - n / 20, date '2026-11-19' - n / 20, 'items_published', 1, 'item', uuidv7(), s.id from s, generate_series(0, 20000) n`,
    [portal.id],
  );
  await desk.world.rows('analyze fact');
  const [plan] = await desk.above([portal], async (scope) => {
    const plans: string[] = [];
    const query = async (sql: string, values: unknown[]): Promise<unknown[]> => {
      const rows = await scope.manager.query<{ 'QUERY PLAN': string }[]>(`explain (analyze, buffers, costs off) ${sql}`, values);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return [];
    };
    await reasonsOf({ ...scope, manager: { query } } as never, now);
    return plans;
  });
  expect(plan).not.toMatch(/Seq Scan on fact/);
  expect(Number(/Buffers: shared hit=(\d+)/.exec(plan!)?.[1])).toBeLessThan(60);
});

describe('rules', () => {
  const at = (values: { days_silent: number; waiting_longest_days: number }) => ({ values });
  const silent = { measure: 'days_silent', value: 15, limit: 10 } as const;
  const waiting = { measure: 'waiting_longest_days', value: 8, limit: 5 } as const;

  it('turned is only what has no reason left', () => {
    expect(hasTurned([silent], at({ days_silent: 10, waiting_longest_days: 99 }))).toBe(true);
    expect(hasTurned([silent], at({ days_silent: 11, waiting_longest_days: 0 }))).toBe(false);
    expect(hasTurned([silent, waiting], at({ days_silent: 0, waiting_longest_days: 6 }))).toBe(false);
    expect(hasTurned([silent, waiting], at({ days_silent: 0, waiting_longest_days: 5 }))).toBe(true);
  });

  it('a deadline that was missed stays missed', () => {
    const day = (text: string) => text as ReturnType<typeof civilDateOf>;
    expect(clockOf(day('2026-11-27'), null, day('2026-11-27'))).toBe('running');
    expect(clockOf(day('2026-11-27'), null, day('2026-11-28'))).toBe('missed');
    expect(clockOf(day('2026-11-27'), day('2026-11-27'), day('2027-01-01'))).toBe('met');
    expect(clockOf(day('2026-11-27'), day('2026-11-28'), day('2027-01-01'))).toBe('missed');
  });

  it('reminders are 3 days before, on the day, 1 and 3 days after, at eight in Việt Nam; those that lie behind are left out', () => {
    const whole = remindersOf('2026-11-27' as never, now);
    expect(whole.map(({ days, dueAt }) => [days, dueAt.toISOString()])).toEqual([
      [-3, '2026-11-24T01:00:00.000Z'],
      [0, '2026-11-27T01:00:00.000Z'],
      [1, '2026-11-28T01:00:00.000Z'],
      [3, '2026-11-30T01:00:00.000Z'],
    ]);
    expect(remindersOf('2026-11-22' as never, now).map(({ days }) => days)).toEqual([0, 1, 3]);
    expect(remindersOf('2026-11-21' as never, new Date('2026-11-20T18:00:00Z')).map(({ days }) => days)).toEqual([1, 3]);
  });

  it('limits hold from their day on, and reasons are said in words', () => {
    expect(limitsOn(civilDateOf(now)).get('days_silent')).toBe(10);
    expect(limitsOn('2019-12-31' as never).size).toBe(0);
    expect(reasonText({ ...silent, value: 1234 })).toBe('Đã 1.234 ngày không có tin, bài mới (mức cho phép: 10 ngày)');
    expect(reasonText(waiting)).toContain('8 ngày làm việc');
  });
});
