import { civilDateOf, type CivilDate } from '#platform/time';
import { firstDayOfStop, suspensionFault } from './suspension.js';

const holidays = new Set(['2026-12-02']);
const at = (day: string, hour = '09:00'): Date => new Date(`${day}T${hour}:00+07:00`);
const faultOf = (announced: string, start: string, forceMajeure = false) =>
  suspensionFault({ startsAt: at(start), expectedUntil: at(start, '12:00'), forceMajeure }, at(announced, '02:00'), holidays);

describe('a planned stop', () => {
  // Thursday to Sunday, a holiday among the days of notice
  test.each(['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-12-02'] as CivilDate[])(
    'that is announced on %s may begin on the day that is said to be the first, and not the day before',
    (announced) => {
      const first = firstDayOfStop(announced, holidays);
      const before = civilDateOf(new Date(at(first).getTime() - 24 * 3_600_000));
      expect(faultOf(announced, first)).toBeNull();
      expect(faultOf(announced, before)).toMatchObject({ field: 'startsAt', error: { code: 'SUSPENSION_TOO_SOON' } });
      expect(faultOf(announced, before, true)).toBeNull();
    },
  );

  test('waits seven working days, a Saturday like the Friday before it', () => {
    expect(firstDayOfStop('2026-11-27' as CivilDate, holidays)).toBe('2026-12-09');
    expect(firstDayOfStop('2026-11-28' as CivilDate, holidays)).toBe('2026-12-09');
    expect(firstDayOfStop('2026-11-28' as CivilDate, new Set())).toBe('2026-12-08');
  });
});
