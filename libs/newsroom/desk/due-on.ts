import { addWorkingDays, civilDateOf, type CivilDate } from '#platform/time';
import { holidays } from '#units';

/** Working days that a step may wait where the process of the portal sets no deadline of its own. */
const usual = 2;

/**
 * Last day on which work that waits is in time.
 * @param since when it began to wait: it may for some working days, by the calendar of holidays
 * @param dueAt hour at which it is late by the process of the portal, which goes before: midnight ends the day before
 */
export function dueOn(since: Date, dueAt: Date | null = null): CivilDate {
  if (dueAt) return civilDateOf(new Date(dueAt.getTime() - 1));
  return addWorkingDays(civilDateOf(since), usual, holidays);
}
