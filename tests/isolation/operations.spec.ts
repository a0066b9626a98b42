import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { encodeCursor } from '#platform/http';
import { addFigures } from '../support/figures.js';
import { TestApi } from '../support/api.js';
import { Leaks, send } from './answers.js';
import { callerNames, makeCallers, tokenOf, type Caller } from './callers.js';
import { cases, type Case, type Ground } from './cases.js';
import { publicCases } from './public-cases.js';
import { oldPath } from './look-tables.js';
import { operationsOf, uncovered, type Operation } from './enumerate.js';
import { relations, tryRelations } from './relations.js';
import { buildProvince, letters, sharedSection, sharedSlug, signedIn, tell, type IsolatedPortal, type Letter, type Province } from './world.js';

let api: TestApi;
let province: Province;
let callers: Caller[];
let leaks: Leaks;
let manage: Operation[];
let open: Operation[];
const cursors = new Map<string, string>();
const notices = new Map<string, string>();
const grants = new Map<string, string>();
const totals = { cases: 0, requests: 0, leaks: 0 };

beforeAll(async () => {
  api = await TestApi.start();
  province = await buildProvince(api.world, api.issuer.issuerUrl);
  callers = await makeCallers(api, province);
  const schemas = api.app.get(GraphQLSchemaHost, { strict: false, each: true }).map((host) => host.schema);
  manage = operationsOf(schemas.find((schema) => schema.getMutationType())!);
  open = operationsOf(schemas.find((schema) => !schema.getMutationType())!);
  for (const letter of letters) await collectCursors(letter);
  for (const { name, nested, personId } of callers) {
    notices.set(name, await tell(api.world, nested, personId ?? nested.authorId));
    const [own] = await api.world.rows<{ id: string }>('select id from portal_grant where portal_id = $1 and person_id = $2 and covers_unit_id is null', [
      nested.id,
      personId,
    ]);
    grants.set(name, own?.id ?? nested.helperGrantId);
  }
  leaks = await Leaks.of(province);
}, 60_000);
afterAll(async () => {
  const operations = manage.length + open.length;
  addFigures('isolation', { operations, ...totals, uncovered: missing().length + (cellsOf(manage, cases) + cellsOf(open, publicCases) - totals.cases) });
  await api.close();
});

