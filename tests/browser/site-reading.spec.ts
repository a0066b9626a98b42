import { overflow } from './support/axe.js';
import { picture } from './support/pictures.js';
import { longTitle } from './site-texts.js';
import { kindOf, siteFaultsOf, SiteWorld } from './support/site-world.js';
import { soon } from './support/soon.js';

/** A machine with a Vietnamese voice that ends no sentence by itself, and notes what was marked while it spoke. */
const voice = `
  window.said = [];
  const speaker = Object.assign(new EventTarget(), {
    now: null,
    getVoices: () => [{ lang: 'vi_VN', name: 'Thử' }],
    speak(words) {
      this.now = words;
      said.push({ text: words.text, rate: words.rate, marked: [...CSS.highlights.get('said')].map(String).join('|') });
    },
    cancel() {
      const was = this.now;
      this.now = null;
      was?.onerror();
    },
  });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: speaker });
`;

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

  it.each(['1', '2', '3'])('an article begins on the first screen of a telephone, in letters of size %s too', async (size) => {
    const { page } = await world.show(kindOf('article'), 390);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate((kept) => {
      localStorage.setItem('lc-size', kept);
    }, size);
    await page.reload();
    await page.evaluate('document.fonts.ready');
    await picture(page, `site/article-390-size-${size}`);
    expect(await page.evaluate<number>("document.querySelector('h1').getBoundingClientRect().top")).toBeLessThan(844);
    await page.evaluate('localStorage.clear()');
    await page.close();
  });

  it('paper is black on white in large letters too, whatever the reader chose for the screen', async () => {
    const { page } = await world.show(kindOf('article'), 794);
    await page.evaluate("localStorage.setItem('lc-contrast', 'high'); localStorage.setItem('lc-size', '3')");
    await page.reload();
    // nothing that is on its way to its colour is looked at
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await picture(page, 'site/article-print-high');
    const colours = await page.evaluate<string[]>(
      "[...document.querySelectorAll('h1, .name, .banner a, .body p, .body th, .address a, .foot .source')].map((each) => getComputedStyle(each).color)",
    );
    expect(colours.length).toBeGreaterThan(10);
    expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
    expect(await page.evaluate("getComputedStyle(document.querySelector('.body th')).backgroundColor")).not.toBe('rgb(0, 0, 0)');
    expect(await page.evaluate<number>("parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)")).toBeCloseTo((16 * 96) / 72, 3);
    expect(await siteFaultsOf(page)).toEqual([]);
    await page.evaluate('localStorage.clear()');
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

describe('the look of a page', () => {
  it('the line of the day keeps to one line on a telephone, whatever the day and the hour', async () => {
    const { page } = await world.show(kindOf('article'), 390);
    const lines = `([day, hour]) => {
      const line = document.querySelector('.today p');
      line.firstChild.textContent = day;
      line.querySelector('.clock').textContent = hour + ' (GMT+7)';
      return line.getClientRects()[0].height / parseFloat(getComputedStyle(line).lineHeight);
    }`;
    for (const day of ['Thứ sáu, ngày 27 tháng 11 năm 2026', 'Chủ nhật, ngày 28 tháng 12 năm 2026'])
      for (const hour of ['11:11', '20:48'])
        expect([day, hour, Math.floor(await page.evaluate<number>(`(${lines})(${JSON.stringify([day, hour])})`))]).toEqual([day, hour, 1]);
    await page.close();
  });

  it('first news without a picture takes the whole block, and the others stand in two columns below', async () => {
    const { page } = await world.show(kindOf('home'), 1440);
    const shape = `(() => {
      document.querySelector('.highlights .lead .cover')?.remove();
      const wide = (at) => Math.round((100 * document.querySelector(at).offsetWidth) / document.querySelector('.highlights .both').offsetWidth);
      const [first, second] = document.querySelectorAll('.highlights .cards > li');
      return [wide('.highlights .lead'), wide('.highlights .cards'), first.offsetTop === second.offsetTop];
    })()`;
    expect(await page.evaluate(shape)).toEqual([100, 100, true]);
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

  it('reads aloud by sentences that keep numbers whole, marks them, and goes on where it was stopped', async () => {
    const { page } = await world.show(kindOf('article'), 390);
    await page.addInitScript(voice);
    await page.reload();
    const said = () => page.evaluate<{ text: string; rate: number; marked: string }[]>('said');
    const finish = () => page.evaluate('speechSynthesis.now.onend()');
    await page.getByRole('button', { name: 'Nghe bài viết' }).click();
    await finish();
    await finish();
    const [title, ...rest] = await said();
    expect(title).toEqual({ text: longTitle, rate: 1, marked: longTitle });
    expect(rest.at(-1)?.marked).toBe(rest.at(-1)?.text);
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    expect(await page.evaluate('speechSynthesis.now === null')).toBe(true);
    await page.getByRole('button', { name: 'Nghe tiếp' }).click();
    expect((await said()).at(-1)).toEqual(rest.at(-1));
    await page.getByRole('button', { name: 'Tốc độ: vừa' }).click();
    await page.getByRole('button', { name: 'Tốc độ: nhanh' }).waitFor();
    await soon(async () => {
      expect((await said()).at(-1)).toEqual({ ...rest.at(-1), rate: 1.25 });
    });
    expect(await siteFaultsOf(page)).toEqual([]);
    await page.evaluate('while (speechSynthesis.now) speechSynthesis.now.onend()');
    const texts = (await said()).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['12.500.000', '05/12/2026', 'Trả lời và công khai kết quả.']));
    expect(texts.some((text) => text.includes('bieu-mau-dien-tu-so-01?nguon=trang-thong-tin.'))).toBe(true);
    expect(await page.evaluate("CSS.highlights.has('said') || document.querySelector('.said') !== null")).toBe(false);
    await page.getByRole('button', { name: 'Nghe bài viết' }).waitFor();
    await page.evaluate('localStorage.clear()');
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
