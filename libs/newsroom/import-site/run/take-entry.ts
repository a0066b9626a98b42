import { keepMoved } from '#delivery';
import { inPortal, type OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { usualKind } from '../../item-kinds.js';
import { itemSubject } from '../../item.subject.js';
import { keepDraftFiles } from '../../files/item-files.js';
import { readText } from '../../text.js';
import { filesIn } from '#web/rich-text';
import { refusedFor } from '../checks.js';
import type { EntrySpec } from '../entry.js';
import type { SiteFault } from '../faults.js';
import { figuresOf, withFiles } from '../text/figures.js';
import { authorOf } from './author.js';
import { openItem, type OpenedItem } from './open-item.js';
import { takePictures } from './pictures.js';
import type { SiteTools } from './site-tools.js';

/** An entry that waits, with what its import says of all of them. */
export interface WaitingEntry {
  readonly importId: string;
  readonly number: number;
  readonly origin: string;
  readonly path: string | null;
  readonly publishedAt: Date | null;
  readonly action: 'publish' | 'draft';
  readonly spec: EntrySpec;
  readonly sectionId: string;
  readonly asDrafts: boolean;
  readonly by: string;
  /** They still have the right to. */
  readonly mayGoOn: boolean;
}

/**
 * Makes an item of an entry, whole or not at all: draft, revision, publication, address, facts and the entry's own mark stand in one
 * transaction, so a worker may die at any moment. One that is done already stays as it is.
 * @throws QUOTA_REACHED, DISK_FULL, SCANNER_UNREACHABLE when nothing more can be taken in now
 */
export async function takeEntry(tools: SiteTools, portalId: string, entry: WaitingEntry): Promise<void> {
  const { source } = tools;
  const { files, faults } = await takePictures(tools, portalId, entry.by, figuresOf(entry.spec.body));
  const { title, summary } = entry.spec;
  const { text, faults: textFaults } = readText({ title, summary, body: withFiles(entry.spec.body, files) });
  if (textFaults.length > 0) throw new FaultsError([...textFaults]);
  await inPortal(source, portalId, async (scope) => {
    if (!(await isWaiting(scope, entry))) return;
    const authorId = await authorOf(scope, entry.spec.author, tools.clock.now());
    const opened = await openItem(scope, tools, { ...entry, kind: usualKind, authorId, text });
    const all: SiteFault[] = [...faults];
    if (opened.isOurs) {
      await keepDraftFiles(scope, opened.itemId, filesIn(text.body));
      all.push(...(await publish(scope, tools, entry, opened)));
    }
    await scope.manager.query(
      `update site_import_entry set state = 'done', item_id = $3, faults = faults || $4::jsonb, spec = null, done_at = $5
       where portal_id = scope.portal() and import_id = $1 and number = $2`,
      [entry.importId, entry.number, opened.itemId, JSON.stringify(all), tools.clock.now()],
    );
  });
}

/** Locks the entry while its import runs. */
async function isWaiting({ manager }: OpenScope, { importId, number }: WaitingEntry): Promise<boolean> {
  const rows: object[] = await manager.query(
    `select from site_import_entry e join site_import i on i.portal_id = e.portal_id and i.id = e.import_id and i.state = 'running'
     where e.portal_id = scope.portal() and e.import_id = $1 and e.number = $2 and e.state = 'waiting' for update of e`,
    [importId, number],
  );
  return rows.length > 0;
}

async function publish(scope: OpenScope, { process }: SiteTools, entry: WaitingEntry, { itemId }: OpenedItem): Promise<SiteFault[]> {
  const isPublic = entry.action === 'publish' && !entry.asDrafts && entry.publishedAt !== null;
  const take = (publishedAt: Date | null) => process.transition(scope, itemSubject, itemId, 'import', { publishedAt, by: entry.by });
  if (!isPublic) {
    await take(null);
    return entry.asDrafts && entry.action === 'publish' ? [{ code: 'SITE_AS_DRAFT' }] : [];
  }
  try {
    await take(entry.publishedAt);
  } catch (error) {
    // what is looked for has grown since the entry was read: refused before anything of it was written
    if (!(error instanceof FaultsError)) throw error;
    await take(null);
    return refusedFor(error.faults);
  }
  if (entry.path === null || (await keepMoved(scope, itemId, entry.path))) return [];
  return [{ code: 'SITE_ADDRESS_TAKEN' }];
}
