import type { CivilDate } from '#platform/time';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { tagItem } from './tag-item.js';
import { tagsOf, tagsOfItem, type TagRow } from './tags-of.js';
import { removeTag, writeTag, type TagForm } from './write-tag.js';

let desk: TestDesk;
let admin: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  admin = await desk.world.person('Quản trị Mẫu', [{ portal: desk.here, role: 'portal_admin' }]);
});
afterAll(() => desk.world.close());

const day = (text: string): CivilDate => text as CivilDate;
const write = (form: Partial<TagForm> & { name: string }, person = admin): Promise<void> =>
  desk.as(person, (scope) => writeTag(scope, desk.world.clock, { sort: 'campaign', ...form }));
const named = async (name: string): Promise<TagRow> => (await desk.as(admin, (scope) => tagsOf(scope))).find((tag) => tag.name === name)!;
/** A tag of this name. @returns its id */
async function tag(name: string, form: Partial<TagForm> = {}): Promise<string> {
  await write({ name, ...form });
  return (await named(name)).id;
}
const put = (itemId: string, tagIds: readonly string[], person = desk.head): Promise<void> =>
  desk.as(person, (scope) => tagItem(scope, desk.world.clock, { itemId, tagIds }));
const tagsOn = (itemId: string): Promise<string[]> => desk.as(desk.head, (scope) => tagsOfItem(scope, itemId));
const placesOf = async (itemId: string): Promise<(Date | null)[]> =>
  (await desk.world.rows<{ at: Date | null }>('select placed_at as at from tagged_item where item_id = $1', [itemId])).map(({ at }) => at);

describe('a campaign or programme', () => {
  it('gets an address of its name, which stays when it is renamed and closed', async () => {
    await write({ name: 'Bầu cử  2026', closesOn: day('2099-12-31') });
    const made = await named('Bầu cử 2026');
    expect(made).toMatchObject({ slug: 'bau-cu-2026', sort: 'campaign', closesOn: '2099-12-31', items: 0, publicItems: 0 });
    await write({ tagId: made.id, sort: 'programme', name: 'Bầu cử Quốc hội', closesOn: day('2026-03-31') });
    expect(await named('Bầu cử Quốc hội')).toMatchObject({ id: made.id, slug: 'bau-cu-2026', sort: 'campaign', closesOn: '2026-03-31' });
    const acts = await desk.world.rows<{ act: string }>('select act from audit_entry where subject_id = $1 order by act', [made.id]);
    expect(acts.map(({ act }) => act)).toEqual(['tag.add', 'tag.change']);
  });

  it('has a name in English once it is given one, until it is given an empty one', async () => {
    const made = await tag('Du lịch xanh', { nameEn: ' Green  tourism ' });
    const english = async (): Promise<string> => (await named('Du lịch xanh')).nameEn;
    expect(await english()).toBe('Green tourism');
    await write({ tagId: made, name: 'Du lịch xanh' });
    expect(await english()).toBe('Green tourism');
    await write({ tagId: made, name: 'Du lịch xanh', nameEn: '' });
    expect(await english()).toBe('');
    expect(await refusalOf(write({ name: 'Dài', nameEn: 'a'.repeat(121) }))).toBe('nameEn:TEXT_TOO_LONG');
  });

  it('has a name of its own and days in their order', async () => {
    await write({ name: 'Phòng dịch' });
    expect(await refusalOf(write({ name: 'PHÒNG DỊCH' }))).toBe('name:TAG_NAME_TAKEN');
    expect(await refusalOf(write({ name: '' }))).toBe('name:TEXT_MISSING');
    expect(await refusalOf(write({ name: '2026' }))).toBe('name:TAG_NAME');
    expect(await refusalOf(write({ name: 'Ngược ngày', opensOn: day('2026-05-02'), closesOn: day('2026-05-01') }))).toBe('closesOn:TAG_DATES');
  });

  it('is opened by who administers the portal alone, and is unknown elsewhere', async () => {
    expect(await refusalOf(write({ name: 'Của người khác' }, desk.head))).toBe('FORBIDDEN');
    const there = await desk.world.rows<{ id: string }>(`insert into tag (portal_id, sort, slug, name) values ($1, 'campaign', 'x', 'X') returning id`, [
      desk.neighbour.id,
    ]);
    expect(await refusalOf(write({ tagId: there[0]!.id, name: 'Của trang bên' }))).toBe('NOT_FOUND');
    expect(await refusalOf(desk.as(admin, (scope) => removeTag(scope, desk.world.clock, there[0]!.id)))).toBe('NOT_FOUND');
  });

  it('is removed while nothing bears it, and never afterwards', async () => {
    const [empty, full] = [await tag('Mở nhầm'), await tag('Đã có bài')];
    const { id } = await desk.published();
    await put(id, [full]);
    await desk.as(admin, (scope) => removeTag(scope, desk.world.clock, empty));
    expect(await named('Mở nhầm')).toBeUndefined();
    expect(await refusalOf(desk.as(admin, (scope) => removeTag(scope, desk.world.clock, full)))).toBe('TAG_IN_USE');
  });
});

