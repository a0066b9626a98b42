import type { DataSource } from 'typeorm';
import { FaultsError } from '#platform/errors';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { ruleFor, rulesOf } from './process-rule.js';
import { endRule, setRule, type GivenRule } from './set-rule.js';

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let admin: string;

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
});
beforeEach(async () => {
  portal = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
  await world.person('Thẩm định', [{ portal, role: 'reviewer' }]);
});
afterAll(() => world.close());

const two: GivenRule = { preset: 'approve', approveDays: 2, publishDays: 1 };
const set = (change: Partial<GivenRule> = {}, who = admin) => actingIn(editing, portal, who, (scope) => setRule(scope, world.clock, { ...two, ...change }));
const holds = (section: number, kind: string) => actingIn(editing, portal, admin, (scope) => ruleFor(scope, portal.sectionIds[section]!, kind));
const list = () => actingIn(editing, portal, admin, (scope) => rulesOf(scope));
const faultsOf = (doing: Promise<unknown>): Promise<string[]> =>
  doing.then(
    () => [],
    (error: unknown) => {
      if (error instanceof FaultsError) return error.faults.map(({ field, error: { code } }) => `${field} ${code}`);
      throw error;
    },
  );

it('where nothing was decided, author and approver differ and nothing is late', async () => {
  expect(await holds(0, 'news')).toEqual({ preset: 'approve', appraiseDays: null, approveDays: null, publishDays: null, urgentDays: null });
});

it('the closest rule holds: of section and kind, of the section, of the kind, of all', async () => {
  await set({ approveDays: 5 });
  await set({ kind: 'video', approveDays: 6 });
  await set({ sectionId: portal.sectionIds[0]!, approveDays: 7 });
  await set({ sectionId: portal.sectionIds[0]!, kind: 'video', preset: 'appraise', appraiseDays: 1, approveDays: 8 });
  expect([await holds(0, 'video'), await holds(0, 'news'), await holds(1, 'video'), await holds(1, 'news')].map(({ approveDays }) => approveDays)).toEqual([
    8, 7, 6, 5,
  ]);
  expect((await holds(0, 'video')).preset).toBe('appraise');
});

it('a new rule of a place takes the place of the one before, which stays in the rows; the audit says who', async () => {
  await set();
  await set({ approveDays: 3 });
  expect(await list()).toMatchObject([{ approveDays: 3, section: null, kind: null }]);
  expect(await world.rows('select approve_days, ended_at is null as holds from process_rule where portal_id = $1 order by id', [portal.id])).toEqual([
    { approve_days: 2, holds: false },
    { approve_days: 3, holds: true },
  ]);
  const said = `select person_id, details ->> 'approveDaysBefore' as before, details ->> 'approveDays' as after from audit_entry`;
  expect(await world.rows(`${said} where portal_id = $1 and act = 'process.set' order by id`, [portal.id])).toEqual([
    { person_id: admin, before: null, after: '2' },
    { person_id: admin, before: '2', after: '3' },
  ]);
});

it('when the rule of a section ends, the wider one holds again', async () => {
  await set();
  await set({ sectionId: portal.sectionIds[0]!, approveDays: 9 });
  const [, own] = await list();
  await actingIn(editing, portal, admin, (scope) => endRule(scope, world.clock, own!.id));
  expect((await holds(0, 'news')).approveDays).toBe(2);
  await expect(actingIn(editing, portal, admin, (scope) => endRule(scope, world.clock, own!.id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it.each<[string, Partial<GivenRule>, string[]]>([
  ['no day to approve', { approveDays: 0 }, ['approveDays PROCESS_DAYS']],
  ['more days than a month has', { publishDays: 31 }, ['publishDays PROCESS_DAYS']],
  ['an approval a week after an urgent publication', { urgentDays: 7 }, ['urgentDays PROCESS_DAYS']],
  ['an appraisal without days', { preset: 'appraise' }, ['appraiseDays PROCESS_DAYS']],
  ['a kind of no form', { kind: 'Tin tức' }, ['kind PROCESS_KIND']],
  ['one person without a regulation that says so', { preset: 'one_person' }, ['preset PROCESS_NEEDS_WAIVER']],
])('%s is refused', async (_what, change, faults) => {
  expect(await faultsOf(set(change))).toEqual(faults);
  expect(await list()).toEqual([]);
});

it('one person is allowed once the regulation says so', async () => {
  await world.rows(
    `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, allows_own_approval, is_public, recorded_by, recorded_at)
     values ($1, 'regulation', '1/QĐ', '2026-01-01', 'Ủy ban', '2026-01-01', true, false, $2, now())`,
    [portal.id, admin],
  );
  await set({ preset: 'one_person' });
  expect(await list()).toMatchObject([{ preset: 'one_person' }]);
});

it('an appraisal that nobody could make is refused', async () => {
  await world.rows(`update portal_grant set ends_on = '2026-11-01' where portal_id = $1 and role = 'reviewer'`, [portal.id]);
  expect(await faultsOf(set({ preset: 'appraise', appraiseDays: 1 }))).toEqual(['preset PROCESS_NEEDS_REVIEWER']);
});

it('statements need somebody who sits as spokesperson and may approve', async () => {
  expect(await faultsOf(set({ kind: 'press_release', preset: 'spokesperson' }))).toEqual(['preset PROCESS_NEEDS_SPOKESPERSON']);
  const head = await world.person('Người phát ngôn', [{ portal, role: 'board_head' }]);
  await world.rows(`update portal_grant set seat = 'Người phát ngôn' where person_id = $1`, [head]);
  await set({ kind: 'press_release', preset: 'spokesperson' });
  expect(await list()).toMatchObject([{ preset: 'spokesperson', kind: 'press_release' }]);
});

it("a kind that is the spokesperson's stays theirs in a section with a rule of its own", async () => {
  const head = await world.person('Người phát ngôn', [{ portal, role: 'board_head' }]);
  await world.rows(`update portal_grant set seat = 'Người phát ngôn' where person_id = $1`, [head]);
  await set({ kind: 'press_release', preset: 'spokesperson' });
  await set({ sectionId: portal.sectionIds[0]! });
  expect((await holds(0, 'press_release')).preset).toBe('spokesperson');
  expect((await holds(0, 'news')).preset).toBe('approve');
  await set({ sectionId: portal.sectionIds[0]!, kind: 'press_release' });
  expect((await holds(0, 'press_release')).preset).toBe('approve');
});

it('is for administrators alone, and a section of another portal is unknown', async () => {
  const head = await world.person('Trưởng ban', [{ portal, role: 'board_head' }]);
  await expect(set({}, head)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const other = await world.portal();
  await expect(set({ sectionId: other.sectionIds[0]! })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
