import { v7 as newId } from 'uuid';
import { registerFollower, type Subject, type SubjectRow } from '#process';
import { lettersKey, sendLetters, sendMailJob } from '../../../tests/support/letters.js';
import { startMailServer, type MailServer } from '../../../tests/support/mail-server.js';
import { DirectiveDesk, posted, waits } from '../../../tests/support/directive-desk.js';
import { actingIn, type WorldPortal } from '../../../tests/support/world.js';
import { keepDatum, registerLetterWriter } from '#people';
import { checkDirectives, followDirectives } from './check-directives.js';
import { directiveSubject } from './directive.subject.js';
import { checkDirectivesJob, remindDirectiveJob, tellDirectiveJob, tellSupervisorsJob } from './jobs.js';
import { listDirectives } from './list-directives.js';
import { directiveLetter, escalationLetter } from './mail-letters.js';
import { remindWhenDue } from './remind-when-due.js';
import { tellDirective } from './tell-directive.js';
import { tellSupervisors } from './tell-supervisors.js';

const now = new Date('2026-11-20T02:00:00Z');
/** Something of the newsroom, as far as a follower of steps can tell. */
const anyItem: Subject<SubjectRow, { archive: object }> = {
  type: 'item',
  load: (_scope, id) => Promise.resolve({ id, state: 'draft' }),
  attributes: () => ({}),
  steps: { archive: { from: ['draft'], action: 'archive', take: () => Promise.resolve({ toState: 'archived' }) } },
};
let desk: DirectiveDesk;
let server: MailServer;

beforeAll(async () => {
  [desk, server] = await Promise.all([DirectiveDesk.open(), startMailServer()]);
  registerLetterWriter('directive', directiveLetter);
  registerLetterWriter('escalation', escalationLetter);
  registerFollower('directives', followDirectives);
});
beforeEach(() => {
  desk.clock.set(now);
  desk.jobs.splice(0);
  server.forget();
});
afterAll(async () => {
  await server.close();
  await desk.close();
});

const reach = (person: string, portal: WorldPortal, email: string) =>
  actingIn(desk.editing, portal, null, (scope) => keepDatum(scope, lettersKey, person, 'email', email));
const check = (portal: WorldPortal) => desk.asSystem(() => checkDirectives(desk.worker, desk.process, desk.clock, { portalId: portal.id }));
const remind = (portal: WorldPortal, directiveId: string, days: number) =>
  desk.asSystem(() => remindWhenDue(desk.worker, desk.process, desk.clock, { portalId: portal.id, directiveId, days }));
/** Works what is to be told, and the letters that come of it. @returns letters that arrived */
async function post(): Promise<readonly { to: readonly string[]; subject: string; text: string }[]> {
  server.forget();
  for (const { data } of desk.taken(tellDirectiveJob)) await desk.asSystem(() => tellDirective(desk.worker, desk.queue, desk.clock, data));
  for (const { data } of desk.taken(tellSupervisorsJob)) await desk.asSystem(() => tellSupervisors(desk.worker, desk.queue, desk.clock, data));
  await sendLetters(desk.worker, desk.clock, server.url, desk.taken(sendMailJob));
  return server.letters;
}
const state = async (id: string): Promise<unknown> => (await desk.row(id))['state'];
const sentDays = async (id: string): Promise<number[]> =>
  (
    await desk.world.rows<{ days: number }>(
      'select day_offset as days from directive_reminder where directive_id = $1 and sent_at is not null order by day_offset',
      [id],
    )
  ).map(({ days }) => days);

