import { statutorySections } from './data/statutory-sections.js';

/** Level of a portal; districts exist only as archives since 2025-07-01 and get no sections of their own. */
export type PortalLevel = 'province' | 'department' | 'commune';

/** How strongly a section is asked of a level. */
export type SectionDuty = 'must' | 'should' | 'may' | 'none';

export interface StatutorySection {
  /** `S-01` to `S-41`; kept in `section.statutory_code`. */
  readonly code: string;
  readonly slug: string;
  /** Name in the law. */
  readonly name: string;
  /** Name in the menu, for sections that list items; the law's names run to eighty characters. */
  readonly menu?: string;
  readonly levels: Readonly<Record<PortalLevel, SectionDuty>>;
  /** Articles in force that ask for it; empty: practice. */
  readonly law: readonly { readonly instrument: string; readonly article: string }[];
}

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