describe('an item', () => {
  it('is gathered at its place in lists once it is public, and leaves when it is withdrawn', async () => {
    const tagId = await tag('Chuyển đổi số', { sort: 'programme' });
    const item = await desk.submitted('Được gom');
    await put(item.id, [tagId]);
    expect(await placesOf(item.id)).toEqual([null]);
    expect(await named('Chuyển đổi số')).toMatchObject({ items: 1, publicItems: 0 });
    await desk.step(desk.head, item.id, 'approve', { revisionId: item.revisionId, tell: false });
    await desk.step(desk.head, item.id, 'publish', { revisionId: item.revisionId });
    const [place] = await desk.world.rows<{ at: Date }>('select placed_at as at from placement where item_id = $1', [item.id]);
    expect(await placesOf(item.id)).toEqual([place!.at]);
    expect(await named('Chuyển đổi số')).toMatchObject({ items: 1, publicItems: 1 });
    await desk.step(desk.head, item.id, 'withdraw', { reason: 'Sai số liệu' });
    expect(await placesOf(item.id)).toEqual([null]);
  });

  it('gets another tag at once when it is public, by who publishes and not by who wrote it', async () => {
    const [one, two] = [await tag('Đợt một'), await tag('Đợt hai')];
    const { id } = await desk.published();
    await put(id, [one, two]);
    expect(await placesOf(id)).toEqual([expect.any(Date), expect.any(Date)]);
    await put(id, [two]);
    expect(await tagsOn(id)).toEqual([two]);
    expect(await refusalOf(put(id, [one], desk.editor))).toBe('FORBIDDEN');
    const acts = await desk.world.rows(`select 1 from audit_entry where act = 'item.tag' and subject_id = $1`, [id]);
    expect(acts).toHaveLength(2);
  });

  it('gets its tags from who writes it until it is handed in', async () => {
    const tagId = await tag('Khi soạn');
    const draft = await desk.drafted();
    await put(draft, [tagId], desk.editor);
    expect(await tagsOn(draft)).toEqual([tagId]);
    const { id } = await desk.submitted();
    expect(await refusalOf(put(id, [tagId], desk.editor))).toBe('FORBIDDEN');
  });

  it('keeps what has closed since, and gets nothing that is closed or has not begun', async () => {
    const [ended, later] = [await tag('Sắp hết'), await tag('Chưa mở', { opensOn: day('2099-01-01') })];
    const { id } = await desk.published();
    await put(id, [ended]);
    await write({ tagId: ended, name: 'Sắp hết', closesOn: day('2020-01-01') });
    const other = await tag('Vẫn mở');
    await put(id, [ended, other]);
    expect(await tagsOn(id)).toEqual([ended, other].sort());
    const fresh = await desk.published();
    expect(await refusalOf(put(fresh.id, [ended]))).toBe('tagIds:TAG_CLOSED');
    expect(await refusalOf(put(fresh.id, [later]))).toBe('tagIds:TAG_CLOSED');
  });

  it('of another portal, or a tag of another, is unknown', async () => {
    const tagId = await tag('Chỉ ở đây');
    const [there] = await desk.world.rows<{ id: string }>(`insert into tag (portal_id, sort, slug, name) values ($1, 'campaign', 'y', 'Y') returning id`, [
      desk.neighbour.id,
    ]);
    const { id } = await desk.published();
    expect(await refusalOf(put(id, [there!.id]))).toBe('NOT_FOUND');
    expect(await refusalOf(put('khong-phai-ma', [tagId]))).toBe('NOT_FOUND');
  });
});
