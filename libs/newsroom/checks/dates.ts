import { defineErrors } from '#platform/errors';
import { addDays, parseCivilDate, type CivilDate } from '#platform/time';
import { at, type Check, type Finding, type Line } from './check.js';

const errors = defineErrors({
  CHECK_DATE_IMPOSSIBLE: {
    kind: 'invalid',
    vi: 'Ngày này không có trong lịch. Hãy xem lại ngày, tháng.',
    en: 'There is no such day. Look at the day and the month again.',
  },
  CHECK_DATE_AHEAD: {
    kind: 'invalid',
    vi: 'Câu kể việc đã xong mà ngày còn ở phía trước. Hãy xem lại ngày, tháng, năm.',
    en: 'The sentence tells of something done, on a day still ahead. Look at the date again.',
  },
  CHECK_DATE_FAR: {
    kind: 'invalid',
    vi: 'Ngày này còn quá xa hoặc đã quá lâu. Hãy xem lại năm.',
    en: 'This day is far ahead or long past. Look at the year again.',
  },
  CHECK_WEEKDAY: {
    kind: 'invalid',
    vi: 'Thứ và ngày không khớp nhau. Hãy xem lại một trong hai.',
    en: 'The weekday and the date do not agree. Look at both again.',
  },
});

const date =
  /(?:ngày\s+)?(?<![\d/.-])(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})(?![\d/])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?|ngày\s+(\d{1,2})[/-](\d{1,2})(?![\d/-])/giu;
const weekday = /(thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s*,?\s*(?:\(\s*)?(?:ngày\s+)?$/iu;
const past = /(?:^|\s)(?:đã|vừa)(?=\s)/iu;
const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'] as const;
/** Plans reach that far; the first portals are not older. */
const ahead = 30;
const behind = 120;

/** Days that are none, that lie ahead of what is told as done, or on another weekday (R-027: ngày tháng). */
export const dates: Check = {
  rule: 'R-027',
  refuses: false,
  find: ({ lines, today }) => lines.flatMap((line) => inLine(line, today)),
};

function inLine(line: Line, today: CivilDate): Finding[] {
  return [...line.text.matchAll(date)].flatMap((match) => {
    const [quote, d1, m1, y1, d2, m2, y2, d3, m3] = match;
    const year = y1 ?? y2;
    const [day, month] = [Number(d1 ?? d2 ?? d3), Number(m1 ?? m2 ?? m3)];
    // without a year: any year that has it will do
    const on = civil(Number(year ?? 2024), month, day);
    if (!on) return [at(line, match.index, quote, errors.CHECK_DATE_IMPOSSIBLE())];
    if (year === undefined) return [];
    const thisYear = Number(today.slice(0, 4));
    if (Number(year) > thisYear + ahead || Number(year) < thisYear - behind) return [at(line, match.index, quote, errors.CHECK_DATE_FAR())];
    const said = weekday.exec(line.text.slice(0, match.index))?.[1];
    if (said !== undefined) {
      const right = weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? '';
      if (asName(said) !== right) return [at(line, match.index, quote, errors.CHECK_WEEKDAY(), right)];
    }
    // tomorrow's news may be written today
    if (on > addDays(today, 1) && past.test(sentenceBefore(line.text, match.index))) return [at(line, match.index, quote, errors.CHECK_DATE_AHEAD())];
    return [];
  });
}

/** Null for a day that no calendar has. */
function civil(year: number, month: number, day: number): CivilDate | null {
  return parseCivilDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function asName(said: string): string {
  const name = said.toLowerCase().replace(/\s+/gu, ' ');
  const digit = /[2-7]/.exec(name)?.[0];
  return digit === undefined ? name : (weekdays[Number(digit) - 1] ?? '');
}

function sentenceBefore(text: string, index: number): string {
  return (
    text
      .slice(0, index)
      .split(/[.!?\n]\s/u)
      .at(-1) ?? ''
  );
}
