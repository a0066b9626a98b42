import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import type { Process } from '#process';
import { whileOpen } from '../../../tests/support/waiting.js';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { directory, type DirectoryFilter } from './directory.js';
import { handOverPortal } from './hand-over.js';
import { addHost, makeHostPrimary, removeHost } from './hosts.js';
import { addLicence } from './licences.js';
import { portalSubject, type PortalInputs } from './portal.subject.js';
import { settingsOf } from './settings.js';
import { suspendWhenDue } from './suspend-when-due.js';
import { inSubtree, runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';

let world: World;
let editing: DataSource;
let jobs: DataSource;
let supervision: DataSource;
let process: Process;
let province: WorldPortal;
let adminId: string;

const contact = { address: 'Đường Mẫu', phone: '0251', email: 'mau@example.test', responsible: 'Người Mẫu' };

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  jobs = await world.source('jobs');
  supervision = await world.source('supervision');
  process = await world.process();
  const unitId = await world.unit('province');
  province = await world.portal({ unitId, host: 'tinhmau.test' });
  adminId = await world.person('Quản trị tỉnh', [{ portal: province, role: 'province_admin', covers: unitId }]);
});
afterAll(async () => {
  await world.close();
});

/** A commune's portal under the province, with what its home page must show. */
async function commune(state = 'open', name = 'Xã Mẫu'): Promise<WorldPortal> {
  const unitId = await world.unit('commune', province.unitId);
  await world.rows('update unit set name = $2 where id = $1', [unitId, name]);
  const portal = await world.portal({ unitId, state });
  await world.rows('update portal set contact = $2, name = $3 where portal_id = $1', [portal.id, contact, name]);
  return portal;
}

