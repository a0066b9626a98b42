import { objectJson, type Asked, type Fields } from '../hot/fields.js';

const of = (name: string): string => `field -> '${name}'`;
const columnFields: Fields = {
  name: `col -> 'name'`,
  label: `col -> 'label'`,
  type: { enumValue: `col ->> 'type'` },
  property: `col -> 'property'`,
};
const itemFieldFields: Fields = {
  name: of('name'),
  label: of('label'),
  type: { enumValue: `field ->> 'type'` },
  property: of('property'),
  value: of('value'),
  words: of('words'),
  path: of('path'),
  columns: (asked) =>
    `(select coalesce(json_agg(${objectJson('ItemFieldColumn', columnFields, asked)}), '[]') from jsonb_array_elements(${of('columns')}) col)`,
  rows: of('rows'),
};

/** Fields of an item as SQL. @param list SQL of their jsonb, or null */
export const fieldsJson =
  (list: string) =>
  (asked: Asked): string =>
    `(select coalesce(json_agg(${objectJson('ItemField', itemFieldFields, asked)}), '[]') from jsonb_array_elements(${list}) field)`;

/** A day that the details of an item hold, or null. */
export const detailJson = (details: string, name: string): string => `${details} -> '${name}'`;
