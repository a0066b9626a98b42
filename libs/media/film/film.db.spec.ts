import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { filesById } from '../file/file-queries.js';
import { quotaOf } from '../quota/quota.js';
import { settleFile } from '../settle/settle-file.js';
import { sweepFiles } from '../settle/sweep-files.js';
import { FolderStore } from '../store/folder-store.js';
import { quarantineKey } from '../store/store.js';
import { endUpload } from '../upload/arriving.js';
import { beginUpload } from '../upload/begin-upload.js';
import { convertFilm, convertFilmJob } from './convert-film.js';
import { findFilmTool, type FilmTool } from './film-tool.js';
import { probeFilm } from './probe-film.js';

/** Debian: apt-get install ffmpeg. Without it this suite shows as skipped. */
const tool = await findFilmTool('');
const withTool = tool ? describe : describe.skip;
if (!tool) process.stderr.write('films: skipped, there is no ffmpeg with libx264 (Debian: apt-get install ffmpeg)\n');
/** Making a film and its still takes seconds on a machine that does other things too. */
const patience = 120_000;

let world: World;
let editing: DataSource;
let jobs: DataSource;
let queue: JobQueue;
let folder: string;
let store: FolderStore;
let here: WorldPortal;
let writer: string;

beforeAll(async () => {
  world = await World.create();
  [editing, jobs] = [await world.source('editing'), await world.source('jobs')];
  queue = await JobQueue.open(world.database.urls.jobs, false, () => undefined);
  here = await world.portal();
  writer = await world.person('Người Viết', [{ portal: here, role: 'editor' }]);
  folder = await mkdtemp(path.join(tmpdir(), 'liencong-films-'));
  store = new FolderStore(path.join(folder, 'store'));
});
afterAll(async () => {
  await queue.close();
  await world.close();
  await rm(folder, { recursive: true });
});

