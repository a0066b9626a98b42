import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStories } from './bulk-load.js';
import { insertPortals, portalOf } from './country.js';
import { reason } from './story-rows.js';
import { Random } from './random.js';
import { stories } from './stories.js';

const day = 86_400_000;

/**
 * The same stories told twice: to one half of the portals by the real steps, to the other by files. What stands there afterwards is
 * the same, but for ids: facts with their steps and items, waiting work, sums by year, the board.
 * @param {import('./bulk-proof.js').Tools} tools @param {{ portals: number, items: number, days: number, now: number, lanes: number }} size
 * @returns {Promise<{ items: number, facts: number, sums: number, waiting: number, differences: string[], realSeconds: number, bulkSeconds: number }>}
 */
export async function proveBulk(tools, { portals, items, days, now, lanes }) {
  const [real, bulk] = [await makePortals(tools.admin, portals, days, now, 1), await makePortals(tools.admin, portals, days, now, 2)];
  const told = { items, days, now, seed: 7 };
  let started = performance.now();
  const seconds = () => (performance.now() - started) / 1_000;
  await inLanes(
    [...stories({ ...told, portals: real })],
    lanes,
    (lane) => walker(tools, lane),
    (walk, story) => walk(story, real[story.portal]),
  );
  await tools.asSystem(() => tools.libs.foldAll(tools.jobs));
  const realSeconds = seconds();
  started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'liencong-bulk-'));
  chmodSync(folder, 0o755);
  try {
    await copyStories(tools.admin, { ...told, folder, places: bulk, each: Math.ceil(items / 3) });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const bulkSeconds = seconds();
  const [a, b] = [await standing(tools, real, now), await standing(tools, bulk, now)];
  const differences = Object.keys(a).flatMap((what) => differing(what, a[what], b[what]));
  return { items: b.items.length, facts: b.facts.length, sums: b.sums.length, waiting: b.waiting.length, differences, realSeconds, bulkSeconds };
}

async function makePortals(admin, count, days, now, seed) {
  const random = new Random(seed);
  const made = Array.from({ length: count }, (_, index) => {
    const unit = { unit: random.id(now), kind: 'commune', name: `Xã Thử ${index}`, code: `B${seed}-${index}`, superior: 'Tỉnh Thử' };
    return { ...portalOf(random, unit, `${seed}-${index}`, now - (days + 60) * day), state: 'open', target: 10 * (index % 4) || null };
  });
  await admin.query(
    `insert into unit (id, code, kind, name, valid_from) select unit, code, 'commune', name, '2020-01-01' from json_to_recordset($1) as p (unit uuid, code text, name text)`,
    [JSON.stringify(made)],
  );
  await insertPortals(admin, made);
  return made.map((portal) => ({ ...portal, sections: portal.sections.map(({ id }) => id) }));
}

/** Stories of one portal stay in one lane, in their order. */
async function inLanes(all, lanes, open, work) {
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const walk = await open(lane);
      for (const story of all.filter(({ portal }) => portal % lanes === lane)) await work(walk, story);
    }),
  );
}

/** Takes a story through the steps that people take, each at its hour. */
function walker({ editing, queue, libs }) {
  const { createItem, saveDraft, itemSubject, Process, FixedClock, inPortal, runAs, newId } = libs;
  const clock = new FixedClock(new Date(0));
  const process = new Process(queue, clock);
  return async ({ kind, section, topic, letters, submitted, approved, published, withdrawn }, place) => {
    const as = (personId, at, fn) => {
      clock.set(new Date(at));
      return runAs({ requestId: newId(), personId }, () => inPortal(editing, place.id, fn));
    };
    const sectionId = place.sections[section];
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a'.repeat(letters) }] }] };
    const { itemId, revisionId } = await as(place.editor, submitted, async (scope) => {
      const itemId = await createItem(scope, process, clock, { kind, sectionId, topic, title: 'Tin thử' });
      await saveDraft(scope, clock, { itemId, baseVersion: 1, title: 'Tin thử', summary: 'Tóm tắt', body, sectionId });
      const { revisionId } = await process.transition(scope, itemSubject, itemId, 'submit', { baseVersion: 2 });
      return { itemId, revisionId };
    });
    const step = (at, name, input) => as(place.head, at, (scope) => process.transition(scope, itemSubject, itemId, name, input));
    if (approved) await step(approved, 'approve', { revisionId, tell: false });
    if (published) await step(published, 'publish', { revisionId });
    if (withdrawn) await step(withdrawn, 'withdraw', { reason });
  };
}

