import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import pg from 'pg';
import { instantJson } from './fields.js';
import { NotCompilable, type Selection } from './selection.js';

/**
 * SQL that cuts the whole of an answer to what was asked for, and writes it as the schema does: enums by their names, instants in UTC.
 * For root fields whose statement makes one JSON in the shape that the resolver gives.
 * @param value SQL of jsonb
 * @throws NotCompilable for a type of which only a resolver knows what it is
 */
export function reshaped(type: GraphQLOutputType, selection: Selection, value: string): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return listJson(bare.ofType, selection, value, isNonNullType(type));
  const named = getNamedType(bare);
  if (isObjectType(named)) {
    const made = objectJson(named, selection, value);
    return isNonNullType(type) ? made : `case when jsonb_typeof(${value}) = 'object' then ${made} end`;
  }
  const text = `(${value} #>> '{}')`;
  if (isEnumType(named)) return enumJson(named, text);
  if (named.name === 'DateTime') return instantJson(`${text}::timestamptz`);
  if ('getFields' in named || 'getTypes' in named) throw new NotCompilable(named.name);
  return value;
}

function objectJson(type: GraphQLObjectType, selection: Selection, value: string): string {
  const parts = (selection[type.name] ?? []).map(({ key, name, selection: inner }) => {
    if (name === '__typename') return `${pg.escapeLiteral(key)}, ${pg.escapeLiteral(type.name)}`;
    const field = type.getFields()[name];
    if (!field || field.args.length > 0) throw new NotCompilable(`${type.name}.${name}`);
    return `${pg.escapeLiteral(key)}, ${reshaped(field.type, inner, `(${value} -> ${pg.escapeLiteral(name)})`)}`;
  });
  return `json_build_object(${parts.join(', ')})`;
}

function listJson(type: GraphQLOutputType, selection: Selection, value: string, isAlwaysThere: boolean): string {
  // one level deeper than the value it comes from, so no two have one name
  const each = `e${String(value.length)}`;
  const list = `(select coalesce(json_agg(${reshaped(type, selection, `${each}.v`)} order by ${each}.n), '[]') from jsonb_array_elements(${value}) with ordinality ${each} (v, n))`;
  return isAlwaysThere ? list : `case when jsonb_typeof(${value}) = 'array' then ${list} end`;
}

function enumJson(type: GraphQLEnumType, text: string): string {
  const names = type.getValues().map(({ name, value }) => `when ${pg.escapeLiteral(String(value))} then ${pg.escapeLiteral(name)}`);
  return `case ${text} ${names.join(' ')} end`;
}
