export { Clock, FixedClock, SystemClock } from './clock.js';
export { civilDateOf, monthStart, nextMonthStart, parseCivilDate, shownDate, zone, type CivilDate } from './civil-date.js';
export { addDays, addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';
