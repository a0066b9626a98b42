import type { AppError } from '#platform/errors';
import { addWorkingDays, civilDateOf, shownDate, type CivilDate } from '#platform/time';
import { unitErrors } from '../errors.js';

/** Working days between the notice and a planned stop (Decree 224/2026 art. 13.1.a; INF-02). */
const noticeDays = 7;

export interface WantedSuspension {
  readonly startsAt: Date;
  readonly expectedUntil: Date;
  /** True: the stop cannot wait for the notice, for the reason given. */
  readonly forceMajeure: boolean;
}

/** First day on which a stop that is announced on a day can begin. */
export function firstDayOfStop(announced: CivilDate, holidays: ReadonlySet<string>): CivilDate {
  return addWorkingDays(announced, noticeDays, holidays);
}

/** Why a stop cannot be announced now, by field; null when it can. */
export function suspensionFault(wanted: WantedSuspension, now: Date, holidays: ReadonlySet<string>): { field: string; error: AppError } | null {
  const { startsAt, expectedUntil, forceMajeure } = wanted;
  // A minute of grace: "at once" is chosen a moment before it is sent.
  if (startsAt.getTime() < now.getTime() - 60_000) return { field: 'startsAt', error: unitErrors.SUSPENSION_PAST() };
  if (expectedUntil <= startsAt) return { field: 'expectedUntil', error: unitErrors.SUSPENSION_ORDER() };
  const earliest = firstDayOfStop(civilDateOf(now), holidays);
  if (forceMajeure || civilDateOf(startsAt) >= earliest) return null;
  return { field: 'startsAt', error: unitErrors.SUSPENSION_TOO_SOON({ days: noticeDays, earliest: shownDate(earliest) }) };
}
