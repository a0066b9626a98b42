import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import {
  buildSchema,
  extendSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  type GraphQLSchema,
} from 'graphql';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { buildSchemas, type ServedSchema } from '../../scripts/gen/schemas.js';
import { readConfig } from '#platform/config';
import { applicationRoles } from '#platform/db';
import { Rights, rightsKey } from '#platform/http';
import { createLog } from '#platform/log';
import { addArchitectureFigures, expectCaught } from './canaries.js';
import { classesOf, codeFiles } from './sources.js';

const root = join(import.meta.dirname, '../..');
let publicSchema: ServedSchema;
let manageSchema: ServedSchema;

beforeAll(async () => {
  const nowhere = Object.fromEntries(applicationRoles.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, 'postgresql://nobody@127.0.0.1:1/none']));
  const config = readConfig({ LIENCONG_MODE: 'test', LOG_LEVEL: 'silent', ...nowhere });
  const served = await buildSchemas(ApiModule.forRoot({ config, log: createLog('architecture', 'silent') }));
  const at = (path: string): ServedSchema => served.find((schema) => schema.path === path)!;
  [publicSchema, manageSchema] = [at('/graphql'), at('/manage/graphql')];
}, 60_000);
afterAll(() => {
  addArchitectureFigures();
});

function compositionOf(include: Type): DynamicModule {
  @Module({})
  class Canary {}
  return { module: Canary, imports: [{ module: Canary, providers: [{ provide: 'GqlModuleOptions', useValue: { path: '/canary', include: [include] } }] }] };
}

/** Root fields on which no right is marked, neither at the method nor at its class. */
function unmarked({ rootFields }: ServedSchema): string[] {
  const right = (of: object | undefined): unknown => (of ? Reflect.getMetadata(rightsKey, of) : undefined);
  return rootFields
    .filter(({ handler, resolver }) => !/^(signed-in|[a-z-]+:[a-z-]+)$/.test(String(right(handler) ?? right(resolver))))
    .map(({ kind, name }) => `${kind}.${name}`);
}

describe('rights', () => {
  test('each root field of the management schema says what right it asks for', () => {
    expect(manageSchema.rootFields.length).toBeGreaterThan(10);
    expect(unmarked(manageSchema)).toEqual([]);
  });

  test('a field without a mark is found', async () => {
    @Resolver()
    class CanaryResolver {
      @Query(() => String)
      canaryUnmarked(): string {
        return '';
      }
      @Query(() => String)
      @Rights('canary:read')
      canaryMarked(): string {
        return '';
      }
    }
    @Module({ providers: [CanaryResolver] })
    class CanaryModule {}
    const [canary] = await buildSchemas(compositionOf(CanaryModule));
    expectCaught(unmarked(canary!));
    expect(unmarked(canary!)).toEqual(['Query.canaryUnmarked']);
  });
});

/** Resolvers of a schema that are declared outside a lib. */
function declaredElsewhere({ resolvers }: { readonly resolvers: readonly { readonly name: string }[] }, lib: string): string[] {
  const inside = new Set(codeFiles(root, [`libs/${lib}`]).flatMap(({ text }) => classesOf(text)));
  return resolvers.map(({ name }) => name).filter((name) => !inside.has(name));
}

describe('the public schema', () => {
  test('is answered by the delivery lib alone and changes nothing', () => {
    expect(publicSchema.resolvers.length).toBeGreaterThan(0);
    expect(declaredElsewhere(publicSchema, 'delivery')).toEqual([]);
    expect(publicSchema.schema.getMutationType()).toBeUndefined();
  });

  test('a resolver of another lib in it is found', () => {
    expectCaught(declaredElsewhere({ resolvers: [...publicSchema.resolvers, manageSchema.resolvers[0]!] }, 'delivery'));
  });

  test('no resolver answers both schemas', () => {
    expect(publicSchema.resolvers.filter((resolver) => manageSchema.resolvers.includes(resolver))).toEqual([]);
  });
});

/** Types, fields, arguments, input fields and enum values that say nothing, or nothing more than their name. */
function undescribed(schema: GraphQLSchema): string[] {
  const bare: string[] = [];
  const ask = (name: string, description: string | null | undefined): void => {
    const said = (description ?? '').replace(/[^A-Za-z]/g, '').toLowerCase();
    const own = (name.split('.').at(-1) ?? '').replace(/[^A-Za-z]/g, '').toLowerCase();
    if (said === '' || said === own || said === `the${own}`) bare.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    ask(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) ask(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) ask(`${type.name}.${field.name}`, field.description);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      ask(`${type.name}.${field.name}`, field.description);
      for (const argument of field.args) ask(`${type.name}.${field.name}.${argument.name}`, argument.description);
    }
  }
  return bare;
}

describe('what a client reads about the schemas', () => {
  test('every type, field, argument and value says what it is', () => {
    expect(undescribed(publicSchema.schema)).toEqual([]);
    expect(undescribed(manageSchema.schema)).toEqual([]);
  });

  test.each<[name: string, sdl: string]>([
    ['Canary', 'type Canary { "Told." name: String }'],
    ['Canary.name', '"Told." type Canary { name: String }'],
    ['Canary.name', '"Told." type Canary { "The name." name: String }'],
    ['Canary.name.as', '"Told." type Canary { "Told." name(as: String): String }'],
    ['Canary.name', '"Told." input Canary { name: String }'],
    ['Canary.ONE', '"Told." enum Canary { ONE "Told." TWO }'],
    ['Canary', 'scalar Canary'],
  ])('%s without words is found in %s', (name, sdl) => {
    const found = undescribed(extendSchema(manageSchema.schema, parse(sdl)));
    expectCaught(found);
    expect(found).toEqual([name]);
  });
});

test('a root type without words is found', () => {
  expectCaught(undescribed(buildSchema('type Query { "Told." one: String }')));
  expect(undescribed(buildSchema('"Told." type Query { "Told." one: String }'))).toEqual([]);
});

/** Changes that would break a client of the last release: `npm run gen -- --release` keeps its schemas. */
async function breaks(released: GraphQLSchema, now: GraphQLSchema): Promise<string[]> {
  const changes = await diff(released, now);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
}
const releasedSchema = (name: string): GraphQLSchema => buildSchema(readFileSync(join(root, `apps/api/schema/released/${name}.graphql`), 'utf8'));

describe('clients of the last release', () => {
  test('nothing they use is gone or another', async () => {
    expect(await breaks(releasedSchema('public'), publicSchema.schema)).toEqual([]);
    expect(await breaks(releasedSchema('manage'), manageSchema.schema)).toEqual([]);
  });

  test.each<[what: string, before: string, after: string]>([
    ['a field removed', 'extend type Query { canary: String }', ''],
    ['a type removed', 'type Canary { name: String }', ''],
    [
      'a field that became nullable',
      'type Canary { name: String! } extend type Query { canary: Canary! }',
      'type Canary { name: String } extend type Query { canary: Canary! }',
    ],
    ['an argument that became required', 'extend type Query { canary(one: ID): ID }', 'extend type Query { canary(one: ID!): ID }'],
  ])('%s is found', async (_what, before, after) => {
    const base = releasedSchema('manage');
    expectCaught(await breaks(extendSchema(base, parse(before)), after ? extendSchema(base, parse(after)) : base));
  });
});
