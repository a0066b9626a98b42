import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { PersonalDataKey } from '#people';
import { runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { writeCsv } from '#platform/sheet';
import { createUnit, type UnitKind } from '#units';
import { World, actingIn, type WorldPortal } from '../../../tests/support/world.js';
import { forgetImport } from './forget-import.js';
import { giveFile } from './give-file.js';
import { failedRowsOf, importOf, importRowsOf } from './import-queries.js';
import { ImportRowFilter, type PortalImport } from './import.types.js';
import { makePortal, type ImportTools } from './make-portal.js';
import { readImport } from './read-import.js';
import { runImport, runImportRow } from './run-import.js';
import { setMapping } from './set-mapping.js';
import { steerImport, type ImportStep } from './steer-import.js';

let world: World;
let editing: DataSource;
let jobs: DataSource;
let enqueuer: JobQueue;
let tools: ImportTools;
let city: WorldPortal;
let admin: string;

const communes = ['Phường Trấn Biên', 'Phường Tam Hiệp', 'Xã Tân Lợi', 'Xã Bom Bo', 'Xã Phú Riềng', 'Xã Lộc Tấn', 'Xã Đa Kia', 'Xã Thọ Sơn'];
const codeOf = (index: number): string => `3000${index}`;
const heading = ['Mã đơn vị', 'Tên đơn vị', 'Địa chỉ', 'Trưởng ban: họ tên', 'Trưởng ban: thư điện tử'];
const rowOf = (index: number): string[] => [codeOf(index), communes[index] ?? '', 'Số 1', 'Trần Thị Mẫu', `tb${index}@example.test`];

beforeAll(async () => {
  world = await World.create();
  const owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner }).initialize();
  const unit = (code: string, kind: UnitKind, name: string, parentCode: string | null) =>
    owner.transaction((manager) => createUnit(manager, { code, kind, name, parentCode, validFrom: '2025-07-01' }));
  const { id } = await unit('75', 'province', 'Thành phố Đồng Nai', null);
  for (const [index, name] of communes.entries()) await unit(codeOf(index), 'commune', name, '75');
  await owner.destroy();
  city = await world.portal({ unitId: id, host: 'dongnai.example.test' });
  await world.rows(`update portal set kind = 'portal' where portal_id = $1`, [city.id]);
  admin = await world.person('Quản trị tỉnh', [{ portal: city, role: 'province_admin', covers: id }]);
  editing = await world.source('editing');
  jobs = await world.source('jobs');
  enqueuer = await JobQueue.open(world.database.urls.editing, false, () => undefined);
  const queue = await JobQueue.open(world.database.urls.jobs, false, () => undefined);
  tools = { source: jobs, queue, clock: world.clock, key: new PersonalDataKey(Buffer.alloc(32, 2)) };
});
afterAll(async () => {
  await enqueuer.close();
  await (tools.queue as JobQueue).close();
  await world.close();
});

const asWorker = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: randomUUID(), personId: null }, fn);
const atDesk = <T>(fn: Parameters<typeof actingIn<T>>[3]): Promise<T> => actingIn(editing, city, admin, fn);
const now = (): Date => world.clock.now();
const look = (importId: string): Promise<PortalImport> => atDesk((scope) => importOf(scope, importId, now()));
const step = (importId: string, name: ImportStep): Promise<void> => atDesk((scope) => steerImport(scope, enqueuer, importId, name, now()));
const read = (importId: string): Promise<void> => asWorker(() => readImport(tools, { portalId: city.id, importId }));

async function give(rows: readonly (readonly string[])[], bytes = writeCsv(rows)): Promise<string> {
  const importId = await atDesk((scope) => giveFile(scope, enqueuer, { name: 'danh-sach.csv', bytes }, now()));
  await read(importId);
  return importId;
}

/** What the worker does: the parent job, then each row's job that it put in. */
async function work(importId: string): Promise<void> {
  await asWorker(() => runImport(tools, { portalId: city.id, importId }));
  const rows = await world.rows<{ number: number }>(
    `select distinct (data ->> 'number')::integer as number from pgboss.job where name = 'import-row' and data ->> 'importId' = $1`,
    [importId],
  );
  for (const { number } of rows) await asWorker(() => runImportRow(tools, { portalId: city.id, importId, number }));
}

