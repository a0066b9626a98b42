import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { errorCatalogue } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { acceptInvitation, invitationHash } from './accept-invitation.js';
import { endGrant, type GrantEnd } from './end-grant.js';
import type { RoleName } from './grant.js';
import { atSignInDesk, personOf } from './identity.js';
import { loadGrants } from './load-grants.js';
import { invitePerson, type Invited, type Invitee } from './invite-person.js';
import { eraseSubject, keepDatum, PersonalDataKey, readDatum } from './personal-data.js';

const issuer = 'https://login.example.vn/realms/liencong';
const key = new PersonalDataKey(Buffer.alloc(32, 7));
const start = new Date('2026-11-20T02:00:00Z');

let world: World;
let editing: DataSource;
let signin: DataSource;
let portal: WorldPortal;
let neighbour: WorldPortal;
let admin: string;

beforeAll(async () => {
  world = await World.create();
  [editing, signin] = [await world.source('editing'), await world.source('signin')];
  [portal, neighbour] = [await world.portal(), await world.portal()];
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
});
beforeEach(() => {
  world.clock.set(start);
});
afterAll(() => world.close());

const invitee = (more: Partial<Invitee> = {}): Invitee => ({ displayName: 'Phạm Thị Mời', email: 'moi@donvi.example.vn', role: 'editor', ...more });
const tryInvite = (more: Partial<Invitee> = {}, by = admin, where = portal) =>
  actingIn(editing, where, by, (scope) => invitePerson(scope, world.clock, key, invitee(more)));
async function invite(more: Partial<Invitee> = {}): Promise<Invited> {
  const made = await tryInvite(more);
  if (!('token' in made)) throw new Error(JSON.stringify(made));
  return made;
}
const subject = () => newId();
const acceptances = (invitationId: string) =>
  world.rows(`select portal_id, person_id, details from audit_entry where act = 'invitation.accept' and subject_id = $1`, [invitationId]);
const accept = (token: string, who: string) => acceptInvitation(signin, world.clock, token, { issuer, subject: who }, true);

