import { v7 as newId } from 'uuid';
import { runAs } from '#platform/db';
import { saveDraft } from '../../libs/newsroom/save-draft.js';
import { residualTopic, topics } from '../../libs/delivery/topic/topics.js';
import { foldAll } from '../../libs/supervision/fact/fold.js';
import { TestApi } from '../support/api.js';
import { addFigures } from '../support/figures.js';
import { body } from '../support/item-desk.js';
import { SeedDesk } from '../support/seed-desk.js';
import { boardOf, figureOf, folded, ledger, recount, sumOf } from '../support/seed-figures.js';
import { figure, reportOf, spread, type Group } from '../support/seed-plan.js';
import type { World, WorldPortal } from '../support/world.js';

/** The first quarter of 2024 of a province's portal: 2,563 items up to 12 March, seven topics named, the rest not. */
const report = reportOf('binh-phuoc-2024-q1.json');
const given = report ? describe : describe.skip;
const cutoff = '2024-03-12';

/** Which figure of the report is which topic. */
const reported: Readonly<Record<string, string>> = {
  direction: 'cat_direction',
  policy: 'cat_policy',
  digital: 'cat_digital',
  strategy: 'cat_strategy',
  consultation: 'cat_consultation',
  epidemic: 'cat_epidemic',
  business: 'cat_eurocham',
};
/** The report names kinds without figures: this share of each is assumed, so that all of them are counted. */
const kinds = ['news', 'article', 'document', 'news', 'video', 'news', 'infographic', 'banner'];

let api: TestApi;
let world: World;
let supervisor: string;
let portal: WorldPortal;
let desk: SeedDesk;
let groups: Group[];
let ids: string[];

beforeAll(async () => {
  if (!report) return;
  api = await TestApi.start();
  ({ world } = api);
  const unitId = await world.unit('province');
  portal = await world.portal({ unitId, sections: 3 });
  supervisor = await world.person('Người Giám Sát', [{ portal, role: 'supervisor', covers: unitId }]);
  await api.account(supervisor);
  desk = await SeedDesk.open(world, portal);
  groups = groupsOf(report);
  const began = performance.now();
  ids = await desk.post(spread(groups, '2024-01-01', cutoff));
  addFigures('seeds', { binhPhuoc2024: { items: ids.length, perSecond: Math.round((ids.length * 1_000) / (performance.now() - began)) } });
}, 1_800_000);

afterAll(async () => {
  if (!report) return;
  await desk.close();
  await api.close();
});

function groupsOf(of: NonNullable<typeof report>): Group[] {
  const named = topics.map(({ code }) => ({ topic: code, count: figure(of, reported[code] ?? '') }));
  const rest = figure(of, 'items_total') - named.reduce((sum, { count }) => sum + count, 0);
  return [...named, { topic: null, count: rest }].flatMap(({ topic, count }, section) =>
    kinds.map((kind, index) => ({ topic, kind, section: section % 3, count: Math.floor((count + index) / kinds.length) })),
  );
}

