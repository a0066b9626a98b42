import { randomBytes, randomUUID as newId } from 'node:crypto';
import { compiled } from './command.js';
import { shown } from './figures.js';
import { bytesAndRows } from './media-bytes.js';
import { diskMegabytes, mega, openSweep, smallDisk } from './small-disk.js';

const none = { diskFull: 0, told: 0, orphans: 0, brokenReads: 0, reads: 0 };

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
