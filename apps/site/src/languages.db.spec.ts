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
    '/khong-co',
  ];
  for (const path of paths) {
    const { body } = await site.get(where.host, `/en${path}`);
    expect([path, unmarked(body)]).toEqual([path, []]);
  }
});
