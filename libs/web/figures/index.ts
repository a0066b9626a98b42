export { formatPeriod, parsePeriod } from './address.js';
export { daysBetween, monthOf, plusDays, shortDate, yearOf } from './day.js';
export { growth, percentOf, type Growth } from './growth.js';
export { periodLabel, spanText } from './label.js';
export { durationText, numberText, parseCount, percentText, rounded } from './number.js';
export {
  alignmentNote,
  calendarKinds,
  currentPeriod,
  daysIn,
  endOf,
  nextPeriod,
  periodOf,
  previousPeriod,
  rangeOf,
  samePeriodLastYear,
  type CalendarKind,
  type Period,
  type PeriodKind,
} from './period.js';
export { breakdown, exactly, parseQuantity, qualifiers, quantityText, sumOf, type Breakdown, type Qualifier, type Quantity } from './quantity.js';
