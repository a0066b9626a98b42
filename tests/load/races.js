import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cli } from './lib/cli.js';
import { round, shown } from './lib/figures.js';
import { openNewsroom, underProvince } from './lib/newsroom.js';
import { documentOf, fileName, Judge } from './lib/race-judge.js';
import { race, ways } from './lib/race.js';
import { Random } from './lib/random.js';
import { complaints, jobsDone } from './lib/recount.js';
import { sendFile } from './lib/send-file.js';

/**
 * Approvals race with edits of what is being approved: words, files, sections, and items that other portals show. Whatever the public schema and
 * the addresses of files give meanwhile is compared with what a board had approved by then, byte for byte.
 */
export async function run(ground) {
  const races = ground.quick ? 100 : 1_000;
  // a portal takes 200 files under way at most, two for each race
  const lanes = ground.quick ? 8 : 16;
  const folder = mkdtempSync(join(tmpdir(), 'liencong-races-'));
  ground.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const random = new Random(1_000);
  const newsroom = await openNewsroom(ground, {
    portals: lanes + 1,
    more: { MEDIA_FOLDER: folder, MEDIA_QUOTA_GB: '50' },
    others: (portals) => portals.map((portal) => (portal.vice = { ...person(random), grants: [{ portal, role: 'board_head' }] })),
  });
  const { admin } = newsroom.database;
  const [taker, ...portals] = newsroom.portals;
  await underProvince(admin, taker, portals);
  const judge = new Judge(newsroom.url, admin);
  const list = Array.from({ length: races }, (_, index) => ({ number: index + 1, way: Object.values(ways)[index % Object.keys(ways).length] }));

  const started = performance.now();
  const outcomes = [];
  const lanesRun = Promise.all(
    portals.map(async (portal, lane) => {
      const own = list.filter((_, index) => index % lanes === lane);
      const files = await filesFor(newsroom, portal, own);
      for (const { number, way } of own)
        outcomes.push(await race({ url: newsroom.url, judge, portal, taker, random: new Random(number), number, way, files: files.get(number) }));
    }),
  );
  await lanesRun.catch((error) => {
    const api = newsroom.api();
    ground.say(`sau ${outcomes.length} cuộc (races); api ${api.running() ? 'vẫn chạy (runs)' : 'đã dừng (is gone)'}:\n${api.log().slice(-3_000)}`);
    throw error;
  });
  const seconds = (performance.now() - started) / 1_000;
  const drained = await jobsDone(newsroom.database, 5);
  await lookAtAll(judge, admin);
  const unapproved = [...(await judge.faults()), ...(await judge.rowFaults())];
  const { answer: verified, error } = await cli(newsroom.env, ['facts', 'verify']);
  const blind = await unseen(judge, admin);
  const log = complaints(newsroom.database.log());

  const count = (what) => outcomes.filter((outcome) => outcome[what]).length;
  const figures = {
    races,
    unapprovedPublic: unapproved.length,
    answers: judge.answers,
    seen: judge.seen.length,
    approved: count('approved'),
    opposed: count('sentBack'),
    sealedAnew: count('sealedAnew'),
    refused: outcomes.reduce((sum, { refused }) => sum + refused, 0),
    factDifferences: verified?.differences.length ?? 1,
    jobsLeft: drained.left,
    deadlocks: log.deadlocks,
    seconds: round(seconds, 1),
  };
  ground.table([
    ['Duyệt khi tác giả đang sửa (approved while the author edits)', ''],
    ['cuộc đua (races)', shown(races)],
    ['câu trả lời công khai, thứ đã thấy (public answers, things seen)', `${shown(figures.answers)}, ${shown(figures.seen)}`],
    ['chưa ai duyệt mà công khai (public, not approved)', shown(figures.unapprovedPublic)],
    ['duyệt được, bị trả hoặc gỡ, trình lại (approved, sent back or withdrawn, sealed anew)', `${figures.approved}, ${figures.opposed}, ${figures.sealedAnew}`],
    ['đến chậm, bị từ chối (too late, refused)', shown(figures.refused)],
    ['số liệu lệch (fact differences)', shown(figures.factDifferences)],
    ['giây (seconds)', shown(seconds, 1)],
  ]);
  for (const each of log.errors) ground.say(`PostgreSQL: ${each}`);
  const faults = [
    ...unapproved.slice(0, 10),
    ...blind.map((what) => `phép thử không thấy (the run did not notice): ${what}`),
    ...(verified ? verified.differences.slice(0, 5).map((each) => `lệch (difference): ${JSON.stringify(each)}`) : [`facts verify: ${error.slice(-500)}`]),
    ...['approved', 'opposed', 'sealedAnew'].filter((what) => figures[what] < races / 20).map((what) => `hầu như không có cuộc nào (hardly any race): ${what}`),
    ...(drained.left + log.deadlocks === 0 ? [] : [`${drained.left} việc nền còn, ${log.deadlocks} khoá chết (jobs left, deadlocks)`]),
  ];
  return { figures, faults };
}

