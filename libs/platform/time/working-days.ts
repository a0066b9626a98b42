import type { CivilDate } from './civil-date.js';

/** A day and how many days later or earlier, on the calendar. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10) as CivilDate;
}

/** False on Saturdays, Sundays and holidays. */
export function isWorkingDay(date: CivilDate, holidays: ReadonlySet<string>): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6 && !holidays.has(date);
}

/**
 * The day that lies `count` working days after a day (before it when negative). The day itself is not counted.
 * @param count a whole number; 0 gives the day itself
 */
export function addWorkingDays(date: CivilDate, count: number, holidays: ReadonlySet<string>): CivilDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** Working days after a day, up to and with another; 0 when the other is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: ReadonlySet<string>): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1;
  return count;
}

/** The day itself, or the next working day when it is none (Civil Code art. 148.5). */
export function rollToWorkingDay(date: CivilDate, holidays: ReadonlySet<string>): CivilDate {
  return isWorkingDay(date, holidays) ? date : addWorkingDays(date, 1, holidays);
}
