import type { DataSource } from 'typeorm';
import { DeliveryReader, rebuildSearch } from '#delivery';
import { civilDateOf } from '#platform/time';
import { RootReader } from '../../libs/delivery/read/root-reader.js';
import { SearchQueries, type SearchInput } from '../../libs/delivery/search/search-queries.js';
import { followOrigin } from '../../libs/newsroom/placement/follow.js';
import { placementSubject } from '../../libs/newsroom/placement/placement.subject.js';
import { findOrigin, takeItem } from '../../libs/newsroom/placement/take-item.js';
import { TestDesk } from '../support/item-desk.js';
import type { WorldPortal } from '../support/world.js';

let desk: TestDesk;
let jobs: DataSource;
let reader: DeliveryReader;
let queries: SearchQueries;
let province: WorldPortal;
let commune: WorldPortal;
let stranger: WorldPortal;
let [editor, head, communeHead]: string[] = [];

beforeAll(async () => {
  desk = await TestDesk.open();
  const { world } = desk;
  jobs = await world.source('jobs');
  reader = new DeliveryReader(await world.source('delivery'));
  queries = new SearchQueries(new RootReader(reader, world.clock), reader, world.clock);
  const unitId = await world.unit('province');
  province = await world.portal({ unitId });
  commune = await world.portal({ unitId: await world.unit('commune', unitId) });
  stranger = await world.portal({ unitId: await world.unit('province') });
  editor = await world.person('Biên tập tỉnh', [{ portal: province, role: 'editor' }]);
  head = await world.person('Trưởng ban tỉnh', [{ portal: province, role: 'board_head' }]);
  communeHead = await world.person('Trưởng ban xã', [{ portal: commune, role: 'board_head' }]);
}, 60_000);
afterAll(() => desk.world.close());

async function decided(id: string): Promise<void> {
  const { revisionId } = await desk.stateOf(id);
  await desk.step(head!, id, 'approve', { revisionId: revisionId!, tell: false }, province);
  await desk.step(head!, id, 'publish', { revisionId: revisionId! }, province);
}
async function published(title: string, text: string): Promise<string> {
  const id = await desk.drafted(title, editor, province);
  await desk.save(editor!, id, 2, { title, text }, province);
  await desk.step(editor!, id, 'submit', { baseVersion: 3 }, province);
  await decided(id);
  return id;
}
async function take(itemId: string): Promise<void> {
  const named = { itemId, originPortalId: province.id, sectionId: commune.sectionIds[0]! };
  const origin = await findOrigin(reader, commune.id, named, civilDateOf(desk.world.clock.now()));
  await desk.as(communeHead!, (scope) => takeItem(scope, desk.process, desk.world.clock, { ...named, origin }), commune);
}
const follow = (itemId: string): Promise<void> => desk.asSystem(() => followOrigin(jobs, desk.process, { portalId: commune.id, itemId }));
const search = (portal: WorldPortal, query: string, within: SearchInput['within'] = 'portal') =>
  queries.search({ host: portal.host, query, within, first: 20 });
const hits = async (...asked: Parameters<typeof search>) => (await search(...asked)).edges.map(({ node }) => node);

