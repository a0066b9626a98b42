import { plainPaths as paths } from '../plain-paths.js';

/** Where the calendar of an item is taken from. */
export const calendarPath = (slug: string): string => `${paths.item(slug)}/lich.ics`;
export const calendarRoute = calendarPath(':slug');
