import type { SiteFormat } from '../entry.js';
import { siteImportErrors } from '../errors.js';
import { csvEntries } from './csv-entries.js';
import { decoded } from './decode.js';
import { xmlEntries, type Found } from './xml-entries.js';

/** What a file is, by its first words. @throws SITE_FILE_UNKNOWN */
function formatOf(head: string): Exclude<SiteFormat, 'crawl'> {
  const words = head.replace(/^\ufeff/, '').trimStart();
  if (!words.startsWith('<')) {
    // what is packed or drawn is no table of words
    if (/[\u0000-\u0008]/.test(words.slice(0, 1_000)) || words === '') throw siteImportErrors.SITE_FILE_UNKNOWN();
    return 'csv';
  }
  if (/<rss[\s>]|<feed[\s>]|<rdf:RDF[\s>]/.test(words)) return /xmlns:wp=|wordpress\.org\/export/.test(words) ? 'wxr' : 'feed';
  throw siteImportErrors.SITE_FILE_UNKNOWN();
}

/** Entries of a file of an old site, one after another. @throws SITE_FILE_UNKNOWN and what its reader throws */
export async function* entriesOf(chunks: AsyncIterable<Buffer>, onFormat: (format: SiteFormat) => void): AsyncGenerator<Found> {
  const text = decoded(chunks);
  const first = await text.next();
  const head = first.done ? '' : first.value;
  const format = formatOf(head.slice(0, 20_000));
  onFormat(format);
  const whole = (async function* () {
    yield head;
    yield* text;
  })();
  if (format === 'csv') for await (const entry of csvEntries(whole)) yield { entry };
  else yield* xmlEntries(whole);
}
