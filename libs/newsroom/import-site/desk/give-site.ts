import { v7 as newId } from 'uuid';
import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { isReadable } from '#platform/http';
import type { JobQueue } from '#platform/jobs';
import { siteImportErrors } from '../errors.js';
import { forgetSiteJob, readSiteJob } from '../run/site-jobs.js';
import { keptDays } from '../run/forget-site.js';

/** Where a file or a site is taken in from. */
export interface GivenSite {
  /** Name of the file, or address of the site. */
  readonly name: string;
  readonly isCrawl: boolean;
}

/** Longest name of a file that is kept. */
const longestName = 200;

/** Opens an import of the scope's portal; its file comes after, piece by piece. @param by who answers for it @returns id of the import @throws SITE_ADDRESS_INVALID */
export async function openSiteImport(scope: OpenScope, by: string, { name, isCrawl }: GivenSite, at: Date): Promise<string> {
  const host = isCrawl ? addressHost(name) : null;
  const shown = isCrawl ? new URL(name).href : nameOf(name);
  const id = newId();
  await scope.manager.query(
    `insert into site_import (portal_id, id, name, format, host, state, section_id, created_by, created_at)
     select scope.portal(), $1, $2, $3, $4, 'reading', s.id, $5, $6 from section s
     where s.portal_id = scope.portal() order by (s.slug = 'tin-tuc') desc, (s.slug like 'tin-tuc-%') desc, s.slug limit 1`,
    [id, shown.slice(0, 500), isCrawl ? 'crawl' : null, host, by, at],
  );
  return id;
}

/** Keeps a piece of the file. */
export async function keepChunk({ manager }: OpenScope, importId: string, number: number, bytes: Buffer): Promise<void> {
  await manager.query('insert into site_import_chunk (portal_id, import_id, number, bytes) values (scope.portal(), $1, $2, $3)', [importId, number, bytes]);
}

/** Everything is there: it is read from now on. */
export async function beginReading(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, importId: string, at: Date): Promise<void> {
  const job = { portalId: scope.portalId ?? '', importId };
  await queue.enqueue(readSiteJob, job);
  await queue.enqueue(forgetSiteJob, job, { startAfter: new Date(at.getTime() + keptDays * 86_400_000) });
  await recordAct(scope, { act: 'site_import.give', subjectType: 'site_import', subjectId: importId, at });
}

function nameOf(given: string): string {
  const name = isReadable(given) ? given.normalize('NFC').trim() : '';
  return Array.from(name).slice(-longestName).join('') || 'tệp';
}

/** Host of an address that may be crawled. @throws SITE_ADDRESS_INVALID */
function addressHost(address: string): string {
  if (address.length > 500 || !/^https?:\/\//i.test(address) || !URL.canParse(address)) throw siteImportErrors.SITE_ADDRESS_INVALID();
  return new URL(address).hostname;
}
