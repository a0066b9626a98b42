import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { errorCatalogue } from '#platform/errors';
import { JobQueue } from '#platform/jobs';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { acceptInvitation, invitationHash } from './accept-invitation.js';
import { atSignInDesk, personOf } from './identity.js';
import { loadGrants } from './load-grants.js';
import { invitePerson, type Invitee } from './invite-person.js';
import { invite as inviteNewcomer, type Invited } from './invitation/invite.js';
import { PersonalDataKey, readDatum } from './personal-data.js';

const issuer = 'https://login.example.vn/realms/liencong';
const key = new PersonalDataKey(Buffer.alloc(32, 7));
const start = new Date('2026-11-20T02:00:00Z');

let world: World;
let editing: DataSource;
let signin: DataSource;
let jobs: DataSource;
let queue: JobQueue;
let portal: WorldPortal;
let neighbour: WorldPortal;
let admin: string;

beforeAll(async () => {
  world = await World.create();
  [editing, signin, jobs] = [await world.source('editing'), await world.source('signin'), await world.source('jobs')];
  queue = await JobQueue.open(world.database.urls.jobs, false, () => undefined);
  [portal, neighbour] = [await world.portal(), await world.portal()];
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
});
beforeEach(() => {
  world.clock.set(start);
});
afterAll(async () => {
  await queue.close();
  await world.close();
});

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
    expect(audit).toEqual([{ act: 'grant.invite', person_id: admin, details: { person: personId, role: 'editor', grantedBy: admin, mailed: false } }]);
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

describe('the worker as somebody who invites', () => {
  const newcomer = { displayName: 'Người Từ Tệp', email: 'tep@donvi.example.vn', role: 'board_head', because: 'Danh sách của Sở, ngày 20/11/2026' } as const;
  const byWorker = (more: object = {}) =>
    actingIn(jobs, portal, null, (scope) => inviteNewcomer(scope, world.clock, key, { ...newcomer, grantedBy: admin, ...more }, queue));

  it('makes what a person at the desk would, with the letter, and names who answers for it', async () => {
    const made = await byWorker();
    if (!('token' in made)) throw new Error(JSON.stringify(made));
    expect(made.grant).toMatchObject({ role: 'board_head', because: newcomer.because, person: { displayName: 'Người Từ Tệp' } });
    expect(await actingIn(editing, portal, admin, (scope) => readDatum(scope, key, made.grant.person.id, 'email'))).toBe(newcomer.email);
    expect(await world.rows('select granted_by from portal_grant where id = $1', [made.grant.id])).toEqual([{ granted_by: admin }]);
    expect(await world.rows('select kind, state from mail where subject_id = $1', [made.invitationId])).toEqual([{ kind: 'invitation', state: 'queued' }]);
    expect(await world.rows(`select data from pgboss.job where name = 'send-mail' and data ->> 'portalId' = $1`, [portal.id])).toHaveLength(1);
    expect(await world.rows('select person_id, details from audit_entry where subject_id = $1', [made.grant.id])).toEqual([
      { person_id: null, details: { person: made.grant.person.id, role: 'board_head', grantedBy: admin, mailed: true } },
    ]);
    expect(await accept(made.token, subject())).toBe(made.grant.person.id);
  });

  it('names the fields that are wrong and makes nothing', async () => {
    const before = await world.rows('select count(*) as n from person');
    expect(await byWorker({ displayName: '', email: 'không' })).toEqual([
      expect.objectContaining({ field: 'displayName' }),
      expect.objectContaining({ field: 'email' }),
    ]);
    expect(await world.rows('select count(*) as n from person')).toEqual(before);
  });

  it('cannot write in another portal than that of its scope, change a grant or what is kept', async () => {
    const elsewhere = `insert into portal_grant (portal_id, person_id, role, because, starts_on) values ($1, $2, 'editor', 'x', '2026-11-20')`;
    await expect(actingIn(jobs, portal, null, (scope) => scope.manager.query(elsewhere, [neighbour.id, admin]))).rejects.toThrow(/row-level security/);
    for (const change of ["update portal_grant set role = 'board_head'", "update personal_datum set field = 'x'", 'update invitation set expires_at = now()'])
      await expect(actingIn(jobs, portal, null, (scope) => scope.manager.query(change))).rejects.toThrow(/permission denied/);
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
