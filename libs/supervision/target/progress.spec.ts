import type { CivilDate } from '#platform/time';
import { progress, progressOfAll, type PlanLine } from './progress.js';

const day = (text: string): CivilDate => text as CivilDate;
const even = (amount: number, done: number): PlanLine => ({ plan: { amount, months: null }, done, recent: null });
const flood = [0, 0, 3_000, 0, 0, 0, 0, 0, 0, 0, 0, 0];

describe('progress of a plan', () => {
  it('of seed 003: 2,563 of 16,500 on 12 March 2024 is 15.5 %, 35.6 a day where 47.4 are needed', () => {
    // 72 days of the leap year are gone with 12 March, 294 are left.
    expect(progress({ ...even(16_500, 2_563), recent: { amount: 2_730, days: 91 } }, 2024, day('2024-03-12'))).toEqual({
      target: 16_500,
      done: 2_563,
      percent: 15.5,
      expected: 3_246,
      daysGone: 72,
      daysLeft: 294,
      pace: 35.6,
      needed: 47.4,
      forecastByYear: 13_029,
      forecastByRecent: 11_383,
      state: 'behind',
    });
  });

  it('expects of uneven months what they say', () => {
    const on = (asOf: string, done = 0): [number, string] => {
      const { expected, state } = progress({ plan: { amount: 3_000, months: flood }, done, recent: null }, 2024, day(asOf));
      return [expected, state];
    };
    expect([on('2024-02-29'), on('2024-03-15'), on('2024-03-31'), on('2024-12-31')]).toEqual([
      [0, 'on'],
      [1_452, 'behind'],
      [3_000, 'behind'],
      [3_000, 'behind'],
    ]);
    expect(on('2024-03-15', 1_452)).toEqual([1_452, 'on']);
  });

  it('forecasts uneven months by the share of them that was reached, and nothing while none has begun', () => {
    const of = (asOf: string, done: number) => progress({ plan: { amount: 3_000, months: flood }, done, recent: null }, 2024, day(asOf)).forecastByYear;
    expect([of('2024-03-31', 1_500), of('2024-02-29', 10), of('2024-12-31', 10)]).toEqual([1_500, null, 10]);
  });

  it.each([
    [1_049, 'on'],
    [1_050, 'ahead'],
    [950, 'on'],
    [949, 'behind'],
  ])('%i done where 1,000 were to be is %s', (done, state) => {
    // 2025 has 365 days; 73 are a fifth.
    expect(progress(even(5_000, done), 2025, day('2025-03-14'))).toMatchObject({ expected: 1_000, state });
  });

  it('before the year, after it, and once it is reached', () => {
    expect(progress(even(365, 0), 2025, day('2024-12-31'))).toMatchObject({ expected: 0, daysGone: 0, daysLeft: 365, pace: null, needed: 1, state: 'on' });
    expect(progress(even(365, 300), 2025, day('2026-05-01'))).toMatchObject({ expected: 365, daysLeft: 0, needed: null, forecastByYear: 300, state: 'behind' });
    expect(progress(even(365, 400), 2025, day('2025-12-01'))).toMatchObject({ needed: 0, state: 'ahead' });
  });

  it('without anything to reach has no percent', () => {
    expect(progress(even(0, 5), 2025, day('2025-05-01'))).toMatchObject({ percent: null, state: 'on' });
  });
});

describe('progress of several plans', () => {
  it('sums the targets: 33 component sites of 3,000 are 99,000 (seed 003)', () => {
    const all = progressOfAll(
      Array.from({ length: 33 }, () => even(3_000, 590)),
      2024,
      day('2024-03-12'),
    );
    expect([all.target, all.done, all.percent, all.expected]).toEqual([99_000, 19_470, 19.7, 19_475]);
  });

  it('expects of each by its own months', () => {
    const { expected, forecastByYear } = progressOfAll(
      [even(3_660, 0), { plan: { amount: 3_000, months: flood }, done: 0, recent: null }],
      2024,
      day('2024-02-29'),
    );
    expect([expected, forecastByYear]).toEqual([600, null]);
  });

  it('of none is nothing', () => {
    expect(progressOfAll([], 2024, day('2024-03-12'))).toMatchObject({ target: 0, done: 0, percent: null, expected: 0, forecastByYear: 0 });
  });
});
