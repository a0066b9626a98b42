export { createLog, endOnFault, nestLogger, type Log } from './log.js';
export { describeError } from './safe-error.js';
