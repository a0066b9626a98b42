import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { readSheet, writeCsv } from '#platform/sheet';
import { createUnit, type UnitKind } from '#units';
import { faultyHeadings, faultyRows } from '../support/faulty-rows.js';
import { World } from '../support/world.js';

/** The command of the operator, as a process of its own over the database of the spec. */
const program = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const run = promisify(execFile);
let world: World;
let folder: string;

beforeAll(async () => {
  world = await World.create();
  folder = mkdtempSync(path.join(tmpdir(), 'liencong-import-'));
  const owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner }).initialize();
  const unit = (code: string, kind: UnitKind, name: string, parentCode: string | null) =>
    owner.transaction((manager) => createUnit(manager, { code, kind, name, parentCode, validFrom: '2025-07-01' }));
  await unit('75', 'province', 'Thành phố Đồng Nai', null);
  await unit('26041', 'commune', 'Phường Trấn Biên', '75');
  await unit('26017', 'commune', 'Phường Tam Hiệp', '75');
  await owner.destroy();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function cli(rows: readonly (readonly string[])[], ...words: readonly string[]): Promise<Ran> {
  const file = path.join(folder, 'danh-sach.csv');
  writeFileSync(file, writeCsv(rows));
  const env = {
    PATH: process.env['PATH'] ?? '',
    LIENCONG_MODE: 'test',
    DATABASE_URL_JOBS: world.database.urls.jobs,
    PERSONAL_DATA_KEY: Buffer.alloc(32, 2).toString('base64'),
  };
  try {
    const { stdout, stderr } = await run(process.execPath, [program, 'portals', 'import', file, ...words], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
const figuresOf = ({ out }: Ran): Record<string, unknown> => JSON.parse(/^FIGURES (.*)$/m.exec(out)?.[1] ?? '{}') as Record<string, unknown>;
const portals = async (): Promise<string[]> =>
  (await world.rows<{ host: string }>('select host from portal_host where is_primary order by host')).map(({ host }) => host);

const list = [
  ['Mã đơn vị', 'Tên đơn vị'],
  ['26041', 'Phường Trấn Biên'],
  ['', 'Sở Nội vụ'],
  ['75', 'Thành phố Đồng Nai'],
];

describe('portals import', () => {
  it('writes nothing without --apply and says what it would do', async () => {
    const ran = await cli(list, '--province', '75');
    expect([ran.code, figuresOf(ran)]).toMatchObject([0, { rows: 3, errors: 0, created: 3, changed: 0, unchanged: 0, applied: false }]);
    expect(await portals()).toEqual([]);
  }, 180_000);

  it('makes the portals, the province first, and changes nothing the second time', async () => {
    const ran = await cli(list, '--province', '75', '--apply');
    expect([ran.code, figuresOf(ran)]).toMatchObject([0, { created: 3, errors: 0 }]);
    expect(await portals()).toEqual(['dongnai.gov.vn', 'snv.dongnai.gov.vn', 'tranbien.dongnai.gov.vn']);
    expect(figuresOf(await cli(list, '--province', '75', '--apply'))).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
  }, 180_000);

  it('names each fault by row and column, makes no portal of a faulty row, and gives those rows back', async () => {
    // Two of them need units that are not here.
    const faulty = faultyRows.filter(({ code }) => code !== 'IMPORT_DUPLICATE_UNIT' && code !== 'IMPORT_CODE_TAKEN');
    const file = [[...faultyHeadings], ...faulty.map(({ cells }) => faultyHeadings.map((heading) => cells[heading] ?? ''))];
    const failed = path.join(folder, 'loi.xlsx');
    const before = await portals();
    const ran = await cli(file, '--province', '75', '--apply', '--failed', failed);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('IMPORT_UNIT_UNKNOWN');
    expect(figuresOf(ran)).toMatchObject({ rows: faulty.length, errors: faulty.length, created: 0 });
    expect(await portals()).toEqual(before);
    const [heading] = readSheet(readFileSync(failed)).rows;
    expect(heading?.cells.at(-1)?.text).toBe('Lý do');
  }, 180_000);

  it('refuses a file whose columns are not sure, until they are named', async () => {
    const rows = [
      ['Cột A', 'Cột B'],
      ['26017', 'x'],
    ];
    const refused = await cli(rows);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--map')]);
    expect((await cli(rows, '--map', 'Cột C=unitCode')).code).toBe(2);
    expect((await cli(rows, '--map', 'Cột A=khong-co')).code).toBe(2);
    expect(figuresOf(await cli(rows, '--map', 'Cột A=unitCode', 'Cột B=-'))).toMatchObject({ rows: 1, created: 1, errors: 0 });
  }, 180_000);
});
