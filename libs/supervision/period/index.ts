export { parsePeriod, periodErrors, type Period } from './period.js';
