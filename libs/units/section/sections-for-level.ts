import type { CivilDate } from '#platform/time';
import type { LawVersion, PortalLevel, StatutorySection } from './law/law-version.js';
import { lawOn, lawVersions } from './law/laws.js';

/** A section that a new portal gets. */
export interface NewSection {
  readonly slug: string;
  readonly name: string;
  /** The same in English; empty when left out. */
  readonly nameEn?: string;
  readonly position: number;
  readonly statutoryCode: string | null;
  /** False for one that a part of its own fills (search, feedback): it stands in no menu. True when left out. */
  readonly holdsItems?: boolean;
}

/** Entries of a version that hold on a day and that it asks of a level: what must be there and what should be. */
export function askedOf(law: LawVersion, level: PortalLevel, on: CivilDate): StatutorySection[] {
  return law.sections.filter(
    ({ levels, validFrom, validTo }) =>
      (levels[level] === 'must' || levels[level] === 'should') && (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo),
  );
}

/** A statutory section as the row that a portal gets. */
export function rowOf({ code, slug, name, menu, menuEn = '', order }: StatutorySection): Required<NewSection> {
  return { slug, name: menu ?? name, nameEn: menuEn, position: (order ?? Number(code.slice(2))) * 10, statutoryCode: code, holdsItems: menu !== undefined };
}

/** The sections that the law of a day asks of a level, in its order; none before the first law. */
export function sectionsForLevel(level: PortalLevel, on: CivilDate, laws: readonly LawVersion[] = lawVersions): Required<NewSection>[] {
  const law = lawOn(on, laws);
  return law ? askedOf(law, level, on).map(rowOf) : [];
}

/** Level of a unit's portal. A district's archive follows what is asked of the nearest People's Committee, the commune's. */
export function levelOf(unitKind: string): PortalLevel {
  return unitKind === 'province' || unitKind === 'department' ? unitKind : 'commune';
}
