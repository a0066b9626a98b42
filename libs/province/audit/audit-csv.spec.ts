import type { AuditEntry } from './audit.types.js';
import { csvHead, csvLine, filterOf } from './audit-csv.js';

const entry = (person: AuditEntry['person']): AuditEntry => ({
  id: '1',
  number: 7,
  at: new Date('2026-11-24T18:30:05Z'),
  portalId: 'p',
  portalName: 'Phường "Một"',
  person,
  act: 'item.return',
  words: 'Trả lại tin, bài cho người viết',
  subjectType: 'item',
  subjectWords: 'Tin, bài',
  subjectId: 's',
  details: [
    { name: 'from', label: 'Trước', value: null, personName: null },
    { name: 'to', label: 'Sau', value: 'returned', personName: null },
  ],
});

it('writes a line that a spreadsheet reads and does not work out', () => {
  expect(csvHead.startsWith('\uFEFF"Dòng số","Thời điểm","Trang"')).toBe(true);
  expect(csvLine(entry({ id: 'n', displayName: '=HYPERLINK("x")' }))).toBe(
    `"7","25/11/2026 01:30:05","Phường ""Một""","'=HYPERLINK(""x"")","Trả lại tin, bài cho người viết","item.return","Tin, bài","s","Trước: (không có); Sau: returned"\r\n`,
  );
  expect(csvLine(entry(null))).toContain('"Hệ thống"');
  expect(csvLine(entry({ id: 'n', displayName: '' }))).toContain('"n"');
});

it('reads the filter of an address, and refuses a date that is none', () => {
  expect(filterOf({ act: 'item.edit', from: '2026-11-01', personId: '' })).toMatchObject({
    portalId: null,
    act: 'item.edit',
    from: '2026-11-01',
    to: null,
    personId: null,
  });
  expect(filterOf({ to: '2026-02-30' })).toBeNull();
  expect(filterOf({ act: ['a', 'b'] })?.act).toBeNull();
});
