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

const functions = new Map<string, HandOverFunction>();

/** Registers how one kind of thing passes on; called at start-up by the lib that owns it. */
export function registerHandOver(kind: string, pass: HandOverFunction): void {
  functions.set(kind, pass);
}

/** Passes on everything that a person has in the scope's portal. @returns the counts of every kind */
export async function handOver(scope: OpenScope, given: HandOver): Promise<HandOverCounts> {
  const counts: Record<string, number> = {};
  for (const pass of functions.values()) {
    for (const [code, count] of Object.entries(await pass(scope, given))) counts[code] = (counts[code] ?? 0) + count;
  }
  return counts;
}
