import { demand, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { faultIn, type FieldError } from '#platform/http';
import { civilDateOf, type Clock } from '#platform/time';
import { lockSections } from '#units';
import { provinceErrors } from '../errors.js';
import { portalSections } from './queries.js';
import { readForm, type SectionForm } from './section-form.js';

/**
 * Gives a section another word in the menu, or other days. A statutory one keeps its code and its address, and is always open.
 * @returns faults that the person can mend; none when it was changed
 * @throws FORBIDDEN, NOT_FOUND
 */
export async function changeSection(scope: OpenScope, clock: Clock, sectionId: string, form: SectionForm): Promise<readonly FieldError[]> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'section', 'change');
  await lockSections(scope);
  const [section] = await portalSections(scope, sectionId);
  if (!section) throw commonErrors.NOT_FOUND();
  const { name, nameEn = section.nameEn, opensOn, closesOn, faults } = await readForm(scope, form, section.id);
  const locked = section.basis !== null && (opensOn !== null || closesOn !== null);
  const all = locked ? [...faults, faultIn('closesOn', provinceErrors.SECTION_STATUTORY_DATES())] : faults;
  if (all.length > 0) return all;
  if (name === section.name && nameEn === section.nameEn && opensOn === section.opensOn && closesOn === section.closesOn) return [];
  await scope.manager.query('update section set name = $2, opens_on = $3, closes_on = $4, name_en = $5 where portal_id = scope.portal() and id = $1', [
    section.id,
    name,
    opensOn,
    closesOn,
    nameEn,
  ]);
  const details = {
    renamed: name !== section.name || nameEn !== section.nameEn,
    opensOn,
    closesOn,
    opensOnBefore: section.opensOn,
    closesOnBefore: section.closesOn,
  };
  await recordAct(scope, { act: 'section.change', subjectType: 'section', subjectId: section.id, at, details });
  return [];
}
