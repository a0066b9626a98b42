import { isId, type OpenScope } from '#platform/db';
import { actingIn, type World, type WorldPortal } from '../../tests/support/world.js';
import { createItem } from './create-item.js';
import { body, refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import { itemSubject } from './item.subject.js';
import { listItems, showItem, waitingFor } from './queries.js';
import { saveDraft } from './save-draft.js';
import { tellAuthorOfStep } from './tell-author.js';

let desk: TestDesk;
let world: World;
let here: WorldPortal;
let editor: string;
let head: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  ({ world, here, editor, head } = desk);
});
afterAll(() => world.close());

describe('the queue', () => {
  const queueOf = (person: string, steps: string[]): Promise<string[]> =>
    desk.as(person, async (scope) => (await waitingFor(scope, steps, null)).map((work) => work.item.id));

  test('of the board does not hide behind what waits for others', async () => {
    const crowded = await world.portal();
    const writer = await world.person('Người Viết', [{ portal: crowded, role: 'editor' }]);
    const board = await world.person('Người Duyệt', [{ portal: crowded, role: 'board_head' }]);
    const inCrowd = <T>(person: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> => actingIn(desk.source, crowded, person, fn);
    const write = async (): Promise<string> => {
      const id = await inCrowd(writer, (scope) =>
        createItem(scope, desk.process, world.clock, { kind: 'news', sectionId: crowded.sectionIds[0]!, title: 'Tin' }),
      );
      await inCrowd(writer, (scope) =>
        saveDraft(scope, world.clock, { itemId: id, baseVersion: 1, title: 'Tin', summary: '', body: body('x'), sectionId: crowded.sectionIds[0]! }),
      );
      await inCrowd(writer, (scope) => desk.process.transition(scope, itemSubject, id, 'submit', { baseVersion: 2 }));
      return id;
    };
    const first = await write();
    await world.rows(
      `insert into work_item (portal_id, subject_type, subject_id, step, person_id, since)
       select $1, 'item', uuidv7(), 'submit', $2, timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, 150) n`,
      [crowded.id, writer],
    );
    const seen = await inCrowd(board, async (scope) => (await waitingFor(scope, ['submit', 'approve', 'publish'], null)).map((work) => work.item.id));
    expect(seen).toEqual([first]);
  });

  test('holds a returned item for its author alone, and nothing of one’s own to approve', async () => {
    const { id, revisionId } = await desk.submitted();
    expect(await queueOf(head, ['approve'])).toContain(id);
    expect(await queueOf(editor, ['approve'])).not.toContain(id);
    await desk.step(head, id, 'return', { revisionId, reason: 'x' });
    expect(await queueOf(editor, ['submit'])).toContain(id);
    expect(await queueOf(head, ['submit'])).not.toContain(id);
  });
});

describe('a portal that is not open', () => {
  test('publishes nothing, and once closed takes no more words', async () => {
    const portal = await world.portal();
    const writer = await world.person('Người Viết', [{ portal, role: 'editor' }]);
    const board = await world.person('Người Duyệt', [{ portal, role: 'board_head' }]);
    const there = <T>(person: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> => actingIn(desk.source, portal, person, fn);
    const id = await there(writer, (scope) => createItem(scope, desk.process, world.clock, { kind: 'news', sectionId: portal.sectionIds[0]!, title: 'Tin' }));
    const save = (baseVersion: number): Promise<string> =>
      there(writer, (scope) =>
        saveDraft(scope, world.clock, { itemId: id, baseVersion, title: 'Tin', summary: '', body: body('x'), sectionId: portal.sectionIds[0]! }),
      );
    await save(1);
    await there(writer, (scope) => desk.process.transition(scope, itemSubject, id, 'submit', { baseVersion: 2 }));
    const revisionId = (await desk.stateOf(id)).revisionId!;
    await there(board, (scope) => desk.process.transition(scope, itemSubject, id, 'approve', { revisionId, tell: false }));
    await world.rows("update portal set state = 'suspended' where portal_id = $1", [portal.id]);
    expect(await refusalOf(there(board, (scope) => desk.process.transition(scope, itemSubject, id, 'publish', { revisionId })))).toBe('PORTAL_NOT_OPEN');
    await there(board, (scope) => desk.process.transition(scope, itemSubject, id, 'return', { revisionId, reason: 'x' }));
    await world.rows("update portal set state = 'closed' where portal_id = $1", [portal.id]);
    expect(await refusalOf(save(2))).toBe('PORTAL_CLOSED');
    expect(
      await refusalOf(there(writer, (scope) => createItem(scope, desk.process, world.clock, { kind: 'news', sectionId: portal.sectionIds[0]!, title: '' }))),
    ).toBe('PORTAL_CLOSED');
  });
});

describe('notices', () => {
  test('tell the author once of a step that somebody else took', async () => {
    const { id, revisionId } = await desk.submitted();
    await desk.step(head, id, 'return', { revisionId, reason: 'Thiếu ảnh' });
    const [taken] = await world.rows<{ id: string }>("select id from step_record where subject_id = $1 and step = 'return'", [id]);
    const jobsSource = await world.source('jobs');
    const job = { portalId: here.id, stepId: taken!.id, authorId: editor };
    await desk.asSystem(() => tellAuthorOfStep(jobsSource, world.clock, job));
    await desk.asSystem(() => tellAuthorOfStep(jobsSource, world.clock, job));
    expect(await world.rows('select person_id from notice where step_id = $1', [taken!.id])).toEqual([{ person_id: editor }]);
  });

  test('are asked for by a job that exists exactly when the step does', async () => {
    const jobs = async (): Promise<number> =>
      Number((await world.rows<{ n: string }>(`select count(*) as n from pgboss.job where name = 'tell-author'`))[0]!.n);
    const before = await jobs();
    const { id, revisionId } = await desk.submitted();
    await expect(
      desk.as(head, async (scope) => {
        await desk.process.transition(scope, itemSubject, id, 'return', { revisionId, reason: 'x' });
        throw new Error('later in the same transaction');
      }),
    ).rejects.toThrow('later in the same transaction');
    expect(await jobs()).toBe(before);
    expect((await desk.stateOf(id)).state).toBe('submitted');
    await desk.step(head, id, 'return', { revisionId, reason: 'x' });
    expect(await jobs()).toBe(before + 1);
  });
});

describe('another portal', () => {
  test('its items and its desk are unknown', async () => {
    const { id } = await desk.submitted();
    const stranger = await world.person('Người xã bên', [{ portal: desk.neighbour, role: 'board_head' }]);
    expect(
      await refusalOf(actingIn(desk.source, desk.neighbour, stranger, (scope) => desk.process.transition(scope, itemSubject, id, 'withdraw', { reason: 'x' }))),
    ).toBe('NOT_FOUND');
    expect(
      await refusalOf(actingIn(desk.source, here, stranger, (scope) => desk.process.transition(scope, itemSubject, id, 'withdraw', { reason: 'x' }))),
    ).toBe('NOT_FOUND');
    expect(await actingIn(desk.source, desk.neighbour, stranger, (scope) => showItem(scope, desk.process, 'https://{host}', id))).toBeNull();
  });
});

describe('lists', () => {
  test('page without gaps or repeats and find words without their accents', async () => {
    const ids = [];
    for (let index = 0; index < 5; index += 1) ids.push(await desk.drafted(`Đường hoa số ${String(index)}`));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listItems>> = await desk.as(editor, (scope) => listItems(scope, { first: 2, after, search: 'duong HOA' }));
      seen.push(...page.edges.map((edge) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.sort()).toEqual(ids.sort());
    expect(seen.every(isId)).toBe(true);
    expect(await desk.as(editor, async (scope) => (await listItems(scope, { first: 5, search: '100%_' })).edges)).toEqual([]);
  });
});
