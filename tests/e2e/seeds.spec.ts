import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { inPortal, runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { createPortal, createUnit, heirs, loadUnits, packageBook, subtreeOn, unitByCode, versionsOf, type PortalKind } from '#units';
import { succeedPortals, type EndedPortal } from '../../apps/cli/src/portals/succeed.js';
import { startPublicApi, type PublicApi } from './public-api.js';
import { World } from '../support/world.js';

/** The portals of the five reports, each on the day of its report, and today. */
const reports = {
  dongNai: { code: '75', on: '2022-12-28', host: 'dongnai.gov.vn', kind: 'portal' },
  binhPhuoc: { code: '70', on: '2024-03-12', host: 'binhphuoc.gov.vn', kind: 'portal' },
  quangNgai: { code: '51', on: '2020-12-21', host: 'quangngai.gov.vn', kind: 'portal' },
  congHoa: { code: '10639', on: '2023-12-19', host: 'conghoa.haiduong.gov.vn', kind: 'component' },
} as const satisfies Record<string, { code: string; on: string; host: string; kind: PortalKind }>;
type Report = keyof typeof reports | 'binhSon';

let world: World;
let owner: DataSource;
let api: PublicApi;
let ended: EndedPortal[];
const portals = {} as Record<Report, string>;
const units = {} as Record<Report, string>;

beforeAll(async () => {
  world = await World.create();
  owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner, poolSize: 2 }).initialize();
  await loadUnits(owner, await packageBook(), true);
  for (const [name, { code, on, host, kind }] of Object.entries(reports) as [keyof typeof reports, (typeof reports)[keyof typeof reports]][]) {
    units[name] = (await unitByCode(owner.manager, code, on)) ?? '';
    portals[name] = await portal(units[name], host, kind);
  }
  units.binhSon = await districtNamed('Huyện Bình Sơn', '51', '2021-12-16');
  portals.binhSon = await portal(units.binhSon, 'binhson.quangngai.gov.vn', 'component');
  // Those that go on: the heirs of the district and of the commune, with portals of today.
  for (const each of [...(await heirs(owner.manager, units.binhSon, today)), ...(await heirs(owner.manager, units.congHoa, today))])
    await portal(each.id, `x${each.code}.example.test`, 'component');
  ended = await succeedPortals(world.config, world.clock, true);
  api = await startPublicApi(world.database);
}, 120_000);

afterAll(async () => {
  await api.close();
  await owner.destroy();
  await world.close();
});

const today = '2026-11-20';

async function portal(unitId: string, host: string, kind: PortalKind): Promise<string> {
  const id = newId();
  const [unit] = await world.rows<{ name: string }>('select name from unit where id = $1', [unitId]);
  const contact = { address: 'a', phone: '1', email: 'a@b.test', responsible: 'r' };
  await runAs({ requestId: newId(), personId: null }, () =>
    inPortal(owner, id, (scope) =>
      createPortal(scope, {
        unitId,
        kind,
        state: 'open',
        name: unit?.name ?? '',
        superiorName: '',
        palette: 'blue',
        contact,
        host,
        furtherHosts: [],
        ownedFrom: '2017-01-01' as CivilDate,
      }),
    ),
  );
  return id;
}

async function districtNamed(name: string, provinceCode: string, on: string): Promise<string> {
  const found = await world.rows<{ id: string }>(
    `select v.unit_id as id from unit_version v join unit_version p on p.unit_id = v.parent_id
     where v.kind = 'district' and v.name = $1 and p.code = $2 and daterange(v.valid_from, v.valid_to) @> $3::date and daterange(p.valid_from, p.valid_to) @> $3::date`,
    [name, provinceCode, on],
  );
  return found[0]?.id ?? '';
}

const nameOn = async (unitId: string, on: string) =>
  (await versionsOf(owner.manager, unitId)).find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on))?.name;
const endOf = (report: Report) => ended.find(({ id }) => id === portals[report]);
const stateOf = async (report: Report) => (await world.rows<{ state: string }>('select state from portal where portal_id = $1', [portals[report]]))[0]?.state;

