import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** The longest that anything may take, in ms: far beyond what a busy machine needs, so that only what never comes fails a spec. */
export const patience = 60_000;

/**
 * Checks again until the check passes: for what a page shows a moment after an act, where nothing says by its coming that all is there.
 * @throws what the last check threw
 */
export async function soon(check: () => Promise<void>): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await setTimeout(50);
  }
}

/**
 * Loads the page again until it shows what a job brings about, or what a cache holds back for a moment: pages do not ask by themselves.
 * Each look is longer than the one before: a busy machine may need seconds to draw what is there.
 */
export async function untilShown(page: Page, wanted: Locator): Promise<void> {
  let look = 1_000;
  await soon(async () => {
    await page.reload();
    look = Math.min(look * 1.5, 15_000);
    await wanted.first().waitFor({ timeout: look });
  });
}
