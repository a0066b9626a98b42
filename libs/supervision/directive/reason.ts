import type { OpenScope } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { figuresOf, type PortalFigures } from './figures.js';
import { lateMeasures, limitsOn, type LateMeasure } from './rules.js';

/** Why a portal is urged: a figure beyond its limit. */
export interface Reason {
  readonly measure: LateMeasure;
  readonly value: number;
  readonly limit: number;
}

/** A portal that is late, worst reasons first. */
export interface LatePortal extends PortalFigures {
  readonly reasons: readonly Reason[];
}

/** Portals of the scope that are late now. Only a portal that is open can be: one that is planned, stopped or closed posts nothing. */
export async function latePortalsOf(scope: OpenScope, now: Date): Promise<LatePortal[]> {
  const limits = limitsOn(civilDateOf(now));
  const late = (await figuresOf(scope, now)).flatMap((portal) => {
    const reasons = portal.state === 'open' ? reasonsIn(portal, limits) : [];
    return reasons.length > 0 ? [{ ...portal, reasons }] : [];
  });
  return late.sort((a, b) => excess(b.reasons) - excess(a.reasons) || a.name.localeCompare(b.name, 'vi'));
}

/** Reasons by portal, of those that have any. */
export async function reasonsOf(scope: OpenScope, now: Date): Promise<Map<string, readonly Reason[]>> {
  return new Map((await latePortalsOf(scope, now)).map(({ portalId, reasons }) => [portalId, reasons]));
}

/** True when no measure that was the reason is beyond its limit of then any more. */
export function hasTurned(reasons: readonly Reason[], { values }: Pick<PortalFigures, 'values'>): boolean {
  return reasons.every(({ measure, limit }) => values[measure] <= limit);
}

/** Figures of a portal that are beyond their limits. */
export function reasonsIn({ values }: Pick<PortalFigures, 'values'>, limits: ReadonlyMap<LateMeasure, number>): Reason[] {
  return lateMeasures.flatMap((measure) => {
    const limit = limits.get(measure);
    return limit !== undefined && values[measure] > limit ? [{ measure, value: values[measure], limit }] : [];
  });
}

/** How far beyond, as a share of the limit: what is twice over stands before what is just over. */
export function excess(reasons: readonly Reason[]): number {
  return Math.max(...reasons.map(({ value, limit }) => value / limit));
}
