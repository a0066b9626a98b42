import type { Order } from './acts.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A bulk act on its way: what is left, what was done, who was refused and why. */
export interface Run {
  readonly order: Order;
  readonly waiting: readonly Named[];
  readonly done: number;
  readonly refused: readonly (Named & { readonly why: string })[];
}

const keyOf = (personId: string): string => `liencong.bulk.${personId}`;

/** What is left of a run when the page is loaded anew; gone with the window. */
export function remember(personId: string, run: Run | null): void {
  try {
    if (run) sessionStorage.setItem(keyOf(personId), JSON.stringify(run));
    else sessionStorage.removeItem(keyOf(personId));
  } catch {
    // no room or no storage: the run goes on, only a reload would not offer the rest
  }
}

export function recall(personId: string): Run | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(personId)) ?? 'null') as Run | null;
  } catch {
    return null;
  }
}
