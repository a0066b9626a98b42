import type { WorldPortal } from '../support/world.js';
import { TestApi } from '../support/api.js';

/** The people desk over GraphQL: a province's administrator at the desks below, a portal's administrator at their own. */
let api: TestApi;
let portal: WorldPortal;
let neighbour: WorldPortal;
let admin: string;
let provinceAdmin: string;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const country = await world.unit('province');
  const top = await world.portal({ unitId: country });
  [portal, neighbour] = [
    await world.portal({ unitId: await world.unit('commune', country) }),
    await world.portal({ unitId: await world.unit('commune', country) }),
  ];
  admin = await world.person('Quản trị trang', [{ portal, role: 'portal_admin' }]);
  provinceAdmin = await world.person('Quản trị tỉnh', [{ portal: top, role: 'province_admin', covers: country }]);
  for (const person of [admin, provinceAdmin]) await api.account(person);
}, 60_000);
afterAll(() => api.close());

const staff =
  'query ($portalId: ID, $search: String) { staff(portalId: $portalId, search: $search, first: 50) { totalCount edges { node { person { id } grants { role portal { id } } } } } }';
const give = 'mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { grant { id role person { id } } errors { field code } } }';
const replace =
  'mutation ($input: ReplacePersonInput!) { replacePerson(input: $input) { successor { id } grantsEnded grantsGiven url errors { field code } } }';
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const codesOf = (answer: Awaited<ReturnType<TestApi['manage']>>) => answer.errors.map(({ extensions }) => extensions['code']);

it('shows a province’s administrator everybody below, and a portal’s administrator their own people', async () => {
  const both = await api.world.person('Ở Hai Trang', [
    { portal, role: 'editor' },
    { portal: neighbour, role: 'reviewer' },
  ]);
  const find = async (by: string, portalId: string | null) => (await api.manage(by, staff, { portalId, search: 'o hai trang' })).data;
  expect(await find(provinceAdmin, null)).toMatchObject({ staff: { totalCount: 1, edges: [{ node: { person: { id: both } } }] } });
  const grantsOf = (data: Awaited<ReturnType<typeof find>>) =>
    (data as { staff: { edges: { node: { grants: { portal: { id: string } }[] } }[] } }).staff.edges[0]!.node.grants.map((grant) => grant.portal.id);
  expect(grantsOf(await find(provinceAdmin, null)).sort()).toEqual([portal.id, neighbour.id].sort());
  expect(grantsOf(await find(admin, null))).toEqual([portal.id]);
  expect(codesOf(await api.manage(admin, staff, { portalId: neighbour.id }))).toEqual(['NOT_FOUND']);
});

it('lets a province’s administrator give a right across portals, and a portal’s administrator only among their own', async () => {
  const near = await api.world.person('Của trang bên', [{ portal: neighbour, role: 'editor' }]);
  const input = { portalId: portal.id, personId: near, role: 'EDITOR', because: 'Quyết định số 12' };
  expect(codesOf(await api.manage(admin, give, { input }))).toEqual(['NOT_FOUND']);
  expect((await api.manage(provinceAdmin, give, { input })).data).toMatchObject({ giveGrant: { grant: { role: 'EDITOR', person: { id: near } }, errors: [] } });
  expect((await api.manage(admin, give, { input: { ...input, role: 'REVIEWER', because: '' } })).data).toEqual({
    giveGrant: { grant: null, errors: [{ field: 'because', code: 'REASON_LENGTH' }] },
  });
});

it('replaces by somebody known or somebody new, never both, never nobody', async () => {
  const leaver = await api.world.person('Thôi Việc', [{ portal, role: 'editor' }]);
  const known = await api.world.person('Kế Nhiệm', [{ portal, role: 'contributor' }]);
  const input = { portalId: portal.id, personId: leaver, reason: 'Chuyển công tác', endsOn: today() };
  const fault = { replacePerson: { successor: null, errors: [{ field: 'successorId', code: 'PERSON_MISSING' }] } };
  expect((await api.manage(admin, replace, { input })).data).toMatchObject(fault);
  expect((await api.manage(admin, replace, { input: { ...input, successorId: known, email: 'a@donvi.example.vn' } })).data).toMatchObject(fault);
  const done = await api.manage(admin, replace, { input: { ...input, displayName: 'Người Mới', email: 'moi@donvi.example.vn' } });
  expect(done.data).toMatchObject({ replacePerson: { grantsEnded: 1, grantsGiven: 1, errors: [] } });
  const { url, successor } = (done.data as { replacePerson: { url: string; successor: { id: string } } }).replacePerson;
  expect(url).toContain('/auth/login?invitation=');
  expect(await api.world.rows(`select state from mail m join invitation i on i.id = m.subject_id where i.person_id = $1`, [successor.id])).toEqual([
    { state: 'queued' },
  ]);
});

it('renews the invitation of who has not come in', async () => {
  const invite = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url grant { person { id } } } }';
  const made = await api.manage(admin, invite, {
    input: { portalId: portal.id, displayName: 'Chờ', email: 'cho@donvi.example.vn', role: 'EDITOR', seat: 'Biên tập viên' },
  });
  const { url, grant } = (made.data as { invitePerson: { url: string; grant: { person: { id: string } } } }).invitePerson;
  const renewed = await api.manage(admin, 'mutation ($input: RenewInvitationInput!) { renewInvitation(input: $input) { url } }', {
    input: { portalId: portal.id, personId: grant.person.id },
  });
  expect((renewed.data as { renewInvitation: { url: string } }).renewInvitation.url).not.toBe(url);
});

it('keeps ended rights with their reasons', async () => {
  const person = await api.world.person('Từng Làm', [{ portal, role: 'editor', endsOn: '2026-06-30' }]);
  const grants = 'query ($portalId: ID!, $ended: Boolean) { grants(portalId: $portalId, ended: $ended) { person { id } endReason } }';
  const idsOf = async (ended: boolean) =>
    ((await api.manage(admin, grants, { portalId: portal.id, ended })).data as { grants: { person: { id: string } }[] }).grants.map((grant) => grant.person.id);
  expect(await idsOf(false)).not.toContain(person);
  expect(await idsOf(true)).toContain(person);
});
