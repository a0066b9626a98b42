import { TestDesk } from '../../tests/support/item-desk.js';
import type { World, WorldPortal } from '../../tests/support/world.js';

let desk: TestDesk;
let world: World;
let here: WorldPortal;
let editor: string;
let head: string;
let second: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  ({ world, here, editor, head } = desk);
  second = await world.person('Phó Ban', [{ portal: here, role: 'board_head' }]);
});
afterAll(() => world.close());
afterEach(() => {
  world.clock.set(new Date('2026-11-20T02:00:00Z'));
});

const at = (when: string): void => {
  world.clock.set(new Date(when));
};

/** What the ledger holds of an item, in the order in which it was entered. */
const facts = (id: string, measure: string): Promise<object[]> =>
  world.rows(
    `select belongs_on::text as day, entered_on::text as entered, amount::integer, dimensions - 'mark' as dims from fact where subject_id = $1 and measure = $2 order by id`,
    [id, measure],
  );

/** What stands of an item when all of that is added up, by topic and section. */
const standing = (id: string): Promise<object[]> =>
  world.rows(
    `select belongs_on::text as day, dimensions->>'topic' as topic, dimensions->>'section' as section, sum(amount)::integer as amount
     from fact where subject_id = $1 and measure = 'items_published' group by 1, 2, 3 having sum(amount) <> 0`,
    [id],
  );

async function correct(id: string, baseVersion: number, parts: { topic?: string | null; section?: number }): Promise<void> {
  await desk.step(head, id, 'revise', {});
  await desk.save(editor, id, baseVersion, { text: `lần ${String(baseVersion)}`, ...parts });
  await desk.step(editor, id, 'submit', { baseVersion: baseVersion + 1 });
  const { revisionId } = await desk.stateOf(id);
  await desk.step(second, id, 'approve', { revisionId: revisionId!, tell: false });
  await desk.step(second, id, 'publish', { revisionId: revisionId! });
}

async function published(parts: { kind?: string; topic?: string | null; section?: number }): Promise<string> {
  const id = await desk.drafted();
  await desk.save(editor, id, 2, { text: 'Đủ phần', ...parts });
  await desk.step(editor, id, 'submit', { baseVersion: 3 });
  const { revisionId } = await desk.stateOf(id);
  await desk.step(head, id, 'approve', { revisionId: revisionId!, tell: false });
  await desk.step(head, id, 'publish', { revisionId: revisionId! });
  return id;
}

describe('a publication', () => {
  test('is counted under its kind, section, topic and mark', async () => {
    const id = await published({ kind: 'article', topic: 'digital', section: 1 });
    expect(await world.rows(`select amount::integer, dimensions from fact where subject_id = $1 and measure = 'items_published'`, [id])).toEqual([
      { amount: 1, dimensions: { kind: 'article', section: here.sectionIds[1], topic: 'digital', mark: 'own' } },
    ]);
  });

  test('without a topic is counted in the residual class, so that the parts add up', async () => {
    const id = await published({});
    expect(await standing(id)).toEqual([{ day: '2026-11-20', topic: 'other', section: here.sectionIds[0], amount: 1 }]);
  });

  test('moves its count to the topic of a correction, on the day it was first published', async () => {
    at('2026-03-10T02:00:00Z');
    const id = await published({ topic: 'policy' });
    at('2026-05-02T02:00:00Z');
    await correct(id, 3, { topic: 'strategy' });
    const dims = (topic: string): object => ({ kind: 'news', section: here.sectionIds[0], topic });
    expect(await facts(id, 'items_published')).toEqual([
      { day: '2026-03-10', entered: '2026-03-10', amount: 1, dims: dims('policy') },
      { day: '2026-03-10', entered: '2026-05-02', amount: -1, dims: dims('policy') },
      { day: '2026-03-10', entered: '2026-05-02', amount: 1, dims: dims('strategy') },
    ]);
    await correct(id, 4, { topic: null, section: 1 });
    expect(await standing(id)).toEqual([{ day: '2026-03-10', topic: 'other', section: here.sectionIds[1], amount: 1 }]);
    expect(await world.rows('select topic, section_id, placed_at from placement where item_id = $1', [id])).toEqual([
      { topic: null, section_id: here.sectionIds[1], placed_at: new Date('2026-03-10T02:00:00Z') },
    ]);
  });

  test('is not counted anew by a correction that leaves topic and section', async () => {
    const id = await published({ topic: 'policy' });
    await correct(id, 3, {});
    expect(await facts(id, 'items_published')).toHaveLength(1);
  });
});

