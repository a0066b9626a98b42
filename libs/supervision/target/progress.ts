import { daysBetween, percentOf, plusDays, rounded } from '#web/figures';
import type { CivilDate } from '#platform/time';

/** A number to reach in a year. */
export interface Plan {
  readonly amount: number;
  /** January to December, when they are uneven; null: even by days. */
  readonly months: readonly number[] | null;
}

/** What was done towards a plan. */
export interface PlanLine {
  readonly plan: Plan;
  /** Done in the year up to `asOf`. */
  readonly done: number;
  /** Done lately, for the second forecast; null when nothing is known of it. */
  readonly recent: { readonly amount: number; readonly days: number } | null;
}

export type ProgressState = 'ahead' | 'on' | 'behind';

/** Share of what was to be done by now, from which on a plan is ahead, and under which it is behind. */
const progressRules = { ahead: 1.05, behind: 0.95 } as const;

export interface Progress {
  readonly target: number;
  readonly done: number;
  /** Of the target, one place; null when there is none to reach. */
  readonly percent: number | null;
  /** What the plan has done by the end of `asOf`, whole. */
  readonly expected: number;
  readonly daysGone: number;
  readonly daysLeft: number;
  /** A day so far, one place; null before the year. */
  readonly pace: number | null;
  /** A day from tomorrow on to reach it, one place; 0 once it is reached, null after the year. */
  readonly needed: number | null;
  /** At the end of the year when it goes on as in all of the year; with uneven months the same share of each to come. */
  readonly forecastByYear: number | null;
  /** At the end of the year when it goes on as lately. */
  readonly forecastByRecent: number | null;
  readonly state: ProgressState;
}

/** How far a plan is at the end of a day. @param asOf a day past the year counts as its last */
export function progress(line: PlanLine, year: number, asOf: CivilDate): Progress {
  return progressOfAll([line], year, asOf);
}

/** How far several plans are together: each by its own months, then summed. */
export function progressOfAll(lines: readonly PlanLine[], year: number, asOf: CivilDate): Progress {
  const days = daysOf(year, asOf);
  const reckoned = lines.map((line) => reckon(line, days));
  const sum = (pick: (each: Reckoned) => number): number => reckoned.reduce((total, each) => total + pick(each), 0);
  const all = (pick: (each: Reckoned) => number | null): number | null =>
    reckoned.some((each) => pick(each) === null) ? null : sum((each) => pick(each) ?? 0);
  const [target, done, expected] = [sum((each) => each.target), sum((each) => each.done), sum((each) => each.expected)];
  const { gone, left } = days;
  return {
    target,
    done,
    percent: percentOf(done, target),
    expected: Math.round(expected),
    daysGone: gone,
    daysLeft: left,
    pace: gone > 0 ? rounded(done / gone, 1) : null,
    needed: left > 0 ? rounded(Math.max(0, target - done) / left, 1) : null,
    forecastByYear: whole(all((each) => each.byYear)),
    forecastByRecent: whole(all((each) => each.byRecent)),
    state: stateOf(target, done, expected),
  };
}

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

interface Days {
  readonly year: number;
  readonly gone: number;
  readonly left: number;
  readonly all: number;
}

function daysOf(year: number, asOf: string): Days {
  const [first, next] = [`${String(year)}-01-01`, `${String(year + 1)}-01-01`];
  const all = daysBetween(first, next);
  const gone = Math.min(all, Math.max(0, daysBetween(first, plusDays(asOf, 1))));
  return { year, gone, left: all - gone, all };
}

interface Reckoned {
  readonly target: number;
  readonly done: number;
  readonly expected: number;
  readonly byYear: number | null;
  readonly byRecent: number | null;
}

function reckon({ plan, done, recent }: PlanLine, days: Days): Reckoned {
  const expected = expectedBy(plan, days);
  const byYear = expected > 0 ? (done * plan.amount) / expected : null;
  const byRecent = recent && recent.days > 0 ? done + (recent.amount / recent.days) * days.left : null;
  return { target: plan.amount, done, expected, byYear: days.left === 0 ? done : byYear, byRecent: days.left === 0 ? done : byRecent };
}

/** What a plan has done after so many days: whole months, and of the one that runs its days. */
function expectedBy({ amount, months }: Plan, { year, gone, all }: Days): number {
  if (months === null) return (amount * gone) / all;
  let [sum, left] = [0, gone];
  for (const [index, month] of months.entries()) {
    const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    sum += (month * Math.min(left, length)) / length;
    left = Math.max(0, left - length);
  }
  return sum;
}

function stateOf(target: number, done: number, expected: number): ProgressState {
  if (target > 0 && done >= target) return 'ahead';
  if (expected <= 0) return 'on';
  const share = done / expected;
  if (share >= progressRules.ahead) return 'ahead';
  return share < progressRules.behind ? 'behind' : 'on';
}
