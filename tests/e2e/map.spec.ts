import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { createUnit } from '#units';
import { addFigures } from '../support/figures.js';
import { TestApi } from '../support/api.js';
import { fileOf, geoJsonOf, topoJsonOf } from '../support/boundaries.js';
import type { WorldPortal } from '../support/world.js';

/** Loading boundaries over HTTP and reading the map over GraphQL, as each sort of person. */
const shared = process.env['LIENCONG_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared');
/** Real boundaries that are no part of the project: communes in the file of those that the catalogue has. */
const realFiles = [
  { code: '75', name: '75-dong-nai.topo.json', drawn: 91, communes: 95 },
  { code: '51', name: '51-quang-ngai.topo.json', drawn: 91, communes: 96 },
].map((file) => ({ ...file, file: path.join(shared, 'data/boundaries', file.name) }));
const hasReal = realFiles.every(({ file }) => existsSync(file));
if (!hasReal) process.stderr.write(`real boundaries: skipped, none in ${shared} (set LIENCONG_SHARED)\n`);

let api: TestApi;
let city: WorldPortal;
let admin: string;
let supervisor: string;
let editor: string;
const communes = ['00001', '00002', '00003'].map((code) => ({ code, name: `Xã Mẫu ${code}` }));

beforeAll(async () => {
  api = await TestApi.start();
  ({ city, admin } = await province('99', communes));
  supervisor = await api.world.person('Giám sát', [{ portal: city, role: 'supervisor', covers: city.unitId }]);
  editor = await api.world.person('Biên tập viên', [{ portal: city, role: 'editor' }]);
  for (const person of [supervisor, editor]) await api.account(person);
}, 60_000);
afterAll(() => api.close());

async function province(code: string, units: readonly { code: string; name: string }[]): Promise<{ city: WorldPortal; admin: string }> {
  const owner = await new DataSource({ type: 'postgres', url: api.world.database.urls.owner }).initialize();
  const id = await owner.transaction(async (manager) => {
    const made = await createUnit(manager, { code, kind: 'province', name: `Tỉnh ${code}`, parentCode: null, validFrom: '2025-07-01' });
    for (const unit of units) await createUnit(manager, { ...unit, kind: 'commune', parentCode: code, validFrom: '2025-07-01' });
    return made.id;
  });
  await owner.destroy();
  const portal = await api.world.portal({ unitId: id });
  await api.world.rows(`update portal set kind = 'portal' where portal_id = $1`, [portal.id]);
  const person = await api.world.person('Quản trị tỉnh', [{ portal, role: 'province_admin', covers: id }]);
  await api.account(person);
  return { city: portal, admin: person };
}

interface Named {
  readonly code: string;
  readonly name: string;
}

interface Report {
  readonly matched: readonly (Named & { readonly path: string })[];
  readonly missing: readonly Named[];
  readonly skipped: readonly object[];
  readonly points: number;
}

interface Given {
  readonly portal?: WorldPortal;
  readonly load?: boolean;
  readonly source?: string;
}

