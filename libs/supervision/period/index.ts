export { parsePeriod, type Period } from './period.js';
