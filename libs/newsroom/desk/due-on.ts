import { addWorkingDays, civilDateOf, type CivilDate } from '#platform/time';
import { holidays } from '#units';

/** Working days that a step may wait where the process of the portal sets no deadline of its own. */
const usual = 2;

/** Last day on which work that waits is in time: working days after the day since when it waits, by the calendar of holidays. */
export function dueOn(since: Date): CivilDate {
  return addWorkingDays(civilDateOf(since), usual, holidays);
}
