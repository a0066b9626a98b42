import { defineErrors } from '#platform/errors';
import { endOf, parsePeriod as read, plusDays, type Period as AnyPeriod } from '#web/figures';
import type { CivilDate } from '#platform/time';

/** A span of civil days in Asia/Ho_Chi_Minh. */
export type Period = AnyPeriod<CivilDate>;

export const periodErrors = defineErrors({
  PERIOD_INVALID: {
    kind: 'invalid',
    vi: 'Kỳ số liệu không đúng. Hãy ghi như 2024-03-12, 2024-W11, 2024-03, 2024-Q1, 2024-H1, 2024 hoặc 2024-01-01..2024-03-12; muốn tính đến một ngày trong kỳ thì thêm @2024-03-12.',
    en: 'The period is not right. Write 2024-03-12, 2024-W11, 2024-03, 2024-Q1, 2024-H1, 2024 or 2024-01-01..2024-03-12; add @2024-03-12 to count up to a day in it.',
  },
});

/** Reads a period as addresses and operations carry it. @throws PERIOD_INVALID */
export function parsePeriod(text: string): Period {
  const period = read<CivilDate>(text);
  if (!period) throw periodErrors.PERIOD_INVALID();
  return period;
}

/** Last day of a period that counts: today while it runs. */
export function lastDayOf(period: Period, today: CivilDate): CivilDate {
  const end = endOf(period);
  return end > today && period.from <= today ? today : plusDays(end, -1);
}
