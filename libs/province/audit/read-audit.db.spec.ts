import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import { buffersOf, type PlanNode } from '../../../tests/support/plan.js';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import type { AuditEntryConnection, AuditFilter } from './audit.types.js';
import { auditLines, readAudit } from './read-audit.js';

let world: World;
let supervision: DataSource;
let editing: DataSource;
const portals: WorldPortal[] = [];
let foreign: WorldPortal;
let person: string;
let stranger: string;

beforeAll(async () => {
  world = await World.create();
  supervision = await world.source('supervision');
  editing = await world.source('editing');
  for (let made = 0; made < 20; made += 1) portals.push(await world.portal());
  foreign = await world.portal();
  person = await world.person('Người làm', [{ portal: portals[0]!, role: 'editor' }]);
  stranger = await world.person('Không còn tên ở đây');
  await fill([...portals, foreign], 10_000);
  await world.rows(
    `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details) values
       ($1, '2026-11-24T17:00:00Z', $2, 'grant.end', 'grant', $1, $1, '{"endsOn": "2026-11-30"}'),
       ($1, '2026-11-24T16:59:59Z', $3, 'grant.invite', 'grant', $1, $1, '{"role": "editor"}'),
       ($1, '2026-11-25T16:59:59.999999Z', null, 'item.publish', 'item', $1, $1, '{}')`,
    [portals[0]!.id, person, stranger],
  );
  await world.rows('analyze audit_entry');
}, 60_000);
afterAll(() => world.close());

/** Lines of a fifth of a second apart, over the portals in turn: what a busy month of a province leaves. */
async function fill(of: readonly WorldPortal[], each: number): Promise<void> {
  await world.rows(
    `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details)
     select p.id, timestamptz '2026-11-01Z' + ((n * 21 + p.place) * interval '5 seconds'), $2, 'item.edit', 'item', gen_random_uuid(), gen_random_uuid(), '{"version": 2}'
     from generate_series(1, $3::int) n, unnest($1::uuid[]) with ordinality p (id, place)`,
    [of.map(({ id }) => id), person, each],
  );
}

const inAll = <T>(fn: (scope: OpenScope) => Promise<T>): Promise<T> =>
  runAs({ requestId: newId(), personId: newId() }, () =>
    inSubtree(
      supervision,
      portals.map(({ id }) => id),
      fn,
    ),
  );
const inOne = <T>(fn: (scope: OpenScope) => Promise<T>): Promise<T> => actingIn(editing, portals[0]!, person, fn);
const acts = ({ edges }: AuditEntryConnection): string[] => edges.map(({ node }) => node.act);

