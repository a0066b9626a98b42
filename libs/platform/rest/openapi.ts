import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { restOperations, type RestOperation } from './operations.js';

/** What the description says beside what the schema says. */
export interface OpenApiWords {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Path under which the mirror answers, e.g. `/rest`. */
  readonly server: string;
}

type Json = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, Json>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer', format: 'int32' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
  Date: { type: 'string', format: 'date' },
};

const errorSchema: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['message', 'code', 'kind'],
      properties: {
        message: { type: 'string', description: 'A sentence in Vietnamese that says what to do.' },
        messageEn: { type: 'string', description: 'The same in English.' },
        code: { type: 'string', description: 'Stable code of the error.' },
        kind: { type: 'string', description: 'Sort of error.' },
        details: { type: 'object', description: 'Values of the sentence.' },
        requestId: { type: 'string', description: 'To name when asking for help.' },
      },
    },
  },
};

/** OpenAPI 3.1 of the mirror of a schema: a path for each root field, a component for each type that the answers reach. */
export function openApiOf(schema: GraphQLSchema, words: OpenApiWords): Json {
  const operations = [...restOperations(schema).values()];
  const reached = new Map<string, GraphQLNamedType>();
  for (const { field, arguments: given } of operations) {
    for (const { type } of [field, ...given]) reach(schema, getNamedType(type), reached);
  }
  return {
    openapi: '3.1.0',
    // said outright: nothing here asks for a key
    security: [],
    info: { title: words.title, version: words.version, description: words.description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: words.server }],
    paths: Object.fromEntries(operations.map((operation) => [`/${operation.field.name}`, { get: pathOf(operation) }])),
    components: { schemas: { ...Object.fromEntries([...reached.values()].map((type) => [type.name, componentOf(schema, type)])), Error: errorSchema } },
  };
}

function pathOf({ field, arguments: given }: RestOperation): Json {
  const answer = (description: string, ref: string): Json => ({
    description,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${ref}` } } },
  });
  return {
    operationId: field.name,
    summary: field.description ?? field.name,
    parameters: given.map((argument) => ({
      name: argument.name,
      in: 'query',
      description: argument.description ?? argument.name,
      required: isNonNullType(argument.type) && argument.defaultValue === undefined,
      schema: { ...shapeOf(argument.type, false), ...(argument.defaultValue === undefined ? {} : { default: argument.defaultValue }) },
    })),
    responses: {
      '200': { description: field.description ?? field.name, content: { 'application/json': { schema: shapeOf(field.type, false) } } },
      '400': answer('The question is not right.', 'Error'),
      '404': answer('There is no such thing.', 'Error'),
    },
  };
}

function componentOf(schema: GraphQLSchema, type: GraphQLNamedType): Json {
  const about = type.description ? { description: type.description } : {};
  if (isEnumType(type)) return { ...about, type: 'string', enum: type.getValues().map(({ name }) => name) };
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema.getPossibleTypes(type).map(({ name }) => name);
    return {
      ...about,
      oneOf: parts.map((name) => ({
        allOf: [{ $ref: `#/components/schemas/${name}` }, { type: 'object', required: ['__typename'], properties: { __typename: { const: name } } }],
      })),
    };
  }
  if (!isObjectType(type)) return about;
  const fields = Object.values(type.getFields());
  return {
    ...about,
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, { ...shapeOf(field.type), ...(field.description ? { description: field.description } : {}) }]),
    ),
  };
}

/** A nullable value may also be null; in a parameter it is simply left out. */
function shapeOf(type: GraphQLType, mayBeNull = true): Json {
  if (isNonNullType(type)) return shapeOf(type.ofType, false);
  const shape: Json = isListType(type)
    ? { type: 'array', items: shapeOf(type.ofType) }
    : (scalars[getNamedType(type).name] ?? { $ref: `#/components/schemas/${getNamedType(type).name}` });
  return mayBeNull ? { anyOf: [shape, { type: 'null' }] } : shape;
}

function reach(schema: GraphQLSchema, type: GraphQLNamedType, reached: Map<string, GraphQLNamedType>): void {
  if (reached.has(type.name) || scalars[type.name] || isSpecifiedScalarType(type)) return;
  reached.set(type.name, type);
  if (isUnionType(type) || isInterfaceType(type)) for (const part of schema.getPossibleTypes(type)) reach(schema, part, reached);
  if (isObjectType(type)) for (const field of Object.values(type.getFields())) reach(schema, getNamedType(field.type), reached);
}
