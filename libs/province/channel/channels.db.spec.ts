import type { DataSource } from 'typeorm';
import { FaultsError } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import type { GivenChannel } from './channel.js';
import { channelsOf, removeChannel, setChannel } from './set-channel.js';
import { monitoringOf, setMonitoring } from './set-monitoring.js';

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let admin: string;
const now = new Date('2026-11-26T02:00:00Z');

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
});
beforeEach(async () => {
  portal = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
});
afterAll(() => world.close());

const page: GivenChannel = {
  kind: 'facebook',
  name: 'Phường Mẫu',
  address: 'https://www.facebook.com/phuongmau',
  owner: 'Văn phòng UBND phường',
  since: '2026-01-01' as CivilDate,
  until: null,
};
const set = (given: Partial<GivenChannel>, id: string | null = null): Promise<void> =>
  actingIn(editing, portal, admin, (scope) => setChannel(scope, now, id, { ...page, ...given }));
const all = () => actingIn(editing, portal, admin, channelsOf);
const faultOf = (act: Promise<void>): Promise<[string, string][]> =>
  act.then(
    () => [],
    (error: unknown) => (error as FaultsError).faults.map(({ field, error: fault }) => [field, fault.code]),
  );

it('announces a channel, corrects it and takes back one that was a mistake, with a line in the audit for each', async () => {
  await set({});
  const [made] = await all();
  expect(made).toMatchObject(page);
  await set({ until: '2026-06-30' as CivilDate }, made!.id);
  expect(await all()).toMatchObject([{ id: made!.id, until: '2026-06-30' }]);
  await actingIn(editing, portal, admin, (scope) => removeChannel(scope, now, made!.id));
  expect(await all()).toEqual([]);
  const acts = await world.rows<{ act: string }>('select act from audit_entry where portal_id = $1 order by id', [portal.id]);
  expect(acts.map(({ act }) => act)).toEqual(['channel.add', 'channel.change', 'channel.remove']);
});

it.each<[string, Partial<GivenChannel>, string, string]>([
  ['an address that is none', { address: 'phuongmau' }, 'address', 'CHANNEL_ADDRESS'],
  ['an address in the clear', { address: 'http://facebook.com/x' }, 'address', 'CHANNEL_ADDRESS'],
  ['a script', { kind: 'other', address: 'javascript:alert(1)' }, 'address', 'CHANNEL_ADDRESS'],
  ['an address that only looks like the network', { address: 'https://facebook.com.example.test/x' }, 'address', 'CHANNEL_ELSEWHERE'],
  ['a hotline that is no number', { kind: 'hotline', address: 'gọi tôi' }, 'address', 'CHANNEL_PHONE'],
  ['an end before the beginning', { until: '2025-12-31' as CivilDate }, 'until', 'CHANNEL_DATES'],
  ['no name', { name: ' ' }, 'name', 'TEXT_MISSING'],
])('refuses %s', async (_, given, field, code) => {
  expect(await faultOf(set(given))).toEqual([[field, code]]);
  expect(await all()).toEqual([]);
});

it('refuses the same address twice, and takes a hotline and an application', async () => {
  await set({});
  expect(await faultOf(set({ name: 'Lần nữa' }))).toEqual([['address', 'CHANNEL_TAKEN']]);
  await set({ kind: 'hotline', address: '0251 000 0000' });
  await set({ kind: 'app', address: 'https://ung-dung.example.test/' });
  expect((await all()).map(({ kind }) => kind)).toEqual(['app', 'hotline', 'facebook']);
});

it('sets the code of a measuring system that the installation allows, and no other', async () => {
  const code = { host: 'do.example.vn', site: 'P-0001' };
  const put = (given: typeof code | null): Promise<void> => actingIn(editing, portal, admin, (scope) => setMonitoring(scope, now, ['do.example.vn'], given));
  await put(code);
  expect(await actingIn(editing, portal, admin, monitoringOf)).toEqual(code);
  expect(await faultOf(put({ ...code, host: 'xau.example.vn' }))).toEqual([['host', 'MONITORING_HOST']]);
  expect(await faultOf(put({ ...code, site: '"><script>' }))).toEqual([['site', 'MONITORING_ID']]);
  await put(null);
  expect(await actingIn(editing, portal, admin, monitoringOf)).toBeNull();
});
