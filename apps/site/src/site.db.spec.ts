import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { readConfig } from '#platform/config';
import { inPortal, runAs, sourceOptions, type OpenScope } from '#platform/db';
import { withdrawPublication } from '#delivery';
import { startPublicApi, type PublicApi } from '../../../tests/e2e/public-api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { assets, scriptPath, stylePath } from './assets.js';
import { createSite, type SiteServer } from './server.js';

let database: TestDatabase;
let api: PublicApi;
let editing: DataSource;
let site: SiteServer;
let portal: PublicPortal;
const faults: unknown[] = [];
const now = new Date('2026-11-22T03:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startPublicApi(database);
  const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing, API_INTERNAL_URL: api.url });
  editing = await new DataSource(sourceOptions(config, 'editing')).initialize();
  site = await listen(createSite({ config, now: () => now, onFault: (fault) => faults.push(fault) }));
  portal = await makePortal(database, { palette: 'green', name: 'Phường Trấn Mẫu' });
});
afterAll(async () => {
  await site.close();
  await editing.destroy();
  await api.close();
  await database.drop();
  expect(faults).toEqual([]);
});

async function listen(one: SiteServer): Promise<SiteServer> {
  await new Promise<void>((resolve) => one.server.listen(0, '127.0.0.1', resolve));
  return one;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly raw: Buffer;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly at?: SiteServer;
}

const portOf = (one: SiteServer): number => (one.server.address() as AddressInfo).port;

function get(host: string, path: string, { method = 'GET', headers = {}, at = site }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: portOf(at), path, method, headers: { host, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const raw = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, raw, body: raw.toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end();
  });
}

function inside<T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
}

async function publish(where: PublicPortal, parts?: Parameters<typeof revisionOf>[1]) {
  const revision = revisionOf(where, parts);
  return { ...revision, ...(await inside(where, (scope) => publishSealed(scope, revision))) };
}

const titleOf = ({ body }: Answer) => /<title>(.*?)<\/title>/.exec(body)?.[1];
const count = (body: string, part: string) => body.split(part).length - 1;

describe('home', () => {
  it('shows the agency, the day, the menu, the highlights and the sections below', async () => {
    const where = await makePortal(database, { name: 'Phường Đầu Trang', palette: 'teal' });
    for (let day = 1; day <= 8; day += 1) await publish(where, { title: `Tin ngày ${String(day)}`, at: new Date(Date.UTC(2026, 10, day)) });
    await publish(where, { title: 'Ý kiến chỉ đạo', section: 'chi-dao', at: new Date('2026-11-01T01:00:00Z') });
    const page = await get(where.host, '/');
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
    for (let day = 1; day <= 8; day += 1) expect(count(page.body, `>Tin ngày ${String(day)}<`)).toBe(1);
    expect(count(page.body, 'href="/tin/y-kien-chi-dao"')).toBe(1);
    expect(count(page.body, '<h1')).toBe(1);
  });

  it('shows the first four sections with items, however far down the menu they stand', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `muc-${String(index + 1)}`);
    const where = await makePortal(database, { sections: Object.fromEntries(names.map((slug) => [slug, `Mục ${slug}`])) });
    for (const section of ['muc-7', 'muc-9', 'muc-17', 'muc-19', 'muc-20'])
      await publish(where, { title: `Cũ của ${section}`, section, at: new Date('2026-10-01T01:00:00Z') });
    for (let day = 1; day <= 5; day += 1) await publish(where, { title: `Mới ${String(day)}`, section: 'muc-20', at: new Date(Date.UTC(2026, 10, day)) });
    const { body } = await get(where.host, '/');
    expect([...body.matchAll(/<h2 id="muc-(muc-\d+)"/g)].map((match) => match[1])).toEqual(['muc-7', 'muc-9', 'muc-17', 'muc-19']);
  });

  it('says so when nothing was published yet', async () => {
    const where = await makePortal(database, { sections: {} });
    const page = await get(where.host, '/');
    expect(page.body).toContain('Chưa có tin nào được đăng.');
  });

  it('is the province’s portal by its lawful name', async () => {
    const where = await makePortal(database, { kind: 'portal', superiorName: '' });
    expect((await get(where.host, '/')).body).toContain('Cổng thông tin điện tử');
  });
});

