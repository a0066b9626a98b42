import { detailsOf, subjectWordsOf, wordsOf } from './acts.js';

it('says an act in words, and one that has none yet by its code', () => {
  expect(wordsOf('item.approve')).toBe('Duyệt tin, bài');
  expect(wordsOf('chim.bay')).toBe('chim.bay');
  expect(subjectWordsOf('grant')).toBe('Quyền');
  expect(subjectWordsOf('chim')).toBe('chim');
});

it('shows codes, ids, dates and numbers beside an act, and no text that slipped in', () => {
  const stored = {
    to: 'submitted',
    from: null,
    version: 3,
    endsOn: '2026-11-19',
    takenAt: '2026-11-25T02:00:00.000Z',
    note: 'Nguyễn Văn A',
    deep: { title: 'x' },
  };
  expect(detailsOf('item.submit', stored, new Map())).toEqual([
    { name: 'from', label: 'Trước', value: null, personName: null },
    { name: 'to', label: 'Sau', value: 'submitted', personName: null },
    { name: 'version', label: 'Lần lưu', value: '3', personName: null },
    { name: 'endsOn', label: 'Ngày cuối', value: '2026-11-19', personName: null },
    { name: 'takenAt', label: 'Lúc sao lưu', value: '2026-11-25T02:00:00.000Z', personName: null },
    { name: 'deep', label: 'deep', value: '…', personName: null },
    { name: 'note', label: 'note', value: '…', personName: null },
  ]);
});

it('says what a name means beside its act, and a person by their name', () => {
  const line = detailsOf('grant.end', { before: '2026-12-31', person: 'a' }, new Map([['a', 'Lê Thử']]));
  expect(line.map(({ label, personName }) => [label, personName])).toEqual([
    ['Người được giao', 'Lê Thử'],
    ['Trước: ngày cuối', null],
  ]);
});
