import { spokenDue } from './spoken-due.js';

const at = new Date('2026-11-20T02:00:00Z');
const due = (fields: object, clock?: string): string => spokenDue(clock === undefined ? {} : { clock }, fields as never, at).toISOString();

test.each([
  ['what it is about happened', { happenedAt: '2026-11-20T07:15' }, '2026-11-21T00:15:00.000Z'],
  ['it happened longer ago: it is late already', { happenedAt: '2026-11-18T07:15' }, '2026-11-19T00:15:00.000Z'],
  ['it is handed in, where it does not say when it happened', {}, '2026-11-21T02:00:00.000Z'],
  ['it is handed in, where that lies ahead', { happenedAt: '2026-11-21T07:15' }, '2026-11-21T02:00:00.000Z'],
])('a statement is due 24 hours after %s', (_what, fields, expected) => {
  expect(due(fields, 'happenedAt')).toBe(expected);
});

test('a kind without such an hour is due 24 hours after it is handed in', () => {
  expect(due({ happenedAt: '2026-11-20T07:15' })).toBe('2026-11-21T02:00:00.000Z');
});
