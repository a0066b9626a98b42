import type { NewLicence, PortalContact, PortalKind, PortalPalette } from '#units';
import type { ImportRow } from './read-rows.js';

import type { Say } from './row-unit.js';
import type { RowValues } from './row-values.js';
import type { KnownPortal, Lookup } from './snapshot.js';

/** What a row changes of a portal that is there; left out: it stays. Hosts and licences are added, never taken away. */
export interface PortalChanges {
  readonly kind?: PortalKind;
  readonly palette?: PortalPalette;
  readonly bannerLine?: string;
  readonly contact?: PortalContact;
  readonly furtherHosts: readonly string[];
  readonly licence?: NewLicence;
}

interface Reading {
  readonly row: ImportRow;
  readonly values: RowValues;
  readonly say: Say;
}

/**
 * Differences between what a row says and its portal; an empty cell leaves everything as it is. Null when there is none.
 * @param hosts further hosts that the row names
 */
export function changesOf({ row, values, say }: Reading, portal: KnownPortal, hosts: readonly string[], lookup: Lookup): PortalChanges | null {
  if (values.members.length > 0) say('IMPORT_PEOPLE_KEPT', 'headName');
  if (values.state && values.state !== portal.state) say('IMPORT_STATE_KEPT', 'state');
  keepsHost(row, portal, say);
  const further = hosts.filter((host) => !portal.hosts.includes(host));
  for (const host of further) if (lookup.hosts.has(host)) say('IMPORT_HOST_TAKEN', 'furtherHosts');
  const contact: PortalContact = { ...portal.contact, ...values.contact };
  const isOtherContact = Object.entries(values.contact).some(([field, value]) => portal.contact[field as keyof PortalContact] !== value);
  const { kind, palette, bannerLine, licence } = values;
  const isHeld = portal.licences.some((each) => each.number === licence?.number && each.issuedOn === licence.issuedOn);
  const changes: PortalChanges = {
    ...(kind && kind !== portal.kind ? { kind } : {}),
    ...(palette && palette !== portal.palette ? { palette } : {}),
    ...(bannerLine !== undefined && bannerLine !== portal.bannerLine ? { bannerLine } : {}),
    ...(isOtherContact ? { contact } : {}),
    ...(licence && !isHeld ? { licence } : {}),
    furtherHosts: further,
  };
  return Object.keys(changes).length > 1 || further.length > 0 ? changes : null;
}

function keepsHost(row: ImportRow, portal: KnownPortal, say: Say): void {
  const host = row.cells.get('host')?.text.toLowerCase();
  const label = row.cells.get('label')?.text.toLowerCase();
  if (host !== undefined && !portal.hosts.includes(host)) say('IMPORT_HOST_DIFFERS', 'host', { host: portal.host });
  else if (label !== undefined && !portal.hosts.some((each) => each.startsWith(`${label}.`))) say('IMPORT_HOST_DIFFERS', 'label', { host: portal.host });
}
