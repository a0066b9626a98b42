import { setTimeout as wait } from 'node:timers/promises';
import { manage } from './lib/client.js';
import { round, shown } from './lib/figures.js';
import { openNewsroom, underProvince } from './lib/newsroom.js';
import { complaints, jobsDone } from './lib/recount.js';

const back = '{ item { id draft { version } revision { id } } errors { field code } }';
const mostSeconds = 5;

/**
 * One item is pushed from the portal of a province to every portal below it, corrected, and withdrawn; another is pushed while the
 * worker is killed in the middle. Each portal must have each once, show the correction, and show nothing of it 5 s after the withdrawal.
 */
export async function run(ground) {
  const below = ground.quick ? 40 : 200;
  const newsroom = await openNewsroom(ground, { portals: below + 1 });
  const { admin } = newsroom.database;
  const [province, ...targets] = newsroom.portals;
  await underProvince(admin, province, targets);

  const first = await publish(newsroom.url, province, 'Công điện về ứng phó bão số 9');
  const pushedIn = await push(newsroom, province, targets, first, targets.length);
  const slug = await slugOf(admin, first);
  const shownAt = await statesAt(newsroom.url, targets, slug);
  if ((shownAt.Item ?? 0) !== below) ground.say(`Chưa hiện ở mọi trang (not shown everywhere): ${JSON.stringify(shownAt)}`);
  ground.say(`Đẩy xuống ${shown(below)} trang (pushed): ${shown(pushedIn, 1)} s; hiện ở (shown at) ${shown(shownAt.Item ?? 0)} trang.`);

  const corrected = await correct(newsroom.url, province, first);
  const correctedIn = await untilEach(newsroom.url, targets, slug, (item) => item?.text?.includes(corrected) ?? false);

  const second = await publish(newsroom.url, province, 'Thông báo lịch tiếp công dân');
  const killedAt = await pushAndKill(newsroom, province, targets, second);
  const mendedIn = await until(async () => (await placedOf(admin, second)) === below, 240);

  const started = performance.now();
  await withdraw(newsroom.url, province, first);
  const goneIn = await untilEach(newsroom.url, targets, slug, (item) => item?.__typename === 'WithdrawnItem', started);
  const drained = await jobsDone(newsroom.database, 5);

  const found = await recount(admin, first, second, below);
  const { deadlocks, errors } = complaints(newsroom.database.log());
  const figures = {
    portals: below,
    pushSeconds: round(pushedIn, 2),
    correctedSeconds: round(correctedIn, 2),
    withdrawnSeconds: round(goneIn, 2),
    killedAt,
    mendedSeconds: round(mendedIn, 1),
    lost: found.lost + drained.left,
    doubled: found.doubled,
    factDifferences: found.factDifferences,
    deadlocks,
  };
  ground.table([
    ['Đẩy một tin xuống mọi trang (one item pushed to every portal)', ''],
    ['trang (portals)', shown(below)],
    ['có mặt ở mọi trang sau (placed everywhere after)', `${shown(figures.pushSeconds, 2)} s`],
    ['sửa đến mọi trang sau (correction everywhere after)', `${shown(figures.correctedSeconds, 2)} s`],
    ['gỡ khỏi mọi trang sau (withdrawn everywhere after)', `${shown(figures.withdrawnSeconds, 2)} s`],
    ['giết worker khi đã đặt (worker killed at)', `${shown(killedAt)} / ${shown(below)}`],
    ['xong sau khi giết (complete after the kill)', `${shown(figures.mendedSeconds, 1)} s`],
    ['mất (lost)', shown(figures.lost)],
    ['thừa (doubled)', shown(figures.doubled)],
    ['số liệu lệch (fact differences)', shown(figures.factDifferences)],
    ['khoá chết (deadlocks)', shown(deadlocks)],
  ]);
  for (const error of errors) ground.say(`PostgreSQL: ${error}`);
  const faults = [
    ...found.details,
    ...Object.entries({ pushed: pushedIn, corrected: correctedIn, mended: mendedIn }).flatMap(([what, seconds]) =>
      Number.isFinite(seconds) ? [] : [`không đến hết mọi trang (not everywhere): ${what}`],
    ),
    ...(goneIn <= mostSeconds ? [] : [`gỡ mất ${shown(goneIn, 2)} s, nhiều nhất ${mostSeconds} (withdrawal took too long)`]),
    ...(figures.lost + figures.doubled + figures.factDifferences + deadlocks === 0
      ? []
      : ['mất, thừa, lệch hoặc khoá chết (lost, doubled, differing or deadlocks)']),
  ];
  return { figures, faults };
}

