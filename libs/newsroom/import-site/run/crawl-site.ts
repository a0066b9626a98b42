import { setTimeout as wait } from 'node:timers/promises';
import { inPortal, type OpenScope } from '#platform/db';
import { UnansweredError } from '../../links/ask-url.js';
import type { SourceEntry } from '../entry.js';
import { siteLimits } from '../errors.js';
import type { SiteFault } from '../faults.js';
import { planEntry } from '../plan-entry.js';
import { fetchPage, Robots, TooLargeError } from '../read/fetch-page.js';
import { pageEntry } from '../read/page-entry.js';
import { pagesOf } from '../read/site-map.js';
import { readSiteJob } from './site-jobs.js';
import type { SiteJob, SiteTools } from './site-tools.js';
import { rowOf, settleEntry } from './write-entries.js';

interface Unread {
  readonly number: number;
  readonly address: string;
  readonly changedOn: string;
}

/** How long one job goes on before the next takes over, in ms. */
const sliceMs = 60_000;

/**
 * Reads the pages that the site maps of a site name, one at a time and with a pause, as its robots.txt allows. What was read stays, so it
 * goes on where it was cut off.
 * @returns whether all of them are read; else the next job goes on
 * @throws SITE_MAP_MISSING, SITE_ENTRIES_MANY
 */
export async function crawlSite(tools: SiteTools, job: SiteJob, address: string, slice = sliceMs): Promise<boolean> {
  const { source, net, queue } = tools;
  const { portalId, importId } = job;
  const robots = new Robots(net);
  if ((await inPortal(source, portalId, (scope) => countOf(scope, importId))) === 0) {
    const pages = await pagesOf(address, robots, net);
    await inPortal(source, portalId, (scope) => keepPages(scope, importId, pages));
  }
  const until = performance.now() + slice;
  for (;;) {
    const next = await inPortal(source, portalId, (scope) => nextUnread(scope, importId));
    if (!next) return true;
    const row = await readPage(tools, robots, next);
    await inPortal(source, portalId, async (scope) => {
      await settleEntry(scope, importId, rowOf(row, await rowOfOrigin(scope, importId, row.origin)));
    });
    if (performance.now() > until) {
      await inPortal(source, portalId, () => queue.enqueue(readSiteJob, job));
      return false;
    }
    await wait(tools.pause);
  }
}

async function readPage({ net, clock }: SiteTools, robots: Robots, { number, address, changedOn }: Unread): Promise<ReturnType<typeof planEntry>> {
  const settings = { now: clock.now(), host: new URL(address).hostname };
  try {
    if (await robots.forbids(address)) return faulty(number, address, { code: 'SITE_ROBOTS' });
    const page = await fetchPage(address, siteLimits.pageMegabytes * 1024 * 1024, net);
    if (page.status !== 200) return faulty(number, address, { code: 'SITE_PAGE_STATUS', details: { status: page.status } });
    const entry: SourceEntry | null = /html/i.test(page.type) ? pageEntry(page, number, changedOn) : null;
    return entry ? planEntry(entry, settings) : faulty(number, address, { code: 'SITE_NOT_ARTICLE' });
  } catch (error) {
    if (error instanceof TooLargeError) return faulty(number, address, { code: 'SITE_PAGE_LARGE', details: { most: siteLimits.pageMegabytes } });
    if (!(error instanceof UnansweredError)) throw error;
    return faulty(number, address, { code: 'SITE_PAGE_UNREACHABLE', details: { fault: error.fault } });
  }
}

function faulty(number: number, address: string, fault: SiteFault): ReturnType<typeof planEntry> {
  const action = fault.code === 'SITE_NOT_ARTICLE' ? 'skipped' : 'error';
  return { number, origin: address, title: '', path: null, publishedAt: null, section: '', pictures: 0, action, faults: [fault], spec: null };
}

async function countOf({ manager }: OpenScope, importId: string): Promise<number> {
  const [row] = await manager.query<[{ n: number }]>(
    'select count(*)::integer as n from site_import_entry where portal_id = scope.portal() and import_id = $1',
    [importId],
  );
  return row.n;
}

async function keepPages({ manager }: OpenScope, importId: string, pages: readonly { readonly address: string; readonly changedOn: string }[]): Promise<void> {
  const rows = pages.map(({ address, changedOn }, index) => ({ number: index + 1, address, changed_on: changedOn.slice(0, 40) }));
  await manager.query(
    `insert into site_import_entry (portal_id, import_id, number, origin, title, section, action, state, address, changed_on)
     select scope.portal(), $1, r.number, r.address, '', '', 'unread', 'none', r.address, r.changed_on
     from jsonb_to_recordset($2::jsonb) as r (number integer, address text, changed_on text) on conflict do nothing`,
    [importId, JSON.stringify(rows)],
  );
}

async function nextUnread({ manager }: OpenScope, importId: string): Promise<Unread | null> {
  const rows: Unread[] = await manager.query(
    `select e.number, e.address, e.changed_on as "changedOn" from site_import_entry e
     join site_import i on i.portal_id = e.portal_id and i.id = e.import_id and i.state = 'reading'
     where e.portal_id = scope.portal() and e.import_id = $1 and e.action = 'unread' order by e.number limit 1`,
    [importId],
  );
  return rows[0] ?? null;
}

async function rowOfOrigin({ manager }: OpenScope, importId: string, origin: string): Promise<number | undefined> {
  const rows: { number: number }[] = await manager.query(
    `select number from site_import_entry where portal_id = scope.portal() and import_id = $1 and origin = $2 and action <> 'unread' order by number limit 1`,
    [importId, origin],
  );
  return rows[0]?.number;
}
