import { dueAfter } from '#process';
import { dueOn } from './due-on.js';

describe('the day on which work is due', () => {
  test('is two working days after the day since when it waits, which is not counted', () => {
    expect(dueOn(new Date('2026-11-24T02:00:00Z'))).toBe('2026-11-26');
  });

  test('passes over Saturdays, Sundays and holidays', () => {
    expect(dueOn(new Date('2026-11-27T02:00:00Z'))).toBe('2026-12-01');
    expect(dueOn(new Date('2026-04-29T02:00:00Z'))).toBe('2026-05-05');
    // around Tết, and a Monday off for which a Saturday was worked
    expect(dueOn(new Date('2027-02-03T02:00:00Z'))).toBe('2027-02-12');
    expect(dueOn(new Date('2026-08-27T02:00:00Z'))).toBe('2026-09-03');
  });

  test('is the last day that the process gives, which midnight ends; an hour within a day is of that day', () => {
    const since = new Date('2026-11-24T02:00:00Z');
    expect(dueOn(since, dueAfter(since, 2))).toBe('2026-11-26');
    expect(dueOn(since, new Date('2026-11-25T02:00:00Z'))).toBe('2026-11-25');
  });

  test('counts the day in Vietnam, not in Greenwich', () => {
    expect(dueOn(new Date('2026-11-23T18:00:00Z'))).toBe('2026-11-26');
  });
});
