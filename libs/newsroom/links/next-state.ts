import type { LinkFound } from './check-url.js';

export interface LinkState {
  readonly state: 'unknown' | 'alive' | 'suspect' | 'dead' | 'skipped';
  readonly fault: string | null;
  readonly failures: number;
  readonly failedSince: Date | null;
  readonly dueAt: Date;
}

const hour = 3_600_000;
const day = 24 * hour;
/** A link that failed is asked again after an hour, a day, three days; only then is it dead. A dead one is asked ever more seldom. */
const pauses = [hour, day, 3 * day, 7 * day, 14 * day, 30 * day] as const;
/** Failures that make a link dead: a site that is down over a weekend is not gone. */
export const failuresOfDead = 4;

/** What is held of a link to the own site once it was looked at: nothing stands in between, so what is missing is dead at once. */
export function ownState(before: Pick<LinkState, 'failedSince'>, { state, fault }: LinkFound, now: Date): LinkState {
  const dueAt = new Date(now.getTime() + day);
  if (state !== 'failed') return { state, fault, failures: 0, failedSince: null, dueAt };
  return { state: 'dead', fault, failures: failuresOfDead, failedSince: before.failedSince ?? now, dueAt };
}

/** What is held of a link once it was asked. */
export function nextState(before: Pick<LinkState, 'failures' | 'failedSince'>, { state, fault }: LinkFound, now: Date): LinkState {
  const after = (pause: number): Date => new Date(now.getTime() + pause);
  if (state !== 'failed') return { state, fault, failures: 0, failedSince: null, dueAt: after(30 * day) };
  const failures = Math.min(before.failures + 1, 1_000);
  const pause = pauses[Math.min(failures, pauses.length) - 1] ?? day;
  return { state: failures >= failuresOfDead ? 'dead' : 'suspect', fault, failures, failedSince: before.failedSince ?? now, dueAt: after(pause) };
}
