import { eventsOf, type CalendarEvent } from './events.js';
import { writeCalendar } from './write-calendar.js';

const event: CalendarEvent = {
  starts: '2026-11-23T08:00',
  ends: '2026-11-23T09:30',
  name: 'Giao ban; tuần, thứ hai',
  place: 'Phòng 1',
  more: 'Chủ trì: Người Mẫu',
};
const write = (events: readonly CalendarEvent[]): string =>
  writeCalendar({ name: 'Lịch – Phường Mẫu', address: 'https://mau.test/tin/lich', host: 'mau.test', updatedAt: '2026-11-20T02:00:00.000Z', events });

test('hours of Asia/Ho_Chi_Minh are written in UTC, signs of the format escaped', () => {
  const lines = write([event]).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART:20261123T010000Z',
      'DTEND:20261123T023000Z',
      'SUMMARY:Giao ban\\; tuần\\, thứ hai',
      'LOCATION:Phòng 1',
      'DTSTAMP:20261120T020000Z',
    ]),
  );
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
});

test('an end before the beginning is left out, and each event is another', () => {
  const text = write([{ ...event, ends: '2026-11-23T07:00' }, event]);
  expect(text.match(/DTEND/g)).toHaveLength(1);
  const ids = [...text.matchAll(/UID:(.*)/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(2);
});

test('no line is longer than 75 bytes, and no letter is cut', () => {
  const text = write([{ ...event, name: 'Hội nghị trực tuyến toàn quốc '.repeat(10).trim() }]);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain('Hội nghị trực tuyến toàn quốc '.repeat(10).trim());
});

test('events are rows of a table that gives their beginning; other tables give none', () => {
  const column = (label: string, property: string | null) => ({ label, property });
  const rest = { name: 'x', label: 'x', type: 'ROWS', property: null, value: '', words: '', path: null } as const;
  expect(
    eventsOf({
      fields: [
        {
          ...rest,
          columns: [column('Lúc', 'startDate'), column('Nội dung', 'name'), column('Chủ trì', null)],
          rows: [
            ['2026-11-23T08:00', 'Họp', 'Ông Mẫu'],
            ['', 'Bỏ', ''],
          ],
        },
        { ...rest, columns: [column('Tên', 'name')], rows: [['A']] },
      ],
    }),
  ).toEqual([{ starts: '2026-11-23T08:00', ends: '', name: 'Họp', place: '', more: 'Chủ trì: Ông Mẫu' }]);
});
