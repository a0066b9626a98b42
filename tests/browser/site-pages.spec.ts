import type { Page } from 'playwright-core';
import { overflow } from './support/axe.js';
import { picture } from './support/pictures.js';
import { kindOf, kinds, siteFaultsOf, SiteWorld } from './support/site-world.js';

const widths = [320, 390, 768, 1440] as const;
const photographed: readonly number[] = [390, 1440];

let world: SiteWorld;

beforeAll(async () => {
  world = await SiteWorld.open();
});
afterAll(() => world.close());

/** Looks at a page at every width, one after another. */
async function look(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (photographed.includes(width)) await picture(page, `site/${name.replace('*', String(width))}`);
    expect({ width, faults: await siteFaultsOf(page), beside: await overflow(page) }).toEqual({ width, faults: [], beside: 0 });
  }
}

describe('at 320, 390, 768 and 1440 px', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s has no accessibility fault and nothing to scroll sideways', async (name, kind) => {
    const { page, complaints } = await world.show(kind, widths[0]);
    await look(page, `${name}-*`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s has none in high contrast and large text either', async (name, kind) => {
    const { page } = await world.show(kind, widths[0]);
    await page.evaluate("localStorage.setItem('lc-contrast', 'high'); localStorage.setItem('lc-size', '3')");
    await page.reload();
    await look(page, `${name}-*-high`);
    await page.close();
  });

  it.each(widths)('the open menu has neither (%d px)', async (width) => {
    const { page } = await world.show(kindOf('home'), width);
    await page.locator('.menu .whole > summary').click();
    if (photographed.includes(width)) await picture(page, `site/menu-${String(width)}`);
    expect(await siteFaultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});
