/** A day off for State offices beside Saturdays and Sundays. */
interface Holiday {
  readonly day: string;
  readonly name: string;
  /** `expected`: by the law and the lunar calendar; the yearly announcement was not read. */
  readonly status: 'announced' | 'expected';
}

const days = (name: string, status: Holiday['status'], ...list: readonly string[]): Holiday[] => list.map((day) => ({ day, name, status }));

/**
 * Public holidays (Labour Code 2019 art. 112) with the days off that the yearly announcements add, those too for which a Saturday is worked:
 * that Saturday stays a day off here, so that no deadline falls on it. Complete each autumn.
 */
export const publicHolidays: readonly Holiday[] = [
  ...days('Tết Dương lịch', 'announced', '2025-01-01', '2026-01-01', '2026-01-02'),
  ...days('Tết Dương lịch', 'expected', '2027-01-01'),
  ...days('Tết Nguyên đán', 'announced', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...days('Tết Nguyên đán', 'announced', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...days('Tết Nguyên đán', 'expected', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'),
  ...days('Giỗ Tổ Hùng Vương', 'announced', '2025-04-07', '2026-04-27'),
  ...days('Giỗ Tổ Hùng Vương', 'expected', '2027-04-16'),
  ...days('Ngày Chiến thắng và Quốc tế lao động', 'announced', '2025-04-30', '2025-05-01', '2025-05-02', '2026-04-30', '2026-05-01'),
  ...days('Ngày Chiến thắng và Quốc tế lao động', 'expected', '2027-04-30', '2027-05-03'),
  ...days('Quốc khánh', 'announced', '2025-09-01', '2025-09-02', '2026-08-31', '2026-09-01', '2026-09-02'),
  ...days('Quốc khánh', 'expected', '2027-09-02', '2027-09-03'),
];

/** The same as a set of days `yyyy-mm-dd`. */
export const holidays: ReadonlySet<string> = new Set(publicHolidays.map(({ day }) => day));
