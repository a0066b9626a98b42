import type { DataSource } from 'typeorm';
import type { LetterWriter } from '#people';
import { actingIn, type WorldPortal } from '../../../tests/support/world.js';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { tellAuthorOfStep } from '../tell-author.js';
import { choose, ownChoices } from './choices.js';
import { digestLetter } from './digest-letter.js';
import { digestPortal, sendDigests } from './digest.js';
import { noticesAtDesk, readAllAtDesk, unreadAtDesk } from './my-notices.js';
import { tasksAtDesk } from './my-work.js';

const monday = new Date('2026-11-23T00:00:00Z');
const day = '2026-11-23';
let desk: TestDesk;
let jobs: DataSource;
let here: WorldPortal;

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
  ({ here } = desk);
});
beforeEach(() => {
  desk.world.clock.set(monday);
});
afterAll(() => desk.world.close());

const asked: object[] = [];
const queue = { enqueue: (kind: { name: string }, data: object) => Promise.resolve(void asked.push({ name: kind.name, ...data })) };
const write = (): Promise<void> => desk.asSystem(() => digestPortal(jobs, queue, desk.world.clock, { portalId: here.id, day }));
const letters = (personId: string): Promise<object[]> =>
  desk.world.rows('select waiting, late, unread from digest where portal_id = $1 and person_id = $2 order by day', [here.id, personId]);

async function returned(reason: string): Promise<string> {
  const { id, revisionId } = await desk.submitted('Tin bị trả');
  await desk.step(desk.head, id, 'return', { revisionId, reason });
  const [step] = await desk.world.rows<{ id: string }>(`select id from step_record where subject_id = $1 and step = 'return'`, [id]);
  await desk.asSystem(() => tellAuthorOfStep(jobs, desk.world.clock, { portalId: here.id, stepId: step!.id, authorId: desk.editor }));
  return id;
}

describe('one person’s day', () => {
  test('holds what waits for them with the day on which it is due, and nothing that waits for others', async () => {
    const { id } = await desk.submitted('Chờ trưởng ban');
    const of = (person: string) => desk.as(person, (scope) => tasksAtDesk(scope, day as never));
    expect((await of(desk.head)).find(({ itemId }) => itemId === id)).toMatchObject({
      subject: 'item',
      step: 'approve',
      title: 'Chờ trưởng ban',
      dueOn: '2026-11-25',
    });
    expect((await of(desk.editor)).some(({ itemId }) => itemId === id)).toBe(false);
  });

  test('has notices with who did what and why, unread until they are read, and nobody else’s', async () => {
    const id = await returned('Thiếu nguồn');
    const mine = await desk.as(desk.editor, noticesAtDesk);
    expect(mine[0]).toMatchObject({ kind: 'returned', itemId: id, isOwn: true, title: 'Tin bị trả', byName: 'Trần Mẫu', reason: 'Thiếu nguồn', readAt: null });
    expect(await desk.as(desk.head, noticesAtDesk)).toEqual([]);
    expect(await desk.as(desk.editor, unreadAtDesk)).toBeGreaterThan(0);
    await desk.as(desk.head, (scope) => readAllAtDesk(scope, monday));
    expect(await desk.as(desk.editor, unreadAtDesk)).toBeGreaterThan(0);
    await desk.as(desk.editor, (scope) => readAllAtDesk(scope, monday));
    expect(await desk.as(desk.editor, unreadAtDesk)).toBe(0);
  });
});

test('whoever wrote an urgent item reads that it was approved later', async () => {
  await desk.world.rows(
    `insert into process_rule (portal_id, preset, approve_days, publish_days, urgent_days, set_by, set_at) values ($1, 'approve', 2, 1, 1, $2, now())`,
    [here.id, desk.head],
  );
  const { id, revisionId } = await desk.submitted('Nước lũ lên');
  await desk.step(desk.editor, id, 'rush', { revisionId });
  await desk.step(desk.head, id, 'confirm', { revisionId });
  const [step] = await desk.world.rows<{ id: string }>(`select id from step_record where subject_id = $1 and step = 'confirm'`, [id]);
  await desk.asSystem(() => tellAuthorOfStep(jobs, desk.world.clock, { portalId: here.id, stepId: step!.id, authorId: desk.editor }));
  expect((await desk.as(desk.editor, noticesAtDesk))[0]).toMatchObject({ kind: 'approved', itemId: id, byName: 'Trần Mẫu' });
  await desk.as(desk.editor, (scope) => readAllAtDesk(scope, monday));
  await desk.world.rows('update process_rule set ended_at = now() where portal_id = $1', [here.id]);
});

