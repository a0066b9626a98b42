import { ownOrigin, placeItem, takeOff, withdrawPublication } from '#delivery';
import type { CivilDate } from '#platform/time';
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

describe('an item of another portal', () => {
  /** Takes an item into the first section of `portal`. @returns its path there */
  async function taken(from: PublicPortal, itemId: string): Promise<string> {
    const origin = (await site.inside(from, (scope) => ownOrigin(scope, itemId)))!;
    return site.inside(portal, async (scope) => {
      const at = new Date('2026-11-22T02:00:00Z');
      const sectionId = Object.values(portal.sections)[0]!;
      const item = { itemId, originPortalId: from.id, origin, mark: 'repost', forced: false, offerId: null, sectionId, at, isNew: true } as const;
      await placeItem(scope, item, '2026-11-22' as CivilDate);
      return `/tin/${origin.slug}-${itemId.replaceAll('-', '').slice(-12)}`;
    });
  }

  it('names its source, and the origin as the one address of the item', async () => {
    const origin = await site.portal({ name: 'Cổng tỉnh Mẫu', authorName: 'Phóng viên Tỉnh' });
    const { itemId } = await site.publish(origin, { title: 'Tin của tỉnh', html: '<p>Nguyên văn của tỉnh.</p>' });
    const path = await taken(origin, itemId);
    const page = await site.get(portal.host, path);
    expect(page.status).toBe(200);
    expect(page.body).toContain('<p>Nguyên văn của tỉnh.</p>');
    expect(page.body).toContain(`<link rel="canonical" href="http://${origin.host}/tin/tin-cua-tinh"`);
    expect(page.body).toContain(`Tin đăng lại. Nguồn: <a href="http://${origin.host}/tin/tin-cua-tinh">Cổng tỉnh Mẫu</a>`);
    expect(page.body).toContain('<p class="signed">Phóng viên Tỉnh</p>');
    expect(page.body).toContain('Phường Trấn Mẫu');
    const home = await site.get(portal.host, '/');
    expect(home.body).toContain(`href="${path}"`);
    expect((await site.get(portal.host, '/tin')).body).toContain('Đăng lại từ Cổng tỉnh Mẫu');
    expect((await site.get(origin.host, path)).status).toBe(404);
    expect((await site.get(portal.host, '/tin/tin-cua-tinh')).status).toBe(404);
  });

  it('is gone with its words as soon as the origin takes it off, and answers 410', async () => {
    const origin = await site.portal();
    const { itemId } = await site.publish(origin, { title: 'Sẽ gỡ', html: '<p>lời sẽ mất</p>' });
    const path = await taken(origin, itemId);
    expect((await site.get(portal.host, path)).body).toContain('lời sẽ mất');
    await site.inside(origin, (scope) => withdrawPublication(scope, itemId, new Date('2026-11-23T03:04:00Z')));
    await site.inside(portal, (scope) => takeOff(scope, itemId, 'removed', new Date('2026-11-23T03:04:01Z'), null));
    const page = await site.get(portal.host, path);
    expect(page.status).toBe(410);
    expect(page.body).not.toContain('lời sẽ mất');
    expect((await site.get(portal.host, '/')).body).not.toContain(path);
  });

  it('answers 410 here alone where only this portal took it off', async () => {
    const origin = await site.portal();
    const { itemId } = await site.publish(origin, { title: 'Chỉ gỡ ở đây' });
    const path = await taken(origin, itemId);
    await site.inside(portal, (scope) => takeOff(scope, itemId, 'removed', new Date('2026-11-23T03:04:01Z'), 'Không hợp'));
    expect((await site.get(portal.host, path)).status).toBe(410);
    expect((await site.get(origin.host, '/tin/chi-go-o-day')).status).toBe(200);
  });
});
