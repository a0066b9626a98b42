import { v7 as newId } from 'uuid';
import { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { createUnit, succeed, type SuccessionOrder } from '#units';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { abilityInPortal, loadGrants } from './load-grants.js';
import { ownGrants, subtreePortals } from './queries.js';

let world: World;
let editing: DataSource;
let signin: DataSource;
let city: WorldPortal;
let commune: WorldPortal;
let elsewhere: WorldPortal;
let cityUnit: string;

const day = (text: string) => text as CivilDate;
const noon = (date: string) => new Date(`${date}T05:00:00Z`);

beforeAll(async () => {
  world = await World.create();
  [editing, signin] = [await world.source('editing'), await world.source('signin')];
  cityUnit = await world.unit('province');
  city = await world.portal({ unitId: cityUnit });
  commune = await world.portal({ unitId: await world.unit('commune', cityUnit) });
  elsewhere = await world.portal({ unitId: await world.unit('province') });
});
afterAll(() => world.close());

const rolesOf = (portal: WorldPortal, person: string, today = '2026-11-20') =>
  actingIn(editing, portal, person, async (scope) => (await loadGrants(scope, day(today))).map((grant) => grant.role));

describe('grants that apply', () => {
  it('are those of the portal, in that portal alone', async () => {
    const person = await world.person('Biên', [{ portal: commune, role: 'editor' }]);
    expect(await rolesOf(commune, person)).toEqual(['editor']);
    expect(await rolesOf(city, person)).toEqual([]);
    expect(await rolesOf(elsewhere, person)).toEqual([]);
  });

  it('are those over a subtree in every portal of it, and nowhere beside it', async () => {
    const person = await world.person('Giám sát', [{ portal: city, role: 'supervisor', covers: cityUnit }]);
    expect(await rolesOf(city, person)).toEqual(['supervisor']);
    expect(await rolesOf(commune, person)).toEqual(['supervisor']);
    expect(await rolesOf(elsewhere, person)).toEqual([]);
  });

  it.each([
    ['2026-11-19', []],
    ['2026-11-20', ['editor']],
    ['2026-11-25', ['editor']],
    ['2026-11-26', []],
  ])('count from their first day to their last: on %s %p', async (today, expected) => {
    const person = await world.person('Có hạn', [{ portal: commune, role: 'editor', startsOn: '2026-11-20', endsOn: '2026-11-25' }]);
    expect(await rolesOf(commune, person, today)).toEqual(expected);
  });

  it('over a subtree reach a unit only while it lies there', async () => {
    const moved = await world.unit('commune', cityUnit);
    await world.rows('update unit_closure set valid_to = $2 where descendant_id = $1 and ancestor_id <> $1', [moved, '2026-11-20']);
    const portal = await world.portal({ unitId: moved });
    const person = await world.person('Giám sát', [{ portal: city, role: 'supervisor', covers: cityUnit }]);
    expect(await rolesOf(portal, person, '2026-11-19')).toEqual(['supervisor']);
    expect(await rolesOf(portal, person, '2026-11-20')).toEqual([]);
  });

  it('are read in one statement', async () => {
    const person = await world.person('Biên', [{ portal: commune, role: 'editor' }]);
    await actingIn(editing, commune, person, async (scope) => {
      let asked = 0;
      const query = (...given: Parameters<typeof scope.manager.query>) => {
        asked += 1;
        return scope.manager.query(...given);
      };
      const counted = { ...scope, manager: Object.create(scope.manager, { query: { value: query } }) as typeof scope.manager };
      const [one, other] = [await abilityInPortal(counted, day('2026-11-20')), await abilityInPortal(counted, day('2026-11-20'))];
      expect(one).toBe(other);
      expect(asked).toBe(1);
    });
  });

  it('of another person are never taken', async () => {
    await world.person('Trưởng ban', [{ portal: commune, role: 'board_head' }]);
    const person = await world.person('Người lạ');
    expect(await rolesOf(commune, person)).toEqual([]);
  });
});

it('without a grant a portal is as unknown as one that does not exist', async () => {
  const person = await world.person('Người lạ', [{ portal: elsewhere, role: 'editor' }]);
  const ask = (portal: WorldPortal) => actingIn(editing, portal, person, (scope) => abilityInPortal(scope, day('2026-11-20')));
  const errors = await Promise.all([ask(commune), ask({ ...commune, id: newId() })].map((asked) => asked.catch((error: unknown) => error)));
  expect(errors[0]).toMatchObject({ code: 'NOT_FOUND' });
  expect(errors[0]).toEqual(errors[1]);
});

it('a grant over a subtree cannot be written through the role of the console', async () => {
  const person = await world.person('Quản trị', [{ portal: commune, role: 'portal_admin' }]);
  const write = (covers: string | null) =>
    actingIn(editing, commune, person, (scope) =>
      scope.manager.query(
        `insert into portal_grant (portal_id, person_id, role, covers_unit_id, because, starts_on) values (scope.portal(), $1, 'auditor', $2, 'x', '2026-11-20')`,
        [person, covers],
      ),
    );
  await expect(write(cityUnit)).rejects.toThrow(/row-level security/);
  await expect(write(null)).resolves.toBeDefined();
});

describe('portals that a person supervises', () => {
  const seenBy = (person: string | null, on = '2026-11-20') => runAs({ requestId: newId(), personId: person }, () => subtreePortals(signin, noon(on)));

  it.each(['supervisor', 'province_admin', 'auditor'])('are all of the subtree for %s', async (role) => {
    const person = await world.person('Giám sát', [{ portal: city, role, covers: cityUnit }]);
    const seen = await seenBy(person);
    expect(seen).toEqual(expect.arrayContaining([city.id, commune.id]));
    expect(seen).not.toContain(elsewhere.id);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('are none for who has no such grant, has one that ended, or is nobody', async () => {
    expect(await seenBy(await world.person('Biên', [{ portal: commune, role: 'editor' }]))).toEqual([]);
    expect(await seenBy(await world.person('Biên', [{ portal: city, role: 'editor', covers: cityUnit }]))).toEqual([]);
    expect(await seenBy(await world.person('Cũ', [{ portal: city, role: 'supervisor', covers: cityUnit, endsOn: '2026-11-19' }]))).toEqual([]);
    expect(await seenBy(null)).toEqual([]);
  });

  it('cannot be listed by asking the table: whoever works in one portal finds that one', async () => {
    const person = await world.person('Biên', [{ portal: commune, role: 'editor' }]);
    await signin.transaction(async (manager) => {
      expect(await manager.query('select portal_id from portal')).toEqual([]);
      await manager.query(`select set_config('app.person_id', $1, true)`, [person]);
      expect(await manager.query('select portal_id from portal')).toEqual([{ portal_id: commune.id }]);
      expect(await manager.query('select portal_id from portal_host')).toEqual([{ portal_id: commune.id }]);
    });
  });
});

describe('portals of units that ended', () => {
  const ended = '2026-06-01';
  let owner: DataSource;
  let person: string;
  let number = 0;

  beforeAll(async () => {
    owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner, poolSize: 1 }).initialize();
    person = await world.person('Giám sát', [{ portal: city, role: 'supervisor', covers: cityUnit }]);
  });
  afterAll(() => owner.destroy());

  const codeOf = (unitId: string): string => unitId.slice(-12);
  async function unit(parentId: string, validFrom = '2025-07-01', validTo: string | null = null): Promise<WorldPortal> {
    const code = `Q${String((number += 1))}`;
    const kind = validTo === null ? 'commune' : 'district';
    const { id } = await createUnit(owner.manager, { code, kind, name: `Đơn vị ${code}`, parentCode: codeOf(parentId), validFrom, validTo });
    return world.portal({ unitId: id, state: 'closed', sections: 0 });
  }
  const become = (operation: SuccessionOrder['operation'], from: WorldPortal, to: readonly WorldPortal[]) =>
    succeed(owner.manager, {
      on: ended,
      operation,
      resolution: '1/NQ',
      parts: (to.length > 0 ? to : [null]).map((heir) => ({
        predecessorId: from.unitId,
        successorId: heir?.unitId ?? null,
        extent: to.length > 1 ? 'part' : 'whole',
      })),
    });
  const seen = async (portal: WorldPortal, on = '2026-11-20') => ({
    listed: (await runAs({ requestId: newId(), personId: person }, () => subtreePortals(signin, noon(on)))).includes(portal.id),
    roles: await rolesOf(portal, person, on),
  });
  const all = { listed: true, roles: ['supervisor'] };
  const none = { listed: false, roles: [] };

  it('are those of the heir’s province, with their past', async () => {
    const [old, stranger] = [await unit(cityUnit), await unit(elsewhere.unitId)];
    const [heir, far] = [await unit(cityUnit, ended), await unit(elsewhere.unitId, ended)];
    await become('abolish', old, [heir]);
    await become('abolish', stranger, [far]);
    expect([await seen(old), await seen(old, '2026-05-31'), await seen(stranger)]).toEqual([all, all, none]);
  });

  it('go with an heir into another province', async () => {
    const [old, far] = [await unit(cityUnit), await unit(elsewhere.unitId, ended)];
    await become('abolish', old, [far]);
    expect([await seen(old), await seen(old, '2026-05-31')]).toEqual([none, all]);
  });

  it('stay with the province when a district was abolished', async () => {
    const [district, foreign] = [await unit(cityUnit, '2025-07-01', ended), await unit(elsewhere.unitId, '2025-07-01', ended)];
    expect([await seen(district), await seen(foreign)]).toEqual([all, none]);
  });

  it('are in the province over all heirs of one that was divided, and in none when these are in several', async () => {
    const [inside, across] = [await unit(cityUnit), await unit(cityUnit)];
    const [one, two, far] = [await unit(cityUnit, ended), await unit(cityUnit, ended), await unit(elsewhere.unitId, ended)];
    await become('split', inside, [one, two]);
    await become('split', across, [two, far]);
    expect([await seen(inside), await seen(across), await seen(across, '2026-05-31')]).toEqual([all, none, all]);
  });

  it('are not seen by who covers one of several heirs', async () => {
    const [old, one, two] = [await unit(cityUnit), await unit(cityUnit, ended), await unit(cityUnit, ended)];
    await become('split', old, [one, two]);
    const below = await world.person('Giám sát xã', [{ portal: one, role: 'supervisor', covers: one.unitId }]);
    expect(await runAs({ requestId: newId(), personId: below }, () => subtreePortals(signin, noon('2026-11-20')))).toEqual([one.id]);
  });
});

describe('a person’s desks', () => {
  it('are the portals they work in, without those they merely supervise', async () => {
    const person = await world.person('Nhiều việc', [
      { portal: commune, role: 'editor' },
      { portal: commune, role: 'reviewer' },
      { portal: city, role: 'supervisor', covers: cityUnit },
      { portal: elsewhere, role: 'editor', endsOn: '2026-11-19' },
    ]);
    const own = await runAs({ requestId: newId(), personId: person }, () => ownGrants(signin, person, day('2026-11-20')));
    const { id, host } = commune;
    const portal = { id, host, name: `Trang ${id.slice(-4)}`, superiorName: '', state: 'open' };
    expect(own).toEqual({
      ...{ displayName: 'Nhiều việc', desks: [{ portal, roles: ['editor', 'reviewer'] }], supervises: true, administers: false, audits: false },
      urgesFrom: [city.id],
    });
  });
});
