import type { OpenScope } from '#platform/db';
import { faultIn, isReadable, shownText, worthReading, type FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { provinceErrors } from '../errors.js';

/** What a form says of a section. */
export interface SectionForm {
  readonly name: string;
  /** The same in English; left out: as it is, empty: none. */
  readonly nameEn?: string | null;
  readonly opensOn?: CivilDate | null;
  readonly closesOn?: CivilDate | null;
}

interface Read {
  readonly name: string;
  /** Undefined: as it is. */
  readonly nameEn: string | undefined;
  readonly opensOn: CivilDate | null;
  readonly closesOn: CivilDate | null;
  readonly faults: readonly FieldError[];
}

const longestName = 60;
const longestEnglish = 80;

/**
 * Reads a form of a section of the scope's portal.
 * @param except id of the section that has the name already
 */
export async function readForm(scope: OpenScope, form: SectionForm, except: string | null): Promise<Read> {
  const opensOn = form.opensOn ?? null;
  const closesOn = form.closesOn ?? null;
  const name = readName(form.name, longestName);
  const nameEn = form.nameEn == null ? undefined : readName(form.nameEn, longestEnglish);
  const faults: FieldError[] = [];
  if (name.length > longestName || !/\p{L}/u.test(name)) faults.push(faultIn('name', provinceErrors.SECTION_NAME_LENGTH({ max: longestName })));
  else if (await isTaken(scope, name, except)) faults.push(faultIn('name', provinceErrors.SECTION_NAME_TAKEN()));
  if (nameEn !== undefined && form.nameEn?.trim() && (nameEn.length > longestEnglish || !/\p{L}/u.test(nameEn)))
    faults.push(faultIn('nameEn', provinceErrors.SECTION_NAME_EN({ max: longestEnglish })));
  if (opensOn && closesOn && closesOn < opensOn) faults.push(faultIn('closesOn', provinceErrors.SECTION_DATES()));
  return { name, nameEn, opensOn, closesOn, faults };
}

/** A name as it is shown, in one line; empty for what cannot be one. */
function readName(text: string, longest: number): string {
  return worthReading(text, longest) && isReadable(text) ? shownText(text).replace(/\s+/g, ' ') : '';
}

async function isTaken(scope: OpenScope, name: string, except: string | null): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    'select 1 from section where portal_id = scope.portal() and lower(name) = lower($1) and id is distinct from $2::uuid limit 1',
    [name, except],
  );
  return rows.length > 0;
}
