import { readConfig } from '#platform/config';
import { TestApi } from '../../../tests/support/api.js';
import { askSite, listening, type SiteAnswer } from '../../../tests/support/site.js';
import { Readers } from '../../../tests/support/visits.js';
import type { WorldPortal } from '../../../tests/support/world.js';
import { createSite, type SiteServer } from './server.js';

let api: TestApi;
let site: SiteServer;
let readers: Readers;
let portal: WorldPortal;
let now: Date;
const faults: unknown[] = [];
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

beforeAll(async () => {
  api = await TestApi.start();
  readers = await Readers.of(api.world);
  const config = readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: api.url, MONITORING_SCRIPTS: 'https://do.example.vn/do.js?id={id}' });
  site = await listening(createSite({ config, now: () => now, onFault: (fault) => faults.push(fault) }));
}, 60_000);
beforeEach(async () => {
  now = new Date();
  portal = await api.world.portal();
});
afterAll(async () => {
  await site.close();
  await api.close();
  expect(faults).toEqual([]);
});

function ask(path: string, headers: Readonly<Record<string, string>> = browser, form?: string): Promise<SiteAnswer> {
  return askSite(site, portal.host, path, { headers, ...(form === undefined ? {} : { form }) });
}

/** Views counted of the portal, once all that the site saw is counted. */
async function counted(): Promise<object> {
  await site.visits.flush();
  await readers.view(now, []);
  const [day] = await api.world.rows<object>('select views::integer, visits::integer from visit_day where portal_id = $1', [portal.id]);
  return day ?? { views: 0, visits: 0 };
}

describe('a page that a person reads', () => {
  it('counts, and so does one that the browser kept', async () => {
    const { headers } = await ask('/');
    expect((await ask('/', { ...browser, 'if-none-match': headers.etag ?? '' })).status).toBe(304);
    await ask('/chuyen-muc/muc-1');
    expect(await counted()).toEqual({ views: 3, visits: 1 });
  });

  it.each<[string, string, Record<string, string>]>([
    ['a robot', '/', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a probe of whether the site is up', '/', { 'user-agent': 'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)' }],
    ['a program', '/', { 'user-agent': 'curl/8.5.0' }],
    ['nobody who says what they are', '/', {}],
    ['what a browser fetches ahead', '/', { ...browser, 'sec-purpose': 'prefetch' }],
    ['what stands inside another page', '/', { ...browser, 'sec-fetch-dest': 'iframe' }],
    ['a page that is not there', '/khong-co', browser],
    ['robots.txt', '/robots.txt', browser],
    ['health', '/health/live', browser],
  ])('counts nothing of %s', async (_, path, headers) => {
    await ask(path, headers);
    expect(await counted()).toEqual({ views: 0, visits: 0 });
  });

  it('shows how many came, how they are counted, and sets no cookie, here or anywhere', async () => {
    await ask('/');
    await counted();
    await readers.show(now);
    // a page that is kept may be shown until the next look at the versions
    let page = await ask('/');
    for (const until = Date.now() + 5_000; !page.body.includes('Thống kê truy cập') && Date.now() < until;) page = await ask('/');
    expect(page.body).toContain('Thống kê truy cập');
    expect(page.body).toContain('cách nhau dưới 30 phút');
    for (const path of ['/', '/chuyen-muc/muc-1', '/danh-gia', '/kenh-chinh-thuc', '/khong-co', '/robots.txt', '/favicon.ico'])
      expect((await ask(path)).headers['set-cookie']).toBeUndefined();
    expect((await ask('/danh-gia', browser, 'huu-ich=co&trang=/')).headers['set-cookie']).toBeUndefined();
  });
});

