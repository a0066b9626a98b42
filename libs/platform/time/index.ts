export { Clock, FixedClock, SystemClock } from './clock.js';
export { civilDateOf, enteredDate, monthStart, nextMonthStart, parseCivilDate, shownDate, zone, type CivilDate } from './civil-date.js';
export { secondsLeft } from './seconds-left.js';
export { addDays, addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';
