import type { DataSource } from 'typeorm';
import type { OpenScope } from '#platform/db';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { addSection } from './add-section.js';
import { changeSection } from './change-section.js';
import { orderSections } from './order-sections.js';
import { portalSections } from './queries.js';
import { removeSection } from './remove-section.js';
import { previewUpgrade, upgradePortal } from './upgrade.js';

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let admin: string;
let editor: string;

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
});
afterAll(() => world.close());
beforeEach(async () => {
  portal = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
  editor = await world.person('Biên tập', [{ portal, role: 'editor' }]);
  await world.rows(`update section set statutory_code = 'S-01' where portal_id = $1 and slug = 'muc-1'`, [portal.id]);
  await world.rows(`update portal set sections_law = '224/2026/NĐ-CP' where portal_id = $1`, [portal.id]);
});

const as = <T>(person: string, act: (scope: OpenScope) => Promise<T>): Promise<T> => actingIn(editing, portal, person, act);
const list = () => as(admin, (scope) => portalSections(scope));
const idOf = async (slug: string): Promise<string> => (await list()).find((each) => each.slug === slug)?.id ?? '';
const add = (name: string, days: { opensOn?: string; closesOn?: string } = {}) =>
  as(admin, (scope) => addSection(scope, world.clock, { name, ...(days as object) }));
const change = (slug: string, form: { name: string; nameEn?: string; opensOn?: string; closesOn?: string }) =>
  idOf(slug).then((id) => as(admin, (scope) => changeSection(scope, world.clock, id, form as { name: string })));
const acts = async () =>
  (await world.rows<{ act: string }>('select act from audit_entry where portal_id = $1 order by at, id', [portal.id])).map(({ act }) => act);

async function putItem(slug: string): Promise<void> {
  await world.rows(
    `insert into item (portal_id, kind, state, section_id, author_id, created_at, updated_at) values ($1, 'news', 'draft', $2, $3, now(), now())`,
    [portal.id, await idOf(slug), editor],
  );
}

describe('the list of sections', () => {
  it('says of a statutory one which law asks for it, and why it stays', async () => {
    const [first, second] = await list();
    expect(first).toMatchObject({
      slug: 'muc-1',
      basis: { code: 'S-01', name: 'Giới thiệu', duty: 'must', law: ['Nghị định 224/2026/NĐ-CP, điều 9.1.b, 9.1.c', 'Nghị định 224/2026/NĐ-CP, điều 9.3'] },
    });
    expect(first?.keptBecause).toMatch(/không xóa được/);
    expect(second).toMatchObject({ slug: 'muc-2', basis: null, keptBecause: null, items: 0 });
  });
});

describe('a section of the portal’s own', () => {
  it('gets its address from its name, stands behind the others, and is in the audit', async () => {
    expect(await add('  Phòng, chống   dịch bệnh ', { opensOn: '2026-11-01', closesOn: '2026-12-31' })).toEqual([]);
    expect((await list()).at(-1)).toMatchObject({
      slug: 'phong-chong-dich-benh',
      name: 'Phòng, chống dịch bệnh',
      opensOn: '2026-11-01',
      closesOn: '2026-12-31',
    });
    expect(await add('Phòng chống dịch bệnh')).toEqual([]);
    expect((await list()).at(-1)?.slug).toBe('phong-chong-dich-benh-2');
    expect(await acts()).toEqual(['section.add', 'section.add']);
  });

  it.each([
    ['no name', '  ', {}, 'name', 'SECTION_NAME_LENGTH'],
    ['a name without a letter', '2026', {}, 'name', 'SECTION_NAME_LENGTH'],
    ['a name too long', 'a'.repeat(61), {}, 'name', 'SECTION_NAME_LENGTH'],
    ['a name that cannot be shown', 'a\u0000b', {}, 'name', 'SECTION_NAME_LENGTH'],
    ['a name that is there', 'MỤC 2', {}, 'name', 'SECTION_NAME_TAKEN'],
    ['an end before the beginning', 'Bầu cử', { opensOn: '2026-12-02', closesOn: '2026-12-01' }, 'closesOn', 'SECTION_DATES'],
  ])('is not made with %s', async (_, name, days, field, code) => {
    expect(await add(name, days)).toEqual([expect.objectContaining({ field, code })]);
    expect(await list()).toHaveLength(2);
    expect(await acts()).toEqual([]);
  });

  it('has a name in English once it is given one, keeps it when a form says nothing of it, and loses it to an empty one', async () => {
    const english = async (): Promise<string | undefined> => (await list())[1]?.nameEn;
    expect(await english()).toBe('');
    expect(await change('muc-2', { name: 'Mục 2', nameEn: '  Public   notices ' })).toEqual([]);
    expect(await english()).toBe('Public notices');
    expect(await change('muc-2', { name: 'Mục hai' })).toEqual([]);
    expect(await english()).toBe('Public notices');
    for (const nameEn of ['a'.repeat(81), '2026', 'a\u0000b'])
      expect(await change('muc-2', { name: 'Mục hai', nameEn })).toEqual([expect.objectContaining({ field: 'nameEn', code: 'SECTION_NAME_EN' })]);
    expect(await change('muc-2', { name: 'Mục hai', nameEn: '' })).toEqual([]);
    expect(await english()).toBe('');
    expect(await acts()).toEqual(['section.change', 'section.change', 'section.change']);
  });

  it('is closed with a day and opened again', async () => {
    expect(await change('muc-2', { name: 'Mục 2', closesOn: '2026-12-31' })).toEqual([]);
    expect((await list())[1]).toMatchObject({ closesOn: '2026-12-31' });
    expect(await change('muc-2', { name: 'Mục 2' })).toEqual([]);
    expect((await list())[1]).toMatchObject({ closesOn: null });
    expect(await change('muc-2', { name: 'Mục 2' })).toEqual([]);
    expect(await acts()).toEqual(['section.change', 'section.change']);
  });

  it('is removed while it is empty, and not afterwards', async () => {
    await putItem('muc-2');
    const id = await idOf('muc-2');
    await expect(as(admin, (scope) => removeSection(scope, world.clock, id))).rejects.toMatchObject({ code: 'SECTION_NOT_EMPTY', details: { items: 1 } });
    await add('Tạm');
    const empty = await idOf('tam');
    await as(admin, (scope) => removeSection(scope, world.clock, empty));
    expect((await list()).map(({ slug }) => slug)).toEqual(['muc-1', 'muc-2']);
    expect(await acts()).toEqual(['section.add', 'section.remove']);
  });
});

