import { demand, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { lockSections } from '#units';
import { provinceErrors } from '../errors.js';

/**
 * Puts the sections of the scope's portal in this order.
 * @param sectionIds every section of the portal, each once
 * @throws FORBIDDEN, SECTION_ORDER_STALE
 */
export async function orderSections(scope: OpenScope, clock: Clock, sectionIds: readonly string[]): Promise<void> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'section', 'change');
  await lockSections(scope);
  const there: { id: string }[] = await scope.manager.query('select id from section where portal_id = scope.portal() order by position, id');
  const wanted = new Set(sectionIds);
  if (wanted.size !== sectionIds.length || wanted.size !== there.length || !there.every(({ id }) => wanted.has(id))) throw provinceErrors.SECTION_ORDER_STALE();
  if (there.every(({ id }, index) => id === sectionIds[index])) return;
  await scope.manager.query(
    `update section s set position = w.place * 10 from unnest($1::uuid[]) with ordinality as w (id, place)
     where s.portal_id = scope.portal() and s.id = w.id and s.position <> w.place * 10`,
    [sectionIds],
  );
  await recordAct(scope, { act: 'section.order', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details: { sections: sectionIds.length } });
}
