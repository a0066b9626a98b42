import { v7 as newId } from 'uuid';
import { DataSource } from 'typeorm';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { createUnit, succeed } from '#units';
import { codeOf } from '../../../tests/support/thrown.js';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { foldAll } from '../fact/fold.js';
import { measureOf, measures } from '../measure/index.js';
import { parsePeriod } from '../period/index.js';
import { figureRows, type FigureRow } from './figure-rows.js';
import type { Figure, FigureAsked } from './figure-asked.js';
import { figure } from './figure.js';
import { figureText } from './figure-text.js';
import { namedParts } from './names.js';
import { readProvinces } from './read-provinces.js';
import { readGrid } from './section-grid.js';

const now = new Date('2026-11-20T02:00:00Z');
const merger = '2026-07-01';
let world: World;
let supervision: DataSource;
let province: string;
let old: WorldPortal;
let heir: WorldPortal;
let office: WorldPortal;
let foreign: WorldPortal;
const mine = (): WorldPortal[] => [old, heir, office];

beforeAll(async () => {
  world = await World.create();
  supervision = await world.source('supervision');
  const owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner, poolSize: 1 }).initialize();
  const unit = async (code: string, kind: 'province' | 'commune' | 'department', parentCode: string | null, validFrom: string): Promise<string> =>
    (await createUnit(owner.manager, { code, kind, name: `Đơn vị ${code}`, parentCode, validFrom, validTo: null })).id;
  province = await unit('tinh', 'province', null, '2020-01-01');
  const oldUnit = await unit('cu', 'commune', 'tinh', '2020-01-01');
  const otherOld = await unit('cu2', 'commune', 'tinh', '2020-01-01');
  const heirUnit = await unit('moi', 'commune', 'tinh', merger);
  const parts = [oldUnit, otherOld].map((predecessorId) => ({ predecessorId, successorId: heirUnit, extent: 'whole' as const }));
  await succeed(owner.manager, { on: merger, operation: 'merge', resolution: '1/NQ', parts });
  old = await world.portal({ unitId: oldUnit });
  heir = await world.portal({ unitId: heirUnit });
  office = await world.portal({ unitId: await unit('so', 'department', 'tinh', '2020-01-01') });
  foreign = await world.portal({ unitId: await unit('khac', 'province', null, '2020-01-01') });
  await world.rows(`update portal set state = 'closed' where portal_id = $1`, [old.id]);
  await owner.destroy();
  for (const day of ['2026-03-01', '2026-03-02', '2026-06-30', '2025-03-05']) await publish(old, day);
  await runAs({ requestId: newId(), personId: null }, async () => foldAll(await world.source('jobs')));
  for (const day of ['2026-07-01', '2026-08-01', '2026-11-02']) await publish(heir, day, { topic: 'digital' });
  await publish(office, '2026-03-03', { kind: 'video', topic: 'policy' });
  await publish(office, '2026-03-03', { kind: 'video', topic: 'policy' }, { amount: -1, entered: '2026-05-10' });
  await publish(office, '2026-03-20', { kind: 'video' }, { entered: '2026-04-15' });
  await publish(foreign, '2026-03-03');
});
afterAll(() => world.close());

async function publish(
  at: WorldPortal,
  on: string,
  dimensions: object = {},
  { amount = 1, entered = on }: { amount?: number; entered?: string } = {},
): Promise<void> {
  const [section] = at.sectionIds;
  await world.fact(at, on, { entered, amount, dimensions: { kind: 'news', section, topic: 'other', mark: 'own', ...dimensions } });
}

function seen<T>(fn: (scope: OpenScope) => Promise<T>, of = mine()): Promise<T> {
  return runAs({ requestId: newId(), personId: newId() }, () =>
    inSubtree(
      supervision,
      of.map((portal) => portal.id),
      fn,
    ),
  );
}

interface Wanted extends Partial<Omit<FigureAsked, 'measure' | 'period'>> {
  readonly measure?: string;
  readonly period?: string;
}
const asked = ({ measure = 'items_published', period = '2026', ...rest }: Wanted): FigureAsked => ({
  measure: measureOf(measure),
  period: parsePeriod(period),
  unitId: province,
  portalId: null,
  tree: 'now',
  by: null,
  asOf: null,
  ...rest,
});
const ask = (wanted: Wanted = {}, of?: WorldPortal[]): Promise<Figure> => seen((scope) => figure(scope, now, asked(wanted)), of);