describe('a section', () => {
  it('lists twenty at a time and goes on to older ones by a link', async () => {
    const where = await makePortal(database);
    for (let index = 1; index <= 23; index += 1) await publish(where, { title: `Số ${String(index)}.`, at: new Date(Date.UTC(2026, 9, index)) });
    const first = await get(where.host, '/chuyen-muc/tin-tuc');
    expect(titleOf(first)).toBe('Tin tức – Sự kiện – Phường Mẫu');
    expect(count(first.body, '<article class="card">')).toBe(20);
    expect(first.body).toContain('<a href="/chuyen-muc/tin-tuc" aria-current="page">');
    const link = /href="(\/chuyen-muc\/tin-tuc\?sau=[^"]+)"/.exec(first.body.slice(first.body.indexOf('rel="next"')))?.[1] ?? '';
    const second = await get(where.host, link);
    expect(second.status).toBe(200);
    expect([...second.body.matchAll(/>Số (\d+)\.</g)].map((match) => match[1])).toEqual(['3', '2', '1']);
    expect(second.body).not.toContain('rel="next"');
    expect(second.body).toContain('<a href="/chuyen-muc/tin-tuc">Về tin mới nhất</a>');
    expect(second.body).toContain('<meta name="robots" content="noindex"');
  });

  it('says so when it is empty', async () => {
    expect((await get(portal.host, '/chuyen-muc/chi-dao')).body).toContain('Chuyên mục này chưa có tin.');
  });

  it.each(['/chuyen-muc/khong-co', '/chuyen-muc/tin-tuc?sau=bia-dat', '/chuyen-muc/tin-tuc?sau=%5B%5D', '/chuyen-muc/%00', '/chuyen-muc/'])(
    'is not found at %s',
    async (path) => {
      expect((await get(portal.host, path)).status).toBe(404);
    },
  );
});

describe('an article', () => {
  it('shows what was approved, who wrote it, when, and where to read on', async () => {
    const where = await makePortal(database, { authorName: 'Trần Mẫu' });
    const html = '<p>Nội dung <strong>đã duyệt</strong> &amp; nguyên văn “từng chữ”.</p>';
    await publish(where, { title: 'Bài khác', at: new Date('2026-11-19T00:00:00Z') });
    await publish(where, { title: 'Họp báo: quý III & "kế hoạch"', html, summary: 'Tóm <tắt>', at: new Date('2026-11-20T02:05:00Z') });
    const page = await get(`${where.host}:4001`, '/tin/hop-bao-quy-iii-ke-hoach');
    expect(page.status).toBe(200);
    expect(titleOf(page)).toBe('Họp báo: quý III &amp; &quot;kế hoạch&quot; – Phường Mẫu');
    expect(page.body).toContain(`<div class="body">${html}</div>`);
    expect(page.body).toContain('Tóm &lt;tắt>');
    expect(page.body).toContain('<p class="signed">Trần Mẫu</p>');
    expect(page.body).toContain('<time datetime="2026-11-20T02:05:00.000Z">09:05, 20/11/2026</time>');
    expect(page.body).not.toContain('Cập nhật lúc');
    expect(page.body).toContain('href="/tin/bai-khac"');
    expect(page.body).toContain(`<link rel="canonical" href="http://${where.host}:4001/tin/hop-bao-quy-iii-ke-hoach"`);
    expect(count(page.body, '<h1')).toBe(1);
  });

  it('shows both hours of a correction', async () => {
    const item = await publish(portal, { title: 'Có sửa', at: new Date('2026-11-20T02:00:00Z') });
    await publish(portal, { title: 'Có sửa', itemId: item.itemId, at: new Date('2026-11-21T02:30:00Z') });
    const { body } = await get(portal.host, '/tin/co-sua');
    expect(body).toContain('09:00, 20/11/2026');
    expect(body).toMatch(/Cập nhật lúc <time[^>]*>09:30, 21\/11\/2026/);
  });

  it('puts wide tables into a box that scrolls and that the keyboard reaches', async () => {
    await publish(portal, { title: 'Có bảng', html: '<p>a</p><table><tbody><tr><td>&lt;table&gt;</td></tr></tbody></table>' });
    const { body } = await get(portal.host, '/tin/co-bang');
    expect(body).toMatch(
      /<section class="scroll" aria-label="[^"]+" tabindex="0"><table><tbody><tr><td>&lt;table&gt;<\/td><\/tr><\/tbody><\/table><\/section>/,
    );
  });

  it('of another portal is not found here', async () => {
    const neighbour = await makePortal(database);
    await publish(neighbour, { title: 'Chỉ của láng giềng' });
    expect((await get(neighbour.host, '/tin/chi-cua-lang-gieng')).status).toBe(200);
    const page = await get(portal.host, '/tin/chi-cua-lang-gieng');
    expect(page.status).toBe(404);
    expect(page.body).not.toContain('Chỉ của láng giềng');
  });

  it('that was withdrawn answers 410 with the hour and none of its words', async () => {
    const item = await publish(portal, { title: 'Bị gỡ', text: 'lời cũ', html: '<p>lời cũ</p>' });
    await inside(portal, (scope) => withdrawPublication(scope, item.itemId, new Date('2026-11-21T03:04:00Z')));
    const page = await get(portal.host, '/tin/bi-go');
    expect(page.status).toBe(410);
    expect(page.body).toMatch(/đã được gỡ lúc <time[^>]*>10:04, 21\/11\/2026/);
    expect(page.body).not.toContain('Bị gỡ');
    expect(page.body).not.toContain('lời cũ');
    expect(page.body).toContain('/chuyen-muc/tin-tuc');
  });
});

