import { Parser } from 'htmlparser2';
import { TestSite } from '../../../tests/support/site.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

const vietnamese = /[ăâđêôơưà-ãè-êìíò-õùúýĩũạ-ỹ]/i;

/** Words with Vietnamese letters where the page says that what follows is English: a voice would read them as nobody understands. */
function unmarked(html: string): string[] {
  const langs: string[] = [];
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      langs.push(name === 'script' || name === 'title' ? '' : (attributes['lang'] ?? langs.at(-1) ?? ''));
    },
    onclosetag() {
      langs.pop();
    },
    ontext(text) {
      if (langs.at(-1) === 'en' && vietnamese.test(text)) found.push(text.trim());
    },
  });
  parser.end(html);
  return found;
}

it('sees words that are not marked', () => {
  expect(unmarked('<html lang="en"><p>Tin tức</p><br/><p lang="vi">Văn bản <b lang="en">Đất</b></p></html>')).toEqual(['Tin tức', 'Đất']);
});

it('marks the words of the portal on pages in English, so that each is read in its own language', async () => {
  const names = { name: 'Phuong Mau', superiorName: 'Tinh Mau', authorName: 'Tac Gia' };
  const where = await site.portal({ ...names, sections: { 'tin-tuc': 'Tin tức', 'van-ban': 'Văn bản' } });
  const { slug } = await site.publish(where, { title: 'Họp báo quý', summary: 'Tóm tắt việc đã làm.' });
  await site.publish(where, { title: 'Đường mới', summary: 'Thông xe.', section: 'van-ban' });
  const paths = [
    '',
    '/tin',
    '/chuyen-muc/tin-tuc',
    `/tin/${slug}`,
    '/so-do-trang',
    '/lien-he',
    '/tro-nang',
    '/chinh-sach',
    '/tim-kiem?q=hop+bao',
    '/rss',
    '/da-phuong-tien',
    '/khong-co',
  ];
  for (const path of paths) {
    const { body } = await site.get(where.host, `/en${path}`);
    expect([path, unmarked(body)]).toEqual([path, []]);
  }
});

it('shows names of sections in English where the portal gave one, and the others in Vietnamese, marked', async () => {
  const names = { name: 'Phuong Mau', superiorName: 'Tinh Mau', authorName: 'Tac Gia' };
  const where = await site.portal({ ...names, sections: { 'tin-tuc': 'Tin tức', 'van-ban': 'Văn bản', 'chi-dao': 'Chỉ đạo' } });
  await site.rows(`update section set name_en = case slug when 'tin-tuc' then 'News' else 'Direction' end where portal_id = $1 and slug <> 'van-ban'`, [
    where.id,
  ]);
  const { slug } = await site.publish(where, { title: 'Họp báo quý' });
  await site.publish(where, { title: 'Đường mới', section: 'van-ban' });
  await site.rows(
    `insert into menu_entry (portal_id, position, label, section_id) select portal_id, position, case slug when 'tin-tuc' then '' else 'Giấy tờ' end, id from section where portal_id = $1`,
    [where.id],
  );
  const page = async (path: string): Promise<string> => (await site.get(where.host, path)).body;
  const home = await page('/en');
  const menu = home.slice(home.indexOf('<nav'), home.indexOf('</nav>'));
  expect(menu).toContain('<a href="/en/chuyen-muc/tin-tuc">News</a>');
  expect(menu).toContain('<a href="/en/chuyen-muc/van-ban" lang="vi">Giấy tờ</a>');
  // a word of the portal's own leads to a section that has an English name
  expect(menu).toContain('<a href="/en/chuyen-muc/chi-dao">Direction</a>');
  expect(home).toContain('<span>News</span>');
  expect(await page('/en/chuyen-muc/tin-tuc')).toContain('<h1>News</h1>');
  expect(await page('/en/chuyen-muc/van-ban')).toContain('<h1 lang="vi">Văn bản</h1>');
  expect(await page(`/en/tin/${slug}`)).toContain('<a href="/en/chuyen-muc/tin-tuc">News</a>');
  expect(await page('/en/tin')).toMatch(
    /<option value="tin-tuc">News<\/option><option value="van-ban" lang="vi">Văn bản<\/option><option value="chi-dao">Direction<\/option>/,
  );
  expect(await page('/en/tim-kiem?q=hop+bao')).toContain('<span>News</span>');
  for (const path of ['', '/so-do-trang', '/rss', '/khong-co']) expect([path, unmarked(await page(`/en${path}`))]).toEqual([path, []]);
  for (const path of ['/', '/chuyen-muc/tin-tuc', `/tin/${slug}`, '/so-do-trang']) expect([path, (await page(path)).includes('>News<')]).toEqual([path, false]);
});
