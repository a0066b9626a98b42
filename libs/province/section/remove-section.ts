import { demand, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import { lockSections } from '#units';
import { provinceErrors } from '../errors.js';
import { portalSections } from './queries.js';

/**
 * Removes an empty section of the portal's own.
 * @throws FORBIDDEN, NOT_FOUND, SECTION_STATUTORY, SECTION_NOT_EMPTY
 */
export async function removeSection(scope: OpenScope, clock: Clock, sectionId: string): Promise<void> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'section', 'change');
  await lockSections(scope);
  const [section] = await portalSections(scope, sectionId);
  if (!section) throw commonErrors.NOT_FOUND();
  if (section.items > 0) throw provinceErrors.SECTION_NOT_EMPTY({ items: section.items });
  if (section.keptBecause !== null) throw provinceErrors.SECTION_STATUTORY();
  await scope.manager.query('delete from section where portal_id = scope.portal() and id = $1', [section.id]);
  await recordAct(scope, { act: 'section.remove', subjectType: 'section', subjectId: section.id, at, details: { slug: section.slug } });
}
