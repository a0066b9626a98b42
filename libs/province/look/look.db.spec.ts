import type { DataSource } from 'typeorm';
import { FaultsError } from '#platform/errors';
import type { OpenScope } from '#platform/db';
import { civilDateOf, parseCivilDate, type CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { arrangeHome } from './arrange-home.js';
import { lockLook, lookOf } from './look-of.js';
import type { HomeBlockInput, MenuTopEntryInput } from './look.inputs.js';
import { readAddress } from './read-address.js';
import { setBanners, setUrgentNotices } from './set-days.js';
import { setContacts, setLinks } from './set-links.js';
import { setMenu } from './set-menu.js';
import { setOldAddresses } from './set-old-addresses.js';
import { setTrustLabels } from './set-trust-labels.js';
import { stateAccessibility } from './state-accessibility.js';

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let other: WorldPortal;
let admin: string;

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  portal = await world.portal();
  other = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
});
afterAll(() => world.close());

const day = (text: string): CivilDate => parseCivilDate(text)!;
const inPortal = <T>(fn: (scope: OpenScope, at: Date) => Promise<T>): Promise<T> => actingIn(editing, portal, admin, (scope) => fn(scope, world.clock.now()));
const look = () => inPortal((scope, at) => lookOf(scope, civilDateOf(at)));

async function faultsOf(fn: (scope: OpenScope, at: Date) => Promise<unknown>): Promise<string[]> {
  const error = await inPortal(fn).then(
    () => null,
    (fault: unknown) => fault,
  );
  if (!(error instanceof FaultsError)) throw new Error(`no faults, but ${String(error)}`);
  return error.faults.map(({ field, error: { code } }) => `${field} ${code}`);
}

const block = (kind: HomeBlockInput['kind'], more: Partial<HomeBlockInput> = {}): HomeBlockInput => ({ kind, shown: true, title: '', ...more });
const entry = (label: string, more: Partial<MenuTopEntryInput> = {}): MenuTopEntryInput => ({ label, entries: [], ...more });
const section = (): string => portal.sectionIds[0]!;

describe('the home page', () => {
  it('is kept in the order it was arranged, and written into the audit without words', async () => {
    await inPortal((scope, at) =>
      arrangeHome(scope, at, [
        block('highlights', { lines: 4 }),
        block('section', { sectionId: section(), title: 'Mới  nhất' }),
        block('links', { shown: false }),
      ]),
    );
    expect((await look()).blocks).toEqual([
      { kind: 'highlights', shown: true, title: '', sectionId: null, lines: 4 },
      { kind: 'section', shown: true, title: 'Mới nhất', sectionId: section(), lines: null },
      { kind: 'links', shown: false, title: '', sectionId: null, lines: null },
    ]);
    const [line] = await world.rows<{ act: string; details: object }>(
      'select act, details from audit_entry where portal_id = $1 order by at desc, id desc limit 1',
      [portal.id],
    );
    expect(line).toEqual({ act: 'look.home', details: { rows: 3, rowsBefore: 0 } });
  });

  it.each([
    ['a block of a part further up below one further down', () => [block('links'), block('highlights')], 'blocks.1 BLOCK_PLACE'],
    ['a required block hidden', () => [block('highlights', { shown: false })], 'blocks.0 BLOCK_REQUIRED'],
    ['one twice that stands once', () => [block('search'), block('search')], 'blocks.1 BLOCK_TOO_OFTEN'],
    ['more items than the layout has room for', () => [block('highlights', { lines: 8 })], 'blocks.0.lines BLOCK_LINES'],
    ['a block of a section without one', () => [block('section')], 'blocks.0.sectionId LOOK_SECTION_UNKNOWN'],
    ['a section of another portal', () => [block('section', { sectionId: other.sectionIds[0]! })], 'blocks.0.sectionId LOOK_SECTION_UNKNOWN'],
    ['a section where none belongs', () => [block('links', { sectionId: section() })], 'blocks.0.sectionId LOOK_SECTION_UNKNOWN'],
    ['blocks without end', () => Array.from({ length: 25 }, () => block('section', { sectionId: section() })), 'blocks LOOK_TOO_MANY'],
  ])('is refused with %s', async (_, blocks, fault) => {
    expect(await faultsOf((scope, at) => arrangeHome(scope, at, blocks()))).toEqual([fault]);
  });
});

