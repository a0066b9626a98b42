export { lastDayOf, parsePeriod, type Period } from './period.js';
