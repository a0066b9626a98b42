import { abilityInPortal, regulationWaives } from '#people';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { ruleFor } from '#process';
import type { ItemRow } from './item.js';
import { kindOf } from './item-kinds.js';

/**
 * Whether the scope's person may hand in a draft, approve it and publish it in one act, since process and regulation let one person do all of it
 * . Asked before it is sealed, so that the button can say so; approving asks again.
 */
export async function publishesOwn(scope: OpenScope, row: ItemRow, today: CivilDate): Promise<boolean> {
  if ((row.state !== 'draft' && row.state !== 'returned') || row.portalState !== 'open' || kindOf(row.kind).spoken === true) return false;
  const ability = await abilityInPortal(scope, today);
  if (!['submit', 'approve', 'publish'].every((action) => ability.can(action, 'item'))) return false;
  const { preset } = await ruleFor(scope, row.sectionId, row.kind);
  return preset === 'one_person' && regulationWaives(scope, today);
}
