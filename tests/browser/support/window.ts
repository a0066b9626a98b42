import { chromium, type Browser, type BrowserContext, type Cookie, type Page } from 'playwright-core';
import { addFigures } from '../../support/figures.js';
import { testOneTimeCode } from '../../support/issuer.js';
import { faultsOf, overflow } from './axe.js';
import { chromiumPath } from './chromium.js';
import { keepPicture, picture } from './pictures.js';
import type { Person } from './product.js';
import { patience } from './soon.js';

export const phone = { width: 390, height: 844 } as const;
/** The narrowest telephone, and a desk at four times its size: nothing scrolls sideways (WCAG 1.4.10). */
export const narrow = { width: 320, height: 720 } as const;
export const desktop = { width: 1440, height: 900 } as const;

/** Screens that this spec file looked at, what axe found on them, and the journeys that it took. */
const seen = { screens: new Set<string>(), violations: 0, journeys: 0 };

afterEach(async () => {
  seen.journeys += 1;
  await Window.closeLeft();
});
afterAll(() => {
  addFigures('browser', { journeys: seen.journeys, pages: seen.screens.size, axeViolations: seen.violations });
});

/** Chromium as the machine has it; `*.localhost` leads to this machine by its own rule. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}

export interface WindowOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly javaScript?: boolean;
}

/** A person's browser: a profile of its own with one page, listening for everything a page may complain of. */
export class Window {
  readonly complaints: string[] = [];
  /** Complaints that belong to what the spec does, as cutting the network. */
  readonly expected: RegExp[] = [];
  /** What the servers answered as text, by address; only of windows that keep it. */
  readonly answers: { readonly url: string; readonly text: string }[] = [];

  private static readonly opened = new Set<Window>();
  /** What the browsers of those who signed in before hold, by console and user name. */
  private static readonly sessions = new Map<string, Cookie[]>();

  private constructor(
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly javaScript: boolean,
  ) {
    Window.opened.add(this);
    context.on('page', (another) => {
      this.listen(another);
    });
    this.listen(page);
  }

  static async open(browser: Browser, { size = desktop, javaScript = true }: WindowOptions = {}): Promise<Window> {
    const isPhone = size.width < 600;
    const context = await browser.newContext({
      viewport: size,
      javaScriptEnabled: javaScript,
      hasTouch: isPhone,
      isMobile: isPhone,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(patience);
    return new Window(browser, context, await context.newPage(), javaScript);
  }

  /** Windows still open after a test are those of one that failed: pictures of what they showed. */
  static async closeLeft(): Promise<void> {
    for (const { context, complaints } of Window.opened) {
      if (complaints.length > 0) process.stderr.write(`${complaints.join('\n')}\n`);
      for (const [index, page] of context.pages().entries()) {
        await keepPicture(page, `journey/failed-${Window.opened.size}-${index}`);
        process.stderr.write(`${page.url()}\n`);
      }
      await context.close();
    }
    Window.opened.clear();
  }

  /** Closes it; whatever a page complained of fails the spec. */
  async close(): Promise<void> {
    Window.opened.delete(this);
    await this.context.close();
    expect(this.complaints).toEqual([]);
  }

  /** Opens an address and answers its status; pages of the product always carry a strict policy. */
  async open(address: string, status = 200): Promise<void> {
    const response = await this.page.goto(address);
    expect([response?.url(), response?.status()]).toEqual([response?.url(), status]);
    expectStrictPolicy(response?.headers()['content-security-policy']);
  }

  /** From the console's door through the issuer's page and back; a second time the session of the first goes on, as long as it holds. */
  async signIn(consoleUrl: string, who: Person, where = '/'): Promise<void> {
    const session = `${consoleUrl} ${who.username}`;
    await this.context.addCookies(Window.sessions.get(session) ?? []);
    await this.open(consoleUrl + where);
    const door = this.page.getByRole('link', { name: 'Đăng nhập', exact: true });
    // the screen for a wall hides it
    const inside = this.page.getByRole('button', { name: /tài khoản và đăng xuất/, includeHidden: true });
    await door.or(inside).first().waitFor({ state: 'attached' });
    if ((await inside.count()) > 0) return;
    await this.context.clearCookies();
    await door.click();
    await this.enter(who);
    await inside.waitFor({ state: 'attached' });
    Window.sessions.set(session, await this.context.cookies());
  }

  /** Fills the issuer's forms: the password, then the code that it asks for once it is known who comes. */
  async enter(who: Person, page = this.page): Promise<void> {
    await this.enterPassword(who, page);
    await this.enterCode(page);
  }

  async enterPassword(who: Person, page = this.page): Promise<void> {
    await page.getByLabel('Tên đăng nhập').fill(who.username);
    await page.getByLabel('Mật khẩu').fill(who.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  }

  async enterCode(page = this.page): Promise<void> {
    await page.getByLabel('Mã xác thực').fill(testOneTimeCode);
    await page.getByRole('button', { name: 'Xác nhận' }).click();
  }

  /** Keeps every text that servers answer from here on. */
  keepAnswers(): void {
    this.page.on('response', (response) => {
      response.text().then(
        (text) => this.answers.push({ url: response.url(), text }),
        () => undefined, // a redirect has no body
      );
    });
  }

  /**
   * Looks at the screen as it is now, on a phone and on a desk: no fault of accessibility, nothing to scroll sideways; keeps
   * pictures of both when they are wanted.
   */
  async inspect(name: string, sizes: readonly { readonly width: number; readonly height: number }[] = [phone, desktop]): Promise<void> {
    if (!this.javaScript) {
      // axe is a script itself: it looks at the same page in a window that lets it run
      const twin = await Window.open(this.browser);
      await twin.page.goto(this.page.url());
      await twin.inspect(name, sizes);
      await twin.close();
      return;
    }
    seen.screens.add(name);
    const before = this.page.viewportSize();
    await this.page.evaluate('document.fonts.ready');
    for (const size of sizes) {
      await this.page.setViewportSize(size);
      const faults = await faultsOf(this.page);
      seen.violations += faults.length;
      const beside = await overflow(this.page);
      await picture(this.page, `journey/${name}-${size.width}`);
      expect({ name, width: size.width, faults, beside }).toEqual({ name, width: size.width, faults: [], beside: 0 });
    }
    if (before) await this.page.setViewportSize(before);
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()} ${error.message}`));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() !== 'error' && !/Content Security Policy/i.test(message.text())) return;
      // Chromium reports the status of every answer that is not 2xx; those of whole pages are asserted where they are opened
      if (/status of 4\d\d/.test(message.text()) && (url === page.url() || url.endsWith('/auth/session'))) return;
      if (this.expected.some((pattern) => pattern.test(message.text()))) return;
      this.complaints.push(`${url} ${message.text()}`);
    });
  }
}

function expectStrictPolicy(policy: string | undefined): void {
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/frame-ancestors 'none'/);
  expect(policy).not.toMatch(/unsafe-|\*/);
}
