import { forgetMoved } from '#delivery';
import { inPortal, type OpenScope } from '#platform/db';
import { itemSubject } from '../../item.subject.js';
import { undoSiteJob } from './site-jobs.js';
import type { SiteJob, SiteTools } from './site-tools.js';

const sliceMs = 20_000;

/** SQL that is true of what an import made (`k`) once a person has worked on it, or it is no longer as it came. */
export const isEdited = `exists (
  select from item i join draft d on d.portal_id = i.portal_id and d.item_id = i.id
  where i.portal_id = k.portal_id and i.id = k.item_id
    and (d.version <> k.draft_version or i.state not in ('published', 'draft') or i.keeper_id is not null or exists (
      select from step_record s where s.portal_id = i.portal_id and s.subject_type = 'item' and s.subject_id = i.id
        and s.step not in ('create', 'import', 'undo_import'))))`;

/**
 * Handler of the job `undo-site-import`: takes the items of an import back one by one. Pictures stay in the library: they are the portal's,
 * and the same entries coming again find them there.
 */
export async function undoSite(tools: SiteTools, job: SiteJob, slice = sliceMs): Promise<void> {
  const { source, queue, clock } = tools;
  const { portalId, importId } = job;
  const until = performance.now() + slice;
  while (await inPortal(source, portalId, (scope) => undoNext(tools, scope, importId))) {
    if (performance.now() < until) continue;
    await inPortal(source, portalId, () => queue.enqueue(undoSiteJob, job));
    return;
  }
  await inPortal(source, portalId, ({ manager }) =>
    manager.query(`update site_import set state = 'undone', ended_at = $2 where portal_id = scope.portal() and id = $1 and state = 'undoing'`, [
      importId,
      clock.now(),
    ]),
  );
}

/** What somebody took up after the undoing began is theirs now, and stays. @returns false when there is none left */
async function undoNext({ process, clock }: SiteTools, scope: OpenScope, importId: string): Promise<boolean> {
  const { manager } = scope;
  const rows: { itemId: string }[] = await manager.query(
    `select k.item_id as "itemId" from site_import i
     join site_import_item k on k.portal_id = i.portal_id and k.import_id = i.id and k.undone_at is null and not ${isEdited}
     where i.portal_id = scope.portal() and i.id = $1 and i.state = 'undoing' order by k.item_id limit 1 for update of k`,
    [importId],
  );
  const [next] = rows;
  if (!next) return false;
  await process.transition(scope, itemSubject, next.itemId, 'undo_import', {});
  await forgetMoved(scope, next.itemId);
  await manager.query('update site_import_item set undone_at = $2 where portal_id = scope.portal() and item_id = $1', [next.itemId, clock.now()]);
  await manager.query(`update site_import_entry set state = 'undone' where portal_id = scope.portal() and import_id = $1 and item_id = $2 and state = 'done'`, [
    importId,
    next.itemId,
  ]);
  return true;
}
