import { recordAct } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError, type Fault } from '#platform/errors';
import { civilDateOf } from '#platform/time';
import { sectionTakesItems } from '#units';
import { siteImportErrors } from '../errors.js';

export interface SiteSettings {
  readonly importId: string;
  readonly sectionId: string;
  readonly sections: readonly { readonly name: string; readonly sectionId: string }[];
  readonly asDrafts: boolean;
}

const mostSections = 500;

/** Decides where the entries of a planned import go. @throws FaultsError by field, NOT_FOUND, SITE_IMPORT_STATE */
export async function setSite(scope: OpenScope, { importId, sectionId, sections, asDrafts }: SiteSettings, at: Date): Promise<void> {
  const { manager } = scope;
  const rows: { state: string }[] = isId(importId)
    ? await manager.query('select state from site_import where portal_id = scope.portal() and id = $1 for update', [importId])
    : [];
  const [found] = rows;
  if (!found) throw commonErrors.NOT_FOUND();
  if (found.state !== 'planned' || sections.length > mostSections) throw siteImportErrors.SITE_IMPORT_STATE();
  const today = civilDateOf(at);
  const isOpen = new Map<string, boolean>();
  for (const id of new Set([sectionId, ...sections.map((each) => each.sectionId)])) isOpen.set(id, await sectionTakesItems(scope, id, today));
  const wrong = (field: string, id: string): Fault[] => (isOpen.get(id) ? [] : [{ field, error: siteImportErrors.SITE_SECTION_UNKNOWN() }]);
  const faults = [...wrong('sectionId', sectionId), ...sections.flatMap((each, index) => wrong(`sections.${String(index)}`, each.sectionId))];
  if (faults.length > 0) throw new FaultsError(faults);
  const decided = Object.fromEntries(sections.map((each) => [each.name.slice(0, 120), each.sectionId]));
  await manager.query('update site_import set section_id = $2, sections = $3, is_draft_only = $4 where portal_id = scope.portal() and id = $1', [
    importId,
    sectionId,
    JSON.stringify(decided),
    asDrafts,
  ]);
  await recordAct(scope, { act: 'site_import.set', subjectType: 'site_import', subjectId: importId, at });
}
