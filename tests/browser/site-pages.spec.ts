import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import pg from 'pg';
import { chromium, type Browser, type Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { readConfig } from '#platform/config';
import { inPortal, runAs, sourceOptions, type OpenScope } from '#platform/db';
import { withdrawPublication } from '#delivery';
import { createSite, type SiteServer } from '../../apps/site/src/server.js';
import { startPublicApi, type PublicApi } from '../e2e/public-api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../e2e/public-builders.js';
import { addFigures } from '../support/figures.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { chromiumPath } from './support/chromium.js';
import { articleHtml, longTitle, putLook, sectionNames, titles } from './site-texts.js';

const widths = [320, 390, 768, 1440] as const;
const photographed: readonly number[] = [390, 1440];
const photos = path.resolve(import.meta.dirname, '.shots/site');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let database: TestDatabase;
let api: PublicApi;
let editing: DataSource;
let site: SiteServer;
let cutOff: SiteServer;
let browser: Browser;

function inside<T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
}

async function listen(one: SiteServer): Promise<SiteServer> {
  await new Promise<void>((resolve) => one.server.listen(0, '127.0.0.1', resolve));
  return one;
}

beforeAll(async () => {
  mkdirSync(photos, { recursive: true });
  database = await createTestDatabase();
  api = await startPublicApi(database);
  const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing, API_INTERNAL_URL: api.url });
  editing = await new DataSource(sourceOptions(config, 'editing')).initialize();
  const now = () => new Date('2026-11-22T03:00:00Z');
  const onFault = () => undefined;
  site = await listen(createSite({ config, now, onFault }));
  cutOff = await listen(createSite({ config: { ...config, API_INTERNAL_URL: 'http://127.0.0.1:1' }, now, onFault }));

  const full = await makePortal(database, { host: 'phuong.mau.test', name: 'Phường Tân Mẫu', superiorName: 'Thành phố Mẫu', sections: sectionNames });
  const slugs = Object.keys(sectionNames);
  for (const [index, title] of titles.entries()) {
    const at = new Date(Date.UTC(2026, 10, 21 - Math.floor(index / 2), 9 - (index % 7), 15));
    await inside(full, (scope) =>
      publishSealed(
        scope,
        revisionOf(full, {
          title,
          summary: `${title}. Nội dung được thông báo rộng rãi đến các khu phố, cơ quan, đơn vị và người dân trên địa bàn để biết và thực hiện.`,
          section: slugs[index % 5],
          at,
        }),
      ),
    );
  }
  for (let index = 0; index < 24; index += 1) {
    await inside(full, (scope) =>
      publishSealed(
        scope,
        revisionOf(full, { title: `Lịch tiếp công dân tuần ${String(index + 1)} năm 2026`, section: 'thong-bao', at: new Date(Date.UTC(2026, 3, index + 1)) }),
      ),
    );
  }
  const whole = revisionOf(full, { title: longTitle, html: articleHtml, section: 'tin-tuc', at: new Date('2026-11-21T10:00:00Z') });
  await inside(full, (scope) => publishSealed(scope, whole));
  await inside(full, (scope) => publishSealed(scope, { ...whole, at: new Date('2026-11-22T01:30:00Z') }));
  const gone = revisionOf(full, { title: 'Bài sẽ gỡ' });
  await inside(full, (scope) => publishSealed(scope, gone));
  await inside(full, (scope) => withdrawPublication(scope, gone.itemId, new Date('2026-11-21T03:04:00Z')));
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await putLook(admin, full);
  await makePortal(database, { host: 'lon.mau.test', kind: 'portal', name: 'Thành phố Mẫu', superiorName: '', palette: 'navy', sections: sectionNames });
  await admin.query(
    `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
     select above.unit_id, below.unit_id, 1, '2025-07-01' from portal above join portal_host h on h.portal_id = above.portal_id and h.host = 'lon.mau.test', portal below where below.portal_id = $1`,
    [full.id],
  );
  await admin.end();
  const english = revisionOf(full, {
    title: 'Investing in Tan Mau ward',
    html: '<p>Land, roads and a fibre line are ready.</p>',
    locale: 'en',
    section: 'tin-tuc',
    at: new Date('2026-03-01T00:00:00Z'),
  });
  await inside(full, (scope) => publishSealed(scope, english));
  await makePortal(database, { host: 'moi.mau.test', kind: 'portal', name: 'Thành phố Mẫu', superiorName: '', palette: 'red' });
  const closed = await makePortal(database, { host: 'cu.mau.test', name: 'Xã Mẫu Cũ', state: 'closed', palette: 'brown' });
  await inside(closed, (scope) => publishSealed(scope, revisionOf(closed, { title: 'Bài lưu trữ' })));
  await makePortal(database, { host: 'dung.mau.test', state: 'suspended', palette: 'teal' });

  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP *.test 127.0.0.1'],
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await cutOff.close();
  await editing.destroy();
  await api.close();
  await database.drop();
});

