import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cuttingLine } from './lib/cutting-line.js';
import { round, shown } from './lib/figures.js';
import { fullDisk } from './lib/full-disk.js';
import { fullStore } from './lib/full-store.js';
import { hostileFiles } from './lib/hostile-files.js';
import { bytesAndRows } from './lib/media-bytes.js';
import { openNewsroom } from './lib/newsroom.js';
import { largestPictures, photo } from './lib/pictures.js';
import { peakMb, residentMb } from './lib/proc.js';
import { Random } from './lib/random.js';
import { jobsDone } from './lib/recount.js';
import { sendFile } from './lib/send-file.js';

const mega = 1024 * 1024;
/** What the worker may hold above what it holds when it has nothing to do. */
const mostMegabytes = 300;

/**
 * Files over a line that is cut again and again, hostile files, the largest pictures, and a disk that fills. What was acknowledged must be there
 * byte for byte, nothing hostile may become usable, the worker's memory is bounded, and nothing may be left that no row names.
 */
export async function run(ground) {
  const { quick, say } = ground;
  const folder = mkdtempSync(join(tmpdir(), 'liencong-uploads-'));
  ground.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  // MALLOC_...: as the units give it to the worker
  const more = { MEDIA_FOLDER: folder, MEDIA_QUOTA_GB: '50', LOG_LEVEL: 'error', MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };
  const newsroom = await openNewsroom(ground, { portals: 2, more });
  const random = new Random(71);
  await wait(3_000); // started, and nothing to do
  const restMegabytes = residentMb(newsroom.worker().pid);
  await newsroom.worker().kill();

  const cut = await cutLines(ground, newsroom, folder, random);
  await newsroom.killWorker();
  const hostile = await sendHostile(newsroom, hostileFiles(quick ? 36 : 300, random));
  const good = await sendGood(newsroom, random);
  const jobs = await jobsDone(newsroom.database, 5);
  const left = await leftOver(newsroom, folder);
  const above = { hostileMegabytes: hostile.peak - restMegabytes, largestMegabytes: good.peak - restMegabytes };
  say(
    `${shown(hostile.files)} tệp độc hại (hostile): dùng được (usable) ${hostile.usable}; ${good.usable}/${good.files} ảnh tốt (good pictures); ` +
      `người thợ khi rảnh (worker at rest) ${shown(restMegabytes)} MB, cao nhất (peak) +${shown(above.hostileMegabytes)}, ảnh lớn nhất (largest pictures) +${shown(above.largestMegabytes)} MB; ` +
      `không có dòng nào nhắc tới (named by no row) ${shown(left.unnamedBytes)} / ${shown(left.bytes)} byte`,
  );
  const store = await fullStore(ground, newsroom, quick ? 6 : 50);
  const full = await fullDisk(ground, newsroom, random, quick ? 4 : 50);

  const figures = {
    ...cut,
    ...{ hostile: hostile.files, usable: hostile.usable, good: good.files, goodUsable: good.usable, restMegabytes, ...above },
    ...{ folderBytes: left.bytes, unnamedBytes: left.unnamedBytes, missing: left.missing.length },
    ...store,
    ...full,
  };
  const bound = Object.entries(above).filter(([, megabytes]) => megabytes > mostMegabytes);
  const faults = [
    ...(cut.different + cut.lost > 0 ? [`${cut.different} tệp khác, ${cut.lost} mất (different, lost)`] : []),
    ...(cut.cuts === 0 ? ['không lần nào đứt (no cut)'] : []),
    ...(hostile.usable > 0 ? [`${hostile.usable} tệp độc hại dùng được (hostile files usable)`] : []),
    ...(good.usable < good.files ? [`${good.files - good.usable} ảnh tốt không dùng được (good pictures not usable)`] : []),
    ...(hostile.unsettled + jobs.left > 0 ? [`${hostile.unsettled} tệp chưa kiểm tra xong, ${jobs.left} việc nền còn (unsettled, jobs left)`] : []),
    ...bound.map(([what, megabytes]) => `${what}: bộ nhớ người thợ tăng ${megabytes} MB, nhiều nhất ${mostMegabytes} (worker memory)`),
    ...(left.unnamed.length > 0 ? [`${left.unnamedBytes} byte không có dòng nào nhắc tới (named by no row): ${left.unnamed.slice(0, 5).join(', ')}`] : []),
    ...(left.missing.length > 0 ? [`${left.missing.length} tệp có dòng mà không có byte (without bytes): ${left.missing.slice(0, 5).join(', ')}`] : []),
    ...(left.sees ? [] : ['phép thử không thấy tệp thừa hoặc mất (a stray or lost file went unnoticed)']),
    ...(store.diskFull + full.apiDiskFull !== store.told + full.apiTold
      ? [`${store.diskFull - store.told} và ${full.apiDiskFull - full.apiTold} lần ổ đầy không báo rõ (not told of)`]
      : []),
    ...(store.orphans + store.brokenReads > 0 ? [`${store.orphans} tệp sót, ${store.brokenReads} lần đọc hỏng (orphans, broken reads)`] : []),
    ...(full.apiOrphans + full.apiBrokenReads > 0 ? [`qua API: ${full.apiOrphans} tệp sót, ${full.apiBrokenReads} lần đọc hỏng (orphans, broken reads)`] : []),
    ...(full.apiResumed === full.apiRuns && full.picturesKept === full.apiRuns
      ? []
      : [`qua API ${full.apiRuns} lần: gửi tiếp được ${full.apiResumed}, ảnh còn ${full.picturesKept} (resumed, pictures kept)`]),
  ];
  return { figures, faults };
}

