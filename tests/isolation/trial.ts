import { GraphQLSchemaHost } from '@nestjs/graphql';
import { encodeCursor } from '#platform/http';
import { addFigures } from '../support/figures.js';
import { TestApi } from '../support/api.js';
import { Leaks, send } from './answers.js';
import { callerNames, makeCallers, tokenOf, type Caller } from './callers.js';
import type { Case, Ground } from './cases.js';
import { operationsOf, type Operation } from './enumerate.js';
import { relations, tryRelations, type Eyes, type Found } from './relations.js';
import { RowWatch } from './row-watch.js';
import { signedIn } from './people-rows.js';
import { buildProvince, letters, tell, type IsolatedPortal, type Province } from './world.js';

/** The api over a world of portals, with everybody who tries operations in it. */
export class Trial {
  /** Operations of the schema of management. */
  readonly manage: readonly Operation[];
  /** Operations of the public schema. */
  readonly open: readonly Operation[];
  private readonly cursors = new Map<string, string>();
  private readonly notices = new Map<string, string>();
  private readonly grants = new Map<string, string>();
  private readonly totals = { cases: 0, requests: 0, leaks: 0 };
  private eyes!: Eyes;

  private constructor(
    readonly api: TestApi,
    readonly province: Province,
    readonly callers: readonly Caller[],
  ) {
    const schemas = api.app.get(GraphQLSchemaHost, { strict: false, each: true }).map((host) => host.schema);
    this.manage = operationsOf(schemas.find((schema) => schema.getMutationType())!);
    this.open = operationsOf(schemas.find((schema) => !schema.getMutationType())!);
  }

  static async start(): Promise<Trial> {
    const api = await TestApi.start();
    const province = await buildProvince(api.world, api.issuer.issuerUrl);
    const trial = new Trial(api, province, await makeCallers(api, province));
    for (const letter of letters) await collectCursors(api, province.portals[letter], trial.cursors);
    for (const { name, nested, personId } of trial.callers) {
      trial.notices.set(name, await tell(api.world, nested, personId ?? nested.authorId));
      const [own] = await api.world.rows<{ id: string }>('select id from portal_grant where portal_id = $1 and person_id = $2 and covers_unit_id is null', [
        nested.id,
        personId,
      ]);
      trial.grants.set(name, own?.id ?? nested.helperGrantId);
    }
    trial.eyes = { leaks: await Leaks.of(province), rows: await RowWatch.over(api.world) };
    return trial;
  }

  /** Adds what was tried to the figures; `uncovered` besides the cells that were not. */
  async close(cells: number, more: Readonly<Record<string, number>> = {}): Promise<void> {
    const { uncovered = 0, ...others } = more;
    addFigures('isolation', { ...others, ...this.totals, uncovered: uncovered + cells - this.totals.cases });
    await this.api.close();
  }

  groundOf(caller: Caller, endpoint: string): Ground {
    const cursorOf = (operation: string, portal: IsolatedPortal): string => this.cursors.get(`${endpoint} ${operation} ${portal.id}`)!;
    return { province: this.province, caller, cursorOf, foreignNotice: this.notices.get(caller.name)!, foreignGrant: this.grants.get(caller.name)! };
  }

  /** Tries an operation as a caller, against the api or another server. */
  async as(caller: Caller, operation: Operation, given: Case, server: Pick<TestApi, 'url'> = this.api): Promise<Found> {
    return tryRelations(server, operation, given, this.groundOf(caller, given.endpoint), this.eyes);
  }

  /** Tries an operation as everybody. @returns every leak and fault */
  async everybody(operation: Operation, given: Case): Promise<string[]> {
    const faults: string[] = [];
    for (const caller of this.callers) {
      const found = await this.as(caller, operation, given);
      this.totals.cases += new Set(found.cells).size;
      this.totals.requests += found.requests;
      this.totals.leaks += found.leaks.length;
      faults.push(...found.leaks, ...found.faults);
    }
    return faults;
  }

  /** Places where rows changed unseen by the watch on which every refusal was judged. */
  unseen(): Promise<string[]> {
    return this.eyes.rows.unseen();
  }
}

/** How many cells there are: operation, path, caller, relation; an operation without ids has its own answer alone. */
export function cellsOf(operations: readonly Operation[], of: Readonly<Record<string, Case>>): number {
  return operations.reduce((sum, { name }) => sum + callerNames.length * ((of[name]?.ids.length ?? 0) * relations.length || 1), 0);
}

