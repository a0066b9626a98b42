export { formatPeriod, parsePeriod } from './address.js';
export { daysBetween, monthOf, plusDays, shortDate, yearOf } from './day.js';
export { growth, percentOf, type Growth } from './growth.js';
export { periodLabel } from './label.js';
export { bytesText, numberText, parseCount, percentText, rounded } from './number.js';
export {
  alignmentNote,
  currentPeriod,
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
export { exactly, parseQuantity, quantityText, sumOf, type Qualifier, type Quantity } from './quantity.js';
export { visitWords, visitWordsEn } from './visit-words.js';
