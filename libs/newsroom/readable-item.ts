import { subject as asSubject } from '@casl/ability';
import { abilityInPortal } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import type { ItemRow } from './item.js';
import { itemSubject, readItem } from './item.subject.js';

/**
 * An item for who may read it, by whichever door they come: its checks, its revisions, its preview.
 * @throws NOT_FOUND also where it is there: what they may not read is as unknown as what is not there
 */
export async function readableItem(scope: OpenScope, today: CivilDate, id: string): Promise<ItemRow> {
  const item = await readItem(scope, id);
  const ability = await abilityInPortal(scope, today);
  if (!item || !ability.can('read', asSubject('item', { ...itemSubject.attributes(item) }))) throw commonErrors.NOT_FOUND();
  return item;
}
