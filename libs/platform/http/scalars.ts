import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { enteredDate, type CivilDate } from '#platform/time';

function invalid(what: string, how: string): GraphQLError {
  return new GraphQLError(`${what}: ${how}`, { extensions: { code: 'BAD_USER_INPUT' } });
}

function instant(value: unknown): Date {
  const match = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.exec(value);
  // Date alone would read 30 February as 2 March.
  const date = match && enteredDate(match[0].slice(0, 10)) ? new Date(match[0]) : null;
  if (!date || Number.isNaN(date.getTime()))
    throw invalid('DateTime', 'use RFC 3339 with an offset and a year from 1900 to 2199, e.g. 2026-11-22T09:30:00+07:00');
  return date;
}

function civil(value: unknown): CivilDate {
  const date = typeof value === 'string' ? enteredDate(value) : null;
  if (!date) throw invalid('Date', 'use yyyy-mm-dd with a year from 1900 to 2199, e.g. 2026-11-22');
  return date;
}

const literal =
  <T>(parse: (value: unknown) => T) =>
  (node: ValueNode): T =>
    parse(node.kind === Kind.STRING ? node.value : undefined);

/** As the answer has it already, where the database wrote it. */
const asAnswered = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Instant, RFC 3339; answered in UTC. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'Instant, RFC 3339 in UTC; as an argument of the years 1900 to 2199.',
  serialize: (value) =>
    value instanceof Date ? value.toISOString() : typeof value === 'string' && asAnswered.test(value) ? value : new Date(String(value)).toISOString(),
  parseValue: instant,
  parseLiteral: literal(instant),
});

/** Civil date of Asia/Ho_Chi_Minh. */
export const DateScalar = new GraphQLScalarType<CivilDate, string>({
  name: 'Date',
  description: 'Civil date, yyyy-mm-dd, in Asia/Ho_Chi_Minh; as an argument of the years 1900 to 2199.',
  serialize: String,
  parseValue: civil,
  parseLiteral: literal(civil),
});

function plain(node: ValueNode, variables: Record<string, unknown> | null | undefined): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, plain(field.value, variables)]));
    case Kind.LIST:
      return node.values.map((value) => plain(value, variables));
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    default:
      return node.value;
  }
}

/** A Tiptap document; its shape is checked when it is saved, with the fault named by field. */
export const RichTextScalar = new GraphQLScalarType({
  name: 'RichText',
  description: 'Structured text: a Tiptap document.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: plain,
});

/** Values of the fields of a kind of item; read when they are saved, with each fault named by its field. */
export const FieldValuesScalar = new GraphQLScalarType({
  name: 'FieldValues',
  description: 'Values of fields by their names: a text, a file as {fileId, alt}, or a list of rows, each an object of texts by the names of its columns.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: plain,
});
