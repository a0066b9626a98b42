import pg from 'pg';
import { JobQueue } from '#platform/jobs';
import { World } from '../support/world.js';
import { applicationRoles } from './catalogue.js';
import { buildProvince, type Province } from './world.js';

/** What a process can do whose statements are somebody else's: it sets its scope itself and has its role's rights, no more. */
const issuer = 'https://cap-phep.example.test/realms/liencong';
let world: World;
let province: Province;
const clients = new Map<string, pg.Client>();

beforeAll(async () => {
  world = await World.create();
  province = await buildProvince(world, issuer);
  for (const role of applicationRoles) {
    const client = new pg.Client({ connectionString: world.database.urls[role] });
    await client.connect();
    clients.set(role, client);
  }
});
afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await world.close();
});

/** Number of rows, or the SQLSTATE, of a statement in a portal's scope; undone afterwards. */
async function attempt(role: string, sql: string, values: unknown[] = []): Promise<number | string> {
  const client = clients.get(role)!;
  await client.query('begin');
  try {
    await client.query(`select set_config('app.portal_id', $1, true)`, [province.portals.A.id]);
    return (await client.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('rollback');
  }
}

const denied = '42501';
const refused = '23000';
const readOnly = '25006';

const forbidden: [role: string, sql: string][] = [
  ...['portal_id', 'id', 'author_id', 'locale', 'created_at'].flatMap((column): [string, string][] => [
    ['editing', `update item set ${column} = ${column}`],
    ['jobs', `update item set ${column} = ${column}`],
  ]),
  ...['kind', 'topic'].map((column): [string, string] => ['jobs', `update item set ${column} = ${column}`]),
  ...['item_id', 'kind', 'locale', 'slug', 'author_id', 'first_published_at'].flatMap((column): [string, string][] => [
    ['editing', `update publication set ${column} = ${column}`],
    ['jobs', `update publication set ${column} = ${column}`],
  ]),
  ['editing', 'update placement set placed_at = now()'],
  ['editing', `update placement set topic = 'policy'`],
  ['jobs', 'update placement set placed_at = now()'],
  ['editing', 'update draft set item_id = item_id'],
  ...['portal_id', 'id', 'slug', 'in_menu'].map((column): [string, string] => ['editing', `update section set ${column} = ${column}`]),
  ...['portal_id', 'unit_id', 'created_at'].map((column): [string, string] => ['editing', `update portal set ${column} = ${column}`]),
  ...['portal_id', 'unit_id', 'created_at', 'emblem', 'sections_law'].map((column): [string, string] => ['jobs', `update portal set ${column} = ${column}`]),
  ['editing', 'update portal_owner set unit_id = unit_id'],
  ['editing', 'update portal_licence set valid_until = valid_until'],
  ['editing', 'update portal_suspension set reason = reason'],
  ['jobs', 'delete from portal_host'],
  ['jobs', 'delete from section'],
  ['jobs', 'update section set name = name'],
  ['editing', `update revision set title = 'khác'`],
  ['editing', 'delete from publication'],
  ...['name', 'type', 'size', 'file_id'].map((column): [string, string] => ['editing', `update rendition set ${column} = ${column}`]),
  ['editing', `insert into rendition select * from rendition limit 0`],
  ['jobs', 'update rendition set name = name'],
  ...['hash', 'kind', 'type', 'refusal', 'copy_of', 'stored', 'uploaded_by'].map((column): [string, string] => [
    'editing',
    `update file set ${column} = ${column}`,
  ]),
  ...['name', 'file_id', 'type', 'size', 'item_id', 'download_name'].flatMap((column): [string, string][] => [
    ['editing', `update publication_file set ${column} = ${column}`],
    ['jobs', `update publication_file set ${column} = ${column}`],
  ]),
  ['editing', 'delete from publication_file'],
  ...['to_portal_id', 'subject', 'file_id', 'answer', 'posted_slug'].map((column): [string, string] => [
    'editing',
    `update sent_letter set ${column} = ${column}`,
  ]),
  ...['to_portal_id', 'subject', 'created_by', 'reply'].map((column): [string, string] => ['jobs', `update sent_letter set ${column} = ${column}`]),
  ['jobs', 'insert into sent_letter select * from sent_letter limit 0'],
  ['jobs', 'select subject from posting_request'],
  ...['from_portal_id', 'letter_id', 'subject', 'item_id'].map((column): [string, string] => ['jobs', `update posting_request set ${column} = ${column}`]),
  ['jobs', `select pgboss.delete_queue('tell-author')`],
  ['jobs', `select pgboss.create_queue('hang-doi-la', '{"policy": "standard"}')`],
  ['jobs', 'delete from pgboss.queue'],
  ['jobs', `update pgboss.queue set policy = 'short'`],
  ['jobs', 'delete from pgboss.version'],
  ['jobs', 'update pgboss.version set version = 1'],
  ['jobs', 'delete from pgboss.schedule'],
  ['editing', `select pgboss.delete_queue('tell-author')`],
  ['editing', `select pgboss.create_queue('__pgboss__send-it', '{"policy": "standard"}')`],
];

describe('a process taken over', () => {
  test.each(forbidden)('%s may not: %s', async (role, sql) => {
    expect(await attempt(role, sql)).toBe(denied);
  });

  test.each(['editing', 'jobs'])('%s makes public only what a sealed revision says', async (role) => {
    const { A } = province.portals;
    const { id, revisionId } = A.items.published;
    const draftRevision = A.items.submitted.revisionId;
    expect(await attempt(role, `update publication set title = title || '!' where item_id = $1`, [id])).toBe(refused);
    expect(await attempt(role, 'update publication set hash = sha256(hash) where item_id = $1', [id])).toBe(refused);
    expect(await attempt(role, `update publication set details = details || '{"validUntil": null}' where item_id = $1`, [id])).toBe(refused);
    const swap = `update publication p set revision_id = r.id, title = r.title, summary = r.summary, html = r.html, text = r.text, hash = r.hash
                  from revision r where r.id = $2 and p.item_id = $1`;
    expect(await attempt(role, swap, [id, draftRevision])).toBe(refused);
    expect(await attempt(role, swap, [id, revisionId])).toBe(1);
    expect(
      await attempt(
        role,
        `update publication set withdrawn_at = now(), title = null, summary = null, html = null, text = null, details = null where item_id = $1`,
        [id],
      ),
    ).toBe(1);
  });

  test.each(['editing', 'jobs'])('%s makes no file public that is not in the revision that is', async (role) => {
    const { A } = province.portals;
    const put = `insert into publication_file (portal_id, item_id, name, file_id, type, size)
                 select scope.portal(), $1, r.name, r.file_id, r.type, r.size from rendition r where r.file_id = $2`;
    expect(await attempt(role, put, [A.items.published.id, A.fileId])).toBe(refused);
    await world.rows('update revision set files = array(select name from rendition where portal_id = $1 and file_id = $2) where portal_id = $1 and id = $3', [
      A.id,
      A.fileId,
      A.items.published.revisionId,
    ]);
    expect(await attempt(role, put, [A.items.published.id, A.fileId])).toBe(1);
    await world.rows(`update file set state = 'removed' where portal_id = $1 and id = $2`, [A.id, A.fileId]);
    expect(await attempt(role, put, [A.items.published.id, A.fileId])).toBe(refused);
    await world.rows(`update file set state = 'clean' where portal_id = $1 and id = $2`, [A.id, A.fileId]);
    await world.rows(`update revision set files = '{}' where portal_id = $1`, [A.id]);
  });

  test('cannot say of a file that it was checked', async () => {
    expect(await attempt('editing', `update file set state = 'clean' where state = 'quarantine'`)).toBe('23514');
  });

  test('gives what was published no other kind', async () => {
    const { A } = province.portals;
    expect(await attempt('editing', `update item set kind = 'video' where id = $1`, [A.items.published.id])).toBe(refused);
    expect(await attempt('editing', `update item set kind = 'video' where id = $1`, [A.items.draft.id])).toBe(1);
  });

  test('loses no section that the law asks for', async () => {
    const statutory = `from section where statutory_code = 'S-01'`;
    expect(await attempt('editing', `select ${statutory}`)).toBe(1);
    expect(await attempt('editing', `delete ${statutory}`)).toBe(0);
    expect(await attempt('editing', `update section set statutory_code = null where statutory_code = 'S-01'`)).toBe(refused);
  });

  test('counts one event at a time', async () => {
    const count = (amount: number): Promise<number | string> =>
      attempt(
        'editing',
        `with s as (insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at) values (scope.portal(), 'item', uuidv7(), 'publish', 'approved', 'published', now()) returning id, subject_id)
         insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id) select scope.portal(), current_date, current_date, 'items_published', $1, 'item', subject_id, id from s`,
        [amount],
      );
    expect(await count(1000)).toBe('23514');
    expect(await count(0)).toBe('23514');
    expect(await count(-1)).not.toBe('23514');
  });

  test.each(applicationRoles)('%s stores no large objects', async (role) => {
    // Beginning read-only is a habit that a process can drop; the rights are the wall.
    await clients.get(role)!.query('set default_transaction_read_only = off');
    for (const sql of [
      'select lo_create(0)',
      'select lo_creat(-1)',
      `select lo_from_bytea(0, '\\x00')`,
      `select lo_put(1, 0, '\\x00')`,
      'select lo_unlink(1)',
      'select lo_get(1)',
    ])
      expect(await attempt(role, sql)).toBe(denied);
    await clients.get(role)!.query('reset default_transaction_read_only');
  });

  test('delivery and supervision write nothing, even with a grant too much', async () => {
    await world.rows('grant insert, update on section to delivery, supervision');
    try {
      for (const role of ['delivery', 'supervision']) expect(await attempt(role, `update section set name = 'khác'`)).toBe(readOnly);
    } finally {
      await world.rows('revoke insert, update on section from delivery, supervision');
    }
  });
});

describe('the job engine with the rights it has', () => {
  test('starts, works, tries again, takes schedules and tends its tables without a fault', async () => {
    const faults: unknown[] = [];
    const queue = await JobQueue.open(world.database.urls.jobs, true, (error) => faults.push(error));
    try {
      const portalId = province.portals.A.id;
      const name = 'tell-author';
      const { supervise, boss } = engineOf(queue);
      await world.rows(
        `insert into pgboss.job (name, data, retry_limit, retry_delay) select $1, jsonb_build_object('portalId', $2::text, 'n', n), 2, 0 from generate_series(1, 2) n`,
        [name, portalId],
      );
      let tries = 0;
      const done = new Promise<void>((resolve) => {
        const finished = new Set<number>();
        void queue.work<{ portalId: string; n: number }>({ name }, ({ n }) => {
          tries += 1;
          if (n === 2 && tries < 3) return Promise.reject(new Error('thử lại'));
          finished.add(n);
          if (finished.size === 2) resolve();
          return Promise.resolve();
        });
      });
      await done;
      await queue.every('sweep-sessions', '* * * * *', () => Promise.resolve());
      await supervise.call(boss);
      await world.rows(`update pgboss.queue set maintain_on = null, monitor_on = null, monitor_claim_on = null`);
      await world.rows(`update pgboss.version set reindex_on = null, flow_on = null`);
      await supervise.call(boss);
      expect(await world.rows(`select name from pgboss.schedule`)).toEqual([{ name: 'sweep-sessions' }]);
      expect(await world.rows(`select name from pgboss.queue where monitor_on is null`)).toEqual([]);
    } finally {
      await queue.close();
    }
    expect(faults.filter((fault) => (fault as { code?: string }).code !== undefined || !/thử lại/.test(String(fault)))).toEqual([]);
  }, 30_000);

  function engineOf(queue: JobQueue): { boss: object; supervise: () => Promise<void> } {
    const { boss } = queue as unknown as { boss: { supervise: () => Promise<void> } };
    return { boss, supervise: boss.supervise };
  }
});
