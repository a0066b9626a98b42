import { spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { findFilmTool } from '../../libs/media/film/film-tool.js';
import { sweepFiles } from '../../libs/media/settle/sweep-files.js';
import { FolderStore } from '../../libs/media/store/folder-store.js';
import { addFigures } from '../support/figures.js';
import { filesIn as filesBelow, killed, sendFile, startWorker, until as untilIn } from '../support/killed-worker.js';
import { World, type WorldPortal } from '../support/world.js';

// The worker as it is built, over its own database and folder, killed while ffmpeg makes a film.
const filmSeconds = 45;
/** The engine notices within two minutes that a worker is gone; then the film is made from the beginning, on a machine that does other things too. */
const patience = 900_000;

let world: World;
let editing: DataSource;
let queue: JobQueue;
let portal: WorldPortal;
let writer: string;
let folder: string;
let media: string;
let store: FolderStore;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  if (!(await findFilmTool(''))) throw new Error('there is no ffmpeg with libx264 (Debian: apt-get install ffmpeg)');
  world = await World.create();
  editing = await world.source('editing');
  queue = await JobQueue.open(world.database.urls.editing, false, () => undefined);
  portal = await world.portal();
  writer = await world.person('Người Viết', [{ portal, role: 'editor' }]);
  folder = await mkdtemp(path.join(tmpdir(), 'liencong-film-killed-'));
  media = path.join(folder, 'store');
  store = new FolderStore(media);
}, 60_000);
afterAll(async () => {
  for (const worker of workers) await killed(worker);
  await queue.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function started(): Promise<ChildProcess> {
  const worker = await startWorker(world, media);
  workers.push(worker);
  return worker;
}
const until = <T>(ask: () => Promise<T | null> | T | null): Promise<T> => untilIn(ask, patience);
const filesIn = (area: string): Promise<string[]> => filesBelow(media, area);

/** A film that takes a while to be made anew: a few seconds, again and again. */
async function filmed(): Promise<Buffer> {
  const [short, long] = [path.join(folder, 'ngan.mp4'), path.join(folder, 'dai.mp4')];
  const source = ['-f', 'lavfi', '-i', 'testsrc2=size=1280x720:rate=25:duration=3', '-c:v', 'mpeg4', '-q:v', '5'];
  for (const args of [
    [...source, short],
    ['-stream_loop', String(filmSeconds / 3 - 1), '-i', short, '-c', 'copy', long],
  ]) {
    const { status, stderr } = spawnSync('ffmpeg', ['-nostdin', '-loglevel', 'error', '-y', ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  return readFile(long);
}

/** Processes that work on files of this test. */
function tools(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && read(`/proc/${String(pid)}/cmdline`).includes(folder));
}
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
const stateOf = async (id: string): Promise<string> => (await world.rows<{ state: string }>('select state from file where id = $1', [id]))[0]!.state;
/** A film that plays, and how long. */
const playing = (file: string): number => Number(spawnSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file]).stdout);

test(
  'a film whose worker is killed in the middle is ready once after a restart; no ffmpeg and no bytes are left behind',
  async () => {
    const id = await sendFile({ world, editing, queue, store }, { portal, writer, name: 'Lễ hội.mp4', bytes: await filmed() });
    const first = await started();
    const half = await until(async () => {
      const film = (await filesIn('work')).find((each) => each.endsWith('film.mp4'));
      return film !== undefined && statSync(film).size > 0 && tools().length > 0 ? film : null;
    });
    const [ffmpeg] = tools();
    expect(read(`/proc/${String(ffmpeg)}/cmdline`)).toContain('libx264');
    await killed(first);

    // it dies with its worker, and does not end its work first
    await until(() => tools().length === 0 || null);
    expect(playing(half)).toBe(0);
    expect([await stateOf(id), await filesIn('kept')]).toEqual(['converting', []]);

    const killedAt = Date.now();
    const second = await started();
    await until(async () => ((await stateOf(id)) === 'converting' ? null : true));
    addFigures('film', { killed: 1, readyAfterSeconds: Math.round((Date.now() - killedAt) / 1_000), filmSeconds });
    expect(await stateOf(id)).toBe('clean');
    await until(async () => (await world.rows(`select from pgboss.job where name = 'convert-film' and state = 'completed'`))[0] ?? null);
    const jobs = await world.rows(`select data ->> 'fileId' as id, state, retry_count as again from pgboss.job where name = 'convert-film'`);
    expect(jobs).toEqual([{ id, state: 'completed', again: 1 }]);
    const acts = await world.rows<{ act: string; n: number }>(
      'select act, count(*)::integer as n from audit_entry where subject_id = $1 group by 1 order by 1',
      [id],
    );
    expect(acts).toEqual([
      { act: 'file.accept', n: 1 },
      { act: 'file.upload', n: 1 },
    ]);

    await killed(second);
    expect(tools()).toEqual([]);
    // what the killed worker had begun goes with the sweep, and nothing else does
    const swept = await runAs({ requestId: newId(), personId: null }, async () =>
      sweepFiles(await world.source('jobs'), store, new Date(Date.now() + 60_000), 0),
    );
    const forms = await world.rows<{ name: string; type: string }>('select name, type from rendition where file_id = $1', [id]);
    const kept = await filesIn('kept');
    expect(kept.map((each) => path.basename(each)).sort()).toEqual(forms.map(({ name }) => name).sort());
    const films = forms.filter(({ type }) => type === 'video/mp4');
    expect(films).toHaveLength(1);
    expect(Math.round(playing(kept.find((each) => each.endsWith(films[0]!.name))!))).toBe(filmSeconds);
    expect([(await filesIn('original')).length, await filesIn('quarantine'), await filesIn('work'), swept]).toEqual([1, [], [], { uploads: 0, orphans: 2 }]);
    // nor the folder in which it was being made
    expect(await readdir(path.join(media, 'work'))).toEqual([]);
  },
  patience,
);