async function give(
  who: string | null,
  bytes: Buffer,
  { portal = city, load = false, source = 'Nguồn mẫu' }: Given = {},
): Promise<{ status: number; body: Report }> {
  const response = await fetch(`${api.url}/manage/map?portal=${portal.id}&source=${encodeURIComponent(source)}${load ? '&load=1' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...(who ? { authorization: `Bearer ${await api.token(who)}` } : {}) },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as Report };
}
const mapOf = (who: string, unitId: string) =>
  api.manage(who, 'query ($id: ID!) { provinceMap(unitId: $id) { viewBox source loadedAt shapes { code path centre { x y } portalIds } } }', { id: unitId });

describe('a file of boundaries over HTTP', () => {
  it('is tried, then loaded, and read by whoever supervises', async () => {
    const file = fileOf(topoJsonOf(communes.slice(0, 2)));
    const tried = await give(admin, file);
    expect(tried).toMatchObject({ status: 200, body: { loaded: false, viewBox: expect.any(String) as unknown, missing: [{ code: '00003' }], skipped: [] } });
    expect(tried.body.matched.map(({ code, path: data }) => [code, data.startsWith('M')])).toEqual([
      ['00001', true],
      ['00002', true],
    ]);
    expect((await mapOf(supervisor, city.unitId)).data).toMatchObject({ provinceMap: { viewBox: null } });
    expect(await give(admin, file, { load: true })).toMatchObject({ status: 200, body: { loaded: true } });
    expect((await mapOf(supervisor, city.unitId)).data).toMatchObject({
      provinceMap: {
        source: 'Nguồn mẫu',
        shapes: [{ path: expect.stringMatching(/^M/) as unknown }, { path: expect.stringMatching(/^M/) as unknown }, { path: null, centre: null }],
      },
    });
  });

  it('is refused with a sentence that says what to do', async () => {
    const faults: readonly (readonly [Buffer, Given, string, RegExp])[] = [
      [Buffer.from('PK\x03\x04'), {}, 'MAP_ARCHIVE', /QGIS/],
      [Buffer.alloc(0), {}, 'MAP_EMPTY', /chọn tệp khác/],
      [Buffer.alloc(10 * 1024 * 1024 + 1, ' '), {}, 'MAP_TOO_LARGE', /giản lược/],
      [fileOf(geoJsonOf([{ code: '77777', name: 'x' }])), {}, 'MAP_NOTHING_MATCHES', /thuộc tính “code”/],
      [fileOf(geoJsonOf(communes)), { load: true, source: ' ' }, 'MAP_SOURCE', /ghi nguồn/],
    ];
    for (const [bytes, given, code, words] of faults) {
      expect(await give(admin, bytes, given)).toMatchObject({ status: 400, body: { error: { code, message: expect.stringMatching(words) as unknown } } });
    }
  });

  it('is taken from nobody but the administrator of the province, at its own portal', async () => {
    const file = fileOf(geoJsonOf(communes));
    const below = await api.world.portal({ unitId: await api.world.unit('commune', city.unitId) });
    let tries = 1;
    for (const given of [{}, { load: true }]) {
      expect((await give(null, file, given)).status).toBe(401);
      expect((await give(supervisor, file, given)).status).toBe(403);
      expect((await give(editor, file, given)).status).toBe(403);
      expect(await give(admin, file, { ...given, portal: below })).toMatchObject({ status: 409, body: { error: { code: 'IMPORT_NOT_PROVINCE' } } });
      const { city: elsewhere } = await province(`9${String(tries++)}`, []);
      expect((await give(admin, file, { ...given, portal: elsewhere })).status).toBe(404);
    }
  });

  it('leaves the map unread by who supervises nothing', async () => {
    expect((await mapOf(editor, city.unitId)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await mapOf(supervisor, crypto.randomUUID())).errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

(hasReal ? describe : describe.skip)('real boundaries (LIENCONG_SHARED)', () => {
  it.each(realFiles)(
    'of $name draw $drawn of $communes communes',
    async ({ code, file, drawn, communes: count }) => {
      const units = parse<Record<string, string>>(readFileSync(path.join(shared, 'data/units-current.csv')), { columns: true })
        .filter((row) => row['parent_code'] === code)
        .map((row) => ({ code: row['code'] ?? '', name: row['full_name'] ?? '' }));
      expect(units).toHaveLength(count);
      const made = await province(code, units);
      const started = performance.now();
      const { status, body } = await give(made.admin, readFileSync(file), { portal: made.city, load: true });
      const loading = Math.round(performance.now() - started);
      expect([status, body.matched.length, body.missing.length, body.skipped]).toEqual([200, drawn, count - drawn, []]);
      const before = performance.now();
      const map = (await mapOf(made.admin, made.city.unitId)).data as { provinceMap: { shapes: { path: string | null }[] } };
      const reading = Math.round(performance.now() - before);
      expect(map.provinceMap.shapes.filter(({ path: data }) => data !== null)).toHaveLength(drawn);
      const bytes = map.provinceMap.shapes.reduce((sum, { path: data }) => sum + (data?.length ?? 0), 0);
      expect(bytes).toBeLessThan(100_000);
      addFigures('map', {
        [code]: {
          drawn,
          missing: body.missing.map((unit) => `${unit.code} ${unit.name}`),
          points: body.points,
          pathBytes: bytes,
          loadMs: loading,
          readMs: reading,
        },
      });
    },
    60_000,
  );
});
