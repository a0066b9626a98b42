import type { PublicPortal } from '../../../tests/e2e/public-builders.js';
import { TestSite } from '../../../tests/support/site.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start({ PLATFORM_LABEL: 'Mã nền tảng: MAU-01', SIGN_IN_ADDRESS: 'https://quan-tri.mau.test' });
});
afterAll(() => site.close());

/** A day of the deployment's clock, so many days from today. */
const inDays = (days: number): string => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

function block(where: PublicPortal, position: number, kind: string, more: { shown?: boolean; title?: string; section?: string; lines?: number } = {}) {
  return site.rows('insert into home_block (portal_id, position, kind, shown, title, section_id, lines) values ($1, $2, $3, $4, $5, $6, $7)', [
    where.id,
    position,
    kind,
    more.shown ?? true,
    more.title ?? '',
    more.section ? where.sections[more.section] : null,
    more.lines ?? null,
  ]);
}

const headings = (body: string): string[] => [...body.matchAll(/<h2[^>]*>(?:<(?:a|span)[^>]*>)?([^<]+)/g)].map((match) => match[1]!);

describe('the home page', () => {
  it('shows the blocks of the portal in its order, each with its items, and leaves out what is hidden or empty', async () => {
    const where = await site.portal({ sections: { a: 'Mục A', b: 'Mục B', c: 'Mục C' } });
    for (const section of ['a', 'b'])
      for (let day = 1; day <= 5; day += 1)
        await site.publish(where, { title: `Tin ${section} ${String(day)}`, section, at: new Date(Date.UTC(2026, 9, day)) });
    for (let day = 1; day <= 3; day += 1) await site.publish(where, { title: `Mới ${String(day)}`, section: 'a', at: new Date(Date.UTC(2026, 10, day)) });
    await block(where, 0, 'highlights', { lines: 3, title: 'Đáng chú ý' });
    await block(where, 1, 'section', { section: 'b', lines: 2 });
    await block(where, 2, 'section', { section: 'a', title: 'Của A' });
    await block(where, 3, 'section', { section: 'c' });
    await block(where, 4, 'links', { shown: false });
    await site.rows(
      `insert into linked_site (portal_id, place, group_name, position, name, address) values ($1, 'links', 'Trung ương', 0, 'Ẩn đi', 'https://an.example.test/')`,
      [where.id],
    );
    const { body } = await site.get(where.host, '/');
    expect(headings(body).slice(0, 3)).toEqual(['Đáng chú ý', 'Mục B', 'Của A']);
    expect(body).not.toContain('Ẩn đi');
    expect(body).not.toContain('id="muc-c"');
    const ofB = body.slice(body.indexOf('id="muc-b"'), body.indexOf('id="muc-a"'));
    expect([...ofB.matchAll(/>Tin b (\d)</g)].map((match) => match[1])).toEqual(['5', '4']);
    // what stands among the highlights does not stand again below
    expect(body.split('>Mới 3<').length - 1).toBe(1);
  });

  it('begins its highlights with what was pinned there, and a block with what is pinned in its section, until their day', async () => {
    const where = await site.portal({ sections: { a: 'Mục A', b: 'Mục B' } });
    for (let day = 1; day <= 4; day += 1)
      for (const section of ['a', 'b'])
        await site.publish(where, { title: `Tin ${section} ${String(day)}`, section, at: new Date(Date.UTC(2026, 9, day, section === 'b' ? 1 : 0)) });
    await block(where, 0, 'highlights', { lines: 2 });
    await block(where, 1, 'section', { section: 'b', lines: 2 });
    const idOf = async (slug: string): Promise<string> =>
      (await site.rows<{ id: string }>('select item_id as id from publication where portal_id = $1 and slug = $2', [where.id, slug]))[0]!.id;
    const pin = async (until: string): Promise<void> => {
      await site.rows(`insert into home_pin values ($1, $2, $3) on conflict (portal_id) do update set pinned_until = $3`, [
        where.id,
        await idOf('tin-a-1'),
        until,
      ]);
      await site.rows(`update section set pinned_item_id = $2, pinned_until = $3 where portal_id = $1 and slug = 'b'`, [
        where.id,
        await idOf('tin-b-1'),
        until,
      ]);
    };
    const shown = async (): Promise<string[]> => {
      const { body } = await site.get(where.host, '/');
      return [...body.slice(body.indexOf('id="tin-noi-bat"')).matchAll(/>Tin ([ab] \d)</g)].map((match) => match[1]!);
    };
    await pin('2199-01-01');
    expect(await shown()).toEqual(['a 1', 'b 4', 'b 1', 'b 3']);
    await pin('2020-01-01');
    expect(await shown()).toEqual(['b 4', 'a 4', 'b 3', 'b 2']);
  });

  it('of a portal that arranged nothing has the standard blocks, with links, shortcuts and a box to search with', async () => {
    const where = await site.portal();
    await site.publish(where, { title: 'Một tin' });
    await site.rows(
      `insert into linked_site (portal_id, place, group_name, position, name, address) values
         ($1, 'links', 'Trung ương', 0, 'Chính phủ', 'https://chinhphu.example.test/'), ($1, 'links', 'Tỉnh', 1, 'Cổng tỉnh', 'https://tinh.example.test/'),
         ($1, 'shortcuts', '', 2, 'Dịch vụ công', '/lien-he')`,
      [where.id],
    );
    const { body } = await site.get(where.host, '/');
    expect(headings(body).slice(0, 3)).toEqual(['Tin nổi bật', 'Lối tắt dịch vụ', 'Liên kết website']);
    expect(body).toContain('<a href="https://chinhphu.example.test/">Chính phủ</a>');
    expect(body).toMatch(/<form class="find" role="search" action="\/tim-kiem" method="get"/);
    expect(body.split('role="search"').length - 1).toBe(1);
  });

  it('of a province names the portals of its units, and of no others', async () => {
    const province = await site.portal({ kind: 'portal', name: 'Thành phố Trên' });
    const below = await site.portal({ name: 'Phường Dưới' });
    const aside = await site.portal({ name: 'Phường Bên' });
    await site.rows(
      `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
       select above.unit_id, below.unit_id, 1, '2025-07-01' from portal above, portal below where above.portal_id = $1 and below.portal_id = $2`,
      [province.id, below.id],
    );
    const { body } = await site.get(province.host, '/');
    expect(body).toContain(`<a href="http://${below.host}/">Phường Dưới</a>`);
    expect(body).not.toContain(aside.host);
    expect((await site.get(below.host, '/')).body).not.toContain('Trang của các đơn vị');
  });
});