describe('a statutory section', () => {
  it('takes another word for the menu, and neither days nor removal', async () => {
    expect(await change('muc-1', { name: 'Về phường' })).toEqual([]);
    expect((await list())[0]).toMatchObject({ name: 'Về phường', slug: 'muc-1', basis: { code: 'S-01' } });
    expect(await change('muc-1', { name: 'Về phường', closesOn: '2026-12-31' })).toEqual([
      expect.objectContaining({ field: 'closesOn', code: 'SECTION_STATUTORY_DATES' }),
    ]);
    const id = await idOf('muc-1');
    await expect(as(admin, (scope) => removeSection(scope, world.clock, id))).rejects.toMatchObject({ code: 'SECTION_STATUTORY' });
  });
});

describe('the order', () => {
  it('is that of the list handed in, when it names every section once', async () => {
    const ids = (await list()).map(({ id }) => id).reverse();
    await as(admin, (scope) => orderSections(scope, world.clock, ids));
    expect((await list()).map(({ slug }) => slug)).toEqual(['muc-2', 'muc-1']);
    await as(admin, (scope) => orderSections(scope, world.clock, ids));
    expect(await acts()).toEqual(['section.order']);
  });

  it('is refused when a section is missing, twice or unknown', async () => {
    const [one = '', other = ''] = (await list()).map(({ id }) => id);
    for (const ids of [[one], [one, one], [one, other, one], [one, 'khong-phai-ma'], []])
      await expect(as(admin, (scope) => orderSections(scope, world.clock, ids))).rejects.toMatchObject({ code: 'SECTION_ORDER_STALE' });
  });
});

describe('the law', () => {
  it('is followed after a preview, by whoever administers the portal', async () => {
    const { version, fingerprint, changes, law } = await as(admin, (scope) => previewUpgrade(scope, world.clock));
    expect(law).toBe('Nghị định 224/2026/NĐ-CP');
    expect(changes.length).toBeGreaterThan(20);
    expect(await as(admin, (scope) => upgradePortal(scope, world.clock, { version, fingerprint }))).toMatchObject({ changes: [] });
    expect((await list()).filter(({ basis }) => basis)).toHaveLength(changes.length + 1);
  });
});

describe('somebody without the right', () => {
  it('changes and previews nothing', async () => {
    const id = await idOf('muc-2');
    const tries: ((scope: OpenScope) => Promise<unknown>)[] = [
      (scope) => addSection(scope, world.clock, { name: 'Mới' }),
      (scope) => changeSection(scope, world.clock, id, { name: 'Khác' }),
      (scope) => orderSections(scope, world.clock, [id]),
      (scope) => removeSection(scope, world.clock, id),
      (scope) => previewUpgrade(scope, world.clock),
      (scope) => upgradePortal(scope, world.clock, { version: '224/2026/NĐ-CP', fingerprint: '' }),
    ];
    for (const attempt of tries) await expect(as(editor, attempt)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await acts()).toEqual([]);
  });

  it('of another portal names nothing here', async () => {
    const other = await world.portal();
    const id = other.sectionIds[0] ?? '';
    await expect(as(admin, (scope) => changeSection(scope, world.clock, id, { name: 'Khác' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as(admin, (scope) => removeSection(scope, world.clock, id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