/** Cursors that the API really gave, to people of each portal. */
async function collectCursors(api: TestApi, portal: IsolatedPortal, cursors: Map<string, string>): Promise<void> {
  const headers = { authorization: `Bearer ${tokenOf(api, portal.authorId, 'liencong-cli')}` };
  const own = await send(api, '/manage/graphql', headers, 'query ($id: ID!) { items(portalId: $id, first: 3) { pageInfo { endCursor } } }', { id: portal.id });
  const shown = await send(api, '/graphql', {}, 'query ($host: String!) { items(host: $host, first: 1) { pageInfo { endCursor } } }', { host: portal.host });
  const auditor = await api.world.person('Kiểm tra viên', [{ portal, role: 'auditor' }]);
  await signedIn(api.world, api.issuer.issuerUrl, auditor);
  const audit = await send(
    api,
    '/manage/graphql',
    { authorization: `Bearer ${tokenOf(api, auditor, 'liencong-cli')}` },
    'query ($id: ID!) { auditEntries(portalId: $id, first: 3) { edges { cursor } } directives(portalId: $id, first: 1) { edges { cursor } } files(portalId: $id, first: 1) { edges { cursor } } }',
    { id: portal.id },
  );
  const lists = audit.body.data as Record<'auditEntries' | 'directives' | 'files', { edges: { cursor: string }[] }>;
  cursors.set(`/manage/graphql auditEntries ${portal.id}`, lists.auditEntries.edges[2]!.cursor);
  cursors.set(`/manage/graphql directives ${portal.id}`, lists.directives.edges[0]!.cursor);
  cursors.set(`/manage/graphql files ${portal.id}`, lists.files.edges[0]!.cursor);
  const endOf = (answer: typeof own): string => (answer.body.data as { items: { pageInfo: { endCursor: string } } }).items.pageInfo.endCursor;
  cursors.set(`/manage/graphql items ${portal.id}`, endOf(own));
  cursors.set(`/graphql items ${portal.id}`, endOf(shown));
  const [sent] = await api.world.rows<{ at: string }>(
    `select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from webhook_delivery where id = $1`,
    [portal.deliveryId],
  );
  cursors.set(`/manage/graphql webhookDeliveries ${portal.id}`, encodeCursor([sent!.at, portal.deliveryId]));
  const found = await send(api, '/graphql', {}, 'query ($host: String!) { search(host: $host, query: "bản trình", first: 1) { pageInfo { endCursor } } }', {
    host: portal.host,
  });
  cursors.set(`/graphql search ${portal.id}`, (found.body.data as { search: { pageInfo: { endCursor: string } } }).search.pageInfo.endCursor);
  const [overseer] = await api.world.rows<{ id: string }>(`select $1::uuid as id`, [portal.helperId]);
  await api.world.rows(
    `insert into portal_grant (portal_id, person_id, role, covers_unit_id, because, starts_on) values ($1, $2, 'supervisor', $3, 'thử nghiệm', '2026-01-01')`,
    [portal.id, overseer!.id, portal.unitId],
  );
  const overview = await send(
    api,
    '/manage/graphql',
    { authorization: `Bearer ${tokenOf(api, portal.helperId, 'liencong-cli')}` },
    '{ portals { edges { cursor } } portalDirectory { edges { cursor } } units { edges { cursor } } }',
    {},
  );
  for (const [name, list] of Object.entries(overview.body.data as Record<string, { edges: { cursor: string }[] }>)) {
    cursors.set(`/manage/graphql ${name} ${portal.id}`, list.edges[0]!.cursor);
  }
  const administrator = await api.world.person('Quản trị của mốc trang', [{ portal, role: 'portal_admin' }]);
  await signedIn(api.world, api.issuer.issuerUrl, administrator);
  const staff = await send(
    api,
    '/manage/graphql',
    { authorization: `Bearer ${tokenOf(api, administrator, 'liencong-cli')}` },
    'query ($id: ID!) { staff(portalId: $id, first: 1) { pageInfo { endCursor } } }',
    { id: portal.id },
  );
  cursors.set(`/manage/graphql staff ${portal.id}`, (staff.body.data as { staff: { pageInfo: { endCursor: string } } }).staff.pageInfo.endCursor);
}
