import { readFields } from './field-values.js';
import type { KindField } from './kind-data.js';

const field = (type: KindField['type'], more: Partial<KindField> = {}): KindField => ({ name: 'one', label: 'Ô', labelEn: 'Box', type, ...more });
const read = (type: KindField['type'], given: unknown, more: Partial<KindField> = {}): unknown => {
  const { values, faults } = readFields([field(type, more)], { one: given });
  return faults.length > 0 ? faults.map((fault) => `${fault.field}:${fault.error.code}`).join(' ') : values['one'];
};

test.each([
  ['number', '1.250,50', '1250.5'],
  ['number', '1250.75', '1250.75'],
  ['number', '-0012', '-12'],
  ['number', '1.250', '1250'],
  ['number', 'mười', 'fields.one:FIELD_NUMBER'],
  ['money', '12.500.000 đồng', '12500000'],
  ['money', '12,5', 'fields.one:FIELD_MONEY'],
  ['date', '2026-02-29', 'fields.one:FIELD_DATE'],
  ['date', '2028-02-29', '2028-02-29'],
  ['date_time', '2026-11-26T24:00', 'fields.one:FIELD_HOUR'],
  ['link', 'javascript:alert(1)', 'fields.one:FIELD_LINK'],
  ['link', '//la.example.test', 'fields.one:FIELD_LINK'],
  ['link', '/lien-he', '/lien-he'],
  ['text', '  Họp \n dân ', 'Họp dân'],
  ['text', 'x'.repeat(501), 'fields.one:FIELD_LONG'],
  ['paragraph', 'a\n\n\n\nb', 'a\n\nb'],
  ['text', 7, 'fields.one:FIELDS_UNREADABLE'],
  ['file', { fileId: 'x' }, 'fields.one:FIELDS_UNREADABLE'],
  ['text', '', undefined],
] as const)('%s %j is read as %j', (type, given, expected) => {
  expect(read(type, given)).toBe(expected);
});

test('a choice is one of its answers', () => {
  const choices = [
    { code: 'a', name: 'A', nameEn: 'A' },
    { code: 'b', name: 'B', nameEn: 'B' },
  ];
  expect(read('choice', 'b', { choices })).toBe('b');
  expect(read('choice', 'c', { choices })).toBe('fields.one:FIELD_CHOICE');
});

test('rows keep their columns, lose what is empty, and name a fault by its cell', () => {
  const columns = [
    { name: 'name', label: 'Tên', labelEn: 'Name', type: 'text' as const },
    { name: 'amount', label: 'Số', labelEn: 'Amount', type: 'number' as const },
  ];
  expect(read('rows', [{ name: 'A', other: 'x' }, { name: ' ' }, { amount: '2' }], { columns })).toEqual([
    { name: 'A', amount: '' },
    { name: '', amount: '2' },
  ]);
  expect(read('rows', [{ name: 'A' }, { amount: 'hai' }], { columns })).toBe('fields.one.1.amount:FIELD_NUMBER');
  expect(read('rows', 'A', { columns })).toBe('fields.one:FIELDS_UNREADABLE');
  expect(
    read(
      'rows',
      Array.from({ length: 1_001 }, () => ({ name: 'A' })),
      { columns },
    ),
  ).toBe('fields.one:FIELD_ROWS');
});

test('values of names that the kind does not have are left behind', () => {
  expect(readFields([field('text')], { one: 'a', two: 'b', constructor: 'c' }).values).toEqual({ one: 'a' });
  expect(readFields([field('text')], ['a']).faults.map(({ error }) => error.code)).toEqual(['FIELDS_UNREADABLE']);
});
