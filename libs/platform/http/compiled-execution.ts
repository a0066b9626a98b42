import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/**
 * Runs documents that are asked for again by a function made of them (graphql-jit), in place of a walk field by field. Whatever does
 * not end well is run once more by the server's own way, so that errors come, are formatted and are logged as everywhere; so it is
 * for schemas that only read.
 */
export function compiledExecution(): ApolloServerPlugin {
  // kept as long as the server keeps the parsed document, of which it holds so many megabytes
  const made = new WeakMap<DocumentNode, CompiledQuery | 'seen' | 'not to be'>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ schema, document, operationName, contextValue, request: { variables } }) {
          const known = made.get(document);
          if (known === 'not to be') return null;
          if (known === undefined) {
            // compiling takes longer than running once
            const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
            made.set(document, operations.length === 1 ? 'seen' : 'not to be');
            return null;
          }
          const compiled = known === 'seen' ? compileQuery(schema, document, operationName ?? undefined) : known;
          if (!isCompiledQuery(compiled)) {
            made.set(document, 'not to be');
            return null;
          }
          made.set(document, compiled);
          const result = await compiled.query(undefined, contextValue, variables);
          if (result.errors || !result.data) return null;
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: result.data } } };
        },
      }),
  };
}
