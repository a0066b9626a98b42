/** A page load as a site hands it in to apps/api, where address and browser are hashed and go no further. */
export interface ViewSeen {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly host: string;
  /** Address of the item that was read; null on every other page. */
  readonly slug: string | null;
  /** Host name alone of the site that led here. */
  readonly referrer: string | null;
  readonly address: string;
  readonly agent: string;
}

export { addressWords, freeAddress } from './address-words.js';
export { isSitePath, pathsBeside, sitePaths } from './site-paths.js';
