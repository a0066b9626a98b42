export { createLog, nestLogger, type Log } from './log.js';
