import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { siteDesk, type SiteDesk } from '#newsroom';
import { MediaStore } from '#media';
import { configOf, need, type Config } from '#platform/config';
import { asSystem, inPortal, openSource } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { civilDateOf, SystemClock } from '#platform/time';
import { Process } from '#process';
import { figures, progress, Refusal, say, table } from '../output.js';
import { portalsOf } from '../over-portals.js';

export interface ImportSiteOptions {
  readonly portal: string;
  readonly section?: string;
  readonly map?: readonly string[];
  readonly drafts?: boolean;
  readonly apply?: boolean;
  readonly json?: boolean;
}

const shownFaults = 20;

/**
 * Takes the items of an old site into a portal by the same functions as the console, in this process; without `--apply` everything is read
 * and judged, and nothing comes in.
 * @throws Refusal for a host or section that is none, and when entries failed
 */
export async function importSiteCommand(given: string, options: ImportSiteOptions): Promise<void> {
  const started = Date.now();
  const config = configOf('cli');
  const [source, editing] = [await openSource(config, 'jobs'), await openSource(config, 'editing')];
  const queue = await JobQueue.open(need(config, 'DATABASE_URL_JOBS'), false, () => undefined);
  try {
    const [portal] = await portalsOf(source, options.portal);
    const portalId = portal?.id ?? '';
    const desk = deskOf(config, source, editing, queue, portalId, await answerer(source, portalId));
    const isCrawl = /^https?:\/\//i.test(given);
    const id = await desk.give(isCrawl ? given : path.basename(given), isCrawl ? null : createReadStream(given));
    const planned = await desk.read(id);
    if (planned.state === 'refused') throw new Refusal(planned.refusal ?? '');
    await desk.decide(id, { section: options.section ?? 'tin-tuc', map: pairsOf(options.map ?? []), asDrafts: options.drafts ?? false });
    if (!options.apply) await desk.forget(id);
    else await runAll(desk, id, planned.counts.publish + planned.counts.drafts);
    await report(desk, id, options, started);
  } finally {
    await queue.close();
    await source.destroy();
    await editing.destroy();
  }
}

function deskOf(config: Config, source: DataSource, editing: DataSource, queue: JobQueue, portalId: string, by: string): SiteDesk {
  const clock = new SystemClock();
  const media = new MediaStore(config);
  return siteDesk(
    {
      ...{ source, queue, clock, process: new Process(queue, clock) },
      store: media.isThere ? media.open() : null,
      scanner: config.CLAMD_ADDRESS,
      limits: { largestMegabytes: config.MEDIA_LARGEST_MB, quotaGigabytes: config.MEDIA_QUOTA_GB },
      onFault: (error) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
    },
    { editing, portalId, by, linkCheck: config.LINK_CHECK },
  );
}

/** Who answers for what comes in: the administrator of the portal, else of its province. @throws Refusal when there is none */
async function answerer(source: DataSource, portalId: string): Promise<string> {
  const rows: { personId: string }[] = await asSystem(() =>
    inPortal(source, portalId, ({ manager }) =>
      manager.query(
        `select person_id as "personId" from portal_grant
         where portal_id = scope.portal() and role in ('portal_admin', 'province_admin') and starts_on <= $1 and (ends_on is null or ends_on >= $1)
         order by role, starts_on, id limit 1`,
        [civilDateOf(new Date())],
      ),
    ),
  );
  const [found] = rows;
  if (!found) throw new Refusal('Cổng chưa có quản trị trang để chịu trách nhiệm việc nhập. Hãy mời quản trị trước (the portal has no administrator).');
  return found.personId;
}

function pairsOf(pairs: readonly string[]): [string, string][] {
  return pairs.map((pair) => {
    const at = pair.lastIndexOf('=');
    if (at < 1) throw new Refusal(`--map "${pair}": cần "Tên ở trang cũ=slug" (wanted name=slug).`, 2);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

async function runAll(desk: SiteDesk, id: string, total: number): Promise<void> {
  const bar = progress('Bài (entries)', total);
  try {
    await desk.run(id, () => {
      bar.step();
    });
  } finally {
    bar.end();
  }
}

async function report(desk: SiteDesk, id: string, options: ImportSiteOptions, started: number): Promise<void> {
  const found = await desk.look(id);
  const faulty = await desk.faulty(id, shownFaults);
  const sums = { format: found.format, ...Object.fromEntries(Object.entries(found.counts)), seconds: Math.round((Date.now() - started) / 100) / 10 };
  if (options.json) say(JSON.stringify({ ...sums, state: found.state, faults: faulty }));
  else {
    if (faulty.length > 0) say(table([['Thứ tự (row)', 'Tiêu đề (title)', 'Mã (code)', 'Lý do (reason)'], ...faulty.map((row) => [...row])]));
    if (!options.apply) say('\nChưa nhập gì. Thêm --apply để nhập (nothing was taken in).');
    figures(sums);
  }
  if (found.state === 'paused') throw new Refusal(found.refusal ?? 'Đã dừng (stopped).');
  if (found.counts.errors > 0) process.exitCode = 1;
}
