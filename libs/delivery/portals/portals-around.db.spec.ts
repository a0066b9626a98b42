import pg from 'pg';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { rootStatement } from '../hot/document-statement.js';
import { portalsRoot } from './portals.fields.js';

const day = '2026-11-20';
let world: World;
let reader: pg.Client;
const portals: Record<string, WorldPortal> = {};

beforeAll(async () => {
  world = await World.create();
  reader = new pg.Client({ connectionString: world.database.urls.delivery });
  await reader.connect();
  const province = await world.unit('province');
  const department = await world.unit('department', province);
  const commune = await world.unit('commune', province);
  const past = await world.unit('commune', province);
  const other = await world.unit('province');
  const nowhere = await world.unit('commune');
  for (const [table, key] of Object.entries({ unit: 'id', unit_version: 'unit_id', unit_closure: 'descendant_id' }))
    await world.rows(`update ${table} set valid_to = '2026-07-01' where ${key} = $1`, [past]);
  await world.rows(`insert into unit_place (unit_id, valid_from, place_id, how) values ($1, '2026-07-01', $2, 'heir')`, [past, commune]);
  const made: [name: string, unitId: string, state?: string][] = [
    ['province', province],
    ['department', department],
    ['commune', commune],
    ['past', past, 'suspended'],
    ['closed', commune, 'closed'],
    ['planned', department, 'planned'],
    ['other', other],
    ['alone', nowhere],
    ['beside it', nowhere],
  ];
  for (const [name, unitId, state = 'open'] of made) portals[name] = await world.portal({ unitId, state, sections: 0 });
});
afterAll(async () => {
  await reader.end();
  await world.close();
});

/** Names of the portals that a visitor of this one is shown. */
async function shown(name: string, within: 'province' | 'below'): Promise<string[]> {
  const read = portalsRoot.read({ within }, day)!;
  const statement = rootStatement('spec', portalsRoot, read);
  const host = portals[name]?.host ?? 'khong-co.mau.test';
  const { rows } = await reader.query<{ answer: string }>(statement.text, statement.values({ host, day, read: [read] }));
  const found = JSON.parse(rows[0]!.answer) as { id: string }[];
  return found.map(({ id }) => Object.entries(portals).find(([, portal]) => portal.id === id)?.[0] ?? '?').sort();
}

const ofProvince = ['commune', 'department', 'past', 'province'];

test.each<[string, string[], string[]]>([
  ['province', ofProvince, ['commune', 'department', 'past']],
  ['department', ofProvince, []],
  ['commune', ofProvince, []],
  // it stands where its heir is
  ['past', ofProvince, []],
  ['closed', ofProvince, []],
  ['planned', [], []],
  ['other', ['other'], []],
  ['alone', ['alone'], []],
  ['nobody', [], []],
])('a visitor of the portal %s is shown %j of its province and %j below', async (name, province, below) => {
  expect(await shown(name, 'province')).toEqual(province);
  expect(await shown(name, 'below')).toEqual(below);
});
