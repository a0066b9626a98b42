import type { PublicPortal } from '../../../tests/e2e/public-builders.js';
import { countOf, TestSite, titleOf } from '../../../tests/support/site.js';

let site: TestSite;
let portal: PublicPortal;

beforeAll(async () => {
  site = await TestSite.start();
  portal = await site.portal({ palette: 'green', name: 'Phường Trấn Mẫu' });
});
afterAll(() => site.close());

describe('home', () => {
  it('shows the agency, the day, the menu, the highlights and the sections below', async () => {
    const where = await site.portal({ name: 'Phường Đầu Trang', palette: 'teal' });
    for (let day = 1; day <= 8; day += 1) await site.publish(where, { title: `Tin ngày ${String(day)}`, at: new Date(Date.UTC(2026, 10, day)) });
    await site.publish(where, { title: 'Ý kiến chỉ đạo', section: 'chi-dao', at: new Date('2026-11-01T01:00:00Z') });
    const page = await site.get(where.host, '/');
    expect(page.status).toBe(200);
    expect(titleOf(page)).toBe('Trang chủ – Phường Đầu Trang');
    expect(page.body).toContain('<html lang="vi">');
    expect(page.body).toContain('<body class="p-teal">');
    expect(page.body).toContain('Chủ nhật, ngày 22 tháng 11 năm 2026');
    expect(page.body).toContain('<h1 class="name">Phường Đầu Trang</h1>');
    expect(page.body).toContain('Trang thông tin điện tử');
    expect(page.body).toContain('<a href="/chuyen-muc/chi-dao">Chỉ đạo điều hành</a>');
    expect(page.body).toContain('Ghi rõ nguồn “Trang thông tin điện tử Phường Đầu Trang” khi phát hành lại');
    expect(page.body).toContain('Người Mẫu, Chủ tịch UBND');
    expect(page.body).toContain('<a href="tel:02510000000">0251 000 0000</a>');
    // each item stands once: the five newest above, the others under their section
    for (let day = 1; day <= 8; day += 1) expect(countOf(page.body, `>Tin ngày ${String(day)}<`)).toBe(1);
    expect(countOf(page.body, 'href="/tin/y-kien-chi-dao"')).toBe(1);
    expect(countOf(page.body, '<h1')).toBe(1);
  });

  it('shows the first four sections with items, however far down the menu they stand', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `muc-${String(index + 1)}`);
    const where = await site.portal({ sections: Object.fromEntries(names.map((slug) => [slug, `Mục ${slug}`])) });
    for (const section of ['muc-7', 'muc-9', 'muc-17', 'muc-19', 'muc-20'])
      await site.publish(where, { title: `Cũ của ${section}`, section, at: new Date('2026-10-01T01:00:00Z') });
    for (let day = 1; day <= 5; day += 1) await site.publish(where, { title: `Mới ${String(day)}`, section: 'muc-20', at: new Date(Date.UTC(2026, 10, day)) });
    const { body } = await site.get(where.host, '/');
    expect([...body.matchAll(/<h2 id="muc-(muc-\d+)"/g)].map((match) => match[1])).toEqual(['muc-7', 'muc-9', 'muc-17', 'muc-19']);
  });

  it('says so when nothing was published yet', async () => {
    const where = await site.portal({ sections: {} });
    const page = await site.get(where.host, '/');
    expect(page.body).toContain('Chưa có tin nào được đăng.');
  });

  it('is the province’s portal by its lawful name', async () => {
    const where = await site.portal({ kind: 'portal', superiorName: '' });
    expect((await site.get(where.host, '/')).body).toContain('Cổng thông tin điện tử');
  });
});

describe('what is not there', () => {
  it.each(['/khong-co', '/tin/khong-co', '/tin/a/b', '/tinh', '/%E0%A4%A', '/assets/site.css', '/assets/../main.js', '/.env'])(
    '%s is a page with the way home',
    async (path) => {
      const page = await site.get(portal.host, path);
      expect(page.status).toBe(404);
      expect(titleOf(page)).toBe('Không tìm thấy trang – Phường Trấn Mẫu');
      expect(page.body).toContain('<a class="button" href="/">Về trang chủ</a>');
      expect(page.body).toContain('/chuyen-muc/tin-tuc');
    },
  );

  it.each(['/', '/tin/co-sua', '/khong-co', '/robots.txt'])('an unknown host name shows nothing of any portal: %s', async (path) => {
    const page = await site.get('la-hoac.mau.test', path);
    if (path === '/robots.txt') expect(page.body).toBe('User-agent: *\nDisallow: /\n');
    else {
      expect(page.status).toBe(404);
      expect(titleOf(page)).toBe('Không có trang tại địa chỉ này');
      expect(page.body).not.toContain('Phường');
    }
  });

  it('a planned portal is an unknown host', async () => {
    const planned = await site.portal({ state: 'planned' });
    const page = await site.get(planned.host, '/');
    expect([page.status, titleOf(page)]).toEqual([404, 'Không có trang tại địa chỉ này']);
  });
});

describe('a portal that is not open', () => {
  it('suspended: says so, shows whom to ask, and no item', async () => {
    const where = await site.portal({ state: 'suspended' });
    await site.publish(where, { title: 'Trước khi tạm dừng' });
    for (const path of ['/', '/tin/truoc-khi-tam-dung', '/chuyen-muc/tin-tuc', '/khong-co']) {
      const page = await site.get(where.host, path);
      expect(page.status).toBe(503);
      expect(page.body).toContain('tạm ngừng hoạt động');
      expect(page.body).toContain('0251 000 0000');
      expect(page.body).not.toContain('Trước khi');
      expect(page.headers['cache-control']).toBe('no-store');
    }
  });

  it('closed: stays readable under a notice', async () => {
    const where = await site.portal({ state: 'closed' });
    await site.publish(where, { title: 'Bài lưu trữ' });
    for (const path of ['/', '/tin/bai-luu-tru']) {
      const page = await site.get(where.host, path);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Trang lưu trữ.');
      expect(page.body).toContain('Bài lưu trữ');
    }
  });
});
