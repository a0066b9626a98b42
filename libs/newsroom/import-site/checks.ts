import type { SiteFault } from './faults.js';
import type { FoundPicture } from './text/html-body.js';
import type { EntrySpec } from './entry.js';

/** A text from an old site that is about to come in. */
export interface CheckedText extends Pick<EntrySpec, 'title' | 'summary' | 'body'> {
  readonly pictures: readonly FoundPicture[];
}

/** Looks at a text and says what is wrong with it; a fault of level `draft` keeps it from the public until a person has seen to it. */
export type SiteCheck = (text: CheckedText) => readonly SiteFault[];

const registered = new Map<string, SiteCheck>();

/** Registers a check that every imported text meets, under its name. */
export function registerSiteCheck(name: string, check: SiteCheck): void {
  registered.set(name, check);
}

export function checksOf(): readonly SiteCheck[] {
  return [...registered.values()];
}

/** A picture without a text alternative is nothing to those who do not see it. */
registerSiteCheck('alt', ({ pictures }) => {
  const count = pictures.filter(({ alt }) => alt === '').length;
  return count === 0 ? [] : [{ code: 'SITE_ALT_MISSING', details: { count } }];
});
