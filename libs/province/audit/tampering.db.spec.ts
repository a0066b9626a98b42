import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { addFigures } from '../../../tests/support/figures.js';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { auditHead, type AuditHead } from './audit-head.js';
import { sealAudit } from './seal-audit.js';
import { verifyAudit, type AuditFault } from './verify-audit.js';

/** Lines of the chain that is touched, and how often it is. */
const length = 300;
const times = 200;
const now = new Date('2026-11-26T01:05:00Z');

let world: World;
let jobs: DataSource;
let portal: WorldPortal;
let neighbour: WorldPortal;
let heads: readonly [AuditHead, AuditHead];

beforeAll(async () => {
  world = await World.create();
  jobs = await world.source('jobs');
  [portal, neighbour] = [await world.portal(), await world.portal()];
  const person = await world.person('Người làm', [{ portal, role: 'editor' }]);
  for (const each of [portal, neighbour])
    await world.rows(
      `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details)
       select $1, timestamptz '2026-11-26T01:00:00Z' + n * interval '1 second', $2, 'item.edit', 'item', gen_random_uuid(), gen_random_uuid(), jsonb_build_object('version', n)
       from generate_series(1, $3::int) n`,
      [each.id, person, length],
    );
  for (const each of [portal, neighbour]) expect(await actingIn(jobs, each, null, sealAudit)).toBe(length);
  heads = [(await actingIn(jobs, portal, null, auditHead))!, (await actingIn(jobs, neighbour, null, auditHead))!];
  await world.rows('create table kept_audit as select * from audit_entry');
  // what somebody who knows how lines are sealed, and owns the server, can do: make links anew, and move numbers
  await world.rows(`
    create function reseal(portal uuid, since bigint) returns void language plpgsql as $$ declare line record; previous bytea; begin
      select hash into previous from audit_entry where portal_id = portal and number = since - 1;
      for line in select a as entry, a.id, a.number from audit_entry a where a.portal_id = portal and a.number >= since order by a.number loop
        previous := sha256(coalesce(previous, '') || audit_line(line.entry, line.number));
        update audit_entry set hash = previous where portal_id = portal and id = line.id;
      end loop;
    end $$`);
  await world.rows(`
    create function renumber(portal uuid, since bigint, by bigint) returns void language plpgsql as $$ begin
      update audit_entry set number = number + 1000000 where portal_id = portal and number >= since;
      update audit_entry set number = number - 1000000 + by where portal_id = portal and number > 1000000;
    end $$`);
}, 60_000);
afterAll(() => world.close());

/** Whoever owns the server can do everything: past every policy and trigger, all of it or nothing. */
async function tamper(sql: string): Promise<void> {
  await world.rows(`begin; set local session_replication_role = replica; ${sql}; commit`);
}
const restore = (): Promise<void> => tamper('delete from audit_entry; insert into audit_entry select * from kept_audit');
const verified = async (noted?: AuditHead): Promise<readonly AuditFault[]> =>
  (await actingIn(jobs, portal, null, (scope) => verifyAudit(scope, now, noted))).faults;

interface Touch {
  /** What is done to line `n`, and to a later line `m`. */
  readonly sql: (n: number, m: number) => string;
  /** What has to be said of it. */
  readonly fault: AuditFault['kind'];
  /** The place that has to be named; left out: `n`. */
  readonly at?: (n: number, m: number) => number | null;
  /** The head that was kept was touched, and not the lines. */
  readonly head?: () => AuditHead;
}

const own = (): string => `portal_id = '${portal.id}'`;
const line = (n: number): string => `${own()} and number = ${String(n)}`;
const change = (what: string): Touch => ({ sql: (n) => `update audit_entry set ${what} where ${line(n)}`, fault: 'changed' });
/** Two lines change what they have; both are told of. */
const swap = (column: string): Touch => ({
  sql: (n, m) =>
    `update audit_entry a set ${column} = b.${column} from audit_entry b where a.${own()} and b.${own()} and (a.number, b.number) in ((${String(n)}, ${String(m)}), (${String(m)}, ${String(n)}))`,
  fault: 'changed',
});
const forged = (number: string, hash: string): string =>
  `insert into audit_entry (portal_id, id, at, act, subject_type, subject_id, request_id, number, hash)
   values ('${portal.id}', uuidv7(), timestamptz '2026-11-26T00:50:00Z', 'item.approve', 'item', uuidv7(), uuidv7(), ${number}, ${hash})`;
const atHead = (): number => length;

