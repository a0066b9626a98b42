import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { sectionsOf, type ManageSection } from '#units';

/** Section of the scope's portal in which an item of another is to stand: that of the same name in the address, else the first that takes items. */
export async function sectionFor(scope: OpenScope, slug: string, today: CivilDate): Promise<ManageSection | null> {
  const sections = await sectionsOf(scope, today);
  return sections.find((section) => section.slug === slug) ?? sections[0] ?? null;
}
