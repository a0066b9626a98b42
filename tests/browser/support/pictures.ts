import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../.shots');
/** Taking pictures of all screens takes as long as looking at them; nobody looks at those of most runs. */
const isWanted = process.env['LIENCONG_PICTURES'] !== undefined;

/** Keeps a picture of the whole page under tests/browser/.shots, for people to look at; only with LIENCONG_PICTURES=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (isWanted) await keepPicture(page, name);
}

/** Keeps a picture whoever runs it: of what a spec that failed has seen last. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
}
