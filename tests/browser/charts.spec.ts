import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { addFigures } from '../support/figures.js';
import { faultsOf, overflow } from './support/axe.js';
import { picture } from './support/pictures.js';
import { openBrowser } from './support/window.js';

/** The charts by themselves, with made-up figures: what they say, how they are read by keys, touch and table, at every width. */
const root = path.resolve(import.meta.dirname, '../..');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const sizes = [
  { width: 320, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let url: string;
let looked = 0;

beforeAll(async () => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.cache/charts-'));
  // in a process of its own: the bundler does not run inside a test's realm
  const config = ['--config', 'apps/console/vite.config.ts', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/console/samples', ...config], { cwd: root });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  browser = await openBrowser();
  page = await browser.newPage({ viewport: sizes[1], locale: 'vi-VN', reducedMotion: 'reduce' });
});

afterAll(async () => {
  addFigures('browser', { pages: looked });
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** No fault of accessibility and nothing to scroll sideways, at each size. */
async function look(name: string): Promise<void> {
  looked += 1;
  await page.evaluate('document.fonts.ready');
  for (const size of sizes) {
    await page.setViewportSize(size);
    const [faults, beside] = [await faultsOf(page), await overflow(page)];
    await picture(page, `charts/${name}-${String(size.width)}`);
    expect({ name, width: size.width, faults, beside }).toEqual({ name, width: size.width, faults: [], beside: 0 });
  }
  await page.setViewportSize(sizes[1]);
}

/** Opens a chart; the page counts as loaded before its scripts have drawn it. */
async function show(address: string, on = page): Promise<void> {
  await on.goto(address);
  await on.locator('#noi-mo').waitFor();
}

/** The address that was opened, once it is. */
const opened = (address: RegExp, on = page): Promise<void> => on.locator('#noi-mo', { hasText: address }).waitFor();
const openTable = (): Promise<void> => page.getByText('Xem bảng số').click();

describe('a trend', () => {
  it('says the last month, and each by the arrow keys; the table says all, newest first', async () => {
    await show(`${url}?xem=trend`);
    const read = page.locator('.lc-trend-read');
    expect(await read.innerText()).toMatch(/^tháng 12\/2026: \d+ tin$/);
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    expect(await read.innerText()).toBe('tháng 1/2024: 180 tin');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^tháng 2\/2024: \d+ tin$/);
    await openTable();
    const rows = await page.locator('.lc-chart-table tbody tr').allInnerTexts();
    expect([rows.length, rows[0]?.startsWith('tháng 12/2026'), rows.filter((row) => row.includes('–')).length]).toEqual([36, true, 1]);
    await look('trend');
  });
});

describe('bars', () => {
  it('are a table with numbers, shares and what fits nowhere else last', async () => {
    await show(`${url}?xem=bars`);
    const names = await page.locator('.lc-bars tbody th').allInnerTexts();
    expect(names.at(-1)).toBe('Chưa xếp chuyên đề');
    expect(await page.getByRole('row', { name: /Chưa xếp chuyên đề/ }).innerText()).toMatch(/1\.343\s+40,8 %/);
    await page.getByRole('link', { name: 'Tin tức – Sự kiện' }).click();
    await opened(/^\/mo\/tin-tuc$/);
    await look('bars');
  });
});

describe('a map', () => {
  it('is one stop of the Tab key; arrows lead to neighbours and on to the tiles, Enter opens', async () => {
    await show(`${url}?xem=map`);
    expect(await page.locator('.lc-map a').count()).toBe(91);
    expect(await page.locator('.lc-tile').count()).toBe(5);
    await page.keyboard.press('Tab');
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null);
    expect(await focused()).toBe('Xã Mẫu 1: 0 tin');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Xã Mẫu 2: 1 tin');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Xã Mẫu 12: 24 tin');
    expect(await page.locator('.lc-tip').innerText()).toMatch(/Xã Mẫu 12\s+24 tin/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.lc-tip').count()).toBe(0);
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/^Xã Mẫu 96/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await opened(/^\/mo\/\d+$/);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Xem bảng số');
  });

  it('shades in five classes that count every place, and hatches those without a number', async () => {
    await show(`${url}?xem=map`);
    const legend = await page.locator('.lc-legend li').allInnerTexts();
    expect(legend).toHaveLength(6);
    expect(legend.reduce((sum, text) => sum + Number(/(\d+) đơn vị/.exec(text)?.[1] ?? 0), 0)).toBe(96);
    expect(await page.locator('.lc-map path[data-shade="none"]').count()).toBe(6);
    await page.locator('[data-place="44"]').hover();
    await page.locator('.lc-tip').waitFor();
    await look('map');
    await openTable();
    const values = (await page.locator('.lc-chart-table tbody td').allInnerTexts()).filter((text) => text !== '–').map(Number);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    await look('map-table');
  });

  it('opens by the second touch: the first says what it is', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const phone = await context.newPage();
    await show(`${url}?xem=map`, phone);
    const shape = phone.locator('[data-place="44"]');
    await shape.tap();
    expect(await phone.locator('.lc-tip').innerText()).toMatch(/Xã Mẫu 45\s+.* tin\s+Chạm lần nữa để mở/s);
    expect(await phone.locator('#noi-mo').innerText()).toBe('/');
    await phone.locator('[data-place="45"]').tap();
    expect(await phone.locator('#noi-mo').innerText()).toBe('/');
    await phone.locator('[data-place="45"]').tap();
    await opened(/^\/mo\/46$/, phone);
    await context.close();
  });

  it('without any shape is a grid of tiles with names and numbers', async () => {
    await show(`${url}?xem=tiles`);
    expect(await page.locator('.lc-map').count()).toBe(0);
    expect(await page.locator('.lc-tile').count()).toBe(96);
    expect(await page.locator('.lc-tile').nth(1).innerText()).toMatch(/Xã Mẫu 2\s+1 tin/);
    await look('tiles');
  });
});

describe('the grid', () => {
  it('keeps few of 441 rows in the page, says where they stand, and comes to the last one by scrolling', async () => {
    await show(`${url}?xem=grid`);
    const table = page.locator('.lc-grid table');
    expect(await table.getAttribute('aria-rowcount')).toBe('442');
    expect(await page.locator('.lc-grid tbody th').count()).toBeLessThan(80);
    const box = page.getByRole('region', { name: /Trang theo chuyên mục/ });
    const took = await box.evaluate(async (element) => {
      const started = performance.now();
      element.scrollTop = element.scrollHeight;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - started;
    });
    await page.getByRole('link', { name: 'Trang của Phường Mẫu Có Tên Khá Dài 441', exact: true }).waitFor();
    expect(await page.locator('.lc-grid tbody tr:not(.lc-grid-gap)').last().getAttribute('aria-rowindex')).toBe('442');
    addFigures('charts', { gridScrollMs: Math.round(took) });
    await look('grid');
    const head = await page.locator('.lc-grid thead th').nth(5).boundingBox();
    const around = await page.locator('.lc-grid').boundingBox();
    expect(Math.abs(head!.y - around!.y)).toBeLessThan(2);
  });

  it('says the state of a cell in words', async () => {
    await show(`${url}?xem=grid`);
    expect(await page.locator('.lc-grid tbody tr').first().locator('td').nth(1).innerText()).toBe('Đúng hạn');
  });
});