describe('the letter of the day', () => {
  test('is one for each person with something waiting, late or new, however often the job runs', async () => {
    await desk.submitted('Chờ từ lâu');
    await desk.world.rows(`update work_item set since = '2026-11-17T02:00:00Z' where portal_id = $1 and closed_at is null and step = 'approve'`, [here.id]);
    await returned('Sửa ngày');
    asked.length = 0;
    await write();
    await write();
    const [head] = (await letters(desk.head)) as { waiting: number; late: number; unread: number }[];
    expect(head!.waiting).toBeGreaterThan(0);
    expect(head).toMatchObject({ late: head!.waiting, unread: 0 });
    expect(await letters(desk.editor)).toMatchObject([{ late: 0, unread: 1 }]);
    expect(asked.filter((job) => (job as { name: string }).name === 'send-mail')).toHaveLength(2);
  });

  test('leads to the notices where nothing else waits', async () => {
    const [{ id }] = (await desk.world.rows<{ id: string }>(
      `insert into digest (portal_id, person_id, day, waiting, late, unread) values ($1, $2, '2026-10-01', 0, 0, 3) returning id`,
      [here.id, desk.editor],
    )) as [{ id: string }];
    const tools = { settings: { API_PUBLIC_URL: 'https://quantri.example.vn' } } as Parameters<LetterWriter>[1];
    const written = await actingIn(jobs, here, null, (scope) => digestLetter(scope, tools, id, monday));
    expect(written).toMatchObject({ letter: { button: { label: 'Mở Thông báo', href: 'https://quantri.example.vn/thong-bao' } } });
    await desk.world.rows('delete from digest where id = $1', [id]);
  });

  test('says how much, without a title, with one way to the work', async () => {
    const [{ id }] = (await desk.world.rows<{ id: string }>('select id from digest where person_id = $1', [desk.head])) as [{ id: string }];
    const tools = { settings: { API_PUBLIC_URL: 'https://quantri.example.vn' } } as Parameters<LetterWriter>[1];
    const written = await actingIn(jobs, here, null, (scope) => digestLetter(scope, tools, id, monday));
    expect(written).toMatchObject({ personId: desk.head, letter: { button: { href: `https://quantri.example.vn/c/${here.id}/hom-nay` } } });
    expect(JSON.stringify(written)).toMatch(/việc quá hạn/);
    expect(JSON.stringify(written)).not.toContain('Chờ từ lâu');
  });

  test('leaves out what a person switched off, and does not come when nothing is left', async () => {
    const person = await desk.world.person('Ít thư', [{ portal: here, role: 'board_head' }]);
    for (const kind of ['waiting', 'late'] as const) await desk.as(person, (scope) => choose(scope, { kind, mail: 'never', inApp: true }));
    await desk.as(person, (scope) => choose(scope, { kind: 'returned', mail: 'never', inApp: true }));
    await desk.as(person, (scope) => choose(scope, { kind: 'returned', mail: 'now', inApp: false }));
    expect((await desk.as(person, ownChoices)).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'late', mail: 'never', inApp: true },
      { kind: 'returned', mail: 'now', inApp: false },
      { kind: 'waiting', mail: 'never', inApp: true },
    ]);
    for (const [kind, mail, inApp] of [
      ['waiting', 'now', true],
      ['late', 'daily', false],
    ] as const)
      expect(await refusalOf(desk.as(person, (scope) => choose(scope, { kind, mail, inApp })))).toBe('CHOICE_COUNTED');
    await write();
    expect(await letters(person)).toEqual([]);
  });

  test('goes out on working days alone, by one small job for each portal where something waits', async () => {
    asked.length = 0;
    desk.world.clock.set(new Date('2026-11-22T00:00:00Z'));
    await desk.asSystem(() => sendDigests(jobs, queue, desk.world.clock));
    expect(asked).toEqual([]);
    desk.world.clock.set(monday);
    await desk.asSystem(() => sendDigests(jobs, queue, desk.world.clock));
    expect(asked).toEqual([{ name: 'digest-portal', portalId: here.id, day }]);
  });
});