/** A moving test picture with a tone, as ffmpeg makes it. */
async function filmed(name: string, { size = '1920x1080', seconds = 2, more = [] as readonly string[] } = {}): Promise<Buffer> {
  const target = path.join(folder, name);
  const sources = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=25:duration=${String(seconds)}`, '-f', 'lavfi', '-i', `sine=duration=${String(seconds)}`];
  const { status, stderr } = spawnSync('ffmpeg', ['-nostdin', '-loglevel', 'error', '-y', ...sources, ...more, target], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return readFile(target);
}

async function sent(bytes: Buffer, name: string): Promise<string> {
  const limits = { largestMegabytes: 50, quotaGigabytes: 1 };
  const id = await actingIn(editing, here, writer, (scope) => beginUpload(scope, world.clock, { name, size: bytes.length }, limits));
  await store.append(quarantineKey(here.id, id), 0, Readable.from([bytes]), bytes.length);
  await actingIn(editing, here, writer, (scope) => endUpload(scope, queue, id));
  return id;
}
const asWorker = <T>(act: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, act);
const settle = (fileId: string): Promise<void> =>
  asWorker(() =>
    settleFile({ source: jobs, store, clock: world.clock, scanner: '', convert: (job) => queue.enqueue(convertFilmJob, job) }, { portalId: here.id, fileId }),
  );
const convert = (fileId: string, more: { tool?: FilmTool | null; patience?: number } = {}): Promise<void> =>
  asWorker(() => convertFilm({ source: jobs, store, clock: world.clock, tool, ...more }, { portalId: here.id, fileId }));
const shown = async (id: string) => (await actingIn(editing, here, writer, (scope) => filesById(scope, [id])))[0]!;
const formsOf = (id: string) =>
  world.rows<{ name: string; type: string; width: number; height: number; size: string }>(
    'select name, type, width, height, size from rendition where file_id = $1 order by width',
    [id],
  );
const keptAt = (name: string): string => path.join(folder, 'store', 'kept', here.id, name.slice(0, 2), name);
const filesIn = async (area: string): Promise<number> =>
  (await readdir(path.join(folder, 'store', area), { recursive: true, withFileTypes: true }).catch(() => [])).filter((each) => each.isFile()).length;

withTool('a film', () => {
  it(
    'becomes H.264 and AAC of at most 720p with its contents first, and a still; what came stays private and counts',
    async () => {
      const bytes = await filmed('le.mp4', { more: ['-metadata', 'location=+10.5+106.6/', '-c:v', 'mpeg4', '-c:a', 'aac'] });
      const id = await sent(bytes, 'Lễ khai mạc.mp4');
      await settle(id);
      expect(await shown(id)).toMatchObject({ state: 'converting', kind: 'video', preview: null });
      expect(await formsOf(id)).toEqual([]);
      const quota = () => actingIn(editing, here, writer, (scope) => quotaOf(scope, 1, world.clock.now()));
      expect((await quota()).usedBytes).toBeGreaterThanOrEqual(bytes.length);
      const [job] = await world.rows<{ n: number }>(`select count(*)::integer as n from pgboss.job where name = 'convert-film' and data ->> 'fileId' = $1`, [
        id,
      ]);
      expect(job!.n).toBe(1);

      await convert(id);
      const file = await shown(id);
      expect(file).toMatchObject({ state: 'clean', kind: 'video', width: 1_280, height: 720, preview: expect.stringMatching(/\.webp$/) as string });
      const forms = await formsOf(id);
      expect([...new Set(forms.map(({ type }) => type))].sort()).toEqual(['image/avif', 'image/jpeg', 'image/webp', 'video/mp4']);
      const film = forms.find(({ type }) => type === 'video/mp4')!;
      const made = await readFile(keptAt(film.name));
      // the list of contents stands before the pictures, so that it plays while it comes
      expect(made.indexOf('moov')).toBeLessThan(made.indexOf('mdat'));
      expect(made.includes('106.6')).toBe(false);
      const codecs = spawnSync('ffprobe', ['-v', 'error', '-show_entries', 'stream=codec_name,pix_fmt', '-of', 'csv=p=0', keptAt(film.name)], {
        encoding: 'utf8',
      });
      expect(codecs.stdout.trim().split('\n')).toEqual(['h264,yuv420p', 'aac']);
      const poster = await sharp(keptAt(forms.find(({ type, width }) => type === 'image/jpeg' && width === 640)!.name)).metadata();
      expect([poster.width, poster.height]).toEqual([640, 360]);

      const [{ stored }] = (await world.rows<{ stored: string }>('select stored from file where id = $1', [id])) as [{ stored: string }];
      expect(Number(stored)).toBe(bytes.length + forms.reduce((sum, { size }) => sum + Number(size), 0));
      const original = await filesIn('original');
      await asWorker(() => sweepFiles(jobs, store, new Date(Date.now() + 60_000), 0));
      expect([original, await filesIn('original'), await filesIn('quarantine'), await filesIn('work')]).toEqual([1, 1, 0, 0]);
      // what was not served under a name that readers ask for is not what came
      expect((await stat(keptAt(film.name))).size).toBe(Number(film.size));
    },
    patience,
  );

  it(
    'held upright, in WebM or smaller than 720p keeps its shape and is not made larger',
    async () => {
      const upright = await sent(await filmed('dung.mp4', { size: '1080x1920', seconds: 1 }), 'dung.mp4');
      const small = await sent(await filmed('nho.webm', { size: '322x182', seconds: 1, more: ['-c:v', 'libvpx', '-c:a', 'libvorbis'] }), 'nho.webm');
      for (const id of [upright, small]) {
        await settle(id);
        await convert(id);
      }
      expect(await shown(upright)).toMatchObject({ state: 'clean', width: 720, height: 1_280 });
      expect(await shown(small)).toMatchObject({ state: 'clean', type: 'video/webm', width: 322, height: 182 });
    },
    patience,
  );

  it(
    'that the portal is making ready already is one film',
    async () => {
      const bytes = await filmed('hai.mp4', { size: '320x180', seconds: 1 });
      const [first, second] = [await sent(bytes, 'a.mp4'), await sent(bytes, 'b.mp4')];
      await Promise.all([settle(first), settle(second)]);
      const states = [await shown(first), await shown(second)];
      expect(states.map(({ state }) => state).sort()).toEqual(['converting', 'duplicate']);
      const whole = states.find(({ state }) => state === 'converting')!;
      expect(states.find(({ state }) => state === 'duplicate')!.sameAs).toBe(whole.id);
      await Promise.all([convert(whole.id), convert(whole.id)]);
      expect(await shown(whole.id)).toMatchObject({ state: 'clean' });
    },
    patience,
  );

  it(
    'is made from the beginning when the tool was killed in the middle',
    async () => {
      const id = await sent(await filmed('ngat.mp4', { size: '320x240', seconds: 1 }), 'ngat.mp4');
      await settle(id);
      const killed = path.join(folder, 'killed');
      await writeFile(killed, '#!/bin/sh\nkill -9 $$\n');
      await chmod(killed, 0o700);
      await expect(convert(id, { tool: { ...tool!, ffmpeg: [killed] } })).rejects.toThrow('ffmpeg was ended by SIGKILL');
      expect([(await shown(id)).state, await filesIn('work')]).toEqual(['converting', 0]);
      await convert(id);
      expect((await shown(id)).state).toBe('clean');
    },
    patience,
  );

  it(
    'that takes too long, is damaged, or has no picture is refused with words for who sent it, and leaves nothing behind',
    async () => {
      const whole = await filmed('dai.mp4', { seconds: 20, more: ['-c:v', 'mpeg4'] });
      const noise = Buffer.from(whole);
      const at = noise.indexOf('mdat') + 4;
      noise.fill(0x55, at, at + Math.floor((noise.length - at) * 0.9));
      const sound = await filmed('tieng.mp4', { seconds: 1, more: ['-map', '1:a', '-c:a', 'aac'] });
      const before = await filesIn('original');
      const refusals: (string | null)[] = [];
      for (const [bytes, name, most] of [
        [whole, 'dai.mp4', 200],
        [noise, 'hong.mp4', undefined],
        [sound, 'tieng.mp4', undefined],
      ] as const) {
        const id = await sent(bytes, name);
        await settle(id);
        await convert(id, most === undefined ? {} : { patience: most });
        const { state, refusal } = await shown(id);
        expect(state).toBe('refused');
        refusals.push(refusal);
        expect(await formsOf(id)).toEqual([]);
      }
      expect(refusals).toEqual([
        expect.stringMatching(/quá lâu nên đã dừng/),
        expect.stringMatching(/không chuyển đổi được/),
        expect.stringMatching(/chỉ có tiếng/),
      ]);
      expect([await filesIn('original'), await filesIn('work')]).toEqual([before, 0]);
    },
    patience,
  );

  it('is shown as it came when the tool is gone meanwhile', async () => {
    const bytes = await filmed('con.mp4', { size: '160x90', seconds: 1 });
    const id = await sent(bytes, 'con.mp4');
    await settle(id);
    await convert(id, { tool: null });
    expect(await shown(id)).toMatchObject({ state: 'clean', type: 'video/mp4', preview: null });
    expect(await formsOf(id)).toHaveLength(1);
  });
});

withTool('the tool', () => {
  it('opens nothing but the file: no address, no list of other files', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/x.ts`;
    const secret = path.join(folder, 'le.mp4');
    for (const list of [`#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n${address}\n#EXT-X-ENDLIST\n`, `ffconcat version 1.0\nfile '${secret}'\n`]) {
      const file = path.join(folder, 'list.mp4');
      await writeFile(file, list);
      for (const format of ['mov', 'matroska']) await expect(probeFilm(tool!, format, file)).rejects.toMatchObject({ code: 'FILM_UNREADABLE' });
    }
    expect(asked).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not used where the setting says so, or names a program that is none', async () => {
    expect([await findFilmTool('off'), await findFilmTool('/khong/co/ffmpeg'), await findFilmTool('/bin/true')]).toEqual([null, null, null]);
  });
});
