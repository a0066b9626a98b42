import pg from 'pg';
import { v7 as newId } from 'uuid';
import { World, type WorldPortal } from '../support/world.js';
import { abilityFor, roles } from '../../libs/people/grant.js';

/**
 * What a worker that was taken over can write as an import of an old site: nothing but what an import brings that runs at that moment, in
 * the name of the person who runs it and still has the right to, and nothing of what people wrote.
 */
let world: World;
let worker: pg.Client;
let here: WorldPortal;
let beside: WorldPortal;
let province: WorldPortal;
let elsewhere: WorldPortal;
let country: string;
let admin: string;
let author: string;

beforeAll(async () => {
  world = await World.create();
  country = await world.unit('province');
  province = await world.portal({ unitId: country });
  here = await world.portal({ unitId: await world.unit('commune', country) });
  beside = await world.portal({ unitId: await world.unit('commune', country) });
  elsewhere = await world.portal({ unitId: await world.unit('province') });
  admin = await world.person('Quản Trị', [{ portal: here, role: 'portal_admin' }]);
  author = await world.person('Tên Ở Trang Cũ');
  worker = new pg.Client({ connectionString: world.database.urls.jobs });
  await worker.connect();
});
afterAll(async () => {
  await worker.end();
  await world.close();
});

const refused = '23000';
type Statement = readonly [sql: string, values: readonly unknown[]];

/** Rows of the last of some statements in a portal's scope, or the SQLSTATE of the first that fails; undone afterwards. */
async function attempt(portal: WorldPortal, ...statements: readonly Statement[]): Promise<number | string> {
  await worker.query('begin');
  try {
    await worker.query(`select set_config('app.portal_id', $1, true)`, [portal.id]);
    let rows = 0;
    for (const [sql, values] of statements) rows = (await worker.query(sql, [...values])).rowCount ?? 0;
    return rows;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await worker.query('rollback');
  }
}

async function importOf(portal: WorldPortal, by: string, state = 'running'): Promise<string> {
  const [made] = await world.rows<{ id: string }>(
    `insert into site_import (portal_id, name, state, section_id, created_by, run_by, created_at) values ($1, 'cu.xml', $2, $3, $4, $4, now()) returning id`,
    [portal.id, state, portal.sectionIds[0], by],
  );
  return made!.id;
}

interface Told {
  readonly portal?: WorldPortal;
  readonly importId: string;
  readonly by: string;
  readonly state?: string;
}

/** What the worker does for an entry, up to its sealed words. */
function sealing({ portal = here, importId, by, state = 'draft' }: Told): Statement[] {
  const itemId = newId();
  return [
    [
      `insert into item (portal_id, id, kind, state, section_id, author_id, created_at, updated_at) values (scope.portal(), $1, 'news', $4, $2, $3, now(), now())`,
      [itemId, portal.sectionIds[0], author, state],
    ],
    ['insert into site_import_item (portal_id, origin, item_id, import_id, draft_version) values (scope.portal(), $1, $2, $3, 1)', [itemId, itemId, importId]],
    ...writing(itemId, by),
  ];
}
const writing = (itemId: string, by: string): Statement[] => [
  [
    `insert into draft (portal_id, item_id, version, title, summary, body, editor_ids, edited_by, edited_at) values (scope.portal(), $1, 1, 'a', '', '{}', '{}', $2, now())`,
    [itemId, by],
  ],
  ...sealed(itemId, by),
];
const sealed = (itemId: string, by: string): Statement[] => [
  [
    `insert into revision (portal_id, item_id, number, title, summary, body, html, text, hash, editor_ids, sealed_by, sealed_at)
     values (scope.portal(), $1, 900, 'a', '', '{}', '', '', '', '{}', $2, now())`,
    [itemId, by],
  ],
];
const filing = (by: string): Statement => [
  `insert into file (portal_id, state, name, size, uploaded_by, uploaded_at) values (scope.portal(), 'arriving', 'a.jpg', 1, $1, now())`,
  [by],
];

it('seals for whoever runs an import of the portal and may, be it by the province', async () => {
  expect(await attempt(here, ...sealing({ importId: await importOf(here, admin), by: admin }))).toBe(1);
  const above = await world.person('Quản Trị Tỉnh', [{ portal: province, role: 'province_admin', covers: country }]);
  expect(await attempt(here, ...sealing({ importId: await importOf(here, above), by: above }))).toBe(1);
  expect(await attempt(here, filing(above))).toBe(1);
});

it('asks for the right by the roles that hold it at the desk', async () => {
  for (const role of roles) {
    const person = await world.person(`Vai ${role}`, [{ portal: here, role }]);
    const wanted = abilityFor([{ role }], person).can('import-site', 'portal') ? 1 : refused;
    expect([role, await attempt(here, ...sealing({ importId: await importOf(here, person), by: person }))]).toEqual([role, wanted]);
  }
});

