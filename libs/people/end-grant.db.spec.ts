import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { acceptInvitation } from './accept-invitation.js';
import { endGrant, type GrantEnd } from './end-grant.js';
import type { RoleName } from './grant.js';
import { registerHandOver } from './hand-over.js';
import type { Invited } from './invitation/invite.js';
import { invitePerson, type Invitee } from './invite-person.js';
import { loadGrants } from './load-grants.js';
import { PersonalDataKey } from './personal-data.js';
import { workInHandOf } from './work-in-hand.js';

const key = new PersonalDataKey(Buffer.alloc(32, 7));

let world: World;
let editing: DataSource;
let signin: DataSource;
let portal: WorldPortal;
let neighbour: WorldPortal;
let admin: string;
const passed: { from: string; to: string }[] = [];

beforeAll(async () => {
  world = await World.create();
  [editing, signin] = [await world.source('editing'), await world.source('signin')];
  [portal, neighbour] = [await world.portal(), await world.portal()];
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
  registerHandOver(
    'spec',
    (_scope, { from, to }) => {
      passed.push({ from, to });
      return Promise.resolve({ drafts: 2, waiting: 1, items: 5 });
    },
    () => Promise.resolve({ drafts: 2, waiting: 1, items: 5 }),
  );
});
beforeEach(() => {
  passed.length = 0;
  world.clock.set(new Date('2026-11-20T02:00:00Z'));
});
afterAll(() => world.close());

const subject = () => newId();
const accept = (token: string, who: string) =>
  acceptInvitation(signin, world.clock, token, { issuer: 'https://login.example.vn/realms/liencong', subject: who }, true);
async function invite(more: Partial<Invitee> = {}): Promise<Invited> {
  const made = await actingIn(editing, portal, admin, (scope) =>
    invitePerson(scope, world.clock, key, { displayName: 'Phạm Thị Mời', email: 'moi@donvi.example.vn', role: 'editor', ...more }),
  );
  if (!('token' in made)) throw new Error(JSON.stringify(made));
  return made;
}

