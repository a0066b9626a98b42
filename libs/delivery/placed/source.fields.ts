import { objectJson, type Asked, type Fields } from '../hot/fields.js';

/**
 * Where an item of another portal comes from, as SQL; null for a portal's own.
 * @param origin id of the portal of origin, or null
 * @param slug address of the item there
 * @param mark how it came
 */
export function sourceJson(origin: string, slug: string, mark: string): (asked: Asked) => string {
  const fields: Fields = {
    portalName: 'source.name',
    host: `(select host.host from portal_host host where host.portal_id = ${origin} and host.is_primary)`,
    slug,
    mark,
  };
  return (asked) =>
    `case when ${origin} is not null then (select ${objectJson('ItemSource', fields, asked)} from portal source where source.portal_id = ${origin}) end`;
}
