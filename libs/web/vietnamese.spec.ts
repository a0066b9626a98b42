import {
  civilDateText,
  dateText,
  dateTimeText,
  fold,
  fromLocalInput,
  lapseText,
  longDateText,
  timeText,
  toLocalInput,
  dueText,
  waitText,
  weekdayDateText,
  whenText,
} from './vietnamese.js';
import { numberText } from './figures/index.js';

// 20:30 UTC is 03:30 of the next day in Vietnam
const lateEvening = '2026-03-04T20:30:00Z';

describe('dates as Vietnamese offices write them', () => {
  test('shows the day of Vietnam, not that of the server', () => {
    expect(dateText(lateEvening)).toBe('05/03/2026');
    expect(timeText(lateEvening)).toBe('03:30');
    expect(dateTimeText(new Date(lateEvening))).toBe('03:30, 05/03/2026');
  });

  test('writes long dates with a zero before days under 10 and months under 3', () => {
    expect(longDateText(lateEvening)).toBe('ngày 05 tháng 3 năm 2026');
    expect(longDateText('2026-02-20T05:00:00Z')).toBe('ngày 20 tháng 02 năm 2026');
    expect(longDateText('2026-12-01T05:00:00Z')).toBe('ngày 01 tháng 12 năm 2026');
  });

  test('names the weekday', () => {
    expect(weekdayDateText(lateEvening)).toBe('Thứ năm, ngày 05 tháng 3 năm 2026');
    expect(weekdayDateText('2026-11-22T03:00:00Z')).toMatch(/^Chủ nhật/);
    expect(weekdayDateText('1969-12-31T03:00:00Z')).toMatch(/^Thứ tư/);
  });

  test('turns a civil date round without a zone', () => {
    expect(civilDateText('2026-03-05')).toBe('05/03/2026');
    expect(() => civilDateText('05/03/2026')).toThrow('05/03/2026');
  });

  test('refuses what is no instant', () => {
    expect(() => dateText('hôm qua')).toThrow('hôm qua');
  });
});

describe('numbers', () => {
  test('groups by points and marks decimals by a comma', () => {
    expect(numberText(1234.5)).toBe('1.234,5');
    expect(numberText(365629073)).toBe('365.629.073');
    expect(numberText(0)).toBe('0');
  });
});

describe('waiting and past', () => {
  const now = '2026-11-22T05:00:00Z';

  test.each([
    ['2026-11-22T04:59:30Z', 'dưới 1 phút'],
    ['2026-11-22T04:20:00Z', '40 phút'],
    ['2026-11-22T00:00:00Z', '5 giờ'],
    ['2026-11-19T05:00:00Z', '3 ngày'],
    ['2022-11-22T05:00:00Z', '1.461 ngày'],
    ['2026-11-22T05:00:10Z', 'dưới 1 phút'],
  ])('since %s has lasted %s', (since, text) => {
    expect(lapseText(since, now)).toBe(text);
    expect(waitText(since, now)).toBe(`chờ ${text}`);
  });

  test('says until when by the day, and by the hour where the hours count', () => {
    expect(dueText('2026-12-01T17:00:00Z')).toBe('01/12/2026');
    expect(dueText('2026-11-28T03:10:00Z')).toBe('10:10, 28/11/2026');
  });

  test.each([
    ['2026-11-22T04:59:30Z', 'vừa xong'],
    ['2026-11-22T04:55:00Z', '5 phút trước'],
    ['2026-11-21T18:00:00Z', '01:00 hôm nay'],
    ['2026-11-21T16:00:00Z', '23:00 hôm qua'],
    ['2026-11-10T16:00:00Z', '10/11/2026'],
    ['2026-11-22T09:00:00Z', '16:00 hôm nay'],
    ['2026-11-23T01:00:00Z', '08:00 ngày mai'],
    ['2026-11-30T01:00:00Z', '08:00, 30/11/2026'],
  ])('%s reads as %s', (instant, text) => {
    expect(whenText(instant, now)).toBe(text);
  });
});

describe('date and time typed by a person', () => {
  test('is the hour of Vietnam', () => {
    expect(fromLocalInput('2026-03-05T03:30')?.toISOString()).toBe('2026-03-04T20:30:00.000Z');
    expect(toLocalInput(lateEvening)).toBe('2026-03-05T03:30');
  });

  test('is nothing when the day does not exist or nothing was typed', () => {
    expect(fromLocalInput('2026-02-30T08:00')).toBeNull();
    expect(fromLocalInput('')).toBeNull();
    expect(fromLocalInput('mai 8 giờ')).toBeNull();
  });
});

describe('fold', () => {
  test('makes both ways of typing meet', () => {
    expect(fold('  Xã  Đại Phước ')).toBe('xa dai phuoc');
    expect(fold('Hòa'.normalize('NFD'))).toBe(fold('hoà'));
  });

  test('keeps different words apart', () => {
    expect(fold('Trấn Biên')).not.toBe(fold('Trảng Bom'));
  });
});
