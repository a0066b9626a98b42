import { defineErrors, FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import { numberText } from '#web/figures';
import type { Plan } from './progress.js';

/** The measure that plans are made for so far: items published in the year. */
export const plannedMeasure = 'items_published';

/** Years that a plan may be of. */
export const planYears = { first: 2000, last: 2100 } as const;
export const mostPlanned = 1_000_000_000;
export const longestReason = 500;

/** A plan of a portal as it is to be. */
export interface WantedTarget extends Plan {
  readonly year: number;
  /** The plan or decision that sets it; may be empty. */
  readonly because: string;
}

const targetErrors = defineErrors({
  TARGET_YEAR: { kind: 'invalid', vi: 'Năm phải từ {first} đến {last}. Hãy sửa lại.', en: 'The year has to be from {first} to {last}.' },
  TARGET_AMOUNT: { kind: 'invalid', vi: 'Chỉ tiêu phải là số nguyên từ 0 đến {most}.', en: 'A target is a whole number from 0 to {most}.' },
  TARGET_MONTHS: {
    kind: 'invalid',
    vi: 'Phải đủ 12 tháng, mỗi tháng một số nguyên không âm. Hãy điền đủ, hoặc bỏ trống cả 12 tháng.',
    en: 'There have to be twelve months, each a whole number from 0 on, or none at all.',
  },
  TARGET_MONTHS_SUM: {
    kind: 'invalid',
    vi: 'Tổng 12 tháng là {sum}, khác chỉ tiêu {amount}. Hãy sửa cho bằng nhau.',
    en: 'The twelve months make {sum}, but the target is {amount}. Make them equal.',
  },
});

const isPlanYear = (year: number): boolean => Number.isInteger(year) && year >= planYears.first && year <= planYears.last;
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= mostPlanned;

export const sumOfMonths = (months: readonly number[]): number => months.reduce((sum, month) => sum + month, 0);

/** The plan in the form it is kept in. @throws FaultsError by field of the input */
export function checkedTarget({ year, amount, months, because }: WantedTarget): WantedTarget {
  const refuse = (field: string, error: ReturnType<(typeof targetErrors)['TARGET_YEAR']>): never => {
    throw new FaultsError([{ field, error }]);
  };
  if (!isPlanYear(year)) return refuse('year', targetErrors.TARGET_YEAR(planYears));
  if (!isCount(amount)) return refuse('amount', targetErrors.TARGET_AMOUNT({ most: numberText(mostPlanned) }));
  if (months && (months.length !== 12 || !months.every(isCount))) return refuse('months', targetErrors.TARGET_MONTHS());
  const sum = sumOfMonths(months ?? []);
  if (months && sum !== amount) return refuse('months', targetErrors.TARGET_MONTHS_SUM({ sum: numberText(sum), amount: numberText(amount) }));
  return { year, amount, months, because: readText('because', because, { most: longestReason, line: true }) };
}

/** A year that plans may be of. @throws TARGET_YEAR */
export function readableYear(year: number): number {
  if (!isPlanYear(year)) throw targetErrors.TARGET_YEAR(planYears);
  return year;
}