describe('the frame', () => {
  it('has the menu that the portal arranged, and every section besides', async () => {
    const where = await site.portal({ sections: { a: 'Mục A', b: 'Mục B' } });
    const [top] = await site.rows<{ id: string }>(`insert into menu_entry (portal_id, position, label) values ($1, 0, 'Công dân') returning id`, [where.id]);
    await site.rows(
      `insert into menu_entry (portal_id, parent_id, position, label, section_id, address) values
         ($1, $2, 0, '', $3, null), ($1, $2, 1, 'Dịch vụ công', null, 'https://dvc.example.test/')`,
      [where.id, top!.id, where.sections['a']],
    );
    const { body } = await site.get(where.host, '/');
    const menu = body.slice(body.indexOf('<nav'), body.indexOf('</nav>'));
    expect(menu).toContain('<summary>Công dân</summary>');
    expect(menu).toContain('<a href="/chuyen-muc/a">Mục A</a>');
    expect(menu).toContain('<a href="https://dvc.example.test/">Dịch vụ công</a>');
    // left out of the menu, but reached all the same
    expect(menu.slice(menu.indexOf('class="whole"'))).toContain('<a href="/chuyen-muc/b">Mục B</a>');
  });

  it('shows the line of celebration and the urgent line on their days alone', async () => {
    const where = await site.portal();
    const line = (table: string, column: string, words: string, from: number, to: number) =>
      site.rows(
        `insert into ${table} (portal_id, ${column}, ${table === 'festival_banner' ? 'theme,' : ''} starts_on, ends_on) values ($1, $2, ${table === 'festival_banner' ? "'tet'," : ''} $3, $4)`,
        [where.id, words, inDays(from), inDays(to)],
      );
    await line('festival_banner', 'title', 'Mừng xuân', 0, 0);
    await line('festival_banner', 'title', 'Đã qua', -5, -1);
    await line('urgent_notice', 'text', 'Bão số 9', -1, 1);
    await line('urgent_notice', 'text', 'Chưa đến', 1, 2);
    const { body } = await site.get(where.host, '/');
    expect(body).toContain('Mừng xuân');
    expect(body).toContain('Bão số 9');
    expect(body).not.toMatch(/Đã qua|Chưa đến/);
  });

  it('names the platform with its label, and leads to the pages that help', async () => {
    const where = await site.portal();
    const { body } = await site.get(where.host, '/');
    expect(body).toContain('Vận hành trên nền tảng LienCong. Mã nền tảng: MAU-01');
    const pages = ['/lien-he', '/so-do-trang', '/tro-nang', '/chinh-sach', '/kenh-chinh-thuc', '/rss', '/du-lieu-mo'];
    const map = (await site.get(where.host, '/so-do-trang')).body;
    for (const path of pages) {
      expect(body).toContain(`href="${path}"`);
      if (path !== '/so-do-trang') expect(map.slice(map.indexOf('<main'))).toContain(`<a href="${path}">`);
      for (const at of [path, `/en${path}`]) {
        const page = await site.get(where.host, at);
        expect([at, page.status]).toEqual([at, 200]);
        // each asks whether it was useful, and has its address for whoever holds it on paper
        expect(page.body).toContain(`<input type="hidden" name="trang" value="${at}"`);
        expect(page.body).toContain(`<p class="on-paper">http://${where.host}${at}</p>`);
      }
    }
    const top = body.slice(body.indexOf('class="helps"'), body.indexOf('class="banner"'));
    expect(top).toContain('<a href="/rss">RSS</a>');
    expect(top).toContain('<a href="https://quan-tri.mau.test" rel="nofollow">Đăng nhập</a>');
  });

  it('speaks English under /en, and beside a text in English', async () => {
    const where = await site.portal();
    await site.publish(where, { title: 'Tin tiếng Việt' });
    await site.publish(where, { title: 'English news', locale: 'en', at: new Date('2026-11-21T00:00:00Z') });
    const home = await site.get(where.host, '/en');
    expect(home.body).toContain('<html lang="en">');
    expect(home.body).toContain('Highlights');
    expect(home.body).toContain('href="/en/tin/tin-tieng-viet"');
    expect(home.body).toContain('<a href="/" lang="vi" hreflang="vi">Tiếng Việt</a>');
    const text = await site.get(where.host, '/en/tin/tin-tieng-viet');
    expect(text.body).toContain('<article class="panel article" lang="vi">');
    expect(text.body).toContain(`<link rel="canonical" href="http://${where.host}/tin/tin-tieng-viet"`);
    expect((await site.get(where.host, '/tin/english-news')).body).toContain('<html lang="en">');
    expect((await site.get(where.host, '/en/khong-co')).body).toContain('Page not found');
    expect((await site.get(where.host, '/english')).body).toContain('Không tìm thấy trang');
  });
});