describe('a directive ends by itself', () => {
  it('when the portal has posted, with the figures that ended it; without, it goes on', async () => {
    const portal = await desk.portal('Xã Chuyển', '2026-11-01');
    const id = await desk.urged(portal);
    await check(portal);
    expect(await state(id)).toBe('sent');
    await posted(desk.world, portal, '2026-11-20');
    await check(portal);
    await check(portal);
    expect(await desk.row(id)).toMatchObject({ state: 'done', done_at: now, ended_by: 'turned', end_values: { days_silent: 0, waiting_longest_days: 0 } });
    const steps = await desk.world.rows(`select step from step_record where subject_id = $1 and step = 'finish'`, [id]);
    expect(steps).toHaveLength(1);
  });

  it('when each of its reasons has turned, not one of two', async () => {
    const portal = await desk.portal('Xã Hai Lý Do', '2026-11-01');
    const work = await waits(desk.world, portal, '2026-11-02T02:00:00Z');
    const id = await desk.urged(portal);
    await posted(desk.world, portal, '2026-11-20');
    await check(portal);
    expect(await state(id)).toBe('sent');
    await desk.world.rows('update work_item set closed_at = now() where id = $1', [work]);
    await check(portal);
    expect(await state(id)).toBe('done');
  });

  it('when the portal is closed, and that is not called a success', async () => {
    const portal = await desk.portal('Xã Đóng', '2026-11-01');
    const id = await desk.urged(portal);
    await desk.world.rows(`update portal set state = 'closed' where portal_id = $1`, [portal.id]);
    await check(portal);
    expect(await desk.row(id)).toMatchObject({ state: 'done', ended_by: 'closed' });
  });

  it('for good: what is silent again may be urged anew', async () => {
    const portal = await desk.portal('Xã Lại', '2026-11-01');
    const first = await desk.urged(portal);
    await posted(desk.world, portal, '2026-11-20');
    await check(portal);
    await posted(desk.world, portal, '2026-11-20', -1);
    await check(portal);
    expect(await state(first)).toBe('done');
    expect(await desk.urged(portal)).not.toBe(first);
  });

  it('looked at after each step of an item where something is open, and nowhere else', async () => {
    const [urged, calm] = [await desk.portal('Xã Có', '2026-11-01'), await desk.portal('Xã Không', '2026-11-20')];
    const id = await desk.urged(urged);
    const archive = (portal: WorldPortal & { head: string }): Promise<unknown> =>
      actingIn(desk.editing, portal, portal.head, (scope) => desk.process.transition(scope, anyItem, newId(), 'archive', {}));
    await archive(calm);
    expect(desk.taken(checkDirectivesJob)).toEqual([]);
    await archive(urged);
    expect(desk.taken(checkDirectivesJob).map(({ data }) => data)).toEqual([{ portalId: urged.id }]);
    await actingIn(desk.editing, urged, urged.head, (scope) => desk.process.transition(scope, directiveSubject, id, 'see', {}));
    expect(desk.taken(checkDirectivesJob)).toEqual([]);
  });
});

describe('reminders', () => {
  it('go out on their day, once, however often the job runs', async () => {
    const portal = await desk.portal('Xã Nhắc', '2026-11-01');
    const id = await desk.urged(portal);
    await remind(portal, id, -3);
    expect(await sentDays(id)).toEqual([]);
    desk.clock.set(new Date('2026-11-24T01:00:00Z'));
    await Promise.all([remind(portal, id, -3), remind(portal, id, -3)]);
    await remind(portal, id, -3);
    expect(await sentDays(id)).toEqual([-3]);
    expect(await desk.world.rows(`select 1 from step_record where subject_id = $1 and step = 'remind'`, [id])).toHaveLength(1);
  });

  it('never go out once the figures have turned: the directive ends instead, unasked', async () => {
    const portal = await desk.portal('Xã Vừa Đăng', '2026-11-01');
    const id = await desk.urged(portal);
    await posted(desk.world, portal, '2026-11-23');
    desk.clock.set(new Date('2026-11-24T01:00:00Z'));
    desk.taken(tellDirectiveJob);
    await remind(portal, id, -3);
    expect(await state(id)).toBe('done');
    for (const [days, at] of [
      [0, '2026-11-27T01:00:00Z'],
      [3, '2026-11-30T01:00:00Z'],
    ] as const) {
      desk.clock.set(new Date(at));
      await remind(portal, id, days);
    }
    expect(await sentDays(id)).toEqual([]);
    expect(desk.taken(tellDirectiveJob)).toEqual([]);
  });

  it('that piled up while no worker ran are one, the latest', async () => {
    const portal = await desk.portal('Xã Mất Điện', '2026-11-01');
    const id = await desk.urged(portal);
    desk.clock.set(new Date('2026-11-28T05:00:00Z'));
    for (const days of [-3, 0, 1]) await remind(portal, id, days);
    expect(await sentDays(id)).toEqual([1]);
  });
});

