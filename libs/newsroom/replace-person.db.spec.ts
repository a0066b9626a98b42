import { abilityInPortal, acceptInvitation, PersonalDataKey, registerHandOver, replacePerson, settleAccepted, type Replaced, type Successor } from '#people';
import { civilDateOf, type CivilDate } from '#platform/time';
import { handOverWork, workInHand } from '#process';
import { refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import type { World } from '../../tests/support/world.js';
import { handOverItems, itemsInHand } from './hand-over-items.js';
import { itemSubject, readItem } from './item.subject.js';
import { listItems, waitingFor } from './queries.js';

const key = new PersonalDataKey(Buffer.alloc(32, 7));
const today = '2026-11-20' as CivilDate;
let desk: TestDesk;
let world: World;
let admin: string;

beforeAll(async () => {
  registerHandOver('work', handOverWork, workInHand);
  registerHandOver('items', handOverItems, itemsInHand);
  desk = await TestDesk.open();
  ({ world } = desk);
  admin = await world.person('Quản trị', [{ portal: desk.here, role: 'portal_admin' }]);
});
afterAll(() => world.close());

/** Somebody who writes with two roles, has a draft, a returned item and one with the board. */
async function leaver(role = 'contributor'): Promise<{ id: string; draft: string; returned: string; submitted: { id: string; revisionId: string } }> {
  const id = await world.person('Người Thôi Việc', [
    { portal: desk.here, role },
    { portal: desk.here, role: 'auditor', endsOn: '2027-03-31' },
    { portal: desk.neighbour, role: 'editor' },
  ]);
  const [draft, returned, submitted] = [await desk.drafted('Nháp dở', id), await desk.submitted('Bị trả', id), await desk.submitted('Đang chờ', id)];
  await desk.step(desk.head, returned.id, 'return', { revisionId: returned.revisionId, reason: 'Cần sửa' });
  return { id, draft, returned: returned.id, submitted };
}

const replace = (personId: string, successor: Successor, more: { endsOn?: CivilDate; reason?: string } = {}, by = admin) =>
  desk.as(by, (scope) =>
    replacePerson(scope, { clock: world.clock, key, queue: null }, successor, { personId, reason: 'Chuyển công tác', endsOn: today, ...more }),
  );
async function done(outcome: ReturnType<typeof replace>): Promise<Replaced> {
  const made = await outcome;
  if (!('successor' in made)) throw new Error(JSON.stringify(made));
  return made;
}
const known = (id: string): Successor => ({ known: { id, displayName: 'Người Kế Nhiệm' } });
const grantsOf = (id: string) =>
  world.rows(
    'select portal_id as portal, role, starts_on::text as starts, ends_on::text as ends from portal_grant where person_id = $1 order by role, portal_id',
    [id],
  );

describe('replacing somebody who left', () => {
  it('ends their grants, gives the same to the successor and passes on drafts and tasks, in this portal alone', async () => {
    const left = await leaver();
    const successor = await world.person('Người Kế Nhiệm', [{ portal: desk.neighbour, role: 'contributor' }]);
    const made = await done(replace(left.id, known(successor)));
    expect(made).toMatchObject({ grantsEnded: 2, grantsGiven: 2, drafts: 2, waiting: 1, invitation: null, successor: { id: successor } });
    expect((await grantsOf(left.id)).filter((each) => 'portal' in each && each.portal === desk.here.id)).toEqual([
      expect.objectContaining({ role: 'auditor', ends: today }),
      expect.objectContaining({ role: 'contributor', ends: today }),
    ]);
    expect((await grantsOf(left.id)).filter((each) => 'portal' in each && each.portal !== desk.here.id)).toEqual([expect.objectContaining({ ends: null })]);
    expect((await grantsOf(successor)).filter((each) => 'portal' in each && each.portal === desk.here.id)).toEqual([
      expect.objectContaining({ role: 'auditor', starts: today, ends: '2027-03-31' }),
      expect.objectContaining({ role: 'contributor', starts: today, ends: null }),
    ]);

    await desk.as(successor, async (scope) => {
      const mine = await listItems(scope, { keeperId: successor, first: 10 });
      expect(mine.edges.map(({ node }) => node.id).sort()).toEqual([left.draft, left.returned, left.submitted.id].sort());
      expect(mine.edges.every(({ node }) => node.author.id === left.id && node.keeper.id === successor)).toBe(true);
      expect((await waitingFor(scope, ['submit'], successor)).map(({ item }) => item.id)).toEqual([left.returned]);
    });
    // a contributor, who works only on what they keep, goes on with it and hands it in
    expect(await desk.save(successor, left.returned, 2, { title: 'Bị trả, đã sửa' })).toBe('saved');
    await desk.step(successor, left.returned, 'submit', { baseVersion: 3 });
  });

  it('leaves authorship as it was, and neither of the two may approve', async () => {
    const left = await leaver('board_head');
    const successor = await world.person('Trưởng Ban Mới', [{ portal: desk.here, role: 'board_head' }]);
    await done(replace(left.id, known(successor)));
    const item = await desk.as(desk.head, (scope) => readItem(scope, left.submitted.id));
    expect(item).toMatchObject({ authorId: left.id, keeperId: successor });
    const { id, revisionId } = left.submitted;
    expect(await refusalOf(desk.step(successor, id, 'approve', { revisionId, tell: true }))).toBe('APPROVER_IS_AUTHOR');
    await world.rows(`update portal_grant set ends_on = null where person_id = $1 and role = 'board_head'`, [left.id]);
    expect(await refusalOf(desk.step(left.id, id, 'approve', { revisionId, tell: true }))).toBe('APPROVER_IS_AUTHOR');
    expect(await desk.as(successor, (scope) => waitingFor(scope, ['approve'], null))).not.toContainEqual(
      expect.objectContaining({ item: expect.objectContaining({ id }) as unknown }),
    );
    expect(await refusalOf(desk.step(desk.head, id, 'approve', { revisionId, tell: true }))).toBe('null');
  });

  it('tells the successor of what becomes of the items from now on', async () => {
    const left = await leaver();
    const successor = await world.person('Người Kế Nhiệm');
    await done(replace(left.id, known(successor)));
    await desk.step(desk.head, left.submitted.id, 'return', { revisionId: left.submitted.revisionId, reason: 'Thiếu ảnh' });
    const [job] = await world.rows(`select data ->> 'authorId' as told from pgboss.job where name = 'tell-author' order by created_on desc, id desc limit 1`);
    expect(job).toEqual({ told: successor });
    expect(await world.rows('select person_id from work_item where subject_id = $1 and closed_at is null', [left.submitted.id])).toEqual([
      { person_id: successor },
    ]);
  });

  it('writes who, from whom, to whom and how much', async () => {
    const left = await leaver();
    const successor = await world.person('Người Kế Nhiệm');
    await done(replace(left.id, known(successor)));
    expect(await world.rows(`select person_id, details from audit_entry where act = 'person.replace' and subject_id = $1`, [left.id])).toEqual([
      { person_id: admin, details: { successor, grantsEnded: 2, grantsGiven: 2, drafts: 2, waiting: 1, items: 3 } },
    ]);
    expect(await world.rows(`select details from audit_entry where act = 'item.keep' and subject_id = $1`, [left.draft])).toEqual([
      { details: { from: left.id, to: successor } },
    ]);
    expect(await world.rows(`select count(*)::integer as n from audit_entry where act = 'grant.end' and details ->> 'person' = $1`, [left.id])).toEqual([
      { n: 2 },
    ]);
  });

  it('keeps since when a task waits, and who it waited for', async () => {
    const left = await leaver();
    const [before] = await world.rows<{ since: Date }>('select since from work_item where subject_id = $1 and closed_at is null', [left.returned]);
    const successor = await world.person('Người Kế Nhiệm');
    await done(replace(left.id, known(successor)));
    expect(
      await world.rows('select person_id as person, since, closed_at is null as open from work_item where subject_id = $1 and step = $2 order by id', [
        left.returned,
        'submit',
      ]),
    ).toEqual([
      { person: left.id, since: before!.since, open: false },
      { person: successor, since: before!.since, open: true },
    ]);
  });

  it('does not double a right that the successor holds', async () => {
    const left = await leaver('editor');
    const successor = await world.person('Biên Tập Viên', [{ portal: desk.here, role: 'editor' }]);
    expect(await done(replace(left.id, known(successor)))).toMatchObject({ grantsEnded: 2, grantsGiven: 1 });
  });

  it('refuses as a whole: nothing ends, nothing passes on', async () => {
    const left = await leaver();
    const above = await world.person('Do tỉnh giao', [
      { portal: desk.here, role: 'editor' },
      { portal: desk.here, role: 'auditor', covers: desk.here.unitId },
    ]);
    const successor = await world.person('Người Kế Nhiệm');
    const before = await grantsOf(left.id);
    expect(await refusalOf(replace(above, known(successor)))).toBe('GRANT_BEYOND_YOURS');
    expect(await refusalOf(replace(left.id, known(left.id)))).toBe('SUCCESSOR_SAME');
    expect(await refusalOf(replace(left.id, known(admin)))).toBe('GRANT_SELF');
    expect(await refusalOf(replace(admin, known(successor)))).toBe('GRANT_OWN');
    expect(await refusalOf(replace(successor, known(left.id)))).toBe('NOT_FOUND');
    expect(await refusalOf(replace(left.id, known(successor), {}, desk.head))).toBe('FORBIDDEN');
    expect(await replace(left.id, known(successor), { endsOn: '2026-11-21' as CivilDate })).toEqual([expect.objectContaining({ code: 'DATE_NOT_AHEAD' })]);
    expect(await replace(left.id, known(successor), { endsOn: '2026-11-18' as CivilDate })).toEqual([expect.objectContaining({ code: 'DATE_PAST' })]);
    expect(await replace(left.id, known(successor), { reason: ' ' })).toEqual([expect.objectContaining({ code: 'REASON_LENGTH' })]);
    expect(await replace(left.id, { newcomer: { displayName: 'Mới', email: 'sai' } })).toEqual([expect.objectContaining({ field: 'email' })]);
    expect(await grantsOf(left.id)).toEqual(before);
    expect(await grantsOf(successor)).toEqual([]);
  });
});

describe('a successor who is invited', () => {
  it('gets every grant; with an account that is somebody already, drafts and tasks follow to that person', async () => {
    const left = await leaver();
    const made = await done(replace(left.id, { newcomer: { displayName: 'Người Mới', email: 'moi@donvi.example.vn' } }));
    expect(made).toMatchObject({ grantsEnded: 2, grantsGiven: 2, drafts: 2, waiting: 1 });
    const somebody = await world.person('Có Tài Khoản', [{ portal: desk.neighbour, role: 'editor' }]);
    await world.identity(somebody, 'https://login.example.vn', somebody);
    const [signin, editing] = [await world.source('signin'), await world.source('editing')];
    const { token } = made.invitation!;
    expect(await acceptInvitation(signin, world.clock, token, { issuer: 'https://login.example.vn', subject: somebody }, true)).toBe(somebody);
    await settleAccepted(signin, editing, world.clock, token);
    await settleAccepted(signin, editing, world.clock, token);
    await desk.as(somebody, async (scope) => {
      const ability = await abilityInPortal(scope, civilDateOf(world.clock.now()));
      expect(ability.can('create', itemSubject.type)).toBe(true);
      expect((await listItems(scope, { keeperId: somebody, first: 10 })).edges).toHaveLength(3);
      expect((await waitingFor(scope, ['submit'], somebody)).map(({ item }) => item.id)).toEqual([left.returned]);
    });
  });
});
