import path from 'node:path';
import { faultsOf, kindOf, kinds, overflow, sitePhotos, SiteWorld } from './support/site-world.js';

const widths = [320, 390, 768, 1440] as const;
const photographed: readonly number[] = [390, 1440];

let world: SiteWorld;

beforeAll(async () => {
  world = await SiteWorld.open();
}, 120_000);
afterAll(() => world.close());

describe.each(widths)('at %d px', (width) => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s has no accessibility fault and nothing to scroll sideways', async (name, kind) => {
    const { page, complaints } = await world.show(kind, width);
    await page.evaluate('document.fonts.ready');
    if (photographed.includes(width)) await page.screenshot({ path: path.join(sitePhotos, `${name}-${String(width)}.png`), fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s has none in high contrast and large text either', async (name, kind) => {
    const { page } = await world.show(kind, width);
    await page.evaluate("localStorage.setItem('lc-contrast', 'high'); localStorage.setItem('lc-size', '3')");
    await page.reload();
    await page.evaluate('document.fonts.ready');
    if (photographed.includes(width)) await page.screenshot({ path: path.join(sitePhotos, `${name}-${String(width)}-high.png`), fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  it('the open menu has neither', async () => {
    const { page } = await world.show(kindOf('home'), width);
    await page.locator('.menu .whole > summary').click();
    if (photographed.includes(width)) await page.screenshot({ path: path.join(sitePhotos, `menu-${String(width)}.png`) });
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});
