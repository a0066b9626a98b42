import { dueOn } from './due-on.js';

describe('the day on which work is due', () => {
  test('is two working days after the day since when it waits, which is not counted', () => {
    expect(dueOn(new Date('2026-11-24T02:00:00Z'))).toBe('2026-11-26');
  });

  test('passes over Saturdays, Sundays and holidays', () => {
    expect(dueOn(new Date('2026-11-27T02:00:00Z'))).toBe('2026-12-01');
    expect(dueOn(new Date('2026-04-29T02:00:00Z'))).toBe('2026-05-05');
  });

  test('counts the day in Vietnam, not in Greenwich', () => {
    expect(dueOn(new Date('2026-11-23T18:00:00Z'))).toBe('2026-11-26');
  });
});
