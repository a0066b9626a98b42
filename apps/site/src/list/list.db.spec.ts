import type { PublicPortal } from '../../../../tests/e2e/public-builders.js';
import { countOf, TestSite, titleOf } from '../../../../tests/support/site.js';

let site: TestSite;
let portal: PublicPortal;

beforeAll(async () => {
  site = await TestSite.start();
  portal = await site.portal({ palette: 'green', name: 'Phường Trấn Mẫu' });
});
afterAll(() => site.close());

describe('a section', () => {
  it('lists twenty at a time and goes on to older ones by a link', async () => {
    const where = await site.portal();
    for (let index = 1; index <= 23; index += 1) await site.publish(where, { title: `Số ${String(index)}.`, at: new Date(Date.UTC(2026, 9, index)) });
    const first = await site.get(where.host, '/chuyen-muc/tin-tuc');
    expect(titleOf(first)).toBe('Tin tức – Sự kiện – Phường Mẫu');
    expect(countOf(first.body, '<article class="card">')).toBe(20);
    expect(first.body).toContain('<a href="/chuyen-muc/tin-tuc" aria-current="page">');
    const link = /href="(\/chuyen-muc\/tin-tuc\?sau=[^"]+)"/.exec(first.body.slice(first.body.indexOf('rel="next"')))?.[1] ?? '';
    const second = await site.get(where.host, link);
    expect(second.status).toBe(200);
    expect([...second.body.matchAll(/>Số (\d+)\.</g)].map((match) => match[1])).toEqual(['3', '2', '1']);
    expect(second.body).not.toContain('rel="next"');
    expect(second.body).toContain('<a href="/chuyen-muc/tin-tuc">Về tin mới nhất</a>');
    expect(second.body).toContain('<meta name="robots" content="noindex"');
  });

  it('shows what was put at its head above the others, once, until its day', async () => {
    const where = await site.portal();
    const { itemId } = await site.publish(where, { title: 'Được ghim', at: new Date('2026-10-01T00:00:00Z') });
    await site.publish(where, { title: 'Mới hơn', at: new Date('2026-11-01T00:00:00Z') });
    const pin = (until: string) =>
      site.rows(`update section set pinned_item_id = $2, pinned_until = $3 where portal_id = $1 and slug = 'tin-tuc'`, [where.id, itemId, until]);
    await pin('2199-01-01');
    const { body } = await site.get(where.host, '/chuyen-muc/tin-tuc');
    const list = body.slice(body.indexOf('<h1'));
    expect(list.indexOf('Được ghim')).toBeLessThan(list.indexOf('Mới hơn'));
    expect([countOf(body, 'aria-label="Tin được ghim"'), countOf(body, 'href="/tin/duoc-ghim"')]).toEqual([1, 1]);
    expect((await site.get(where.host, '/tin')).body).not.toContain('Tin được ghim');
    await pin('2020-01-01');
    expect((await site.get(where.host, '/chuyen-muc/tin-tuc')).body).not.toContain('Tin được ghim');
  });

  it('whose days are over stays readable as an archive, out of the menu', async () => {
    const where = await site.portal();
    await site.publish(where, { title: 'Tuyên truyền bầu cử', section: 'chi-dao' });
    await site.rows(`update section set closes_on = '2026-11-21' where portal_id = $1 and slug = 'chi-dao'`, [where.id]);
    const page = await site.get(where.host, '/chuyen-muc/chi-dao');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Chuyên mục đã đóng sau ngày 21/11/2026');
    expect(page.body).toContain('href="/tin/tuyen-truyen-bau-cu"');
    expect((await site.get(where.host, '/chuyen-muc/tin-tuc')).body).not.toContain('đã đóng');
  });

  it('says so when it is empty', async () => {
    expect((await site.get(portal.host, '/chuyen-muc/chi-dao')).body).toContain('Chuyên mục này chưa có tin.');
  });

  it.each(['/chuyen-muc/khong-co', '/chuyen-muc/tin-tuc?sau=bia-dat', '/chuyen-muc/tin-tuc?sau=%5B%5D', '/chuyen-muc/%00', '/chuyen-muc/'])(
    'is not found at %s',
    async (path) => {
      expect((await site.get(portal.host, path)).status).toBe(404);
    },
  );
});

