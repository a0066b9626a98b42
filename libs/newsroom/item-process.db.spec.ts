import type { DataSource } from 'typeorm';
import { escalateWork, registerEscalation } from '#process';
import { refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import type { World, WorldPortal } from '../../tests/support/world.js';
import { tellLate } from './escalate-item.js';
import { itemSubject } from './item.subject.js';
import { waitingFor } from './queries.js';

let desk: TestDesk;
let world: World;
let here: WorldPortal;
let editor: string;
let head: string;
let reviewer: string;
let admin: string;
let jobs: DataSource;

beforeAll(async () => {
  desk = await TestDesk.open();
  ({ world, here, editor, head } = desk);
  reviewer = await world.person('Người thẩm định', [{ portal: here, role: 'reviewer' }]);
  admin = await world.person('Quản trị', [{ portal: here, role: 'portal_admin' }]);
  jobs = await world.source('jobs');
  const process = desk.process;
  registerEscalation('item', async (scope, id) => {
    await process.transition(scope, itemSubject, id, 'escalate', {});
  });
});
beforeEach(async () => {
  world.clock.set(new Date('2026-11-20T02:00:00Z'));
  await noRule();
});
afterAll(() => world.close());

const noRule = () => world.rows('update process_rule set ended_at = now() where portal_id = $1 and ended_at is null', [here.id]);
async function rule(preset: string, appraiseDays: number | null = null): Promise<void> {
  await noRule();
  await world.rows(
    `insert into process_rule (portal_id, preset, appraise_days, approve_days, publish_days, set_by, set_at) values ($1, $2, $3, 2, 1, $4, now())`,
    [here.id, preset, appraiseDays, admin],
  );
}
const waits = (id: string) =>
  world.rows<{ step: string; due: string | null; work: string }>(
    `select step, due_at as due, id as work from work_item where subject_id = $1 and closed_at is null`,
    [id],
  );
const facts = (id: string) =>
  world.rows<{ measure: string }>(
    `select distinct measure from fact where subject_id = $1 and measure in ('items_appraised', 'items_waived', 'steps_late') order by 1`,
    [id],
  );
const queue = (person: string) => desk.as(person, (scope) => waitingFor(scope, ['appraise', 'approve'], null));

describe('with an appraisal', () => {
  beforeEach(() => rule('appraise', 1));

  test('it waits for the reviewer, then for the board: two recorded acts with their people (R-020)', async () => {
    const { id, revisionId } = await desk.submitted();
    expect(await desk.stateOf(id)).toMatchObject({ state: 'appraising' });
    // a Friday: the end of Monday
    expect(await waits(id)).toMatchObject([{ step: 'appraise', due: new Date('2026-11-23T17:00:00Z') }]);
    expect(await refusalOf(desk.step(head, id, 'approve', { revisionId, tell: false }))).toBe('STEP_NOT_POSSIBLE');
    await desk.step(reviewer, id, 'appraise', { revisionId, note: 'Đúng số liệu' });
    expect(await waits(id)).toMatchObject([{ step: 'approve', due: new Date('2026-11-24T17:00:00Z') }]);
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    const steps = await world.rows(`select step, person_id, reason from step_record where subject_id = $1 and step in ('appraise', 'approve') order by id`, [
      id,
    ]);
    expect(steps).toEqual([
      { step: 'appraise', person_id: reviewer, reason: 'Đúng số liệu' },
      { step: 'approve', person_id: head, reason: null },
    ]);
    expect(await facts(id)).toEqual([{ measure: 'items_appraised' }]);
  });

  test('nobody appraises words of their own, nor a revision that they did not read', async () => {
    const own = await world.person('Viết và thẩm định', [
      { portal: here, role: 'editor' },
      { portal: here, role: 'reviewer' },
    ]);
    const { id, revisionId } = await desk.submitted('Tin của mình', own);
    expect(await refusalOf(desk.step(own, id, 'appraise', { revisionId, note: '' }))).toBe('APPRAISER_IS_AUTHOR');
    expect(await refusalOf(desk.step(reviewer, id, 'appraise', { revisionId: id, note: '' }))).toBe('ITEM_REVISION_STALE');
    expect((await queue(own)).map(({ item }) => item.id)).not.toContain(id);
    expect((await queue(reviewer)).map(({ item }) => item.id)).toContain(id);
  });

  test('an editor does not appraise, and the reviewer may send it back', async () => {
    const { id, revisionId } = await desk.submitted();
    const other = await world.person('Biên tập khác', [{ portal: here, role: 'editor' }]);
    expect(await refusalOf(desk.step(other, id, 'appraise', { revisionId, note: '' }))).toBe('FORBIDDEN');
    await desk.step(reviewer, id, 'return', { revisionId, reason: 'Thiếu nguồn' });
    expect(await desk.stateOf(id)).toMatchObject({ state: 'returned' });
  });
});

describe('a change of the process', () => {
  test('strands nothing: what was handed in goes on as it was handed in, the next hand-in goes the new way', async () => {
    await rule('appraise', 1);
    const before = await desk.submitted();
    await rule('approve');
    await desk.step(reviewer, before.id, 'appraise', { revisionId: before.revisionId, note: '' });
    await desk.step(head, before.id, 'approve', { revisionId: before.revisionId, tell: false });
    expect(await desk.stateOf(before.id)).toMatchObject({ state: 'approved' });
    const after = await desk.submitted();
    expect(await desk.stateOf(after.id)).toMatchObject({ state: 'submitted' });
    await rule('appraise', 1);
    await desk.step(head, after.id, 'approve', { revisionId: after.revisionId, tell: false });
    expect(await desk.stateOf(after.id)).toMatchObject({ state: 'approved' });
  });
});

describe('one person by the regulation', () => {
  const regulated = async (): Promise<void> => {
    await world.rows('update board_paper set ends_on = starts_on - 1 where portal_id = $1 and ends_on is null', [here.id]);
    await world.rows(
      `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, allows_own_approval, is_public, recorded_by, recorded_at)
       values ($1, 'regulation', '1/QĐ', '2026-01-01', 'Ủy ban', '2026-01-01', true, false, $2, now())`,
      [here.id, admin],
    );
  };

  test('approves what they wrote, and each time is recorded and counted (R-022)', async () => {
    await regulated();
    await rule('one_person');
    const { id, revisionId } = await desk.submitted('Tin một người', head);
    expect((await queue(head)).map(({ item }) => item.id)).toContain(id);
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    expect(await facts(id)).toEqual([{ measure: 'items_waived' }]);
    expect(await world.rows(`select is_waived from step_record where subject_id = $1 and step = 'approve'`, [id])).toEqual([{ is_waived: true }]);
  });

  test('what another approves is not counted as waived', async () => {
    await regulated();
    await rule('one_person');
    const { id, revisionId } = await desk.submitted();
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    expect(await facts(id)).toEqual([]);
  });

  test('may not once the regulation no longer says so', async () => {
    await regulated();
    await rule('one_person');
    await world.rows(`update board_paper set ends_on = '2026-11-19' where portal_id = $1 and ends_on is null`, [here.id]);
    const { id, revisionId } = await desk.submitted('Tin sau quy chế', head);
    expect(await refusalOf(desk.step(head, id, 'approve', { revisionId, tell: false }))).toBe('APPROVER_IS_AUTHOR');
  });
});

describe('a statement of the spokesperson', () => {
  const speaker = () =>
    world.person('Người phát ngôn', [{ portal: here, role: 'board_head' }]).then(async (id) => {
      await world.rows(`update portal_grant set seat = 'Người phát ngôn' where person_id = $1`, [id]);
      return id;
    });

  test('is approved and published by them alone, own words too, within 24 hours', async () => {
    await rule('spokesperson');
    const spokesperson = await speaker();
    const { id, revisionId } = await desk.submitted('Phát ngôn', spokesperson);
    expect(await waits(id)).toMatchObject([{ step: 'approve', due: new Date('2026-11-21T02:00:00Z') }]);
    expect(await refusalOf(desk.step(head, id, 'approve', { revisionId, tell: false }))).toBe('SPOKESPERSON_ONLY');
    expect((await queue(head)).map(({ item }) => item.id)).not.toContain(id);
    expect((await queue(spokesperson)).map(({ item }) => item.id)).toContain(id);
    await desk.step(spokesperson, id, 'approve', { revisionId, tell: false });
    expect(await refusalOf(desk.step(head, id, 'publish', { revisionId }))).toBe('SPOKESPERSON_ONLY');
    await desk.step(spokesperson, id, 'publish', { revisionId });
    expect(await desk.stateOf(id)).toMatchObject({ state: 'published' });
  });

  const spoken = async (person: string) => {
    const id = await desk.drafted('Phát ngôn', person);
    await desk.save(person, id, 2, {
      title: 'Phát ngôn',
      kind: 'statement',
      fields: { speaker: 'Người phát ngôn', duty: 'Chánh Văn phòng', saidAt: '2026-11-20T08:00', happenedAt: '2026-11-20T07:15' },
    });
    await desk.step(person, id, 'submit', { baseVersion: 3 });
    return { id, revisionId: (await desk.stateOf(id)).revisionId! };
  };

  test('is theirs by its kind, whatever the section and the portal ask of other items (R-037, R-375)', async () => {
    await rule('appraise', 1);
    await world.rows(
      `insert into process_rule (portal_id, section_id, preset, approve_days, publish_days, set_by, set_at) values ($1, $2, 'approve', 2, 1, $3, now())`,
      [here.id, here.sectionIds[0], admin],
    );
    const spokesperson = await speaker();
    const { id, revisionId } = await spoken(editor);
    expect(await waits(id)).toMatchObject([{ step: 'approve', due: new Date('2026-11-21T00:15:00Z') }]);
    expect(await refusalOf(desk.step(head, id, 'approve', { revisionId, tell: false }))).toBe('SPOKESPERSON_ONLY');
    await desk.step(spokesperson, id, 'approve', { revisionId, tell: false });
    expect(await desk.stateOf(id)).toMatchObject({ state: 'approved' });
  });

  test('that is corrected once it was public is due 24 hours after it is handed in: what happened lies behind (R-375)', async () => {
    const spokesperson = await speaker();
    const { id, revisionId } = await spoken(editor);
    await desk.step(spokesperson, id, 'approve', { revisionId, tell: false });
    await desk.step(spokesperson, id, 'publish', { revisionId });
    world.clock.set(new Date('2026-11-25T03:30:00Z'));
    await desk.step(head, id, 'revise', {});
    await desk.save(editor, id, 3, { title: 'Phát ngôn, đã sửa một con số' });
    await desk.step(editor, id, 'submit', { baseVersion: 4 });
    expect(await waits(id)).toMatchObject([{ step: 'approve', due: new Date('2026-11-26T03:30:00Z') }]);
  });

  test('where nobody sits as spokesperson, the board decides', async () => {
    await world.rows('update portal_grant set seat = null where portal_id = $1', [here.id]);
    const { id, revisionId } = await spoken(editor);
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    expect(await desk.stateOf(id)).toMatchObject({ state: 'approved' });
  });

  test("what goes another way is not the spokesperson's alone", async () => {
    await rule('approve');
    const { id, revisionId } = await desk.submitted();
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    expect(await desk.stateOf(id)).toMatchObject({ state: 'approved' });
  });
});

describe('an urgent publication', () => {
  const urgent = () => rule('approve').then(() => world.rows('update process_rule set urgent_days = 1 where portal_id = $1 and ended_at is null', [here.id]));

  test('is public at once, counted, and waits for an approval by somebody else', async () => {
    await urgent();
    const { id, revisionId } = await desk.submitted('Bão khẩn cấp');
    await desk.step(editor, id, 'rush', { revisionId });
    expect(await desk.stateOf(id)).toMatchObject({ state: 'published', publicSince: '2026-11-20' });
    expect(await waits(id)).toMatchObject([{ step: 'confirm', due: new Date('2026-11-23T17:00:00Z') }]);
    expect((await desk.as(head, (scope) => waitingFor(scope, ['confirm'], null))).map(({ item }) => item.id)).toContain(id);
    expect(await refusalOf(desk.step(head, id, 'revise', {}))).toBe('CONFIRM_FIRST');
    await desk.step(head, id, 'confirm', { revisionId });
    expect(await waits(id)).toEqual([]);
    expect(
      await world.rows(`select measure, sum(amount)::int as n from fact where subject_id = $1 and measure ~ '^items_' group by 1 order by 1`, [id]),
    ).toEqual([
      { measure: 'items_approved', n: 1 },
      { measure: 'items_published', n: 1 },
      { measure: 'items_urgent', n: 1 },
    ]);
    expect(await refusalOf(desk.step(head, id, 'confirm', { revisionId }))).toBe('STEP_NOT_POSSIBLE');
  });

  test('is not possible where the process does not allow it', async () => {
    await rule('approve');
    const { id, revisionId } = await desk.submitted();
    expect(await refusalOf(desk.step(editor, id, 'rush', { revisionId }))).toBe('STEP_NOT_POSSIBLE');
  });

  test('is not approved by whoever wrote it, and can be taken off instead', async () => {
    await urgent();
    const { id, revisionId } = await desk.submitted('Tin của trưởng ban', head);
    await desk.step(head, id, 'rush', { revisionId });
    expect(await refusalOf(desk.step(head, id, 'confirm', { revisionId }))).toBe('APPROVER_IS_AUTHOR');
    await desk.step(head, id, 'withdraw', { reason: 'Đăng nhầm' });
    expect(await waits(id)).toEqual([]);
    expect(await desk.stateOf(id)).toMatchObject({ state: 'withdrawn' });
  });
});

describe('a step that is late', () => {
  const late = (workId: string) => desk.asSystem(() => escalateWork(jobs, world.clock, { portalId: here.id, workId }));
  const told = (id: string) =>
    world.rows<{ person: string }>(
      `select n.person_id as person from notice n join step_record s on s.portal_id = n.portal_id and s.id = n.step_id
       where s.subject_id = $1 and s.step = 'escalate' order by 1`,
      [id],
    );

  test('is counted, told to those above, and goes on waiting; twice does nothing more', async () => {
    await rule('appraise', 1);
    const { id } = await desk.submitted();
    const [work] = await waits(id);
    const [job] = await world.rows<{ start: Date }>(`select start_after as start from pgboss.job where name = 'escalate-work' and data ->> 'workId' = $1`, [
      work!.work,
    ]);
    expect(job!.start).toEqual(new Date('2026-11-23T17:00:00Z'));
    await late(work!.work);
    expect(await facts(id)).toEqual([]);
    world.clock.set(new Date('2026-11-23T17:00:00Z'));
    await late(work!.work);
    await late(work!.work);
    expect(await facts(id)).toEqual([{ measure: 'steps_late' }]);
    expect(await waits(id)).toMatchObject([{ step: 'appraise', work: work!.work }]);
    const [step] = await world.rows<{ id: string }>(`select id from step_record where subject_id = $1 and step = 'escalate'`, [id]);
    await desk.asSystem(() => tellLate(jobs, world.clock, { portalId: here.id, stepId: step!.id, state: 'appraising' }));
    const heard = (await told(id)).map(({ person }) => person);
    expect(heard).toContain(head);
    expect(heard).not.toContain(admin);
  });

  test('a decision of the board that is late is told to the administrator too', async () => {
    await rule('approve');
    const { id } = await desk.submitted();
    world.clock.set(new Date('2026-11-25T02:00:00Z'));
    await late((await waits(id))[0]!.work);
    const [step] = await world.rows<{ id: string }>(`select id from step_record where subject_id = $1 and step = 'escalate'`, [id]);
    await desk.asSystem(() => tellLate(jobs, world.clock, { portalId: here.id, stepId: step!.id, state: 'submitted' }));
    expect((await told(id)).map(({ person }) => person)).toEqual(expect.arrayContaining([admin, head]));
  });

  test('one that was taken in time is not', async () => {
    await rule('approve');
    const { id, revisionId } = await desk.submitted();
    const [work] = await waits(id);
    await desk.step(head, id, 'approve', { revisionId, tell: false });
    world.clock.set(new Date('2026-12-01T02:00:00Z'));
    await late(work!.work);
    expect(await facts(id)).toEqual([]);
  });
});
