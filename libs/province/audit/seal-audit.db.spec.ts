import type { DataSource } from 'typeorm';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { sealAudit, sealRound } from './seal-audit.js';
import { auditHead, type AuditHead } from './audit-head.js';
import { verifyAudit, type AuditCheck } from './verify-audit.js';

let world: World;
let jobs: DataSource;
let editing: DataSource;
let person: string;
let portal: WorldPortal;

beforeAll(async () => {
  world = await World.create();
  jobs = await world.source('jobs');
  editing = await world.source('editing');
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  portal = await world.portal();
  person = await world.person('Người làm', [{ portal, role: 'editor' }]);
});

async function write(lines: number, at = '2026-11-26T01:00:00Z'): Promise<void> {
  await actingIn(editing, portal, person, ({ manager }) =>
    manager.query(
      `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details)
       select scope.portal(), $1, $2, 'item.edit', 'item', gen_random_uuid(), gen_random_uuid(), jsonb_build_object('version', n) from generate_series(1, $3::int) n`,
      [at, person, lines],
    ),
  );
}

const seal = (): Promise<number> => actingIn(jobs, portal, null, sealAudit);
const check = (noted?: AuditHead, now = new Date('2026-11-26T01:05:00Z')): Promise<AuditCheck> =>
  actingIn(jobs, portal, null, (scope) => verifyAudit(scope, now, noted));
const head = (): Promise<AuditHead | null> => actingIn(jobs, portal, null, auditHead);

/** Whoever owns the server can do everything: what is written here is past every policy and trigger. */
async function tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
  await world.rows('set session_replication_role = replica');
  await world.rows(sql, values);
  await world.rows('set session_replication_role = origin');
}

describe('sealing', () => {
  it('chains every line once, also what several workers seal at once, over more than one transaction', async () => {
    await write(1_203);
    const sealed = await Promise.all([sealRound(jobs), sealRound(jobs), sealRound(jobs)]);
    expect(sealed.reduce((sum, each) => sum + each)).toBe(1_203);
    await write(2);
    expect(await seal()).toBe(2);
    expect(await seal()).toBe(0);
    expect(await check()).toMatchObject({ lines: 1_205, waiting: 0, head: { number: 1_205 }, faults: [] });
  });

  it('takes a line whose transaction ends late into the chain behind the others', async () => {
    await actingIn(editing, portal, person, async ({ manager }) => {
      await manager.query(
        `insert into audit_entry (portal_id, at, act, subject_type, subject_id, request_id) values (scope.portal(), now(), 'item.edit', 'item', uuidv7(), uuidv7())`,
      );
      await write(3);
      expect(await seal()).toBe(3);
    });
    expect(await seal()).toBe(1);
    expect(await check()).toMatchObject({ lines: 4, faults: [] });
  });

  it('is left to the worker: a desk cannot write a number, and nobody writes a sealed line again', async () => {
    await expect(
      actingIn(editing, portal, person, ({ manager }) =>
        manager.query(
          `insert into audit_entry (portal_id, at, act, subject_type, subject_id, request_id, number, hash) values (scope.portal(), now(), 'item.edit', 'item', uuidv7(), uuidv7(), 1, sha256('x'))`,
        ),
      ),
    ).rejects.toThrow(/permission denied/);
    await write(1);
    await seal();
    await expect(actingIn(jobs, portal, null, ({ manager }) => manager.query('update audit_entry set number = 7'))).rejects.toThrow(/is sealed/);
  });

  it('says so when a line waits for longer than sealing takes', async () => {
    await write(1);
    expect(await check()).toMatchObject({ waiting: 1, faults: [] });
    expect(await check(undefined, new Date('2026-11-26T01:10:01Z'))).toMatchObject({ waiting: 1, faults: [{ kind: 'unsealed', number: null }] });
  });
});

describe('a chain that was touched', () => {
  it('is found by a head kept elsewhere when its end was cut off, or when it was made anew as a whole', async () => {
    await write(10);
    await seal();
    const noted = (await head())!;
    await write(5);
    await seal();
    expect((await check(noted)).faults).toEqual([]);
    await tamper('delete from audit_entry where portal_id = $1 and number > 8', [portal.id]);
    expect((await check()).faults).toEqual([]);
    expect((await check(noted)).faults).toEqual([{ kind: 'cut', number: 10, entryId: null }]);
    await tamper(`update audit_entry set number = null, hash = null, act = 'item.approve' where portal_id = $1`, [portal.id]);
    await write(7);
    await seal();
    expect((await check()).faults).toEqual([]);
    expect((await check(noted)).faults).toEqual([{ kind: 'cut', number: 10, entryId: null }]);
  });
});