async function allRows(measure: string, period: string): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for (let after: string | null = null; ;) {
    const page = await seen((scope) =>
      figureRows(scope, now, { measure: measureOf(measure), period: parsePeriod(period), dimension: null, value: null, asOf: null, first: 2, after }),
    );
    rows.push(...page.rows);
    if (!page.hasMore) return rows;
    after = page.rows.at(-1)!.cursor;
  }
}

describe('a figure', () => {
  it('is of the scope, with the period before and the year before', async () => {
    expect(await ask({ period: '2026-03' })).toMatchObject({ value: { amount: 3 }, previous: { value: 0 }, lastYear: { value: 1 }, portals: 3 });
    expect((await ask({ period: '2026-03' }, [...mine(), foreign])).value?.amount).toBe(3);
    expect((await ask({ period: '2026-03', unitId: null }, [...mine(), foreign])).value?.amount).toBe(4);
  });

  it('moves and doubles nothing in a merger, and shows the parts as it was and as it is', async () => {
    const now_ = await ask({ by: 'children' });
    const then = await ask({ by: 'children', tree: 'then' });
    expect([now_.value?.amount, then.value?.amount, now_.residual, then.residual]).toEqual([7, 7, 0, 0]);
    const named = await seen((scope) => namedParts(scope, 'children', now_.parts, false));
    expect(named.map(({ name, amount }) => [name, amount])).toEqual([
      ['Đơn vị moi', 3],
      ['Đơn vị moi, đơn vị tiền nhiệm', 3],
      ['Đơn vị so', 1],
    ]);
    expect(now_.parts.map(({ how }) => how).sort()).toEqual(['heir', 'self', 'self']);
    expect((await seen((scope) => namedParts(scope, 'children', then.parts, false))).map(({ name, amount }) => [name, amount])).toEqual([
      ['Đơn vị cu', 3],
      ['Đơn vị moi', 3],
      ['Đơn vị so', 1],
    ]);
  });

  it('as of a day is what was known then: a late entry and a withdrawal keep the past explainable', async () => {
    const value = async (asOf: string | null): Promise<number | undefined> => (await ask({ period: '2026-Q1', asOf: asOf as CivilDate })).value?.amount;
    expect(await value('2026-03-31')).toBe(3);
    expect(await value('2026-04-30')).toBe(4);
    expect(await value('2026-05-10')).toBe(3);
    expect(await value(null)).toBe(3);
  });

  it('by a dimension adds up to the whole, with the residual class among its parts', async () => {
    for (const by of ['kind', 'topic', 'mark', 'section'] as const) {
      const found = await ask({ by });
      expect(found.parts.reduce((sum, { amount }) => sum + amount!, 0) + found.residual).toBe(7);
      expect(found.residual).toBe(0);
    }
    const topics = await seen(async (scope) => namedParts(scope, 'topic', (await figure(scope, now, asked({ by: 'topic' }))).parts, false));
    expect(topics.filter(({ amount }) => amount !== 0).map(({ name, amount }) => [name, amount])).toEqual([
      ['Khác', 4],
      ['Chuyển đổi số và Đề án 06', 3],
    ]);
  });

  it('refuses to break down what has no such dimension, and what is known of now only', async () => {
    await expect(ask({ measure: 'approval_time', by: 'topic' })).rejects.toMatchObject({ code: 'MEASURE_NOT_BY' });
    await expect(ask({ measure: 'waiting_now', period: '2025' })).rejects.toMatchObject({ code: 'MEASURE_NOW_ONLY' });
    expect(codeOf(() => measureOf('no_such'))[0]).toBe('MEASURE_UNKNOWN');
  });

  it('of every measure has a value or says that there is none, and a text', async () => {
    for (const { id } of measures) {
      const found = await ask({ measure: id, period: '2026-11' });
      expect(figureText(measureOf(id), found.value)).toMatch(/\S/);
      if (measureOf(id).neverSummed && id === 'visits_cumulative') expect(found.value).toBeNull();
    }
  });

  it('opens to rows whose amounts add up to it, page by page, without titles of what is not public', async () => {
    const rows = await allRows('items_published', '2026');
    const whole = (await ask({ unitId: null })).value?.amount;
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(whole);
    expect(new Set(rows.map(({ cursor }) => cursor)).size).toBe(rows.length);
    expect(rows.every(({ title, slug }) => title === null && slug === null)).toBe(true);
    expect(rows.some(({ portalId }) => portalId === foreign.id)).toBe(false);
  });

  it('of waiting work opens to work without titles', async () => {
    await world.rows(`insert into work_item (portal_id, subject_type, subject_id, step, since) values ($1, 'item', uuidv7(), 'approve', '2026-11-10')`, [
      heir.id,
    ]);
    const found = await ask({ measure: 'waiting_now', period: '2026-11' });
    const rows = await allRows('waiting_now', '2026-11');
    expect([found.value?.amount, rows.length]).toEqual([1, 1]);
    expect(rows[0]).toMatchObject({ portalId: heir.id, step: 'approve', title: null, slug: null, kind: null });
  });

  it('of the plan is the percent of the targets, of people those who took a step', async () => {
    await world.rows(`insert into target (portal_id, measure, year, amount, because, entered_at) values ($1, 'items_published', 2026, 12, '', now())`, [
      heir.id,
    ]);
    expect((await ask({ measure: 'plan_rate', period: '2026' })).value?.amount).toBe(25);
    // a year that is over is measured by its own plan
    await world.rows(`insert into target (portal_id, measure, year, amount, because, entered_at) values ($1, 'items_published', 2025, 10, '', now())`, [
      old.id,
    ]);
    expect((await ask({ measure: 'plan_rate', period: '2025' })).value?.amount).toBe(10);
    expect((await ask({ measure: 'people_active', period: '2026-11' })).value?.amount).toBe(0);
    const person = await world.person('Phóng viên');
    for (const step of ['create', 'submit'])
      await world.rows(
        `insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, person_id, at) values ($1, 'item', uuidv7(), $3, 'draft', 'draft', $2, '2026-11-30T17:00:00Z'), ($1, 'item', uuidv7(), $3, 'draft', 'draft', $2, '2026-11-10T00:00:00Z')`,
        [heir.id, person, step],
      );
    expect((await ask({ measure: 'people_active', period: '2026-11' })).value?.amount).toBe(1);
    expect((await ask({ measure: 'people_active', period: '2026-12' })).value?.amount).toBe(1);
  });
});

