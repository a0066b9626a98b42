import type { CivilDate } from '#platform/time';
import type { PortalKind } from './portal.js';

/** A licence of an aggregated site, or a renewal of one (Decree 147/2024 art. 24.3). */
export interface NewLicence {
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly issuedBy: string;
  /** Last day on which it holds. */
  readonly validUntil: CivilDate;
}

/** The licence that holds on a day, the latest issued first; null when none does. */
export function licenceOn<Licence extends Pick<NewLicence, 'issuedOn' | 'validUntil'>>(licences: readonly Licence[], on: CivilDate): Licence | null {
  const held = licences.filter(({ issuedOn, validUntil }) => issuedOn <= on && on <= validUntil);
  return held.reduce<Licence | null>((latest, each) => (latest && latest.issuedOn >= each.issuedOn ? latest : each), null);
}

/** Quoting the press is for aggregated sites, while a licence holds. */
export function mayQuotePress(kind: PortalKind, licences: readonly Pick<NewLicence, 'issuedOn' | 'validUntil'>[], on: CivilDate): boolean {
  return kind === 'aggregated' && licenceOn(licences, on) !== null;
}
