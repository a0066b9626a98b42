export { checkFirst, decodeCursor, encodeCursor, isInstant, pageErrors } from './cursor.js';
export { isReadable, worthReading } from './readable.js';
export { Rights, rightsKey, type Right } from './rights.js';
export { DateScalar, DateTimeScalar, RichTextScalar } from './scalars.js';
export { FieldError, PageInfo } from './types.js';
export { asGraphQLError, errorExtensions, errorFormatter, httpStatus } from './graphql-errors.js';
export { limitsOf, manageLimits, publicLimits, type Limits } from './graphql-limits.js';
export { readText, textErrors } from './read-text.js';
export { faultIn } from './fault-in.js';
