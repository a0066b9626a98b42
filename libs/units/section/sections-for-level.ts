import { statutorySections } from './statutory-sections.js';
import type { PortalLevel } from './statutory-section.js';

/** A section that a new portal gets. */
export interface NewSection {
  readonly slug: string;
  readonly name: string;
  readonly position: number;
  readonly statutoryCode: string | null;
}

/** The statutory sections of a level in which items are listed: those it must have and those it should have, in the order of their codes. */
export function sectionsForLevel(level: PortalLevel): NewSection[] {
  return statutorySections.flatMap(({ code, slug, menu, levels }) =>
    menu && (levels[level] === 'must' || levels[level] === 'should') ? [{ slug, name: menu, position: Number(code.slice(2)) * 10, statutoryCode: code }] : [],
  );
}