const act = async (url, token, name, type, input) => {
  const { payload } = await manage(url, token, `mutation ($input: ${type}!) { payload: ${name}(input: $input) ${back} }`, { input });
  if (payload.errors?.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
  return payload.item;
};

const draftOf = (text) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

async function publish(url, { id: portalId, sections, editor, head }, title) {
  const made = await act(url, editor.token, 'createItem', 'CreateItemInput', { portalId, sectionId: sections[0].id, title });
  return publishDraft(url, { portalId, sections, editor, head }, made, { title, text: `${title}.` });
}

async function publishDraft(url, { portalId, sections, editor, head }, item, { title, text }) {
  const itemId = item.id;
  const place = { portalId, itemId };
  const saved = await act(url, editor.token, 'saveDraft', 'SaveDraftInput', {
    ...place,
    sectionId: sections[0].id,
    baseVersion: item.draft.version,
    title,
    summary: '',
    body: draftOf(text),
  });
  const sealed = await act(url, editor.token, 'submitItem', 'SubmitItemInput', { ...place, baseVersion: saved.draft.version });
  await act(url, head.token, 'approveItem', 'ApproveItemInput', { ...place, revisionId: sealed.revision.id, then: 'NOW' });
  return itemId;
}

/** @returns words that only the corrected text has */
async function correct(url, { id: portalId, sections, editor, head }, itemId) {
  const item = await act(url, head.token, 'reviseItem', 'ItemStepInput', { portalId, itemId });
  const text = 'Đính chính: bão số 9 đổi hướng.';
  await publishDraft(url, { portalId, sections, editor, head }, item, { title: 'Công điện về ứng phó bão số 9', text });
  return text;
}

const withdraw = (url, { id: portalId, head }, itemId) =>
  act(url, head.token, 'withdrawItem', 'WithdrawItemInput', { portalId, itemId, reason: 'Hết hiệu lực' });

/** @returns seconds until it stood in so many portals */
async function push({ url, database }, province, targets, itemId, enough) {
  const started = performance.now();
  const targetIds = targets.map(({ id }) => id);
  const { payload } = await manage(url, province.head.token, 'mutation ($input: PushItemInput!) { payload: pushItem(input: $input) { errors { code } } }', {
    input: { portalId: province.id, itemId, mode: 'FORCED', targetIds },
  });
  if (payload.errors.length > 0) throw new Error(`pushItem: ${JSON.stringify(payload.errors)}`);
  return until(async () => (await placedOf(database.admin, itemId)) >= enough, 120, started, 10);
}

/** @returns in how many portals it stood when the worker was killed */
async function pushAndKill(newsroom, province, targets, itemId) {
  await push(newsroom, province, targets, itemId, Math.ceil(targets.length / 5));
  const at = await placedOf(newsroom.database.admin, itemId);
  await newsroom.killWorker();
  return at;
}

async function placedOf(admin, itemId) {
  const { rows } = await admin.query(`select count(*)::int as placed from placed_item where item_id = $1 and state = 'placed'`, [itemId]);
  return rows[0].placed;
}

const question = 'query ($host: String!, $slug: String!) { item(host: $host, slug: $slug) { __typename ... on Item { text source { portalName } } } }';

async function itemAt(url, host, slug) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question, variables: { host, slug } }),
  });
  return (await response.json()).data.item;
}

/** Its address in every portal where it stands: one that none of their own can have. */
async function slugOf(admin, itemId) {
  const { rows } = await admin.query('select distinct slug from placed_item where item_id = $1', [itemId]);
  return rows[0].slug;
}

/** How many portals answer how. */
async function statesAt(url, targets, slug) {
  const states = {};
  for (const { host } of targets) {
    const item = await itemAt(url, host, slug);
    const state = item?.__typename ?? 'null';
    states[state] = (states[state] ?? 0) + 1;
  }
  return states;
}

/**
 * Asks every portal that does not show it yet, again and again, some at a time.
 * @returns seconds until each did; Infinity when one never did
 */
async function untilEach(url, targets, slug, isShown, started = performance.now()) {
  let left = targets;
  return until(
    async () => {
      const waiting = [...left];
      const still = [];
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let target = waiting.shift(); target; target = waiting.shift()) if (!isShown(await itemAt(url, target.host, slug))) still.push(target);
        }),
      );
      left = still;
      return left.length === 0;
    },
    60,
    started,
  );
}

/** @returns seconds until it was so; Infinity when it never was */
async function until(isSo, seconds, started = performance.now(), pause = 50) {
  while (performance.now() - started < seconds * 1_000) {
    if (await isSo()) return (performance.now() - started) / 1_000;
    await wait(pause);
  }
  return Infinity;
}

/** What stands in the portals, counted from the rows: the first item nowhere, the second once in each. */
async function recount(admin, first, second, below) {
  const details = [];
  const count = async (what, sql, values) => {
    const { rows } = await admin.query(sql, values);
    if (rows.length > 0) details.push(`${what}: ${rows.length}`);
    return rows.length;
  };
  const { rows } = await admin.query(`select count(*)::int as there from placement where item_id = $1 and mark = 'push'`, [second]);
  const lost =
    Math.abs(below - rows[0].there) +
    (await count('still placed after the withdrawal', `select from placement where item_id = $1`, [first])) +
    (await count('a job failed', `select from pgboss.job where state = 'failed'`, []));
  const doubled =
    (await count('placed twice', `select from step_record where subject_type = 'placement' group by portal_id, subject_id, step having count(*) > 1`, [])) +
    (await count('listed twice', 'select from placement where item_id = $1 group by portal_id having count(*) > 1', [second]));
  const factDifferences =
    (await count('counted wrongly', `select from fact where subject_type = 'placement' and subject_id = $1 group by portal_id having sum(amount) <> 1`, [
      second,
    ])) +
    (await count('still counted', `select from fact where subject_type = 'placement' and subject_id = $1 group by portal_id having sum(amount) <> 0`, [first]));
  return { lost, doubled, factDifferences, details };
}
