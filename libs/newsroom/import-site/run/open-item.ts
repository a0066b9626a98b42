import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import type { Text } from '../../text.js';
import type { SiteTools } from './site-tools.js';

export interface NewItem {
  readonly importId: string;
  readonly origin: string;
  readonly kind: string;
  readonly sectionId: string;
  readonly authorId: string;
  readonly by: string;
  readonly text: Text;
}

export interface OpenedItem {
  readonly itemId: string;
  /** False: another import brought it meanwhile, and it stays as it is. */
  readonly isOurs: boolean;
}

/** The item of an entry with its draft: a new one, or the one of an import that was undone, which comes back at its old address. */
export async function openItem(scope: OpenScope, { process, clock }: Pick<SiteTools, 'process' | 'clock'>, entry: NewItem): Promise<OpenedItem> {
  const { manager } = scope;
  const known: { itemId: string; isUndone: boolean }[] = await manager.query(
    `select item_id as "itemId", undone_at is not null as "isUndone" from site_import_item where portal_id = scope.portal() and origin = $1 for update`,
    [entry.origin],
  );
  const [before] = known;
  if (before && !before.isUndone) return { itemId: before.itemId, isOurs: false };
  if (before) return { itemId: await reopen(scope, before.itemId, entry, clock.now()), isOurs: true };
  const itemId = newId();
  await process.begin(scope, 'item', itemId, null, async ({ at }) => {
    await manager.query(
      `insert into item (portal_id, id, kind, state, section_id, author_id, created_at, updated_at) values (scope.portal(), $1, $2, 'draft', $3, $4, $5, $5)`,
      [itemId, entry.kind, entry.sectionId, entry.authorId, at],
    );
    // before its draft: the worker reaches the drafts of what imports made alone
    await manager.query('insert into site_import_item (portal_id, origin, item_id, import_id, draft_version) values (scope.portal(), $1, $2, $3, 1)', [
      entry.origin,
      itemId,
      entry.importId,
    ]);
    const { title, summary, body } = entry.text;
    await manager.query(
      `insert into draft (portal_id, item_id, version, title, summary, body, editor_ids, edited_by, edited_at)
       values (scope.portal(), $1, 1, $2, $3, $4, array[$5::uuid], $5, $6)`,
      [itemId, title, summary, JSON.stringify(body), entry.by, at],
    );
    return { toState: 'draft' };
  });
  return { itemId, isOurs: true };
}

async function reopen({ manager }: OpenScope, itemId: string, { importId, origin, sectionId, by, text }: NewItem, at: Date): Promise<string> {
  await manager.query(
    `update site_import_item set import_id = $2, undone_at = null,
       draft_version = 1 + (select version from draft where portal_id = scope.portal() and item_id = $3)
     where portal_id = scope.portal() and origin = $1`,
    [origin, importId, itemId],
  );
  await manager.query('update item set section_id = $2 where portal_id = scope.portal() and id = $1', [itemId, sectionId]);
  await manager.query(
    `update draft set version = version + 1, title = $2, summary = $3, body = $4, editor_ids = array[$5::uuid], edited_by = $5, edited_at = $6
     where portal_id = scope.portal() and item_id = $1`,
    [itemId, text.title, text.summary, JSON.stringify(text.body), by, at],
  );
  return itemId;
}
