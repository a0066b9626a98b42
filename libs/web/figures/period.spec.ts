import { formatPeriod, parsePeriod } from './address.js';
import { plusDays, weekOf, weeksIn } from './day.js';
import { periodLabel, spanText } from './label.js';
import {
  alignmentNote,
  calendarKinds,
  currentPeriod,
  daysIn,
  endOf,
  nextPeriod,
  periodOf,
  previousPeriod,
  rangeOf,
  samePeriodLastYear,
  type Period,
} from './period.js';

const read = (text: string): Period => {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return period;
};

/** Every day of 34 years: all kinds of years, with 53 weeks too, and every leap day between. */
function* days(): Generator<string> {
  for (let day = '1999-12-25'; day < '2034-01-10'; day = plusDays(day, 1)) yield day;
}

describe('over every day of 34 years', () => {
  it.each(calendarKinds)('periods of the kind %s tile the calendar', (kind) => {
    let last: Period | null = null;
    for (const day of days()) {
      const period = periodOf(kind, day);
      if (!(period.from <= day && day < period.to)) throw new Error(`${day} lies outside of ${formatPeriod(period)}`);
      if (last && period.from !== last.from && period.from !== last.to) throw new Error(`a gap before ${formatPeriod(period)}`);
      last = period;
    }
  });

  it.each(calendarKinds)('a period of the kind %s is read as it is written, whole and up to any day of it', (kind) => {
    for (const day of days())
      for (const until of [null, day]) {
        const period = { ...periodOf(kind, day), until };
        const text = formatPeriod(period);
        if (JSON.stringify(parsePeriod(text)) !== JSON.stringify(period)) throw new Error(`${text} is read otherwise`);
      }
  });

  it.each(calendarKinds)('what is before the next of the kind %s is itself, and it begins where it ends', (kind) => {
    for (const day of days()) {
      const period = periodOf(kind, day);
      const next = nextPeriod(period);
      if (next.from !== period.to || JSON.stringify(previousPeriod(next)) !== JSON.stringify(period)) throw new Error(formatPeriod(period));
      if (JSON.stringify(next) !== JSON.stringify(periodOf(kind, next.from))) throw new Error(`${formatPeriod(next)} is none of the calendar`);
    }
  });

  it('spans are read as they are written, and the one before ends where they begin', () => {
    let length = 0;
    for (const day of days()) {
      length = (length * 31 + 7) % 400;
      if (length % 7 !== 0) continue;
      const range = { ...rangeOf(day, plusDays(day, length)), until: length % 3 === 0 ? plusDays(day, Math.floor(length / 2)) : null };
      expect(read(formatPeriod(range))).toEqual(range);
      expect([previousPeriod(range).to, daysIn(previousPeriod(range))]).toEqual([day, daysIn(range)]);
      expect(previousPeriod(nextPeriod(range))).toEqual(range);
    }
  });

  it('the same period last year is cut at the same day, or at the last of February with a note', () => {
    for (const day of days())
      for (const kind of ['month', 'quarter', 'half', 'year'] as const) {
        const period = currentPeriod(kind, day);
        const base = samePeriodLastYear(period);
        const isLeapDay = day.endsWith('-02-29');
        const expected = `${String(Number(day.slice(0, 4)) - 1)}${isLeapDay ? '-02-28' : day.slice(4)}`;
        if (base.until !== expected || base.from.slice(4) !== period.from.slice(4)) throw new Error(formatPeriod(base));
        if ((alignmentNote(period, base) !== null) !== isLeapDay) throw new Error(`note at ${day}`);
      }
  });
});