describe('people who answer for a portal', () => {
  it('get a notice and a letter each, once; others get none; jobs hold ids alone', async () => {
    const portal = await desk.portal('Xã Thư', '2026-11-01');
    await reach(portal.head, portal, 'truongban@xa.example.vn');
    const admin = await desk.world.person('Quản Trị', [{ portal, role: 'portal_admin' }]);
    await reach(admin, portal, 'quantri@xa.example.vn');
    for (const [name, role, endsOn] of [
      ['Người Viết', 'editor', null],
      ['Đã Nghỉ', 'board_head', '2026-11-19'],
    ] as const)
      await reach(await desk.world.person(name, [{ portal, role, ...(endsOn ? { endsOn } : {}) }]), portal, `${role}@xa.example.vn`);
    await desk.urged(portal, { note: 'Sắp Đại hội' });
    const jobs = desk.jobs.filter(({ name }) => name === tellDirectiveJob.name);
    const letters = await post();
    expect(letters.map(({ to }) => to[0]).sort()).toEqual(['quantri@xa.example.vn', 'truongban@xa.example.vn']);
    const [letter] = letters;
    expect(letter!.subject).toBe('Đôn đốc cập nhật Xã Thư');
    expect(letter!.text).toContain('Đã 19 ngày không có tin, bài mới');
    expect(letter!.text).toContain('27/11/2026');
    expect(letter!.text).toContain('Sắp Đại hội');
    expect(letter!.text).toContain(`https://quantri.example.vn/c/${portal.id}/hom-nay`);
    desk.jobs.push(...jobs);
    expect(await post()).toEqual([]);
    expect(JSON.stringify(await desk.world.rows('select * from mail where portal_id = $1', [portal.id]))).not.toMatch(/example\.vn|Sắp/);
  });

  it('get no letter that was still waiting when it ended', async () => {
    const portal = await desk.portal('Xã Muộn Thư', '2026-11-01');
    await reach(portal.head, portal, 'muon@xa.example.vn');
    await desk.urged(portal);
    for (const { data } of desk.taken(tellDirectiveJob)) await desk.asSystem(() => tellDirective(desk.worker, desk.queue, desk.clock, data));
    await posted(desk.world, portal, '2026-11-20');
    await check(portal);
    expect(await post()).toEqual([]);
    expect(await desk.world.rows('select error_code as code from mail where portal_id = $1', [portal.id])).toEqual([{ code: 'MAIL_NEEDLESS' }]);
  });
});

describe('three days past the deadline', () => {
  it('the supervisors of the sender hear of it once each, those of others do not, and the heads are reminded again', async () => {
    const portal = await desk.portal('Xã Quá Hạn', '2026-11-01');
    await desk.world.rows(`update unit set name = 'Xã Quá Hạn' where id = $1`, [portal.unitId]);
    await reach(portal.head, portal, 'dau@xa.example.vn');
    await reach(desk.supervisor, desk.province, 'giamsat@tinh.example.vn');
    const other = await desk.portal('Xã Bên', '2026-11-20');
    const beside = await desk.world.person('Giám Sát Xã Bên', [{ portal: desk.province, role: 'supervisor', covers: other.unitId }]);
    await reach(beside, desk.province, 'ben@tinh.example.vn');
    const id = await desk.urged(portal);
    await post();
    desk.clock.set(new Date('2026-11-30T01:00:00Z'));
    await remind(portal, id, 3);
    const jobs = [...desk.jobs];
    const letters = await post();
    expect(letters.map(({ to, subject }) => [to[0], subject])).toEqual([
      ['dau@xa.example.vn', 'Quá hạn: đôn đốc cập nhật Xã Quá Hạn'],
      ['giamsat@tinh.example.vn', 'Quá hạn đôn đốc: trang của Xã Quá Hạn'],
    ]);
    desk.jobs.push(...jobs);
    expect(await post()).toEqual([]);
    expect(await desk.row(id)).toMatchObject({ state: 'sent', escalated_at: desk.clock.now() });
    const mine = async (person: string) =>
      (await desk.above([portal, desk.province], (scope) => listDirectives(scope, desk.clock.now(), { first: 5 }), person)).edges.map(
        ({ node }) => node.isEscalatedToMe,
      );
    expect(await mine(desk.supervisor)).toEqual([true]);
    expect(await mine(beside)).toEqual([false]);
    await posted(desk.world, portal, '2026-11-30');
    await check(portal);
    expect(await mine(desk.supervisor)).toEqual([false]);
  });

  it('nothing of it before', async () => {
    const portal = await desk.portal('Xã Một Ngày', '2026-11-01');
    const id = await desk.urged(portal);
    desk.clock.set(new Date('2026-11-28T01:00:00Z'));
    await remind(portal, id, 1);
    await post();
    expect(await desk.row(id)).toMatchObject({ escalated_at: null });
    expect(desk.taken(tellSupervisorsJob)).toEqual([]);
    expect(desk.taken(remindDirectiveJob)).toHaveLength(4);
  });
});
