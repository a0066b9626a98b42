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
