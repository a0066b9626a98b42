import { numberText } from './figures/index.js';

/** Text for people, in Vietnamese. Instants are shown in Asia/Ho_Chi_Minh, whatever the zone of the device or server. */

/** UTC+7 without summer time: the civil reading of an instant is that of the instant moved by seven hours. */
const offset = 7 * 3_600_000;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type Instant = Date | string;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Days since 1970-01-01, to count calendar days between two instants. */
  readonly number: number;
}

function civil(instant: Instant): Civil {
  const moved = new Date(new Date(instant).getTime() + offset);
  if (Number.isNaN(moved.getTime())) throw new Error(`not an instant: ${String(instant)}`);
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    hour: moved.getUTCHours(),
    minute: moved.getUTCMinutes(),
    number: Math.floor(moved.getTime() / day),
  };
}

/** The civil day of an instant, `2026-03-05`. */
export function dayOf(instant: Instant): string {
  const { year, month, day: date } = civil(instant);
  return `${String(year)}-${two(month)}-${two(date)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `05/03/2026`. */
export function dateText(instant: Instant): string {
  const at = civil(instant);
  return `${two(at.day)}/${two(at.month)}/${String(at.year)}`;
}

/** `14:05`. */
export function timeText(instant: Instant): string {
  const at = civil(instant);
  return `${two(at.hour)}:${two(at.minute)}`;
}

/** `14:05, 05/03/2026`. */
export function dateTimeText(instant: Instant): string {
  return `${timeText(instant)}, ${dateText(instant)}`;
}

/** As official papers write it: `ngày 05 tháng 3 năm 2026`; days under 10 and months under 3 carry a zero (Decree 30/2020/NĐ-CP). */
export function longDateText(instant: Instant): string {
  const at = civil(instant);
  return `ngày ${two(at.day)} tháng ${at.month < 3 ? two(at.month) : String(at.month)} năm ${String(at.year)}`;
}

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;

/** `Thứ năm, ngày 05 tháng 3 năm 2026`. */
export function weekdayDateText(instant: Instant): string {
  // 1970-01-01 was a Thursday
  const weekday = weekdays[(((civil(instant).number + 4) % 7) + 7) % 7] ?? weekdays[0];
  return `${weekday}, ${longDateText(instant)}`;
}

/** A civil date `2026-03-05` as `05/03/2026`; no zone is involved. */
export function civilDateText(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new Error(`not a civil date: ${date}`);
  return `${match[3] ?? ''}/${match[2] ?? ''}/${match[1] ?? ''}`;
}

/** How long something has lasted: `dưới 1 phút`, `40 phút`, `5 giờ`, `3 ngày`. A clock behind the server's counts as nothing. */
export function lapseText(since: Instant, now: Instant): string {
  const lapse = Math.max(0, new Date(now).getTime() - new Date(since).getTime());
  if (lapse < minute) return 'dưới 1 phút';
  if (lapse < hour) return `${String(Math.floor(lapse / minute))} phút`;
  if (lapse < day) return `${String(Math.floor(lapse / hour))} giờ`;
  return `${numberText(Math.floor(lapse / day))} ngày`;
}

/** `chờ 3 ngày`. */
export function waitText(since: Instant, now: Instant): string {
  return `chờ ${lapseText(since, now)}`;
}

/** Until when something is in time: `28/11/2026` where it is a whole day, of which midnight is the end, else `10:10, 28/11/2026`. */
export function dueText(dueAt: Instant): string {
  const at = new Date(dueAt).getTime();
  return (at + offset) % day === 0 ? dateText(new Date(at - 1)) : dateTimeText(dueAt);
}

/** When something happened: `vừa xong`, `5 phút trước`, `10:32 hôm nay`, `10:32 hôm qua`, `05/03/2026`. */
export function whenText(instant: Instant, now: Instant): string {
  const lapse = new Date(now).getTime() - new Date(instant).getTime();
  if (lapse >= 0 && lapse < minute) return 'vừa xong';
  if (lapse >= 0 && lapse < hour) return `${lapseText(instant, now)} trước`;
  const days = civil(now).number - civil(instant).number;
  if (days === 0) return `${timeText(instant)} hôm nay`;
  if (days === 1) return `${timeText(instant)} hôm qua`;
  if (days === -1) return `${timeText(instant)} ngày mai`;
  return days < 0 ? dateTimeText(instant) : dateText(instant);
}

/** Value of an `<input type="datetime-local">` for an instant, in Asia/Ho_Chi_Minh. */
export function toLocalInput(instant: Instant): string {
  const at = civil(instant);
  return `${String(at.year)}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}`;
}

/** The instant that a person means by the value of an `<input type="datetime-local">`; null when it is empty or no date. */
export function fromLocalInput(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return null;
  const instant = new Date(new Date(`${value}Z`).getTime() - offset);
  return Number.isNaN(instant.getTime()) || !value.startsWith(toLocalInput(instant)) ? null : instant;
}

/** Text without accents and case, for looking up what people type either way: `Đồng Nai` → `dong nai`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim().replace(/\s+/g, ' ');
}
