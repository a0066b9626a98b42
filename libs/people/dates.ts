import { addDays, civilDateOf, shownDate, zone, type CivilDate } from '#platform/time';

export { shownDate } from '#platform/time';

/** First instant of a day in Việt Nam. */
export function beginningOf(date: CivilDate): Date {
  return new Date(`${date}T00:00:00+07:00`);
}

export function dayBefore(date: CivilDate): CivilDate {
  return addDays(date, -1);
}

export function dayAfter(date: CivilDate): CivilDate {
  return addDays(date, 1);
}

const clockFace = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** An instant as people here write it: 09 giờ 30 ngày 20/11/2026. */
export function shownInstant(at: Date): string {
  const parts = Object.fromEntries(clockFace.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['hour'] ?? ''} giờ ${parts['minute'] ?? ''} ngày ${shownDate(civilDateOf(at))}`;
}
