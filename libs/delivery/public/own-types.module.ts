import { Module } from '@nestjs/common';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';

/**
 * Keeps the types of the two schemas of the process apart. Nest 14 adds every class that any type of the process refers to, to
 * each schema that it builds (its registry of orphans is one for all): the public schema would list the types of the
 * management schema, and two classes of one GraphQL name (Portal, Item) would refuse to start. Orphans are only needed for
 * implementations of interfaces that no field names; no schema here has any. What a schema shows is then what its own
 * resolvers reach; tests/e2e/public.spec.ts builds two such schemas and compares the public one with the committed file.
 */
@Module({ imports: [GraphQLSchemaBuilderModule] })
export class OwnTypesModule {
  constructor(factory: GraphQLSchemaFactory) {
    Object.assign(factory, { orphanedTypesFactory: { create: () => [] } });
  }
}