describe('days and months', () => {
  let where: PublicPortal;
  const shown = ({ body }: { body: string }): string[] => [...body.matchAll(/>Tin ([\w. ]+)</g)].map((match) => match[1]!);

  beforeAll(async () => {
    where = await site.portal();
    for (const [title, at, section] of [
      ['Tin A', '2026-09-30T16:59:59Z', 'tin-tuc'],
      // midnight of October in Asia/Ho_Chi_Minh
      ['Tin B', '2026-09-30T17:00:00Z', 'tin-tuc'],
      ['Tin C', '2026-10-31T16:59:59Z', 'chi-dao'],
      ['Tin D', '2026-11-01T01:00:00Z', 'tin-tuc'],
    ] as const)
      await site.publish(where, { title, section, at: new Date(at) });
  });

  it('of a section are chosen by a form without script, and a month by a link with its number of items', async () => {
    const page = await site.get(where.host, '/chuyen-muc/tin-tuc');
    expect(page.body).toContain('<form action="/chuyen-muc/tin-tuc" method="get"');
    expect([...page.body.matchAll(/href="([^"]+)">Tháng (\d+\/\d+)<\/a> \((\d)\)/g)].map(([, href, month, count]) => [href, month, count])).toEqual([
      ['/chuyen-muc/tin-tuc?tu=2026-11-01&amp;den=2026-11-30', '11/2026', '1'],
      ['/chuyen-muc/tin-tuc?tu=2026-10-01&amp;den=2026-10-31', '10/2026', '1'],
      ['/chuyen-muc/tin-tuc?tu=2026-09-01&amp;den=2026-09-30', '9/2026', '1'],
    ]);
    const october = await site.get(where.host, '/chuyen-muc/tin-tuc?tu=2026-10-01&den=2026-10-31');
    expect(shown(october)).toEqual(['B']);
    expect(titleOf(october)).toBe('Tin tức – Sự kiện: từ 01/10/2026 đến 31/10/2026 – Phường Mẫu');
    expect(october.body).toContain('value="2026-10-01"');
    expect(october.body).toContain('<a href="/chuyen-muc/tin-tuc">Xem tất cả</a>');
    expect(october.body).toContain('<meta name="robots" content="noindex"');
  });

  it('of everything are chosen with a section too', async () => {
    expect(shown(await site.get(where.host, '/tin'))).toEqual(['D', 'C', 'B', 'A']);
    expect(shown(await site.get(where.host, '/tin?tu=2026-10-01'))).toEqual(['D', 'C', 'B']);
    expect(shown(await site.get(where.host, '/tin?den=2026-10-31'))).toEqual(['C', 'B', 'A']);
    const chosen = await site.get(where.host, '/tin?muc=chi-dao&tu=2026-10-31&den=2026-10-31');
    expect(shown(chosen)).toEqual(['C']);
    expect(chosen.body).toContain('<option value="chi-dao" selected>');
    expect(titleOf(chosen)).toBe('Tất cả tin, bài: Chỉ đạo điều hành, ngày 31/10/2026 – Phường Mẫu');
    expect((await site.get(where.host, '/en/tin?tu=2026-10-01')).body).toContain('from 1 October 2026');
    expect((await site.get(where.host, '/tin?tu=2020-01-01&den=2020-01-31')).body).toContain('Không có tin nào trong khoảng đã chọn.');
  });

  it('in the wrong order are said to be so, what is no day counts as none', async () => {
    const crossed = await site.get(where.host, '/tin?tu=2026-11-02&den=2026-11-01');
    expect(crossed.status).toBe(400);
    expect(crossed.body).toContain('aria-invalid="true" aria-describedby="loi-ngay"');
    for (const odd of ['tu=2026-02-30', 'tu=hom-nay', 'den=2026-13-01', 'tu=0026-11-22', 'den=1899-12-31', 'tu=2026-11-01&tu=2026-11-02', 'muc=%00'])
      expect([odd, (await site.get(where.host, `/tin?${odd}`)).status]).toEqual([odd, 200]);
  });

  it('go on to older ones within what was chosen', async () => {
    const many = await site.portal();
    for (let index = 0; index < 22; index += 1) await site.publish(many, { title: `Tin ${String(index)}.`, at: new Date(Date.UTC(2026, 9, 2, index)) });
    await site.publish(many, { title: 'Tin trước', at: new Date('2026-09-01T00:00:00Z') });
    const first = await site.get(many.host, '/tin?tu=2026-10-01');
    const link = /rel="next" href="([^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await site.get(many.host, link);
    expect(shown(second)).toEqual(['1.', '0.']);
    expect(second.body).not.toContain('rel="next"');
  });

  it('say of an item that it was corrected, in the place that it had', async () => {
    const one = await site.portal();
    const { itemId } = await site.publish(one, { title: 'Bản đầu', at: new Date('2026-11-01T01:00:00Z') });
    await site.publish(one, { title: 'Bài sau', at: new Date('2026-11-02T01:00:00Z') });
    await site.publish(one, { itemId, title: 'Bản đính chính', at: new Date('2026-11-09T01:00:00Z') });
    for (const path of ['/tin', '/', '/chuyen-muc/tin-tuc']) {
      const { body } = await site.get(one.host, path);
      expect(body.indexOf('Bài sau')).toBeLessThan(body.indexOf('Bản đính chính'));
      expect(body).toMatch(/08:00, 01\/11\/2026<\/time> · cập nhật <time[^>]*>08:00, 09\/11\/2026/);
      expect(countOf(body, '· cập nhật')).toBe(1);
    }
  });
});
