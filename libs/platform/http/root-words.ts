import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** What a schema says of its root types. */
export interface RootWords {
  readonly query: string;
  /** Left out where a schema only reads. */
  readonly mutation?: string;
}

/** Puts these words on the root types of a schema that was just built, for which Nest has no decorator: a `transformSchema` of its options. */
export function describeRoots({ query, mutation }: RootWords): (schema: GraphQLSchema) => GraphQLSchema {
  const put = (type: GraphQLObjectType | null | undefined, words: string | undefined): void => {
    if (type && words !== undefined) type.description = words;
  };
  return (schema) => {
    put(schema.getQueryType(), query);
    put(schema.getMutationType(), mutation);
    return schema;
  };
}