describe('the menu', () => {
  it('has one level and panels; taking a section away takes its entries along', async () => {
    const gone = await inPortal(async (scope) => {
      const [made] = await scope.manager.query<{ id: string }[]>(
        `insert into section (portal_id, slug, name, position) values (scope.portal(), 'tam', 'Tạm', 90) returning id`,
      );
      return made!.id;
    });
    await inPortal((scope, at) =>
      setMenu(scope, at, [
        entry('', { sectionId: section() }),
        entry('Dịch vụ công', {
          address: 'https://dichvucong.example.test/',
          entries: [
            { label: '', sectionId: gone },
            { label: 'Liên hệ', address: '/lien-he' },
          ],
        }),
      ]),
    );
    expect((await look()).menu).toEqual([
      { label: '', sectionId: section(), address: null, entries: [] },
      {
        label: 'Dịch vụ công',
        sectionId: null,
        address: 'https://dichvucong.example.test/',
        entries: [
          { label: '', sectionId: gone, address: null },
          { label: 'Liên hệ', sectionId: null, address: '/lien-he' },
        ],
      },
    ]);
    await inPortal((scope) => scope.manager.query('delete from section where portal_id = scope.portal() and id = $1', [gone]));
    expect((await look()).menu[1]?.entries).toEqual([{ label: 'Liên hệ', sectionId: null, address: '/lien-he' }]);
  });

  it.each([
    ['an entry that leads nowhere', () => [entry('Trống')], 'menu.0 LOOK_TARGET'],
    ['an entry that leads to two places', () => [entry('Hai', { sectionId: section(), address: '/lien-he' })], 'menu.0 LOOK_TARGET'],
    ['an address without a word', () => [entry('', { address: '/lien-he' })], 'menu.0.label TEXT_MISSING'],
    ['a section of another portal', () => [entry('Lạ', { sectionId: other.sectionIds[0]! })], 'menu.0.sectionId LOOK_SECTION_UNKNOWN'],
    ['an id of no form', () => [entry('Lạ', { sectionId: 'khong-phai-ma' })], 'menu.0.sectionId LOOK_SECTION_UNKNOWN'],
    ['a panel entry that only opens something', () => [entry('Có', { entries: [{ label: 'Không' }] })], 'menu.0.entries.0 LOOK_TARGET'],
    ['more entries than a row holds', () => Array.from({ length: 13 }, () => entry('Mục', { address: '/a' })), 'menu LOOK_TOO_MANY'],
  ])('is refused with %s', async (_, menu, fault) => {
    expect(await faultsOf((scope, at) => setMenu(scope, at, menu()))).toEqual([fault]);
  });
});