const count = async (table: string): Promise<number> => (await world.rows<{ n: number }>(`select count(*)::integer as n from ${table}`))[0]?.n ?? -1;
const faults = async (importId: string): Promise<string[]> => {
  const { edges } = await atDesk((scope) => importRowsOf(scope, importId, { show: ImportRowFilter.ERRORS, first: 50, after: null }));
  return edges.flatMap(({ node }) => node.faults.map((fault) => `${node.number} ${fault.letter ?? '-'} ${fault.code}`));
};

describe('a file that was given', () => {
  it('is planned without a portal being made', async () => {
    const importId = await give([heading, rowOf(0), rowOf(1), ['99999', '', '', '', '']]);
    expect(await look(importId)).toMatchObject({ state: 'planned', counts: { rows: 3, create: 2, errors: 1, done: 0 } });
    expect(await faults(importId)).toEqual(['4 A IMPORT_UNIT_UNKNOWN']);
    expect(await count('portal')).toBe(1);
    await step(importId, 'cancel');
  });

  it('that cannot be read says why and what to do', async () => {
    const importId = await give([], Buffer.from('%PDF-1.7'));
    expect(await look(importId)).toMatchObject({ state: 'refused', refusal: expect.stringContaining('CSV') as string });
  });

  it('whose columns are not sure waits for a person, and goes on as decided', async () => {
    const importId = await give([
      ['Cột A', 'Cột B'],
      [codeOf(7), 'x'],
    ]);
    const shown = await look(importId);
    expect([shown.state, shown.columns.map((column) => [column.letter, column.samples])]).toEqual([
      'unmapped',
      [
        ['A', [codeOf(7)]],
        ['B', ['x']],
      ],
    ]);
    await expect(atDesk((scope) => setMapping(scope, enqueuer, importId, [{ column: 0, key: 'palette' }], now()))).rejects.toMatchObject({
      code: 'IMPORT_COLUMNS',
    });
    expect((await look(importId)).state).toBe('unmapped');
    await atDesk((scope) => setMapping(scope, enqueuer, importId, [{ column: 0, key: 'unitCode' }, { column: 1 }], now()));
    await read(importId);
    expect(await look(importId)).toMatchObject({ state: 'planned', counts: { create: 1 } });
    await step(importId, 'cancel');
    await expect(step(importId, 'start')).rejects.toMatchObject({ code: 'IMPORT_STATE' });
  });
});

