import { FaultsError, type AppError } from '#platform/errors';
import type { FieldError } from './types.js';

/** What a person can mend in a field of a form. */
export function faultIn(field: string, error: AppError): FieldError {
  return { field, code: error.code, message: error.vi };
}

/** Turns faults of fields into the payload's errors; the transaction has been rolled back by then. @param empty the payload without what was to be done */
export async function withFaults<T extends { errors: FieldError[] }>(empty: Omit<T, 'errors'>, fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    return { ...empty, errors: error.faults.map(({ field, error: fault }) => faultIn(field, fault)) } as T;
  }
}
