import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { safeError } from './safe-error.js';

export type Log = Logger;

/**
 * JSON lines on standard output. Ids, codes and counts only: no bodies, no tokens, no personal data. What looks like a secret
 * is cut out even when somebody logs it by mistake, and of an error only what `safeError` lets through.
 * @param destination where the lines go; standard output when left out
 */
export function createLog(name: string, level: string, destination?: DestinationStream): Log {
  return pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: withSafeErrors },
      // pino's own would copy every property of an error; what reaches this one has been through the formatter.
      serializers: { err: (value: unknown) => (value instanceof Error ? safeError(value) : value) },
      hooks: {
        logMethod(given, method) {
          // Without words of its own pino takes those of the error.
          const [first, ...rest] = given as unknown[];
          const bare = first instanceof Error ? { err: first } : first;
          const words = rest.length === 0 && hasError(bare) ? ['error'] : rest;
          method.apply(this, [bare, ...words] as Parameters<typeof method>);
        },
      },
      redact: { paths: ['authorization', 'cookie', 'token', 'password', '*.authorization', '*.cookie', '*.token', '*.password'], remove: true },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

function hasError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).some((each) => each instanceof Error);
}

function withSafeErrors(line: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).map(([name, value]) => [name, value instanceof Error ? safeError(value) : value]));
}

/** The framework's own lines in the same form; its account of the wiring only at level debug. */
export function nestLogger(log: Log): LoggerService {
  const write = (level: 'debug' | 'warn' | 'error', message: unknown): void => {
    if (message instanceof Error) log[level]({ err: message }, 'reported by the framework');
    else log[level](String(message));
  };
  return {
    log: (message: unknown) => {
      write('debug', message);
    },
    warn: (message: unknown) => {
      write('warn', message);
    },
    error: (message: unknown) => {
      write('error', message);
    },
  };
}

/** Ends the process after a fault that nobody caught, with a line of this log: Node's own account would print every property of the error. */
export function endOnFault(log: Log): void {
  process.once('uncaughtException', (error) => {
    log.fatal({ err: error }, 'fault that nobody caught');
    process.exit(1);
  });
}
