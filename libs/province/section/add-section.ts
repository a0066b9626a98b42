import { v7 as newId } from 'uuid';
import { demand, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { faultIn, type FieldError } from '#platform/http';
import { civilDateOf, type Clock } from '#platform/time';
import { lockSections } from '#units';
import { provinceErrors } from '../errors.js';
import { readForm, type SectionForm } from './section-form.js';
import { sectionSlug } from './section-slug.js';

/** Sections of its own that a portal may have: a menu beyond this helps nobody. */
const mostOwn = 100;

/**
 * Adds a section of the portal's own, behind the others.
 * @returns faults that the person can mend; none when it was added
 * @throws FORBIDDEN, SECTIONS_MOST
 */
export async function addSection(scope: OpenScope, clock: Clock, form: SectionForm): Promise<readonly FieldError[]> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'section', 'change');
  await lockSections(scope);
  const { name, nameEn = '', opensOn, closesOn, faults } = await readForm(scope, form, null);
  const there: { slug: string; own: boolean }[] = await scope.manager.query(
    'select slug, statutory_code is null as own from section where portal_id = scope.portal()',
  );
  if (there.filter(({ own }) => own).length >= mostOwn) throw provinceErrors.SECTIONS_MOST({ max: mostOwn });
  const slug = sectionSlug(name, new Set(there.map((each) => each.slug)));
  if (faults.length > 0) return faults;
  if (slug === null) return [faultIn('name', provinceErrors.SECTION_NAME_LENGTH({ max: 60 }))];
  const id = newId();
  await scope.manager.query(
    `insert into section (portal_id, id, slug, name, position, opens_on, closes_on, name_en)
     select scope.portal(), $1, $2, $3, coalesce(max(position), 0) + 10, $4, $5, $6 from section where portal_id = scope.portal()`,
    [id, slug, name, opensOn, closesOn, nameEn],
  );
  await recordAct(scope, { act: 'section.add', subjectType: 'section', subjectId: id, at, details: { slug, opensOn, closesOn } });
  return [];
}
