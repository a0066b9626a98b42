import { DataSource } from 'typeorm';
import { inOwnScope, runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { coveredUnits } from '#people';
import { createUnit, type UnitKind } from '#units';
import { fileOf, geoJsonOf, topoJsonOf } from '../../../tests/support/boundaries.js';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { loadMap, tryMap, type MapReport } from './load-map.js';
import type { ProvinceMap } from './map.types.js';
import { readAreas } from './read-areas.js';
import { readMap } from './read-map.js';

const today = '2026-11-20' as CivilDate;
const at = new Date('2026-11-20T02:00:00Z');
const communes = ['Phường Bắc', 'Phường Nam', 'Xã Đông', 'Xã Tây', 'Đặc khu Giữa'].map((name, index) => ({ code: `3000${index}`, name }));
let world: World;
let editing: DataSource;
let signin: DataSource;
let city: WorldPortal;
let other: WorldPortal;
let admin: string;
let neighbour: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await World.create();
  const owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner }).initialize();
  const unit = async (code: string, kind: UnitKind, name: string, parentCode: string | null, validTo: string | null = null): Promise<string> =>
    (ids[code] = (await owner.transaction((manager) => createUnit(manager, { code, kind, name, parentCode, validFrom: '2025-07-01', validTo }))).id);
  city = await world.portal({ unitId: await unit('75', 'province', 'Thành phố Mẫu', null) });
  for (const [index, { code, name }] of communes.entries()) await unit(code, index === 4 ? 'special_zone' : 'commune', name, '75');
  await unit('75.SNV', 'department', 'Sở Nội vụ', '75');
  await unit('39999', 'commune', 'Xã Đã Nhập', '75', '2026-01-01');
  other = await world.portal({ unitId: await unit('51', 'province', 'Tỉnh Bên', null) });
  await unit('51001', 'commune', 'Xã Bên', '51');
  await owner.destroy();
  admin = await world.person('Quản trị tỉnh', [{ portal: city, role: 'province_admin', covers: city.unitId }]);
  neighbour = await world.person('Quản trị tỉnh bên', [{ portal: other, role: 'province_admin', covers: other.unitId }]);
  editing = await world.source('editing');
  signin = await world.source('signin');
});
afterAll(() => world.close());
beforeEach(() => world.rows('delete from map_shape'));

const all = geoJsonOf(communes);
const some = (...codes: readonly string[]): Buffer => fileOf(geoJsonOf(codes.map((code) => ({ code, name: code }))));
const load = (bytes: Buffer, source = 'Sở Nông nghiệp và Môi trường, 2026', who = admin, portal = city): Promise<MapReport> =>
  actingIn(editing, portal, who, (scope) => loadMap(scope, readAreas(bytes), { source, bytes: bytes.length }, at));
const attempt = (bytes: Buffer): Promise<MapReport> => actingIn(editing, city, admin, (scope) => tryMap(scope, readAreas(bytes), at));
const look = (who: string, unitId = city.unitId): Promise<ProvinceMap> =>
  runAs({ requestId: crypto.randomUUID(), personId: who }, () =>
    inOwnScope(signin, {}, async (scope) => readMap(scope.manager, await coveredUnits(scope, today), today, unitId)),
  );
const drawn = async (who: string, unitId?: string): Promise<string[]> =>
  (await look(who, unitId)).shapes.flatMap(({ code, path }) => (path === null ? [] : [code]));
const stored = async (): Promise<number> => (await world.rows('select from map_shape')).length;

