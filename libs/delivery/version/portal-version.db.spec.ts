import pg from 'pg';
import type { DataSource } from 'typeorm';
import { inPortal, runAs } from '#platform/db';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { World } from '../../../tests/support/world.js';
import { withdrawPublication } from '../index.js';

let world: World;
let editing: DataSource;
let portal: PublicPortal;
let neighbour: PublicPortal;

beforeAll(async () => {
  world = await World.create({ DATABASE_POOL_SIZE: '20' });
  editing = await world.source('editing');
  portal = await makePortal(world.database);
  neighbour = await makePortal(world.database);
  await publish(portal, 'Tin đầu');
});
afterAll(() => world.close());

const inside = <T>(where: PublicPortal, fn: Parameters<typeof inPortal<T>>[2]): Promise<T> =>
  runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
const publish = (where: PublicPortal, title: string) => inside(where, (scope) => publishSealed(scope, revisionOf(where, { title })));

async function versionOf({ id }: Pick<PublicPortal, 'id'>): Promise<number> {
  const [row] = await world.rows<{ version: string }>('select version from portal_version where portal_id = $1', [id]);
  return Number(row?.version);
}

async function sharedVersion(): Promise<number> {
  return Number((await world.rows<{ version: string }>('select version from shared_version'))[0]?.version);
}

/** By how much the versions of the two portals grew. */
async function raised(change: () => Promise<unknown>): Promise<[boolean, boolean]> {
  const before = [await versionOf(portal), await versionOf(neighbour)];
  await change();
  return [(await versionOf(portal)) > before[0]!, (await versionOf(neighbour)) > before[1]!];
}

const rows = (sql: string) => () => world.rows(sql, sql.includes('$1') ? [portal.id] : []);

describe('the version of a portal', () => {
  test.each<[string, string]>([
    ['its name', `update portal set name = 'Tên khác' where portal_id = $1`],
    ['a host name', `insert into portal_host (host, portal_id, is_primary) values ('khac.mau.test', $1, false)`],
    ['which host name comes first', `update portal_host set is_primary = is_primary where portal_id = $1`],
    ['a host name that goes', `delete from portal_host where portal_id = $1 and not is_primary`],
    ['a section', `insert into section (portal_id, slug, name, position) values ($1, 'moi', 'Mới', 9)`],
    ['the name of a section', `update section set name = 'Mới hơn' where portal_id = $1 and slug = 'moi'`],
    ['a section that goes', `delete from section where portal_id = $1 and slug = 'moi'`],
    ['the name of an author', `update byline set display_name = 'Bút danh' where portal_id = $1`],
    ['its owner', `insert into portal_owner (portal_id, valid_from, unit_id, because) select $1, '2026-01-01', id, 'x' from unit limit 1`],
    ['a licence', `insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until) values ($1, '1', '2026-01-01', 'x', '2027-01-01')`],
    [
      'a stop',
      `insert into portal_suspension (portal_id, announced_at, starts_at, expected_until, reason) values ($1, now(), now(), now() + interval '1 day', 'x')`,
    ],
    ['an heir', `insert into portal_heir select $1, portal_id from portal where portal_id <> $1 limit 1`],
    ['a text', `update publication set summary = summary where portal_id = $1`],
    ['a place in a list', `update placement set topic = null where portal_id = $1`],
  ])('grows with %s, and that of no other', async (_what, sql) => {
    expect(await raised(rows(sql))).toEqual([true, false]);
  });

  test('grows when the role editing publishes and withdraws', async () => {
    const revision = revisionOf(portal, { title: 'Tin mới' });
    expect(await raised(() => inside(portal, (scope) => publishSealed(scope, revision)))).toEqual([true, false]);
    expect(await raised(() => inside(portal, (scope) => withdrawPublication(scope, revision.itemId, new Date())))).toEqual([true, false]);
  });

  test('stays when nothing shows: a change that is undone, a draft, a name under which nothing is public', async () => {
    const undone = inside(portal, async (scope) => {
      await publishSealed(scope, revisionOf(portal, { title: 'Không đăng' }));
      throw new Error('undone');
    });
    expect(await raised(() => undone.catch(() => undefined))).toEqual([false, false]);
    expect(await raised(rows(`update item set updated_at = now() where portal_id = $1`))).toEqual([false, false]);
    const hidden = `insert into byline (portal_id, person_id, display_name) select $1, id, 'Kín' from person where id not in (select person_id from byline where portal_id = $1) limit 1`;
    expect(await raised(rows(hidden))).toEqual([false, false]);
  });

  test('grows once in a transaction, however much it changes', async () => {
    const before = await versionOf(portal);
    await rows(
      `update publication set summary = summary where portal_id = $1; update section set position = position where portal_id = $1`.replaceAll(
        '$1',
        `'${portal.id}'`,
      ),
    )();
    const [row] = await world.rows<{ version: string; by: string }>('select version, changed_by as by from portal_version where portal_id = $1', [portal.id]);
    expect(Number(row!.version)).toBe(Math.max(before + 1, Number(row!.by)));
  });

  test('grows with each of 16 writers at once, and none of them waits for ever', async () => {
    const before = await versionOf(portal);
    await Promise.all(Array.from({ length: 16 }, (_, n) => publish(n % 2 ? portal : neighbour, `Cùng lúc ${String(n)}`)));
    expect((await versionOf(portal)) - before).toBeGreaterThanOrEqual(8);
  });

  test('is gone with the portal, and what all share grows', async () => {
    const gone = await makePortal(world.database);
    const before = await sharedVersion();
    await world.rows(['section', 'byline', 'portal_host', 'portal'].map((table) => `delete from ${table} where portal_id = '${gone.id}'`).join('; '));
    expect(await versionOf(gone)).toBeNaN();
    expect(await sharedVersion()).toBeGreaterThan(before);
  });
});