/** Nothing takes the files out of quarantine meanwhile, so what arrived can be compared. */
async function cutLines({ quick, say }, newsroom, folder, random) {
  const sizes = quick
    ? [...Array.from({ length: 10 }, () => 2 * mega), 16 * mega]
    : [...Array.from({ length: 100 }, () => 8 * mega), ...Array.from({ length: 3 }, () => 200 * mega)];
  const [portal] = newsroom.portals;
  const line = await cuttingLine(newsroom.url, () => 200_000 + Math.floor(random.next() * 6 * mega));
  const started = performance.now();
  let [different, lost] = [0, 0];
  await inTurns(4, sizes, async (size) => {
    const bytes = randomBytes(size);
    const id = await sendFile(line.url, portal, bytes, 'phim.mp4');
    const arrived = await Promise.resolve()
      .then(() => readFileSync(join(folder, 'quarantine', portal.id, id)))
      .catch(() => null);
    if (!arrived) lost += 1;
    else if (hashOf(arrived) !== hashOf(bytes)) different += 1;
  });
  const seconds = round((performance.now() - started) / 1_000, 1);
  line.close();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  say(
    `${shown(sizes.length)} tệp, ${shown(Math.round(bytes / mega))} MB, ${shown(line.cuts())} lần đứt (cuts), ${shown(seconds, 1)} s: ${different} khác (different), ${lost} mất (lost)`,
  );
  return { uploads: sizes.length, bytes, cuts: line.cuts(), uploadSeconds: seconds, different, lost };
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

async function sendHostile(newsroom, files) {
  const { admin } = newsroom.database;
  const count = async (where) => Number((await admin.query(`select count(*) as n from file where ${where}`)).rows[0].n);
  await inTurns(4, files, async ({ name, bytes }) => {
    // a portal has 200 uploads under way at most
    while ((await count(`state = 'quarantine'`)) > 100) await wait(500);
    await sendFile(newsroom.url, newsroom.portals[0], bytes, name);
  });
  const unsettled = `state in ('quarantine', 'converting')`;
  for (let turn = 0; turn < 600 && (await count(unsettled)) > 0; turn += 1) await wait(500);
  return { files: files.length, usable: await count(`state = 'clean'`), unsettled: await count(unsettled), peak: peakMb(newsroom.worker().pid) };
}

/** Pictures that have to be taken, so that refusing everything is no way through: photographs, and the largest that may come. */
async function sendGood(newsroom, random) {
  const { admin } = newsroom.database;
  const files = [
    ...(await Promise.all([0, 1, 2].map(async (each) => ({ name: `anh-${each}.jpg`, bytes: await photo(random) })))),
    ...(await largestPictures(random)),
  ];
  const ids = [];
  for (const { name, bytes } of files) ids.push(await sendFile(newsroom.url, newsroom.portals[0], bytes, name));
  const count = async (where) => (await admin.query(`select count(*)::int as n from file where id = any ($1) and ${where}`, [ids])).rows[0].n;
  for (let turn = 0; turn < 600 && (await count(`state = 'quarantine'`)) > 0; turn += 1) await wait(500);
  return { files: files.length, usable: await count(`state = 'clean'`), peak: peakMb(newsroom.worker().pid) };
}

/** What no row names, without any sweep; and whether the count sees a file too many and one too few. */
async function leftOver({ database: { admin }, portals }, folder) {
  const found = await bytesAndRows(admin, folder);
  const stray = join(folder, 'kept', portals[0].id, 'aa');
  mkdirSync(stray, { recursive: true });
  writeFileSync(join(stray, `${'a'.repeat(27)}.jpg`), 'x'.repeat(100));
  const more = await bytesAndRows(admin, folder);
  rmSync(join(stray, `${'a'.repeat(27)}.jpg`));
  const empty = mkdtempSync(join(tmpdir(), 'liencong-uploads-'));
  const less = await bytesAndRows(admin, empty);
  rmSync(empty, { recursive: true });
  return { ...found, sees: more.unnamedBytes === found.unnamedBytes + 100 && less.missing.length > 0 };
}

async function inTurns(hands, list, work) {
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
    }),
  );
}