const touches: Readonly<Record<string, Touch>> = {
  'another person': change('person_id = null'),
  'another act': change(`act = 'item.approve'`),
  'another hour': change(`at = at - interval '1 microsecond'`),
  'another kind of subject': change(`subject_type = 'board'`),
  'another subject': change('subject_id = uuidv7()'),
  'another request': change('request_id = uuidv7()'),
  'a detail more': change(`details = details || '{"waived": true}'`),
  'another id': change('id = uuidv7()'),
  'another digest': change(`hash = sha256('x')`),
  'a line gone': { sql: (n) => `delete from audit_entry where ${line(n)}`, fault: 'missing' },
  'several lines gone': { sql: (n, m) => `delete from audit_entry where ${own()} and number between ${String(n)} and ${String(m)}`, fault: 'missing' },
  'the first lines gone': { sql: (n) => `delete from audit_entry where ${own()} and number <= ${String(n)}`, fault: 'missing', at: () => 1 },
  'a line moved to another portal': {
    sql: (n) => `update audit_entry set portal_id = '${neighbour.id}', number = number + 1000 where ${line(n)}`,
    fault: 'missing',
  },
  'a line taken out of the chain': { sql: (n) => `update audit_entry set number = null, hash = null where ${line(n)}`, fault: 'missing' },
  'a line gone, the others moved up': {
    sql: (n) => `delete from audit_entry where ${line(n)}; select renumber('${portal.id}', ${String(n)}, -1)`,
    fault: 'changed',
  },
  'a line put in between': { sql: (n) => `select renumber('${portal.id}', ${String(n)}, 1); ${forged(String(n), `sha256('x')`)}`, fault: 'changed' },
  'a line put in between and sealed, the others left': {
    sql: (n) =>
      `select renumber('${portal.id}', ${String(n)}, 1); ${forged(String(n), `sha256('x')`)};
       update audit_entry a set hash = sha256(p.hash || audit_line(a, a.number)) from audit_entry p
         where a.${own()} and p.${own()} and (a.number, p.number) = (${String(n)}, ${String(n - 1)})`,
    fault: 'changed',
    at: (n) => n + 1,
  },
  'a line put in of an earlier hour': { sql: () => forged('null', 'null'), fault: 'unsealed', at: () => null },
  'a line put behind the last': { sql: () => forged(String(length + 1), `sha256('x')`), fault: 'changed', at: () => length + 1 },
  'two lines in the other order': {
    sql: (n, m) =>
      `update audit_entry set number = 1000000 where ${line(n)}; update audit_entry set number = ${String(n)} where ${line(m)};
       update audit_entry set number = ${String(m)} where ${line(1_000_000)}`,
    fault: 'changed',
  },
  'the words of two lines exchanged': swap('details'),
  'the digests of two lines exchanged': swap('hash'),
  'the end cut off': { sql: (n) => `delete from audit_entry where ${own()} and number >= ${String(n)}`, fault: 'cut', at: atHead },
  'all of it gone': { sql: () => `delete from audit_entry where ${own()}`, fault: 'cut', at: atHead },
  'a line changed and every link after it made anew': {
    sql: (n) => `update audit_entry set act = 'item.approve' where ${line(n)}; select reseal('${portal.id}', ${String(n)})`,
    fault: 'cut',
    at: atHead,
  },
  'a line gone and every link after it made anew': {
    sql: (n) => `delete from audit_entry where ${line(n)}; select renumber('${portal.id}', ${String(n)}, -1); select reseal('${portal.id}', ${String(n)})`,
    fault: 'cut',
    at: atHead,
  },
  'a line put in and every link after it made anew': {
    sql: (n) => `select renumber('${portal.id}', ${String(n)}, 1); ${forged(String(n), `sha256('x')`)}; select reseal('${portal.id}', ${String(n)})`,
    fault: 'cut',
    at: atHead,
  },
  'two lines in the other order and every link after them made anew': {
    sql: (n, m) =>
      `update audit_entry set number = 1000000 where ${line(n)}; update audit_entry set number = ${String(n)} where ${line(m)};
       update audit_entry set number = ${String(m)} where ${line(1_000_000)}; select reseal('${portal.id}', ${String(n)})`,
    fault: 'cut',
    at: atHead,
  },
  'the head that was kept is that of another portal': { sql: () => 'select 1', fault: 'cut', at: atHead, head: () => heads[1] },
  'the head that was kept with another number': {
    sql: () => 'select 1',
    fault: 'cut',
    at: () => length - 1,
    head: () => ({ number: length - 1, hash: heads[0].hash }),
  },
};

test('each of 200 tamperings with lines, their order and their heads is found and named', async () => {
  expect(await verified(heads[0])).toEqual([]);
  // every kind comes up again and again, at places that are the same in each run
  const places = fc.sample(fc.tuple(fc.integer({ min: 2, max: length - 10 }), fc.integer({ min: 1, max: 9 })), { seed: 33, numRuns: times });
  const kinds = Object.entries(touches);
  const missed: string[] = [];
  let withoutHead = 0;
  for (const [turn, [n, further]] of places.entries()) {
    const [name, touch] = kinds[turn % kinds.length]!;
    const m = n + further;
    await tamper(touch.sql(n, m));
    const number = touch.at ? touch.at(n, m) : n;
    const faults = await verified(touch.head?.() ?? heads[0]);
    if (!faults.some((fault) => fault.kind === touch.fault && fault.number === number)) missed.push(`${name}, ${String(n)}: ${JSON.stringify(faults)}`);
    if ((await verified()).length > 0) withoutHead += 1;
    await restore();
    expect(await verified(heads[0])).toEqual([]);
  }
  addFigures('audit', { tamperings: times, found: times - missed.length, foundWithoutHeads: withoutHead, waysOfTampering: kinds.length });
  expect(missed).toEqual([]);
  // what is whole in itself shows against a head from elsewhere alone
  expect(withoutHead).toBe(places.filter((_, turn) => kinds[turn % kinds.length]![1].fault !== 'cut').length);
}, 120_000);
