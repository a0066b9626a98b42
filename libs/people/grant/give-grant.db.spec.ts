import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { AppError } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { endGrant } from '../end-grant.js';
import { invitePerson } from '../invite-person.js';
import { loadGrants } from '../load-grants.js';
import { PersonalDataKey } from '../personal-data.js';
import { giveGrant, type GrantToGive } from './give-grant.js';
import { giveStandIn, type StandIn } from './give-stand-in.js';
import { administeredPortals, knownPerson } from './known-person.js';

const day = (text: string): CivilDate => text as CivilDate;
const today = day('2026-11-20');
let world: World;
let editing: DataSource;
let signin: DataSource;
let supervision: DataSource;
let province: WorldPortal;
let portal: WorldPortal;
let neighbour: WorldPortal;
let elsewhere: WorldPortal;
let admin: string;
let provinceAdmin: string;

beforeAll(async () => {
  world = await World.create();
  [editing, signin, supervision] = [await world.source('editing'), await world.source('signin'), await world.source('supervision')];
  const country = await world.unit('province');
  province = await world.portal({ unitId: country });
  [portal, neighbour] = [
    await world.portal({ unitId: await world.unit('commune', country) }),
    await world.portal({ unitId: await world.unit('commune', country) }),
  ];
  elsewhere = await world.portal();
  admin = await world.person('Quản trị trang', [{ portal, role: 'portal_admin' }]);
  provinceAdmin = await world.person('Quản trị tỉnh', [{ portal: province, role: 'province_admin', covers: country }]);
});
afterAll(() => world.close());

