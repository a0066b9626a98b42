import { setTimeout as wait } from 'node:timers/promises';
import { unnoticed } from './spoil.js';

/**
 * What the database holds after a load, counted from the rows and past every policy, against what was asked and acknowledged.
 * @typedef {object} Recount
 * @property {number} published items that are public under the title that was asked for
 * @property {number} lost acknowledged writes and owed effects that are not there
 * @property {number} doubled effects that are there more than once
 * @property {number} factDifferences portals and days whose facts and public items differ, sums that are not those of the facts, and months that are not those of the lists
 * @property {string[]} details what was found; also when the recount was found blind
 */

const tolds = `select count(*)::int from step_record s where s.portal_id = i.portal_id and s.subject_type = 'item' and s.subject_id = i.id and (s.step = 'publish' or (s.step = 'approve' and w.two_steps))`;

/** Each is a question whose rows are faults. $1: what was asked; $2: what was acknowledged. */
const lostIf = {
  'asked and not public exactly as asked': `
    select w.title from wish w where not exists (
      select from item i join publication p on p.portal_id = i.portal_id and p.item_id = i.id join revision r on r.portal_id = i.portal_id and r.id = i.revision_id
      where i.portal_id = w.portal_id and p.title = w.title and p.summary = w.summary and i.state = 'published' and p.withdrawn_at is null
        and p.revision_id = r.id and p.hash = r.hash and p.html = r.html and p.text = r.text)`,
  'published without a place': `select id from ours i where not exists (select from placement pl where pl.portal_id = i.portal_id and pl.item_id = i.id)`,
  'acknowledged step without its record': `
    select a.item_id, a.write from ack a where a.write <> 'save' and not exists (
      select from step_record s where s.portal_id = a.portal_id and s.subject_type = 'item' and s.subject_id = a.item_id and s.step = a.write and (a.write = 'create' or s.revision_id = a.revision_id))`,
  'acknowledged text without its draft': `
    select a.item_id from ack a where a.write = 'save' and not exists (
      select from draft d where d.portal_id = a.portal_id and d.item_id = a.item_id and d.version >= a.version and d.title = a.title)`,
  'acknowledged step without its audit entry': `
    select a.item_id, a.write from ack a where not exists (
      select from audit_entry e where e.portal_id = a.portal_id and e.subject_type = 'item' and e.subject_id = a.item_id and e.act = 'item.' || case a.write when 'save' then 'edit' else a.write end)`,
  'told to nobody': `
    select i.id from ours i join wish w on w.portal_id = i.portal_id and w.title = i.title
    where (${tolds}) > (select count(*) from notice n join step_record s on s.portal_id = n.portal_id and s.id = n.step_id where s.portal_id = i.portal_id and s.subject_type = 'item' and s.subject_id = i.id)`,
  'counted nowhere': `select id from ours i where not exists (select from fact f join step_record s on s.portal_id = f.portal_id and s.id = f.step_id where s.portal_id = i.portal_id and s.subject_type = 'item' and s.subject_id = i.id and f.measure = 'items_published')`,
  'not in the sums yet': `select id from fact where not folded`,
  // what is to happen at an hour that has not come is not owed yet
  'job not done': `select id, name, state from pgboss.job where state not in ('completed') and not (state = 'created' and start_after > now())`,
};

const doubledIf = {
  'items of one title': `select title from ours group by portal_id, title having count(*) > 1`,
  'items nobody asked for': `select i.id from item i join draft d on d.portal_id = i.portal_id and d.item_id = i.id where not exists (select from wish w where w.portal_id = i.portal_id and w.title = d.title)`,
  'a step taken twice': `select subject_id, step from step_record group by portal_id, subject_id, step having count(*) > 1`,
  'sealed twice': `select item_id from revision group by portal_id, item_id having count(*) > 1`,
  'saved twice': `select item_id from draft where version > 2`,
  'placed twice': `select item_id from placement group by portal_id, item_id having count(*) > 1`,
  'counted twice': `select s.subject_id from fact f join step_record s on s.portal_id = f.portal_id and s.id = f.step_id where f.measure = 'items_published' group by s.portal_id, s.subject_id having sum(f.amount) <> 1 or count(*) > 1`,
  'audited twice': `select subject_id, act from audit_entry group by portal_id, subject_id, act having count(*) > 1`,
  'told twice or wrongly': `
    select i.id from ours i join wish w on w.portal_id = i.portal_id and w.title = i.title
    where (${tolds}) < (select count(*) from notice n join step_record s on s.portal_id = n.portal_id and s.id = n.step_id where s.portal_id = i.portal_id and s.subject_type = 'item' and s.subject_id = i.id)`,
  'told of one step twice': `select step_id from notice group by portal_id, step_id, person_id having count(*) > 1`,
  'work that still waits': `select subject_id from work_item where closed_at is null`,
  'waited for more than once': `select subject_id, step from work_item group by portal_id, subject_id, step having count(*) > 1`,
};

const differingFacts = `
  select portal_id, day, coalesce(counted, 0) as counted, coalesce(there, 0) as there
  from (select portal_id, belongs_on as day, sum(amount) as counted from fact where measure = 'items_published' group by 1, 2) facts
  full join (select portal_id, (first_published_at at time zone interval '7 hours')::date as day, count(*) as there from publication where withdrawn_at is null group by 1, 2) rows
    using (portal_id, day)
  where coalesce(counted, 0) <> coalesce(there, 0)`;

