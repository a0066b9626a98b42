import type { OpenScope } from '#platform/db';
import { faultIn, isReadable, shownText, worthReading, type FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { provinceErrors } from '../errors.js';

/** What a form says of a section. */
export interface SectionForm {
  readonly name: string;
  readonly opensOn?: CivilDate | null;
  readonly closesOn?: CivilDate | null;
}

interface Read {
  readonly name: string;
  readonly opensOn: CivilDate | null;
  readonly closesOn: CivilDate | null;
  readonly faults: readonly FieldError[];
}

const longestName = 60;

/**
 * Reads a form of a section of the scope's portal.
 * @param except id of the section that has the name already
 */
export async function readForm(scope: OpenScope, form: SectionForm, except: string | null): Promise<Read> {
  const opensOn = form.opensOn ?? null;
  const closesOn = form.closesOn ?? null;
  const name = worthReading(form.name, longestName) && isReadable(form.name) ? shownText(form.name).replace(/\s+/g, ' ') : '';
  const faults: FieldError[] = [];
  if (name.length > longestName || !/\p{L}/u.test(name)) faults.push(faultIn('name', provinceErrors.SECTION_NAME_LENGTH({ max: longestName })));
  else if (await isTaken(scope, name, except)) faults.push(faultIn('name', provinceErrors.SECTION_NAME_TAKEN()));
  if (opensOn && closesOn && closesOn < opensOn) faults.push(faultIn('closesOn', provinceErrors.SECTION_DATES()));
  return { name, opensOn, closesOn, faults };
}

async function isTaken(scope: OpenScope, name: string, except: string | null): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    'select 1 from section where portal_id = scope.portal() and lower(name) = lower($1) and id is distinct from $2::uuid limit 1',
    [name, except],
  );
  return rows.length > 0;
}