interface Kind {
  readonly name: string;
  readonly host: string;
  readonly path: string;
  readonly status: number;
  readonly away?: boolean;
}

const kinds: readonly Kind[] = [
  { name: 'home', host: 'phuong.mau.test', path: '/', status: 200 },
  { name: 'home-province', host: 'lon.mau.test', path: '/', status: 200 },
  { name: 'home-english', host: 'phuong.mau.test', path: '/en', status: 200 },
  { name: 'article-english', host: 'phuong.mau.test', path: '/tin/investing-in-tan-mau-ward', status: 200 },
  { name: 'site-map', host: 'phuong.mau.test', path: '/so-do-trang', status: 200 },
  { name: 'contact', host: 'phuong.mau.test', path: '/lien-he', status: 200 },
  { name: 'accessibility', host: 'phuong.mau.test', path: '/tro-nang', status: 200 },
  { name: 'home-empty', host: 'moi.mau.test', path: '/', status: 200 },
  { name: 'section', host: 'phuong.mau.test', path: '/chuyen-muc/thong-bao', status: 200 },
  { name: 'section-empty', host: 'phuong.mau.test', path: '/chuyen-muc/lich-cong-tac', status: 200 },
  { name: 'article', host: 'phuong.mau.test', path: '/tin/ubnd-phuong-tan-mau-trien-khai-ke-hoach-cai-cach-hanh-chinh-va-chuyen-doi-so-quy', status: 200 },
  { name: 'search', host: 'phuong.mau.test', path: '/tim-kiem', status: 200 },
  { name: 'search-hits', host: 'phuong.mau.test', path: '/tim-kiem?q=lich+tiep+cong+dan', status: 200 },
  { name: 'search-narrowed', host: 'phuong.mau.test', path: '/tim-kiem?q=ng%C3%A2n+s%C3%A1ch&pham-vi=tinh&muc=cong-khai-ngan-sach&tu=2026-01-01', status: 200 },
  { name: 'search-corrected', host: 'phuong.mau.test', path: '/tim-kiem?q=hcoj+bong', status: 200 },
  { name: 'search-none', host: 'phuong.mau.test', path: '/tim-kiem?q=xyzxyz', status: 200 },
  { name: 'search-fault', host: 'phuong.mau.test', path: '/tim-kiem?q=a', status: 400 },
  { name: 'missing', host: 'phuong.mau.test', path: '/tin/khong-co', status: 404 },
  { name: 'withdrawn', host: 'phuong.mau.test', path: '/tin/bai-se-go', status: 410 },
  { name: 'unknown-host', host: 'la.mau.test', path: '/', status: 404 },
  { name: 'closed', host: 'cu.mau.test', path: '/', status: 200 },
  { name: 'suspended', host: 'dung.mau.test', path: '/', status: 503 },
  { name: 'busy', host: 'phuong.mau.test', path: '/', status: 503, away: true },
];

const kindOf = (name: string): Kind => kinds.find((kind) => kind.name === name)!;

async function open({ host, path: where, away, status }: Kind, width: number): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  // a browser reports the status of every page that is not 200 as if it were a fault of the page
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes(`status of ${String(status)}`)) complaints.push(message.text());
  });
  const { port } = (away ? cutOff : site).server.address() as AddressInfo;
  const response = await page.goto(`http://${host}:${String(port)}${where}`);
  expect(response?.status()).toBe(status);
  return { page, complaints };
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

