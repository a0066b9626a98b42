/** Sorts of site: the province's own, one of its components, one that gathers what the press publishes. */
export const portalKinds = ['portal', 'component', 'aggregated'] as const;
export type PortalKind = (typeof portalKinds)[number];

/** A closed portal stays readable; a suspended one shows who answers for it and nothing else. */
export const portalStates = ['planned', 'open', 'suspended', 'closed'] as const;
export type PortalState = (typeof portalStates)[number];

/** The checked palettes; each keeps enough contrast to read. */
export const portalPalettes = ['blue', 'red', 'green', 'teal', 'brown', 'navy'] as const;
export type PortalPalette = (typeof portalPalettes)[number];

/** What stands left of the name in the banner. */
export const portalEmblems = ['national', 'none'] as const;
export type PortalEmblem = (typeof portalEmblems)[number];

/** Contact shown in the footer of every page; all of it public. */
export interface PortalContact {
  readonly address: string;
  readonly phone: string;
  readonly fax?: string;
  readonly email: string;
  /** Name and title of the person responsible for the content. */
  readonly responsible: string;
}
