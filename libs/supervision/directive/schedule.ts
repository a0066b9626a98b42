import { addDays, civilDateOf, type CivilDate } from '#platform/time';
import { reminderHour, reminderRules } from './rules.js';

export interface Reminder {
  readonly days: number;
  readonly dueOn: CivilDate;
  readonly dueAt: Date;
}

/** Reminders of a deadline that still lie ahead. */
export function remindersOf(deadline: CivilDate, now: Date): Reminder[] {
  return reminderRules
    .map(({ days }) => {
      const dueOn = addDays(deadline, days);
      return { days, dueOn, dueAt: new Date(`${dueOn}T${reminderHour}:00+07:00`) };
    })
    .filter(({ dueOn, dueAt }) => dueAt > now && dueOn > civilDateOf(now));
}

/** Whether a reminder is also told to supervisors. */
export function stepOf(days: number): 'remind' | 'escalate' {
  return reminderRules.find((rule) => rule.days === days)?.step ?? 'remind';
}
