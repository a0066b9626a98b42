import { existsSync } from 'node:fs';

/** Chromium of this machine: the one that CHROMIUM_PATH names, or where systems put it. @throws Error when there is none */
export function chromiumPath(): string {
  const places = process.env['CHROMIUM_PATH'] ? [process.env['CHROMIUM_PATH']] : ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`no Chromium at ${places.join(' or ')}: install it, or name it in CHROMIUM_PATH`);
  return found;
}
