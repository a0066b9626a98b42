import type { OpenScope } from '#platform/db';
import { isReadable } from '#platform/http';
import { isSitePath } from '#web/wire';
import { replaceList } from './keep-look.js';
import { lookErrors } from './look-errors.js';
import type { OldAddressInput } from './look.inputs.js';
import { readAddress } from './read-address.js';
import { readCount, readSection, refuse, sectionsOfMenu } from './read-parts.js';

const most = 2_000;

/** Writes where addresses of the site before lead now; each answers 301. @throws FaultsError by field */
export async function setOldAddresses(scope: OpenScope, at: Date, given: readonly OldAddressInput[]): Promise<void> {
  readCount('oldAddresses', given, most);
  const sections = await sectionsOfMenu(scope);
  const seen = new Set<string>();
  const rows = given.map((each, index) => {
    const field = `oldAddresses.${index}`;
    const path = readPath(`${field}.path`, each.path, seen);
    const section = readSection(`${field}.sectionId`, each.sectionId, sections);
    const address = readAddress(`${field}.address`, each.address);
    if ((section === null) === (address === null)) refuse(field, lookErrors.LOOK_TARGET());
    return { path, section_id: section, address };
  });
  await replaceList(scope, at, { act: 'look.old_addresses', list: 'old_address' }, rows);
}

/** A path as browsers send it; of a whole address only what stands after the host. */
function readPath(field: string, given: string, seen: Set<string>): string {
  const fault = (): never => refuse(field, lookErrors.OLD_PATH({ path: given.slice(0, 100) }));
  const text = given.trim().replace(/^https?:\/\/[^/]+/, '');
  if (!/^\/(?!\/)/.test(text) || text.length > 500 || !isReadable(text) || /[\s\\]/.test(text)) return fault();
  const url = URL.parse(text, 'https://x');
  const path = url && url.host === 'x' ? url.pathname + url.search : fault();
  if (path.length > 500 || isSitePath(path) || seen.has(path)) return fault();
  seen.add(path);
  return path;
}
