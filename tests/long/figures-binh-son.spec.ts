import { TestApi } from '../support/api.js';
import { addFigures } from '../support/figures.js';
import { SeedDesk } from '../support/seed-desk.js';
import { boardOf, figureOf, ledger, recount, sumOf } from '../support/seed-figures.js';
import { everySeed, figure, reportOf, spread, type Group } from '../support/seed-plan.js';
import type { World, WorldPortal } from '../support/world.js';

/**
 * 2021 of a district's portal: 703 items, 3,457 documents, 6 of strategy and planning. Documents are counted as a kind of item
 * until they are a register of their own; posting them takes minutes, so they come with `npm run harden -- seeds`.
 */
const report = reportOf('binh-son-2021.json');
const given = report ? describe : describe.skip;
const withDocuments = report && everySeed ? it : it.skip;
const end = '2021-12-31';
const [news, documents, strategy] = [0, 1, 2];

let api: TestApi;
let world: World;
let supervisor: string;
let portal: WorldPortal;
let desk: SeedDesk;

beforeAll(async () => {
  if (!report) return;
  api = await TestApi.start();
  ({ world } = api);
  // Districts ended before the day on which the units of this world begin.
  const unitId = await world.unit('commune');
  portal = await world.portal({ unitId, sections: 3 });
  supervisor = await world.person('Người Giám Sát', [{ portal, role: 'supervisor', covers: unitId }]);
  await api.account(supervisor);
  desk = await SeedDesk.open(world, portal);
  const began = performance.now();
  const items = await desk.post(spread(groupsOf(report), '2021-01-01', end));
  addFigures('seeds', { binhSon2021: { items: items.length, perSecond: Math.round((items.length * 1_000) / (performance.now() - began)) } });
}, 1_800_000);

afterAll(async () => {
  if (!report) return;
  await desk.close();
  await api.close();
});

function groupsOf(of: NonNullable<typeof report>): Group[] {
  const articles = figure(of, 'articles');
  // The report says "tin bài ảnh" without a figure for each: a third each is assumed.
  const third = Math.floor(articles / 3);
  return [
    { kind: 'news', topic: null, section: news, count: articles - 2 * third },
    { kind: 'article', topic: null, section: news, count: third },
    { kind: 'album', topic: null, section: news, count: third },
    { kind: 'article', topic: 'strategy', section: strategy, count: figure(of, 'strategy_items') },
    ...(everySeed ? [{ kind: 'document', topic: 'direction', section: documents, count: figure(of, 'direction_documents') }] : []),
  ];
}

const bySection = async (): Promise<(number | undefined)[]> => {
  const parts = await ledger(world, portal, 'section', end);
  return portal.sectionIds.map((id) => parts[id]);
};

given('2021 of Bình Sơn, posted item by item', () => {
  it('is 703 items of news and 6 of strategy and planning, each in its section', async () => {
    const counted = await bySection();
    expect(counted[news]).toBe(figure(report!, 'articles'));
    expect(counted[news]).toBe(703);
    expect(counted[strategy]).toBe(figure(report!, 'strategy_items'));
    expect(counted[strategy]).toBe(6);
    expect((await ledger(world, portal, 'topic', end))['strategy']).toBe(6);
  });

  withDocuments('is 3,457 documents of direction, which are no part of the 703', async () => {
    expect((await bySection())[documents]).toBe(figure(report!, 'direction_documents'));
    expect((await ledger(world, portal, 'kind', end))['document']).toBe(3_457);
    expect(sumOf(await ledger(world, portal, 'mark', end))).toBe(703 + 3_457 + 6);
  });

  it('is the same in the API, section by section, and on the board', async () => {
    const { value, residual, parts } = await figureOf(api, supervisor, portal, { period: '2021', by: 'SECTION' });
    expect(parts).toEqual(await ledger(world, portal, 'section', end));
    expect([value, residual]).toEqual([sumOf(parts), 0]);
    expect((await boardOf(api, supervisor, portal, '2021')).published).toBe(value);
  });

  it('is found again in the public rows', async () => {
    for (const dimension of ['kind', 'section', 'topic'] as const)
      expect(await recount(world, portal, dimension, end)).toEqual(await ledger(world, portal, dimension, end));
  });
});
