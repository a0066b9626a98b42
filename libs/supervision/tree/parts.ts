import { treeErrors } from './errors.js';
import type { HowPlaced } from './spans.js';

/** What a sum has to know of a measure. A stock is a state on a day, a flow what happened from one day to another. */
export interface SummedMeasure {
  readonly id: string;
  readonly of: 'flow' | 'stock';
  /** Of a stock: true when the units' figures count in series of their own (visits since a counter began). */
  readonly neverSummed?: boolean;
}

/** Figure of the portals that count under one child in one way. */
export interface Part {
  readonly childId: string | null;
  readonly how: HowPlaced;
  readonly amount: bigint;
}

/** Figures side by side with their sum and what it is the sum of. */
export interface SummedParts {
  readonly parts: readonly Part[];
  readonly sum: bigint;
  /** How many of the parts come from units that ended. */
  readonly predecessors: number;
  /** What the sum is, for people. */
  readonly label: string;
}

/**
 * Parts with a labelled sum.
 * @throws MEASURE_NEVER_SUMMED for a measure that is never summed, when there is more than one part
 */
export function summedParts(measure: SummedMeasure, parts: readonly Part[]): SummedParts {
  if (measure.neverSummed && parts.length > 1) throw treeErrors.MEASURE_NEVER_SUMMED({ measure: measure.id });
  const predecessors = parts.filter((part) => part.how !== 'self').length;
  const among = predecessors > 0 ? `, trong đó ${String(predecessors)} phần của đơn vị tiền nhiệm` : '';
  const label = parts.length === 1 ? 'Số liệu của một phần' : `Tổng cộng của ${String(parts.length)} phần${among}`;
  return { parts, sum: parts.reduce((sum, part) => sum + part.amount, 0n), predecessors, label };
}
