import { DataSource, type EntityManager } from 'typeorm';
import { changeUnit, createUnit, succeed, type NewUnit } from '#units';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { UnitsPlaces2026112607000 } from '../migrations/20261126-07-units-places.js';
import { rebuildPlaces } from './place-of-past.js';

let database: TestDatabase;
let owner: DataSource;
let manager: EntityManager;
const day = '2025-07-01';
const later = '2026-01-01';
const resolution = '1/NQ';

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource({ type: 'postgres', url: database.urls.owner, poolSize: 2 }).initialize();
  manager = owner.manager;
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

interface Made {
  readonly id: string;
  readonly code: string;
}

let number = 0;
async function unit(kind: NewUnit['kind'], parent: Made | null, validFrom = '2020-01-01', validTo: string | null = kind === 'district' ? day : null) {
  const code = `P${String((number += 1))}`;
  const { id } = await createUnit(manager, { code, kind, name: `Đơn vị ${code}`, parentCode: parent?.code ?? null, validFrom, validTo });
  return { id, code };
}
const whole = (from: Made, to: Made | null) => ({ predecessorId: from.id, successorId: to?.id ?? null, extent: 'whole' as const });
const part = (from: Made, to: Made) => ({ predecessorId: from.id, successorId: to.id, extent: 'part' as const });
type Parts = Parameters<typeof succeed>[1]['parts'];
const order = (operation: Parameters<typeof succeed>[1]['operation'], parts: Parts, on = day) => succeed(manager, { on, operation, resolution, parts });

/** Stretches of a unit: first day, first day that is no longer so, code of the place, how. */
async function places(of: Made): Promise<string[]> {
  const rows: { line: string }[] = await manager.query(
    `select concat_ws(' ', p.valid_from, coalesce(p.valid_to::text, '-'), coalesce(u.code, 'none'), p.how) as line
     from unit_place p left join unit u on u.id = p.place_id where p.unit_id = $1 order by p.valid_from`,
    [of.id],
  );
  return rows.map(({ line }) => line);
}

describe('the place of a unit that ended', () => {
  it('is the one heir that took all of it, through however many successions', async () => {
    const province = await unit('province', null);
    const [a, b] = [await unit('commune', province), await unit('commune', province)];
    const [c, d] = [await unit('commune', province, day), await unit('commune', province, later)];
    await order('merge', [whole(a, c), whole(b, c)]);
    expect(await places(a)).toEqual([`${day} - ${c.code} heir`]);
    expect([await places(c), await places(province)]).toEqual([[], []]);
    const e = await unit('commune', province);
    await order('merge', [whole(c, d), whole(e, d)], later);
    expect(await places(a)).toEqual([`${day} ${later} ${c.code} heir`, `${later} - ${d.code} heir`]);
    expect(await places(c)).toEqual([`${later} - ${d.code} heir`]);
  });

  it('is the nearest unit over all heirs of one that was divided, and none when they are in several provinces', async () => {
    const [here, there] = [await unit('province', null), await unit('province', null)];
    const [a, b] = [await unit('commune', here), await unit('commune', here)];
    const [c, d, far] = [await unit('commune', here, day), await unit('commune', here, day), await unit('commune', there, day)];
    await order('partition', [part(a, c), part(a, d), part(b, d), part(b, far)]);
    expect(await places(a)).toEqual([`${day} - ${here.code} divided`]);
    expect(await places(b)).toEqual([`${day} - none divided`]);
    await changeUnit(manager, far.id, { on: later, resolution, parentId: here.id });
    expect(await places(b)).toEqual([`${day} ${later} none divided`, `${later} - ${here.code} divided`]);
  });

  it('is the heir of all parts since they came together again, and stays a division', async () => {
    const province = await unit('province', null);
    const a = await unit('commune', province);
    const [c, d, e] = [await unit('commune', province, day), await unit('commune', province, day), await unit('commune', province, later)];
    await order('split', [part(a, c), part(a, d)]);
    await order('merge', [whole(c, e), whole(d, e)], later);
    expect(await places(a)).toEqual([`${day} ${later} ${province.code} divided`, `${later} - ${e.code} divided`]);
  });

  it('is where the last parent stands when nothing came out of it', async () => {
    const [province, heir] = [await unit('province', null), await unit('province', null)];
    const district = await unit('district', province);
    const office = await unit('department', province);
    const commune = await unit('commune', district, '2020-01-01', day);
    expect(await places(district)).toEqual([`${day} - ${province.code} abolished`]);
    expect(await places(commune)).toEqual([`${day} - ${province.code} abolished`]);
    await order('abolish', [whole(office, null)], '2024-01-01');
    expect(await places(office)).toEqual([`2024-01-01 - ${province.code} abolished`]);
    await order('merge', [whole(province, heir), whole(heir, heir)], later);
    expect(await places(office)).toEqual([`2024-01-01 ${later} ${province.code} abolished`, `${later} - ${heir.code} abolished`]);
    expect(await places(commune)).toEqual([`${day} ${later} ${province.code} abolished`, `${later} - ${heir.code} abolished`]);
    expect(await places(heir)).toEqual([]);
  });

  it('is nowhere for a province that ended without an heir', async () => {
    const province = await unit('province', null);
    await order('abolish', [whole(province, null)]);
    expect(await places(province)).toEqual([`${day} - none abolished`]);
  });

  it('follows what became of the unit when it ended, not what it gave away before', async () => {
    const province = await unit('province', null);
    const big = await unit('commune', province);
    const [small, heir] = [await unit('commune', province, '2024-01-01'), await unit('commune', province, day)];
    await order('split', [part(big, big), part(big, small)], '2024-01-01');
    expect(await places(big)).toEqual([]);
    const other = await unit('commune', province);
    await order('merge', [whole(big, heir), whole(other, heir)]);
    expect(await places(big)).toEqual([`${day} - ${heir.code} heir`]);
  });
});

describe('places made anew', () => {
  const all = () => manager.query('select * from unit_place order by unit_id, valid_from');

  it('are the same, and wrong ones are put right', async () => {
    const before = (await all()) as unknown[];
    expect(before.length).toBeGreaterThan(10);
    expect(await rebuildPlaces(manager, null)).toBe(0);
    const [{ unit_id: wrong }] = before as [{ unit_id: string }];
    await manager.query(`update unit_place set how = 'abolished', valid_to = null where unit_id = $1`, [wrong]);
    await manager.query(
      `insert into unit_place (unit_id, valid_from, how) select unit_id, '2030-01-01', 'divided' from unit_place where unit_id = $1 limit 1`,
      [wrong],
    );
    expect(await rebuildPlaces(manager, [wrong])).toBeGreaterThan(0);
    expect(await all()).toEqual(before);
  });

  it('are those that the migration finds in a database that has successions already', async () => {
    const before = (await all()) as unknown[];
    const runner = owner.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('create schema kept');
      await runner.query('alter table unit_place set schema kept');
      await new UnitsPlaces2026112607000().up(runner);
      expect(await runner.query('select * from unit_place order by unit_id, valid_from')).toEqual(before);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
