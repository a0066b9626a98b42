export type { OpenApiWords } from './openapi.js';
export { restMirror, type GraphQLRun } from './mirror.js';
export { restOperations, type RestOperation } from './operations.js';