describe('a file of boundaries', () => {
  it('is tried without being loaded: what matches, what is missing, what is left out and why', async () => {
    const bytes = fileOf({
      ...all,
      features: [
        ...(
          geoJsonOf([...communes.slice(0, 3), { code: '51001', name: '' }, { code: '39999', name: '' }, { code: '12345', name: '' }]) as { features: object[] }
        ).features,
        { type: 'Feature', properties: {}, geometry: null },
        { type: 'Feature', properties: { code: '30003' }, geometry: { type: 'Point', coordinates: [107, 13] } },
      ],
    });
    const report = await attempt(bytes);
    expect(report).toMatchObject({ loaded: false, before: null });
    expect(report.matched.map(({ code }) => code)).toEqual(['30000', '30001', '30002']);
    expect(report.missing.map(({ name }) => name)).toEqual(['Xã Tây', 'Đặc khu Giữa']);
    expect(report.skipped.map(({ place, code, reason }) => [place, code, reason])).toEqual([
      [4, '51001', 'elsewhere'],
      [5, '39999', 'ended'],
      [6, '12345', 'unknown'],
      [7, null, 'no_code'],
      [8, '30003', 'no_area'],
    ]);
    expect(await stored()).toBe(0);
  });

  it('is loaded whole, named in the audit, and takes the place of the one before', async () => {
    await load(fileOf(all));
    expect(await stored()).toBe(5);
    const again = await load(some('30000', '30001'), 'Nguồn khác');
    expect(again.before).toMatchObject({ units: 5, source: 'Sở Nông nghiệp và Môi trường, 2026' });
    expect(await drawn(admin)).toEqual(['30000', '30001']);
    const audit = await world.rows(`select person_id, subject_id, details from audit_entry where act = 'map.load' and portal_id = $1 order by id`, [city.id]);
    expect(audit).toEqual([5, 2].map((rows) => ({ person_id: admin, subject_id: city.unitId, details: { rows, bytes: expect.any(Number) as unknown } })));
  });

  it('draws the same from GeoJSON and from TopoJSON', async () => {
    await load(fileOf(all));
    const shapes = (await look(admin)).shapes.map(({ path }) => path);
    await load(fileOf(topoJsonOf(communes)));
    expect((await look(admin)).shapes.map(({ path }) => path)).toEqual(shapes);
  });

  it('puts features of one code together', async () => {
    const report = await attempt(some('30000', '30001', '30001'));
    expect(report.matched.map(({ code, path }) => [code, path.split('z').length - 1])).toEqual([
      ['30000', 1],
      ['30001', 2],
    ]);
  });

  it.each(['', '  ', 'x'.repeat(201), 'hỏng \u0000'])('is not loaded without saying where it is from: %j', async (source) => {
    await expect(load(fileOf(all), source)).rejects.toMatchObject({ code: 'MAP_SOURCE' });
    expect(await stored()).toBe(0);
  });

  it('of another province is refused with how many codes are of elsewhere', async () => {
    await expect(attempt(some('51001', '99999'))).rejects.toMatchObject({ code: 'MAP_NOTHING_MATCHES', details: { unknown: 1, elsewhere: 1 } });
  });

  it('loaded twice at once stands once, whole', async () => {
    await Promise.all([load(fileOf(all)), load(some('30000', '30001')), load(fileOf(all))]);
    const [row] = await world.rows<{ sources: number; n: number }>(
      'select count(distinct (source, loaded_at))::int as sources, count(*)::int as n from map_shape',
    );
    expect(row?.sources).toBe(1);
    expect([2, 5]).toContain(row?.n);
  });
});

describe('the map', () => {
  it('lists every commune of today with or without a shape, and its portals; no department, none that ended', async () => {
    await load(some('30000', '30001'));
    const portal = await world.portal({ unitId: ids['30002']! });
    const map = await look(admin);
    expect(map.shapes.map(({ code }) => code)).toEqual(communes.map(({ code }) => code));
    expect(map).toMatchObject({ source: 'Sở Nông nghiệp và Môi trường, 2026', loadedAt: at, viewBox: '-20 -20 4040 2093' });
    expect(map.shapes[0]).toMatchObject({ unitId: ids['30000'], name: 'Phường Bắc', portalIds: [], centre: { x: 1000 } });
    expect(map.shapes[2]).toMatchObject({ path: null, centre: null, portalIds: [portal.id] });
  });

  it('without any shape is all tiles', async () => {
    expect(await look(admin)).toMatchObject({ viewBox: null, source: null, loadedAt: null });
  });

  it('is closely framed for who supervises one commune, who sees no other', async () => {
    await load(fileOf(all));
    const one = await world.person('Giám sát một xã', [{ portal: city, role: 'supervisor', covers: ids['30001']! }]);
    const map = await look(one, ids['30001']);
    expect(map.shapes.map(({ code }) => code)).toEqual(['30001']);
    expect(map.viewBox?.split(' ').map(Number)[2]).toBeLessThan(2_100);
    await expect(look(one)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(look(one, ids['30000'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of another province is as unknown as a unit that is not there', async () => {
    await load(fileOf(all));
    for (const unitId of [city.unitId, crypto.randomUUID(), 'x', '']) await expect(look(neighbour, unitId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the database', () => {
  const insert = `insert into map_shape values ($1, $2, 'M0 0l1 0 0 1z', '{0,0,1,1}', '{0,0}', 'nguồn', now(), $3)`;
  const put = (portal: WorldPortal, who: string, provinceId: string, unitId: string): Promise<unknown> =>
    actingIn(editing, portal, who, ({ manager }) => manager.query(insert, [provinceId, unitId, who]));

  it('takes a shape only at the desk of its province, of a unit that the person has a grant over', async () => {
    const refused = { code: '42501' };
    await put(city, admin, city.unitId, ids['30000']!);
    await expect(put(city, admin, city.unitId, ids['51001']!)).rejects.toMatchObject(refused);
    await expect(put(city, admin, other.unitId, ids['30001']!)).rejects.toMatchObject(refused);
    await expect(put(other, admin, other.unitId, ids['30001']!)).resolves.toBeDefined();
    await expect(put(city, neighbour, city.unitId, ids['30001']!)).rejects.toMatchObject(refused);
    const stranger = await world.person('Người ngoài');
    await expect(put(city, stranger, city.unitId, ids['30001']!)).rejects.toMatchObject(refused);
  });

  it('keeps what another province drew out of the picture', async () => {
    await load(some('30000'));
    await put(other, admin, other.unitId, ids['30001']!);
    expect(await drawn(admin)).toEqual(['30000']);
  });

  it('takes nothing but the data of a path', async () => {
    const wrong = insert.replace('M0 0l1 0 0 1z', 'M0 0l1 0 0 1z" onload="x');
    await expect(actingIn(editing, city, admin, ({ manager }) => manager.query(wrong, [city.unitId, ids['30000'], admin]))).rejects.toMatchObject({
      code: '23514',
    });
  });
});