const codeOf = async (act: Promise<unknown>): Promise<string> => {
  try {
    const made = await act;
    return Array.isArray(made) ? (made as { field: string; code: string }[]).map(({ field, code }) => `${field}:${code}`).join(' ') : 'OK';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};
const somebody = (where = portal, role = 'contributor') => world.person('Người Được Giao', [{ portal: where, role }]);
const give = (personId: string, more: Partial<GrantToGive> = {}, by = admin, where = portal) =>
  actingIn(editing, where, by, (scope) =>
    giveGrant(scope, world.clock, { id: personId, displayName: 'Người Được Giao' }, { role: 'editor', because: 'Quyết định số 12', ...more }),
  );
const grantIdOf = async (personId: string): Promise<string> =>
  (await world.rows<{ id: string }>('select id from portal_grant where person_id = $1', [personId]))[0]!.id;
const standIn = (personId: string, grantId: string, more: Partial<StandIn> = {}, by = admin, where = portal) =>
  actingIn(editing, where, by, (scope) =>
    giveStandIn(scope, world.clock, { id: personId, displayName: 'Người Làm Thay' }, { grantId, endsOn: day('2026-12-20'), because: 'Đi học', ...more }),
  );

describe('giving a right to somebody known', () => {
  it('needs no second account: the same person, under their own name, with ground and seat', async () => {
    const person = await somebody(neighbour);
    const grant = await give(person, { role: 'board_head', seat: '  Trưởng Ban   biên tập ', endsOn: day('2027-11-19') }, provinceAdmin);
    expect(grant).toMatchObject({ person: { id: person }, role: 'board_head', because: 'Quyết định số 12', seat: 'Trưởng Ban biên tập', endsOn: '2027-11-19' });
    expect(await actingIn(editing, portal, person, (scope) => loadGrants(scope, today))).toEqual([expect.objectContaining({ role: 'board_head' })]);
    expect(await world.rows(`select person_id, details from audit_entry where act = 'grant.give' and details ->> 'person' = $1`, [person])).toEqual([
      { person_id: provinceAdmin, details: { person, role: 'board_head', startsOn: today, endsOn: '2027-11-19' } },
    ]);
  });

  it('prolongs by the same right from the day after, and not twice over the same days', async () => {
    const person = await world.person('Sắp hết hạn', [{ portal, role: 'editor', endsOn: '2026-11-30' }]);
    expect(await codeOf(give(person))).toBe('role:GRANT_HELD');
    expect(await codeOf(give(person, { startsOn: day('2026-12-01') }))).toBe('OK');
    expect(await codeOf(give(person, { startsOn: day('2027-12-01') }))).toBe('role:GRANT_HELD');
    expect(await codeOf(give(person, { role: 'reviewer' }))).toBe('OK');
  });

  it.each<[string, Partial<GrantToGive>, string]>([
    ['no ground', { because: ' ' }, 'because:REASON_LENGTH'],
    ['a day that is past', { startsOn: day('2026-11-19') }, 'startsOn:DATE_PAST'],
    ['days out of order', { endsOn: day('2026-11-19') }, 'endsOn:DATE_ORDER'],
    ['a seat without end', { seat: 'x'.repeat(121) }, 'seat:SEAT_LENGTH'],
  ])('names the field that is wrong: %s', async (_what, wrong, code) => {
    expect(await codeOf(give(await somebody(), wrong))).toBe(code);
  });

  it('gives no more than the giver has: neither role, nor days, nor to themselves', async () => {
    const person = await somebody();
    for (const role of ['supervisor', 'province_admin'] as const) expect(await codeOf(give(person, { role }, provinceAdmin))).toBe('GRANT_BEYOND_YOURS');
    expect(await codeOf(give(admin))).toBe('GRANT_SELF');
    const brief = await world.person('Quản trị tạm', [{ portal, role: 'portal_admin', endsOn: '2026-12-31' }]);
    expect(await codeOf(give(person, {}, brief))).toBe('endsOn:DATE_BEYOND_YOURS');
    expect(await codeOf(give(person, { endsOn: day('2027-01-01') }, brief))).toBe('endsOn:DATE_BEYOND_YOURS');
    expect(await codeOf(give(person, { endsOn: day('2026-12-31') }, brief))).toBe('OK');
    const invitee = { displayName: 'Ai đó', email: 'ai@donvi.example.vn', role: 'editor' } as const;
    const invite = (endsOn: CivilDate | null) =>
      actingIn(editing, portal, brief, (scope) => invitePerson(scope, world.clock, new PersonalDataKey(Buffer.alloc(32, 7)), { ...invitee, endsOn }));
    expect(await codeOf(invite(null))).toBe('endsOn:DATE_BEYOND_YOURS');
    expect(await codeOf(invite(day('2026-12-31')))).toBe('OK');
    expect(await codeOf(give(person, {}, await somebody(portal, 'board_head')))).toBe('FORBIDDEN');
  });
});

describe('a stand-in', () => {
  it('has the role for days within those of whom they stand in for, and says for whom', async () => {
    const original = await grantIdOf(await world.person('Đi học', [{ portal, role: 'board_head', endsOn: '2026-12-25' }]));
    const person = await somebody();
    expect(await standIn(person, original)).toMatchObject({ role: 'board_head', standsInFor: original, startsOn: today, endsOn: '2026-12-20' });
    const rights = (on: string) => actingIn(editing, portal, person, (scope) => loadGrants(scope, day(on)));
    expect((await rights('2026-12-20')).map(({ role }) => role)).toContain('board_head');
    expect((await rights('2026-12-21')).map(({ role }) => role)).not.toContain('board_head');
    expect(await codeOf(standIn(await somebody(), original, { endsOn: day('2026-12-26') }))).toBe('endsOn:STAND_IN_LONGER');
    expect(await codeOf(standIn(await somebody(), original, { because: '' }))).toBe('because:REASON_LENGTH');
  });

  it('does not begin before whom they stand in for', async () => {
    const later = await grantIdOf(await world.person('Bắt đầu sau', [{ portal, role: 'editor', startsOn: '2026-12-01' }]));
    expect(await codeOf(standIn(await somebody(), later, { startsOn: today }))).toBe('startsOn:DATE_PAST');
    expect(await standIn(await somebody(), later)).toMatchObject({ startsOn: '2026-12-01' });
  });

  it('ends when the original ends', async () => {
    const original = await grantIdOf(await somebody(portal, 'board_head'));
    const [now, later] = [await somebody(), await somebody()];
    await standIn(now, original);
    await standIn(later, original, { startsOn: day('2026-12-10') });
    await actingIn(editing, portal, admin, (scope) => endGrant(scope, world.clock, { grantId: original, endsOn: day('2026-11-30'), reason: 'Nghỉ hưu' }));
    expect(
      await world.rows('select ends_on::text as ends, end_reason as why from portal_grant where stands_in_for = $1 order by starts_on', [original]),
    ).toEqual([
      { ends: '2026-11-30', why: 'Nghỉ hưu' },
      { ends: '2026-12-09', why: 'Nghỉ hưu' },
    ]);
    expect(await world.rows(`select count(*)::integer as n from audit_entry where act = 'grant.end' and details ->> 'standsInFor' = $1`, [original])).toEqual([
      { n: 2 },
    ]);
  });

  it('is for nobody who stands in, nor for what is over, above, of another portal, or one’s own', async () => {
    const holder = await somebody(portal, 'board_head');
    const original = await grantIdOf(holder);
    const person = await somebody();
    const made = await standIn(person, original);
    const { id } = made as { id: string };
    expect(await codeOf(standIn(await somebody(), id))).toBe('STAND_IN_CHAIN');
    expect(await codeOf(standIn(holder, original))).toBe('STAND_IN_SAME');
    expect(await codeOf(standIn(admin, original))).toBe('GRANT_SELF');
    const over = await grantIdOf(await world.person('Đã thôi', [{ portal, role: 'editor', endsOn: '2026-11-19' }]));
    expect(await codeOf(standIn(person, over))).toBe('GRANT_ENDED');
    const above = await grantIdOf(await world.person('Cả tỉnh', [{ portal, role: 'auditor', covers: portal.unitId }]));
    expect(await codeOf(standIn(person, above))).toBe('GRANT_BEYOND_YOURS');
    expect(await codeOf(standIn(person, await grantIdOf(await somebody(neighbour))))).toBe('NOT_FOUND');
    expect(await codeOf(standIn(person, original, {}, await somebody(portal, 'editor')))).toBe('FORBIDDEN');
  });

  it('cannot be written without an end, whoever asks', async () => {
    const original = await grantIdOf(await somebody());
    await expect(
      world.rows(`insert into portal_grant (portal_id, person_id, role, because, starts_on, stands_in_for) values ($1, $2, 'editor', 'x', '2026-11-20', $3)`, [
        portal.id,
        admin,
        original,
      ]),
    ).rejects.toThrow(/check constraint/);
  });
});

describe('who is known', () => {
  const as = <T>(person: string, fn: () => Promise<T>) => runAs({ requestId: newId(), personId: person }, fn);
  const portalsOf = (person: string) => as(person, () => administeredPortals(signin, world.clock.now()));
  const find = (by: string, person: string) => as(by, async () => knownPerson(supervision, await administeredPortals(signin, world.clock.now()), person));

  it('is whoever works in a portal that the asker administers, and nobody else', async () => {
    expect(await portalsOf(admin)).toEqual([portal.id]);
    expect((await portalsOf(provinceAdmin)).sort()).toEqual([province.id, portal.id, neighbour.id].sort());
    expect(await portalsOf(await somebody())).toEqual([]);
    const [near, far] = [await somebody(neighbour), await somebody(elsewhere)];
    expect(await find(provinceAdmin, near)).toEqual({ id: near, displayName: 'Người Được Giao' });
    expect(await codeOf(find(admin, near))).toBe('NOT_FOUND');
    expect(await codeOf(find(provinceAdmin, far))).toBe('NOT_FOUND');
    expect(await codeOf(find(provinceAdmin, newId()))).toBe('NOT_FOUND');
  });

  it('is ready only once they have come in: their account may be somebody known', async () => {
    const made = await actingIn(editing, portal, admin, (scope) =>
      invitePerson(scope, world.clock, new PersonalDataKey(Buffer.alloc(32, 7)), { displayName: 'Chưa vào', email: 'chua@donvi.example.vn', role: 'editor' }),
    );
    const id = 'token' in made ? made.grant.person.id : '';
    expect(await codeOf(find(admin, id))).toBe('PERSON_NOT_READY');
  });
});
