import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the whole public schema and typed documents to begin with, for those who install the package. */
const config: CodegenConfig = {
  schema: 'apps/api/schema/public.graphql',
  documents: 'libs/public-client/documents.graphql',
  generates: {
    'libs/public-client/gql/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { documentMode: 'string', useTypeImports: true, enumsAsTypes: true, scalars: { DateTime: 'string', Date: 'string' } },
    },
  },
};
export default config;
