import { mediaKinds as publicMediaKinds } from '#delivery';
import type { PublicPortal } from '../../../../tests/e2e/public-builders.js';
import { countOf, TestSite, titleOf } from '../../../../tests/support/site.js';
import { mediaKinds } from './media-sorts.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

const cover = { alt: 'Cầu mới', path: '/tep/a.jpg', width: 960, height: 600, avif: '/tep/a.avif 960w', webp: '/tep/a.webp 960w', renditions: [] };
const put = async (where: PublicPortal, kind: string, title: string, day: number, more: object = {}) =>
  site.publish(where, { kind, title, at: new Date(Date.UTC(2026, 9, day)), ...more });
const shown = ({ body }: { body: string }): string[] => {
  const list = body.slice(body.indexOf('<ul class="media">'), body.indexOf('</ul>', body.indexOf('<ul class="media">')));
  return [...list.matchAll(/<a href="\/(?:en\/)?tin\/[^"]+"[^>]*>([^<]+)</g)].map((match) => match[1]!);
};

describe('Đa phương tiện', () => {
  it('shows photos, films and graphics newest first, each sort at an address of its own, and nothing of other kinds or portals', async () => {
    const where = await site.portal({ name: 'Phường Ảnh' });
    await put(where, 'news', 'Tin', 9);
    await put(where, 'album', 'Ảnh hội', 1, { cover });
    await put(where, 'video', 'Phim', 2);
    await put(where, 'infographic', 'Bảng hình', 3);
    await put(where, 'graphic', 'Tranh cổ động', 4);
    await put(await site.portal(), 'video', 'Của cổng khác', 5);
    const whole = await site.get(where.host, '/da-phuong-tien');
    expect([whole.status, titleOf(whole), shown(whole)]).toEqual([200, 'Đa phương tiện – Phường Ảnh', ['Tranh cổ động', 'Bảng hình', 'Phim', 'Ảnh hội']]);
    expect(whole.body).toContain('<a href="/da-phuong-tien" aria-current="page">Tất cả</a>');
    expect(whole.body).toContain('<source type="image/avif" srcset="/tep/a.avif 960w"');
    for (const [path, name, titles] of [
      ['anh', 'Ảnh', ['Ảnh hội']],
      ['video', 'Video', ['Phim']],
      ['infographic', 'Infographic, đồ họa', ['Tranh cổ động', 'Bảng hình']],
    ] as const) {
      const page = await site.get(where.host, `/da-phuong-tien/${path}`);
      expect([titleOf(page), shown(page)]).toEqual([`Đa phương tiện: ${name} – Phường Ảnh`, titles]);
      expect(page.body).toContain(`<a href="/da-phuong-tien/${path}" aria-current="page">${name}</a>`);
      expect((await site.get(where.host, '/sitemap/trang.xml')).body).toContain(`${where.host}/da-phuong-tien/${path}<`);
    }
    expect((await site.get(where.host, '/so-do-trang')).body).toContain('<a href="/da-phuong-tien">Đa phương tiện</a>');
    const english = await site.get(where.host, '/en/da-phuong-tien/anh');
    expect([titleOf(english), shown(english)]).toEqual(['Photos and videos: Photos – Phường Ảnh', ['Ảnh hội']]);
    expect(english.body).toContain('<a href="/en/tin/anh-hoi" lang="vi">Ảnh hội</a>');
  });

  it('draws the sign of its sort where an item has no picture, and asks for none', async () => {
    const where = await site.portal();
    await put(where, 'album', 'Ảnh có bìa', 1, { cover });
    expect((await site.get(where.host, '/da-phuong-tien')).body).not.toContain('<span class="cover none">');
    for (const [day, kind] of ['album', 'video', 'infographic'].entries()) await put(where, kind, `Không bìa ${kind}`, day + 2);
    const drawings = [
      ...(await site.get(where.host, '/da-phuong-tien')).body.matchAll(
        /<span class="cover none"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="([^"]+)"/g,
      ),
    ].map(([, path]) => path);
    expect([drawings.length, new Set(drawings).size]).toEqual([3, 3]);
  });

  it('goes on to older ones by a link, twelve at a time', async () => {
    const where = await site.portal();
    for (let day = 1; day <= 14; day += 1) await put(where, day % 2 ? 'video' : 'album', `Số ${String(day)}.`, day);
    const first = await site.get(where.host, '/da-phuong-tien');
    const link = /rel="next" href="([^"]+)"/.exec(first.body)?.[1] ?? '';
    const second = await site.get(where.host, link);
    expect([shown(first).length, shown(second)]).toEqual([12, ['Số 2.', 'Số 1.']]);
    expect(second.body).toContain('<meta name="robots" content="noindex"');
    expect(second.body).toContain('<a href="/da-phuong-tien">Về tin mới nhất</a>');
    expect(second.body).not.toContain('rel="next"');
  });

  it('says so when there is nothing, and has no page for what is no sort or no place', async () => {
    const where = await site.portal();
    expect((await site.get(where.host, '/da-phuong-tien/video')).body).toContain('Chưa có ảnh, video, infographic nào.');
    for (const path of ['/da-phuong-tien/phim', '/da-phuong-tien/anh/khac', '/da-phuong-tien?sau=bia-dat', '/da-phuong-tien/%00'])
      expect([path, (await site.get(where.host, path)).status]).toEqual([path, 404]);
  });

  it('knows the kinds that the home page shows there', () => {
    expect([...mediaKinds].sort()).toEqual([...publicMediaKinds].sort());
  });
});