const asAdmin = <T>(portal: WorldPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> => actingIn(editing, portal, adminId, fn);
const step = <K extends keyof PortalInputs>(portal: WorldPortal, name: K, input: PortalInputs[K]) =>
  asAdmin(portal, (scope) => process.transition(scope, portalSubject(world.clock), portal.id, name, input));
const stateOf = async (portal: WorldPortal): Promise<string | undefined> =>
  (await world.rows<{ state: string }>('select state from portal where portal_id = $1', [portal.id]))[0]?.state;
const at = (text: string): Date => new Date(text);
const announced = { startsAt: at('2026-12-02T01:00:00Z'), expectedUntil: at('2026-12-03T01:00:00Z'), reason: 'Bảo trì máy chủ', forceMajeure: false };

describe('a planned portal', () => {
  it('opens when its home page shows what the law asks', async () => {
    const portal = await commune('planned');
    await step(portal, 'open', {});
    expect(await stateOf(portal)).toBe('open');
    const acts = await world.rows('select act, details from audit_entry where portal_id = $1', [portal.id]);
    expect(acts).toEqual([{ act: 'portal.open', details: expect.objectContaining({ from: 'planned', to: 'open' }) as object }]);
  });

  it('does not open without address, telephone, e-mail and the person responsible, and says which', async () => {
    const portal = await commune('planned');
    await world.rows(`update portal set contact = '{"address":"a","phone":" "}' where portal_id = $1`, [portal.id]);
    await expect(step(portal, 'open', {})).rejects.toMatchObject({
      code: 'PORTAL_INCOMPLETE',
      details: { missing: 'điện thoại, thư điện tử, người chịu trách nhiệm' },
    });
    expect(await stateOf(portal)).toBe('planned');
  });

  it('of the aggregated sort needs a licence that holds', async () => {
    const portal = await commune('planned');
    await world.rows(`update portal set kind = 'aggregated' where portal_id = $1`, [portal.id]);
    await expect(step(portal, 'open', {})).rejects.toMatchObject({ code: 'LICENCE_NEEDED' });
    const licence = { number: '12/GP', issuedOn: '2026-01-01' as CivilDate, issuedBy: 'Sở Mẫu', validUntil: '2026-11-19' as CivilDate };
    await asAdmin(portal, (scope) => addLicence(scope, world.clock.now(), licence));
    await expect(step(portal, 'open', {})).rejects.toMatchObject({ code: 'LICENCE_NEEDED' });
    await asAdmin(portal, (scope) => addLicence(scope, world.clock.now(), { ...licence, number: '13/GP', validUntil: '2026-11-20' as CivilDate }));
    await step(portal, 'open', {});
    expect(await asAdmin(portal, (scope) => settingsOf(scope, '2026-11-20' as CivilDate))).toMatchObject({ licenceHolds: true, mayQuotePress: true });
    expect(await asAdmin(portal, (scope) => settingsOf(scope, '2026-11-21' as CivilDate))).toMatchObject({ licenceHolds: false, mayQuotePress: false });
  });
});

describe('a planned stop', () => {
  it('is announced seven working days ahead, and begins at its hour by a job', async () => {
    const portal = await commune();
    await step(portal, 'announce', announced);
    expect(await stateOf(portal)).toBe('open');
    const [job] = await world.rows<{ data: { portalId: string; suspensionId: string }; start: Date }>(
      `select data, start_after as start from pgboss.job where name = 'suspend-portal' and data ->> 'portalId' = $1`,
      [portal.id],
    );
    expect(job?.start).toEqual(announced.startsAt);
    const run = (): Promise<void> => runAs({ requestId: newId(), personId: null }, () => suspendWhenDue(jobs, process, world.clock, job!.data));
    await run();
    expect(await stateOf(portal)).toBe('open');
    world.clock.set(announced.startsAt);
    try {
      await run();
      await run();
      expect(await stateOf(portal)).toBe('suspended');
      expect(await world.rows(`select 1 from step_record where portal_id = $1 and step = 'suspend'`, [portal.id])).toHaveLength(1);
      await step(portal, 'resume', {});
      expect(await stateOf(portal)).toBe('open');
    } finally {
      world.clock.set(at('2026-11-20T02:00:00Z'));
    }
  });

  it('with less notice is refused with the earliest day, unless it cannot wait', async () => {
    const portal = await commune();
    // 2026-11-20 is a Friday: the seventh working day after it is Tuesday 2026-12-01.
    const soon = { ...announced, startsAt: at('2026-11-30T17:30:00Z'), expectedUntil: at('2026-12-05T01:00:00Z') };
    await step(portal, 'announce', soon);
    await step(portal, 'resume', {});
    await expect(step(portal, 'announce', { ...soon, startsAt: at('2026-11-30T16:30:00Z') })).rejects.toMatchObject({
      faults: [{ field: 'startsAt', error: { code: 'SUSPENSION_TOO_SOON', details: { earliest: '01/12/2026' } } }],
    });
    await step(portal, 'announce', { ...soon, startsAt: world.clock.now(), forceMajeure: true });
    expect(await stateOf(portal)).toBe('suspended');
  });

  it('announced by two at the same moment is announced once, and the other is told', async () => {
    const portal = await commune();
    const announce = (done: () => Promise<void>): Promise<void> =>
      asAdmin(portal, async (scope) => {
        await process.transition(scope, portalSubject(world.clock), portal.id, 'announce', announced);
        await done();
      });
    await expect(whileOpen(world, announce, () => step(portal, 'announce', announced))).rejects.toMatchObject({ code: 'SUSPENSION_RUNNING' });
  });

  it('that is called off does not begin', async () => {
    const portal = await commune();
    await step(portal, 'announce', announced);
    await expect(step(portal, 'announce', announced)).rejects.toMatchObject({ code: 'SUSPENSION_RUNNING' });
    const [job] = await world.rows<{ data: { portalId: string; suspensionId: string } }>(
      `select data from pgboss.job where name = 'suspend-portal' and data ->> 'portalId' = $1`,
      [portal.id],
    );
    await step(portal, 'resume', {});
    await expect(step(portal, 'resume', {})).rejects.toMatchObject({ code: 'SUSPENSION_NONE' });
    world.clock.set(announced.startsAt);
    await runAs({ requestId: newId(), personId: null }, () => suspendWhenDue(jobs, process, world.clock, job!.data));
    world.clock.set(at('2026-11-20T02:00:00Z'));
    expect(await stateOf(portal)).toBe('open');
  });
});

describe('closing', () => {
  it('keeps the reason and the heirs; opening again forgets the heirs', async () => {
    const [portal, heir] = [await commune(), await commune()];
    await step(portal, 'close', { reason: 'Nghị quyết sáp nhập', heirPortalIds: [heir.id] });
    expect(await stateOf(portal)).toBe('closed');
    expect(await world.rows('select heir_portal_id from portal_heir where portal_id = $1', [portal.id])).toEqual([{ heir_portal_id: heir.id }]);
    expect(await world.rows(`select reason from step_record where portal_id = $1 and step = 'close'`, [portal.id])).toEqual([
      { reason: 'Nghị quyết sáp nhập' },
    ]);
    await step(portal, 'reopen', { reason: 'Đóng nhầm' });
    expect(await world.rows('select 1 from portal_heir where portal_id = $1', [portal.id])).toEqual([]);
  });

  it('without a reason changes nothing', async () => {
    const portal = await commune();
    await expect(step(portal, 'close', { reason: ' ', heirPortalIds: [] })).rejects.toMatchObject({ faults: [{ field: 'reason' }] });
    expect(await stateOf(portal)).toBe('open');
  });
});

describe('a handover', () => {
  it('changes the owner from its day on and nothing else', async () => {
    const portal = await commune();
    await world.rows(`insert into portal_owner (portal_id, valid_from, unit_id, because) values ($1, '2026-01-01', $2, 'Mở trang')`, [
      portal.id,
      portal.unitId,
    ]);
    const office = await world.unit('department', province.unitId);
    const before = await world.rows('select * from portal where portal_id = $1', [portal.id]);
    await asAdmin(portal, (scope) => handOverPortal(scope, world.clock.now(), { unitId: office, from: '2026-12-01' as CivilDate, because: 'QĐ 1' }));
    expect(await world.rows('select * from portal where portal_id = $1', [portal.id])).toEqual(before);
    const owners = await world.rows('select unit_id, valid_from::text, valid_to::text from portal_owner where portal_id = $1 order by valid_from', [portal.id]);
    expect(owners).toEqual([
      { unit_id: portal.unitId, valid_from: '2026-01-01', valid_to: '2026-12-01' },
      { unit_id: office, valid_from: '2026-12-01', valid_to: null },
    ]);
  });

  it('to a unit of another province, to the same owner or before the last one is refused', async () => {
    const portal = await commune();
    await world.rows(`insert into portal_owner (portal_id, valid_from, unit_id, because) values ($1, '2026-06-01', $2, 'Mở trang')`, [
      portal.id,
      portal.unitId,
    ]);
    const office = await world.unit('department', province.unitId);
    const stranger = await world.unit('department', await world.unit('province'));
    const to = (unitId: string, from: string) =>
      asAdmin(portal, (scope) => handOverPortal(scope, world.clock.now(), { unitId, from: from as CivilDate, because: 'QĐ' }));
    await expect(to(stranger, '2026-12-01')).rejects.toMatchObject({ faults: [{ field: 'unitId', error: { code: 'OWNER_UNKNOWN' } }] });
    await expect(to(portal.unitId, '2026-12-01')).rejects.toMatchObject({ faults: [{ field: 'unitId', error: { code: 'OWNER_SAME' } }] });
    await expect(to(office, '2026-06-01')).rejects.toMatchObject({ faults: [{ field: 'from', error: { code: 'OWNER_DATE' } }] });
  });
});

describe('host names', () => {
  const domains = ['tinhmau.test'];

  it('follow the rule for a commune; another name needs a decision, which is kept', async () => {
    const portal = await commune('open', 'Xã Lộc Thạnh');
    const add = (hostName: string, because = '') => asAdmin(portal, (scope) => addHost(scope, world.clock.now(), domains, { hostName, because }));
    await expect(add('locthanh2.tinhmau.test')).rejects.toMatchObject({ faults: [{ error: { code: 'HOST_NOT_BY_RULE', details: { label: 'locthanh' } } }] });
    await add('LocThanh.tinhmau.test.');
    await add('locthanh2.tinhmau.test', 'Trùng với xã Lộc Thành');
    await expect(add('mail.tinhmau.test')).rejects.toMatchObject({ faults: [{ error: { code: 'HOST_RESERVED' } }] });
    await expect(add('locthanh.noikhac.test')).rejects.toMatchObject({ faults: [{ error: { code: 'HOST_OUTSIDE_PROVINCE' } }] });
    for (const bad of ['[::1]', '127.0.0.1:80', 'a b.tinhmau.test', '-x.tinhmau.test', 'x_y.tinhmau.test', ''])
      await expect(add(bad)).rejects.toMatchObject({ faults: [{ error: { code: expect.stringMatching(/HOST_FORM|HOST_OUTSIDE/) as string } }] });
    const hosts = await world.rows('select host, because from portal_host where portal_id = $1 and not is_primary order by host', [portal.id]);
    expect(hosts).toEqual([
      { host: 'locthanh.tinhmau.test', because: null },
      { host: 'locthanh2.tinhmau.test', because: 'Trùng với xã Lộc Thành' },
    ]);
  });

  it('of another portal are refused; the canonical one moves and is not taken away', async () => {
    const [first, second] = [await commune('open', 'Xã Hòa An'), await commune('open', 'Xã Hoà An')];
    const add = (portal: WorldPortal) =>
      asAdmin(portal, (scope) => addHost(scope, world.clock.now(), domains, { hostName: 'hoaan.tinhmau.test', because: '' }));
    await add(first);
    await expect(add(second)).rejects.toMatchObject({ faults: [{ error: { code: 'HOST_TAKEN' } }] });
    await asAdmin(first, (scope) => makeHostPrimary(scope, world.clock.now(), 'hoaan.tinhmau.test'));
    await expect(asAdmin(first, (scope) => removeHost(scope, world.clock.now(), 'hoaan.tinhmau.test'))).rejects.toMatchObject({
      faults: [{ error: { code: 'HOST_PRIMARY' } }],
    });
    await asAdmin(first, (scope) => removeHost(scope, world.clock.now(), first.host));
    await expect(asAdmin(second, (scope) => removeHost(scope, world.clock.now(), 'hoaan.tinhmau.test'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const everyId = async (): Promise<string[]> => (await world.rows<{ id: string }>('select portal_id as id from portal')).map(({ id }) => id);
const listed = (ids: readonly string[], filter: Partial<DirectoryFilter>) =>
  runAs({ requestId: newId(), personId: adminId }, () =>
    inSubtree(supervision, ids, (scope) =>
      directory(scope, '2026-11-20' as CivilDate, { search: null, states: null, level: null, first: 500, after: null, ...filter }),
    ),
  );

it('the list shows the province first, counts each state, and pages without a gap', async () => {
  const ids = await everyId();
  const page = (after: string | null) => listed(ids, { first: 3, after });
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const found = await page(after);
    seen.push(...found.edges.map(({ node }) => node.portal.id));
    expect(found.totalCount).toBe(ids.length);
    expect(found.counts.reduce((sum, { count }) => sum + count, 0)).toBe(ids.length);
    after = found.pageInfo.endCursor;
    more = found.pageInfo.hasNextPage;
  }
  expect(seen[0]).toBe(province.id);
  expect([...seen].sort()).toEqual([...ids].sort());
  expect(new Set(seen).size).toBe(seen.length);
});

it('the list counts levels and states each under the other filter, special zones among the communes', async () => {
  const unitId = await world.unit('special_zone', province.unitId);
  const zone = await world.portal({ unitId, state: 'planned' });
  const ids = [zone.id, province.id, (await commune('planned')).id, (await commune('open')).id];
  const found = await listed(ids, { states: ['planned'], level: 'commune' });
  expect(found).toMatchObject({ totalCount: 2, levels: [{ level: 'commune', count: 2 }] });
  expect(new Map(found.counts.map(({ state, count }) => [state, count]))).toEqual(
    new Map([
      ['planned', 2],
      ['open', 1],
    ]),
  );
  expect(found.edges.map(({ node }) => node.level)).toEqual(['commune', 'commune']);
});

it('the list names what keeps a portal from opening, a licence too where one is needed', async () => {
  const portal = await commune('planned');
  await world.rows(`update portal set kind = 'aggregated', contact = contact - 'phone' where portal_id = $1`, [portal.id]);
  expect((await listed([portal.id], {})).edges[0]?.node.missing).toEqual(['điện thoại', 'giấy phép còn hiệu lực']);
  const licence = { number: '14/GP', issuedOn: '2026-01-01' as CivilDate, issuedBy: 'Sở Mẫu', validUntil: '2026-11-20' as CivilDate };
  await asAdmin(portal, (scope) => addLicence(scope, world.clock.now(), licence));
  expect((await listed([portal.id], {})).edges[0]?.node.missing).toEqual(['điện thoại']);
});

it('settings say from which day a stop can be announced and what host name the rule gives', async () => {
  const portal = await commune('open', 'Xã Hoà An');
  const settings = await asAdmin(portal, (scope) => settingsOf(scope, '2026-11-20' as CivilDate));
  expect(settings).toMatchObject({ stopsFrom: '2026-12-01', ruleLabel: 'hoaan' });
  expect(await asAdmin(province, (scope) => settingsOf(scope, '2026-11-20' as CivilDate))).toMatchObject({ ruleLabel: null });
});
