import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { itemSubject } from '#newsroom';
import { inPortal, inSubtree, runAs } from '#platform/db';
import { escalateWork, registerEscalation, registerFollower } from '#process';
import { parsePeriod } from '#web/figures';
import { TestDesk } from '../../../tests/support/item-desk.js';
import type { WorldPortal } from '../../../tests/support/world.js';
import { readBoard } from '../board/read-board.js';
import { boardList, boardSum } from '../board/board.js';
import { figureRows } from '../figure/figure-rows.js';
import { verifyPortal } from '../fact/verify.js';
import { measureOf } from '../measure/index.js';
import { lateLettersJob, lateStepsLetter, sendLateLetters, writeLateLetters } from './late-letters.js';
import { readLateSteps } from './read-late-steps.js';
import { followLateSteps, reportLateStep, reportLateStepJob, tellLateStep, tellLateStepJob } from './report-late-step.js';

let desk: TestDesk;
let jobs: DataSource;
let supervision: DataSource;
/** The portal of the province: rights over the portals below are held there. */
let province: WorldPortal;
let supervisor: string;
let elsewhere: string;

const friday = new Date('2026-11-20T02:00:00Z');
const later = new Date('2026-11-25T02:00:00Z');

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
  supervision = await desk.world.source('supervision');
  const { world, here } = desk;
  const unitId = await world.unit('province');
  province = await world.portal({ unitId });
  await world.rows(`insert into unit_closure (ancestor_id, descendant_id, depth, valid_from) values ($1, $2, 1, '2025-07-01')`, [unitId, here.unitId]);
  supervisor = await world.person('Giám sát tỉnh', [{ portal: province, role: 'supervisor', covers: unitId }]);
  elsewhere = await world.person('Giám sát nơi khác', [{ portal: desk.neighbour, role: 'supervisor', covers: desk.neighbour.unitId }]);
  await world.person('Đã thôi', [{ portal: province, role: 'supervisor', covers: unitId, endsOn: '2026-11-01' }]);
  await world.person('Kiểm tra', [{ portal: province, role: 'auditor', covers: unitId }]);
  registerEscalation('item', async (scope, id) => {
    await desk.process.transition(scope, itemSubject, id, 'escalate', {});
  });
  registerFollower('late-steps', followLateSteps);
  await world.rows(`insert into process_rule (portal_id, preset, approve_days, publish_days, set_by, set_at) values ($1, 'approve', 2, 1, $2, now())`, [
    here.id,
    supervisor,
  ]);
});
afterAll(() => desk.world.close());
beforeEach(() => {
  desk.world.clock.set(friday);
});

interface Asked {
  readonly name: string;
  readonly portalId: string;
}
const asked: Asked[] = [];
const queue = { enqueue: (kind: { name: string }, data: object) => Promise.resolve(void asked.push({ name: kind.name, ...data } as Asked)) };

/** An item that was handed in on Friday and is late on Wednesday. @returns its id and that of the work */
async function late(): Promise<{ id: string; work: string; revisionId: string }> {
  const { id, revisionId } = await desk.submitted();
  const [work] = await desk.world.rows<{ id: string }>('select id from work_item where subject_id = $1 and closed_at is null', [id]);
  desk.world.clock.set(later);
  await desk.asSystem(() => escalateWork(jobs, desk.world.clock, { portalId: desk.here.id, workId: work!.id }));
  return { id, work: work!.id, revisionId };
}
/** What the worker does, twice: each job may run again. */
async function report(subjectId: string): Promise<void> {
  for (let run = 0; run < 2; run += 1) {
    asked.length = 0;
    await desk.asSystem(() => reportLateStep(jobs, queue, desk.world.clock, { portalId: desk.here.id, subjectType: 'item', subjectId }));
    for (const job of asked) await desk.asSystem(() => tellLateStep(jobs, desk.world.clock, job as never));
  }
}
const told = (work: string) =>
  desk.world.rows('select portal_id as portal, person_id as person, about_portal_id as about from late_step where work_id = $1', [work]);
const above = <T>(fn: Parameters<typeof inSubtree<T>>[2], by = supervisor, portals = [desk.here, province]): Promise<T> =>
  runAs({ requestId: newId(), personId: by }, () =>
    inSubtree(
      supervision,
      portals.map(({ id }) => id),
      fn,
    ),
  );

describe('a step that is late', () => {
  test('is reported to who supervises the portal, once each, and to nobody else', async () => {
    const { id, work } = await late();
    expect(await desk.world.rows(`select 1 from pgboss.job where name = $1 and data ->> 'subjectId' = $2`, [reportLateStepJob.name, id])).toHaveLength(1);
    await report(id);
    expect(asked.map(({ name, portalId }) => [name, portalId])).toEqual([[tellLateStepJob.name, province.id]]);
    expect(await told(work)).toEqual([{ portal: province.id, person: supervisor, about: desk.here.id }]);
    expect((await above(readLateSteps)).find((each) => each.id === work)).toMatchObject({
      portalId: desk.here.id,
      step: 'approve',
      dueOn: '2026-11-24',
      toldAt: later,
    });
    expect(await above(readLateSteps, elsewhere, [desk.neighbour])).toEqual([]);
    expect(await above(readLateSteps, elsewhere)).toEqual([]);
  });

  test('is gone from their list once it was taken, and one that was taken meanwhile is not reported', async () => {
    const reported = await late();
    await report(reported.id);
    await desk.step(desk.head, reported.id, 'approve', { revisionId: reported.revisionId, tell: false });
    expect((await above(readLateSteps)).some((each) => each.id === reported.work)).toBe(false);
    desk.world.clock.set(friday);
    const taken = await late();
    await desk.step(desk.head, taken.id, 'approve', { revisionId: taken.revisionId, tell: false });
    await report(taken.id);
    expect(await told(taken.work)).toEqual([]);
  });
});

