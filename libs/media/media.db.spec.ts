import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { runAs } from '#platform/db';
import { AppError } from '#platform/errors';
import { JobQueue } from '#platform/jobs';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { describeFile, removeFile } from './file/change-file.js';
import { registerFileUser } from './file/file-users.js';
import { filesById, listFiles } from './file/file-queries.js';
import { daysLeft, levelOf, quotaOf } from './quota/quota.js';
import { setQuota } from './quota/set-quota.js';
import { settleFile } from './settle/settle-file.js';
import { sweepFiles } from './settle/sweep-files.js';
import { FolderStore } from './store/folder-store.js';
import { quarantineKey } from './store/store.js';
import { arrivingFile, endUpload } from './upload/arriving.js';
import { beginUpload } from './upload/begin-upload.js';

let world: World;
let editing: DataSource;
let jobs: DataSource;
let queue: JobQueue;
let store: FolderStore;
let folder: string;
let here: WorldPortal;
let neighbour: WorldPortal;
let writer: string;
let head: string;
const limits = { largestMegabytes: 5, quotaGigabytes: 1 };

beforeAll(async () => {
  world = await World.create();
  [editing, jobs] = [await world.source('editing'), await world.source('jobs')];
  queue = await JobQueue.open(world.database.urls.editing, false, () => undefined);
  [here, neighbour] = [await world.portal(), await world.portal()];
  writer = await world.person('Người Viết', [{ portal: here, role: 'editor' }]);
  head = await world.person('Trưởng Ban', [
    { portal: here, role: 'board_head' },
    { portal: neighbour, role: 'board_head' },
  ]);
  folder = await mkdtemp(path.join(tmpdir(), 'liencong-media-'));
  store = new FolderStore(folder);
});
afterAll(async () => {
  await queue.close();
  await world.close();
  await rm(folder, { recursive: true });
});

