interface Pace {
  /** Since when it runs; null: it does not. */
  readonly since: Date | null;
  /** What was done since then. */
  readonly done: number;
  readonly left: number;
}

/** Seconds until work is done, from its pace so far; null when it does not run or nothing was done yet. */
export function secondsLeft({ since, done, left }: Pace, now: Date): number | null {
  if (!since || done === 0) return null;
  const each = (now.getTime() - since.getTime()) / 1_000 / done;
  return Math.max(0, Math.ceil(each * left));
}