describe('what a portal reposts', () => {
  it('is found there by words of title and text, at its address there and with its source, and once in the province', async () => {
    const id = await published('Bão số chín đổ bộ', 'Tàu thuyền khẩn trương vào nơi tránh trú.');
    expect(await hits(commune, 'tranh tru')).toEqual([]);
    await take(id);
    for (const words of ['bão số chín', 'tau thuyen tranh tru']) {
      const [hit, ...more] = await hits(commune, words);
      expect(more).toEqual([]);
      expect(hit).toMatchObject({
        id,
        title: 'Bão số chín đổ bộ',
        slug: `bao-so-chin-do-bo-${id.replaceAll('-', '').slice(-12)}`,
        host: commune.host,
        source: { host: province.host, slug: 'bao-so-chin-do-bo', mark: 'repost' },
      });
    }
    expect(await hits(province, 'bão số chín')).toMatchObject([{ slug: 'bao-so-chin-do-bo', host: province.host, source: null }]);
    expect(await hits(commune, 'bão số chín', 'province')).toMatchObject([{ host: province.host, source: null }]);
    expect(await hits(stranger, 'bão số chín', 'province')).toEqual([]);
  });

  it('is found by a correction of its origin, no more by what that took out, and not at all from the moment it is withdrawn', async () => {
    const id = await published('Lịch cắt điện', 'Khu phố Tây cúp điện sáng thứ hai.');
    await take(id);
    await desk.step(head!, id, 'revise', {}, province);
    await desk.save(editor!, id, 3, { title: 'Lịch cắt điện', text: 'Khu phố Đông mất điện chiều thứ ba.' }, province);
    await desk.step(editor!, id, 'submit', { baseVersion: 4 }, province);
    await decided(id);
    await follow(id);
    expect(await hits(commune, '"chiều thứ ba"')).toMatchObject([{ id }]);
    const known = (word: string) =>
      desk.world.rows('select from search_row where portal_id = $1 and item_id = $2 and vector @@ $3::tsquery', [commune.id, id, word]);
    expect([(await known("'chieu'")).length, (await known("'sang'")).length]).toEqual([1, 0]);

    await desk.step(head!, id, 'withdraw', { reason: 'Đổi lịch' }, province);
    // before any job has run
    expect(await search(commune, 'lịch cắt điện')).toMatchObject({ edges: [], totalCount: 0 });
    await follow(id);
    expect(await desk.world.rows('select from search_row where portal_id = $1 and item_id = $2', [commune.id, id])).toEqual([]);
  });

  it('is found no more once the portal took it off, and again when it took it back', async () => {
    const id = await published('Hội chợ đặc sản', 'Gian hàng của mười xã.');
    await take(id);
    await desk.as(communeHead!, (scope) => desk.process.transition(scope, placementSubject, id, 'remove', { reason: 'Không hợp' }), commune);
    expect(await hits(commune, 'hội chợ đặc sản')).toEqual([]);
    await take(id);
    expect(await hits(commune, 'hội chợ đặc sản')).toMatchObject([{ id }]);
  });

  it('that is long is found by words of its articles, which stay where they were written', async () => {
    const articles = Array.from({ length: 60 }, (_, index) => `Điều ${String(index + 1)}. Quy định chung\n${'Cơ quan thực hiện theo quy định. '.repeat(25)}`);
    const id = await published('Quy chế mẫu của tỉnh', `${articles.join('\n')}\nĐiều 61. Lò gốm men lam\nLò gốm men lam mở cửa hằng ngày.`);
    await take(id);
    expect(await desk.world.rows('select part from search_row where portal_id = $1 and item_id = $2', [commune.id, id])).toEqual([{ part: 0 }]);
    for (const words of ['lò gốm', '"men lam mở cửa"']) expect(await hits(commune, words)).toMatchObject([{ id, article: null }]);
  });

  it('has the words of the row of its origin, and its own where the origin was not made findable', async () => {
    const id = await published('Chợ nổi họp sớm', 'Thuyền ghe về bến từ bốn giờ sáng.');
    await desk.world.rows(`update search_row set vector = vector || 'chepsang:9'::tsvector where portal_id = $1 and item_id = $2`, [province.id, id]);
    await take(id);
    const known = (word: string) =>
      desk.world.rows('select part from search_row where portal_id = $1 and item_id = $2 and vector @@ $3::tsquery', [commune.id, id, word]);
    expect(await known('chepsang')).toEqual([{ part: 0 }]);
    const bare = await published('Bến phà tạm dừng', 'Nước lên cao hơn báo động.');
    await desk.world.rows('delete from search_row where portal_id = $1 and item_id = $2', [province.id, bare]);
    await take(bare);
    expect(await hits(commune, 'nước lên cao')).toMatchObject([{ id: bare }]);
    // as they were: what follows makes everything anew
    await desk.world.rows(`update search_row set vector = ts_delete(vector, 'chepsang') where item_id = $1`, [id]);
  });

  it('is made findable by a rebuild where it is not, with everything else as it was', async () => {
    const all = () =>
      desk.world.rows(
        'select item_id, part, slug, source_portal_id, section_id, placed_at, head::text, vector::text from search_row where portal_id = $1 order by item_id, part',
        [commune.id],
      );
    const before = await all();
    expect(before.length).toBeGreaterThan(2);
    await desk.world.rows('delete from search_row where portal_id = $1', [commune.id]);
    expect(await rebuildSearch(jobs, commune.id)).toBe(before.length);
    expect(await all()).toEqual(before);
  });
});
