import {
  astFromValue,
  print,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** A root field as an address of its own: the document that it stands for asks for everything that the field can show. */
export interface RestOperation {
  readonly field: GraphQLField<unknown, unknown>;
  readonly arguments: readonly GraphQLArgument[];
  readonly document: string;
}

/** Deeper than any honest answer; what is deeper is asked for by GraphQL. */
const deepest = 7;

/** Every root field of a schema that only reads. */
export function restOperations(schema: GraphQLSchema): ReadonlyMap<string, RestOperation> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(fields.map((field) => [field.name, { field, arguments: field.args, document: documentOf(schema, field) }]));
}

function documentOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string {
  const variables = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}${defaultOf(argument)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `query Rest${variables ? `(${variables})` : ''} { ${field.name}${given ? `(${given})` : ''}${selectionOf(schema, field.type, [])} }`;
}

function defaultOf({ defaultValue, type }: GraphQLArgument): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return value ? ` = ${print(value)}` : '';
}

/** Every field that needs no argument; a type inside itself stops, and so does what is too deep. */
function selectionOf(schema: GraphQLSchema, output: GraphQLOutputType, path: readonly string[]): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  const inside = [...path, type.name];
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema.getPossibleTypes(type).map((each) => `... on ${each.name}${selectionOf(schema, each, path)}`);
    return ` { __typename ${parts.join(' ')} }`;
  }
  const fields = Object.values(type.getFields())
    .filter((field) => !field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined))
    .filter((field) => isLeafType(getNamedType(field.type)) || (inside.length < deepest && !inside.includes(getNamedType(field.type).name)))
    .map((field) => field.name + selectionOf(schema, field.type, inside));
  return ` { ${fields.join(' ')} }`;
}
