import { reservedLabels } from './reserved-labels.js';
import { unitErrors } from '../errors.js';

const typeWord = /^(?:phường|xã|thị trấn|đặc khu|tỉnh|thành phố)(?:\s+|$)/iu;

/** A province whose domain is not the plain rule's (Decree 224/2026 art. 11.4.b; R-422). */
const namedInLaw: ReadonlyMap<string, string> = new Map([['hochiminh', 'hochiminhcity']]);

/**
 * Label of a unit in host names: its full name without type word, accents, spaces, hyphens and apostrophes; digits stay
 * (Decree 224/2026 art. 11.4; ). Both spellings of a tone (Hoà, Hòa) give the same label.
 * @returns null when something else is in the name, or nothing is left of it
 */
export function hostLabel(name: string): string | null {
  const plain = name
    .normalize('NFC')
    .trim()
    .replace(typeWord, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\-‐‑–—'’ʼ`]/g, '');
  return /^[a-z0-9]{1,63}$/.test(plain) ? plain : null;
}

/** Domain of a province under `suffix`, e.g. `dongnai.gov.vn`. */
export function provinceHost(name: string, suffix: string): string | null {
  const label = hostLabel(name);
  return label && `${namedInLaw.get(label) ?? label}.${suffix}`;
}

/** A unit as labels see it; labels are unique inside one province. */
export interface NamedUnit {
  readonly code: string;
  readonly provinceCode: string;
  /** Full name with its type word. */
  readonly name: string;
}

/** Units of one province whose names give the same label. The decree gives no tie-break. */
export interface LabelCollision {
  readonly provinceCode: string;
  readonly label: string;
  readonly codes: readonly string[];
}

/** Every group of units that collide, by province and label. */
export function labelCollisions(units: readonly NamedUnit[]): LabelCollision[] {
  const groups = Map.groupBy(units, (unit) => `${unit.provinceCode} ${hostLabel(unit.name) ?? ''}`);
  return [...groups].flatMap(([key, group]) => {
    const [provinceCode = '', label = ''] = key.split(' ');
    return group.length > 1 && label ? [{ provinceCode, label, codes: group.map((unit) => unit.code) }] : [];
  });
}

/** What an operator decided where the rule gives no answer, or one that is reserved. Both choices are kept. */
export interface LabelDecision {
  readonly unitCode: string;
  readonly label: string;
  readonly decidedOn: string;
  readonly because: string;
}

/**
 * A label for each unit: the decided one, else the rule's.
 * @returns label by unit code
 * @throws HOST_LABEL_IMPOSSIBLE, HOST_LABEL_RESERVED, HOST_LABEL_TAKEN
 */
export function assignLabels(units: readonly NamedUnit[], decisions: readonly LabelDecision[] = []): Map<string, string> {
  const decided = new Map(decisions.map((decision) => [decision.unitCode, decision.label]));
  const labels = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { code, provinceCode, name } of units) {
    const byDecision = decided.get(code);
    const label = byDecision ?? hostLabel(name);
    if (!label || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) throw unitErrors.HOST_LABEL_IMPOSSIBLE({ unit: code });
    if (reservedLabels.has(label) && !byDecision) throw unitErrors.HOST_LABEL_RESERVED({ label, unit: code });
    const first = owners.get(`${provinceCode} ${label}`);
    if (first) throw unitErrors.HOST_LABEL_TAKEN({ label, first, unit: code });
    owners.set(`${provinceCode} ${label}`, code);
    labels.set(code, label);
  }
  return labels;
}
