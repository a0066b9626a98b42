import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { makeBackup } from '../../apps/cli/src/backup/make.js';
import { connectExact, readContents } from '../../apps/cli/src/backup/copy.js';
import type { Manifest } from '../../apps/cli/src/backup/manifest.js';
import { restorePortal, type PortalRestored } from '../../apps/cli/src/backup/restore-portal.js';
import { restoreWhole, type WholeRestored } from '../../apps/cli/src/backup/restore-whole.js';
import { leftOut, readTables } from '../../apps/cli/src/backup/tables.js';
import type { Contents } from '../../apps/cli/src/backup/tally.js';
import { verifyBackup } from '../../apps/cli/src/backup/verify.js';
import { buildProvince, letters, type Letter, type Province } from '../isolation/world.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { World } from '../support/world.js';

/**
 * The drill: a province with rows in every table is backed up, changed, and restored, whole into another database and one portal
 * into the running one. What is equal is shown by the sums of every row.
 */
const issuer = 'https://cap-phep.example.test/realms/liencong';
const now = new Date('2026-11-25T02:00:00Z');
let world: World;
let province: Province;
let place: string;
let whole: string;
let manifest: Manifest;
const others: TestDatabase[] = [];

beforeAll(async () => {
  world = await World.create();
  province = await buildProvince(world, issuer);
  place = await mkdtemp(path.join(tmpdir(), 'liencong-backup-spec-'));
  whole = path.join(place, 'toan-he-thong');
  await erase('B');
  await world.rows(`insert into pgboss.job (name, data, state) select name, data, 'completed' from pgboss.job limit 1`);
  await world.rows(`update pgboss.job set state = 'active', started_on = now() where data ->> 'portalId' = $1`, [province.portals.C.id]);
  manifest = await make(whole);
}, 60_000);
afterAll(async () => {
  await world.close();
  for (const other of others) await other.drop();
  rmSync(place, { recursive: true, force: true });
});

const make = (folder: string, portal?: string, database = world.database): Promise<Manifest> =>
  makeBackup({ url: database.urls.backup, folder, portal, product: '0.0.0', now: new Date() });

const wholeInto = (database: TestDatabase, more: { folder?: string; replace?: string; apply?: boolean; erasures?: string[] } = {}): Promise<WholeRestored> =>
  restoreWhole({ url: database.adminUrl, folder: whole, erasures: [], apply: true, ...more });

const portalInto = (database: TestDatabase, letter: Letter, more: { folder?: string; apply?: boolean; erasures?: string[] } = {}): Promise<PortalRestored> =>
  restorePortal({ url: database.adminUrl, folder: whole, portal: province.portals[letter].id, erasures: [], apply: true, now, ...more });

async function another(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  others.push(database);
  return database;
}

async function contentsOf(database: TestDatabase): Promise<Contents> {
  const client = await connectExact(database.adminUrl);
  try {
    return await readContents(client, await readTables(client));
  } finally {
    await client.end();
  }
}

