import { gunzipSync } from 'node:zlib';
import type { PublicPortal } from '../../../tests/e2e/public-builders.js';
import { TestSite } from '../../../tests/support/site.js';
import { assets, scriptPath, stylePath } from './assets.js';

let site: TestSite;
let portal: PublicPortal;

beforeAll(async () => {
  site = await TestSite.start();
  portal = await site.portal({ palette: 'green', name: 'Phường Trấn Mẫu' });
});
afterAll(() => site.close());

describe('answers', () => {
  it('run one script of our own, set no cookie, load nothing from elsewhere', async () => {
    await site.publish(portal, { title: 'Bài để xem đầu mục' });
    for (const path of ['/', '/tin/bai-de-xem-dau-muc', '/khong-co', stylePath, '/robots.txt', '/health/live']) {
      const { headers, body } = await site.get(portal.host, path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
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
    const plain = await site.get(portal.host, '/');
    const packed = await site.get(portal.host, '/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.raw).toString('utf8')).toBe(plain.body);
    expect(packed.headers['etag']).toBe(plain.headers['etag']);
    const tag = plain.headers['etag'] ?? '';
    const again = await site.get(portal.host, '/', { headers: { 'if-none-match': `"x", ${tag}` } });
    expect([again.status, again.raw.length]).toEqual([304, 0]);
    expect((await site.get(portal.host, '/', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('change their tag when something was published', async () => {
    const before = (await site.get(portal.host, '/')).headers['etag'];
    await site.publish(portal, { title: 'Tin làm mới trang' });
    expect((await site.get(portal.host, '/')).headers['etag']).not.toBe(before);
  });

  it('to HEAD have the same head and no body', async () => {
    const [got, head] = [await site.get(portal.host, '/'), await site.get(portal.host, '/', { method: 'HEAD' })];
    expect(head.raw.length).toBe(0);
    expect([head.status, head.headers['content-length'], head.headers['etag']]).toEqual([200, got.headers['content-length'], got.headers['etag']]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('to %s say that the site is for reading', async (method) => {
    const page = await site.get(portal.host, '/', { method });
    expect([page.status, page.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('of files are for ever, under names that hold their content', async () => {
    const page = await site.get(portal.host, '/');
    const named = [...page.body.matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThanOrEqual(4);
    for (const path of [...named, ...assets.keys()]) {
      const file = await site.get(portal.host, path, { headers: { 'accept-encoding': 'br' } });
      expect(file.status).toBe(200);
      expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it('keep within the budget of bytes', async () => {
    const where = await site.portal({
      sections: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`muc-${String(index)}`, `Chuyên mục số ${String(index)} của trang`])),
    });
    for (let index = 0; index < 40; index += 1) {
      await site.publish(where, {
        title: 'Tiêu đề dài vừa phải của một bản tin '.repeat(3),
        summary: `Tóm tắt ${String(index)} `.repeat(20),
        section: `muc-${String(index % 4)}`,
      });
    }
    const page = await site.get(where.host, '/', { headers: { 'accept-encoding': 'gzip' } });
    expect(page.raw.length).toBeLessThan(30_000);
    const style = await site.get(where.host, stylePath, { headers: { 'accept-encoding': 'br' } });
    expect(style.raw.length).toBeLessThan(20_000);
    const script = await site.get(where.host, scriptPath, { headers: { 'accept-encoding': 'br' } });
    expect(script.raw.length).toBeLessThan(15_000);
    const fonts = [...assets].filter(([path]) => path.endsWith('.woff2')).reduce((sum, [, { body }]) => sum + body.length, 0);
    expect(fonts).toBeLessThan(68_000);
  });
});

describe('behind a proxy', () => {
  it('believes the forwarded host name of a trusted proxy only', async () => {
    const trusting = await site.another({ TRUSTED_PROXIES: '127.0.0.1' });
    const forwarded = { headers: { 'x-forwarded-host': portal.host } };
    expect((await site.get('noi-bo', '/', { ...forwarded, at: trusting })).status).toBe(200);
    expect((await site.get('noi-bo', '/', forwarded)).status).toBe(404);
    await trusting.close();
  });

  it('names itself by https and its own name in production', async () => {
    await site.publish(portal, { title: 'Địa chỉ chính thức' });
    const strict = await site.another({}, 'production');
    const page = await site.get(`${portal.host}:8080`, '/tin/dia-chi-chinh-thuc', { at: strict });
    expect(page.body).toContain(`<link rel="canonical" href="https://${portal.host}/tin/dia-chi-chinh-thuc"`);
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
    await strict.close();
  });
});
