import { demand, ensureByline } from '#people';
import type { OpenScope } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { previewSectionUpgrade, upgradeSections, type SectionPlan } from '#units';
import { lawWords } from './law-words.js';
import type { SectionUpgrade } from './section.types.js';

/** What an upgrade of the scope's portal would do. @throws FORBIDDEN */
export async function previewUpgrade(scope: OpenScope, clock: Clock): Promise<SectionUpgrade> {
  const today = civilDateOf(clock.now());
  await demand(scope, today, 'section', 'change');
  return shown(await previewSectionUpgrade(scope, today));
}

/** Applies what was previewed. @returns what is left to do: nothing @throws FORBIDDEN, SECTIONS_UPGRADE_STALE */
export async function upgradePortal(scope: OpenScope, clock: Clock, seen: { readonly version: string; readonly fingerprint: string }): Promise<SectionUpgrade> {
  await demand(scope, civilDateOf(clock.now()), 'section', 'change');
  await upgradeSections(scope, clock, seen);
  await ensureByline(scope);
  return previewUpgrade(scope, clock);
}

function shown({ follows, law, changes, fingerprint }: SectionPlan): SectionUpgrade {
  return {
    follows,
    version: law.instrument,
    law: lawWords(law.instrument),
    validFrom: law.from,
    note: law.note,
    fingerprint,
    changes: changes.map(({ kind, code, name, newName }) => ({ kind, code, name, newName })),
  };
}
