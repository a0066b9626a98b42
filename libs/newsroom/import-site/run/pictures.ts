import { takeIn } from '#media';
import { inPortal } from '#platform/db';
import { AppError } from '#platform/errors';
import { UnansweredError } from '../../links/ask-url.js';
import type { SiteFault } from '../faults.js';
import { fetchPage, TooLargeError } from '../read/fetch-page.js';
import type { FoundPicture } from '../text/html-body.js';
import type { SiteTools } from './site-tools.js';

/** Pictures of a text that the portal has now, by their addresses, and what is wrong with the others. */
export interface TakenPictures {
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly SiteFault[];
}

/**
 * Fetches the pictures of a text, each once for the whole portal, and has them checked like any that people send. No transaction is open
 * while the old site answers.
 * @throws QUOTA_REACHED, DISK_FULL, SCANNER_UNREACHABLE: nothing more can be taken in now
 */
export async function takePictures(tools: SiteTools, portalId: string, by: string, pictures: readonly FoundPicture[]): Promise<TakenPictures> {
  const { source } = tools;
  const addresses = [...new Set(pictures.map(({ address }) => address))];
  const files = new Map<string, string>();
  const faults: SiteFault[] = [];
  if (addresses.length === 0) return { files, faults };
  const known: { address: string; fileId: string }[] = await inPortal(source, portalId, ({ manager }) =>
    manager.query(
      `select p.address, p.file_id as "fileId" from site_import_picture p join file f on f.portal_id = p.portal_id and f.id = p.file_id and f.state = 'clean'
       where p.portal_id = scope.portal() and p.address = any ($1::text[])`,
      [addresses],
    ),
  );
  for (const { address, fileId } of known) files.set(address, fileId);
  for (const address of addresses.filter((each) => !files.has(each))) {
    const taken = await takePicture(tools, portalId, by, address);
    if (typeof taken !== 'string') {
      faults.push(taken);
      continue;
    }
    files.set(address, taken);
    await inPortal(source, portalId, ({ manager }) =>
      // one whose file was thrown away is fetched anew
      manager.query(
        `insert into site_import_picture (portal_id, address, file_id) values (scope.portal(), $1, $2)
         on conflict (portal_id, address) do update set file_id = excluded.file_id`,
        [address, taken],
      ),
    );
  }
  return { files, faults };
}

/** @returns id of the file, or why there is none */
async function takePicture(tools: SiteTools, portalId: string, by: string, address: string): Promise<string | SiteFault> {
  const missing = (fault: string): SiteFault => ({ code: 'SITE_PICTURE_MISSING', details: { address: address.slice(0, 200), fault } });
  const refused = (code: string): SiteFault => ({ code: 'SITE_PICTURE_REFUSED', details: { address: address.slice(0, 200), code } });
  const { store } = tools;
  if (!store) return missing('MEDIA_STORE_MISSING');
  try {
    const { status, bytes } = await fetchPage(address, tools.limits.largestMegabytes * 1024 * 1024, tools.net);
    if (status !== 200) return missing(`http_${status}`);
    const taken = await takeIn({ ...tools, store }, portalId, by, { name: nameIn(address), bytes });
    return taken.state === 'clean' || taken.state === 'duplicate' ? taken.fileId : refused(taken.refusal ?? taken.state);
  } catch (error) {
    if (error instanceof UnansweredError) return missing(error.fault);
    if (error instanceof TooLargeError) return refused('UPLOAD_TOO_LARGE');
    if (error instanceof AppError && error.kind === 'invalid') return refused(error.code);
    throw error;
  }
}

function nameIn(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'ảnh';
  } catch {
    return last;
  }
}
