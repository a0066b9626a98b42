import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { send } from './answers.js';
import { cases } from './cases.js';
import { operationsOf, uncovered, type Operation } from './enumerate.js';
import { oldPath } from './look-tables.js';
import { publicCases } from './public-cases.js';
import { shareOf, shares } from './shares.js';
import { cellsOf, Trial } from './trial.js';
import { sharedSection, sharedSlug, type IsolatedPortal } from './world.js';

let trial: Trial;

beforeAll(async () => {
  trial = await Trial.start();
}, 60_000);
afterAll(async () => {
  const operations = trial.manage.length + trial.open.length;
  await trial.close(cellsOf(trial.open, publicCases), { operations, uncovered: missing().length });
});

function missing(): string[] {
  const tried = Object.fromEntries(shares.flatMap((share) => shareOf(share)));
  return [...uncovered(trial.manage, tried), ...uncovered(trial.open, publicCases).map((fault) => `public ${fault}`)];
}

describe('the cases', () => {
  test('cover every operation and every argument path of both schemas', () => {
    expect(missing()).toEqual([]);
  });

  test('of the schema of management are each in one share, and each share in a file of its own', () => {
    const names = shares.flatMap((share) => shareOf(share).map(([name]) => name));
    expect(names.toSorted()).toEqual(Object.keys(cases).toSorted());
    const files = readdirSync(import.meta.dirname).filter((file) => file.startsWith('operations-'));
    expect(files.toSorted()).toEqual(shares.map((share) => `operations-${share}.spec.ts`));
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
        asked.includes(id) && (await trial.api.world.rows('update section set position = position + 1 where portal_id = $1', [id])),
        notFound
      ),
      /a refused call changed public\.section/,
    ],
  ];

  test.each(faulty)('%s is noticed', async (_, answer, fault) => {
    const server = createServer((request, response) => {
      void text(request).then(async (asked) => response.end(JSON.stringify(await answer(asked, trial.province.portals.B))));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const found: string[] = [];
    const sections = trial.manage.find(({ name }) => name === 'sections')!;
    for (const caller of trial.callers.slice(0, 5)) found.push(...(await trial.as(caller, sections, cases['sections']!, { url })).leaks);
    server.closeAllConnections();
    server.close();
    expect(found).toContainEqual(expect.stringMatching(fault));
  });
});

describe('the public schema, under the host of one portal', () => {
  test.each(Object.entries(publicCases))(
    '%s',
    async (name, given) => {
      expect(
        await trial.everybody(
          trial.open.find((operation) => operation.name === name)!,
          given,
        ),
      ).toEqual([]);
    },
    60_000,
  );

  test('a portal that is planned is as unknown as none', async () => {
    const ask = (operation: Operation, host: string): Promise<string> =>
      send(trial.api, '/graphql', {}, operation.document, { host, slug: sharedSlug, section: sharedSection, path: oldPath, query: 'bản trình' }).then(
        ({ body }) => JSON.stringify(body),
      );
    for (const operation of trial.open) {
      expect(await ask(operation, trial.province.portals.D.host)).toBe(await ask(operation, 'khong-co.example.test'));
      expect(await ask(operation, trial.province.portals.A.host)).toContain(
        (publicCases[operation.name]?.shows ?? (({ publicMark }) => publicMark))(trial.province.portals.A),
      );
    }
  });
});
