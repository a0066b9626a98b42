import { get } from 'node:http';
import { HtmlValidate } from 'html-validate';
import type { CDPSession } from 'playwright-core';
import { addFigures } from '../support/figures.js';
import { kinds, SiteWorld, type Kind } from './support/site-world.js';

let world: SiteWorld;

beforeAll(async () => {
  world = await SiteWorld.open();
});
afterAll(() => world.close());

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

/** Most bytes of a first visit as they travel, and most requests (ux.md section 4). */
interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
  readonly images: number;
  readonly total: number;
  readonly requests: number;
}

const kB = 1_000;
const same = { css: 20 * kB, js: 15 * kB, fonts: 68 * kB } as const;
const budgets: Readonly<Record<'home' | 'article' | 'other', Weight>> = {
  home: { ...same, html: 30 * kB, images: 250 * kB, total: 400 * kB, requests: 25 },
  article: { ...same, html: 20 * kB, images: 150 * kB, total: 280 * kB, requests: 20 },
  other: { ...same, html: 25 * kB, images: 30 * kB, total: 160 * kB, requests: 15 },
};

const parts: Readonly<Record<string, keyof Weight>> = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'fonts', Image: 'images' };

/** What a browser that was never here takes to show a page, as it travels behind a proxy with TLS: over plain HTTP browsers do not ask for brotli. */
async function weigh(kind: Kind): Promise<Weight> {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 900 } });
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('Network.enable');
  const taken = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ request, type }) => {
    // what stands in a style sheet as data travels with it
    if (request.url.startsWith('http')) taken.set(request.url, type ?? '');
  });
  await page.goto(world.address(kind), { waitUntil: 'networkidle' });
  await page.evaluate('document.fonts.ready');
  await context.close();
  const weight = { html: 0, css: 0, js: 0, fonts: 0, images: 0, total: 0, requests: taken.size };
  for (const [url, type] of taken) {
    const bytes = await bytesOf(new URL(url));
    const part = parts[type];
    if (part) weight[part] += bytes;
    weight.total += bytes;
  }
  return weight;
}

/** Bytes of a body as they are sent to whoever reads brotli and gzip. */
function bytesOf({ host, port, pathname, search }: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: pathname + search, headers: { host, 'accept-encoding': 'br, gzip' }, agent: false }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        resolve(bytes);
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

describe('each type of page', () => {
  const weights: Record<string, Weight> = {};

  afterAll(() => {
    addFigures('browser', {
      siteHtmlBytes: JSON.stringify(Object.fromEntries(Object.entries(weights).map(([name, { html }]) => [name, html]))),
      siteTotalBytes: JSON.stringify(Object.fromEntries(Object.entries(weights).map(([name, { total, requests }]) => [name, [total, requests]]))),
    });
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s is valid HTML', async (_name, kind) => {
    const page = await world.browser.newPage();
    const answer = await page.goto(world.address(kind));
    const report = await validator.validateString((await answer?.text()) ?? '');
    await page.close();
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${String(line)}:${String(column)} ${message}`)),
    ).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s is within its budget of bytes and requests', async (name, kind) => {
    const weight = await weigh(kind);
    weights[name] = weight;
    const budget = budgets[name.startsWith('home') ? 'home' : name.startsWith('article') ? 'article' : 'other'];
    const over = Object.entries(budget).filter(([part, most]) => weight[part as keyof Weight] > most);
    expect({ weight, over }).toEqual({ weight, over: [] });
    expect(weight.html).toBeGreaterThan(0);
  });
});
