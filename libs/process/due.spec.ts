import { dueAfter } from './due.js';

it.each<[string, string, number, string]>([
  ['a morning, two days', '2026-11-24T02:00:00Z', 2, '2026-11-26T17:00:00.000Z'],
  ['a Friday, one day: Monday', '2026-11-27T02:00:00Z', 1, '2026-11-30T17:00:00.000Z'],
  ['before the holidays of September', '2026-08-31T02:00:00Z', 1, '2026-09-03T17:00:00.000Z'],
  ['after midnight in Việt Nam, still the day before in UTC', '2026-11-24T18:00:00Z', 1, '2026-11-26T17:00:00.000Z'],
])('%s', (_what, at, days, due) => {
  expect(dueAfter(new Date(at), days)?.toISOString()).toBe(due);
});

it('has no end without a deadline', () => {
  expect(dueAfter(new Date(), null)).toBeUndefined();
});
