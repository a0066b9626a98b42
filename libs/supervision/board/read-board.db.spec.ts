import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { inSubtree, runAs } from '#platform/db';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { foldAll } from '../fact/fold.js';
import { parsePeriod } from '../period/index.js';
import { boardClasses, boardList, boardSum } from './board.js';
import { readBoard, type BoardLine, type BoardRead } from './read-board.js';

const now = new Date('2026-11-20T02:00:00Z');
let world: World;
let supervision: DataSource;
const portals: WorldPortal[] = [];
let foreign: WorldPortal;

/** Days of publications, of waiting work, and the plan of 2026. */
const made = [
  { name: 'Phường Bận Rộn', days: ['2026-11-01', '2026-11-19', '2026-11-19', '2026-10-31', '2025-12-01', '2025-11-30'], waiting: [], plan: 3 },
  { name: 'Xã Chờ Lâu', days: ['2026-11-18'], waiting: ['2026-11-02', '2026-11-19'], plan: null },
  { name: 'Xã Im Lặng', days: ['2026-10-01', '2026-11-10', '2026-11-10'], taken: ['2026-11-10', '2026-11-10'], waiting: [], plan: 100 },
  { name: 'Xã Đúng Hạn', days: ['2026-11-15'], waiting: ['2026-11-19'], plan: 1 },
] as const;

beforeAll(async () => {
  world = await World.create();
  supervision = await world.source('supervision');
  const jobs = await world.source('jobs');
  for (const [index, each] of made.entries()) {
    portals.push(await fill(each));
    // some are folded, some are not
    if (index === 1) await runAs({ requestId: newId(), personId: null }, () => foldAll(jobs));
  }
  foreign = await fill({ name: 'Xã Nơi Khác', days: ['2026-11-01'], waiting: ['2026-01-01'], plan: 9 });
});
afterAll(() => world.close());

interface Made {
  readonly name: string;
  readonly days: readonly string[];
  readonly taken?: readonly string[];
  readonly waiting: readonly string[];
  readonly plan: number | null;
}

async function fill({ name, days, taken = [], waiting, plan }: Made): Promise<WorldPortal> {
  const portal = await world.portal();
  const sql = (text: string, values: readonly unknown[] = []): Promise<object[]> => world.rows(text, [portal.id, ...values]);
  await sql('update portal set name = $2 where portal_id = $1', [name]);
  const count = (measure: string, on: string, amount: number): Promise<void> => world.fact(portal, on, { measure, amount });
  for (const day of days) {
    await count('items_published', day, 1);
    await count('items_approved', day, 1);
    await count('approval_minutes', day, 30);
  }
  for (const day of taken) await count('items_published', day, -1);
  for (const since of waiting)
    await sql(`insert into work_item (portal_id, subject_type, subject_id, step, since) values ($1, 'item', uuidv7(), 'approve', $2)`, [since]);
  if (plan !== null)
    await sql(`insert into target (portal_id, measure, year, amount, because, entered_at) values ($1, 'items_published', 2026, $2, '', now())`, [plan]);
  return portal;
}

function read(period: string, of: readonly WorldPortal[] = portals): Promise<BoardRead> {
  return runAs({ requestId: newId(), personId: newId() }, () =>
    inSubtree(
      supervision,
      of.map((portal) => portal.id),
      (scope) => readBoard(scope, now, parsePeriod(period)),
    ),
  );
}

const byName = (lines: readonly BoardLine[], name: string): BoardLine => lines.find((line) => line.name === name)!;
const net = ({ days, taken = [] }: Made, from: string, to: string): number =>
  days.filter((day) => day >= from && day <= to).length - taken.filter((day) => day >= from && day <= to).length;

describe('the board', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-20'],
    ['2026-11@2026-11-15', '2026-11-01', '2026-11-15'],
    ['2026-Q4', '2026-10-01', '2026-11-20'],
    ['2026', '2026-01-01', '2026-11-20'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2026-W47', '2026-11-16', '2026-11-20'],
    ['2025-11-30..2026-10-31', '2025-11-30', '2026-10-31'],
  ])('counts %s as a recount does, whether facts are folded or not', async (period, from, to) => {
    const { lines, lastDay } = await read(period);
    expect(lines.map(({ name, published }) => [name, published]).sort()).toEqual(made.map((each) => [each.name, net(each, from, to)]).sort());
    expect(lastDay).toBe(to);
    expect(boardSum(lines).published).toBe(made.reduce((sum, each) => sum + net(each, from, to), 0));
  });

  it('shows no portal of others', async () => {
    expect((await read('2026')).lines.some(({ name }) => name === 'Xã Nơi Khác')).toBe(false);
    expect((await read('2026', [foreign])).lines.map(({ name }) => name)).toEqual(['Xã Nơi Khác']);
  });

  it('says why a portal is late and begins with what is furthest beyond its limit', async () => {
    const { lines } = await read('2026-11');
    expect(byName(lines, 'Xã Chờ Lâu').reasons).toMatchObject([{ measure: 'waiting_longest_days', limit: 5 }]);
    // published on the tenth, and taken back: silent since the first of October
    expect(byName(lines, 'Xã Im Lặng')).toMatchObject({ lastDay: '2026-10-01', reasons: [{ measure: 'days_silent', value: 50, limit: 10 }] });
    expect(byName(lines, 'Xã Đúng Hạn').reasons).toEqual([]);
    const listed = (only: Parameters<typeof boardList>[1]['only']): string[] => boardList(lines, { only, order: 'worst' }).map(({ name }) => name);
    expect(listed(null)).toEqual(['Xã Im Lặng', 'Xã Chờ Lâu', 'Xã Đúng Hạn', 'Phường Bận Rộn']);
    expect(listed('late')).toEqual(['Xã Im Lặng', 'Xã Chờ Lâu']);
    expect(listed('silent')).toEqual(['Xã Im Lặng']);
    expect(listed('waiting')).toEqual(['Xã Chờ Lâu', 'Xã Đúng Hạn']);
    expect(listed('behind')).toEqual(['Xã Im Lặng']);
  });

  it('has sums that are those of the lines they open', async () => {
    const { lines } = await read('2026-11');
    const sum = boardSum(lines);
    for (const only of ['late', 'silent', 'behind'] as const) expect(sum[only]).toBe(boardList(lines, { only, order: 'name' }).length);
    expect(sum.waiting).toBe(3);
    expect(sum.waitingSince?.toISOString().slice(0, 10)).toBe('2026-11-02');
    expect([sum.target, sum.done]).toEqual([104, 4 + 1 + 1]);
    expect(boardClasses(lines).reduce((all, { sum: { portals: each } }) => all + each, 0)).toBe(lines.length);
  });

  it('shows twelve months up to the end of the period', async () => {
    expect(byName((await read('2026-11')).lines, 'Phường Bận Rộn').trend).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3]);
    expect(byName((await read('2025-12')).lines, 'Phường Bận Rộn').trend).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('has the mean time to approval, and none where nothing was approved', async () => {
    const { lines } = await read('2026-11');
    expect(byName(lines, 'Phường Bận Rộn').approvalMinutes).toBe(30);
    expect(byName((await read('2024')).lines, 'Phường Bận Rộn').approvalMinutes).toBeNull();
  });
});
