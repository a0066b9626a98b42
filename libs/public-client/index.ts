export { PublicClient, PublicFault, type TypedDocument } from './client.js';
export * from './gql/documents.js';
