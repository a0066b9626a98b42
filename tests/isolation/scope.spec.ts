import type { DataSource } from 'typeorm';
import { currentActor, currentScope, inOwnScope, inPortal, inSubtree, openScope, openSource, runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { publishWhenScheduled } from '../../libs/newsroom/publish-scheduled.js';
import { tellAuthorOfStep } from '../../libs/newsroom/tell-author.js';
import { actingIn, configFor, World } from '../support/world.js';
import { changedPlaces, fingerprint } from './answers.js';
import { applicationRoles } from './catalogue.js';
import { buildProvince, letters, type IsolatedPortal, type Province } from './world.js';

let world: World;
let province: Province;
let editing: DataSource;
let supervision: DataSource;
/** One connection, so that what follows runs where the scope ran. */
let single: DataSource;

beforeAll(async () => {
  world = await World.create();
  province = await buildProvince(world, 'https://cap-phep.example.test/realms/liencong');
  editing = await world.source('editing');
  supervision = await world.source('supervision');
  single = await openSource(configFor(world.database, { DATABASE_POOL_SIZE: '1' }), 'editing');
});
afterAll(async () => {
  await single.destroy();
  await world.close();
});

const as = <T>(fn: () => Promise<T>, personId: string | null = province.dual): Promise<T> =>
  runAs({ requestId: '0190a000-0000-7000-8000-0000000000ff', personId }, fn);
const settings = `select coalesce(current_setting('app.portal_id', true), '') || coalesce(current_setting('app.portal_ids', true), '') || coalesce(current_setting('app.person_id', true), '') as x`;
const visible = 'select (select count(*) from item) + (select count(*) from portal_grant) + (select count(*) from person) as x';

async function one(source: Pick<DataSource, 'query'>, sql: string, values: unknown[] = []): Promise<string> {
  const [row] = await source.query<{ x: string }[]>(sql, values);
  return row?.x ?? '';
}

describe('a scope', () => {
  test('does not open another portal inside, and leaves nothing of the attempt', async () => {
    const { A, B } = province.portals;
    const before = await fingerprint(world);
    const act = as(() =>
      inPortal(editing, A.id, async (scope) => {
        await scope.manager.query(`update draft set title = 'hỏng' where item_id = $1`, [A.items.draft.id]);
        return inPortal(editing, B.id, () => Promise.resolve(1));
      }),
    );
    await expect(act).rejects.toThrow('another portal is open');
    expect(changedPlaces(before, await fingerprint(world))).toEqual([]);
  });

  test('joins the open one for the same portal, and no other kind opens inside', async () => {
    const { A } = province.portals;
    const joined = await as(() => inPortal(editing, A.id, (outer) => inPortal(editing, A.id, (inner) => Promise.resolve(inner === outer))));
    expect(joined).toBe(true);
    await expect(as(() => inPortal(editing, A.id, () => inSubtree(supervision, [A.id], () => Promise.resolve(1))))).rejects.toThrow('already open');
    await expect(as(() => inPortal(editing, A.id, () => inOwnScope(editing, {}, () => Promise.resolve(1))))).rejects.toThrow('already open');
    await expect(as(() => inSubtree(supervision, [A.id], () => inPortal(editing, A.id, () => Promise.resolve(1))))).rejects.toThrow('another portal is open');
  });

  test('opens only for somebody who acts, and ends with its function', async () => {
    await expect(inPortal(editing, province.portals.A.id, () => Promise.resolve(1))).rejects.toThrow('no actor');
    expect(() => currentActor()).toThrow('no actor');
    await as(async () => {
      expect(await inPortal(editing, province.portals.A.id, () => Promise.resolve(currentScope().portalId))).toBe(province.portals.A.id);
      expect(openScope()).toBeNull();
    });
  });

  test.each([
    ['a commit', () => Promise.resolve('done')],
    ['an error', () => Promise.reject(new Error('hỏng'))],
    ['an error of the database', () => currentScope().manager.query('select 1 / 0')],
    ['a transaction that its own code ended', () => currentScope().manager.query('rollback')],
  ])('leaves nothing on its connection after %s', async (_, act) => {
    await as(() => inPortal(single, province.portals.A.id, act)).catch(() => undefined);
    expect(await one(single, settings)).toBe('');
    expect(await one(single, visible)).toBe('0');
  });

  test('of each of sixty at once sees its own portal alone, over a few connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, turn) => {
        const portal = province.portals[letters[turn % letters.length]!];
        const person = turn % 2 === 0 ? province.dual : portal.authorId;
        return actingIn(editing, portal, person, async (scope) => {
          const answers = new Set<string>();
          for (let round = 0; round < 4; round += 1) {
            answers.add(
              await one(
                scope.manager,
                `select string_agg(distinct portal_id::text, ' ') || ' ' || scope.portal() || ' ' || scope.person() as x from item, pg_sleep(0.002)`,
              ),
            );
          }
          return [...answers].join() === `${portal.id} ${portal.id} ${person}` && currentActor().personId === person;
        });
      }),
    );
    expect(seen.filter((right) => !right)).toEqual([]);
    const left = await Promise.all(Array.from({ length: 8 }, () => one(editing, settings)));
    expect(left.filter(Boolean)).toEqual([]);
  });

  test('of a subtree sees its portals, whatever stands beside it', async () => {
    const { A, B, C } = province.portals;
    const seen = await Promise.all(
      [[A], [B, C], [], [C]].map((portals: IsolatedPortal[]) =>
        as(() =>
          inSubtree(
            supervision,
            portals.map((portal) => portal.id),
            (scope) => one(scope.manager, `select coalesce(string_agg(distinct portal_id::text, ' ' order by portal_id::text), '') as x from work_item`),
          ),
        ),
      ),
    );
    const ids = (...portals: IsolatedPortal[]): string =>
      portals
        .map((portal) => portal.id)
        .sort()
        .join(' ');
    expect(seen).toEqual([ids(A), ids(B, C), '', ids(C)]);
  });
});

