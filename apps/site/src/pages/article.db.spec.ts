import { withdrawPublication } from '#delivery';
import type { PublicPortal } from '../../../../tests/e2e/public-builders.js';
import { countOf, TestSite, titleOf } from '../../../../tests/support/site.js';

let site: TestSite;
let portal: PublicPortal;

beforeAll(async () => {
  site = await TestSite.start();
  portal = await site.portal({ palette: 'green', name: 'Phường Trấn Mẫu' });
});
afterAll(() => site.close());

describe('an article', () => {
  it('shows what was approved, who wrote it, when, and where to read on', async () => {
    const where = await site.portal({ authorName: 'Trần Mẫu' });
    const html = '<p>Nội dung <strong>đã duyệt</strong> &amp; nguyên văn “từng chữ”.</p>';
    await site.publish(where, { title: 'Bài khác', at: new Date('2026-11-19T00:00:00Z') });
    await site.publish(where, { title: 'Họp báo: quý III & "kế hoạch"', html, summary: 'Tóm <tắt>', at: new Date('2026-11-20T02:05:00Z') });
    const page = await site.get(`${where.host}:4001`, '/tin/hop-bao-quy-iii-ke-hoach');
    expect(page.status).toBe(200);
    expect(titleOf(page)).toBe('Họp báo: quý III &amp; &quot;kế hoạch&quot; – Phường Mẫu');
    expect(page.body).toContain(`<div class="body">${html}</div>`);
    expect(page.body).toContain('Tóm &lt;tắt>');
    expect(page.body).toContain('<p class="signed">Trần Mẫu</p>');
    expect(page.body).toContain('<time datetime="2026-11-20T02:05:00.000Z">09:05, 20/11/2026</time>');
    expect(page.body).not.toContain('Cập nhật lúc');
    expect(page.body).toContain('href="/tin/bai-khac"');
    expect(page.body).toContain(`<link rel="canonical" href="http://${where.host}:4001/tin/hop-bao-quy-iii-ke-hoach"`);
    expect(countOf(page.body, '<h1')).toBe(1);
  });

  it('shows both hours of a correction', async () => {
    const item = await site.publish(portal, { title: 'Có sửa', at: new Date('2026-11-20T02:00:00Z') });
    await site.publish(portal, { title: 'Có sửa', itemId: item.itemId, at: new Date('2026-11-21T02:30:00Z') });
    const { body } = await site.get(portal.host, '/tin/co-sua');
    expect(body).toContain('09:00, 20/11/2026');
    expect(body).toMatch(/Cập nhật lúc <time[^>]*>09:30, 21\/11\/2026/);
  });

  it('puts wide tables into a box that scrolls and that the keyboard reaches', async () => {
    await site.publish(portal, { title: 'Có bảng', html: '<p>a</p><table><tbody><tr><td>&lt;table&gt;</td></tr></tbody></table>' });
    const { body } = await site.get(portal.host, '/tin/co-bang');
    expect(body).toMatch(
      /<section class="scroll" aria-label="[^"]+" tabindex="0"><table><tbody><tr><td>&lt;table&gt;<\/td><\/tr><\/tbody><\/table><\/section>/,
    );
  });

  it('of another portal is not found here', async () => {
    const neighbour = await site.portal();
    await site.publish(neighbour, { title: 'Chỉ của láng giềng' });
    expect((await site.get(neighbour.host, '/tin/chi-cua-lang-gieng')).status).toBe(200);
    const page = await site.get(portal.host, '/tin/chi-cua-lang-gieng');
    expect(page.status).toBe(404);
    expect(page.body).not.toContain('Chỉ của láng giềng');
  });

  it('that was withdrawn answers 410 with the hour and none of its words', async () => {
    const item = await site.publish(portal, { title: 'Bị gỡ', text: 'lời cũ', html: '<p>lời cũ</p>' });
    await site.inside(portal, (scope) => withdrawPublication(scope, item.itemId, new Date('2026-11-21T03:04:00Z')));
    const page = await site.get(portal.host, '/tin/bi-go');
    expect(page.status).toBe(410);
    expect(page.body).toMatch(/đã được gỡ lúc <time[^>]*>10:04, 21\/11\/2026/);
    expect(page.body).not.toContain('Bị gỡ');
    expect(page.body).not.toContain('lời cũ');
    expect(page.body).toContain('/chuyen-muc/tin-tuc');
  });
});