describe('the audit', () => {
  it('shows who did what to what, by the name they bear there, with the state before and after', async () => {
    const { edges } = await inOne((scope) => readAudit(scope, { subjectType: 'grant' }, { first: 10 }));
    expect(edges.map(({ node }) => node)).toEqual([
      expect.objectContaining({
        portalId: portals[0]!.id,
        person: { id: person, displayName: 'Người làm' },
        act: 'grant.end',
        words: 'Kết thúc quyền trước hạn',
        subjectWords: 'Quyền',
        details: [{ name: 'endsOn', label: 'Ngày cuối', value: '2026-11-30', personName: null }],
      }),
      expect.objectContaining({ person: { id: stranger, displayName: '' }, words: 'Mời người và giao quyền' }),
    ]);
    const [line] = (await inAll((scope) => readAudit(scope, { act: 'item.publish' }, { first: 10 }))).edges;
    expect(line?.node.person).toBeNull();
  });

  it('names the people whose ids stand beside an act, and its place in the chain', async () => {
    const item = newId();
    await world.rows(
      `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details, number, hash)
       values ($1, '2026-10-01T01:00:00Z', $2, 'item.keep', 'item', $3, $3, jsonb_build_object('from', $4::text, 'to', $5::text), 7, sha256(''))`,
      [portals[0]!.id, person, item, stranger, person],
    );
    const { edges } = await inOne((scope) => readAudit(scope, { subjectId: item }, { first: 10 }));
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        number: 7,
        details: [
          { name: 'from', value: stranger, personName: null },
          { name: 'to', value: person, personName: 'Người làm' },
        ],
      },
    ]);
    expect((await inOne((scope) => readAudit(scope, { subjectId: 'không phải mã' }, { first: 10 }))).edges).toEqual([]);
    expect((await inOne((scope) => auditLines(scope, [edges[0]!.node.id]))).get(edges[0]!.node.id)).toMatchObject({ act: 'item.keep', number: 7 });
    await world.rows('set session_replication_role = replica');
    await world.rows('delete from audit_entry where subject_id = $1', [item]);
    await world.rows('set session_replication_role = origin');
  });

  it('is cut by act, person and civil days of Việt Nam', async () => {
    const shown = (filter: AuditFilter) => inAll((scope) => readAudit(scope, Object.assign({ subjectType: 'grant' }, filter), { first: 10 }));
    expect(acts(await shown({ act: 'grant.end' }))).toEqual(['grant.end']);
    expect(acts(await shown({ personId: stranger }))).toEqual(['grant.invite']);
    expect(acts(await shown({ personId: 'không phải mã' }))).toEqual([]);
    expect(acts(await shown({ from: '2026-11-25' as never }))).toEqual(['grant.end']);
    expect(acts(await shown({ to: '2026-11-24' as never }))).toEqual(['grant.invite']);
    const day = await inAll((scope) => readAudit(scope, { subjectType: 'item', act: 'item.publish', to: '2026-11-25' as never }, { first: 10 }));
    expect(acts(day)).toEqual(['item.publish']);
  });

  it('shows nothing of a portal outside the subtree, and of one portal nothing of another', async () => {
    const all = await inAll((scope) => readAudit(scope, {}, { first: 200 }));
    expect(all.edges.some(({ node }) => node.portalId === foreign.id)).toBe(false);
    expect(new Set(all.edges.map(({ node }) => node.portalId)).size).toBe(20);
    const one = await inOne((scope) => readAudit(scope, {}, { first: 200 }));
    expect(new Set(one.edges.map(({ node }) => node.portalId))).toEqual(new Set([portals[0]!.id]));
  });

  it.each([
    ['one thing', () => ({ subjectId: portals[0]!.id })],
    ['a person who did little', () => ({ personId: stranger })],
  ])('of %s is found without reading past the others, over 20 portals', async (_, filter) => {
    const pages = await inAll(async (scope) => {
      const asked: [string, unknown[]][] = [];
      const query = (text: string, values: unknown[]): Promise<unknown> => {
        asked.push([text, values]);
        return scope.manager.query(text, values);
      };
      await readAudit({ ...scope, manager: { query } } as unknown as OpenScope, filter(), { first: 50 });
      const [text, values] = asked[0]!;
      const [row] = await scope.manager.query<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(`explain (analyze, buffers, format json) ${text}`, values);
      return buffersOf(row['QUERY PLAN'][0].Plan);
    });
    expect(pages).toBeLessThan(60);
  });

  it('turns its pages without a gap or a double, also when new lines come between', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const found: AuditEntryConnection = await inAll((scope) => readAudit(scope, { from: '2026-11-02' as never }, { first: 50, after }));
      seen.push(...found.edges.map(({ node }) => node.id));
      after = found.pageInfo.endCursor;
      await world.rows(
        `insert into audit_entry (portal_id, at, act, subject_type, subject_id, request_id) values ($1, now() + interval '1 year', 'item.edit', 'item', $1, $1)`,
        [portals[1]!.id],
      );
    }
    const [recount] = await world.rows<{ ids: string[] }>(
      `select array(select id::text from audit_entry where portal_id = any ($1) and at < now() + interval '1 month' order by at desc, id desc limit 250) as ids`,
      [portals.map(({ id }) => id)],
    );
    expect(seen).toEqual(recount!.ids);
    await world.rows(`delete from audit_entry where at > now() + interval '6 months'`);
    await expect(inAll((scope) => readAudit(scope, {}, { first: 10, after: 'x' }))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(inAll((scope) => readAudit(scope, {}, { first: 201 }))).rejects.toMatchObject({ code: 'FIRST_OUT_OF_RANGE' });
  });
});

describe('among 210,000 lines of 21 portals', () => {
  /** The plan of what readAudit asks. */
  async function plan(run: typeof inAll, filter: AuditFilter): Promise<string> {
    return run(async (scope) => {
      let lines: string[] = [];
      const query = async (sql: string, values: unknown[]): Promise<unknown[]> => {
        const rows = await scope.manager.query<{ 'QUERY PLAN': string }[]>(`explain (analyze, buffers, costs off) ${sql}`, values);
        lines = rows.map((row) => row['QUERY PLAN']);
        return [];
      };
      await readAudit({ ...scope, manager: { query } } as unknown as OpenScope, filter, { first: 50 });
      return lines.join('\n');
    });
  }

  it.each([
    ['of the subtree', {}, 'audit_entry_at'],
    ['of the subtree since a day', { from: '2026-11-08' }, 'audit_entry_at'],
    ['of the subtree up to a day', { to: '2026-11-10' }, 'audit_entry_at'],
  ] as const)('a page %s comes out of the index in its order', async (_, filter, index) => {
    const found = await plan(inAll, filter as AuditFilter);
    expect(found).toContain(`using ${index} on audit_entry`);
    // What is sorted is the page, never the table.
    expect(found).not.toMatch(/Seq Scan on audit_entry|external|top-N/);
    expect(Number(/Buffers: shared hit=(\d+)/.exec(found)?.[1])).toBeLessThan(600);
  });

  it('a page of one portal comes out of its own index', async () => {
    const found = await plan(inOne, {});
    expect(found).toContain('using audit_entry_newest on audit_entry');
    expect(found).not.toMatch(/Seq Scan on audit_entry|external|top-N/);
  });

  it('the first page of the whole subtree is there in a moment', async () => {
    const begun = performance.now();
    await inAll((scope) => readAudit(scope, {}, { first: 50 }));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