/** Cursors that the API really gave, to people of each portal. */
async function collectCursors(letter: Letter): Promise<void> {
  const portal = province.portals[letter];
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

function groundOf(caller: Caller, endpoint: string): Ground {
  const cursorOf = (operation: string, portal: IsolatedPortal): string => cursors.get(`${endpoint} ${operation} ${portal.id}`)!;
  return { province, caller, cursorOf, foreignNotice: notices.get(caller.name)!, foreignGrant: grants.get(caller.name)! };
}

function missing(): string[] {
  return [...uncovered(manage, cases), ...uncovered(open, publicCases).map((fault) => `public ${fault}`)];
}

/** How many cells the schema asks for: operation, path, caller, relation; an operation without ids has its own answer alone. */
function cellsOf(operations: readonly Operation[], of: Readonly<Record<string, Case>>): number {
  return operations.reduce((sum, { name }) => sum + callerNames.length * ((of[name]?.ids.length ?? 0) * relations.length || 1), 0);
}

async function run(operation: Operation, given: Case): Promise<void> {
  const faults: string[] = [];
  for (const caller of callers) {
    const found = await tryRelations(api, operation, given, groundOf(caller, given.endpoint), leaks);
    totals.cases += new Set(found.cells).size;
    totals.requests += found.requests;
    totals.leaks += found.leaks.length;
    faults.push(...found.leaks, ...found.faults);
  }
  expect(faults).toEqual([]);
}

describe('the cases', () => {
  test('cover every operation and every argument path of both schemas', () => {
    expect(missing()).toEqual([]);
  });

  test.each([
    ['an operation', 'type Query { viewer: Int chim(portalId: ID!): Int }', 'operation chim: no case'],
    ['an argument', 'type Query { viewer(portalId: ID!): Int }', 'operation viewer, argument portalId: no case'],
    [
      'an id inside an input',
      'input In { deep: Deep! } input Deep { chimIds: [ID!]! } type Query { viewer(input: In!): Int }',
      'operation viewer, argument input.deep.chimIds[]: no case',
    ],
    [
      'an id that is called a value',
      'type Query { viewer: Int items(portalId: ID! search: String after: String states: [ID!] first: Int): Int }',
      'operation items, argument states[]: can name something of a portal, but has no case as such',
    ],
  ])('that leave out %s are noticed by name', (_, sdl, fault) => {
    const schema: GraphQLSchema = buildSchema(sdl);
    expect(uncovered(operationsOf(schema), cases)).toContain(fault);
  });
});

describe('a server that leaks', () => {
  const notFound = { errors: [{ message: 'Không có.', extensions: { code: 'NOT_FOUND' } }] };
  const faulty: readonly (readonly [string, (asked: string, foreign: IsolatedPortal) => object | Promise<object>, RegExp])[] = [
    ['text of another portal', (asked, { id, privateMark }) => (asked.includes(id) ? { ...notFound, hint: privateMark } : notFound), /shows private text of B/],
    ['an id of another portal', (asked, { id, items }) => (asked.includes(id) ? { ...notFound, hint: items.draft.id } : notFound), /shows id .* of B/],
    [
      'that something is there',
      (asked, { id }) => (asked.includes(id) ? { errors: [{ message: 'Không được.', extensions: { code: 'FORBIDDEN' } }] } : notFound),
      /answers FORBIDDEN, unlike unknown NOT_FOUND/,
    ],
    [
      'by its words',
      (asked, { id }) => (asked.includes(id) ? { errors: [{ message: 'Không phải của bạn.', extensions: { code: 'NOT_FOUND' } }] } : notFound),
      /answers NOT_FOUND, unlike unknown NOT_FOUND/,
    ],
    [
      'other spellings of an id',
      (asked, { id }) => (asked.includes(`{${id}}`) || asked.includes(id.replaceAll('-', '')) ? { data: { sections: [] } } : notFound),
      /malformed .*: answers OK, unknown NOT_FOUND/,
    ],
    [
      'by changing rows',
      async (asked, { id }) => (
        asked.includes(id) && (await api.world.rows('update section set position = position + 1 where portal_id = $1', [id])),
        notFound
      ),
      /a refused call changed public\.section/,
    ],
  ];

  test.each(faulty)('%s is noticed', async (_, answer, fault) => {
    const server = createServer((request, response) => {
      void text(request).then(async (asked) => response.end(JSON.stringify(await answer(asked, province.portals.B))));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const found: string[] = [];
    for (const caller of callers.slice(0, 5))
      found.push(
        ...(
          await tryRelations(
            { url },
            manage.find(({ name }) => name === 'sections')!,
            cases['sections']!,
            groundOf(caller, '/manage/graphql'),
            leaks,
          )
        ).leaks,
      );
    server.closeAllConnections();
    server.close();
    expect(found).toContainEqual(expect.stringMatching(fault));
  });
});

// first: the cases of the other schema publish what was not public
describe('the public schema, under the host of one portal', () => {
  test.each(Object.entries(publicCases))(
    '%s',
    async (name, given) =>
      run(
        open.find((operation) => operation.name === name)!,
        given,
      ),
    60_000,
  );

  test('a portal that is planned is as unknown as none', async () => {
    const ask = (operation: Operation, host: string): Promise<string> =>
      send(api, '/graphql', {}, operation.document, { host, slug: sharedSlug, section: sharedSection, path: oldPath, query: 'bản trình' }).then(({ body }) =>
        JSON.stringify(body),
      );
    for (const operation of open) {
      expect(await ask(operation, province.portals.D.host)).toBe(await ask(operation, 'khong-co.example.test'));
      expect(await ask(operation, province.portals.A.host)).toContain(
        (publicCases[operation.name]?.shows ?? (({ publicMark }) => publicMark))(province.portals.A),
      );
    }
  });
});

describe('the management schema, as everybody, with ids of their own, of others, of nobody and of no form', () => {
  // before other cases publish what was private of the portal beside
  const inOrder = Object.entries(cases).toSorted(([a], [b]) => Number(b === 'itemsAround') - Number(a === 'itemsAround'));
  test.each(inOrder)(
    '%s',
    async (name, given) =>
      run(
        manage.find((operation) => operation.name === name)!,
        given,
      ),
    60_000,
  );
});