const right = { role: 'portal_admin' } as const;
it.each<[string, () => Parameters<World['person']>[1]]>([
  ['whose right has ended', () => [{ portal: here, ...right, endsOn: '2026-01-02' }]],
  ['whose right is yet to begin', () => [{ portal: here, ...right, startsOn: '2199-01-01' }]],
  ['who administers another portal', () => [{ portal: beside, ...right }]],
  ['who administers another province', () => [{ portal: elsewhere, role: 'province_admin', covers: elsewhere.unitId }]],
  ['who has no right at all', () => []],
])('seals nothing for somebody %s, and takes no file for them', async (who, grants) => {
  const person = await world.person(`Người ${who}`, grants());
  expect(await attempt(here, ...sealing({ importId: await importOf(here, person), by: person }))).toBe(refused);
  expect(await attempt(here, filing(person))).toBe(refused);
});

it('seals no more from the moment at which the right is taken back', async () => {
  const person = await world.person('Thôi Quản Trị', [{ portal: here, ...right }]);
  const told = { importId: await importOf(here, person), by: person };
  expect(await attempt(here, ...sealing(told))).toBe(1);
  await world.rows(`update portal_grant set ends_on = '2026-01-03' where person_id = $1`, [person]);
  expect(await attempt(here, ...sealing(told))).toBe(refused);
});

it.each(['planned', 'paused', 'done', 'cancelled', 'undoing', 'undone'])('seals nothing for an import that is %s', async (state) => {
  const person = await world.person(`Nhập ${state}`, [{ portal: here, ...right }]);
  expect(await attempt(here, ...sealing({ importId: await importOf(here, person, state), by: person }))).toBe(refused);
  expect(await attempt(here, filing(person))).toBe(refused);
});

it.each(['planned', 'paused', 'done', 'undone'])('starts no import that is %s by itself', async (state) => {
  const importId = await importOf(here, admin, state);
  expect(await attempt(here, [`update site_import set state = 'running' where id = $1`, [importId]])).toBe('42501');
  expect(await attempt(here, ['update site_import set run_by = created_by where id = $1', [importId]])).toBe('42501');
});

it('stops one that runs', async () => {
  expect(await attempt(here, [`update site_import set state = 'paused' where id = $1`, [await importOf(here, admin)]])).toBe(1);
});

it('seals nothing outside the portal of the import, though the person may there too', async () => {
  const person = await world.person('Hai Trang', [
    { portal: here, ...right },
    { portal: beside, ...right },
  ]);
  const importId = await importOf(here, person);
  expect(await attempt(beside, ...sealing({ portal: beside, importId, by: person }))).toBe(refused);
  expect(await attempt(beside, filing(person))).toBe(refused);
});

it('seals in no name but that of whoever runs the import which brought the item', async () => {
  const importId = await importOf(here, admin);
  const other = await world.person('Người Khác', [{ portal: here, ...right }]);
  expect(await attempt(here, ...sealing({ importId, by: other }))).toBe(refused);
  // they run one of their own, and it did not bring this item
  await importOf(here, other);
  expect(await attempt(here, ...sealing({ importId, by: other }))).toBe(refused);
  const [item, mark] = sealing({ importId, by: admin });
  expect(await attempt(here, item!, mark!, ...sealed(String(mark![1][1]), other))).toBe(refused);
  expect(await attempt(here, filing(author))).toBe(refused);
});

it('makes nothing that is public from the first', async () => {
  expect(await attempt(here, ...sealing({ importId: await importOf(here, admin), by: admin, state: 'published' }))).toBe(refused);
});

describe('what a person wrote', () => {
  let itemId: string;
  let importId: string;
  beforeAll(async () => {
    importId = await importOf(here, admin);
    itemId = newId();
    await world.rows(
      `insert into item (portal_id, id, kind, state, section_id, author_id, created_at, updated_at) values ($1, $2, 'news', 'draft', $3, $4, now(), now())`,
      [here.id, itemId, here.sectionIds[0], admin],
    );
    await world.rows(
      `insert into draft (portal_id, item_id, version, title, summary, body, editor_ids, edited_by, edited_at) values ($1, $2, 1, 'Mật', '', '{}', '{}', $3, now())`,
      [here.id, itemId, admin],
    );
    await world.rows(
      `insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at) values ($1, 'item', $2, 'create', 'draft', 'draft', now())`,
      [here.id, itemId],
    );
  });

  it('is not seen, changed, moved or sealed', async () => {
    expect(await attempt(here, ['select from draft where item_id = $1', [itemId]])).toBe(0);
    expect(await attempt(here, [`update draft set title = 'b' where item_id = $1`, [itemId]])).toBe(0);
    expect(await attempt(here, ['update item set section_id = $2 where id = $1', [itemId, here.sectionIds[1]]])).toBe(refused);
    expect(await attempt(here, ...sealed(itemId, admin))).toBe(refused);
  });

  it('cannot be passed off as brought by an import', async () => {
    const mark: Statement = [
      `insert into site_import_item (portal_id, origin, item_id, import_id, draft_version) values (scope.portal(), 'cu/x', $1, $2, 1)`,
      [itemId, importId],
    ];
    expect(await attempt(here, mark)).toBe(refused);
  });
});
