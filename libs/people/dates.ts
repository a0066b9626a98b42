import { civilDateOf, type CivilDate } from '#platform/time';

/** A date as people here write it: 20/11/2026. */
export function shownDate(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

/** First instant of a day in Việt Nam. */
export function beginningOf(date: CivilDate): Date {
  return new Date(`${date}T00:00:00+07:00`);
}

export function dayBefore(date: CivilDate): CivilDate {
  return civilDateOf(new Date(beginningOf(date).getTime() - dayMs));
}

export function dayAfter(date: CivilDate): CivilDate {
  return civilDateOf(new Date(beginningOf(date).getTime() + dayMs));
}

const dayMs = 86_400_000;
