import type { CivilDate } from '#platform/time';

/** What a portal is urged for. Words as in the facts; a further one needs its figure in figures.ts and its words in words.ts. */
export const lateMeasures = ['days_silent', 'waiting_longest_days'] as const;
export type LateMeasure = (typeof lateMeasures)[number];

interface Limit {
  readonly measure: LateMeasure;
  /** Late when the figure is beyond it. */
  readonly limit: number;
  readonly from: CivilDate;
  /** First day on which it no longer holds; null while it does. */
  readonly until: CivilDate | null;
  readonly because: string;
}

const day = (text: string): CivilDate => text as CivilDate;

/** Limits with their days. No instrument says a number of days: these are the product's own until a province decides others. */
const limits: readonly Limit[] = [
  {
    measure: 'days_silent',
    limit: 10,
    from: day('2020-01-01'),
    until: null,
    because: 'Mặc định của hệ thống; nghĩa vụ cập nhật thường xuyên: Nghị định 42/2022/NĐ-CP, Nghị định 224/2026/NĐ-CP',
  },
  { measure: 'waiting_longest_days', limit: 5, from: day('2020-01-01'), until: null, because: 'Mặc định của hệ thống: ngày làm việc' },
];

/** Limits that hold on a day. */
export function limitsOn(on: CivilDate): ReadonlyMap<LateMeasure, number> {
  return new Map(limits.filter(({ from, until }) => from <= on && (until === null || on < until)).map(({ measure, limit }) => [measure, limit]));
}

interface ReminderRule {
  /** Days after the deadline; negative: before it. */
  readonly days: number;
  readonly step: 'remind' | 'escalate';
}

/** When a directive is reminded of: 3 days before the deadline, on the day, 1 day after; 3 days after, its supervisors hear of it too. */
export const reminderRules: readonly ReminderRule[] = [
  { days: -3, step: 'remind' },
  { days: 0, step: 'remind' },
  { days: 1, step: 'remind' },
  { days: 3, step: 'escalate' },
];

/** Hour of Việt Nam at which reminders go out. */
export const reminderHour = '08:00';
/** Working days that a portal is given when nobody says otherwise. */
export const usualWorkingDays = 5;
/** Longest time that may be given, in days. */
export const mostDays = 90;
