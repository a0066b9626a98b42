import type { AppError } from '#platform/errors';
import { unitErrors } from '../errors.js';
import { hostLabel } from './host-label.js';
import { normaliseHost } from './normalise-host.js';
import { reservedLabels } from './reserved-labels.js';

/** A host name that somebody wants for a portal, and what the rule needs to know. */
export interface WantedHost {
  readonly host: string;
  /** Domains of the province: host names of its own portal. */
  readonly domains: readonly string[];
  readonly unit: { readonly kind: string; readonly name: string };
  /** Decision by which the name may differ from the rule's. */
  readonly because: string;
}

/**
 * The host in its stored form, or why it is refused: a component stands under the domain of its province (Decree 224/2026
 * art. 11.1, 11.4; ), a commune by its full name unless a decision says otherwise.
 */
export function hostByRule({ host: wanted, domains, unit, because }: WantedHost): { readonly host: string } | { readonly refusal: AppError } {
  const host = normaliseHost(wanted);
  if (host === null || !isHostName(host) || /:\d*$/.test(wanted.trim())) return { refusal: unitErrors.HOST_FORM() };
  if (unit.kind === 'province') return { host };
  const domain = domains.find((each) => host.endsWith(`.${each}`));
  if (!domain) return { refusal: unitErrors.HOST_OUTSIDE_PROVINCE({ domain: domains[0] ?? '' }) };
  const label = host.slice(0, -domain.length - 1);
  if (because) return { host };
  if (reservedLabels.has(label)) return { refusal: unitErrors.HOST_RESERVED({ label }) };
  const byRule = hostLabel(unit.name);
  const isBound = unit.kind === 'commune' || unit.kind === 'special_zone';
  return isBound && label !== byRule ? { refusal: unitErrors.HOST_NOT_BY_RULE({ label: byRule ?? '' }) } : { host };
}

/** True for a name that DNS takes: labels of letters, digits and inner hyphens, at most 253 characters. */
export function isHostName(host: string): boolean {
  return host.length <= 253 && host.split('.').every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
}