describe('pages that help', () => {
  it('tell whom to turn to and how the site can be read', async () => {
    const where = await site.portal();
    await site.rows(
      `insert into contact_line (portal_id, position, name, duty, phone, email) values ($1, 0, 'Văn phòng', 'Tiếp dân', '0251 111 1111', 'vp@mau.test')`,
      [where.id],
    );
    const contact = (await site.get(where.host, '/lien-he')).body;
    expect(contact).toMatch(/<th scope="row">Văn phòng<\/th>/);
    expect(contact).toContain('<a href="tel:02511111111">0251 111 1111</a>');
    expect((await site.get(where.host, '/tro-nang')).body).toContain('Đơn vị chưa tự đánh giá');
    await site.rows(
      `insert into access_statement (portal_id, level, assessed_on, known_faults, complaints) values ($1, 'partial', '2026-11-01', 'Ảnh <quét>', '')`,
      [where.id],
    );
    const statement = (await site.get(where.host, '/tro-nang')).body;
    expect(statement).toContain('những chỗ chưa đạt nêu ở dưới');
    expect(statement).toContain('Ngày đánh giá: 01/11/2026.');
    expect(statement).toContain('Ảnh &lt;quét>');
    expect((await site.get(where.host, '/so-do-trang')).body).toContain('<a href="/chuyen-muc/chi-dao">Chỉ đạo điều hành</a>');
  });
});

describe('an address of the site before', () => {
  it('leads on for good, in one portal alone', async () => {
    const where = await site.portal();
    const other = await site.portal();
    await site.rows(`insert into old_address (portal_id, path, section_id) values ($1, '/index.php?nv=news&id=5', $2)`, [where.id, where.sections['tin-tuc']]);
    await site.rows(`insert into old_address (portal_id, path, address) values ($1, '/cu/bai.html', 'https://luu-tru.example.test/bai')`, [where.id]);
    const moved = await site.get(where.host, '/index.php?nv=news&id=5');
    expect([moved.status, moved.headers['location']]).toEqual([301, `http://${where.host}/chuyen-muc/tin-tuc`]);
    expect((await site.get(where.host, '/cu/bai.html')).headers['location']).toBe('https://luu-tru.example.test/bai');
    // where pages of items stand, too
    await site.rows(`insert into old_address (portal_id, path, section_id) values ($1, '/tin/bai-cu.html', $2)`, [where.id, where.sections['tin-tuc']]);
    expect((await site.get(where.host, '/tin/bai-cu.html')).headers['location']).toBe(`http://${where.host}/chuyen-muc/tin-tuc`);
    expect((await site.get(where.host, '/tin/khong-co.html')).status).toBe(404);
    for (const path of ['/chuyen-muc/tin-xa.html', '/chuyen-de/bau-cu.html']) {
      await site.rows(`insert into old_address (portal_id, path, section_id) values ($1, $2, $3)`, [where.id, path, where.sections['tin-tuc']]);
      expect((await site.get(where.host, path)).headers['location']).toBe(`http://${where.host}/chuyen-muc/tin-tuc`);
    }
    expect((await site.get(where.host, '/chuyen-muc/khong-co')).status).toBe(404);
    expect((await site.get(where.host, '/chuyen-de/khong-co')).status).toBe(404);
    expect((await site.get(where.host, '/index.php?nv=news&id=6')).status).toBe(404);
    expect((await site.get(other.host, '/cu/bai.html')).status).toBe(404);
  });
});
