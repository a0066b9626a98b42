import { subject as asSubject } from '@casl/ability';
import { placeTags } from '#delivery';
import { abilityInPortal, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import { itemSubject, loadItem } from '../item.subject.js';
import { tagErrors } from './tag-errors.js';
import { tagsOf, tagsOfItem, takesItems } from './tags-of.js';

/**
 * Says under which campaigns and programmes an item stands, in place of what was said before. What an item bears it may keep after the
 * tag has closed. Who writes it may say so until it is handed in; from then on it is for who publishes, as what is public changes at once.
 * @throws NOT_FOUND, FORBIDDEN, FaultsError
 */
export async function tagItem(
  scope: OpenScope,
  clock: Clock,
  { itemId, tagIds }: { readonly itemId: string; readonly tagIds: readonly string[] },
): Promise<void> {
  const at = clock.now();
  const today = civilDateOf(at);
  const item = await loadItem(scope, itemId);
  if (!item) throw commonErrors.NOT_FOUND();
  const ability = await abilityInPortal(scope, today);
  const may = (action: string): boolean => ability.can(action, asSubject('item', { ...itemSubject.attributes(item) }));
  // what they may not read is as unknown as what is not there
  if (!may('read')) throw commonErrors.NOT_FOUND();
  if (!may(item.state === 'draft' || item.state === 'returned' ? 'edit' : 'publish')) throw commonErrors.FORBIDDEN();
  const all = new Map((await tagsOf(scope)).map((tag) => [tag.id, tag]));
  const before = new Set(await tagsOfItem(scope, item.id));
  const wanted = new Set(tagIds);
  for (const id of wanted) {
    const tag = all.get(id);
    if (!tag) throw commonErrors.NOT_FOUND();
    if (!before.has(id) && !takesItems(tag, today)) throw new FaultsError([{ field: 'tagIds', error: tagErrors.TAG_CLOSED({ name: tag.name }) }]);
  }
  const added = [...wanted].filter((id) => !before.has(id));
  const removed = [...before].filter((id) => !wanted.has(id));
  if (added.length + removed.length === 0) return;
  await scope.manager.query('delete from tagged_item where portal_id = scope.portal() and item_id = $1 and tag_id = any ($2::uuid[])', [item.id, removed]);
  await scope.manager.query('insert into tagged_item (portal_id, tag_id, item_id) select scope.portal(), id, $1 from unnest($2::uuid[]) id', [item.id, added]);
  await placeTags(scope, item.id);
  await recordAct(scope, {
    act: 'item.tag',
    subjectType: 'item',
    subjectId: item.id,
    at,
    details: { added: added.join(',') || null, removed: removed.join(',') || null },
  });
}