describe('the letter of the day to supervisors', () => {
  const round = async (): Promise<void> => {
    for (let run = 0; run < 2; run += 1) {
      asked.length = 0;
      await desk.asSystem(() => sendLateLetters(jobs, queue, desk.world.clock));
      const letters = asked.filter(({ name }) => name === lateLettersJob.name);
      for (const job of letters)
        for (let again = 0; again < 2; again += 1) await desk.asSystem(() => writeLateLetters(jobs, queue, desk.world.clock, job as never));
    }
  };
  const mails = () => desk.world.rows<{ id: string; subject: string }>(`select id, subject_id as subject from mail where kind = 'late_steps' order by id`);
  const written = (subject: string) =>
    inPortalAsSystem((scope) => lateStepsLetter(scope, { settings: { API_PUBLIC_URL: 'https://quantri.example.test' } } as never, subject, later));
  const inPortalAsSystem = <T>(fn: Parameters<typeof inPortal<T>>[2]): Promise<T> => desk.asSystem(() => inPortal(jobs, province.id, fn));
  const choose = (mail: string) =>
    desk.world.rows(
      `insert into notice_choice (portal_id, person_id, kind, mail) values ($1, $2, 'late_below', $3)
       on conflict (portal_id, person_id, kind) do update set mail = excluded.mail`,
      [province.id, supervisor, mail],
    );

  test('tells of each step that still waits once, all that is new in one, without a title', async () => {
    await desk.world.rows('update late_step set letter_at = now()');
    const first = await late();
    desk.world.clock.set(friday);
    const second = await late();
    desk.world.clock.set(friday);
    const taken = await late();
    for (const { id } of [first, second, taken]) await report(id);
    await desk.step(desk.head, taken.id, 'approve', { revisionId: taken.revisionId, tell: false });
    await round();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    const letter = await written(mail!.subject);
    expect(letter).toMatchObject({ personId: supervisor, letter: { subject: 'Giám sát: 2 bước xử lý vừa quá hạn ở 1 trang' } });
    expect(JSON.stringify(letter)).not.toContain('Tin thử');
    expect(await desk.world.rows('select from late_step where work_id = any ($1) and letter_at is not null', [[first.work, second.work]])).toHaveLength(2);
    expect(await desk.world.rows('select from late_step where work_id = $1 and letter_at is null', [taken.work])).toHaveLength(1);
  });

  test('is not written to who does not want it, nor later of what it would have told; nor on a Sunday', async () => {
    const before = (await mails()).length;
    await choose('never');
    await report((await late()).id);
    await round();
    await choose('daily');
    await round();
    expect(await mails()).toHaveLength(before);
    desk.world.clock.set(friday);
    await report((await late()).id);
    desk.world.clock.set(new Date('2026-11-29T02:00:00Z'));
    await round();
    expect(await mails()).toHaveLength(before);
    desk.world.clock.set(new Date('2026-11-30T02:00:00Z'));
    await round();
    expect(await mails()).toHaveLength(before + 1);
  });
});

describe('on the board', () => {
  const board = () => above((scope) => readBoard(scope, desk.world.clock.now(), parsePeriod('2026-11')!));
  const counted = () =>
    desk.world.rows<{ n: number }>(
      `select count(*)::int as n from work_item where portal_id = $1 and closed_at is null and due_at <= $2 and subject_type in ('item', 'request')`,
      [desk.here.id, desk.world.clock.now()],
    );

  test('late steps are counted, open to as many rows without titles, and narrow the list; what has no deadline or time left is not counted', async () => {
    await late();
    desk.world.clock.set(later);
    await desk.submitted('Còn hạn');
    await desk.world.rows(`insert into work_item (portal_id, subject_type, subject_id, step, since) values ($1, 'item', uuidv7(), 'approve', '2026-01-01')`, [
      desk.here.id,
    ]);
    await desk.world.rows(
      `insert into work_item (portal_id, subject_type, subject_id, step, since, due_at) values ($1, 'request', uuidv7(), 'answer', '2026-11-01', '2026-11-10')`,
      [desk.here.id],
    );
    const { lines } = await board();
    const [{ n }] = (await counted()) as [{ n: number }];
    const line = lines.find(({ portalId }) => portalId === desk.here.id)!;
    expect(n).toBeGreaterThan(1);
    expect(line.overdue).toBe(n);
    expect(line.waiting).toBeGreaterThan(n - 1);
    expect(boardSum(lines).overdue).toBe(n);
    expect(boardList(lines, { only: 'overdue', order: 'worst' }).map(({ portalId }) => portalId)).toEqual([desk.here.id]);
    const { rows } = await above((scope) =>
      figureRows(scope, desk.world.clock.now(), {
        measure: measureOf('steps_overdue'),
        period: parsePeriod('2026-11')!,
        dimension: null,
        value: null,
        asOf: null,
        first: 100,
        after: null,
      }),
    );
    expect(rows).toHaveLength(n);
    expect(rows.every(({ title, slug }) => title === null && slug === null)).toBe(true);
  });

  test('those that ever were late are what the ledger holds, counted again', async () => {
    expect((await verifyPortal(jobs, desk.here.id)).differences.filter(({ measure }) => measure === 'steps_late')).toEqual([]);
    const [{ n }] = (await desk.world.rows(`select coalesce(sum(amount), 0)::int as n from fact where portal_id = $1 and measure = 'steps_late'`, [
      desk.here.id,
    ])) as [{ n: number }];
    expect(n).toBe(9);
  });
});
