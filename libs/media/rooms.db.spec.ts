import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { inPortal, runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { World, type WorldPortal } from '../../tests/support/world.js';
import { PersonalDataKey } from '#people';
import { measureRooms } from './quota/measure-rooms.js';
import { roomLetter } from './quota/room-letter.js';

let world: World;
let jobs: DataSource;
let queue: JobQueue;
let portal: WorldPortal;
let admin: string;
let head: string;
const mega = 1024 * 1024;

beforeAll(async () => {
  world = await World.create();
  jobs = await world.source('jobs');
  queue = await JobQueue.open(world.database.urls.jobs, false, () => undefined);
  portal = await world.portal();
  await world.portal();
  admin = await world.person('Quản Trị', [{ portal, role: 'portal_admin' }]);
  head = await world.person('Trưởng Ban', [{ portal, role: 'board_head' }]);
});
afterAll(async () => {
  await queue.close();
  await world.close();
});
beforeEach(() => world.rows('delete from mail'));

const system = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn);
/** Ten megabytes of room for each portal. */
const measure = (): Promise<number> => system(() => measureRooms({ source: jobs, queue, usual: 10 / 1024 }, world.clock.now()));
const put = (megabytes: number): Promise<object[]> =>
  world.rows(
    `insert into file (portal_id, state, name, size, stored, hash, kind, type, width, height, uploaded_by, uploaded_at)
     values ($1, 'clean', 'anh.jpg', $2, $2, decode(md5(random()::text), 'hex'), 'picture', 'image/jpeg', 1, 1, $3, $4)`,
    [portal.id, Math.round(megabytes * mega), admin, world.clock.now()],
  );
const rooms = () =>
  world.rows<{ used: string; pictures: string; told: string }>(
    'select used_bytes as used, picture_bytes as pictures, told from file_room where portal_id = $1',
    [portal.id],
  );

it('is measured for every portal, and tells its administrator once at 80 and once at 95 percent', async () => {
  await put(5);
  expect(await measure()).toBe(0);
  expect(await rooms()).toEqual([{ used: String(5 * mega), pictures: String(5 * mega), told: 'ok' }]);
  expect((await world.rows('select from file_room')).length).toBe(2);
  await put(3.2);
  expect([await measure(), await measure()]).toEqual([1, 0]);
  await put(1.5);
  expect([await measure(), await measure()]).toEqual([1, 0]);
  expect((await rooms())[0]?.told).toBe('critical');
  const letters = await world.rows('select m.kind, g.person_id as to from mail m join portal_grant g on g.id = m.subject_id');
  expect(letters).toEqual([{ kind: 'room', to: admin }]);
  expect((await world.rows(`select from pgboss.job where name = 'send-mail'`)).length).toBe(2);
});

it('writes how full it is and what to do, and nothing once there is room again', async () => {
  const [grant] = await world.rows<{ id: string }>('select id from portal_grant where person_id = $1', [admin]);
  const tools = { key: new PersonalDataKey(Buffer.alloc(32, 2)), settings: { API_PUBLIC_URL: 'https://quanly.example.vn' } };
  const write = () => system(() => inPortal(jobs, portal.id, (scope) => roomLetter(scope, tools, grant!.id, world.clock.now())));
  const letter = await write();
  expect(letter).toMatchObject({ personId: admin, letter: { subject: expect.stringContaining('96 %') as string } });
  await world.rows(`delete from file where portal_id = $1 and stored = $2`, [portal.id, 5 * mega]);
  expect(await measure()).toBe(0);
  expect(await write()).toBe('MAIL_NEEDLESS');
  // full again: told again
  await put(5);
  expect(await measure()).toBe(1);
});

it('tells the head of the board where nobody administers', async () => {
  await world.rows(`update portal_grant set ends_on = '2026-01-02' where person_id = $1`, [admin]);
  await world.rows(`update file_room set told = 'ok' where portal_id = $1`, [portal.id]);
  expect(await measure()).toBe(1);
  expect(await world.rows('select g.person_id as to from mail m join portal_grant g on g.id = m.subject_id')).toEqual([{ to: head }]);
});
