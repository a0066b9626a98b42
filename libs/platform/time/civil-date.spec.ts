import { civilDateOf, FixedClock, monthStart, nextMonthStart, parseCivilDate, type CivilDate } from './index.js';

const day = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};

describe('the civil day of an instant', () => {
  // Midnight in Asia/Ho_Chi_Minh is 17:00Z of the day before.
  it.each([
    ['2026-11-21T16:59:59.999Z', '2026-11-21'],
    ['2026-11-21T17:00:00.000Z', '2026-11-22'],
    ['2026-11-22T00:00:00.000Z', '2026-11-22'],
    ['2026-11-30T16:59:59.999Z', '2026-11-30'],
    ['2026-11-30T17:00:00.000Z', '2026-12-01'],
    ['2026-12-31T16:59:59.999Z', '2026-12-31'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29'],
    ['2028-02-29T17:00:00.000Z', '2028-03-01'],
    ['2027-02-28T17:00:00.000Z', '2027-03-01'],
    ['2026-06-30T17:00:00.000Z', '2026-07-01'],
  ])('%s is %s', (instant, date) => {
    expect(civilDateOf(new Date(instant))).toBe(date);
  });
});

describe('a civil date', () => {
  it.each(['2026-01-01', '2026-12-31', '2028-02-29', '2000-02-29', '0001-01-01'])('is read: %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '26-01-01', '2026/01/01'])(
    'is refused: %s',
    (text) => {
      expect(parseCivilDate(text)).toBeNull();
    },
  );
  it.each(['', ' 2026-01-01', '2026-01-01\n', '2026-01-01T00:00:00Z', '22/11/2026', '+002026-01-01', '２０２６-01-01'])('is refused: %j', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it.each([
    ['2026-11-22', '2026-11-01', '2026-12-01'],
    ['2026-12-31', '2026-12-01', '2027-01-01'],
    ['2028-02-29', '2028-02-01', '2028-03-01'],
    ['2026-01-01', '2026-01-01', '2026-02-01'],
    ['2026-09-30', '2026-09-01', '2026-10-01'],
  ])('%s lies in the month from %s to before %s', (date, first, next) => {
    expect([monthStart(day(date)), nextMonthStart(day(date))]).toEqual([first, next]);
  });
});

it('a clock that stands still gives nobody its own instant to change', () => {
  const start = new Date('2026-11-20T02:00:00Z');
  const clock = new FixedClock(start);
  clock.now().setUTCFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-11-20T02:00:00.000Z');
  const later = new Date('2026-11-21T02:00:00Z');
  clock.set(later);
  later.setUTCFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-11-21T02:00:00.000Z');
});
