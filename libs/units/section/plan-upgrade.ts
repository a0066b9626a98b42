import { createHash } from 'node:crypto';
import type { CivilDate } from '#platform/time';
import type { LawVersion, PortalLevel } from './law/law-version.js';
import { lawOn, lawVersions } from './law/laws.js';
import { askedOf, rowOf } from './sections-for-level.js';

/** A section of a portal as the law sees it. */
export interface FollowedSection {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly position: number;
  readonly statutoryCode: string | null;
  /** Version that stopped asking for it. */
  readonly releasedBy: string | null;
}

/**
 * What an upgrade does with one section. `added`: it is made. `adopted`: the portal's own at that address, or one that an earlier
 * version had released, becomes statutory. `renamed`: it has the law's new word, as it had the old one. `moved`: to the law's new
 * place, as it stood in the old one. `released`: no longer asked, so it stays as the portal's own.
 */
export interface SectionChange {
  readonly kind: 'added' | 'adopted' | 'renamed' | 'moved' | 'released';
  readonly code: string;
  readonly slug: string;
  /** Null for one that is to be made. */
  readonly sectionId: string | null;
  /** Its name now; of one that is added, the name it gets. */
  readonly name: string;
  /** Of one that is added or adopted: its name in English. */
  readonly nameEn: string;
  /** New name of one that is renamed, else null. */
  readonly newName: string | null;
  readonly position: number;
  readonly holdsItems: boolean;
}

export interface SectionPlan {
  /** Version that the portal follows; null: none yet. */
  readonly follows: string | null;
  readonly law: LawVersion;
  readonly changes: readonly SectionChange[];
  /** Stands for exactly this plan: an upgrade names it. */
  readonly fingerprint: string;
}

export interface Follower {
  readonly portalId: string;
  readonly level: PortalLevel;
  readonly follows: string | null;
  readonly sections: readonly FollowedSection[];
}

/**
 * What has to change so that a portal's sections follow the law of a day. What the portal named or placed in its own way stays so.
 * @returns null before the first law
 */
export function planUpgrade(portal: Follower, on: CivilDate, laws: readonly LawVersion[] = lawVersions): SectionPlan | null {
  const law = lawOn(on, laws);
  if (!law) return null;
  const before = new Map(laws.find(({ instrument }) => instrument === portal.follows)?.sections.map((each) => [each.code, rowOf(each)]));
  const asked = askedOf(law, portal.level, on).map(rowOf);
  const changes = asked.flatMap((wanted): SectionChange[] => {
    const code = wanted.statutoryCode ?? '';
    const found =
      portal.sections.find((section) => section.statutoryCode === code) ??
      portal.sections.find((section) => section.slug === wanted.slug && section.statutoryCode === null);
    const change = {
      code,
      slug: found?.slug ?? wanted.slug,
      name: found?.name ?? wanted.name,
      nameEn: wanted.nameEn,
      newName: null,
      position: wanted.position,
    };
    const about = { ...change, sectionId: found?.id ?? null, holdsItems: wanted.holdsItems };
    if (!found) return [{ kind: 'added', ...about }];
    const was = before.get(code);
    return [
      ...(found.statutoryCode === null || found.releasedBy !== null ? [{ kind: 'adopted' as const, ...about }] : []),
      ...(was && found.name === was.name && wanted.name !== was.name ? [{ kind: 'renamed' as const, ...about, newName: wanted.name }] : []),
      ...(was && found.position === was.position && wanted.position !== was.position ? [{ kind: 'moved' as const, ...about }] : []),
    ];
  });
  const codes = new Set(asked.map(({ statutoryCode }) => statutoryCode));
  for (const { id, slug, name, position, statutoryCode, releasedBy } of portal.sections) {
    if (statutoryCode === null || releasedBy !== null || codes.has(statutoryCode)) continue;
    changes.push({ kind: 'released', code: statutoryCode, slug, sectionId: id, name, nameEn: '', newName: null, position, holdsItems: true });
  }
  const content = JSON.stringify([portal.portalId, portal.follows, law.instrument, changes]);
  return { follows: portal.follows, law, changes, fingerprint: createHash('sha256').update(content).digest('base64url') };
}
