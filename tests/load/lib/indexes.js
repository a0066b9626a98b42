/**
 * Takes the indexes of tables away, but for those of keys, while many rows come in.
 * @param {{ query: Function }} client
 * @param {readonly string[]} tables
 * @param {string} [method] only indexes of this access method
 * @returns {Promise<readonly string[]>} statements that make each of them again as it was, with what is said of its statistics
 */
export async function dropIndexes(client, tables, method) {
  const { rows } = await client.query(
    `select i.indexrelid::regclass::text as name, concat_ws('; ', pg_get_indexdef(i.indexrelid),
       (select string_agg(format('alter index %s alter %s set statistics %s', i.indexrelid::regclass, a.attnum, a.attstattarget), '; ') from pg_attribute a
        where a.attrelid = i.indexrelid and a.attstattarget >= 0)) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
     where i.indrelid = any ($1::text[]::regclass[]) and not exists (select from pg_constraint where conindid = i.indexrelid) and m.amname = coalesce($2, m.amname)`,
    [tables, method ?? null],
  );
  if (rows.length > 0) await client.query(`drop index ${rows.map(({ name }) => name).join(', ')}`);
  return rows.map(({ definition }) => definition);
}
