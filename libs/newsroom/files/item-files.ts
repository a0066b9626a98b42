import type { JSONContent } from '@tiptap/core';
import { mediaErrors, notUsable, usableFiles, type FileUse, type UsableFile } from '#media';
import type { OpenScope } from '#platform/db';
import { filesIn } from '#web/rich-text';
import type { Fault } from '../item.js';

/** Files of a draft that is being saved. Those still being checked may stand in it; unknown ones may not. */
export async function draftFiles(
  scope: OpenScope,
  body: JSONContent,
  ofFields: readonly string[] = [],
): Promise<{ readonly ids: readonly string[]; readonly faults: readonly Fault[] }> {
  const ids = [...new Set([...filesIn(body), ...ofFields])];
  const known = await usableFiles(scope, ids);
  const areKnown = ids.every((id) => known.has(id));
  return { ids: [...known.keys()], faults: areKnown ? [] : [{ field: 'body', error: mediaErrors.FILE_UNKNOWN() }] };
}

/** Notes which files the draft of an item uses. */
export async function keepDraftFiles(scope: OpenScope, itemId: string, ids: readonly string[]): Promise<void> {
  await scope.manager.query(
    `delete from item_file where portal_id = scope.portal() and item_id = $1 and place = 'draft' and not (file_id = any ($2::uuid[]))`,
    [itemId, ids],
  );
  await keepFiles(scope, itemId, 'draft', ids);
}

/** Notes which files a sealed revision of an item uses; that stays, as the revision does. */
export async function keepSealedFiles(scope: OpenScope, itemId: string, ids: readonly string[]): Promise<void> {
  await keepFiles(scope, itemId, 'revision', ids);
}

async function keepFiles(scope: OpenScope, itemId: string, place: 'draft' | 'revision', ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await scope.manager.query(
    `insert into item_file (portal_id, file_id, item_id, place) select scope.portal(), id, $1, $2 from unnest($3::uuid[]) as id on conflict do nothing`,
    [itemId, place, ids],
  );
}

/** Files of a text that is to be sealed, and what keeps them from being shown: not checked, or refused. */
export async function sealableFiles(
  scope: OpenScope,
  body: JSONContent,
  ofFields: readonly string[] = [],
): Promise<{ readonly files: ReadonlyMap<string, UsableFile>; readonly faults: readonly Fault[] }> {
  const ids = [...new Set([...filesIn(body), ...ofFields])];
  const files = await usableFiles(scope, ids);
  const faults = ids.flatMap((id): Fault[] => {
    const error = notUsable(files.get(id));
    return error ? [{ field: 'body', error }] : [];
  });
  return { files, faults };
}

/** Files of an item's draft and of its sealed revisions. */
export async function filesOfItem(scope: OpenScope, itemId: string): Promise<readonly UsableFile[]> {
  const rows: { id: string }[] = await scope.manager.query('select distinct file_id as id from item_file where portal_id = scope.portal() and item_id = $1', [
    itemId,
  ]);
  return [
    ...(
      await usableFiles(
        scope,
        rows.map(({ id }) => id),
      )
    ).values(),
  ];
}

/** Where items use files, for the library. */
export async function itemsUsing(scope: OpenScope, fileIds: readonly string[]): Promise<FileUse[]> {
  if (fileIds.length === 0) return [];
  return scope.manager.query(
    `select u.file_id as "fileId", 'item' as "subjectType", u.item_id as "subjectId", d.title,
       exists (select from publication_file p where p.portal_id = u.portal_id and p.item_id = u.item_id and p.file_id = u.file_id and p.withdrawn_at is null) as "isPublic"
     from (select distinct portal_id, file_id, item_id from item_file where portal_id = scope.portal() and file_id = any ($1::uuid[])) u
     join draft d on d.portal_id = u.portal_id and d.item_id = u.item_id
     order by d.title, u.item_id`,
    [fileIds],
  );
}