describe('a withdrawal', () => {
  test('undoes the count where it stands in public, whatever the draft says by then', async () => {
    at('2026-03-10T02:00:00Z');
    const id = await published({ kind: 'reportage', topic: 'policy' });
    at('2026-05-02T02:00:00Z');
    await desk.step(head, id, 'revise', {});
    await desk.save(editor, id, 3, { text: 'Đổi chủ đề', topic: 'epidemic', section: 1 });
    await desk.step(head, id, 'withdraw', { reason: 'Sai' });
    expect(await standing(id)).toEqual([]);
    expect(await facts(id, 'items_withdrawn')).toEqual([
      { day: '2026-05-02', entered: '2026-05-02', amount: 1, dims: { kind: 'reportage', section: here.sectionIds[0], topic: 'policy' } },
    ]);
  });

  test('of what comes back counts once more under its new topic, on the new day', async () => {
    at('2026-03-10T02:00:00Z');
    const id = await published({ topic: 'policy' });
    await desk.step(head, id, 'withdraw', { reason: 'Sai' });
    at('2026-05-02T02:00:00Z');
    await correct(id, 3, { topic: 'strategy' });
    expect(await standing(id)).toEqual([{ day: '2026-05-02', topic: 'strategy', section: here.sectionIds[0], amount: 1 }]);
  });
});

describe('an approval', () => {
  test('is counted on its day, with the whole minutes since the latest submission', async () => {
    at('2026-03-10T02:00:00Z');
    const { id, revisionId } = await desk.submitted();
    at('2026-03-11T02:00:00Z');
    await desk.step(head, id, 'return', { revisionId, reason: 'Sửa' });
    await desk.step(editor, id, 'submit', { baseVersion: 2 });
    at('2026-03-11T03:30:59Z');
    await desk.step(head, id, 'approve', { revisionId: (await desk.stateOf(id)).revisionId!, tell: false });
    const dims = { kind: 'news', section: here.sectionIds[0] };
    const day = { day: '2026-03-11', entered: '2026-03-11', dims };
    expect(await facts(id, 'items_approved')).toEqual([{ ...day, amount: 1 }]);
    expect(await facts(id, 'approval_minutes')).toEqual([{ ...day, amount: 90 }]);
  });

  test('within the minute adds no minutes, and what is returned is no approval', async () => {
    const { id, revisionId } = await desk.submitted();
    at('2026-11-20T02:00:59Z');
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    expect([await facts(id, 'items_approved'), await facts(id, 'approval_minutes')].map((found) => found.length)).toEqual([1, 0]);
    const other = await desk.submitted();
    await desk.step(head, other.id, 'return', { revisionId: other.revisionId, reason: 'Sửa' });
    expect(await facts(other.id, 'items_approved')).toEqual([]);
  });
});

describe('a sealed revision', () => {
  test('is counted by the bytes of its HTML and text, each one that is sealed', async () => {
    const { id, revisionId } = await desk.submitted('Tin có dấu');
    await desk.step(head, id, 'return', { revisionId, reason: 'Sửa' });
    await desk.step(editor, id, 'submit', { baseVersion: 2 });
    const [stored] = await world.rows<{ bytes: number }>(
      'select sum(octet_length(html) + octet_length(text))::integer as bytes from revision where item_id = $1',
      [id],
    );
    const counted = (await facts(id, 'text_bytes')) as { amount: number }[];
    expect(counted).toHaveLength(2);
    expect(counted.reduce((sum, { amount }) => sum + amount, 0)).toBe(stored!.bytes);
  });
});