describe('a rating', () => {
  const ratings = () => api.world.rows('select useful, reason from rating where portal_id = $1', [portal.id]);

  it('is taken from a form without script, and thanked for', async () => {
    const answer = await ask(
      '/danh-gia',
      { ...browser, origin: `http://${portal.host}`, 'sec-fetch-site': 'same-origin' },
      'huu-ich=khong&ly-do=wrong&trang=/',
    );
    expect([answer.status, answer.headers.location]).toEqual([303, '/danh-gia?tu=%2F']);
    expect(await ratings()).toEqual([{ useful: false, reason: 'wrong' }]);
    expect((await ask(answer.headers.location ?? '')).body).toContain('Cảm ơn bạn đã đánh giá');
  });

  it.each<[string, Record<string, string>, string]>([
    ['a form of another site', { ...browser, 'sec-fetch-site': 'cross-site' }, 'huu-ich=co&trang=/'],
    ['a page of another origin', { ...browser, origin: 'https://khac.example' }, 'huu-ich=co&trang=/'],
    ['a robot', { 'user-agent': 'curl/8.5.0' }, 'huu-ich=co&trang=/'],
    ['an answer that is none', browser, 'huu-ich=1&trang=/'],
    ['nothing', browser, ''],
  ])('is not taken from %s, and led back all the same', async (_, headers, form) => {
    expect((await ask('/danh-gia', headers, form)).status).toBe(303);
    expect(await ratings()).toEqual([]);
  });

  it('leads back to this site alone', async () => {
    for (const path of ['//xau.example', 'https://xau.example/', '/\\xau.example', 'javascript:alert(1)']) {
      const answer = await ask('/danh-gia', browser, `huu-ich=co&trang=${encodeURIComponent(path)}`);
      expect(answer.headers.location).toBe('/danh-gia?tu=%2F');
      expect((await ask(`/danh-gia?tu=${encodeURIComponent(path)}`)).body).not.toMatch(/href="(https?:)?\/\/xau|"javascript:/);
    }
  });

  it('is not read when it is too long', async () => {
    expect((await ask('/danh-gia', browser, `huu-ich=co&trang=/${'x'.repeat(5_000)}`)).status).toBe(404);
    expect(await ratings()).toEqual([]);
  });
});

describe('official channels', () => {
  it('stand on a page of their own, with the warning that no other is official', async () => {
    await api.world.rows(
      `insert into channel (portal_id, kind, name, address, owner, since, until) values
         ($1, 'zalo', 'Zalo của phường', 'https://zalo.me/1', 'Văn phòng', '2026-01-01', null), ($1, 'facebook', 'Trang cũ', 'https://facebook.com/cu', 'Văn phòng', '2024-01-01', '2025-01-01')`,
      [portal.id],
    );
    const { status, body } = await ask('/kenh-chinh-thuc');
    expect(status).toBe(200);
    expect(body).toContain('Chỉ các kênh ghi ở đây là của');
    expect(body).toContain('<a href="https://zalo.me/1">Zalo của phường</a>');
    // what is official no more is named, and leads nowhere
    expect(body).toContain('Đã ngừng sử dụng');
    expect(body).not.toContain('href="https://facebook.com/cu"');
    expect((await ask('/')).body).toContain('href="/kenh-chinh-thuc"');
  });
});

test('the reason is asked for before the button that ends the answer', async () => {
  const form = /<form class="panel rating".*?<\/form>/s.exec((await ask('/lien-he')).body)?.[0] ?? '';
  expect([...form.matchAll(/name="(ly-do|huu-ich)"(?: value="(\w+)")?/g)].map(([, name, value]) => value ?? name)).toEqual(['co', 'ly-do', 'khong']);
});

describe('the code of the measuring system', () => {
  const set = (host: string) => api.world.rows('insert into monitoring_code (portal_id, host, site_id) values ($1, $2, $3)', [portal.id, host, 'P-0001']);

  it('stands on every page of its portal, and its host is the only one that the pages may reach', async () => {
    await set('do.example.vn');
    const pages =
      '/ /en /luu-tru /tin /chuyen-muc/muc-1 /tim-kiem /tim-kiem?q=a /so-do-trang /lien-he /tro-nang /chinh-sach /kenh-chinh-thuc /ban-bien-tap'.split(' ');
    for (const path of [...pages, '/chuyen-de', '/danh-gia', '/rss', '/du-lieu-mo', '/khong-co', '/tin/khong-co']) {
      const { headers, body } = await ask(path);
      expect(body).toContain('src="https://do.example.vn/do.js?id=P-0001"');
      expect(headers['content-security-policy']).toContain("script-src 'self' https://do.example.vn;");
      expect(headers['content-security-policy']).toContain('connect-src https://do.example.vn');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('is left out where the installation does not allow its host, and where there is none', async () => {
    for (const host of ['xau.example.vn', null]) {
      if (host) await set(host);
      const { headers, body } = await ask('/');
      expect(body).not.toMatch(/<script[^>]*https?:/);
      expect(headers['content-security-policy']).not.toContain('https:');
    }
  });
});

describe('the intake', () => {
  it('is there for the sites of the installation alone', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${api.url}/intake/views`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' }).then(
        ({ status }) => status,
      );
    // this machine may, but no question that a proxy passed on
    expect(await post({})).toBe(400);
    expect(await post({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
  });
});