async function rowsIn<Row extends pg.QueryResultRow>(database: TestDatabase, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Destroys the key of the portal's helper, as eraseSubject does. */
async function erase(letter: Letter): Promise<void> {
  const { id, helperId } = province.portals[letter];
  await world.rows('update personal_key set wrapped_key = null, destroyed_at = now() where portal_id = $1 and subject_id = $2', [id, helperId]);
}

const keyOf = (database: TestDatabase, letter: Letter) =>
  rowsIn(database, 'select wrapped_key is null as gone from personal_key where portal_id = $1 and subject_id = $2', [
    province.portals[letter].id,
    province.portals[letter].helperId,
  ]);

/** A copy of the whole backup to spoil. */
async function copied(name: string): Promise<string> {
  const folder = path.join(place, 'hong', name);
  await cp(whole, folder, { recursive: true });
  return folder;
}

function change(folder: string, edit: (manifest: Manifest) => void): void {
  const file = path.join(folder, 'manifest.json');
  const changed = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  edit(changed);
  writeFileSync(file, JSON.stringify(changed));
}

describe('a backup of the whole', () => {
  it('holds rows of every table but those that are left out by name, and every portal', async () => {
    const tables = await world.rows<{ name: string }>(
      `select 'public.' || relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const kept = tables.map(({ name }) => name).filter((name) => !leftOut[name]);
    expect(Object.keys(manifest.tables).sort()).toEqual(kept.sort());
    expect(Object.entries(manifest.tables).filter(([, { rows }]) => rows === 0)).toEqual([]);
    const all = await world.rows<{ id: string }>('select portal_id as id from portal');
    expect(Object.keys(manifest.portals).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(Object.keys(manifest.portals)).toEqual(expect.arrayContaining(letters.map((letter) => province.portals[letter].id)));
    expect(await verifyBackup(whole)).toMatchObject({ manifest });
  });

  it('restored into another database is the same to the last row, without sessions', async () => {
    const database = await another();
    const { rows, jobs, erasedAgain } = await wholeInto(database);
    const contents = await contentsOf(database);
    expect(contents).toEqual(await contentsOf(world.database));
    expect(contents.portals).toEqual(manifest.portals);
    expect(rows).toBe(Object.values(contents.tables).reduce((sum, table) => sum + table.rows, 0));
    expect(await rowsIn(database, 'select 1 from session')).toEqual([]);
    expect((await world.rows('select 1 from session')).length).toBeGreaterThan(0);
    expect(erasedAgain).toBe(0);
    // What had not ended is to be done, as if it had not been begun; what had ended is not done again.
    const pending = await world.rows<{ id: string }>(`select id from pgboss.job where state <> 'completed' order by id`);
    expect(jobs).toBe(pending.length);
    expect(await rowsIn(database, 'select id from pgboss.job order by id')).toEqual(pending);
    expect(await rowsIn(database, `select 1 from pgboss.job where state <> 'created' or started_on is not null`)).toEqual([]);
  });

  it('is only tried without --apply', async () => {
    const database = await another();
    await wholeInto(database, { apply: false });
    expect(Object.values((await contentsOf(database)).tables).every(({ rows }) => rows === 0)).toBe(true);
  });

  it('goes into a database with rows only when its name is typed', async () => {
    const database = await another();
    await rowsIn(database, `insert into person (display_name) values ('Có sẵn')`);
    await expect(wholeInto(database)).rejects.toThrow(`Cơ sở dữ liệu ${database.name} không trống: public.person`);
    await expect(wholeInto(database, { replace: 'liencong' })).rejects.toThrow(`tên là ${database.name}`);
    expect((await contentsOf(database)).tables['public.person']?.rows).toBe(1);
    await wholeInto(database, { replace: database.name });
    expect((await contentsOf(database)).portals).toEqual(manifest.portals);
  });

  it('waits for nobody who is still at work', async () => {
    const database = await another();
    const worker = new pg.Client({ connectionString: database.urls.jobs, application_name: 'liencong-jobs' });
    await worker.connect();
    try {
      await expect(wholeInto(database)).rejects.toThrow(/dừng api và worker.*liencong-jobs \(1\)/);
    } finally {
      await worker.end();
    }
  });
});

describe('a backup of one portal', () => {
  it('holds its rows, its people and its units, and nothing of another', async () => {
    const { A } = province.portals;
    const folder = path.join(place, 'mot-cong');
    const made = await make(folder, A.host);
    expect(made.portals).toEqual({ [A.id]: manifest.portals[A.id] });
    expect(made.jobs.rows).toBeGreaterThan(0);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.gz'));
    const text = files.map((name) => gunzipSync(readFileSync(path.join(folder, name))).toString('utf8')).join('\n');
    expect(text).toContain(A.privateMark);
    // Letters name the portal that they went to or came from, by its id alone.
    const withoutLetters = files
      .filter((name) => !/sent_letter|posting_request/.test(name))
      .map((name) => gunzipSync(readFileSync(path.join(folder, name))).toString('utf8'))
      .join('\n');
    expect(withoutLetters.length).toBeLessThan(text.length);
    for (const letter of letters.filter((each) => each !== 'A')) {
      const { id, privateMark, publicMark, helperId } = province.portals[letter];
      expect(withoutLetters.includes(id)).toBe(false);
      for (const mark of [publicMark, helperId]) expect(text.includes(mark)).toBe(false);
      // The person who works in both is known by name.
      if (letter !== 'B') expect(text.includes(privateMark)).toBe(false);
    }
  });

  it('makes the portal anew where nothing of it was left', async () => {
    const database = await another();
    const { A } = province.portals;
    const restored = await portalInto(database, 'A', { folder: path.join(place, 'mot-cong') });
    const contents = await contentsOf(database);
    const [audit] = await rowsIn<{ n: number }>(database, `select count(*)::int as n from audit_entry where act <> 'portal.restore'`);
    expect(contents.tables['public.item']?.rows).toBe((await world.rows('select 1 from item where portal_id = $1', [A.id])).length);
    expect(audit?.n).toBe((await world.rows('select 1 from audit_entry where portal_id = $1', [A.id])).length);
    expect(restored.recreated).toMatchObject({ 'public.unit': 3, 'public.unit_closure': 4 });
    // Sent from a portal that is not there; its reminders go with it.
    expect(restored.leftOut).toMatchObject({ 'public.portal_heir': 1, 'public.directive': 1, 'public.directive_reminder': 1 });
    expect(restored.recreated['public.person']).toBe(contents.tables['public.person']?.rows);
    const people = await world.rows(`select a.subject from identity a where person_id in (select person_id from portal_grant where portal_id = $1)`, [A.id]);
    expect(restored.recreated['public.identity']).toBe(people.length);
    await expect(wholeInto(await another(), { folder: path.join(place, 'mot-cong') })).rejects.toThrow(/chỉ có một cổng/);
  });
});

describe('one portal put back', () => {
  it('is as it was, and every other row of the database stays as it is', async () => {
    const { A, B } = province.portals;
    const before = await contentsOf(world.database);
    await world.rows(`update draft set title = title || ' (hỏng)'`);
    await world.rows(`delete from placement where portal_id = $1`, [A.id]);
    await world.rows(`delete from pgboss.job where data ->> 'portalId' = any ($1)`, [[A.id, B.id]]);
    await world.rows(`update portal set name = 'Bị đổi tên' where portal_id = $1`, [A.id]);
    await world.rows(`update portal_grant set ends_on = '2026-11-24' where portal_id = $1 and person_id = $2`, [A.id, A.helperId]);
    const later = `insert into audit_entry (portal_id, at, act, subject_type, subject_id, request_id) values ($1, now(), 'item.edit', 'item', $1, $1)`;
    await world.rows(later, [A.id]);
    const changed = await contentsOf(world.database);
    expect(changed.portals[A.id]).not.toEqual(before.portals[A.id]);

    const tried = await portalInto(world.database, 'A', { apply: false });
    expect(await contentsOf(world.database)).toEqual(changed);
    const restored = await portalInto(world.database, 'A');
    expect(restored).toEqual({ ...tried, portalId: A.id, recreated: {}, erasedAgain: 0 });
    expect(restored.revived).toEqual([{ personId: A.helperId, role: 'contributor' }]);

    const after = await contentsOf(world.database);
    const without = ({ portals }: Contents): Contents['portals'] => Object.fromEntries(Object.entries(portals).filter(([id]) => id !== A.id));
    expect(without(after)).toEqual(without(changed));
    const shared = Object.entries(changed.tables).filter(([name]) => ['public.person', 'public.identity', 'public.unit', 'public.unit_closure'].includes(name));
    for (const [name, content] of shared) expect([name, after.tables[name]]).toEqual([name, content]);
    // The audit alone goes on: what was written later stays, and the restore itself stands in it.
    const [lines] = await world.rows(
      `select count(*) filter (where act = 'item.edit' and subject_id = $1)::int as later, count(*) filter (where act = 'portal.restore')::int as restores
       from audit_entry where portal_id = $1`,
      [A.id],
    );
    expect(lines).toEqual({ later: 1, restores: 1 });
    await world.rows(`alter table audit_entry disable trigger all`);
    await world.rows(`delete from audit_entry where portal_id = $1 and (act = 'portal.restore' or subject_id = $1)`, [A.id]);
    expect((await contentsOf(world.database)).portals[A.id]).toEqual(manifest.portals[A.id]);
    // Its jobs are there again, those of the neighbour are not.
    const jobs = await world.rows(`select data ->> 'portalId' as portal from pgboss.job where data ->> 'portalId' = any ($1)`, [[A.id, B.id]]);
    expect(jobs).toEqual([{ portal: A.id }]);
  });

  it('is refused when a host name of it belongs to another portal by now', async () => {
    const { C, D } = province.portals;
    const before = await contentsOf(world.database);
    await world.rows('update portal_host set portal_id = $1, is_primary = false where host = $2', [D.id, C.host]);
    await expect(portalInto(world.database, 'C')).rejects.toThrow(`(host)=(${C.host})`);
    await world.rows('update portal_host set portal_id = $1, is_primary = true where host = $2', [C.id, C.host]);
    expect(await contentsOf(world.database)).toEqual(before);
  });

  it('that the backup does not hold is refused', async () => {
    await expect(
      restorePortal({ url: world.database.adminUrl, folder: whole, portal: 'khong-co.example.test', erasures: [], apply: true, now }),
    ).rejects.toThrow(/không có cổng khong-co/);
  });
});

describe('who was erased', () => {
  it('stays erased when an older backup comes back', async () => {
    expect(await keyOf(world.database, 'B')).toEqual([{ gone: true }]);
    expect(await keyOf(world.database, 'C')).toEqual([{ gone: false }]);
    await erase('C');
    // The database itself knows it.
    expect((await portalInto(world.database, 'C')).erasedAgain).toBe(1);
    expect(await keyOf(world.database, 'C')).toEqual([{ gone: true }]);
    // A new database does not: a later backup beside the old one does.
    const later = path.join(place, 'hom-sau');
    await make(later);
    const database = await another();
    expect((await wholeInto(database)).erasedAgain).toBe(1);
    expect(await keyOf(database, 'C')).toEqual([{ gone: true }]);
    expect(await keyOf(database, 'B')).toEqual([{ gone: true }]);
    expect(await keyOf(database, 'P')).toEqual([{ gone: false }]);
    // Or one that is named, wherever it lies.
    const elsewhere = await another();
    expect((await wholeInto(elsewhere, { folder: await copied('le-loi') })).erasedAgain).toBe(0);
    const named = await another();
    expect((await wholeInto(named, { folder: await copied('co-ten'), erasures: [later] })).erasedAgain).toBe(1);
    expect(await keyOf(named, 'C')).toEqual([{ gone: true }]);
  });
});

describe('what is not a sound backup for this database', () => {
  it('is refused by the name of the file that was changed, cut or taken away', async () => {
    const tampered = await copied('sua');
    await appendFile(path.join(tampered, 'public.item.copy.gz'), 'x');
    await expect(verifyBackup(tampered)).rejects.toThrow('Tệp public.item.copy.gz không đúng');
    await expect(wholeInto(await another(), { folder: tampered })).rejects.toThrow('public.item.copy.gz');
    await expect(portalInto(world.database, 'A', { folder: tampered })).rejects.toThrow('public.item.copy.gz');
    const missing = await copied('thieu-tep');
    rmSync(path.join(missing, 'public.draft.copy.gz'));
    await expect(verifyBackup(missing)).rejects.toThrow('Thiếu tệp public.draft.copy.gz');
    const told = await copied('doi-so');
    change(told, ({ tables }) => (tables['public.revision'] = { ...tables['public.revision']!, rows: 1 }));
    await expect(verifyBackup(told)).rejects.toThrow('Tệp public.revision.copy.gz không khớp');
    const unfinished = await copied('do-dang');
    rmSync(path.join(unfinished, 'manifest.json'));
    await expect(verifyBackup(unfinished)).rejects.toThrow(/chưa xong/);
  });

  it('is refused when a table is missing', async () => {
    const folder = await copied('thieu-bang');
    change(folder, (made) => {
      const { 'public.notice': notice, ...tables } = made.tables;
      expect(notice).toBeDefined();
      Object.assign(made, { tables, portals: {} });
    });
    await expect(verifyBackup(folder)).rejects.toThrow(/không khớp/);
    const database = await another();
    await rowsIn(database, 'create table moi (id int primary key); alter table moi owner to liencong_owner');
    await expect(wholeInto(database)).rejects.toThrow('Bản sao lưu thiếu bảng (tables that the backup does not hold): public.moi');
  });

  it('is refused with what to do when the tables are of another version', async () => {
    const older = await another();
    await rowsIn(older, 'delete from migrations where id = (select max(id) from migrations)');
    await expect(wholeInto(older)).rejects.toThrow(/Cơ sở dữ liệu thiếu bước .*db migrate/);
    const newer = await another();
    await rowsIn(newer, `insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`);
    await expect(wholeInto(newer)).rejects.toThrow(/phiên bản cũ hơn \(0\.0\.0\), thiếu bước Later9999999999999/);
    await expect(portalInto(newer, 'A')).rejects.toThrow(/Không cùng phiên bản/);
  });

  it('is never made of a database with a table that has no place', async () => {
    const database = await another();
    await rowsIn(database, 'create table khong_khoa (id int)');
    await expect(make(path.join(place, 'khong-khoa'), undefined, database)).rejects.toThrow('public.khong_khoa: không có khóa chính');
    await rowsIn(database, 'drop table khong_khoa; create schema la; create table la.bang (id int primary key)');
    await expect(make(path.join(place, 'khong-khoa'), undefined, database)).rejects.toThrow('la.bang: không thuộc public');
    expect((await readdir(place)).filter((name) => name.startsWith('khong-khoa'))).toEqual([]);
  });
});

describe('who may', () => {
  it('backs up as no role that row-level security binds, and restores as none that may not write every row', async () => {
    const folder = path.join(place, 'vai-tro');
    await expect(makeBackup({ url: world.database.urls.owner, folder, product: '0', now })).rejects.toThrow(/không đọc được mọi dòng|permission denied/);
    for (const url of [world.database.urls.backup, world.database.urls.owner])
      await expect(restorePortal({ url, folder: whole, portal: province.portals.A.id, erasures: [], apply: true, now })).rejects.toThrow(
        /DATABASE_URL_RESTORE/,
      );
  });

  it('writes into no folder that holds something', async () => {
    await expect(make(whole)).rejects.toThrow(/đã có tệp/);
  });
});