describe('the overview of provinces', () => {
  it('has each province once; the sums are those of the figures', async () => {
    const lines = await seen((scope) => readProvinces(scope, now, parsePeriod('2026'), parsePeriod('2025')), [...mine(), foreign]);
    expect(
      lines.map(({ name, portals, published, publishedByClosed, publishedLastYear }) => [name, portals, published, publishedByClosed, publishedLastYear]),
    ).toEqual([
      ['Đơn vị khac', 1, 1, 0, 0],
      ['Đơn vị tinh', 2, 4, 3, 1],
    ]);
  });

  it('counts a portal that never published from the day it was made, and not those of others', async () => {
    const lines = await seen((scope) => readProvinces(scope, now, parsePeriod('2026-11'), parsePeriod('2025-11')), [office]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ portals: 1, silent: 1, published: 0 });
  });
});

describe('the grid of sections', () => {
  it('shows what was published in each section of the law, of portals that are not closed', async () => {
    const [section] = heir.sectionIds;
    await world.rows(`update section set statutory_code = 'S-02', in_menu = true where portal_id = $1 and id = $2`, [heir.id, section]);
    const grid = await seen((scope) => readGrid(scope, now, parsePeriod('2026')));
    const line = grid.lines.find(({ portalId }) => portalId === heir.id)!;
    expect(line.cells.find(({ code }) => code === 'S-02')).toEqual({ code: 'S-02', published: 3 });
    expect(grid.lines.some(({ portalId }) => portalId === old.id)).toBe(false);
    expect(grid.sections.some(({ code }) => code === 'S-02')).toBe(true);
  });
});