describe('inviting', () => {
  it('makes the person, their name, the grant, the encrypted e-mail and an audit line', async () => {
    const made = await invite({ displayName: '  Phạm   Thị Mời ' });
    expect(made.grant).toMatchObject({
      role: 'editor',
      startsOn: '2026-11-20',
      endsOn: null,
      because: 'Thư mời ngày 20/11/2026',
      person: { displayName: 'Phạm Thị Mời' },
    });
    expect(made.expiresAt).toEqual(new Date('2026-11-27T02:00:00Z'));
    const personId = made.grant.person.id;
    const [stored] = await world.rows<{ token_hash: Buffer }>('select token_hash from invitation where person_id = $1', [personId]);
    expect(stored!.token_hash.toString('base64url')).not.toContain(made.token);
    const [datum] = await world.rows<{ ciphertext: Buffer }>('select ciphertext from personal_datum where subject_id = $1', [personId]);
    expect(datum!.ciphertext.includes('moi@')).toBe(false);
    expect(await actingIn(editing, portal, admin, (scope) => readDatum(scope, key, personId, 'email'))).toBe('moi@donvi.example.vn');
    const audit = await world.rows<{ act: string; details: object }>('select act, person_id, details from audit_entry where subject_id = $1', [made.grant.id]);
    expect(audit).toEqual([{ act: 'grant.invite', person_id: admin, details: { person: personId, role: 'editor' } }]);
  });

  it.each([
    [{ displayName: ' ' }, 'displayName', 'NAME_LENGTH'],
    [{ displayName: 'x'.repeat(121) }, 'displayName', 'NAME_LENGTH'],
    [{ email: 'không phải thư' }, 'email', 'EMAIL_FORM'],
    [{ startsOn: '2026-11-19' as CivilDate }, 'startsOn', 'DATE_PAST'],
    [{ startsOn: '2026-12-02' as CivilDate, endsOn: '2026-12-01' as CivilDate }, 'endsOn', 'DATE_ORDER'],
  ])('names the field that is wrong: %p', async (wrong, field, code) => {
    expect(await tryInvite(wrong)).toEqual([expect.objectContaining({ field, code })]);
  });

  it('refuses a very long name at once, before it is put into one form', async () => {
    const begun = performance.now();
    expect(await tryInvite({ displayName: `a${'\u0316\u0301'.repeat(60_000)}` })).toEqual([expect.objectContaining({ code: 'NAME_LENGTH' })]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(['NAME_LENGTH', 'EMAIL_FORM', 'DATE_PAST', 'DATE_ORDER', 'DATE_LATER', 'REASON_LENGTH'])('declares %s', (code) => {
    expect(errorCatalogue().get(code)).toMatchObject({ kind: 'invalid' });
  });

  it.each(['supervisor', 'province_admin'] as const)('never gives %s', async (role) => {
    await expect(tryInvite({ role })).rejects.toMatchObject({ code: 'GRANT_BEYOND_YOURS' });
  });

  it.each(['contributor', 'editor', 'reviewer', 'board_head', 'auditor', 'supervisor'] as const)('is not for %s', async (role) => {
    const person = await world.person('Khác', [{ portal, role }]);
    await expect(tryInvite({}, person)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('an administrator of one portal finds no other', async () => {
    await expect(tryInvite({}, admin, neighbour)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves nothing behind when its transaction fails', async () => {
    const before = await world.rows('select 1 from person');
    await expect(
      actingIn(editing, portal, admin, async (scope) => {
        await invitePerson(scope, world.clock, key, invitee());
        throw new Error('later');
      }),
    ).rejects.toThrow('later');
    expect(await world.rows('select 1 from person')).toHaveLength(before.length);
  });
});

describe('accepting', () => {
  it('binds the account that was used', async () => {
    const { token, grant } = await invite();
    const who = subject();
    expect(await accept(token, who)).toBe(grant.person.id);
    expect(await personOf(signin, { issuer, subject: who })).toBe(grant.person.id);
    expect(await personOf(signin, { issuer: `${issuer}2`, subject: who })).toBeNull();
  });

  it('serves once: another account is refused, the same one simply comes in', async () => {
    const { token, grant } = await invite();
    const who = subject();
    await accept(token, who);
    await expect(accept(token, subject())).rejects.toMatchObject({ code: 'INVITATION_USED' });
    expect(await accept(token, who)).toBe(grant.person.id);
    expect(await world.rows('select 1 from identity where person_id = $1', [grant.person.id])).toHaveLength(1);
  });

  it('lets exactly one of many through that come at once', async () => {
    const { token, grant } = await invite();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => accept(token, subject())));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'INVITATION_USED' });
    expect(await world.rows('select 1 from identity where person_id = $1', [grant.person.id])).toHaveLength(1);
  });

  it('ends after seven days', async () => {
    const { token, expiresAt } = await invite();
    world.clock.set(expiresAt);
    await expect(accept(token, subject())).rejects.toMatchObject({ code: 'INVITATION_EXPIRED' });
    world.clock.set(new Date(expiresAt.getTime() - 1));
    await expect(accept(token, subject())).resolves.toBeDefined();
  });

  it('writes who came in and whom the invitation was made for', async () => {
    const { token, grant } = await invite();
    await accept(token, subject());
    const [made] = await world.rows<{ id: string }>('select id from invitation where person_id = $1', [grant.person.id]);
    expect(await acceptances(made!.id)).toEqual([{ portal_id: portal.id, person_id: grant.person.id, details: { invited: grant.person.id } }]);
  });

  it('knows no token that was not given', async () => {
    await expect(accept('x'.repeat(43), subject())).rejects.toMatchObject({ code: 'INVITATION_UNKNOWN' });
  });

  it('two accounts of the same e-mail stay two people', async () => {
    const [one, other] = [await invite({ email: 'chung@donvi.example.vn' }), await invite({ email: 'chung@donvi.example.vn' })];
    expect(await accept(one.token, subject())).not.toBe(await accept(other.token, subject()));
  });
});

describe('accepting with an account that is somebody already', () => {
  const grantsOf = (personId: string) =>
    world.rows<{ role: string }>('select portal_id, role, granted_by, because from portal_grant where person_id = $1 order by role', [personId]);

  /** A person with an account, who works in the neighbouring portal. */
  async function colleague(): Promise<{ personId: string; who: string }> {
    const personId = await world.person('Trần Văn Cũ', [{ portal: neighbour, role: 'editor' }]);
    const who = subject();
    await world.identity(personId, issuer, who);
    return { personId, who };
  }

  it('gives the right to that person, under their own name; the placeholder keeps nothing', async () => {
    const { personId, who } = await colleague();
    const { token, grant } = await invite({ displayName: 'Trần V. Cũ', role: 'reviewer' });
    expect(await accept(token, who)).toBe(personId);
    expect(await grantsOf(personId)).toEqual([
      expect.objectContaining({ portal_id: neighbour.id, role: 'editor' }),
      { portal_id: portal.id, role: 'reviewer', granted_by: admin, because: 'Thư mời ngày 20/11/2026' },
    ]);
    expect(await grantsOf(grant.person.id)).toEqual([]);
    expect(await world.rows('select 1 from person where id = $1', [grant.person.id])).toHaveLength(1);
    expect(await world.rows('select display_name, is_public from byline where portal_id = $1 and person_id = $2', [portal.id, personId])).toEqual([
      { display_name: 'Trần Văn Cũ', is_public: false },
    ]);
    expect(await actingIn(editing, portal, personId, (scope) => loadGrants(scope, '2026-11-20' as CivilDate))).toHaveLength(1);
    const [made] = await world.rows<{ id: string }>('select id from invitation where person_id = $1', [grant.person.id]);
    expect(await acceptances(made!.id)).toEqual([{ portal_id: portal.id, person_id: personId, details: { invited: grant.person.id } }]);
  });

  it('serves once; opening the link again with the same account simply signs in', async () => {
    const { personId, who } = await colleague();
    const { token } = await invite();
    await accept(token, who);
    expect(await accept(token, who)).toBe(personId);
    expect(await grantsOf(personId)).toHaveLength(2);
    await expect(accept(token, subject())).rejects.toMatchObject({ code: 'INVITATION_USED' });
  });

  it('does no harm where the person holds the same role already', async () => {
    const { personId, who } = await colleague();
    for (const { token } of [await invite(), await invite()]) await accept(token, who);
    const ability = await actingIn(editing, portal, personId, (scope) => loadGrants(scope, '2026-11-20' as CivilDate));
    expect(ability.map(({ role }) => role)).toEqual(['editor', 'editor']);
    expect(await world.rows('select 1 from byline where portal_id = $1 and person_id = $2', [portal.id, personId])).toHaveLength(1);
  });

  it('lets one of many accounts through that come at once, and gives it the whole right', async () => {
    const { token, grant } = await invite();
    const many = [await colleague(), await colleague(), await colleague(), await colleague()];
    const outcomes = await Promise.allSettled(many.map(({ who }) => accept(token, who)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const held = await Promise.all(many.map(({ personId }) => grantsOf(personId)));
    expect(held.map((each) => each.length).sort()).toEqual([1, 1, 1, 2]);
    expect(await grantsOf(grant.person.id)).toEqual([]);
  });

  it('makes one person of an account that opens two invitations at once', async () => {
    const [one, other] = [await invite(), await invite({ role: 'reviewer' })];
    const who = subject();
    const [first, second] = await Promise.all([accept(one.token, who), accept(other.token, who)]);
    expect(first).toBe(second);
    expect((await grantsOf(first)).map(({ role }) => role).sort()).toEqual(['editor', 'reviewer']);
  });

  it('is not for whoever made it: nobody gives a right to themselves', async () => {
    const who = subject();
    await world.identity(admin, issuer, who);
    const { token, grant } = await invite({ role: 'board_head' });
    await expect(accept(token, who)).rejects.toMatchObject({ code: 'INVITATION_OWN' });
    expect(await grantsOf(grant.person.id)).toHaveLength(1);
    expect(await accept(token, subject())).toBe(grant.person.id);
  });

  it('the role of the door moves no other grant, none to another person, and none by an invitation that is used', async () => {
    const { personId, who } = await colleague();
    const [{ token, grant }, other] = [await invite(), await invite()];
    const move = (from: string, to: string) =>
      atSignInDesk(
        signin,
        { 'app.invitation': invitationHash(token).toString('hex'), 'app.issuer': issuer, 'app.subject': who, 'app.person_id': to },
        (scope) => scope.manager.query('with moved as (update portal_grant set person_id = $2 where person_id = $1 returning 1) select from moved', [from, to]),
      );
    expect(await move(other.grant.person.id, personId)).toEqual([]);
    await expect(move(grant.person.id, admin)).rejects.toThrow(/row-level security/);
    expect(await accept(token, who)).toBe(personId);
    expect(await move(personId, personId)).toEqual([]);
  });
});

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
      { act: 'grant.end', details: { endsOn: '2026-11-19' } },
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
});

describe('personal data', () => {
  const within = <T>(fn: Parameters<typeof actingIn<T>>[3], where = portal) => actingIn(editing, where, admin, fn);

  it('is read back by its key and changed in place', async () => {
    const who = newId();
    await within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 001'));
    await within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 002'));
    expect(await within((scope) => readDatum(scope, key, who, 'phone'))).toBe('0900 000 002');
    expect(await within((scope) => readDatum(scope, key, who, 'email'))).toBeNull();
  });

  it('is gone once erased, though the rows remain, and cannot be begun anew', async () => {
    const who = newId();
    await within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 003'));
    await within((scope) => eraseSubject(scope, who, start));
    expect(await within((scope) => readDatum(scope, key, who, 'phone'))).toBeNull();
    expect(await world.rows('select wrapped_key from personal_key where subject_id = $1', [who])).toEqual([{ wrapped_key: null }]);
    await expect(within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 004'))).rejects.toThrow(/erased/);
    await within((scope) => eraseSubject(scope, who, start));
    expect(await world.rows('select act, subject_type, person_id from audit_entry where subject_id = $1', [who])).toEqual([
      { act: 'subject.erase', subject_type: 'subject', person_id: admin },
    ]);
  });

  it('does not open under another master key, nor when a row is moved to another subject', async () => {
    const [one, other] = [newId(), newId()];
    await within((scope) => keepDatum(scope, key, one, 'phone', '0900 000 005'));
    await within((scope) => keepDatum(scope, key, other, 'phone', '0900 000 006'));
    await expect(within((scope) => readDatum(scope, new PersonalDataKey(Buffer.alloc(32, 8)), one, 'phone'))).rejects.toThrow(/PERSONAL_DATA_KEY/);
    await world.rows('update personal_datum set ciphertext = (select ciphertext from personal_datum where subject_id = $1) where subject_id = $2', [
      one,
      other,
    ]);
    expect(await within((scope) => readDatum(scope, key, other, 'phone'))).toBeNull();
  });
});
