import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID as newId } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compiled } from './command.js';
import { carry } from './desk.js';
import { shown } from './figures.js';
import { bytesAndRows } from './media-bytes.js';
import { photo } from './pictures.js';
import { fileName } from './race-judge.js';
import { sendFile } from './send-file.js';

const mega = 1024 * 1024;
const diskMegabytes = 64;
const none = { diskFull: 0, told: 0, orphans: 0, brokenReads: 0, reads: 0 };

/** Mounts a small disk; null where that is not allowed. */
function smallDisk({ atEnd, say }) {
  const small = mkdtempSync(join(tmpdir(), 'liencong-o-nho-'));
  atEnd(() => rmSync(small, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', small], { stdio: 'ignore' });
  } catch {
    say('Không gắn được ổ nhỏ ở đây: bỏ phần ổ đầy (no small disk can be mounted here: the full disk is left out).');
    return null;
  }
  atEnd(() => execFileSync('umount', ['-l', small]));
  return small;
}

/** The sweep of the worker, at once and of everything however young. */
async function openSweep(newsroom) {
  const { sweepFiles } = await compiled('libs/media/settle/sweep-files.js');
  const { openSource, runAs } = await compiled('libs/platform/db/index.js');
  const { readConfig } = await compiled('libs/platform/config/index.js');
  const source = await openSource(readConfig({ LIENCONG_MODE: 'test', ...newsroom.database.urls }), 'jobs');
  return {
    sweep: (store) => runAs({ requestId: newId(), personId: null }, () => sweepFiles(source, store, new Date(Date.now() + 60_000), 0)),
    close: () => source.destroy(),
  };
}

/** Two files that do not fit together, again and again, on a small disk, by the store itself; somebody reads what is there all the while. */
export async function fullStore(ground, newsroom, runs) {
  const small = smallDisk(ground);
  if (!small) return none;
  const { FolderStore } = await compiled('libs/media/store/folder-store.js');
  const store = new FolderStore(small);
  const portal = newsroom.portals[0].id;
  const kept = `kept/${portal}/aa/${'a'.repeat(27)}.jpg`;
  const picture = randomBytes(500_000);
  const part = randomBytes(mega);
  const parts = async function* () {
    for (let left = 40; left > 0; left -= 1) yield part;
  };
  const found = { ...none };
  const { sweep, close } = await openSweep(newsroom);
  try {
    for (let turn = 0; turn < runs; turn += 1) {
      await store.keepBytes(kept, picture);
      const [one, two] = [`quarantine/${portal}/${newId()}`, `quarantine/${portal}/${newId()}`];
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
      await sweep(store);
      found.orphans += (await bytesAndRows(newsroom.database.admin, small)).unnamed.length;
    }
  } finally {
    await close();
  }
  ground.say(
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

/**
 * The same through the api, which moves to a small disk: two people send what does not fit together while a reader looks at a picture that a
 * published item shows and its author at one of an item that waits for the board. One gives up, the other goes on from where it was. Then the sweep.
 */
export async function fullDisk(ground, newsroom, random, runs) {
  const found = { apiRuns: 0, apiDiskFull: 0, apiTold: 0, apiResumed: 0, apiReads: 0, apiBrokenReads: 0, apiOrphans: 0, picturesKept: 0 };
  const small = smallDisk(ground);
  if (!small) return found;
  const { FolderStore } = await compiled('libs/media/store/folder-store.js');
  const store = new FolderStore(small);
  const { admin } = newsroom.database;
  const portal = newsroom.portals[1];
  newsroom.env.MEDIA_FOLDER = small;
  await newsroom.killApi();
  await newsroom.killWorker();
  const pictures = await picturesIn(newsroom, portal, random);
  // what is sent from now on stays as it came, so that it can be compared
  await newsroom.worker().kill();
  const { sweep, close } = await openSweep(newsroom);
  const desk = tus(newsroom.url, portal);
  /** Somebody who lets the other go on: gives up, or throws away what had come already. */
  const makeRoom = async (id) => {
    await desk.stop(id);
    await admin.query(`update file set state = 'removed' where portal_id = $1 and id = $2`, [portal.id, id]);
    await sweep(store);
  };
  try {
    for (let turn = 0; turn < runs; turn += 1) {
      const files = await Promise.all([0, 1].map(async () => ({ bytes: randomBytes(40 * mega), id: await desk.begin(40 * mega) })));
      let isOver = false;
      const reading = (async () => {
        do await look(newsroom.url, portal, pictures, found);
        while (!isOver);
      })();
      const ends = await Promise.all(files.map(async (file) => ({ ...file, ...(await desk.send(file.id, 0, file.bytes)) }))).finally(() => (isOver = true));
      await reading;
      const full = ends.filter(({ status }) => status !== 204);
      found.apiRuns += 1;
      found.apiDiskFull += full.length;
      found.apiTold += full.filter(({ status, code }) => status === 507 && code === 'DISK_FULL').length;
      const [stays] = full;
      if (stays) {
        await makeRoom(ends.find(({ id }) => id !== stays.id).id);
        const offset = await desk.arrived(stays.id);
        const again = await desk.send(stays.id, offset, stays.bytes.subarray(offset));
        const there = readFileSync(join(small, 'quarantine', portal.id, stays.id));
        if (offset > 0 && again.status === 204 && there.equals(stays.bytes)) found.apiResumed += 1;
      }
      for (const { id } of files) await makeRoom(id);
      const { unnamed, missing } = await bytesAndRows(admin, small, portal.id);
      found.apiOrphans += unnamed.length;
      if (missing.length === 0 && (await look(newsroom.url, portal, pictures, found))) found.picturesKept += 1;
    }
  } finally {
    await close();
  }
  ground.say(
    `${shown(runs)} lần qua API: ${shown(found.apiDiskFull)} lần đầy, báo rõ (told) ${shown(found.apiTold)}, gửi tiếp trọn vẹn (resumed) ${shown(found.apiResumed)}; sót (orphans) ${found.apiOrphans}; ảnh còn sau khi quét (pictures kept) ${shown(found.picturesKept)}; đọc (reads) ${shown(found.apiReads)}, hỏng (broken) ${found.apiBrokenReads}`,
  );
  return found;
}

/** A picture that a published item shows, and one of an item that waits. @returns their addresses at the api and who may look */
async function picturesIn({ url, database: { admin } }, portal, random) {
  const ids = [];
  for (const name of ['bia.jpg', 'cho.jpg']) ids.push(await sendFile(url, portal, await photo(random), name));
  for (let turn = 0; ; turn += 1) {
    const { rows } = await admin.query(`select state from file where id = any ($1)`, [ids]);
    if (rows.every(({ state }) => state === 'clean')) break;
    if (turn === 600) throw new Error(`pictures were not checked: ${JSON.stringify(rows)}`);
    await wait(100);
  }
  const wish = (title, fileId) => ({
    ...{ portal, title, summary: 'Tóm tắt của tin có ảnh', twoSteps: false },
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Mở đầu' }] },
        { type: 'figure', attrs: { fileId, alt: 'Cầu bắc qua sông', caption: 'Cầu mới', credit: 'Người Chụp' } },
      ],
    },
  });
  await carry(url, wish('Khánh thành cầu', ids[0]), { acknowledged: [], latencies: [], unanswered: 0 });
  await carry(url, wish('Sắp khánh thành cầu', ids[1]), { acknowledged: [], latencies: [], unanswered: 0 }, 'SUBMITTED');
  const { rows } = await admin.query('select file_id as id, name from rendition where file_id = any ($1) order by name', [ids]);
  const namesOf = (id) => rows.filter((row) => row.id === id).map(({ name }) => name);
  return [
    ...namesOf(ids[0]).map((name) => ({ name, path: `/tep/${portal.host}/${name}` })),
    ...namesOf(ids[1]).map((name) => ({ name, path: `/manage/files/${portal.id}/${name}` })),
  ];
}

/** @returns whether every form of every picture was given, byte for byte */
async function look(url, portal, pictures, found) {
  let isWhole = true;
  for (const { name, path } of pictures) {
    const headers = path.startsWith('/manage') ? { authorization: `Bearer ${portal.editor.token}` } : {};
    const response = await fetch(`${url}${path}`, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    found.apiReads += 1;
    if (response.status === 200 && fileName(bytes, name.split('.').at(-1)) === name) continue;
    found.apiBrokenReads += 1;
    isWhole = false;
  }
  return isWhole;
}

/** The protocol of uploads by hand: each request once, and its answer as it is. */
function tus(url, { id: portalId, editor }) {
  const headers = { authorization: `Bearer ${editor.token}`, 'tus-resumable': '1.0.0' };
  const at = (id) => `${url}/manage/uploads/${portalId}/${id}`;
  return {
    begin: async (size) => {
      const name = Buffer.from('phim.mp4').toString('base64');
      const response = await fetch(`${url}/manage/uploads?portal=${portalId}`, {
        method: 'POST',
        headers: { ...headers, 'upload-length': String(size), 'upload-metadata': `filename ${name}` },
      });
      if (response.status !== 201) throw new Error(`upload: ${response.status} ${await response.text()}`);
      return response.headers.get('location').split('/').at(-1);
    },
    send: async (id, offset, bytes) => {
      const response = await fetch(at(id), {
        method: 'PATCH',
        headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        body: bytes,
      });
      const text = await response.text();
      return { status: response.status, code: text ? JSON.parse(text).error?.code : undefined };
    },
    arrived: async (id) => Number((await fetch(at(id), { method: 'HEAD', headers })).headers.get('upload-offset')),
    stop: async (id) => (await fetch(at(id), { method: 'DELETE', headers })).status,
  };
}
