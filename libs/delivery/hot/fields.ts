import pg from 'pg';
import { NotCompilable, type Selected, type Selection } from './selection.js';

/**
 * What is asked of a value: fields by type; or, as a resolver gives them under their own names, those that are named anywhere in
 * a question, or all that there are.
 */
export type Asked = Selection | ReadonlySet<string> | 'all';

/** True for what a compiled document asks, with its own keys. */
export const isSelection = (asked: Asked): asked is Selection => asked !== 'all' && !(asked instanceof Set);

/** A column whose value is one of an enum: its name in an answer is the value in capitals. */
interface EnumValue {
  readonly enumValue: string;
}

/**
 * How the fields of a type are written in SQL: a column or another expression whose JSON is the answer, or for what has fields of its
 * own a function that makes the expression from what is asked of it.
 */
export type Fields = Readonly<Record<string, string | EnumValue | ((asked: Asked) => string)>>;

/** A field that is asked for, and what is asked of it. */
interface AskedField {
  readonly key: string;
  readonly name: string;
  readonly asked: Asked;
}

/** Nobody asks for more of one thing. */
const mostKeys = 50;

/**
 * The JSON of an object of a type with the fields that were asked for, in their order.
 * @param fields those of the type by name
 * @throws NotCompilable for a field that has no expression
 */
export function objectJson(type: string, fields: Fields, asked: Asked): string {
  const list = isSelection(asked) ? (asked[type] ?? []).map(fieldOf) : Object.keys(fields).flatMap((name) => askedFields(asked, type, name));
  if (list.length > mostKeys) throw new NotCompilable(`${type}: too many fields`);
  // of the ways to make an object the one that looks up the least for each of its values
  return `json_object(${list.map((each) => `${pg.escapeLiteral(each.key)} value ${fieldJson(type, fields, each)}`).join(', ')} returning json)`;
}

function fieldJson(type: string, fields: Fields, { name, asked }: AskedField): string {
  if (name === '__typename') return pg.escapeLiteral(type);
  const field = fields[name];
  if (field === undefined) throw new NotCompilable(`${type}.${name}`);
  if (typeof field === 'string') return field;
  if (typeof field === 'function') return field(asked);
  // letters of ASCII: nothing is known of a language
  return isSelection(asked) ? `upper(${field.enumValue} collate "C")` : field.enumValue;
}

const fieldOf = ({ key, name, selection }: Selected): AskedField => ({ key, name, asked: selection });

/** The fields of this name that are asked for: one, or several under keys of their own. */
export function askedFields(asked: Asked, type: string, name: string): readonly AskedField[] {
  if (isSelection(asked)) return (asked[type] ?? []).filter((each) => each.name === name).map(fieldOf);
  return asked === 'all' || asked.has(name) ? [{ key: name, name, asked }] : [];
}

/**
 * What is asked of a field whose rows are read once for the whole object; null when it is not asked for.
 * @throws NotCompilable when it is asked for under several keys
 */
export function askedOnce(asked: Asked, type: string, name: string): Asked | null {
  const [first, more] = askedFields(asked, type, name);
  if (more) throw new NotCompilable(`${type}.${name}: asked for twice`);
  return first?.asked ?? null;
}

/** True when a field of this name is asked for. */
export function asksFor(asked: Asked, type: string, ...names: readonly string[]): boolean {
  return names.some((name) => askedFields(asked, type, name).length > 0);
}

/** An instant as the scalar DateTime writes it: in UTC, to the millisecond. */
export function instantJson(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A place in a list as encodeCursor writes it: base64url of a JSON list. @param values SQL of texts */
export function cursorJson(...values: readonly string[]): string {
  return `translate(encode(convert_to('["' || ${values.join(` || '","' || `)} || '"]', 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
