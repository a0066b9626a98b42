import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { inSubtree, runAs } from '#platform/db';
import { AppError } from '#platform/errors';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { acceptInvitation } from './accept-invitation.js';
import type { Invited } from './invitation/invite.js';
import { renewInvitation } from './invitation/renew-invitation.js';
import { invitePerson } from './invite-person.js';
import { noteSignIn } from './note-sign-in.js';
import { PersonalDataKey } from './personal-data.js';
import { staffOf, type StaffFilter } from './staff.js';

const key = new PersonalDataKey(Buffer.alloc(32, 7));
const issuer = 'https://login.example.vn/realms/liencong';
let world: World;
let editing: DataSource;
let signin: DataSource;
let supervision: DataSource;
let portal: WorldPortal;
let neighbour: WorldPortal;
let elsewhere: WorldPortal;
let admin: string;

beforeAll(async () => {
  world = await World.create();
  [editing, signin, supervision] = [await world.source('editing'), await world.source('signin'), await world.source('supervision')];
  [portal, neighbour, elsewhere] = [await world.portal(), await world.portal(), await world.portal()];
  admin = await world.person('Ăn Quản Trị', [{ portal, role: 'portal_admin' }]);
});
beforeEach(() => {
  world.clock.set(new Date('2026-11-20T02:00:00Z'));
});
afterAll(() => world.close());

const list = (filter: Partial<StaffFilter> = {}, where = [portal, neighbour]) =>
  runAs({ requestId: newId(), personId: admin }, () =>
    inSubtree(
      supervision,
      where.map(({ id }) => id),
      (scope) => staffOf(scope, world.clock.now(), { first: 50, ...filter }),
    ),
  );
async function invite(displayName: string): Promise<Invited> {
  const made = await actingIn(editing, portal, admin, (scope) =>
    invitePerson(scope, world.clock, key, { displayName, email: 'ai@donvi.example.vn', role: 'editor' }),
  );
  if (!('token' in made)) throw new Error(JSON.stringify(made));
  return made;
}
const accept = (token: string, subject = newId()) => acceptInvitation(signin, world.clock, token, { issuer, subject }, true);
const renew = (personId: string, by = admin) => actingIn(editing, portal, by, (scope) => renewInvitation(scope, world.clock, key, personId, null));
const stateOf = async (name: string) => (await list({ search: name })).edges[0]!.node;
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'OK',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe('the list of people', () => {
  it('says for whom somebody stands in', async () => {
    const away = await world.person('Đi Học', [{ portal, role: 'board_head' }]);
    const deputy = await world.person('Làm Thay', [{ portal, role: 'editor' }]);
    await world.rows(
      `insert into portal_grant (portal_id, person_id, role, because, starts_on, ends_on, stands_in_for)
       select portal_id, $2, role, 'Đi học', '2026-11-20', '2026-11-30', id from portal_grant where person_id = $1`,
      [away, deputy],
    );
    expect((await stateOf('Làm Thay')).grants.map(({ role, stoodInFor }) => [role, stoodInFor])).toEqual([
      ['editor', null],
      ['board_head', { id: away, displayName: 'Đi Học' }],
    ]);
  });

  it('holds each person once, with every right they have in the portals asked for, and nobody of another', async () => {
    const both = await world.person('Bảo Hai Nơi', [
      { portal, role: 'editor' },
      { portal: neighbour, role: 'reviewer' },
      { portal: elsewhere, role: 'board_head' },
    ]);
    await world.person('Xa Lạ', [{ portal: elsewhere, role: 'editor' }]);
    const { edges } = await list();
    const [found] = edges.filter(({ node }) => node.person.id === both);
    expect(found!.node.grants.map(({ role, portal: where }) => [role, where.id]).sort()).toEqual(
      [
        ['editor', portal.id],
        ['reviewer', neighbour.id],
      ].sort(),
    );
    expect(edges.map(({ node }) => node.person.displayName)).not.toContain('Xa Lạ');
    expect((await list({}, [portal])).edges.find(({ node }) => node.person.id === both)!.node.grants).toHaveLength(1);
  });

  it('leaves out rights that have ended or never held', async () => {
    await world.person('Đã Thôi', [{ portal, role: 'editor', endsOn: '2026-11-19' }]);
    await world.person('Bị Rút Lại', [{ portal, role: 'editor', startsOn: '2026-12-20', endsOn: '2026-12-19' }]);
    const names = (await list()).edges.map(({ node }) => node.person.displayName);
    expect(names).not.toContain('Đã Thôi');
    expect(names).not.toContain('Bị Rút Lại');
  });

  it('finds names with or without accents, and goes on from page to page', async () => {
    await world.person('Đặng Thị Hoà', [{ portal, role: 'editor' }]);
    expect((await list({ search: 'dang thi' })).edges.map(({ node }) => node.person.displayName)).toEqual(['Đặng Thị Hoà']);
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ first: 1, after });
      names.push(...page.edges.map(({ node }) => node.person.displayName));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const whole = await list();
    expect(names).toEqual(whole.edges.map(({ node }) => node.person.displayName));
    expect(whole.totalCount).toBe(names.length);
  });

  it('says whether somebody came in, and on which day last', async () => {
    const { token, expiresAt, grant } = await invite('Vũ Chờ Lời');
    expect(await stateOf('Vũ Chờ Lời')).toMatchObject({ state: 'WAITING', invitedUntil: expiresAt, lastSeenOn: null });
    world.clock.set(expiresAt);
    expect(await stateOf('Vũ Chờ Lời')).toMatchObject({ state: 'EXPIRED' });
    world.clock.set(new Date('2026-11-20T02:00:00Z'));
    await accept(token);
    await noteSignIn(signin, grant.person.id, new Date('2026-11-20T18:00:00Z'));
    await noteSignIn(signin, grant.person.id, new Date('2026-11-20T02:00:00Z'));
    expect(await stateOf('Vũ Chờ Lời')).toMatchObject({ state: 'ACCEPTED', invitedUntil: null, lastSeenOn: '2026-11-21' });
  });
});

