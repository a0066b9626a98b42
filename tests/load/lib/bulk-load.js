import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { shown } from './figures.js';
import { dropIndexes } from './indexes.js';
import { storyFiles } from './story-files.js';
import { fillFrom, fillPlaces, placeTable, storyColumns, storyTable } from './story-rows.js';

/** Connections that make rows and indexes. */
const lanes = 6;
const filled = ['fact', 'step_record', 'item', 'work_item', 'fact_year'];

/** Tells stories to a database that is in use: keys and indexes stay. @param {import('pg').Pool} admin superuser @param {Parameters<typeof storyFiles>[0]} given */
export async function copyStories(admin, given) {
  const client = await admin.connect();
  try {
    await prepare(client, given.places);
    for (const files of storyFiles(given)) {
      if (files.sums) await copySums(client, files.sums);
      else await tell(client, 'story', files.stories);
    }
    await client.query('drop table story_place');
  } finally {
    client.release(true);
  }
}

/**
 * Fills the empty tables of a database of one's own, which is thrown away: without keys, indexes and foreign keys, which are made
 * afterwards, and without a log for a crash. A thread writes files of stories while several connections make rows of the last ones.
 * @param {string} url superuser @param {Parameters<typeof storyFiles>[0]} given @param {(text: string) => void} say
 * @returns {Promise<{ seconds: number, rowSeconds: number }>}
 */
export async function loadStories(url, given, say) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1_000);
  const clients = await Promise.all(Array.from({ length: lanes }, () => connect(url)));
  const [admin] = clients;
  try {
    const remake = await dropKeys(admin);
    await prepare(admin, given.places);
    const files = threadFiles(given);
    let told = 0;
    await Promise.all(
      clients.map(async (client, lane) => {
        for (let next = await files.next(); !next.done; next = await files.next()) {
          if (next.value.sums) await copySums(client, next.value.sums);
          else await tell(client, `story_${lane}`, next.value.stories);
          told += 1;
          if (told % 10 === 0) say(`  ${shown(Math.min(told * given.each, given.items))} tin (items), ${shown(seconds())} s`);
        }
      }),
    );
    await admin.query('drop table story_place');
    const rowSeconds = seconds();
    say(`  đủ dòng (rows) ${shown(rowSeconds)} s; lập chỉ mục (indexes)…`);
    await remake(clients);
    await eachOf(
      clients,
      filled.map((table) => `vacuum (analyze, index_cleanup off) ${table}`),
    );
    await admin.query('analyze');
    return { seconds: seconds(), rowSeconds };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function prepare(client, places) {
  // The revision that an item names is not there: foreign keys are not asked.
  await client.query('set session_replication_role = replica');
  await client.query(placeTable);
  await client.query(fillPlaces, [JSON.stringify(places.map(({ id, sections, editor, head }, number) => ({ number, portal_id: id, sections, editor, head })))]);
}

/** Makes rows of a file of stories. @param {string} name of a table for them, used by one connection at a time */
async function tell(client, name, path) {
  await client.query(storyTable(name));
  await client.query(`copy ${name} (${storyColumns}) from ${pg.escapeLiteral(path)}`);
  rmSync(path);
  for (const sql of Object.values(fillFrom(name))) await client.query(sql);
  await client.query(`drop table ${name}`);
}

/** Runs statements over several connections. */
async function eachOf(clients, statements) {
  const left = [...statements];
  await Promise.all(
    clients.map(async (client) => {
      for (let next = left.shift(); next; next = left.shift()) await client.query(next);
    }),
  );
}

async function copySums(client, path) {
  await client.query(`copy fact_year (portal_id, measure, dimension, value, year, months) from ${pg.escapeLiteral(path)}`);
  rmSync(path);
}

async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`);
  return client;
}

/** @returns {AsyncGenerator<{ stories?: string, sums?: string }>} */
async function* threadFiles(given) {
  const worker = new Worker(new URL('./story-files.js', import.meta.url), { workerData: given, resourceLimits: { maxOldGenerationSizeMb: 4_000 } });
  const heard = [];
  let wake = () => undefined;
  const hear = (answer) => {
    heard.push(answer);
    wake();
  };
  worker.on('message', (files) => hear({ files }));
  worker.on('error', (error) => hear({ error }));
  try {
    for (;;) {
      while (heard.length === 0) await new Promise((resolve) => (wake = () => resolve(undefined)));
      const { files, error } = heard.shift();
      if (error) throw error;
      if (!files.stories && !files.sums) return;
      yield files;
    }
  } finally {
    await worker.terminate();
  }
}

/** Drops keys, indexes and the foreign keys from and to the tables. @returns makes them again, over several connections */
async function dropKeys(admin) {
  const { rows: foreign } = await admin.query(
    `select conrelid::regclass::text as of, quote_ident(conname) as name, pg_get_constraintdef(oid) as text from pg_constraint
     where contype = 'f' and (conrelid = any ($1::text[]::regclass[]) or confrelid = any ($1::text[]::regclass[]))`,
    [filled],
  );
  const { rows: keys } = await admin.query(
    `select conrelid::regclass::text as of, quote_ident(conname) as name, pg_get_constraintdef(oid) as text from pg_constraint
     where contype in ('p', 'u') and conrelid = any ($1::text[]::regclass[])`,
    [filled],
  );
  for (const { of, name } of [...foreign, ...keys]) await admin.query(`alter table ${of} drop constraint ${name}`);
  const indexes = await dropIndexes(admin, filled);
  for (const table of filled) await admin.query(`alter table ${table} set unlogged`);
  return async (clients) => {
    await eachOf(clients, [...keys.map(({ of, name, text }) => `alter table ${of} add constraint ${name} ${text}`), ...indexes]);
    // Asked of every new row; the old ones name revisions that were left out. A table with a log may not refer to one without.
    for (const { of, name, text } of foreign) if (filled.includes(of)) await admin.query(`alter table ${of} add constraint ${name} ${text} not valid`);
  };
}
