/** How a figure is made from what is counted. */
export type Source =
  /** Sum of these facts of the ledger in the period. */
  | { readonly of: 'facts'; readonly facts: string }
  /** Everything the ledger holds up to the day, with the opening balance. */
  | { readonly of: 'total'; readonly facts: string }
  /** One sum divided by another. */
  | { readonly of: 'quotient'; readonly over: string; readonly by: string; readonly times?: number }
  /** Read from the rows at the moment of asking, by a query of its own. */
  | { readonly of: 'rows'; readonly read: 'silence' | 'waiting' | 'overdue' | 'waiting_longest' | 'plan' | 'people' | 'dead_links' };

/** What a figure counts, in words and as a rule. Data names measures; nobody types a figure. */
export interface Measure {
  /** Stable name: in addresses, files, targets. Of `metrics.json` where it has one. */
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly unit: 'item' | 'day' | 'work' | 'percent' | 'minute' | 'person' | 'byte' | 'visit' | 'view' | 'second' | 'rating' | 'click' | 'link' | 'dong';
  /** flow: counted over the period. stock: the value at the end of it. ratio: two figures divided. */
  readonly kind: 'flow' | 'stock' | 'ratio';
  /** What is counted and what is not, one sentence a person can check. */
  readonly counts: { readonly vi: string; readonly en: string };
  readonly source: Source;
  /** By what it can be broken down; the residual is always shown. */
  readonly dimensions: readonly Dimension[];
  /** What the figure opens to: public items, waiting work without titles, or links of public items; none for ratios of sums. */
  readonly rows: 'items' | 'work' | 'links' | 'none';
  /** True where figures of several units may stand side by side but are never added. */
  readonly neverSummed?: boolean;
  /** Which way is good, for colours and order. */
  readonly better: 'more' | 'less' | 'neither';
  /** Requirements and law it comes from. */
  readonly citation: readonly string[];
}

/** Dimensions that facts of the ledger carry. */
export const dimensions = ['kind', 'section', 'topic', 'mark'] as const;
export type Dimension = (typeof dimensions)[number];