describe('renewing an invitation', () => {
  it('makes another link, valid from now, and ends the one before', async () => {
    const first = await invite('Cấp Lại');
    world.clock.set(new Date('2026-12-05T02:00:00Z'));
    const second = await renew(first.grant.person.id);
    expect(second.token).not.toBe(first.token);
    expect(second.expiresAt).toEqual(new Date('2026-12-12T02:00:00Z'));
    expect(await codeOf(accept(first.token))).toBe('INVITATION_EXPIRED');
    expect(await accept(second.token)).toBe(first.grant.person.id);
    expect(await world.rows(`select person_id, details from audit_entry where act = 'invitation.renew' and subject_id = $1`, [second.invitationId])).toEqual([
      { person_id: admin, details: { person: first.grant.person.id, before: first.invitationId, mailed: false } },
    ]);
  });

  it('ends the link before at once, even while it would still work', async () => {
    const first = await invite('Cấp Lại Ngay');
    await renew(first.grant.person.id);
    expect(await codeOf(accept(first.token))).toBe('INVITATION_EXPIRED');
  });

  it('is not for who has come in, whose right ended, who is unknown, nor by who may not invite', async () => {
    const { token, grant } = await invite('Đã Vào');
    await accept(token);
    expect(await codeOf(renew(grant.person.id))).toBe('INVITATION_ACCEPTED');
    const over = await invite('Hết Quyền');
    await world.rows(`update portal_grant set ends_on = '2026-11-19' where id = $1`, [over.grant.id]);
    expect(await codeOf(renew(over.grant.person.id))).toBe('GRANT_ENDED');
    for (const unknown of [newId(), 'khong-phai-ma', admin]) expect(await codeOf(renew(unknown))).toBe('NOT_FOUND');
    const waiting = await invite('Đang Chờ');
    expect(await codeOf(renew(waiting.grant.person.id, await world.person('Trưởng ban', [{ portal, role: 'board_head' }])))).toBe('FORBIDDEN');
  });
});
