import { inPortal, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import { plainWords } from '#province';
import type { SiteFormat } from '../entry.js';
import { siteImportErrors, siteLimits } from '../errors.js';
import { planEntry } from '../plan-entry.js';
import { entriesOf } from '../read/read-file.js';
import type { LibraryPicture } from '../read/xml-entries.js';
import { addCovers } from './add-covers.js';
import { crawlSite } from './crawl-site.js';
import type { SiteJob, SiteTools } from './site-tools.js';
import { insertEntries, rowOf } from './write-entries.js';

interface Given {
  readonly format: SiteFormat | null;
  readonly name: string;
  readonly host: string | null;
}

/** Entries that are written in one transaction. */
const batchSize = 100;

/**
 * Handler of the job `read-site-import`: reads what was given and plans its entries; writes nothing of the portal's own. Goes on where it was
 * when it was cut off, and does nothing unless the import still waits to be read.
 */
export async function readSite(tools: SiteTools, job: SiteJob, options: { readonly slice?: number; readonly batch?: number } = {}): Promise<void> {
  const { source, clock } = tools;
  const given = await inPortal(source, job.portalId, (scope) => waiting(scope, job.importId));
  if (!given) return;
  try {
    if (given.format === 'crawl') {
      if (!(await crawlSite(tools, job, given.name, options.slice))) return;
    } else await readFile(tools, job, given, options.batch);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'invalid') throw error;
    await inPortal(source, job.portalId, ({ manager }) =>
      manager.query(`update site_import set state = 'refused', refusal = $2 where portal_id = scope.portal() and id = $1 and state = 'reading'`, [
        job.importId,
        JSON.stringify({ code: error.code, details: error.details }),
      ]),
    );
    return;
  }
  await inPortal(source, job.portalId, async (scope) => {
    const { manager } = scope;
    await manager.query(
      `update site_import set state = 'planned', planned_at = $2, sections = $3 where portal_id = scope.portal() and id = $1 and state = 'reading'`,
      [job.importId, clock.now(), JSON.stringify(await sectionsByName(scope, job.importId))],
    );
    await manager.query('delete from site_import_chunk where portal_id = scope.portal() and import_id = $1', [job.importId]);
  });
}

/** Sections of the portal that are called as those of the old site: what a person would choose at once. */
async function sectionsByName({ manager }: OpenScope, importId: string): Promise<Record<string, string>> {
  const own: { id: string; name: string }[] = await manager.query('select id, name from section where portal_id = scope.portal()');
  const found: { name: string }[] = await manager.query(
    'select distinct section as name from site_import_entry where portal_id = scope.portal() and import_id = $1',
    [importId],
  );
  const byName = new Map(own.map(({ id, name }) => [plainWords(name), id]));
  return Object.fromEntries(
    found.flatMap(({ name }): [string, string][] => {
      const id = byName.get(plainWords(name)) ?? onlyLike(plainWords(name), byName);
      return name === '' || id === undefined ? [] : [[name, id]];
    }),
  );
}

/** `tin tuc` is `tin tuc su kien` where no other begins so; null: nothing that could be meant alone. */
function onlyLike(words: string, byName: ReadonlyMap<string, string>): string | undefined {
  const like = [...byName].filter(([own]) => words !== '' && (own.startsWith(`${words} `) || words.startsWith(`${own} `)));
  return like.length === 1 ? like[0]?.[1] : undefined;
}

async function waiting({ manager }: OpenScope, importId: string): Promise<Given | null> {
  const rows: Given[] = await manager.query(`select format, name, host from site_import where portal_id = scope.portal() and id = $1 and state = 'reading'`, [
    importId,
  ]);
  return rows[0] ?? null;
}

async function readFile({ source, clock }: SiteTools, { portalId, importId }: SiteJob, { host }: Given, batch = batchSize): Promise<void> {
  const known: { number: number; origin: string }[] = await inPortal(source, portalId, ({ manager }) =>
    manager.query('select number, origin from site_import_entry where portal_id = scope.portal() and import_id = $1', [importId]),
  );
  const numbers = new Set(known.map(({ number }) => number));
  const firstRows = new Map(known.map(({ number, origin }) => [origin, number]));
  const library = new Map<string, LibraryPicture>();
  let rows: object[] = [];
  let count = 0;
  const write = async (): Promise<void> => {
    const written = rows;
    rows = [];
    if (written.length > 0) await inPortal(source, portalId, (scope) => insertEntries(scope, importId, written));
  };
  let formatFound: SiteFormat | null = null;
  const onFormat = (format: SiteFormat): void => {
    formatFound = format;
  };
  for await (const found of entriesOf(chunksOf(source, portalId, importId), onFormat)) {
    if ('picture' in found) {
      if (library.size < siteLimits.entries) library.set(found.picture.id, found.picture);
      continue;
    }
    count += 1;
    if (count > siteLimits.entries) throw siteImportErrors.SITE_ENTRIES_MANY({ most: siteLimits.entries });
    if (numbers.has(found.entry.number)) continue;
    const planned = planEntry(found.entry, { now: clock.now(), host });
    const first = firstRows.get(planned.origin);
    if (first === undefined) firstRows.set(planned.origin, planned.number);
    rows.push(rowOf(planned, first));
    if (rows.length >= batch) await write();
  }
  await write();
  if (count === 0) throw siteImportErrors.SITE_ENTRIES_NONE();
  await inPortal(source, portalId, (scope) => addCovers(scope, importId, library, clock.now()));
  await inPortal(source, portalId, ({ manager }) =>
    manager.query('update site_import set format = $2 where portal_id = scope.portal() and id = $1', [importId, formatFound]),
  );
}

/** The file, a piece in each transaction. */
async function* chunksOf(source: SiteTools['source'], portalId: string, importId: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const rows: { bytes: Buffer }[] = await inPortal(source, portalId, ({ manager }) =>
      manager.query('select bytes from site_import_chunk where portal_id = scope.portal() and import_id = $1 and number = $2', [importId, number]),
    );
    const [row] = rows;
    if (!row) return;
    yield row.bytes;
  }
}