const person = (random) => ({ id: random.id(Date.UTC(2026, 0, 5)), name: 'Phó Trưởng ban', token: '' });

/** Two documents for each race, checked by the worker. */
async function filesFor({ url, database }, portal, races) {
  const files = new Map();
  for (const { number } of races) {
    const made = ['A', 'B'].map((mark) => documentOf(`${number} ${mark}`));
    files.set(number, await Promise.all(made.map(async (bytes) => ({ id: await sendFile(url, portal, bytes, 'to-trinh.pdf'), name: fileName(bytes) }))));
  }
  for (let turn = 0; turn < 6_000; turn += 1) {
    const { rows } = await database.admin.query(`select count(*)::int as waiting from file where portal_id = $1 and state <> 'clean'`, [portal.id]);
    if (rows[0].waiting === 0) return files;
    await wait(100);
  }
  throw new Error(`files of ${portal.name} were not checked in time`);
}

/** Everything that is or was public, once more, wherever it stands. */
async function lookAtAll(judge, admin) {
  const { rows } = await admin.query(
    `select h.host, p.slug, array(select f.name from publication_file f where f.portal_id = p.portal_id and f.item_id = p.item_id) as files
     from publication p join portal_host h on h.portal_id = p.portal_id
     union all
     select h.host, g.slug, array(select f.name from publication_file f where f.portal_id = g.origin_portal_id and f.item_id = g.item_id)
     from placed_item g join portal_host h on h.portal_id = g.portal_id`,
  );
  for (const { host, slug, files } of rows) await judge.look(host, slug, files);
}

/** Proof that the run can see: each of these, made public past every step, has to be noticed. @returns those that were not */
async function unseen(judge, admin) {
  const standing = `select p.portal_id, p.item_id, h.host, p.slug, p.title, p.summary, p.html, p.text, encode(p.hash, 'hex') as hash
    from publication p join portal_host h on h.portal_id = p.portal_id where p.withdrawn_at is null order by p.item_id limit 1`;
  const [item] = (await admin.query(standing)).rows;
  if (!item) return ['nothing is public'];
  const at = 'where portal_id = $1 and item_id = $2';
  const spoils = {
    'a word more': `update publication set html = html || '!' ${at}`,
    'another summary': `update publication set summary = summary || '!' ${at}`,
    'another text with its own hash': `update publication set summary = 'x', hash = sha256(convert_to(
      octet_length(title) || ':' || title || '1:x' || octet_length(html) || ':' || html || octet_length(text) || ':' || text, 'UTF8')) ${at}`,
    'a file of the draft': `insert into publication_file (portal_id, item_id, file_id, name, type, size)
      select $1, $2, d.file_id, d.name, d.type, d.size from rendition d
      where d.portal_id = $1 and not exists (select from publication_file f where f.portal_id = d.portal_id and f.name = d.name) limit 1`,
  };
  const blind = [];
  for (const [what, sql] of Object.entries(spoils)) {
    await admin.query(sql, [item.portal_id, item.item_id]);
    await wait(1_500); // longer than an answer is kept without a look
    const before = judge.seen.length;
    const { rows } = await admin.query(`select name from publication_file ${at}`, [item.portal_id, item.item_id]);
    await judge.look(
      item.host,
      item.slug,
      rows.map(({ name }) => name),
    );
    if ((await judge.faults(judge.seen.slice(before))).length === 0) blind.push(what);
    if ((await judge.rowFaults()).length === 0) blind.push(`${what}, in the rows`);
    await admin.query(`update publication set title = $3, summary = $4, html = $5, text = $6, hash = decode($7, 'hex') ${at}`, [
      item.portal_id,
      item.item_id,
      item.title,
      item.summary,
      item.html,
      item.text,
      item.hash,
    ]);
  }
  return blind;
}
