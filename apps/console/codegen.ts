import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents of the management schema: `graphql-codegen --config apps/console/codegen.ts`, paths from the root of the project. */
const config: CodegenConfig = {
  schema: 'apps/api/schema/manage.graphql',
  documents: 'apps/console/src/api/*.graphql',
  ignoreNoDocuments: false,
  generates: {
    'apps/console/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        skipTypename: true,
        emitLegacyCommonJSImports: false,
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', RichText: 'unknown', FieldValues: 'unknown' },
        strictScalars: true,
      },
    },
  },
};

export default config;
