import { inPortal } from '#platform/db';
import { OldSite, post, wxr } from '../../../tests/support/old-site.js';
import { refusalOf } from '../../../tests/support/item-desk.js';
import { setSite } from './desk/set-site.js';
import { siteImportOf } from './desk/site-queries.js';

const site = new OldSite();
beforeAll(() => site.open());
afterAll(() => site.close());
beforeEach(() => {
  site.forget();
});

describe('an export of WordPress', () => {
  it('is planned first, then comes in with its days, authors, pictures and old addresses', async () => {
    const html = `<p>Cầu mới thông xe.</p><figure><img src="${site.origin}/anh/cau.jpg" alt="Cầu mới" /><figcaption>Sáng nay</figcaption></figure><p>Xem <a href="http://trangcu.example.vn/2019/03/bai-2.html">bài trước</a>.</p>`;
    const id = await site.given(wxr(post({ id: 1, title: 'Thông xe cầu mới', html })));
    await site.read(id);
    expect(await site.look(id)).toMatchObject({ state: 'planned', format: 'wxr', counts: { rows: 1, publish: 1, errors: 0, pictures: 1, done: 0 } });
    expect([await site.titled('Thông xe cầu mới'), site.asked]).toEqual([[], []]);

    await site.steer(id, 'start');
    await site.run(id);
    expect(site.faults).toEqual([]);
    expect(await site.look(id)).toMatchObject({ state: 'done', counts: { done: 1, failed: 0 } });
    const [item] = await site.titled('Thông xe cầu mới');
    expect(item).toMatchObject({ state: 'published', publicSince: '2019-03-04', author: 'Nguyễn Thị Mẫu', first: new Date('2019-03-04T02:30:00Z') });
    expect(item!.html).toContain('alt="Cầu mới"');
    expect(item!.html).toContain('<a href="/2019/03/bai-2.html"');
    const moved = await site.desk.world.rows('select path from moved_item where item_id = $1', [item!.id]);
    expect(moved).toEqual([{ path: '/2019/03/bai-1.html' }]);
    const facts = await site.desk.world.rows(
      `select belongs_on::text as day, amount::integer from fact where subject_id = $1 and measure = 'items_published'`,
      [item!.id],
    );
    expect(facts).toEqual([{ day: '2019-03-04', amount: 1 }]);
    expect(await site.desk.world.rows(`select state, kind from file where uploaded_by = $1`, [site.admin])).toEqual([{ state: 'clean', kind: 'picture' }]);
  });

  it('again brings nothing twice and fetches no picture twice', async () => {
    const before = await site.desk.world.rows('select count(*) from item');
    const html = `<p>Cầu mới thông xe.</p><img src="${site.origin}/anh/cau.jpg" alt="Cầu mới">`;
    const again = await site.imported(wxr(post({ id: 1, title: 'Thông xe cầu mới', html }), post({ id: 3, title: 'Bài có cùng ảnh', html })));
    expect((await site.entries(again)).map(({ action }) => action)).toEqual(['unchanged', 'publish']);
    expect(site.asked).toEqual([]);
    expect(Number((await site.desk.world.rows<{ count: string }>('select count(*) from item'))[0]!.count)).toBe(
      Number((before[0] as { count: string }).count) + 1,
    );
  });

  it('keeps from the public what was none there, has no day, or shows a picture without words', async () => {
    const id = await site.imported(
      wxr(
        post({ id: 11, title: 'Nháp ở trang cũ', html: '<p>Chưa đăng</p>', status: 'draft' }),
        post({ id: 12, title: 'Không có ngày', html: '<p>Có chữ</p>', at: '0000-00-00 00:00:00' }),
        post({ id: 13, title: 'Ảnh không lời', html: `<p>Có chữ</p><img src="${site.origin}/anh/cau.jpg">` }),
      ),
    );
    expect(await site.codes(id)).toEqual(['SITE_NOT_PUBLIC', 'SITE_DATE_MISSING', 'SITE_ALT_MISSING']);
    for (const title of ['Nháp ở trang cũ', 'Không có ngày', 'Ảnh không lời'])
      expect(await site.titled(title)).toMatchObject([{ state: 'draft', publicSince: null }]);
    expect(await site.look(id)).toMatchObject({ counts: { done: 3, drafts: 3 } });
  });

  it('keeps from the public what the checks came to refuse after it was read, and says which', async () => {
    const id = await site.given(wxr(post({ id: 14, title: 'Luật mới', html: `<p>Có chữ</p><img alt="Cầu" src="${site.origin}/anh/cau.jpg">` })));
    await site.read(id);
    // as if the text had been read before anybody asked for the words of a picture
    await site.desk.world.rows(`update site_import_entry set spec = replace(spec::text, '"Cầu"', '""')::jsonb where import_id = $1`, [id]);
    await site.steer(id, 'start');
    await site.run(id);
    expect(await site.entries(id)).toMatchObject([{ state: 'done', faults: [{ code: 'SITE_ALT_MISSING', level: 'draft' }] }]);
    expect(await site.titled('Luật mới')).toMatchObject([{ state: 'draft', publicSince: null }]);
    expect(await site.desk.world.rows(`select from revision r join draft d using (portal_id, item_id) where d.title = 'Luật mới'`)).toEqual([]);
  });

  it('takes the words of a picture from its library, and the picture that stood in front', async () => {
    const attachment = `<item><title>cau</title><wp:post_id>90</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${site.origin}/anh/cau.jpg</wp:attachment_url>
      <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[Cầu nhìn từ bờ nam]]></wp:meta_value></wp:postmeta></item>`;
    const more = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>90</wp:meta_value></wp:postmeta>';
    const id = await site.imported(wxr(post({ id: 21, title: 'Có ảnh đại diện', html: '<p>Chữ</p>', more }), attachment));
    expect(await site.entries(id)).toMatchObject([{ action: 'publish', state: 'done', pictures: 1, faults: [] }]);
    expect((await site.titled('Có ảnh đại diện'))[0]!.html).toContain('alt="Cầu nhìn từ bờ nam"');
  });

  it('says row by row what is wrong, and takes in the others', async () => {
    const id = await site.imported(
      wxr(
        post({ id: 31, title: '', html: '<p>Không tên</p>' }),
        post({ id: 32, title: 'Không chữ', html: '' }),
        post({ id: 33, title: 'Tốt', html: '<p>Chữ</p>' }),
        post({ id: 33, title: 'Tốt', html: '<p>Chữ</p>' }),
        post({ id: 34, title: 'Ảnh hỏng', html: `<p>Chữ</p><img alt="a" src="${site.origin}/anh/gia.jpg"><img alt="b" src="${site.origin}/khong-co.jpg">` }),
      ),
    );
    expect(await site.codes(id)).toEqual(['SITE_TITLE_MISSING', 'SITE_BODY_MISSING', '', 'SITE_TWICE', 'SITE_PICTURE_REFUSED SITE_PICTURE_MISSING']);
    expect(await site.look(id)).toMatchObject({ state: 'done', counts: { done: 2, errors: 3 } });
    expect((await site.titled('Ảnh hỏng'))[0]!.html).not.toContain('<img');
  });

  it('reads fonts from before Unicode', async () => {
    await site.imported(
      wxr(post({ id: 41, title: 'Chµo mõng ngµy Quèc kh¸nh n­íc Céng hßa', html: '<p><font face="VNI-Times">Ñoàng Nai</font> và <b>chữ thường</b></p>' })),
    );
    expect((await site.titled('Chào mừng ngày Quốc khánh nước Cộng hòa'))[0]!.html).toContain('Đồng Nai và <strong>chữ thường</strong>');
  });

  it('goes where a person decides, else where its section is called the same', async () => {
    const id = await site.given(wxr(post({ id: 51, title: 'Vào mục khác', html: '<p>Chữ</p>', section: 'Mục lạ' })));
    await site.read(id);
    const [, second] = site.desk.here.sectionIds;
    const settings = { importId: id, sectionId: site.desk.here.sectionIds[0]!, sections: [{ name: 'Mục lạ', sectionId: second! }], asDrafts: false };
    const decide = (more: object = {}): Promise<void> =>
      site.desk.as(site.admin, (scope) => setSite(scope, { ...settings, ...more }, site.desk.world.clock.now()));
    expect(await refusalOf(decide({ sectionId: site.desk.neighbour.sectionIds[0] }))).toBe('sectionId:SITE_SECTION_UNKNOWN');
    await decide();
    await site.steer(id, 'start');
    expect(await refusalOf(decide())).toBe('SITE_IMPORT_STATE');
    await site.run(id);
    expect(
      await site.desk.world.rows(`select l.section_id as at from placement l join draft d on d.item_id = l.item_id where d.title = 'Vào mục khác'`),
    ).toEqual([{ at: second }]);
  });
});

test('another portal sees none of it', async () => {
  const id = await site.imported(wxr(post({ id: 300, title: 'Của riêng trang này', html: '<p>Chữ</p>' })));
  const stranger = await site.desk.world.person('Quản Trị Khác', [{ portal: site.desk.neighbour, role: 'portal_admin' }]);
  expect(await refusalOf(site.desk.as(stranger, (scope) => siteImportOf(scope, id, site.desk.world.clock.now()), site.desk.neighbour))).toBe('NOT_FOUND');
  expect(await site.desk.asSystem(() => inPortal(site.jobs, site.desk.neighbour.id, ({ manager }) => manager.query('select from site_import_entry')))).toEqual(
    [],
  );
});
