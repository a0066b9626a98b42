import pg from 'pg';
import { NotCompilable, type Selected, type Selection } from './selection.js';

/**
 * How the fields of a type are written in SQL: a column or another expression whose JSON is the answer, or for what has fields of its
 * own a function that makes the expression from what is asked of it.
 */
export type Fields = Readonly<Record<string, string | ((selection: Selection) => string)>>;

/** `json_build_object` takes a hundred arguments. */
const mostKeys = 50;

/**
 * The JSON of an object of a type with the fields that were asked for, in their order.
 * @param fields those of the type by name
 * @throws NotCompilable for a field that has no expression
 */
export function objectJson(type: string, fields: Fields, selection: Selection): string {
  const selected = selection[type] ?? [];
  if (selected.length > mostKeys) throw new NotCompilable(`${type}: too many fields`);
  return `json_build_object(${selected.map((each) => `${pg.escapeLiteral(each.key)}, ${fieldJson(type, fields, each)}`).join(', ')})`;
}

function fieldJson(type: string, fields: Fields, { name, selection }: Selected): string {
  if (name === '__typename') return pg.escapeLiteral(type);
  const field = fields[name];
  if (field === undefined) throw new NotCompilable(`${type}.${name}`);
  return typeof field === 'string' ? field : field(selection);
}

/** True when a field of this name is asked for. */
export function asksFor(selection: Selection, type: string, ...names: readonly string[]): boolean {
  return (selection[type] ?? []).some(({ name }) => names.includes(name));
}

/** An instant as the scalar DateTime writes it: in UTC, to the millisecond. */
export function instantJson(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