/** Everything that must be the same, with places in lists instead of ids. */
async function standing({ admin, supervision, asSystem, libs }, places, now) {
  const map = JSON.stringify(
    places.flatMap(({ id, sections, editor, head }, portal) => [
      { id, as: `portal ${portal}` },
      { id: editor, as: 'editor' },
      { id: head, as: 'head' },
      ...sections.map((section, index) => ({ id: section, as: `section ${index}` })),
    ]),
  );
  const named = 'with named as materialized (select * from json_to_recordset($1) as n (id text, "as" text))';
  const name = (id) => `(select "as" from named where id = ${id}::text)`;
  const ids = places.map(({ id }) => id);
  const rows = async (sql) => (await admin.query(`${named} ${sql}`, [map, ids])).rows.map((row) => JSON.stringify(row)).sort();
  const dimensions = `(select jsonb_object_agg(key, coalesce((select "as" from named where id = value), value)) from jsonb_each_text(f.dimensions))`;
  const item = `i.kind, i.locale, i.state, ${name('i.section_id')} as section, i.topic, ${name('i.author_id')} as author, i.revision_id is not null as sealed,
    i.public_since::text as since, i.created_at, i.updated_at, i.keeper_id, i.publish_at`;
  const of = (alias) => `${alias}.portal_id = any ($2)`;
  const board = await asSystem(() =>
    libs.inSubtree(supervision, ids, (scope) => libs.readBoard(scope, new Date(now), libs.parsePeriod(libs.civilDateOf(new Date(now)).slice(0, 4)))),
  );
  return {
    items: await rows(`select ${name('i.portal_id')} as portal, ${item} from item i where ${of('i')}`),
    facts: await rows(
      `select ${name('f.portal_id')} as portal, f.belongs_on::text as day, f.entered_on::text as entered, f.measure, ${dimensions} as dimensions, f.amount, f.subject_type, f.folded,
              s.step, s.from_state, s.to_state, ${name('s.person_id')} as person, s.reason, s.at, s.subject_type as of, s.revision_id = i.revision_id as same, ${item}
       from fact f join step_record s on s.portal_id = f.portal_id and s.id = f.step_id and s.subject_id = f.subject_id
       join item i on i.portal_id = f.portal_id and i.id = f.subject_id where ${of('f')}`,
    ),
    waiting: await rows(
      `select ${name('w.portal_id')} as portal, w.subject_type, w.step, w.person_id, w.since, i.state from work_item w join item i on i.portal_id = w.portal_id and i.id = w.subject_id
       where ${of('w')} and w.closed_at is null`,
    ),
    sums: await rows(
      `select ${name('y.portal_id')} as portal, y.measure, y.dimension, coalesce((select "as" from named where id = y.value), y.value) as value, y.year, y.months from fact_year y where ${of('y')}`,
    ),
    board: board.lines.map(({ portalId, name: _, host: __, unitId: ___, ...line }) => JSON.stringify({ portal: ids.indexOf(portalId), ...line })).sort(),
  };
}

function differing(what, real, bulk) {
  const [there, made] = [counted(real), counted(bulk)];
  const off = [...new Set([...there.keys(), ...made.keys()])].filter((row) => there.get(row) !== made.get(row));
  return off.slice(0, 3).map((row) => `${what}: ${there.get(row) ?? 0} × real, ${made.get(row) ?? 0} × bulk: ${row}`);
}

const counted = (rows) => rows.reduce((counts, row) => counts.set(row, (counts.get(row) ?? 0) + 1), new Map());