describe('ending a grant', () => {
  const end = (grantId: string, more: Partial<GrantEnd> = {}, by = admin, where = portal) =>
    actingIn(editing, where, by, (scope) => endGrant(scope, world.clock, { grantId, endsOn: '2026-11-19' as CivilDate, reason: 'Chuyển công tác', ...more }));

  async function grantOf(role: RoleName, more: { startsOn?: string; endsOn?: string; covers?: string } = {}): Promise<string> {
    const person = await world.person('Người có quyền', [{ portal, role, ...more }]);
    const [row] = await world.rows<{ id: string }>('select id from portal_grant where person_id = $1', [person]);
    return row!.id;
  }

  it('keeps who ended it and why, and writes the audit without the words', async () => {
    const id = await grantOf('editor');
    expect(await end(id)).toMatchObject({ id, endsOn: '2026-11-19' });
    expect(await world.rows('select ends_on::text, ended_by, end_reason from portal_grant where id = $1', [id])).toEqual([
      { ends_on: '2026-11-19', ended_by: admin, end_reason: 'Chuyển công tác' },
    ]);
    expect(await world.rows('select act, details from audit_entry where subject_id = $1', [id])).toEqual([
      { act: 'grant.end', details: { person: expect.any(String) as string, before: null, endsOn: '2026-11-19' } },
    ]);
  });

  it('takes the invitation back with the right that nobody has taken up', async () => {
    const { token, grant } = await invite();
    const other = await invite();
    await end(grant.id);
    await expect(accept(token, subject())).rejects.toMatchObject({ code: 'INVITATION_EXPIRED' });
    await expect(accept(other.token, subject())).resolves.toBeDefined();
  });

  it.each([
    ['begins later and never will', { startsOn: '2026-11-23' as CivilDate }, '2026-11-19', '2026-11-20T02:00:00Z'],
    ['lasts a day longer', {}, '2026-11-21', '2026-11-21T17:00:00Z'],
    ['outlasts it', {}, '2026-12-21', '2026-11-27T02:00:00Z'],
  ])('lets the invitation end with the right that %s', async (_which, more, endsOn, expires) => {
    const { grant } = await invite(more);
    await end(grant.id, { endsOn: endsOn as CivilDate });
    expect(await world.rows('select expires_at from invitation where person_id = $1', [grant.person.id])).toEqual([{ expires_at: new Date(expires) }]);
  });

  it('refuses a very long reason at once, before it is put into one form', async () => {
    const begun = performance.now();
    expect(await end(await grantOf('editor'), { reason: `a${'\u0316\u0301'.repeat(60_000)}` })).toEqual([expect.objectContaining({ code: 'REASON_LENGTH' })]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each([
    [{ endsOn: '2026-11-18' as CivilDate }, 'endsOn', 'DATE_PAST'],
    [{ endsOn: '2026-12-31' as CivilDate }, 'endsOn', 'DATE_LATER'],
    [{ reason: '  ' }, 'reason', 'REASON_LENGTH'],
  ])('names the field that is wrong: %p', async (wrong, field, code) => {
    expect(await end(await grantOf('editor', { endsOn: '2026-12-30' }), wrong)).toEqual([expect.objectContaining({ field, code })]);
  });

  it.each([
    ['today', '2026-11-20', '2026-11-19'],
    ['next month', '2026-12-20', '2026-12-19'],
  ])('takes back at once one that begins %s', async (_when, startsOn, last) => {
    const id = await grantOf('board_head', { startsOn });
    expect(await end(id)).toMatchObject({ endsOn: last });
    const [row] = await world.rows<{ person_id: string }>('select person_id from portal_grant where id = $1', [id]);
    for (const day of ['2026-11-20', '2026-12-20', '2026-12-21']) {
      expect(await actingIn(editing, portal, row!.person_id, (scope) => loadGrants(scope, day as CivilDate))).toEqual([]);
    }
  });

  it('does not undo what is over, one’s own, what is above, nor what covers a subtree', async () => {
    await expect(end(await grantOf('editor', { endsOn: '2026-11-19' }))).rejects.toMatchObject({ code: 'GRANT_ENDED' });
    const [own] = await world.rows<{ id: string }>('select id from portal_grant where person_id = $1', [admin]);
    await expect(end(own!.id)).rejects.toMatchObject({ code: 'GRANT_OWN' });
    await expect(end(await grantOf('province_admin'))).rejects.toMatchObject({ code: 'GRANT_BEYOND_YOURS' });
    await expect(end(await grantOf('auditor', { covers: portal.unitId }))).rejects.toMatchObject({ code: 'GRANT_BEYOND_YOURS' });
  });

  it('does not reach a grant of another portal, nor an id that is none', async () => {
    const id = await grantOf('editor');
    const other = await world.person('Quản trị bên', [{ portal: neighbour, role: 'portal_admin' }]);
    for (const unknown of [id, newId(), 'khong-phai-id']) await expect(end(unknown, {}, other, neighbour)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not for who has no say over grants', async () => {
    const head = await world.person('Trưởng ban', [{ portal, role: 'board_head' }]);
    await expect(end(await grantOf('editor'), {}, head)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  describe('and what its holder has in hand', () => {
    const look = (grantId: string, by = admin, where = portal) => actingIn(editing, where, by, (scope) => workInHandOf(scope, world.clock, grantId));
    async function holder(...roles: RoleName[]): Promise<{ id: string; grant: string }> {
      const id = await world.person(
        'Người thôi',
        roles.map((role) => ({ portal, role })),
      );
      const [row] = await world.rows<{ id: string }>('select id from portal_grant where person_id = $1 and role = $2', [id, roles[0]]);
      return { id, grant: row!.id };
    }

    it('passes on to who is named, and says how much', async () => {
      const [left, next] = [await holder('editor'), await holder('contributor')];
      expect(await end(left.grant, { successorId: next.id })).toMatchObject({ passedOn: { fromId: left.id, toId: next.id, drafts: 2, waiting: 1 } });
      expect(passed).toEqual([{ from: left.id, to: next.id }]);
      expect(await world.rows(`select details from audit_entry where act = 'work.pass_on' and subject_id = $1`, [left.id])).toEqual([
        { details: { to: next.id, drafts: 2, waiting: 1, items: 5 } },
      ]);
    });

    it('is told where nobody is named, and stays', async () => {
      const left = await holder('editor');
      expect(await end(left.grant)).toMatchObject({ passedOn: { fromId: left.id, toId: null, drafts: 2, waiting: 1 } });
      expect(passed).toEqual([]);
    });

    it('stays with who goes on writing by another right', async () => {
      const left = await holder('board_head', 'editor');
      expect(await look(left.grant)).toMatchObject({ writesOn: true, drafts: 2 });
      expect(await end(left.grant)).toMatchObject({ passedOn: null });
    });

    it('goes to nobody who does not write here', async () => {
      const left = await holder('editor');
      const stranger = await world.person('Bên cạnh', [{ portal: neighbour, role: 'editor' }]);
      const reader = await holder('auditor');
      const ended = await world.person('Sắp thôi', [{ portal, role: 'editor', endsOn: '2026-11-20' }]);
      for (const successorId of [stranger, reader.id, ended, left.id, newId(), 'khong-phai-id'])
        expect(await end(left.grant, { successorId })).toEqual([expect.objectContaining({ field: 'successorId', code: 'SUCCESSOR_NOT_WRITING' })]);
      expect(passed).toEqual([]);
    });

    it('can be looked at beforehand with who could take it, those who write before those who decide', async () => {
      const alone = await world.portal();
      const boss = await world.person('Quản trị', [{ portal: alone, role: 'portal_admin' }]);
      const people = [];
      for (const role of ['board_head', 'editor', 'contributor', 'reviewer'] as const)
        people.push(await world.person(`Người ${role}`, [{ portal: alone, role }]));
      const [grant] = await world.rows<{ id: string }>('select id from portal_grant where person_id = $1', [people[0]]);
      const found = await look(grant!.id, boss, alone);
      expect(found).toMatchObject({ writesOn: false, isLast: true, drafts: 2, waiting: 1, items: 5 });
      expect(found.successors.map(({ id }) => id)).toEqual([people[1], people[2]]);
      await expect(look(grant!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(look(grant!.id, people[1], alone)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await world.person('Trưởng ban khác', [{ portal: alone, role: 'board_head' }]);
      expect(await look(grant!.id, boss, alone)).toMatchObject({ isLast: false });
    });
  });
});
