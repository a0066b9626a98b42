export { createLog, endOnFault, nestLogger, type Log } from './log.js';
export { describeError, safeError, type SafeError } from './safe-error.js';
