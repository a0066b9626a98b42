import type { AppError } from './errors.js';

/** A fault that the person can mend, at a field of the form. */
export interface Fault {
  readonly field: string;
  readonly error: AppError;
}

/** Refused because of fields; the payload answers them one by one. */
export class FaultsError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.field}: ${fault.error.code}`).join(', '));
    this.name = 'FaultsError';
  }
}
