import { civilDateOf } from '#platform/time';
import { refusals } from '../checks/run-checks.js';
import { usualKind } from '../item-kinds.js';
import type { Fault } from '../item.js';
import type { Text } from '../text.js';
import type { SiteFault } from './faults.js';

/** What the checks before submission refuse in a text that is about to come in: it comes in as a draft. */
export function refusedBy(text: Text, now: Date): SiteFault[] {
  return refusedFor(refusals({ kind: usualKind, text, files: new Map(), today: civilDateOf(now) }));
}

/** Faults of a text as those of its entry: pictures without words by their number, each other by its own sentence. */
export function refusedFor(faults: readonly Fault[]): SiteFault[] {
  const count = faults.filter(({ error }) => error.code === 'ALT_MISSING').length;
  const others = new Map(faults.flatMap(({ error }) => (error.code === 'ALT_MISSING' ? [] : [[error.code, error] as const])));
  return [
    ...(count === 0 ? [] : [{ code: 'SITE_ALT_MISSING', details: { count } } as const]),
    ...[...others.values()].map(({ vi, en }) => ({ code: 'SITE_REFUSED', details: { why: vi, reason: en } }) as const),
  ];
}

/** Codes that {@link refusedBy} may give. */
export const refusedCodes: readonly string[] = ['SITE_ALT_MISSING', 'SITE_REFUSED'];
