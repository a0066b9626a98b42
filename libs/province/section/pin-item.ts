import { demand, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { faultIn, type FieldError } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { lockSections } from '#units';
import { provinceErrors } from '../errors.js';
import { portalSections } from './queries.js';
import { stands } from './standing.js';

/** Which item stands at the head of a section, and until when. */
export interface Pin {
  readonly sectionId: string;
  /** Left out: none. */
  readonly itemId?: string | null;
  /** Last day; with an item. */
  readonly until?: CivilDate | null;
}

/**
 * Puts an item that stands in a section, of the portal or of another, at its head until a day, in the place of the one before; or takes it down.
 * @returns faults that the person can mend; none when it was done
 * @throws FORBIDDEN, NOT_FOUND
 */
export async function pinItem(scope: OpenScope, clock: Clock, { sectionId, itemId = null, until = null }: Pin): Promise<readonly FieldError[]> {
  const at = clock.now();
  const today = civilDateOf(at);
  await demand(scope, today, 'section', 'change');
  await lockSections(scope);
  const [section] = await portalSections(scope, sectionId);
  if (!section) throw commonErrors.NOT_FOUND();
  if (itemId !== null) {
    if (!(await stands(scope, itemId, section.id))) throw commonErrors.NOT_FOUND();
    if (until === null || until < today) return [faultIn('until', provinceErrors.PIN_UNTIL())];
  }
  const last = itemId === null ? null : until;
  await scope.manager.query('update section set pinned_item_id = $2, pinned_until = $3 where portal_id = scope.portal() and id = $1', [
    section.id,
    itemId,
    last,
  ]);
  const details = { item: itemId, endsOn: last, itemBefore: section.pinned?.itemId ?? null, endsOnBefore: section.pinned?.until ?? null };
  await recordAct(scope, { act: 'section.pin', subjectType: 'section', subjectId: section.id, at, details });
  return [];
}
