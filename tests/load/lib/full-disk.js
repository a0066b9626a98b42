import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compiled } from './command.js';
import { carry } from './desk.js';
import { shown } from './figures.js';
import { bytesAndRows } from './media-bytes.js';
import { photo } from './pictures.js';
import { fileName } from './race-judge.js';
import { sendFile } from './send-file.js';
import { mega, openSweep, smallDisk } from './small-disk.js';
import { tus } from './tus-by-hand.js';

/**
 * What full-store.js does to the store, through the api, which moves to a small disk: two people send what does not fit together while a reader looks at a picture that a
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
