import { addDays, addWorkingDays, civilDateOf } from '#platform/time';
import { holidays } from '#units';

/** End of the working day by which a step is to be taken that waits since `at`. @param days working days; null: no deadline @returns undefined without one */
export function dueAfter(at: Date, days: number | null): Date | undefined {
  if (days === null) return undefined;
  return new Date(`${addDays(addWorkingDays(civilDateOf(at), days, holidays), 1)}T00:00:00+07:00`);
}
