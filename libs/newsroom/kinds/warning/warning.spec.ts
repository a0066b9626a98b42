import type { CivilDate } from '#platform/time';
import { kindOf } from '../../item-kinds.js';
import { readFields } from '../field-values.js';
import { fieldFaults, lastDay } from '../kind-rules.js';

const kind = kindOf('warning');
const today = '2026-11-26' as CivilDate;
const read = (given: object) => readFields(kind.fields, given).values;

test('a warning says what it is about and how long it holds', () => {
  expect(fieldFaults(kind, {}, today, new Map()).map(({ field }) => field)).toEqual(['fields.about', 'fields.validUntil']);
  const values = read({ about: 'crime', validUntil: '2026-12-31' });
  expect(fieldFaults(kind, values, today, new Map())).toEqual([]);
  expect(lastDay(kind, values, today)).toBe('2026-12-31');
});