describe('a role that is logged in', () => {
  const escapes = [
    ['become the owner', 'set role liencong_owner'],
    ['become a role that reads more', 'set role pg_read_all_data'],
    ['log in as another', 'set session authorization liencong_owner'],
    ['turn triggers and foreign keys off', 'set session_replication_role = replica'],
    ['turn policies off', 'alter table item disable row level security'],
    ['change a policy', 'alter policy item_editing on item using (true)'],
    ['make a table', 'create table public.chim (id int)'],
    ['make a table for itself', 'create temp table chim (id int)'],
    ['make a function', `create function public.chim() returns int language sql return 1`],
    ['give rights', 'grant select on migrations to intake'],
    ['read files', `select pg_read_file('/etc/hostname')`],
    ['run programs', `copy (select 1) to program 'true'`],
    ['see tables that were never given', 'select * from public.migrations'],
    ['see what others ask', `select 1 / count(*) from pg_stat_activity where usename <> current_user and query <> '<insufficient privilege>' and query <> ''`],
  ] as const;

  test.each(applicationRoles)('as %s cannot step out of its rights', async (role) => {
    const source = await connectionOf(role);
    // Two roles begin read-only; that is their habit, not the wall behind which they stand.
    await source.query('set default_transaction_read_only = off');
    const others = applicationRoles.filter((other) => other !== role).map((other) => [`become ${other}`, `set role ${other}`] as const);
    const done: string[] = [];
    for (const [what, sql] of [...escapes, ...others]) {
      const code = await source.query(sql).then(
        () => 'no error',
        (error: unknown) => (error as { code?: string }).code ?? 'no code',
      );
      // 42501: no right; 42P01: to that role there is no such thing; 22012: it counted none.
      if (!['42501', '42P01', '22012'].includes(code)) done.push(`${what}: ${code}`);
    }
    expect(done).toEqual([]);
  });

  test('gets an error, not rows, when it turns policies off for itself', async () => {
    const source = await connectionOf('editing');
    await expect(source.query('set row_security = off; select * from item')).rejects.toMatchObject({ code: '42501' });
  });
});

const connections = new Map<string, Promise<DataSource>>();
function connectionOf(role: (typeof applicationRoles)[number]): Promise<DataSource> {
  if (!connections.has(role)) connections.set(role, world.source(role));
  return connections.get(role)!;
}

describe('a job', () => {
  test('of another portal cannot be put in from a portal', async () => {
    const { A, B } = province.portals;
    const queue = await JobQueue.open(world.database.urls.editing, false, () => undefined);
    const put = (portalId: string): Promise<void> => actingIn(editing, A, province.dual, () => queue.enqueue({ name: 'tell-author' }, { portalId }));
    try {
      const before = await fingerprint(world);
      await expect(put(B.id)).rejects.toThrow('row-level security');
      expect(changedPlaces(before, await fingerprint(world))).toEqual([]);
      await put(A.id);
      expect(changedPlaces(before, await fingerprint(world)).every((place) => place.endsWith(A.id))).toBe(true);
    } finally {
      await queue.close();
    }
  });

  test('that names rows of another portal than its own does nothing', async () => {
    const { A, B } = province.portals;
    const jobs = await world.source('jobs');
    const process = await world.process();
    await world.rows(`update item set publish_at = now() - interval '1 hour' where portal_id = $1 and id = $2`, [B.id, B.items.scheduled.id]);
    const [step] = await world.rows<{ id: string }>('select id from step_record where portal_id = $1 limit 1', [B.id]);
    const before = await fingerprint(world);
    await as(() => tellAuthorOfStep(jobs, world.clock, { portalId: A.id, stepId: step!.id, authorId: A.authorId }), null);
    await as(
      () => publishWhenScheduled(jobs, process, { portalId: A.id, itemId: B.items.scheduled.id, revisionId: B.items.scheduled.revisionId! }, new Date()),
      null,
    );
    expect(changedPlaces(before, await fingerprint(world))).toEqual([]);
    // The same job in the right portal works, so it was the portal that stopped it.
    await as(
      () => publishWhenScheduled(jobs, process, { portalId: B.id, itemId: B.items.scheduled.id, revisionId: B.items.scheduled.revisionId! }, new Date()),
      null,
    );
    expect(changedPlaces(before, await fingerprint(world)).some((place) => place.endsWith(B.id))).toBe(true);
  });
});
