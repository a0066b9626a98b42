import { isId, type OpenScope } from '#platform/db';
import { FaultsError, type AppError } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { lookErrors } from './look-errors.js';

/** Refuses one field of a form. */
export function refuse(field: string, error: AppError): never {
  throw new FaultsError([{ field, error }]);
}

/** A list no longer than a page can use. @throws FaultsError */
export function readCount(field: string, rows: readonly unknown[], most: number): void {
  if (rows.length > most) refuse(field, lookErrors.LOOK_TOO_MANY({ most }));
}

/** Days from first to last. @throws FaultsError */
export function readDays(field: string, startsOn: CivilDate, endsOn: CivilDate): void {
  if (endsOn < startsOn) refuse(field, lookErrors.LOOK_DATES());
}

/** Tells which ids name a section of the scope's portal that lists items. */
export async function sectionsOfMenu(scope: OpenScope): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await scope.manager.query('select id from section where portal_id = scope.portal() and in_menu');
  return new Set(rows.map(({ id }) => id));
}

/** @returns null when none is chosen @throws FaultsError when it is none of the portal's */
export function readSection(field: string, given: string | null | undefined, known: ReadonlySet<string>): string | null {
  if (given == null) return null;
  const id = given.toLowerCase();
  return isId(given) && known.has(id) ? id : refuse(field, lookErrors.LOOK_SECTION_UNKNOWN());
}
