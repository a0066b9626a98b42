import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, TypeMetadataStorage } from '@nestjs/graphql';
import { printType, specifiedScalarTypes } from 'graphql';

const optionsOfSchema = 'GqlModuleOptions';
const resolverMark = 'graphql:resolver_type';

/**
 * Builds the schemas that a composition serves, without a database: the modules are read, none is started.
 * @param {import('@nestjs/common').DynamicModule} composition what ApiModule.forRoot answers
 * @returns {Promise<import('./schemas.js').ServedSchema[]>} in the order in which they are mounted
 */
export async function buildSchemas(composition) {
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    const factory = context.get(GraphQLSchemaFactory);
    // As libs/delivery/public/own-types.module.ts does for the running server: each schema shows what its own resolvers reach.
    Object.assign(factory, { orphanedTypesFactory: { create: () => [] } });
    const served = [];
    for (const { path, include, transformSchema = (built) => built } of mounted(composition)) {
      const resolvers = include.flatMap(resolversOf);
      const schema = transformSchema(await factory.create(resolvers, [], { includeModules: include }));
      served.push({ path, resolvers, schema, rootFields: rootFields(schema, resolvers) });
    }
    return served;
  } finally {
    await context.close();
  }
}

function mounted(composition) {
  return (composition.imports ?? [])
    .flatMap((module) => module.providers ?? [])
    .filter((provider) => provider.provide === optionsOfSchema)
    .map((provider) => provider.useValue);
}

function resolversOf(module) {
  const providers = Reflect.getMetadata('providers', module) ?? [];
  return providers.map((provider) => provider.useClass ?? provider).filter((provider) => typeof provider === 'function' && isResolver(provider));
}

function isResolver(provider) {
  const methods = Object.getOwnPropertyNames(provider.prototype).map((name) => Object.getOwnPropertyDescriptor(provider.prototype, name)?.value);
  return Reflect.hasMetadata(resolverMark, provider) || methods.some((method) => typeof method === 'function' && Reflect.hasMetadata(resolverMark, method));
}

function rootFields(schema, resolvers) {
  const kinds = [
    ['Query', schema.getQueryType(), TypeMetadataStorage.getQueriesMetadata()],
    ['Mutation', schema.getMutationType(), TypeMetadataStorage.getMutationsMetadata()],
    ['Subscription', schema.getSubscriptionType(), TypeMetadataStorage.getSubscriptionsMetadata()],
  ];
  return kinds.flatMap(([kind, type, declared]) =>
    Object.keys(type?.getFields() ?? {}).map((name) => {
      const entry = declared.find((each) => each.schemaName === name && resolvers.includes(each.target));
      return { kind, name, resolver: entry?.target, handler: entry?.target.prototype[entry.methodName] };
    }),
  );
}

/** The schema as it is committed: root types first, the others by name, fields in the order of the code. */
export function printSchemaFile(schema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !specifiedScalarTypes.some((scalar) => scalar.name === type.name),
  );
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(Boolean);
  const others = types.filter((type) => !roots.includes(type)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return `# Generated from the code by \`npm run gen\`; change the resolvers, not this file.\n\n${[...roots, ...others].map(printType).join('\n\n')}\n`;
}
