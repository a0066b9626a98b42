import { objectJson, type Asked, type Fields } from '../hot/fields.js';

const renditionFields: Fields = { path: `form -> 'path'`, type: `form -> 'type'`, width: `form -> 'width'`, height: `form -> 'height'` };

/** A picture as SQL. @param column jsonb of it, or null */
export function coverJson(column: string): (asked: Asked) => string {
  const of = (name: string): string => `${column} -> '${name}'`;
  const fields: Fields = {
    alt: of('alt'),
    path: of('path'),
    width: of('width'),
    height: of('height'),
    avif: of('avif'),
    webp: of('webp'),
    renditions: (asked) =>
      `(select coalesce(json_agg(${objectJson('PictureRendition', renditionFields, asked)}), '[]') from jsonb_array_elements(${of('renditions')}) form)`,
  };
  return (asked) => `case when ${column} is not null then ${objectJson('Picture', fields, asked)} end`;
}