describe('the units of the five reports', () => {
  it('are called as they were on the day of the report, and as they are today', async () => {
    expect(await nameOn(units.dongNai, reports.dongNai.on)).toBe('Tỉnh Đồng Nai');
    expect(await nameOn(units.dongNai, today)).toBe('Thành phố Đồng Nai');
    expect(await nameOn(units.binhPhuoc, reports.binhPhuoc.on)).toBe('Tỉnh Bình Phước');
    expect(await nameOn(units.binhPhuoc, today)).toBeUndefined();
    expect(await nameOn(units.congHoa, reports.congHoa.on)).toMatch(/^Xã Cộng H(òa|oà)$/);
    expect(await nameOn(units.binhSon, '2021-12-16')).toBe('Huyện Bình Sơn');
  });

  it('lie where they lay: the district with its communes under Quảng Ngãi until the end of June 2025', async () => {
    const below = await subtreeOn(owner.manager, units.quangNgai, '2021-12-16');
    expect(below.map(({ id }) => id)).toContain(units.binhSon);
    expect((await subtreeOn(owner.manager, units.quangNgai, today)).map(({ id }) => id)).not.toContain(units.binhSon);
  });
});

describe('their portals today', () => {
  it('Đồng Nai and Quảng Ngãi go on', async () => {
    expect([await stateOf('dongNai'), await stateOf('quangNgai')]).toEqual(['open', 'open']);
    expect([endOf('dongNai'), endOf('quangNgai')]).toEqual([undefined, undefined]);
  });

  it('Bình Phước is an archive inside Đồng Nai: one heir, to which its address leads', async () => {
    expect(await stateOf('binhPhuoc')).toBe('closed');
    expect(endOf('binhPhuoc')?.heirs.map(({ portalId }) => portalId)).toEqual([portals.dongNai]);
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ portal(host: "binhphuoc.gov.vn") { state heirs { host } } }' }),
    });
    expect(await response.json()).toEqual({ data: { portal: { state: 'CLOSED', heirs: [{ host: 'dongnai.gov.vn' }] } } });
  });

  it('the district Bình Sơn is an archive with five heirs; the commune of the same name is another unit', async () => {
    expect(await stateOf('binhSon')).toBe('closed');
    expect(endOf('binhSon')?.heirs).toHaveLength(5);
    expect(await unitByCode(owner.manager, '21040', today)).not.toBe(units.binhSon);
  });

  it('the commune Cộng Hòa is divided among three of another province: an archive that leads nowhere by itself', async () => {
    expect(await stateOf('congHoa')).toBe('closed');
    expect(endOf('congHoa')?.heirs).toHaveLength(3);
  });

  it('were closed once, by the resolution that ended their unit; a second run does nothing', async () => {
    const steps = await world.rows<{ reason: string }>(`select reason from step_record where subject_type = 'portal' and step = 'close'`);
    expect(steps).toHaveLength(3);
    for (const { reason } of steps) expect(reason).toMatch(/QH15.*2025-07-01/);
    expect(await succeedPortals(world.config, world.clock, true)).toEqual([]);
  });
});

it('a handover changes the owner and nothing else: Đồng Nai from one office to another on 2019-08-01', async () => {
  const department = async (name: string) =>
    (await createUnit(owner.manager, { code: `75.${name.slice(-3)}`, kind: 'department', name, parentCode: '75', validFrom: '2017-01-01' })).id;
  const [before, after] = [await department('Sở Thông tin và Truyền thông'), await department('Văn phòng Ủy ban nhân dân')];
  await world.rows('update portal_owner set unit_id = $2 where portal_id = $1', [portals.dongNai, before]);
  const { handOverPortal } = await import('../../libs/province/portal/hand-over.js');
  const editing = await world.source('editing');
  await runAs({ requestId: newId(), personId: null }, () =>
    inPortal(editing, portals.dongNai, (scope) =>
      handOverPortal(scope, world.clock.now(), { unitId: after, from: '2019-08-01' as CivilDate, because: 'Bàn giao theo báo cáo năm 2022' }),
    ),
  );
  const on = (day: string) =>
    world.rows('select unit_id from portal_owner where portal_id = $1 and daterange(valid_from, valid_to) @> $2::date', [portals.dongNai, day]);
  expect([await on('2019-07-31'), await on('2019-08-01')]).toEqual([[{ unit_id: before }], [{ unit_id: after }]]);
});
