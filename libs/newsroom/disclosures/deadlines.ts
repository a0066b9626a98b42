import { addDays, addWorkingDays, parseCivilDate, type CivilDate } from '#platform/time';
import { holidays } from '#units';

/** How long a body has to disclose something of its budget, and from when. */
export interface Deadline {
  /** Code of the sort of disclosure, as the kind `budget_disclosure` has it. */
  readonly disclosure: string;
  readonly name: string;
  readonly days: number;
  readonly working: boolean;
  /** What the days count from. */
  readonly from: string;
}

/** Decree 73/2026/NĐ-CP, article 37. */
export const deadlines: readonly Deadline[] = [
  { disclosure: 'draft', name: 'Dự toán trình', days: 5, working: true, from: 'ngày khai mạc kỳ họp' },
  { disclosure: 'approved', name: 'Dự toán, quyết toán được duyệt', days: 30, working: false, from: 'ngày văn bản được ban hành' },
  { disclosure: 'quarter', name: 'Thực hiện 3, 6, 9 tháng', days: 10, working: false, from: 'ngày hết kỳ' },
  { disclosure: 'year', name: 'Thực hiện năm', days: 10, working: false, from: 'ngày gửi báo cáo' },
  { disclosure: 'support_policy', name: 'Chính sách hỗ trợ trực tiếp', days: 3, working: true, from: 'ngày ban hành' },
  { disclosure: 'support_result', name: 'Kết quả hỗ trợ trực tiếp', days: 30, working: false, from: 'ngày có kết quả' },
  { disclosure: 'funds', name: 'Quỹ tài chính', days: 10, working: false, from: 'ngày gửi báo cáo' },
  { disclosure: 'procedure', name: 'Thủ tục ngân sách', days: 5, working: true, from: 'ngày ban hành' },
];

/** Periods of which the end is known beforehand: their months and days. */
export const periods: Readonly<Record<string, { readonly name: string; readonly end: string }>> = {
  q1: { name: '3 tháng', end: '03-31' },
  q2: { name: '6 tháng', end: '06-30' },
  q3: { name: '9 tháng', end: '09-30' },
};

/** Last day of a period of a year; null where the period has none that is known, or the year is none. */
export function endOf(year: string, period: string): CivilDate | null {
  const end = periods[period]?.end;
  return end === undefined ? null : parseCivilDate(`${year}-${end}`);
}

/**
 * Last day on which something is disclosed in time.
 * @param from day from which the deadline counts; of a period, left out, its end
 * @returns null when it is not known from when it counts
 */
export function dueOn(disclosure: string, from: CivilDate | null): CivilDate | null {
  const rule = deadlines.find((each) => each.disclosure === disclosure);
  if (!rule || from === null) return null;
  return rule.working ? addWorkingDays(from, rule.days, holidays) : addDays(from, rule.days);
}
