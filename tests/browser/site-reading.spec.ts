import { overflow } from './support/axe.js';
import { picture } from './support/pictures.js';
import { kindOf, siteFaultsOf, SiteWorld } from './support/site-world.js';
import { soon } from './support/soon.js';

let world: SiteWorld;

beforeAll(async () => {
  world = await SiteWorld.open();
});
afterAll(() => world.close());

describe('by keyboard', () => {
  it('the first stop leads past the menu to the text', async () => {
    const { page } = await world.show(kindOf('article'), 1440);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    await soon(async () => {
      expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung');
    });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Trang chủ');
    await page.close();
  });

  it('a citizen gets from the home page to an older notice and back', async () => {
    const { page } = await world.show(kindOf('home'), 390);
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
    const { page } = await world.show(kindOf('search'), 390);
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
    const { page } = await world.show(kindOf('article'), 640);
    await page.evaluate(`
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    `);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  it('paper shows the text and its address, and no menu', async () => {
    const { page } = await world.show(kindOf('article'), 1440);
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'site/article-print');
    expect(await page.locator('nav.menu').isVisible()).toBe(false);
    expect(await page.locator('.body').isVisible()).toBe(true);
    expect(await page.locator('.address').isVisible()).toBe(true);
    await page.close();
  });
});

describe('what the script brings', () => {
  it('text size and contrast are kept from page to page, and nothing is sent', async () => {
    const { page } = await world.show(kindOf('home'), 1440);
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
    const { page } = await world.show(kindOf('home'), 1440);
    const button = page.locator('.menu .row summary').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.menu .row details[open]').waitFor();
    await picture(page, 'site/panel-1440');
    expect(await siteFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.menu .row details[open]').waitFor({ state: 'detached' });
    await page.close();
  });

  it('an article offers printing and sharing, and reading aloud only with a voice of its language', async () => {
    const { page } = await world.show(kindOf('article'), 390);
    await page.getByRole('button', { name: 'In bài' }).waitFor();
    const hasVoice = await page.evaluate<boolean>("speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('vi'))");
    expect(await page.locator('[data-tool="listen"]').isVisible()).toBe(hasVoice);
    await page.close();
  });

  it('without it a page is whole: menu, search and text', async () => {
    const context = await world.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
    const page = await context.newPage();
    await page.goto(world.address(kindOf('home')));
    await page.locator('.menu .whole > summary').click();
    await page.locator('.menu .whole a', { hasText: 'Thông báo' }).first().waitFor();
    expect(await page.locator('[data-aids]').first().isVisible()).toBe(false);
    await page.locator('main').getByRole('searchbox').fill('hộ nghèo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tim-kiem\?q=h/);
    await context.close();
  });
});