describe('what is not there', () => {
  it.each(['/khong-co', '/tin/khong-co', '/tin/', '/tin/a/b', '/TIN', '/%E0%A4%A', '/assets/site.css', '/assets/../main.js', '/.env'])(
    '%s is a page with the way home',
    async (path) => {
      const page = await get(portal.host, path);
      expect(page.status).toBe(404);
      expect(titleOf(page)).toBe('Không tìm thấy trang – Phường Trấn Mẫu');
      expect(page.body).toContain('<a class="button" href="/">Về trang chủ</a>');
      expect(page.body).toContain('/chuyen-muc/tin-tuc');
    },
  );

  it.each(['/', '/tin/co-sua', '/khong-co', '/robots.txt'])('an unknown host name shows nothing of any portal: %s', async (path) => {
    const page = await get('la-hoac.mau.test', path);
    if (path === '/robots.txt') expect(page.body).toBe('User-agent: *\nDisallow: /\n');
    else {
      expect(page.status).toBe(404);
      expect(titleOf(page)).toBe('Không có trang tại địa chỉ này');
      expect(page.body).not.toContain('Phường');
    }
  });

  it('a planned portal is an unknown host', async () => {
    const planned = await makePortal(database, { state: 'planned' });
    const page = await get(planned.host, '/');
    expect([page.status, titleOf(page)]).toEqual([404, 'Không có trang tại địa chỉ này']);
  });
});

describe('a portal that is not open', () => {
  it('suspended: says so, shows whom to ask, and no item', async () => {
    const where = await makePortal(database, { state: 'suspended' });
    await publish(where, { title: 'Trước khi tạm dừng' });
    for (const path of ['/', '/tin/truoc-khi-tam-dung', '/chuyen-muc/tin-tuc', '/khong-co']) {
      const page = await get(where.host, path);
      expect(page.status).toBe(503);
      expect(page.body).toContain('tạm ngừng hoạt động');
      expect(page.body).toContain('0251 000 0000');
      expect(page.body).not.toContain('Trước khi');
      expect(page.headers['cache-control']).toBe('no-store');
    }
  });

  it('closed: stays readable under a notice', async () => {
    const where = await makePortal(database, { state: 'closed' });
    await publish(where, { title: 'Bài lưu trữ' });
    for (const path of ['/', '/tin/bai-luu-tru']) {
      const page = await get(where.host, path);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Trang lưu trữ.');
      expect(page.body).toContain('Bài lưu trữ');
    }
  });
});

