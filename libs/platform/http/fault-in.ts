import type { AppError } from '#platform/errors';
import type { FieldError } from './types.js';

/** What a person can mend in a field of a form. */
export function faultIn(field: string, error: AppError): FieldError {
  return { field, code: error.code, message: error.vi };
}
