/**
 * Proof that the recount can see: spoils a row of each kind in a transaction that is rolled back, and expects to be told.
 * A recount that stays silent would make every zero worthless.
 */
const anItem = `(select s.subject_id from step_record s where s.step = 'publish' order by s.id limit 1)`;
const anySum = `(select portal_id, measure, dimension, value, year from fact_year where months <> array_fill(0::bigint, array[12]) order by 1, 2, 3, 4, 5 limit 1)`;
const anyStep = `(select id from step_record where step = 'publish' order by id limit 1)`;

/** @type {Record<string, string>} */
const spoils = {
  'notice gone': `delete from notice where step_id = ${anyStep}`,
  'placement gone': `delete from placement where item_id = ${anItem}`,
  'placed a second time': `insert into placement select p.portal_id, p.item_id, s.id, 'own', p.placed_at from placement p join section s on s.portal_id = p.portal_id and s.id <> p.section_id where p.item_id = ${anItem} limit 1`,
  'other words are public': `update publication set title = title || '!' where item_id = ${anItem}`,
  'public no longer': `update publication set withdrawn_at = now(), title = null, summary = null, html = null, text = null where item_id = ${anItem}`,
  'fact gone': `delete from fact where step_id = ${anyStep}`,
  'counted a second time': `insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id) select portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id from fact where step_id = ${anyStep}`,
  'sum of a year changed': `update fact_year set months = month_add(months, array_fill(1::bigint, array[12])) where (portal_id, measure, dimension, value, year) = ${anySum}`,
  'sum of a year gone': `delete from fact_year where (portal_id, measure, dimension, value, year) = ${anySum}`,
  'month counted otherwise': `update portal_month set items = items + 1 where (portal_id, month) = (select portal_id, month from portal_month where items > 0 order by 1, 2 limit 1)`,
  'in the sums and said not to be': `update fact set folded = false where step_id = ${anyStep}`,
  'step taken a second time': `insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, person_id, revision_id, at) select portal_id, subject_type, subject_id, step, from_state, to_state, person_id, revision_id, at from step_record where id = ${anyStep}`,
  'audit entry gone': `delete from audit_entry where subject_id = ${anItem} and act = 'item.submit'`,
  'text of the draft gone': `update draft set title = '' where item_id = ${anItem}`,
  'work left waiting': `update work_item set closed_at = null where id = (select id from work_item where subject_id = ${anItem} limit 1)`,
  'job undone': `update pgboss.job set state = 'retry', completed_on = null where id = (select id from pgboss.job where name = 'tell-author' limit 1)`,
};

/**
 * @param {import('pg').PoolClient} client
 * @param {() => Promise<number>} faults counts what the recount finds now
 * @returns {Promise<string[]>} spoils that went unnoticed
 */
export async function unnoticed(client, faults) {
  const before = await faults();
  const blind = [];
  for (const [name, sql] of Object.entries(spoils)) {
    await client.query('begin');
    try {
      const { rowCount } = await client.query(sql);
      if (rowCount === 0 || (await faults()) <= before) blind.push(name);
    } finally {
      await client.query('rollback');
    }
  }
  return blind;
}
