import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * JSON lines on standard output. Ids, codes and counts only: no bodies, no tokens, no personal data. What looks like a secret
 * is cut out even when somebody logs it by mistake.
 */
export function createLog(name: string, level: string): Log {
  return pino({
    name,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['authorization', 'cookie', 'token', 'password', '*.authorization', '*.cookie', '*.token', '*.password'], remove: true },
  });
}

/** The framework's own lines in the same form; its account of the wiring only at level debug. */
export function nestLogger(log: Log): LoggerService {
  return {
    log: (message: unknown) => {
      log.debug(String(message));
    },
    warn: (message: unknown) => {
      log.warn(String(message));
    },
    error: (message: unknown) => {
      log.error(message instanceof Error ? { err: message } : {}, String(message));
    },
  };
}