describe('an address', () => {
  it.each(['/lien-he', '/tin/bai?a=b#c', 'https://dichvucong.gov.vn/p/home'])('is taken: %s', (address) => {
    expect(readAddress('address', address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'http://x.vn',
    '//x.vn',
    '/\\x.vn',
    'https://a b',
    'https://u:p@x.vn',
    'https://localhost',
    'ftp://x.vn',
    'x.vn',
    '/a"b',
    'data:text/html,x',
  ])('is refused: %s', (address) => {
    expect(() => readAddress('address', address)).toThrow(FaultsError);
  });
});

describe('lists', () => {
  it('of links, contacts, banners, urgent lines and old addresses are replaced as a whole', async () => {
    await inPortal((scope, at) =>
      setLinks(scope, at, [
        { place: 'links', group: 'Trung ương', name: 'Chính phủ', address: 'https://chinhphu.vn' },
        { place: 'shortcuts', group: 'bỏ', name: 'Dịch vụ công', address: '/lien-he' },
      ]),
    );
    await inPortal((scope, at) => setContacts(scope, at, [{ name: 'Văn phòng', duty: 'Tiếp dân', phone: '0251 000 0000', email: 'a@b.test' }]));
    await inPortal((scope, at) => setBanners(scope, at, [{ title: 'Mừng xuân', theme: 'tet', startsOn: day('2027-01-01'), endsOn: day('2027-02-20') }]));
    await inPortal((scope, at) => setUrgentNotices(scope, at, [{ text: 'Bão số 9', startsOn: day('2026-11-01'), endsOn: day('2026-11-30') }]));
    await inPortal((scope, at) =>
      setOldAddresses(scope, at, [
        { path: 'http://cu.gov.vn/index.php?id=5', sectionId: section() },
        { path: '/cu', address: '/lien-he' },
      ]),
    );
    await inPortal((scope, at) =>
      setTrustLabels(scope, at, [{ holder: 'UBND xã', code: 'NCSC-01', address: 'https://tin-nhiem.example.test/1', startsOn: day('2026-11-01') }]),
    );
    await inPortal((scope, at) => stateAccessibility(scope, at, { level: 'partial', assessedOn: day('2026-11-01'), knownFaults: 'Ảnh quét', complaints: '' }));
    expect(await look()).toMatchObject({
      links: [
        { place: 'links', group: 'Trung ương', name: 'Chính phủ', address: 'https://chinhphu.vn/' },
        { place: 'shortcuts', group: '', name: 'Dịch vụ công', address: '/lien-he' },
      ],
      contacts: [{ name: 'Văn phòng', duty: 'Tiếp dân', phone: '0251 000 0000', email: 'a@b.test' }],
      banners: [{ title: 'Mừng xuân', startsOn: '2027-01-01', endsOn: '2027-02-20' }],
      notices: [{ text: 'Bão số 9' }],
      oldAddresses: [
        { path: '/cu', sectionId: null, address: '/lien-he' },
        { path: '/index.php?id=5', sectionId: section(), address: null },
      ],
      trustLabels: [{ holder: 'UBND xã', code: 'NCSC-01', address: 'https://tin-nhiem.example.test/1', startsOn: '2026-11-01', endsOn: null }],
      accessibility: { level: 'partial', assessedOn: '2026-11-01', knownFaults: 'Ảnh quét', complaints: '' },
    });
    await inPortal((scope, at) => setUrgentNotices(scope, at, []));
    expect((await look()).notices).toEqual([]);
  });

  it('are refused at the field that is wrong', async () => {
    const days = { startsOn: day('2026-11-02'), endsOn: day('2026-11-01') };
    expect(await faultsOf((scope, at) => setLinks(scope, at, [{ place: 'links', group: '', name: 'A', address: '/a' }]))).toEqual([
      'links.0.group TEXT_MISSING',
    ]);
    expect(await faultsOf((scope, at) => setLinks(scope, at, [{ place: 'shortcuts', group: '', name: 'A', address: '' }]))).toEqual([
      'links.0.address LOOK_ADDRESS',
    ]);
    expect(await faultsOf((scope, at) => setContacts(scope, at, [{ name: ' ', duty: '', phone: '', email: '' }]))).toEqual(['contacts.0.name TEXT_MISSING']);
    expect(await faultsOf((scope, at) => setBanners(scope, at, [{ title: 'A', theme: 'tet', ...days }]))).toEqual(['banners.0.endsOn LOOK_DATES']);
    expect(await faultsOf((scope, at) => setUrgentNotices(scope, at, [{ text: 'A', ...days }]))).toEqual(['notices.0.endsOn LOOK_DATES']);
    for (const path of ['cu', '/', '/tin/a', '/chuyen-muc/a', '/chuyen-de', '/lien-he/', '/a b', '//x/y', '/en'])
      expect(await faultsOf((scope, at) => setOldAddresses(scope, at, [{ path, address: '/lien-he' }]))).toEqual(['oldAddresses.0.path OLD_PATH']);
    const twice = { path: '/cu', address: '/lien-he' };
    expect(await faultsOf((scope, at) => setOldAddresses(scope, at, [twice, twice]))).toEqual(['oldAddresses.1.path OLD_PATH']);
    expect(await faultsOf((scope, at) => setOldAddresses(scope, at, [{ path: '/cu' }]))).toEqual(['oldAddresses.0 LOOK_TARGET']);
  });
});

describe('a change', () => {
  it('made upon another state of the look is refused', async () => {
    const { stamp } = await look();
    const today = civilDateOf(world.clock.now());
    await inPortal((scope) => lockLook(scope, today, stamp));
    await inPortal((scope, at) => setContacts(scope, at, [{ name: 'Khác', duty: '', phone: '', email: '' }]));
    await expect(inPortal((scope) => lockLook(scope, today, stamp))).rejects.toMatchObject({ code: 'LOOK_STALE' });
  });
});
