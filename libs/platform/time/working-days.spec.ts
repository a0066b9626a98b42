import type { CivilDate } from './civil-date.js';
import { addDays, addWorkingDays, isWorkingDay, rollToWorkingDay, workingDaysBetween } from './working-days.js';

const holidays = new Set(['2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02']);
const day = (text: string): CivilDate => text as CivilDate;

describe('working days', () => {
  it.each([
    ['2026-04-29', 2, '2026-05-05'],
    ['2026-08-28', 5, '2026-09-08'],
    ['2026-11-02', 15, '2026-11-23'],
    ['2026-09-07', -7, '2026-08-25'],
    ['2026-09-05', 0, '2026-09-05'],
  ])('%s and %i of them is %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, holidays)).toBe(expected);
  });

  it.each([
    ['2026-08-03', 30, '2026-09-03'],
    ['2026-09-30', 10, '2026-10-12'],
    ['2026-06-01', 21, '2026-06-22'],
  ])('%s and %i calendar days, moved to a working day, is %s', (from, count, expected) => {
    expect(rollToWorkingDay(addDays(day(from), count), holidays)).toBe(expected);
  });

  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-19', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-04-29', '2026-05-05', 2],
    ['2026-11-12', '2026-11-20', 6],
  ])('between %s and %s are %i', (from, to, expected) => {
    expect(workingDaysBetween(day(from), day(to), holidays)).toBe(expected);
  });

  it('leave out Saturdays, Sundays and holidays', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-04-30'].map((each) => isWorkingDay(day(each), holidays))).toEqual([true, false, false, false]);
  });
});
