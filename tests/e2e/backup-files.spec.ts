import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBackup } from '../../apps/cli/src/backup/make.js';
import { restorePortal } from '../../apps/cli/src/backup/restore-portal.js';
import { restoreWhole } from '../../apps/cli/src/backup/restore-whole.js';
import { verifyBackup } from '../../apps/cli/src/backup/verify.js';
import { FolderStore } from '../../libs/media/store/folder-store.js';
import { fileNameOf } from '../isolation/file-rows.js';
import { buildProvince, type Province } from '../isolation/world.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { World } from '../support/world.js';

/** The bytes of pictures and files, beside the rows that backup.spec.ts is about. */
const now = new Date('2026-11-25T02:00:00Z');
let world: World;
let province: Province;
let place: string;
const others: TestDatabase[] = [];

beforeAll(async () => {
  world = await World.create();
  province = await buildProvince(world, 'https://cap-phep.example.test/realms/liencong');
  place = await mkdtemp(path.join(tmpdir(), 'liencong-backup-files-'));
}, 60_000);
afterAll(async () => {
  await world.close();
  for (const other of others) await other.drop();
  rmSync(place, { recursive: true, force: true });
});

async function another(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  others.push(database);
  return database;
}

describe('the bytes of pictures and files', () => {
  let store: FolderStore;
  let folder: string;
  const files = new Map<string, Buffer>();
  const storeIn = (name: string): FolderStore => new FolderStore(path.join(place, name));
  const held = async (of: FolderStore): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for await (const { key } of of.list()) {
      const bytes = Buffer.concat((await (await of.read(key))!.toArray()) as Buffer[]);
      found.set(key, createHash('sha256').update(bytes).digest('hex'));
    }
    return new Map([...found].sort());
  };

  beforeAll(async () => {
    store = storeIn('kho');
    for (const letter of ['A', 'B'] as const)
      for (const [area, name] of [
        ['kept', fileNameOf(province.portals[letter].fileId)],
        ['original', `${'b'.repeat(27)}.jpg`],
      ] as const) {
        const bytes = randomBytes(50_000);
        files.set(`${area}/${province.portals[letter].id}/${name.slice(0, 2)}/${name}`, bytes);
      }
    for (const [key, bytes] of files) await store.keepBytes(key, bytes);
    await store.keepBytes('work/dang-lam-do', Buffer.alloc(10));
    folder = path.join(place, 'co-tep');
    await makeBackup({ url: world.database.urls.backup, folder, product: '0.0.0', now: new Date(), store });
  });

  it('go along, and come back byte for byte into an empty place', async () => {
    const { manifest: made } = await verifyBackup(folder);
    expect(made.media).toMatchObject({ files: files.size, bytes: files.size * 50_000 });
    const empty = storeIn('kho-moi');
    const restored = await restoreWhole({ url: (await another()).adminUrl, folder, erasures: [], apply: true, store: empty });
    expect(restored.files).toBe(files.size);
    const before = await held(store);
    before.delete('work/dang-lam-do');
    expect(await held(empty)).toEqual(before);
    // what is there stays
    expect((await restoreWhole({ url: (await another()).adminUrl, folder, erasures: [], apply: true, store: empty })).files).toBe(0);
  });

  it('of one portal come back with it, and no others', async () => {
    const empty = storeIn('kho-mot-cong');
    const restored = await restorePortal({ url: world.database.adminUrl, folder, portal: province.portals.A.id, erasures: [], apply: true, now, store: empty });
    expect(restored.files).toBe(2);
    expect([...(await held(empty)).keys()].every((key) => key.includes(province.portals.A.id))).toBe(true);
  });

  it('that were changed or are missing are named', async () => {
    const [key = ''] = files.keys();
    const spoilt = path.join(place, 'tep-hong');
    await cp(folder, spoilt, { recursive: true });
    await appendFile(path.join(spoilt, 'tep', key), 'x');
    await expect(verifyBackup(spoilt)).rejects.toThrow(new RegExp(`tep/${key}.*không đúng như lúc sao lưu`));
    rmSync(path.join(spoilt, 'tep', key));
    await expect(verifyBackup(spoilt)).rejects.toThrow(new RegExp(`Thiếu tệp tep/${key}`));
    await appendFile(path.join(spoilt, 'tep.tsv'), 'x');
    await expect(verifyBackup(spoilt)).rejects.toThrow('tep.tsv không đúng như lúc sao lưu');
  });
});