describe('the block of the home page', () => {
  const block = async (where: PublicPortal, kind: string, position: number, lines: number | null = null) =>
    site.rows('insert into home_block (portal_id, position, kind, shown, title, lines) values ($1, $2, $3, true, $4, $5)', [
      where.id,
      position,
      kind,
      '',
      lines,
    ]);

  it('stands on a home page that nobody arranged, shows what the highlights do not, and leads to the page', async () => {
    const where = await site.portal();
    for (let day = 1; day <= 6; day += 1) await put(where, 'news', `Tin ${String(day)}`, day + 10);
    for (let day = 1; day <= 6; day += 1) await put(where, 'video', `Phim ${String(day)}`, day);
    await put(where, 'album', 'Ảnh nổi bật', 28, { cover });
    const { body } = await site.get(where.host, '/');
    expect(shown({ body })).toEqual(['Phim 6', 'Phim 5', 'Phim 4', 'Phim 3']);
    expect(body).toContain('<h2 id="da-phuong-tien">Đa phương tiện</h2>');
    expect(body).toContain('<a href="/da-phuong-tien">Xem tất cả<span class="unseen">: Đa phương tiện</span></a>');
    expect(countOf(body, '>Ảnh nổi bật<')).toBe(1);
  });

  it('stands where the portal puts it, with as many as it says; in two sections an item counts once; without any it is left out', async () => {
    const where = await site.portal();
    await block(where, 'highlights', 0, 3);
    for (let day = 1; day <= 3; day += 1) await put(where, 'news', `Tin ${String(day)}`, day + 10);
    for (let day = 1; day <= 4; day += 1) await put(where, 'infographic', `Hình ${String(day)}`, day);
    await site.rows(
      `insert into placement (portal_id, item_id, section_id, mark, placed_at) select portal_id, item_id, $2, 'own', placed_at from placement where portal_id = $1 and kind = 'infographic'`,
      [where.id, where.sections['chi-dao']],
    );
    expect((await site.get(where.host, '/')).body).not.toContain('id="da-phuong-tien"');
    await block(where, 'media', 1, 3);
    expect(shown(await site.get(where.host, '/'))).toEqual(['Hình 4', 'Hình 3', 'Hình 2']);
    const none = await site.portal();
    expect((await site.get(none.host, '/')).body).not.toContain('id="da-phuong-tien"');
  });
});
