import type { OpenScope } from '#platform/db';

/** Who hands over to whom, in the scope's portal. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly at: Date;
}

/** How much passed on, by a code: `drafts`, `waiting`. */
export type HandOverCounts = Readonly<Record<string, number>>;

/** Passes on what a person has in the scope's portal of one kind; each change with its audit line. Harmless to repeat. */
export type HandOverFunction = (scope: OpenScope, given: HandOver) => Promise<HandOverCounts>;

/** Counts what {@link HandOverFunction} would pass on of one kind; changes nothing. */
export type InHandFunction = (scope: OpenScope, personId: string) => Promise<HandOverCounts>;

const kinds = new Map<string, { readonly pass: HandOverFunction; readonly count: InHandFunction }>();

/** Registers how one kind of thing passes on; called at start-up by the lib that owns it. */
export function registerHandOver(kind: string, pass: HandOverFunction, count: InHandFunction): void {
  kinds.set(kind, { pass, count });
}

/** Passes on everything that a person has in the scope's portal. @returns the counts of every kind */
export function handOver(scope: OpenScope, given: HandOver): Promise<HandOverCounts> {
  return addedUp(({ pass }) => pass(scope, given));
}

/** What a person has in hand in the scope's portal. @returns the counts of every kind */
export function inHand(scope: OpenScope, personId: string): Promise<HandOverCounts> {
  return addedUp(({ count }) => count(scope, personId));
}

async function addedUp(
  countsOf: (kind: { readonly pass: HandOverFunction; readonly count: InHandFunction }) => Promise<HandOverCounts>,
): Promise<HandOverCounts> {
  const counts: Record<string, number> = {};
  for (const kind of kinds.values()) {
    for (const [code, count] of Object.entries(await countsOf(kind))) counts[code] = (counts[code] ?? 0) + count;
  }
  return counts;
}