/** Squares with hard edges: in focus, and quick to write. */
const photo = (width = 1_200): Promise<Buffer> =>
  sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .resize(width, 800, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer();
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'OK',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

async function sent(bytes: Buffer, name = 'anh.jpg', portal = here, person = writer): Promise<string> {
  const id = await actingIn(editing, portal, person, (scope) => beginUpload(scope, world.clock, { name, size: bytes.length }, limits));
  await store.append(quarantineKey(portal.id, id), 0, Readable.from([bytes]), bytes.length);
  await actingIn(editing, portal, person, (scope) => endUpload(scope, queue, id));
  return id;
}
const settle = (fileId: string, portal = here, scanner = ''): Promise<void> =>
  runAs({ requestId: newId(), personId: null }, () => settleFile({ source: jobs, store, clock: world.clock, scanner }, { portalId: portal.id, fileId }));
const settled = async (bytes: Buffer, name?: string, portal = here, person = writer) => {
  const id = await sent(bytes, name, portal, person);
  await settle(id, portal);
  return shown(id, portal, person);
};
const shown = async (id: string, portal = here, person = writer) => (await actingIn(editing, portal, person, (scope) => filesById(scope, [id])))[0]!;

describe('a file that arrives', () => {
  it('is checked, and made into AVIF, WebP and JPEG of several widths without what the camera wrote', async () => {
    const bytes = await sharp(await photo())
      .withExif({ IFD3: { GPSLatitude: '10/1 0/1 0/1', GPSLatitudeRef: 'N' } })
      .toBuffer();
    const file = await settled(bytes, 'C:\\ảnh\\Cầu mới.JPG');
    expect(file).toMatchObject({ state: 'clean', kind: 'picture', name: 'Cầu mới.JPG', type: 'image/jpeg', width: 1_200, height: 800 });
    expect(file.warnings.sort()).toEqual(['location_removed', 'unscanned']);
    const forms = await world.rows<{ name: string; type: string; width: number }>('select name, type, width from rendition where file_id = $1', [file.id]);
    expect(new Set(forms.map(({ type }) => type))).toEqual(new Set(['image/avif', 'image/webp', 'image/jpeg']));
    expect(new Set(forms.map(({ width }) => width))).toEqual(new Set([320, 640, 960, 1_200]));
    for (const { name } of forms) {
      const form = await sharp(path.join(folder, 'kept', here.id, name.slice(0, 2), name)).metadata();
      expect([form.exif, form.xmp]).toEqual([undefined, undefined]);
    }
    expect(await store.arrived(quarantineKey(here.id, file.id))).toBe(0);
  });

  it('that the portal has already is the one that it has; another portal has its own', async () => {
    const bytes = await photo();
    const first = await settled(bytes);
    const second = await settled(bytes, 'bản sao.jpg');
    expect(second).toMatchObject({ state: 'duplicate', sameAs: first.id });
    const elsewhere = await settled(bytes, 'anh.jpg', neighbour, head);
    expect(elsewhere).toMatchObject({ state: 'clean', sameAs: null });
  });

  it('says that it looks blurred or is small', async () => {
    const blurred = await sharp(await photo())
      .blur(20)
      .jpeg()
      .toBuffer();
    expect((await settled(blurred)).warnings).toContain('blurred');
    expect((await settled(await photo(300))).warnings).toContain('small');
    expect((await settled(await photo())).warnings).not.toContain('blurred');
    // four pictures in AVIF, on a machine that does other things too
  }, 120_000);

  it('is settled once, however often the job runs', async () => {
    const id = await sent(await photo());
    await Promise.all([settle(id), settle(id)]);
    await settle(id);
    expect((await shown(id)).state).toBe('clean');
  });
});

describe('captions', () => {
  const srt = '1\r\n00:00:01,000 --> 00:00:03,500\r\n<font color="red">Kính thưa</font> quý vị\r\n';

  it('in SubRip are served as WebVTT of our own', async () => {
    const file = await settled(Buffer.from(srt), 'le-khai-mac.srt');
    expect(file).toMatchObject({ state: 'clean', kind: 'captions', type: 'text/vtt' });
    const [form] = await world.rows<{ name: string; type: string; size: string }>('select name, type, size from rendition where file_id = $1', [file.id]);
    expect(form).toMatchObject({ type: 'text/vtt', name: expect.stringMatching(/\.vtt$/) as string });
    const bytes = await readFile(path.join(folder, 'kept', here.id, form!.name.slice(0, 2), form!.name), 'utf8');
    expect(bytes).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nKính thưa quý vị\n');
    expect(Number(form!.size)).toBe(Buffer.byteLength(bytes));
  });

  it('with a wrong line are refused, and the line is named', async () => {
    const file = await settled(Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n\n00:05.000 --> 00:04.000\nHai\n'), 'sai.vtt');
    expect(file).toMatchObject({ state: 'refused', refusal: 'Dòng 6: giờ kết thúc không sau giờ bắt đầu. Hãy sửa lại hai giờ.' });
    expect(await world.rows('select from rendition where file_id = $1', [file.id])).toEqual([]);
  });

  it('in other letters than UTF-8, or longer than any speech, are refused', async () => {
    const latin = Buffer.concat([Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n'), Buffer.of(0xd0, 0xe3, 0x20, 0xff)]);
    expect((await settled(latin, 'cu.vtt')).refusal).toMatch(/UTF-8/);
    const long = Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'x'.repeat(2 * 1024 * 1024)}\n`);
    expect((await settled(long, 'dai.vtt')).refusal).toMatch(/2 MB/);
  });
});

describe('the scanner', () => {
  let clamd: Server;
  let answer = 'stream: OK';
  let address: string;
  let scanned = 0;
  beforeAll(async () => {
    clamd = createServer((socket) => {
      socket.on('data', (part) => {
        scanned += part.length;
        // a length of nothing ends the stream
        if (part.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer}\0`);
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
    address = `tcp://127.0.0.1:${String((clamd.address() as { port: number }).port)}`;
  });
  afterAll(() => new Promise((resolve) => clamd.close(resolve)));

  it('sees every byte before the file can be used', async () => {
    const bytes = await photo();
    const id = await sent(bytes);
    scanned = 0;
    await settle(id, here, address);
    expect(scanned).toBeGreaterThan(bytes.length);
    expect((await shown(id)).warnings).not.toContain('unscanned');
  });

  it('keeps out what it finds something in', async () => {
    answer = 'stream: Thu.Nghiem FOUND';
    const id = await sent(await photo());
    await settle(id, here, address);
    expect(await shown(id)).toMatchObject({ state: 'refused', preview: null });
    expect((await shown(id)).refusal).toMatch(/mã độc/);
  });

  it.each(['stream: INSTREAM size limit exceeded. ERROR', '', 'stream: OK FOUND?'])('that says %j leaves the file in quarantine', async (said) => {
    answer = said;
    const id = await sent(await photo());
    expect(await codeOf(settle(id, here, address))).toBe('SCANNER_UNREACHABLE');
    expect((await shown(id)).state).toBe('quarantine');
  });

  it('that cannot be reached leaves the file in quarantine, until it can', async () => {
    const id = await sent(await photo());
    expect(await codeOf(settle(id, here, 'tcp://127.0.0.1:1'))).toBe('SCANNER_UNREACHABLE');
    expect((await shown(id)).state).toBe('quarantine');
    expect(await world.rows('select from rendition where file_id = $1', [id])).toEqual([]);
    answer = 'stream: OK';
    await settle(id, here, address);
    expect((await shown(id)).state).toBe('clean');
  });
});

describe('sending', () => {
  it('is for who writes there, and goes on by who began it alone', async () => {
    const reviewer = await world.person('Chỉ Duyệt', [{ portal: here, role: 'reviewer' }]);
    const begin = (person: string, portal = here) =>
      actingIn(editing, portal, person, (scope) => beginUpload(scope, world.clock, { name: 'a', size: 5 }, limits));
    expect(await codeOf(begin(reviewer))).toBe('FORBIDDEN');
    expect(await codeOf(begin(writer, neighbour))).toBe('NOT_FOUND');
    const id = await begin(writer);
    const look = (person: string, portal = here) => codeOf(actingIn(editing, portal, person, (scope) => arrivingFile(scope, world.clock, id)));
    expect([await look(writer), await look(head), await look(head, neighbour)]).toEqual(['OK', 'NOT_FOUND', 'NOT_FOUND']);
  });

  it('is refused before the first byte when it is empty, too large, or there is no room', async () => {
    const portal = await world.portal();
    const person = await world.person('Viết', [{ portal, role: 'editor' }]);
    const begin = (size: number) =>
      actingIn(editing, portal, person, (scope) => beginUpload(scope, world.clock, { name: 'a', size }, { ...limits, quotaGigabytes: 0.003 }));
    expect([await codeOf(begin(0)), await codeOf(begin(6 * 1024 * 1024)), await codeOf(begin(4 * 1024 * 1024))]).toEqual([
      'UPLOAD_EMPTY',
      'UPLOAD_TOO_LARGE',
      'QUOTA_REACHED',
    ]);
    // what is on its way keeps its room: of three at once, one fits
    const size = 2 * 1024 * 1024;
    expect((await Promise.all([begin(size), begin(size), begin(size)].map(codeOf))).sort()).toEqual(['OK', 'QUOTA_REACHED', 'QUOTA_REACHED']);
  });

  it('takes no more than was announced', async () => {
    const id = await actingIn(editing, here, writer, (scope) => beginUpload(scope, world.clock, { name: 'a', size: 5 }, limits));
    expect(await codeOf(store.append(quarantineKey(here.id, id), 0, Readable.from([Buffer.alloc(6)]), 5))).toBe('UPLOAD_HEADER_INVALID');
  });
});

describe('the library', () => {
  it('finds by words with or without accents, and shows where a file is used', async () => {
    registerFileUser('thử', (_scope, ids) =>
      Promise.resolve(ids.map((fileId) => ({ fileId, subjectType: 'item', subjectId: fileId, title: 'Bài dùng ảnh', isPublic: true }))),
    );
    const file = await settled(await photo(), 'Lễ khánh thành.jpg');
    await actingIn(editing, here, writer, (scope) => describeFile(scope, world.clock, { fileId: file.id, alt: 'Cầu bắc qua sông', caption: '', credit: '' }));
    const found = (search: string) => actingIn(editing, here, writer, (scope) => listFiles(scope, { search, first: 10 }));
    for (const search of ['khanh thanh', 'cau bac qua']) expect((await found(search)).edges.map(({ node }) => node.id)).toEqual([file.id]);
    expect((await found('khánh thành')).edges[0]?.node.uses).toEqual([{ subjectType: 'item', itemId: file.id, title: 'Bài dùng ảnh', isPublic: true }]);
    expect(await codeOf(actingIn(editing, here, head, (scope) => removeFile(scope, world.clock, file.id)))).toBe('FILE_IN_USE');
    registerFileUser('thử', () => Promise.resolve([]));
    expect(await codeOf(actingIn(editing, here, writer, (scope) => removeFile(scope, world.clock, file.id)))).toBe('FORBIDDEN');
    expect(await codeOf(actingIn(editing, here, head, (scope) => removeFile(scope, world.clock, file.id)))).toBe('OK');
    expect((await found('khánh thành')).edges).toEqual([]);
  });

  it('tells at 80 and 95 % how full it is, and when it will be', () => {
    const at = (usedBytes: number, recentBytes = 0) => ({ limitBytes: 100, usedBytes, recentBytes });
    expect([79, 80, 94, 95, 100].map((used) => levelOf(at(used)))).toEqual(['ok', 'high', 'high', 'critical', 'critical']);
    expect([daysLeft(at(50)), daysLeft(at(50, 25)), daysLeft(at(100, 5)), daysLeft(at(1, 0.01))]).toEqual([null, 180, 0, null]);
  });

  it('has the room that the province gives it', async () => {
    const unit = await world.unit('province');
    const portal = await world.portal({ unitId: unit });
    const province = await world.person('Tỉnh', [{ portal, role: 'province_admin', covers: unit }]);
    await actingIn(editing, portal, province, (scope) => setQuota(scope, world.clock, 3));
    const { limitBytes } = await actingIn(editing, portal, province, (scope) => quotaOf(scope, 1, world.clock.now()));
    expect(limitBytes).toBe(3 * 1024 ** 3);
    expect(await codeOf(actingIn(editing, here, head, (scope) => setQuota(scope, world.clock, 3)))).toBe('FORBIDDEN');
  });
});

describe('the sweep', () => {
  const sweep = (now = new Date(Date.now() + 60_000)) => runAs({ requestId: newId(), personId: null }, () => sweepFiles(jobs, store, now, 0));
  const files = async (): Promise<number> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).length;

  it('takes away bytes without a row, and leaves the others', async () => {
    await sweep();
    const before = await files();
    await store.keepBytes(`kept/${here.id}/zz/${'z'.repeat(27)}.jpg`, Buffer.from('x'));
    await store.keepBytes(`kept/${newId()}/zz/${'z'.repeat(27)}.jpg`, Buffer.from('x'));
    await store.append(quarantineKey(here.id, newId()), 0, Readable.from([Buffer.from('x')]), 9);
    await store.keepBytes('work/cut-off', Buffer.from('x'));
    expect(await sweep()).toMatchObject({ orphans: 4 });
    expect(await files()).toBe(before);
    expect(await sweep()).toEqual({ uploads: 0, orphans: 0 });
  });

  it('gives up what nobody went on with for a day, and frees what was thrown away', async () => {
    const file = await settled(await photo());
    await actingIn(editing, here, head, (scope) => removeFile(scope, world.clock, file.id));
    const open = await actingIn(editing, here, writer, (scope) => beginUpload(scope, world.clock, { name: 'a', size: 5 }, limits));
    await sweep(new Date(world.clock.now().getTime() + 25 * 3_600_000));
    expect((await shown(open)).state).toBe('removed');
    expect(await world.rows('select from rendition where file_id = $1', [file.id])).toEqual([]);
  });
});
