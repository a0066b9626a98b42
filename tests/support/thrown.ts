import { AppError, type ErrorDetails } from '#platform/errors';

/** Code and details of the typed error that `fn` throws; `none` when it does not. */
export function codeOf(fn: () => unknown): [string, ErrorDetails] {
  try {
    fn();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details];
    throw error;
  }
  return ['none', {}];
}
