import { detailsOf, subjectWordsOf, wordsOf } from './acts.js';

it('says an act in words, and one that has none yet by its code', () => {
  expect(wordsOf('item.approve')).toBe('Duyệt tin, bài');
  expect(wordsOf('chim.bay')).toBe('chim.bay');
  expect(subjectWordsOf('grant')).toBe('Quyền');
  expect(subjectWordsOf('chim')).toBe('chim');
});

it('shows codes, ids, dates and numbers beside an act, and no text that slipped in', () => {
  const stored = {
    from: null,
    to: 'submitted',
    version: 3,
    endsOn: '2026-11-19',
    takenAt: '2026-11-25T02:00:00.000Z',
    note: 'Nguyễn Văn A',
    deep: { title: 'x' },
  };
  expect(detailsOf(stored)).toEqual([
    { name: 'from', label: 'Trước', value: null },
    { name: 'to', label: 'Sau', value: 'submitted' },
    { name: 'version', label: 'Lần lưu', value: '3' },
    { name: 'endsOn', label: 'Ngày cuối', value: '2026-11-19' },
    { name: 'takenAt', label: 'Lúc sao lưu', value: '2026-11-25T02:00:00.000Z' },
    { name: 'note', label: 'note', value: '…' },
    { name: 'deep', label: 'deep', value: '…' },
  ]);
});
