import { dropIndexes } from './indexes.js';

/**
 * Rows of search for made-up items, as the product would write them for their plain words: without accents with their places,
 * with accents without. Made by PostgreSQL, for a bench does not wait for millions of texts to be read word by word.
 */
const folded = (text) => `regexp_replace(vn_fold(${text}), '\\m(h|k|l|m|s|t|v|qu)y\\M', '\\1i', 'g')`;
export const places = (text, weight) => `setweight(to_tsvector('simple', ${folded(text)}), '${weight}')`;
export const accents = (text) => `strip(to_tsvector('simple', lower(${text})))`;

/**
 * Takes the indexes of words away while rows come in, and puts vectors beside the stock of bodies.
 * @returns {Promise<() => Promise<unknown>>} builds the indexes again
 */
export async function beginSearch(client) {
  const indexes = await dropIndexes(client, ['search_row'], 'gin');
  await client.query(`alter table body_stock add vector tsvector`);
  await client.query(`update body_stock set vector = ${places('text', 'D')} || ${accents('text')}`);
  return async () => {
    await client.query(`set maintenance_work_mem = '512MB'`);
    for (const definition of indexes) await client.query(definition);
  };
}

/** @param {string} all items as JSON, see fill.js */
export function insertSearchRows(client, all) {
  return client.query(
    `insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector)
     select i.portal_id, i.item_id, 0, '', 0, length(b.text), true, 'news', i.section_id, i.at,
       ${places('i.title', 'A')} || ${places('i.summary', 'B')}, ${places('i.title', 'A')} || ${places('i.summary', 'B')} || b.vector || ${accents(`i.title || ' ' || i.summary`)}
     from json_to_recordset($1) as i (portal_id uuid, item_id uuid, section_id uuid, title text, summary text, at timestamptz, body int)
     join body_stock b on b.number = i.body`,
    [all],
  );
}