const differingSums = `
  select portal_id, measure, dimension, value, year, month, figure, rows
  from (select portal_id, measure, dimension, value, year::int as year, month, figure from fact_year, unnest(months) with ordinality as each (figure, month)) sums
  full join (
    select portal_id, measure, dimension, value, extract(year from belongs_on)::int as year, extract(month from belongs_on)::bigint as month, sum(amount) as rows
    from fact, lateral (select '' as dimension, '' as value union all select key, value from jsonb_each_text(dimensions)) margin
    where folded group by 1, 2, 3, 4, 5, 6) ledger
    using (portal_id, measure, dimension, value, year, month)
  where coalesce(figure, 0) <> coalesce(rows, 0)`;

const differingMonths = `
  select portal_id, month, kept.items, counted.items as counted
  from (select portal_id, month, items, latest_at from portal_month where items > 0) kept
  full join (
    select portal_id, date_trunc('month', placed_at at time zone interval '7 hours')::date as month, count(distinct item_id)::int as items, max(placed_at) as latest_at
    from placement group by 1, 2) counted
    using (portal_id, month)
  where (kept.items, kept.latest_at) is distinct from (counted.items, counted.latest_at)
  union all
  select v.portal_id, coalesce(v.latest_month, f.month), v.latest_items, f.items
  from portal_version v
  left join lateral (select m.month, m.items, m.latest_at from portal_month m where m.portal_id = v.portal_id and m.items > 0 order by m.month desc limit 1) f on true
  where (v.latest_month, v.latest_items, v.latest_at) is distinct from (f.month, f.items, f.latest_at)`;

/**
 * @param {import('./database.js').Database} database
 * @param {import('./desk.js').Wish[]} asked @param {import('./desk.js').Acknowledged[]} acknowledged
 * @returns {Promise<Recount>}
 */
export async function recount({ admin }, asked, acknowledged) {
  const client = await admin.connect();
  try {
    await client.query('create temporary table wish (portal_id uuid, title text, summary text, two_steps boolean)');
    await client.query('create temporary table ack (portal_id uuid, item_id uuid, title text, write text, version int, revision_id uuid)');
    await client.query(`insert into wish select * from json_to_recordset($1) as w (portal_id uuid, title text, summary text, two_steps boolean)`, [
      JSON.stringify(asked.map(({ portal, title, summary, twoSteps }) => ({ portal_id: portal.id, title, summary, two_steps: twoSteps }))),
    ]);
    await client.query(
      `insert into ack select * from json_to_recordset($1) as a (portal_id uuid, item_id uuid, title text, write text, version int, revision_id uuid)`,
      [
        JSON.stringify(
          acknowledged.map(({ portalId, itemId, title, write, version, revisionId }) => ({
            portal_id: portalId,
            item_id: itemId,
            title,
            write,
            version,
            revision_id: revisionId,
          })),
        ),
      ],
    );
    await client.query(
      'create temporary table ours as select i.portal_id, i.id, p.title from item i join publication p on p.portal_id = i.portal_id and p.item_id = i.id where p.withdrawn_at is null',
    );
    await client.query('create index on ack (item_id); create index on wish (portal_id, title); analyze ack; analyze wish; analyze ours');
    const details = [];
    const count = async (faults, told = true) => {
      let sum = 0;
      for (const [name, sql] of Object.entries(faults)) {
        const { rows } = await client.query(sql);
        sum += rows.length;
        if (told && rows.length > 0) details.push(`${name}: ${rows.length}, e.g. ${JSON.stringify(rows[0])}`);
      }
      return sum;
    };
    const { rows } = await client.query('select count(*)::int as published from ours join wish using (portal_id, title)');
    const lost = await count(lostIf);
    const doubled = await count(doubledIf);
    const factDifferences = await count({
      'facts differ from the rows': differingFacts,
      'sums differ from the facts': differingSums,
      'months differ from the placements': differingMonths,
    });
    const blind = await unnoticed(client, () => count({ ...lostIf, ...doubledIf, differingFacts, differingSums, differingMonths }, false));
    details.push(...blind.map((name) => `the recount did not notice: ${name}`));
    return { published: rows[0].published, lost, doubled, factDifferences, details };
  } finally {
    // with its temporary tables
    client.release(true);
  }
}

/**
 * Waits until every job is done and every fact is in the sums.
 * @returns seconds it took, or how many were left when the time was over
 */
export async function jobsDone({ admin }, minutes) {
  const started = Date.now();
  for (;;) {
    const { rows } = await admin.query(
      `select count(*)::int + (select count(*)::int from fact where not folded) as open from pgboss.job
       where state not in ('completed', 'failed', 'cancelled') and not (state = 'created' and start_after > now())`,
    );
    const seconds = (Date.now() - started) / 1_000;
    if (rows[0].open === 0 || seconds > minutes * 60) return { seconds, left: rows[0].open };
    await wait(500);
  }
}

/** What the server complained of. @param {string} log */
export function complaints(log) {
  const count = (pattern) => log.match(pattern)?.length ?? 0;
  const errors = [...log.matchAll(/(?:ERROR|FATAL|PANIC): +(.*)/g)].map((match) => match[1]);
  return {
    deadlocks: count(/deadlock detected/g),
    serialization: count(/could not serialize/g),
    longLockWaits: count(/still waiting for/g),
    errors: [...new Set(errors)].map((text) => `${errors.filter((each) => each === text).length} × ${text}`),
  };
}