describe('addresses of periods', () => {
  it.each([
    ['2024-03-12', 'day', '2024-03-12', '2024-03-13', null],
    ['2024-W11', 'week', '2024-03-11', '2024-03-18', null],
    ['2020-W53', 'week', '2020-12-28', '2021-01-04', null],
    ['2026-W01', 'week', '2025-12-29', '2026-01-05', null],
    ['2024-03', 'month', '2024-03-01', '2024-04-01', null],
    ['2024-Q1', 'quarter', '2024-01-01', '2024-04-01', null],
    ['2024-Q4', 'quarter', '2024-10-01', '2025-01-01', null],
    ['2024-H2', 'half', '2024-07-01', '2025-01-01', null],
    ['2024', 'year', '2024-01-01', '2025-01-01', null],
    ['2024-01-01..2024-03-12', 'range', '2024-01-01', '2024-03-13', null],
    ['2024-Q1@2024-03-12', 'quarter', '2024-01-01', '2024-04-01', '2024-03-12'],
    ['2024@2024-12-31', 'year', '2024-01-01', '2025-01-01', '2024-12-31'],
  ])('%s', (text, kind, from, to, until) => {
    expect(read(text)).toEqual({ kind, from, to, until });
    expect(formatPeriod(read(text))).toBe(text);
  });

  it.each([
    '',
    '24',
    '2024-3',
    '2024-13',
    '2024-00',
    '2024-W00',
    '2024-W53',
    '2024-W1',
    '2024-Q5',
    '2024-H3',
    '2023-02-29',
    '2024-03-12..',
    '2024-03-12..2024-03-11',
    '2024-01..2024-03',
    '2024-Q1@',
    '2024-Q1@2024-04-01',
    '2024-Q1@2023-12-31',
    '2024-Q1@2024-03-12@2024-03-12',
    '2024-Q1 ',
    '1899',
    '3000',
    'Q1/2024',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('what counts of a period', () => {
  it('is all of it, or up to a day with that day', () => {
    expect([endOf(read('2024-Q1')), daysIn(read('2024-Q1'))]).toEqual(['2024-04-01', 91]);
    expect([endOf(read('2024-Q1@2024-03-12')), daysIn(read('2024-Q1@2024-03-12'))]).toEqual(['2024-03-13', 72]);
  });

  it('of the one that runs ends today, except of a day', () => {
    expect(calendarKinds.map((kind) => formatPeriod(currentPeriod(kind, '2024-03-12')))).toEqual([
      '2024-03-12',
      '2024-W11@2024-03-12',
      '2024-03@2024-03-12',
      '2024-Q1@2024-03-12',
      '2024-H1@2024-03-12',
      '2024@2024-03-12',
    ]);
  });
});

describe('what a period is compared with', () => {
  it.each([
    ['2024-Q1', '2023-Q4', '2023-Q1'],
    ['2024-Q1@2024-03-12', '2023-Q4@2023-12-12', '2023-Q1@2023-03-12'],
    ['2024-H1', '2023-H2', '2023-H1'],
    ['2024', '2023', '2023'],
    ['2024@2024-03-12', '2023@2023-03-12', '2023@2023-03-12'],
    ['2024-03-12', '2024-03-11', '2023-03-12'],
    ['2024-W11@2024-03-12', '2024-W10@2024-03-05', '2023-W11@2023-03-14'],
    ['2024-01-01..2024-03-12', '2023-10-21..2023-12-31', '2023-01-01..2023-03-12'],
    ['2023-02-01..2023-02-28', '2023-01-04..2023-01-31', '2022-02-01..2022-02-28'],
    ['2025-02-01..2025-02-28', '2025-01-04..2025-01-31', '2024-02-01..2024-02-28'],
  ])('%s: before it %s, last year %s', (text, before, lastYear) => {
    const period = read(text);
    expect([formatPeriod(previousPeriod(period)), formatPeriod(samePeriodLastYear(period))]).toEqual([before, lastYear]);
    expect([alignmentNote(period, previousPeriod(period)), alignmentNote(period, samePeriodLastYear(period))]).toEqual([null, null]);
  });

  it.each([
    ['2024-02-29', '2023-02-28', 'Tháng 2/2023 không có ngày 29; so với ngày 28/02/2023.'],
    ['2024-Q1@2024-02-29', '2023-Q1@2023-02-28', 'Tháng 2/2023 không có ngày 29; so với ngày 28/02/2023.'],
    ['2024-01-01..2024-02-29', '2023-01-01..2023-02-28', 'Tháng 2/2023 không có ngày 29; so với ngày 28/02/2023.'],
    ['2020-W53', '2019-W52', 'Năm 2019 không có tuần 53; so với tuần 52.'],
  ])('%s is compared with %s of last year, and that is said', (text, base, note) => {
    const period = read(text);
    const lastYear = samePeriodLastYear(period);
    expect([formatPeriod(lastYear), alignmentNote(period, lastYear)]).toEqual([base, note]);
  });

  it('a month up to its 31st is compared with all of a shorter one before it, and that is said', () => {
    const period = read('2024-03@2024-03-31');
    const before = previousPeriod(period);
    expect([formatPeriod(before), alignmentNote(period, before)]).toEqual(['2024-02@2024-02-29', 'Tháng 2/2024 không có ngày 31; so với ngày 29/02/2024.']);
  });
});

describe('names of periods', () => {
  it.each([
    ['2024-Q1@2024-03-12', 'Quý I/2024 (tính đến ngày 12/3/2024)'],
    ['2024-Q4', 'Quý IV/2024'],
    ['2024-W11', 'Tuần 11/2024'],
    ['2026-W01', 'Tuần 1/2026'],
    ['2024-H1', '6 tháng đầu năm 2024'],
    ['2024-H2', '6 tháng cuối năm 2024'],
    ['2024-03', 'Tháng 3/2024'],
    ['2022@2022-12-28', 'Năm 2022 (tính đến ngày 28/12/2022)'],
    ['2024-03-05', 'Ngày 05/3/2024'],
    ['2021-01-01..2021-08-31', '8 tháng đầu năm 2021'],
    ['2021-01-01..2021-08-30', 'Từ ngày 01/01/2021 đến ngày 30/8/2021'],
    ['2021-02-01..2021-08-31', 'Từ ngày 01/02/2021 đến ngày 31/8/2021'],
  ])('%s is %s', (text, label) => {
    expect(periodLabel(read(text))).toBe(label);
  });

  it('say their days when asked', () => {
    expect(spanText(read('2024-W11'))).toBe('từ ngày 11/3/2024 đến ngày 17/3/2024');
    expect(spanText(read('2024-Q1@2024-03-12'))).toBe('từ ngày 01/01/2024 đến ngày 12/3/2024');
  });
});

it('weeks are those of ISO 8601: they begin on Monday, and the first holds 4 January', () => {
  expect([weekOf('2021-01-03'), weekOf('2021-01-04'), weekOf('2024-12-30')]).toEqual([
    { year: 2020, week: 53 },
    { year: 2021, week: 1 },
    { year: 2025, week: 1 },
  ]);
  expect([2015, 2019, 2020, 2026, 2032].map(weeksIn)).toEqual([53, 52, 53, 53, 53]);
});
