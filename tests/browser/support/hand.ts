import type { Locator, Page } from 'playwright-core';

/** A person's hand on a page; counts as `ux.md` counts: one tap, one field filled, one choice made is one action each. */
export class Hand {
  actions = 0;
  keystrokes = 0;

  constructor(private readonly page: Page) {}

  async tap(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async choose(select: Locator, label: string): Promise<void> {
    this.actions += 1;
    await select.selectOption({ label });
  }

  /** Fills a field by typing; paragraphs are parted by Enter. */
  async write(field: Locator, ...paragraphs: readonly string[]): Promise<void> {
    this.actions += 1;
    await field.click();
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(paragraph);
      this.keystrokes += paragraph.length + (index > 0 ? 1 : 0);
    }
  }
}

/** The sign under the text that says all of it is kept. What was typed last is drawn first: the sign may still be that of the save before. */
export async function untilSaved(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  await page.locator('.lc-save', { hasText: /^Đã lưu \d\d:\d\d/ }).waitFor();
}

/** Has what is typed saved at once, as a device does that comes back into the network: without waiting for the seconds between saves. */
export async function saved(page: Page): Promise<void> {
  await page.evaluate(`dispatchEvent(new Event('online'))`);
  await untilSaved(page);
}

/** The text field of the editor. */
export function textField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Nội dung' });
}
