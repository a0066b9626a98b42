import type { CivilDate } from '#platform/time';
import type { Quantity } from '#web/figures';
import type { Dimension, Measure } from '../measure/index.js';
import type { Period } from '../period/index.js';
import type { HowPlaced, Tree } from '../tree/spans.js';

/** What a figure is broken down by: the units directly below, the portals, or a dimension of its facts. */
export type FigureBy = 'children' | 'portals' | Dimension;

export interface FigureAsked {
  readonly measure: Measure;
  readonly period: Period;
  /** Unit whose portals count; null: all of the scope. */
  readonly unitId: string | null;
  /** One portal; null: all under the unit. */
  readonly portalId: string | null;
  readonly tree: Tree;
  readonly by: FigureBy | null;
  /** What was known at the end of this day; null: what is known now. */
  readonly asOf: CivilDate | null;
}

/** A share of a figure. */
export interface FigurePart {
  /** Unit, portal or value of the dimension; empty for what stands under no child: portals of predecessors. */
  readonly key: string;
  readonly how: HowPlaced | null;
  /** Null where there is nothing to divide by. */
  readonly amount: number | null;
}

export interface Figure {
  /** Null where there is nothing to divide by, and where parts stand side by side but have no sum. */
  readonly value: Quantity | null;
  readonly parts: readonly FigurePart[];
  /** What the parts leave of the whole; 0 when they add up. */
  readonly residual: number;
  readonly previous: { readonly period: Period; readonly value: number | null };
  readonly lastYear: { readonly period: Period; readonly value: number | null };
  /** Portals that count. */
  readonly portals: number;
}
