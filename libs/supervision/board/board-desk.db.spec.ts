import { v7 as newId } from 'uuid';
import { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { createUnit, succeed } from '#units';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { BoardDesk } from './board-desk.js';

let world: World;
let owner: DataSource;
let desk: BoardDesk;
let viewer: string;
const units = {} as Record<'province' | 'heir' | 'beside' | 'old' | 'cut', WorldPortal>;

async function unit(name: keyof typeof units, parent: keyof typeof units | null, validFrom: string): Promise<void> {
  const kind = parent === null ? 'province' : 'commune';
  const { id } = await createUnit(owner.manager, { code: name, kind, name: `Đơn vị ${name}`, parentCode: parent, validFrom });
  units[name] = await world.portal({ unitId: id, sections: 0 });
}

beforeAll(async () => {
  world = await World.create();
  owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner, poolSize: 1 }).initialize();
  desk = new BoardDesk(await world.source('supervision'), await world.source('signin'), world.clock);
  await unit('province', null, '2020-01-01');
  for (const name of ['old', 'cut'] as const) await unit(name, 'province', '2020-01-01');
  for (const name of ['heir', 'beside'] as const) await unit(name, 'province', '2025-07-01');
  const part = (from: WorldPortal, to: WorldPortal, extent: 'whole' | 'part') => ({ predecessorId: from.unitId, successorId: to.unitId, extent });
  const order = { on: '2025-07-01', resolution: '1/NQ' };
  await succeed(owner.manager, { ...order, operation: 'abolish', parts: [part(units.old, units.heir, 'whole')] });
  await succeed(owner.manager, { ...order, operation: 'split', parts: [part(units.cut, units.heir, 'part'), part(units.cut, units.beside, 'part')] });
  viewer = await world.person('Giám sát', [{ portal: units.province, role: 'supervisor', covers: units.province.unitId }]);
});
afterAll(async () => {
  await owner.destroy();
  await world.close();
});

async function portalsUnder(unitId: string | null): Promise<string[]> {
  const rows = await runAs({ requestId: newId(), personId: viewer }, () =>
    desk.read(unitId, (scope) => scope.manager.query<{ id: string }[]>('select portal_id as id from portal order by portal_id')),
  );
  return rows.map(({ id }) => Object.entries(units).find(([, portal]) => portal.id === id)?.[0] ?? '?').sort();
}

describe('what is read of a unit', () => {
  it('holds the portals of its past: of the province all that the viewer supervises', async () => {
    expect(await portalsUnder(null)).toEqual(['beside', 'cut', 'heir', 'old', 'province']);
    expect(await portalsUnder(units.province.unitId)).toEqual(await portalsUnder(null));
  });

  it('holds what one heir took whole, not what was divided', async () => {
    expect(await portalsUnder(units.heir.unitId)).toEqual(['heir', 'old']);
    expect(await portalsUnder(units.beside.unitId)).toEqual(['beside']);
  });

  it('is nothing for a unit that is not there', async () => {
    await expect(portalsUnder(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
