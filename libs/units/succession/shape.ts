import { unitErrors } from '../errors.js';
import type { SuccessionPart } from './record-succession.js';

/** Operations by which units end or give a part away; a unit that only changes goes through `changeUnit`. */
export type UnitsOperation = 'merge' | 'split' | 'partition' | 'abolish';

/** Which numbers of units before and after make an operation. */
const shapes: Readonly<Record<UnitsOperation, (predecessors: number, successors: number, divided: boolean) => boolean>> = {
  merge: (predecessors, successors, divided) => predecessors >= 2 && successors === 1 && !divided,
  split: (predecessors, successors) => predecessors === 1 && successors >= 2,
  partition: (_, successors, divided) => successors >= 2 && divided,
  abolish: (predecessors) => predecessors === 1,
};

/**
 * Makes sure that each predecessor went into one unit as a whole or into several in parts, and that operation and numbers fit.
 * @throws SUCCESSION_PARTS_WRONG, SUCCESSION_SHAPE_WRONG
 */
export function demandShape({ operation, parts }: { readonly operation: UnitsOperation; readonly parts: readonly SuccessionPart[] }): void {
  const byPredecessor = Map.groupBy(parts, (part) => part.predecessorId);
  for (const [predecessorId, own] of byPredecessor) {
    const whole = own.length === 1 && own[0]?.extent === 'whole';
    const divided = own.length > 1 && own.every((part) => part.extent === 'part' && part.successorId !== null);
    const twice = new Set(own.map((part) => part.successorId)).size < own.length;
    if ((!whole && !divided) || twice) throw unitErrors.SUCCESSION_PARTS_WRONG({ code: predecessorId });
  }
  const successors = new Set(parts.map((part) => part.successorId));
  const nowhere = successors.has(null) && operation !== 'abolish';
  const divided = parts.some((part) => part.extent === 'part');
  if (nowhere || !shapes[operation](byPredecessor.size, successors.size, divided)) throw unitErrors.SUCCESSION_SHAPE_WRONG({ operation });
}
