import type { CivilDate } from '#platform/time';
import { decree224 } from './decree-224-2026/version.js';
import { decree42 } from './decree-42-2022/version.js';
import { decree43 } from './decree-43-2011/version.js';
import { readLaws, type LawVersion } from './law-version.js';

/** Every version of the law on what a portal publishes, the newest first; each is a folder beside this file. */
export const lawVersions: readonly LawVersion[] = readLaws([decree224, decree42, decree43]);

/** The version in force on a day; null before the first. */
export function lawOn(on: CivilDate, laws: readonly LawVersion[] = lawVersions): LawVersion | null {
  return laws.find((law) => law.from <= on && (law.to === null || on <= law.to)) ?? null;
}