describe('answers', () => {
  it('run one script of our own, set no cookie, load nothing from elsewhere', async () => {
    await publish(portal, { title: 'Bài để xem đầu mục' });
    for (const path of ['/', '/tin/bai-de-xem-dau-muc', '/khong-co', stylePath, '/robots.txt', '/health/live']) {
      const { headers, body } = await get(portal.host, path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(body.replace(`<script src="${scriptPath}"></script>`, '')).not.toMatch(
        /<script(?! type="application\/ld\+json">)| style=| on\w+=|src="(https?:)?\/\/|<link (?!rel="schema\.DC")[^>]*href="(https?:)?\/\/(?!p[0-9a-f]{8}\.mau\.test)/,
      );
    }
  });

  it('come plain or compressed, whole, and as "not changed" when they are', async () => {
    const plain = await get(portal.host, '/');
    const packed = await get(portal.host, '/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.raw).toString('utf8')).toBe(plain.body);
    expect(packed.headers['etag']).toBe(plain.headers['etag']);
    const tag = plain.headers['etag'] ?? '';
    const again = await get(portal.host, '/', { headers: { 'if-none-match': `"x", ${tag}` } });
    expect([again.status, again.raw.length]).toEqual([304, 0]);
    expect((await get(portal.host, '/', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('change their tag when something was published', async () => {
    const before = (await get(portal.host, '/')).headers['etag'];
    await publish(portal, { title: 'Tin làm mới trang' });
    expect((await get(portal.host, '/')).headers['etag']).not.toBe(before);
  });

  it('to HEAD have the same head and no body', async () => {
    const [got, head] = [await get(portal.host, '/'), await get(portal.host, '/', { method: 'HEAD' })];
    expect(head.raw.length).toBe(0);
    expect([head.status, head.headers['content-length'], head.headers['etag']]).toEqual([200, got.headers['content-length'], got.headers['etag']]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('to %s say that the site is for reading', async (method) => {
    const page = await get(portal.host, '/', { method });
    expect([page.status, page.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('of files are for ever, under names that hold their content', async () => {
    const page = await get(portal.host, '/');
    const named = [...page.body.matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThanOrEqual(4);
    for (const path of [...named, ...assets.keys()]) {
      const file = await get(portal.host, path, { headers: { 'accept-encoding': 'br' } });
      expect(file.status).toBe(200);
      expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it('keep within the budget of bytes', async () => {
    const where = await makePortal(database, {
      sections: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`muc-${String(index)}`, `Chuyên mục số ${String(index)} của trang`])),
    });
    for (let index = 0; index < 40; index += 1) {
      await publish(where, {
        title: 'Tiêu đề dài vừa phải của một bản tin '.repeat(3),
        summary: `Tóm tắt ${String(index)} `.repeat(20),
        section: `muc-${String(index % 4)}`,
      });
    }
    const page = await get(where.host, '/', { headers: { 'accept-encoding': 'gzip' } });
    expect(page.raw.length).toBeLessThan(30_000);
    const style = await get(where.host, stylePath, { headers: { 'accept-encoding': 'br' } });
    expect(style.raw.length).toBeLessThan(20_000);
    const script = await get(where.host, scriptPath, { headers: { 'accept-encoding': 'br' } });
    expect(script.raw.length).toBeLessThan(15_000);
    const fonts = [...assets].filter(([path]) => path.endsWith('.woff2')).reduce((sum, [, { body }]) => sum + body.length, 0);
    expect(fonts).toBeLessThan(68_000);
  });
});

describe('behind a proxy', () => {
  it('believes the forwarded host name of a trusted proxy only', async () => {
    const config = readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: api.url, TRUSTED_PROXIES: '127.0.0.1' });
    const trusting = await listen(createSite({ config, now: () => now, onFault: (fault) => faults.push(fault) }));
    const forwarded = { headers: { 'x-forwarded-host': portal.host } };
    expect((await get('noi-bo', '/', { ...forwarded, at: trusting })).status).toBe(200);
    expect((await get('noi-bo', '/', forwarded)).status).toBe(404);
    await trusting.close();
  });

  it('names itself by https and its own name in production', async () => {
    await publish(portal, { title: 'Địa chỉ chính thức' });
    const config = { LIENCONG_MODE: 'production', API_INTERNAL_URL: api.url, PLATFORM_LABEL: '', MONITORING_SCRIPTS: [] as string[] } as const;
    const strict = await listen(createSite({ config: { ...config, TRUSTED_PROXIES: [] }, now: () => now, onFault: (fault) => faults.push(fault) }));
    const page = await get(`${portal.host}:8080`, '/tin/dia-chi-chinh-thuc', { at: strict });
    expect(page.body).toContain(`<link rel="canonical" href="https://${portal.host}/tin/dia-chi-chinh-thuc"`);
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
    await strict.close();
  });
});
