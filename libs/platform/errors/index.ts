export { AppError, commonErrors, defineErrors, errorCatalogue, sentenceOf, type ErrorDetails, type ErrorKind, type ErrorText } from './errors.js';
export { FaultsError, type Fault } from './faults.js';