describe.each(widths)('at %d px', (width) => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s has no accessibility fault and nothing to scroll sideways', async (name, kind) => {
    const { page, complaints } = await open(kind, width);
    await page.evaluate('document.fonts.ready');
    if (photographed.includes(width)) await page.screenshot({ path: path.join(photos, `${name}-${String(width)}.png`), fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s has none in high contrast and large text either', async (name, kind) => {
    const { page } = await open(kind, width);
    await page.evaluate("localStorage.setItem('lc-contrast', 'high'); localStorage.setItem('lc-size', '3')");
    await page.reload();
    await page.evaluate('document.fonts.ready');
    if (photographed.includes(width)) await page.screenshot({ path: path.join(photos, `${name}-${String(width)}-high.png`), fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  it('the open menu has neither', async () => {
    const { page } = await open(kindOf('home'), width);
    await page.locator('.menu .whole > summary').click();
    if (photographed.includes(width)) await page.screenshot({ path: path.join(photos, `menu-${String(width)}.png`) });
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});

describe('by keyboard', () => {
  it('the first stop leads past the menu to the text', async () => {
    const { page } = await open(kindOf('article'), 1440);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Trang chủ');
    await page.close();
  });

  it('a citizen gets from the home page to an older notice and back', async () => {
    const { page } = await open(kindOf('home'), 390);
    await page.locator('.menu .whole > summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.menu .whole a', { hasText: 'Thông báo' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/thong-bao$/);
    await page.getByRole('link', { name: 'Tin cũ hơn' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/sau=/);
    expect(await page.locator('.card').count()).toBe(7);
    await page.getByRole('link', { name: 'Về tin mới nhất' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/thong-bao$/);
    await page.close();
  });
});

describe('search', () => {
  it('goes by keyboard from the box to a hit, and narrows without script', async () => {
    const { page } = await open(
      kinds.find(({ name }) => name === 'search')!,
      390,
    );
    await page.getByLabel('Từ khóa hoặc số ký hiệu văn bản').fill('nhập ngũ');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=nh/);
    expect(await page.locator('mark').first().textContent()).toBe('nhập ngũ');
    await page.locator('.search-form summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Chuyên mục').selectOption('lien-he');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.waitForURL(/muc=lien-he/);
    expect(await page.locator('h2#ket-qua').textContent()).toContain('Không tìm thấy bài nào');
    await page.close();
  });
});

describe('for those who read large or on paper', () => {
  it('text of twice the size and wider spacing still fits', async () => {
    const { page } = await open(kindOf('article'), 640);
    await page.evaluate(`
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    `);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  it('paper shows the text and its address, and no menu', async () => {
    const { page } = await open(kindOf('article'), 1440);
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: path.join(photos, 'article-print.png'), fullPage: true });
    expect(await page.locator('nav.menu').isVisible()).toBe(false);
    expect(await page.locator('.body').isVisible()).toBe(true);
    expect(await page.locator('.address').isVisible()).toBe(true);
    await page.close();
  });
});

/** Most bytes of the HTML of each type of page, compressed (ux.md section 4), and of what it loads. */
const budget = { home: 30_000, article: 20_000, other: 25_000 } as const;

describe('each type of page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    // written by a renderer without blanks and by sealed texts; neither is a fault of the page
    rules: {
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'long-title': 'off',
      'no-implicit-button-type': 'error',
      'require-sri': 'off',
      'tel-non-breaking': 'off',
      'no-raw-characters': 'off',
    },
  });
  const sizes: Record<string, number> = {};

  afterAll(() => {
    addFigures('browser', { siteHtmlBytes: JSON.stringify(sizes) });
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s is valid HTML within its budget of bytes', async (name, kind) => {
    const { page } = await open(kind, 390);
    const { port } = (kind.away ? cutOff : site).server.address() as AddressInfo;
    const answer = await page.context().request.get(`http://127.0.0.1:${String(port)}${kind.path}`, { headers: { host: kind.host } });
    const html = await answer.text();
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${String(line)}:${String(column)} ${message}`)),
    ).toEqual([]);
    const bytes = gzipSync(html).length;
    sizes[name] = bytes;
    expect(bytes).toBeLessThan(name.startsWith('home') ? budget.home : name.startsWith('article') ? budget.article : budget.other);
    await page.close();
  });
});

describe('what the script brings', () => {
  it('text size and contrast are kept from page to page, and nothing is sent', async () => {
    const { page } = await open(kindOf('home'), 1440);
    await page.getByRole('button', { name: 'Chữ rất lớn' }).click();
    await page.getByRole('button', { name: 'Tương phản cao' }).click();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Tuyên bố truy cập' }).click();
    await page.waitForURL(/tro-nang/);
    expect(await page.evaluate('[document.documentElement.dataset.size, document.documentElement.dataset.contrast]')).toEqual(['3', 'high']);
    expect(await page.getByRole('button', { name: 'Tương phản cao' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.context().cookies()).toEqual([]);
    await page.evaluate('localStorage.clear()');
    await page.close();
  });

  it('a panel of the menu opens by a button and closes by Escape', async () => {
    const { page } = await open(kindOf('home'), 1440);
    const button = page.locator('.menu .row summary').first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.menu .row details[open]').count()).toBe(1);
    await page.screenshot({ path: path.join(photos, 'panel-1440.png') });
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu .row details[open]').count()).toBe(0);
    await page.close();
  });

  it('an article offers printing and sharing, and reading aloud only with a voice of its language', async () => {
    const { page } = await open(kindOf('article'), 390);
    await page.getByRole('button', { name: 'In bài' }).waitFor();
    const hasVoice = await page.evaluate<boolean>("speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('vi'))");
    expect(await page.locator('[data-tool="listen"]').isVisible()).toBe(hasVoice);
    await page.close();
  });

  it('without it a page is whole: menu, search and text', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
    const page = await context.newPage();
    const { port } = site.server.address() as AddressInfo;
    await page.goto(`http://phuong.mau.test:${String(port)}/`);
    await page.locator('.menu .whole > summary').click();
    await page.locator('.menu .whole a', { hasText: 'Thông báo' }).first().waitFor();
    expect(await page.locator('[data-aids]').first().isVisible()).toBe(false);
    await page.locator('main').getByRole('searchbox').fill('hộ nghèo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tim-kiem\?q=h/);
    await context.close();
  });
});
