import { execFileSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID as newId } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compiled } from './lib/command.js';
import { cuttingLine } from './lib/cutting-line.js';
import { round, shown } from './lib/figures.js';
import { hostileFiles } from './lib/hostile-files.js';
import { openNewsroom } from './lib/newsroom.js';
import { residentMb } from './lib/proc.js';
import { Random } from './lib/random.js';
import { sendFile } from './lib/send-file.js';

const mega = 1024 * 1024;
const diskMegabytes = 64;

/**
 * Files over a line that is cut again and again, hostile files, and a disk that fills. What was acknowledged must be there byte for byte,
 * nothing hostile may become usable, and after the sweep nothing may be left that no row names.
 */
export async function run(ground) {
  const { quick, say } = ground;
  const folder = mkdtempSync(join(tmpdir(), 'liencong-uploads-'));
  ground.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const newsroom = await openNewsroom(ground, { portals: 1, worker: false, more: { MEDIA_FOLDER: folder, MEDIA_QUOTA_GB: '50', LOG_LEVEL: 'error' } });
  const random = new Random(71);

  const cut = await cutLines(ground, newsroom, folder, random);
  await newsroom.killWorker();
  const hostile = await sendHostile(newsroom, hostileFiles(quick ? 36 : 300, random));
  say(`${shown(hostile.files)} tệp độc hại (hostile): dùng được (usable) ${hostile.usable}; bộ nhớ người thợ (worker) ${shown(hostile.megabytes)} MB`);
  const full = await fullDisk(ground, newsroom, folder, quick ? 6 : 50);

  const figures = { ...cut, hostile: hostile.files, usable: hostile.usable, workerMegabytes: hostile.megabytes, ...full };
  const faults = [
    ...(cut.different + cut.lost > 0 ? [`${cut.different} tệp khác, ${cut.lost} mất (different, lost)`] : []),
    ...(cut.cuts === 0 ? ['không lần nào đứt (no cut)'] : []),
    ...(hostile.usable > 0 ? [`${hostile.usable} tệp độc hại dùng được (hostile files usable)`] : []),
    ...(hostile.unsettled > 0 ? [`${hostile.unsettled} tệp chưa kiểm tra xong (unsettled)`] : []),
    ...(full.diskFull !== full.told ? [`${full.diskFull - full.told} lần ổ đầy không báo rõ (not told of)`] : []),
    ...(full.orphans + full.brokenReads > 0 ? [`${full.orphans} tệp sót, ${full.brokenReads} lần đọc hỏng (orphans, broken reads)`] : []),
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
  let most = 0;
  await inTurns(4, files, async ({ name, bytes }) => {
    // a portal has 200 uploads under way at most
    while ((await count(`state = 'quarantine'`)) > 100) {
      most = Math.max(most, residentMb(newsroom.worker().pid));
      await wait(500);
    }
    await sendFile(newsroom.url, newsroom.portals[0], bytes, name);
  });
  const unsettled = `state in ('quarantine', 'converting')`;
  for (let turn = 0; turn < 600 && (await count(unsettled)) > 0; turn += 1) {
    most = Math.max(most, residentMb(newsroom.worker().pid));
    await wait(500);
  }
  return { files: files.length, usable: await count(`state = 'clean'`), unsettled: await count(unsettled), megabytes: most };
}

/** Two files that do not fit together, again and again, on a small disk; somebody reads what is there all the while. */
async function fullDisk({ atEnd, say }, newsroom, folder, runs) {
  const none = { diskFull: 0, told: 0, orphans: 0, brokenReads: 0, reads: 0 };
  const { FolderStore } = await compiled('libs/media/store/folder-store.js');
  const { sweepFiles } = await compiled('libs/media/settle/sweep-files.js');
  const { openSource, runAs } = await compiled('libs/platform/db/index.js');
  const { readConfig } = await compiled('libs/platform/config/index.js');
  const small = join(folder, 'nho');
  mkdirSync(small);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', small], { stdio: 'ignore' });
  } catch {
    say('Không gắn được ổ nhỏ ở đây: bỏ phần ổ đầy (no small disk can be mounted here: the full disk is left out).');
    return none;
  }
  atEnd(() => execFileSync('umount', [small]));
  const store = new FolderStore(small);
  const kept = `kept/${newsroom.portals[0].id}/aa/${'a'.repeat(27)}.jpg`;
  const picture = randomBytes(500_000);
  const part = randomBytes(mega);
  const parts = async function* () {
    for (let left = 40; left > 0; left -= 1) yield part;
  };
  const found = { ...none };
  const source = await openSource(readConfig({ LIENCONG_MODE: 'test', ...newsroom.database.urls }), 'jobs');
  try {
    for (let turn = 0; turn < runs; turn += 1) {
      await store.keepBytes(kept, picture);
      const [one, two] = [`quarantine/${newsroom.portals[0].id}/${newId()}`, `quarantine/${newsroom.portals[0].id}/${newId()}`];
      const ends = await Promise.allSettled([
        store.append(one, 0, parts(), 40 * mega),
        store.append(two, 0, parts(), 40 * mega),
        readAll(store, kept, picture, found),
      ]);
      const failures = ends.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.code);
      found.diskFull += failures.length;
      found.told += failures.filter((code) => code === 'DISK_FULL').length;
      // what was sent is still there, and goes on from where it is once there is room
      if ((await store.arrived(one)) + (await store.arrived(two)) < 40 * mega) found.brokenReads += 1;
      await runAs({ requestId: newId(), personId: null }, () => sweepFiles(source, store, new Date(Date.now() + 60_000), 0));
      for await (const { key } of store.list()) {
        void key;
        found.orphans += 1;
      }
    }
  } finally {
    await source.destroy();
  }
  say(
    `${shown(runs)} lần ghi quá ổ ${diskMegabytes} MB: ${shown(found.diskFull)} lần đầy, báo rõ (told) ${shown(found.told)}; sót sau khi quét (orphans) ${found.orphans}; đọc (reads) ${shown(found.reads)}, hỏng (broken) ${found.brokenReads}`,
  );
  return found;
}

async function readAll(store, key, expected, found) {
  for (let turn = 0; turn < 20; turn += 1) {
    const chunks = [];
    for await (const chunk of await store.read(key)) chunks.push(chunk);
    found.reads += 1;
    if (!Buffer.concat(chunks).equals(expected)) found.brokenReads += 1;
  }
}

async function inTurns(hands, list, work) {
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
    }),
  );
}
