export { AppError, commonErrors, defineErrors, errorCatalogue, type ErrorDetails, type ErrorKind, type ErrorText } from './errors.js';
export { FaultsError, type Fault } from './faults.js';