given('the first quarter of Bình Phước, posted item by item', () => {
  it('is 2,563 items up to 12 March: 15.5 % of the year’s target', async () => {
    const total = sumOf(await ledger(world, portal, 'mark', cutoff));
    expect(total).toBe(figure(report!, 'items_total'));
    expect(total).toBe(2_563);
    expect(Math.round((1_000 * total) / figure(report!, 'target_items_year')) / 10).toBe(figure(report!, 'items_percent_of_plan'));
  });

  it('has the seven topics of the report and a residual class of 1,343, and the parts add up', async () => {
    const parts = await ledger(world, portal, 'topic', cutoff);
    for (const { code } of topics) expect([code, parts[code]]).toEqual([code, figure(report!, reported[code] ?? '')]);
    expect(parts[residualTopic.code]).toBe(report!.breakdowns?.find(({ id }) => id === 'items_by_topic')?.residual);
    expect(parts[residualTopic.code]).toBe(1_343);
    expect(sumOf(parts)).toBe(2_563);
  });

  it('adds up by kind and by section as well, each as it was posted', async () => {
    const parts = await ledger(world, portal, 'kind', cutoff);
    const posted = Object.entries(Object.groupBy(groups, ({ kind }) => kind)).map(([kind, of = []]) => [kind, of.reduce((sum, { count }) => sum + count, 0)]);
    expect(parts).toEqual(Object.fromEntries(posted));
    expect(Object.keys(parts).sort()).toEqual(['article', 'banner', 'document', 'infographic', 'news', 'video']);
    expect(sumOf(parts)).toBe(2_563);
    expect(sumOf(await ledger(world, portal, 'section', cutoff))).toBe(2_563);
  });

  it('is found again in the public rows and in the sums that the worker folds', async () => {
    for (const dimension of ['kind', 'section', 'topic'] as const)
      expect(await recount(world, portal, dimension, cutoff)).toEqual(await ledger(world, portal, dimension, cutoff));
    const jobs = await world.source('jobs');
    await runAs({ requestId: newId(), personId: null }, () => foldAll(jobs));
    for (const dimension of ['kind', 'section', 'topic'])
      expect(await folded(world, portal, dimension, 2024)).toEqual(await ledger(world, portal, dimension, cutoff));
  });

  it('was approved and sealed as often as it was published, two hours after it was handed in', async () => {
    expect(
      await world.rows(
        `select measure, count(*)::integer as facts, sum(amount)::integer as amount from fact where measure <> 'text_bytes' group by 1 order by 1`,
      ),
    ).toEqual([
      { measure: 'approval_minutes', facts: 2_563, amount: 2_563 * 120 },
      { measure: 'items_approved', facts: 2_563, amount: 2_563 },
      { measure: 'items_published', facts: 2_563, amount: 2_563 },
    ]);
    expect(
      await world.rows(
        `select (select sum(amount) from fact where measure = 'text_bytes') = (select sum(octet_length(html) + octet_length(text)) from revision) as same`,
      ),
    ).toEqual([{ same: true }]);
  });

  it('is the same in the API and on the board, with the percentage of the plan', async () => {
    const period = `2024-01-01..${cutoff}`;
    for (const asked of [period, `2024-Q1@${cutoff}`, `2024@${cutoff}`]) {
      expect((await figureOf(api, supervisor, portal, { period: asked })).value).toBe(2_563);
      expect((await boardOf(api, supervisor, portal, asked)).published).toBe(2_563);
    }
    for (const by of ['KIND', 'SECTION', 'TOPIC'])
      expect(await figureOf(api, supervisor, portal, { period, by })).toEqual({
        value: 2_563,
        residual: 0,
        parts: await ledger(world, portal, by.toLowerCase(), cutoff),
      });
    const input = { portalId: portal.id, year: 2024, amount: figure(report!, 'target_items_year'), because: 'Kế hoạch năm 2024' };
    const set = await api.manage(supervisor, 'mutation ($input: SetTargetInput!) { setTarget(input: $input) { done } }', { input });
    expect(set.data).toEqual({ setTarget: { done: true } });
    expect((await boardOf(api, supervisor, portal, `2024@${cutoff}`)).plan?.percent).toBe(15.5);
  });

  it('stays 2,563 as of that day, whatever is posted, withdrawn or corrected afterwards', async () => {
    await desk.post(spread([{ kind: 'news', topic: 'policy', section: 0, count: 40 }], '2024-03-13', '2024-03-31'));
    const [first = '', second = ''] = ids;
    await desk.step('2024-03-20', desk.head, first, 'withdraw', { reason: 'Sai số liệu' });
    await correct('2024-03-21', second, 'epidemic');

    expect(sumOf(await ledger(world, portal, 'topic', cutoff, cutoff))).toBe(2_563);
    const now = await ledger(world, portal, 'topic', cutoff);
    const asked = { period: `2024-Q1@${cutoff}`, by: 'TOPIC' };
    expect((await figureOf(api, supervisor, portal, { ...asked, asOf: cutoff })).value).toBe(2_563);
    expect(await figureOf(api, supervisor, portal, asked)).toEqual({ value: 2_562, residual: 0, parts: now });
    expect(sumOf(now)).toBe(2_562);
    expect(now['epidemic']).toBe(figure(report!, 'cat_epidemic') + 1);
    expect(sumOf(await ledger(world, portal, 'topic', '2024-03-31'))).toBe(2_602);
    expect(await recount(world, portal, 'topic', '2024-03-31')).toEqual(await ledger(world, portal, 'topic', '2024-03-31'));
  });
});

async function correct(day: string, id: string, topic: string): Promise<void> {
  await desk.step(day, desk.head, id, 'revise', {});
  const draft = { itemId: id, baseVersion: 2, title: 'Tin đã sửa', summary: '', body: body('Đã sửa.'), sectionId: portal.sectionIds[0]!, topic };
  await desk.on(day, desk.editor, (scope) => saveDraft(scope, desk.clock, draft));
  const revisionId = await desk.step(day, desk.editor, id, 'submit', { baseVersion: 3 });
  await desk.step(day, desk.head, id, 'approve', { revisionId, tell: false });
  await desk.step(day, desk.head, id, 'publish', { revisionId });
}
