import type { PublicPortal } from '../../../tests/e2e/public-builders.js';
import { TestSite, type SiteAnswer } from '../../../tests/support/site.js';
import { readAsked, searchPath } from './search.js';

let site: TestSite;
let portal: PublicPortal;

beforeAll(async () => {
  site = await TestSite.start({}, new Date('2026-11-26T03:00:00Z'));
  portal = await site.portal();
  const texts = [
    { title: 'Thu học phí <b>năm học mới</b> & chính sách', text: 'Mức thu học phí của trường mầm non; <script>alert(1)</script>.', section: 'tin-tuc' },
    { title: 'Chỉ đạo phòng chống lũ', text: 'Trực ban 24/24.', section: 'chi-dao' },
    ...Array.from({ length: 25 }, (_, index) => ({
      title: `Lịch tiếp công dân tuần ${String(index + 1)}`,
      text: 'Tiếp tại phòng một cửa.',
      section: 'tin-tuc',
    })),
  ];
  for (const [index, parts] of texts.entries()) {
    await site.publish(portal, { summary: '', ...parts, at: new Date(Date.UTC(2026, 9, 1, index)) });
  }
});
afterAll(() => site.close());

const get = (path: string, host = portal.host): Promise<SiteAnswer> => site.get(host, path);
const ask = (words: string, more: Parameters<typeof searchPath>[0] = {}) => get(searchPath({ words, ...more }, '/tim-kiem'));

describe('the search page', () => {
  it('begins with one box and where and when behind a button', async () => {
    const { status, body } = await get('/tim-kiem');
    expect(status).toBe(200);
    expect(body).toContain('<form class="search-form" action="/tim-kiem" method="get" role="search"');
    expect(body).toContain('<meta name="robots" content="noindex"/>');
    expect(body).toContain('<option value="chi-dao">Chỉ đạo điều hành</option>');
    expect(body).not.toContain('kết quả cho');
  });

  it('shows hits with what was sought marked, and nothing of a text as HTML', async () => {
    const { status, body } = await ask('hoc phi');
    expect(status).toBe(200);
    expect(body).toContain('1 kết quả cho “hoc phi”');
    expect(body).toContain('Thu <mark>học phí</mark> &lt;b>năm <mark>học</mark> mới&lt;/b> &amp; chính sách');
    expect(body).toContain('&lt;script>');
    expect(body).not.toContain('<script>');
    expect(body).toContain('value="hoc phi"');
  });

  it('keeps to what was chosen, and says so in the form', async () => {
    const { body } = await ask('chống lũ', { section: 'chi-dao', from: '2026-10-01', to: '2026-10-31', isProvince: true });
    expect(body).toContain('1 kết quả cho “chống lũ”');
    expect(body).toContain('<option value="chi-dao" selected>');
    expect(body).toContain('value="2026-10-01"');
    expect(body).toContain('<details open>');
    expect((await ask('chống lũ', { section: 'tin-tuc' })).body).toContain('Không tìm thấy bài nào cho “chống lũ”');
    expect((await ask('chống lũ', { section: 'tin-tuc' })).body).toContain('bỏ chuyên mục và khoảng ngày đã chọn');
  });

  it('shows twenty hits at a time and leads on', async () => {
    const first = await ask('lịch tiếp công dân');
    expect(first.body).toContain('25 kết quả cho');
    const next = /href="(\/tim-kiem[^"]*sau=[^"]*)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&');
    const second = await get(next ?? '');
    expect(second.body.split('<article class="card">').length - 1).toBe(5);
    expect(second.body).toContain('Về kết quả đầu');
    expect((await ask('lịch', { after: 'hong' })).status).toBe(404);
  });

  it('asks whether another word was meant', async () => {
    const { body } = await ask('hcọ phí');
    expect(body).toContain('Có phải bạn tìm');
    expect(body).toContain('<strong>học phí</strong>');
  });

  it('says what to do when there is nothing', async () => {
    const { status, body } = await ask('xyzxyz');
    expect(status).toBe(200);
    expect(body).toContain('Không tìm thấy bài nào cho “xyzxyz”');
    expect(body).toContain('tìm trên mọi trang của tỉnh, thành phố');
  });

  it.each([
    ['a', 'Từ khóa quá ngắn'],
    ['a'.repeat(400), 'Từ khóa quá dài'],
    ['học\u0000', 'ký tự hỏng'],
  ])('says what is wrong with what was typed (%#)', async (words, text) => {
    const { status, body } = await ask(words);
    expect(status).toBe(400);
    expect(body).toContain(text);
    expect(body).toContain('aria-invalid="true"');
  });

  it('says that the days are crossed', async () => {
    expect((await ask('lịch', { from: '2026-10-02', to: '2026-10-01' })).body).toContain('Ngày bắt đầu sau ngày kết thúc');
  });

  it.each([
    '/tim-kiem?q=%',
    '/tim-kiem?q=%F0%28',
    '/tim-kiem?q[]=a&q[b]=c',
    '/tim-kiem?q=l%E1%BB%8Bch&tu=2026-99-99&den=x&muc=%00&pham-vi=%3Cb%3E',
    '/tim-kiem?q=a&q=b',
  ])('takes %s for what it can', async (path) => {
    expect((await get(path)).status).toBeLessThan(500);
  });
});

describe('the address of a search', () => {
  it('holds what was chosen and nothing else', () => {
    expect(searchPath({ words: 'học phí', isProvince: true, after: '' }, '/tim-kiem')).toBe('/tim-kiem?q=h%E1%BB%8Dc+ph%C3%AD&pham-vi=tinh');
    expect(readAsked({ q: 'a', tu: '2026-02-30', den: '2026-02-28', 'pham-vi': 'tinh' })).toMatchObject({ from: '', to: '2026-02-28', isProvince: true });
  });
});
