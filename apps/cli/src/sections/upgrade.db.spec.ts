import { World, type WorldPortal } from '../../../../tests/support/world.js';
import { Refusal } from '../output.js';
import { upgradePortals } from './upgrade.js';

let world: World;
let one: WorldPortal;
let planned: WorldPortal;

beforeAll(async () => {
  world = await World.create();
  [one, planned] = [await world.portal(), await world.portal({ state: 'planned' })];
});
afterAll(() => world.close());

const run = (apply: boolean, host?: string) => upgradePortals(world.config, world.clock, host, apply);
const count = async (portal: WorldPortal) =>
  Number((await world.rows<{ n: string }>('select count(*) as n from section where portal_id = $1 and statutory_code is not null', [portal.id]))[0]?.n);

describe('sections upgrade', () => {
  it('without --apply names every portal, the planned ones too, and changes none', async () => {
    const { portals, due } = await run(false);
    expect(portals).toBe(2);
    expect(due.map(({ host }) => host).sort()).toEqual([one.host, planned.host].sort());
    expect(await count(one)).toBe(0);
  });

  it('of one portal leaves the others', async () => {
    const { due } = await run(true, one.host.toUpperCase());
    expect(due).toEqual([expect.objectContaining({ host: one.host, follows: null, version: '224/2026/NĐ-CP' })]);
    expect([await count(one), await count(planned)]).toEqual([due[0]?.changes.length, 0]);
  });

  it('of all does what is left, and a second run changes nothing', async () => {
    expect((await run(true)).due.map(({ host }) => host)).toEqual([planned.host]);
    const before = await world.rows('select * from section order by id');
    expect(await run(true)).toEqual({ portals: 2, due: [] });
    expect(await world.rows('select * from section order by id')).toEqual(before);
    expect(await world.rows(`select person_id from audit_entry where act = 'section.upgrade'`)).toEqual([{ person_id: null }, { person_id: null }]);
  });

  it('of a host that is none is refused', async () => {
    await expect(run(false, 'khong-co.example.test')).rejects.toThrow(Refusal);
  });
});