test('the name of a unit raises what all portals share; a code that nobody sees does not', async () => {
  const before = await sharedVersion();
  await world.rows(`update unit set code = 'mã khác ' || id where name = 'Phường Mẫu'`);
  expect(await sharedVersion()).toBe(before);
  await world.rows(`update unit set name = 'Phường Khác' where name = 'Phường Mẫu'`);
  expect(await sharedVersion()).toBeGreaterThan(before);
});

test('what lists of other portals show of an item of this one, the name of its author and of the portal, raises what all share', async () => {
  for (const sql of [
    `update byline set display_name = 'Bút danh khác' where portal_id = $1 and is_public`,
    `update portal set name = 'Tên mới nữa' where portal_id = $1`,
  ]) {
    await publish(portal, `Có tác giả ${String(sql.length)}`);
    const before = await sharedVersion();
    await rows(sql)();
    expect(await sharedVersion()).toBeGreaterThan(before);
  }
});

test('who stands in the directory of portals is shared by all: a new one, its name, its state, and the tree of units', async () => {
  const grows = async (change: () => Promise<unknown>): Promise<void> => {
    const before = await sharedVersion();
    await change();
    expect(await sharedVersion()).toBeGreaterThan(before);
  };
  let listed = portal;
  await grows(async () => (listed = await makePortal(world.database)));
  await grows(() => world.rows(`update portal set name = 'Tên khác' where portal_id = '${listed.id}'`));
  await grows(() => world.rows(`update portal set state = 'closed' where portal_id = '${listed.id}'`));
  await grows(() => world.rows('update unit_closure set valid_from = valid_from'));
  const before = await sharedVersion();
  await world.rows(`update portal set banner_line = 'Của riêng trang' where portal_id = '${listed.id}'`);
  expect(await sharedVersion()).toBe(before);
});

test('whoever asks for what changed since the xmin of the last look misses no commit, also one that comes late', async () => {
  const early = new pg.Client({ connectionString: world.database.adminUrl });
  const reader = new pg.Client({ connectionString: world.database.urls.delivery });
  await early.connect();
  await reader.connect();
  const look = async (since: string) =>
    (
      await reader.query<{ xmin: string; changed: string[] }>(
        `select pg_snapshot_xmin(pg_current_snapshot())::text as xmin, array(select portal_id::text from portal_version where changed_by >= $1::xid8) as changed`,
        [since],
      )
    ).rows[0]!;
  try {
    await early.query('begin');
    await early.query(`update portal set name = 'Bắt đầu trước' where portal_id = $1`, [portal.id]);
    await publish(neighbour, 'Bắt đầu sau, xong trước');
    const first = await look('0');
    expect(first.changed).toContain(neighbour.id);
    await early.query('commit');
    expect((await look(first.xmin)).changed).toContain(portal.id);
  } finally {
    await early.end();
    await reader.end();
  }
});