describe('an import that runs', () => {
  let first: string;
  const file = [heading, rowOf(0), rowOf(1), ['', 'Sở Tài chính', 'Số 2', '', '']];

  it('makes each portal whole: unit, hosts, owner, sections, people, letters, audit', async () => {
    first = await give(file);
    await step(first, 'start');
    await work(first);
    expect(await look(first)).toMatchObject({ state: 'done', secondsLeft: null, counts: { done: 3, failed: 0 } });
    const portals = await world.rows(`
      select h.host, u.code, p.state, p.superior_name as above, (select count(*)::integer from section s where s.portal_id = p.portal_id) > 5 as sections,
             (select count(*)::integer from portal_owner o where o.portal_id = p.portal_id and o.unit_id = p.unit_id) as owners,
             (select count(*)::integer from invitation i where i.portal_id = p.portal_id) as invited, (select count(*)::integer from mail m where m.portal_id = p.portal_id) as letters,
             (select count(*)::integer from audit_entry a where a.portal_id = p.portal_id and a.act = 'portal.create') as audited
      from portal p join portal_host h on h.portal_id = p.portal_id join unit u on u.id = p.unit_id where u.kind <> 'province' order by h.host`);
    const whole = { state: 'planned', above: 'Thành phố Đồng Nai', sections: true, owners: 1, audited: 1 };
    expect(portals).toEqual([
      { ...whole, host: 'stc.dongnai.example.test', code: '75.STC', invited: 0, letters: 0 },
      { ...whole, host: 'tamhiep.dongnai.example.test', code: codeOf(1), invited: 1, letters: 1 },
      { ...whole, host: 'tranbien.dongnai.example.test', code: codeOf(0), invited: 1, letters: 1 },
    ]);
  });

  it('changes nothing when its jobs come again, nor when its file is given again', async () => {
    const before = await Promise.all(['portal', 'invitation', 'unit', 'audit_entry'].map(count));
    await work(first);
    await asWorker(() => runImportRow(tools, { portalId: city.id, importId: first, number: 2 }));
    expect(await Promise.all(['portal', 'invitation', 'unit', 'audit_entry'].map(count))).toEqual(before);
    const again = await give(file);
    expect(await look(again)).toMatchObject({ counts: { rows: 3, create: 0, change: 0, unchanged: 3 } });
  });

  it('changes what a row says otherwise, and only that', async () => {
    const importId = await give([
      [...heading.slice(0, 3), 'Bảng màu'],
      [codeOf(0), '', 'Số 9', 'Nâu'],
    ]);
    await step(importId, 'start');
    await work(importId);
    const rows = await world.rows(`select palette, contact ->> 'address' as address, state from portal where unit_id = (select id from unit where code = $1)`, [
      codeOf(0),
    ]);
    expect(rows).toEqual([{ palette: 'brown', address: 'Số 9', state: 'planned' }]);
  });

  it('stops when it is paused and goes on from there', async () => {
    const importId = await give([heading, rowOf(2), rowOf(3)]);
    await step(importId, 'start');
    await asWorker(() => runImport(tools, { portalId: city.id, importId }));
    await asWorker(() => runImportRow(tools, { portalId: city.id, importId, number: 2 }));
    await step(importId, 'pause');
    await work(importId);
    expect(await look(importId)).toMatchObject({ state: 'paused', counts: { done: 1 } });
    await step(importId, 'resume');
    await work(importId);
    expect(await look(importId)).toMatchObject({ state: 'done', counts: { done: 2 } });
  });

  it('whose worker died after making a portal finds it made: nothing twice', async () => {
    const importId = await give([heading, rowOf(4)]);
    await step(importId, 'start');
    const [row] = await world.rows<{ target_id: string; spec: Parameters<typeof makePortal>[2] }>(
      'select target_id, spec from portal_import_row where import_id = $1',
      [importId],
    );
    if (!row) throw new Error('no row');
    expect(await asWorker(() => makePortal(tools, row.target_id, row.spec))).toBe('made');
    const invited = await count('invitation');
    await work(importId);
    expect([(await look(importId)).counts.done, await count('invitation')]).toEqual([1, invited]);
  });

  it('leaves nothing of a portal whose host was taken meanwhile, and says so in the file of refused rows', async () => {
    const importId = await give([heading, rowOf(5), ['', 'Sở Xây dựng', '', '', '']]);
    await world.portal({ host: 'sxd.dongnai.example.test' });
    await step(importId, 'start');
    await work(importId);
    expect(await look(importId)).toMatchObject({ state: 'done', counts: { done: 1, failed: 1 } });
    expect(await world.rows(`select from unit where code = '75.SXD'`)).toEqual([]);
    expect(await faults(importId)).toEqual(['3 - IMPORT_HOST_TAKEN']);
    const failed = await atDesk((scope) => failedRowsOf(scope, importId));
    expect(failed.map((row) => [row.number, row.cells.unitName, row.faults.map((fault) => fault.code)])).toEqual([[3, 'Sở Xây dựng', ['IMPORT_HOST_TAKEN']]]);
  });

  it('survives connections cut at any moment: all portals whole, none twice', async () => {
    const importId = await give([heading, rowOf(6), rowOf(7)]);
    await step(importId, 'start');
    const portals = await count('portal');
    let cut = 0;
    for (let round = 0; round < 12 && (await look(importId)).state !== 'done'; round += 1) {
      const killing = round < 8;
      const worked = work(importId).catch(() => (cut += 1));
      if (killing)
        await world.rows(
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'jobs' and datname = current_database() and application_name = 'liencong-jobs'`,
        );
      await worked;
      // Each cut counts as a try; what failed through no fault of the row is tried again.
      await world.rows(`update portal_import_row set attempt_count = 0 where import_id = $1`, [importId]);
    }
    expect(await look(importId)).toMatchObject({ state: 'done', counts: { done: 2, failed: 0 } });
    expect(await count('portal')).toBe(portals + 2);
    expect(await world.rows('select unit_id from portal group by unit_id having count(*) > 1')).toEqual([]);
  });
});

describe('an import that is forgotten', () => {
  it('keeps what was made and loses the words of its file', async () => {
    const importId = await give([heading, rowOf(0)]);
    await asWorker(() => forgetImport(jobs, { portalId: city.id, importId }, now()));
    expect(await look(importId)).toMatchObject({ state: 'cancelled', counts: { rows: 1 } });
    expect(await world.rows('select cells, spec from portal_import_row where import_id = $1', [importId])).toEqual([{ cells: {}, spec: null }]);
    expect(await world.rows('select from portal_import_file where import_id = $1', [importId])).toEqual([]);
  });
});
