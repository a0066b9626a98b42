import { gunzipSync } from 'node:zlib';
import { UnansweredError, type AskOptions } from '../../links/ask-url.js';
import { siteImportErrors, siteLimits } from '../errors.js';
import { bareHost } from '../text/markup.js';
import { decoded } from './decode.js';
import { fetchPage, TooLargeError, type Robots } from './fetch-page.js';
import { childText, elementsOf } from './xml-elements.js';

/** A page that a site map names. */
export interface MappedPage {
  readonly address: string;
  /** As written there; empty: not said. */
  readonly changedOn: string;
}

const mostMaps = 100;
const mostBytes = 52_428_800;

/**
 * Pages that the site maps of a site name, those of its own host alone.
 * @param address of the site, or of one of its site maps
 * @throws SITE_MAP_MISSING, SITE_ENTRIES_MANY
 */
export async function pagesOf(address: string, robots: Robots, options: AskOptions): Promise<MappedPage[]> {
  const start = new URL(address);
  const named = /\.xml(?:\.gz)?$/i.test(start.pathname) ? [start.href] : await robots.siteMaps(start.origin);
  const waiting = named.length > 0 ? [...named] : ['/sitemap.xml', '/sitemap_index.xml', '/wp-sitemap.xml'].map((path) => new URL(path, start.origin).href);
  const isGuess = named.length === 0;
  const seen = new Set<string>();
  const pages = new Map<string, MappedPage>();
  let fault = 'http_404';
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next) || seen.size >= mostMaps) continue;
    seen.add(next);
    const found = await readMap(next, options).catch((error: unknown) => {
      fault = error instanceof UnansweredError ? error.fault : 'xml';
      return null;
    });
    if (!found) continue;
    for (const map of found.maps) if (isOf(map, start)) waiting.push(map);
    for (const page of found.pages) if (isOf(page.address, start)) pages.set(page.address, page);
    if (pages.size > siteLimits.entries) throw siteImportErrors.SITE_ENTRIES_MANY({ most: siteLimits.entries });
    // of the usual places, the first that has one
    if (isGuess && pages.size + found.maps.length > 0) waiting.splice(0, waiting.length, ...found.maps.filter((map) => isOf(map, start)));
  }
  if (pages.size === 0) throw siteImportErrors.SITE_MAP_MISSING({ fault });
  return [...pages.values()];
}

function isOf(address: string, site: URL): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && bareHost(url.host) === bareHost(site.host) && address.length <= 1_000;
}

async function readMap(address: string, options: AskOptions): Promise<{ maps: string[]; pages: MappedPage[] }> {
  const { status, bytes } = await fetchPage(address, mostBytes, options);
  if (status !== 200) throw new UnansweredError(`http_${status}`);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? unpacked(bytes) : bytes;
  const found = { maps: [] as string[], pages: [] as MappedPage[] };
  const one = (async function* () {
    await Promise.resolve();
    yield plain;
  })();
  for await (const element of elementsOf(decoded(one), new Set(['sitemap', 'url']))) {
    const place = childText(element, 'loc');
    if (element.name === 'sitemap') found.maps.push(place);
    else found.pages.push({ address: place, changedOn: childText(element, 'lastmod') });
  }
  return found;
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    throw new TooLargeError();
  }
}
