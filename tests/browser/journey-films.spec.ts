import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { textField, untilSaved } from './support/hand.js';
import { Product, type Person, type Portal } from './support/product.js';
import { desktop, openBrowser, phone, Window } from './support/window.js';

const hasTool = spawnSync('ffmpeg', ['-version']).status === 0;
/** Debian: apt-get install ffmpeg. Without it this suite shows as skipped. */
const withTool = hasTool ? describe : describe.skip;
if (!hasTool) process.stderr.write('films: skipped, there is no ffmpeg (Debian: apt-get install ffmpeg)\n');

const title = 'Diễn tập cứu nạn trên sông Mẫu';

let product: Product;
let browser: Browser;
let portal: Portal;
let editor: Person;
let head: Person;

withTool('a film', () => {
  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), openBrowser()]);
    portal = await product.portal('phim-mau', 'Phường Phim Mẫu');
    editor = await product.person('nguoiphim', 'Lê Thị Phim', [{ portal, role: 'editor' }]);
    head = await product.person('truongphim', 'Trần Văn Phim', [{ portal, role: 'board_head' }]);
  });
  afterAll(() => product.end(browser));

  it('stands in the text while it is converted, and plays on the site with a still of it', async () => {
    const window = await Window.open(browser, { size: phone });
    const { page } = window;
    await window.signIn(product.consoleUrl, editor);
    await page.getByRole('link', { name: 'Viết tin mới' }).click();
    await page.getByLabel('Tiêu đề').fill(title);
    await textField(page).waitFor();
    await textField(page).locator('p').first().click();
    await page.keyboard.type('Lực lượng cứu nạn diễn tập sáng nay.');
    await page.getByLabel('Thêm video').and(page.locator('input')).setInputFiles({ name: 'dien-tap.mp4', mimeType: 'video/mp4', buffer: film() });
    await page.getByText(/^Đang chuyển đổi video/).waitFor();
    await window.inspect('film-converting');
    await page.getByLabel('Lời của video dien-tap.mp4').fill('Xuồng cứu nạn rời bến.');
    // its still says that it is ready
    await page.locator('.lc-item-file img').waitFor({ timeout: 120_000 });
    await untilSaved(page);
    await window.inspect('film-ready');
    await page.getByRole('button', { name: 'Trình duyệt' }).click();
    await page.getByText('Đã trình duyệt. Ban biên tập đã nhận được tin này.').waitFor();
    await window.close();

    const desk = await Window.open(browser, { size: desktop });
    await desk.signIn(product.consoleUrl, head);
    await desk.page.getByRole('link', { name: title }).click();
    await desk.page.getByRole('button', { name: 'Duyệt và đăng ngay' }).click();
    await desk.page.getByText('Đã duyệt và đăng lên trang.').waitFor();
    await desk.page.getByRole('navigation').getByRole('link', { name: 'Nội dung' }).click();
    await desk.page.getByRole('link', { name: 'Kho ảnh và tệp' }).click();
    await desk.page.getByRole('heading', { name: 'dien-tap.mp4' }).waitFor();
    await desk.inspect('film-library');
    await desk.close();

    const citizen = await Window.open(browser, { size: phone });
    await citizen.open(product.site(portal));
    // the still stands for the item in lists
    await citizen.page.locator('.card img, .lead img').first().waitFor();
    await citizen.page.getByRole('link', { name: title }).first().click();
    expect(await shownFilm(citizen.page)).toEqual({ width: 1_280, height: 720, hasPoster: true });
    await citizen.inspect('site-film');
    await citizen.close();
  });
});

/** A film of 1080p in another codec than browsers know. */
function film(): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'liencong-film-'));
  const target = path.join(folder, 'film.mp4');
  try {
    const sources = ['-f', 'lavfi', '-i', 'testsrc=size=1920x1080:rate=25:duration=12', '-f', 'lavfi', '-i', 'sine=duration=12'];
    const { status, stderr } = spawnSync('ffmpeg', ['-nostdin', '-loglevel', 'error', ...sources, '-c:v', 'mpeg4', '-c:a', 'aac', target], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function shownFilm(page: Page): Promise<{ width: number; height: number; hasPoster: boolean }> {
  return page.locator('video').evaluate(async (element) => {
    const video = element as HTMLVideoElement;
    if (video.readyState < 1)
      await new Promise((resolve, reject) => {
        video.addEventListener('loadedmetadata', resolve);
        video.addEventListener('error', reject);
        video.load();
      });
    return { width: video.videoWidth, height: video.videoHeight, hasPoster: video.poster !== '' };
  });
}
