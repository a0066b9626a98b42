import type { DynamicModule, Type } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';

export interface RootField {
  readonly kind: 'Query' | 'Mutation' | 'Subscription';
  readonly name: string;
  /** Class that answers the field; undefined when no resolver of the schema declares it. */
  readonly resolver: Type | undefined;
  readonly handler: object | undefined;
}

export interface ServedSchema {
  readonly path: string;
  readonly resolvers: readonly Type[];
  readonly schema: GraphQLSchema;
  readonly rootFields: readonly RootField[];
}

export function buildSchemas(composition: DynamicModule): Promise<ServedSchema[]>;
export function printSchemaFile(schema: GraphQLSchema): string;
