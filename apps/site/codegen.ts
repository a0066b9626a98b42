import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents of the site, from the committed public schema: `graphql-codegen --config apps/site/codegen.ts`. */
const config: CodegenConfig = {
  schema: 'apps/api/schema/public.graphql',
  documents: 'apps/site/src/documents.graphql',
  generates: {
    'apps/site/src/gql/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { documentMode: 'string', useTypeImports: true, enumsAsTypes: true, scalars: { DateTime: 'string', Date: 'string' } },
    },
  },
};
export default config;
