export { openApiOf, type OpenApiWords } from './openapi.js';
export { restErrors, restMirror, type GraphQLRun } from './mirror.js';
export { restOperations, type RestOperation } from './operations.js';
