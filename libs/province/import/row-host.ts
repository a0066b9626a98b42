import { hostByRule, hostLabel, isHostName, normaliseHost, provinceHost } from '#units';
import type { RowFaultCode } from './faults.js';
import type { ImportRow } from './read-rows.js';
import type { RowUnit, Say } from './row-unit.js';
import type { Lookup } from './snapshot.js';
import { abbreviation } from './words.js';

export interface RowHosts {
  readonly host: string;
  /** Decision by which it differs from the rule's. */
  readonly because: string | null;
  readonly further: readonly string[];
}

const codes: Readonly<Record<string, RowFaultCode>> = {
  HOST_FORM: 'IMPORT_HOST_FORM',
  HOST_OUTSIDE_PROVINCE: 'IMPORT_HOST_OUTSIDE',
  HOST_RESERVED: 'IMPORT_HOST_RESERVED',
  HOST_NOT_BY_RULE: 'IMPORT_HOST_NOT_BY_RULE',
};

/** Label that the rule gives a unit: a commune its full name, an agency its abbreviation. */
function labelByRule(unit: Pick<RowUnit, 'kind' | 'name'>): string | null {
  return unit.kind === 'department' ? abbreviation(unit.name).slice(0, 63) || null : hostLabel(unit.name);
}

/**
 * The hosts of a new portal: those of the row, else the rule's.
 * @param domains hosts of the province's own portal, the canonical one first; none when it has no portal yet
 * @returns null when something is wrong that was said
 */
export function hostsOfRow(row: ImportRow, unit: RowUnit, domains: readonly string[], lookup: Lookup, say: Say): RowHosts | null {
  const given = row.cells.get('host')?.text;
  const label = row.cells.get('label')?.text.toLowerCase();
  const because = row.cells.get('hostBecause')?.text ?? '';
  const [domain] = domains;
  if (unit.kind !== 'province' && domain === undefined) {
    say('IMPORT_PROVINCE_PORTAL_MISSING', null, { code: unit.provinceCode });
    return null;
  }
  const byRule = unit.kind === 'province' ? provinceHost(unit.name, 'gov.vn') : underDomain(labelByRule(unit), domain);
  const wanted = given ?? underDomain(label, domain) ?? byRule;
  if (wanted === null) {
    say('IMPORT_HOST_IMPOSSIBLE', 'label');
    return null;
  }
  const key = given === undefined ? 'label' : 'host';
  if (given !== undefined && label !== undefined && !given.toLowerCase().startsWith(`${label}.`)) {
    say('IMPORT_HOST_TWO_WAYS', 'label');
    return null;
  }
  const isOwnAbbreviation = unit.kind === 'department' && wanted === byRule;
  const rival = rivalOf(unit, lookup);
  const checked = hostByRule({ host: wanted, domains, unit, because: because || (isOwnAbbreviation ? 'rule' : '') });
  if ('refusal' in checked) {
    const { code, details } = checked.refusal;
    say(codes[code] ?? 'IMPORT_HOST_FORM', key, details as Readonly<Record<string, string>>);
    return null;
  }
  if (rival !== null && because === '') {
    say('IMPORT_HOST_COLLIDES', 'label', { code: rival, label: hostLabel(unit.name) ?? '' });
    return null;
  }
  const ruled = hostByRule({ host: wanted, domains, unit, because: isOwnAbbreviation ? 'rule' : '' });
  const isNeeded = rival !== null || 'refusal' in ruled;
  if (because !== '' && !isNeeded) say('IMPORT_DECISION_UNUSED', 'hostBecause');
  const further = furtherHosts(row, unit, domains, say);
  return further && { host: checked.host, because: isNeeded && because !== '' ? because.slice(0, 300) : null, further };
}

function underDomain(label: string | null | undefined, domain: string | undefined): string | null {
  return label && domain !== undefined ? `${label}.${domain}` : null;
}

/** Code of another unit of the province whose name gives the same label. */
function rivalOf(unit: RowUnit, lookup: Lookup): string | null {
  if (unit.kind !== 'commune' && unit.kind !== 'special_zone') return null;
  return lookup.labelled(unit.provinceCode, hostLabel(unit.name)).find((code) => code !== unit.code) ?? null;
}

/** Further hosts that a row names, or null when one of them is refused. */
export function furtherHosts(row: ImportRow, unit: RowUnit, domains: readonly string[], say: Say): string[] | null {
  const hosts: string[] = [];
  for (const wanted of (row.cells.get('furtherHosts')?.text ?? '').split(/[;,\s]+/u).filter(Boolean)) {
    const host = normaliseHost(wanted);
    if (host === null || !isHostName(host) || hosts.length >= 20) {
      say('IMPORT_HOST_FORM', 'furtherHosts');
      return null;
    }
    if (unit.kind !== 'province' && !domains.some((domain) => host.endsWith(`.${domain}`))) {
      say('IMPORT_HOST_OUTSIDE', 'furtherHosts', { domain: domains[0] ?? '' });
      return null;
    }
    hosts.push(host);
  }
  return hosts;
}
