import { withdrawPublication } from '#delivery';
import type { PublicPortal } from '../../../../tests/e2e/public-builders.js';
import { xmlAt } from '../../../../tests/support/parsed.js';
import { countOf, TestSite, titleOf } from '../../../../tests/support/site.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

/** A tag of a portal. @returns what puts items under it */
async function tagged(
  where: PublicPortal,
  slug: string,
  name: string,
  more: { sort?: string; opensOn?: string; closesOn?: string } = {},
): Promise<(itemId: string) => Promise<unknown>> {
  await site.rows('insert into tag (portal_id, sort, slug, name, summary, opens_on, closes_on) values ($1, $2, $3, $4, $5, $6, $7)', [
    where.id,
    more.sort ?? 'campaign',
    slug,
    name,
    `Giới thiệu ${name}.`,
    more.opensOn ?? null,
    more.closesOn ?? null,
  ]);
  return (itemId) =>
    site.rows(
      `insert into tagged_item (portal_id, tag_id, item_id, placed_at)
       select $1, t.id, $3, (select placed_at from placement where portal_id = $1 and item_id = $3) from tag t where t.portal_id = $1 and t.slug = $2`,
      [where.id, slug, itemId],
    );
}

describe('campaigns and programmes', () => {
  it('have a list: those that are on, programmes, and the archive; none that has not begun', async () => {
    const where = await site.portal({ name: 'Phường Chuyên Đề' });
    await tagged(where, 'bau-cu', 'Bầu cử 2026', { opensOn: '2026-01-01', closesOn: '2026-12-31' });
    await tagged(where, 'de-an-06', 'Đề án 06', { sort: 'programme' });
    await tagged(where, 'phong-dich', 'Phòng dịch', { closesOn: '2026-11-21' });
    await tagged(where, 'sang-nam', 'Sang năm', { opensOn: '2027-01-01' });
    const page = await site.get(where.host, '/chuyen-de');
    expect([page.status, titleOf(page)]).toEqual([200, 'Chuyên đề, chương trình – Phường Chuyên Đề']);
    const list = page.body.slice(page.body.indexOf('<h1>Chuyên đề'));
    const places = ['Chuyên đề đang mở', 'Bầu cử 2026', 'Từ 01/01/2026 đến 31/12/2026', 'Đề án 06', 'Lưu trữ', 'Phòng dịch'].map((text) => list.indexOf(text));
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    expect(list).not.toContain('Sang năm');
    expect((await site.get(where.host, '/chuyen-de/sang-nam')).status).toBe(404);
    expect((await site.get(where.host, '/sitemap/trang.xml')).body).toContain(`${where.host}/chuyen-de/phong-dich<`);
    expect((await site.get(where.host, '/so-do-trang')).body).toContain('href="/chuyen-de"');
  });

  it('gather items of several sections, newest first, each naming them; a withdrawn one is gone', async () => {
    const where = await site.portal();
    const put = await tagged(where, 'bau-cu', 'Bầu cử');
    const old = await site.publish(where, { title: 'Tin cũ', at: new Date('2026-11-01T01:00:00Z') });
    const fresh = await site.publish(where, { title: 'Tin mới', section: 'chi-dao', at: new Date('2026-11-02T01:00:00Z') });
    await site.publish(where, { title: 'Tin khác', at: new Date('2026-11-03T01:00:00Z') });
    for (const { itemId } of [old, fresh]) await put(itemId);
    const { body } = await site.get(where.host, '/chuyen-de/bau-cu');
    const list = body.slice(body.indexOf('<h1>Bầu cử'));
    expect(list.indexOf('Tin mới')).toBeLessThan(list.indexOf('Tin cũ'));
    expect(list).toContain('Chỉ đạo điều hành');
    expect(list).not.toContain('Tin khác');
    const entries = xmlAt<{ title: string }[]>(await site.get(where.host, '/chuyen-de/bau-cu/rss.xml'), 'rss.channel.item');
    expect(entries.map(({ title }) => title)).toEqual(['Tin mới', 'Tin cũ']);
    expect((await site.get(where.host, '/tin/tin-moi')).body).toContain('<a href="/chuyen-de/bau-cu">Bầu cử</a>');
    expect((await site.get(where.host, '/tin/tin-khac')).body).not.toContain('/chuyen-de/');
    await site.inside(where, (scope) => withdrawPublication(scope, fresh.itemId, site.now));
    expect((await site.get(where.host, '/chuyen-de/bau-cu')).body).not.toContain('Tin mới');
    expect((await site.get(where.host, '/chuyen-de')).body).toContain('1 tin, bài');
  });

  it('list twenty at a time', async () => {
    const where = await site.portal();
    const put = await tagged(where, 'nhieu', 'Nhiều bài');
    for (let index = 1; index <= 23; index += 1)
      await put((await site.publish(where, { title: `Số ${String(index)}.`, at: new Date(Date.UTC(2026, 9, index)) })).itemId);
    const first = await site.get(where.host, '/chuyen-de/nhieu');
    expect(countOf(first.body, '<article class="card">')).toBe(20);
    const link = /rel="next" href="([^"]+)"/.exec(first.body)?.[1] ?? '';
    const second = await site.get(where.host, link);
    expect([...second.body.matchAll(/>Số (\d+)\.</g)].map((match) => match[1])).toEqual(['3', '2', '1']);
    expect(second.body).toContain('<meta name="robots" content="noindex"');
    expect(second.body).toContain('<a href="/chuyen-de/nhieu">Về tin mới nhất</a>');
  });

  it('that are over stay readable under their address, as an archive', async () => {
    const where = await site.portal();
    const put = await tagged(where, 'phong-dich', 'Phòng dịch', { opensOn: '2026-01-01', closesOn: '2026-11-21' });
    await put((await site.publish(where, { title: 'Tiêm chủng' })).itemId);
    const page = await site.get(where.host, '/chuyen-de/phong-dich');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Đã kết thúc ngày 21/11/2026. Tin, bài được lưu trữ để tra cứu.');
    expect(page.body).toContain('href="/tin/tiem-chung"');
    expect((await site.get(where.host, '/en/chuyen-de/phong-dich')).body).toContain('Ended on');
  });

  it.each(['/chuyen-de/khong-co', '/chuyen-de/khong-co/rss.xml', '/chuyen-de/%00', '/chuyen-de/bau-cu/khac', '/chuyen-de/bau-cu?sau=bia-dat'])(
    'are not found at %s',
    async (path) => {
      const where = await site.portal();
      await tagged(where, 'bau-cu', 'Bầu cử');
      expect((await site.get(where.host, path)).status).toBe(404);
    },
  );

  it('say so when there are none', async () => {
    const where = await site.portal();
    expect((await site.get(where.host, '/chuyen-de')).body).toContain('Hiện không có chuyên đề hay chương trình nào.');
  });
});
