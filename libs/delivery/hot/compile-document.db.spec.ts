import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { startPublicApi, type PublicApi } from '../../../tests/e2e/public-api.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { CompiledDocument } from './compile-document.js';
import { NotCompilable } from './selection.js';
import { fillWorld, hosts, slugs } from '../../../tests/support/hot-world.js';
import { documents, type Asked } from '../../../tests/support/random-documents.js';

const trusted = Object.values(
  JSON.parse(readFileSync(new URL('../../../apps/site/src/gql/trusted-documents.json', import.meta.url), 'utf8')) as Record<string, string>,
).map((text) => [/query (\w+)/.exec(text)?.[1] ?? '', text] as const);
let database: TestDatabase;
let api: PublicApi;
let schema: GraphQLSchema;
let reader: pg.Client;
let today: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWorld(database.adminUrl);
  api = await startPublicApi(database);
  schema = api.schema;
  reader = new pg.Client({ connectionString: database.urls.delivery });
  await reader.connect();
  today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
});
afterAll(async () => {
  await reader.end();
  await api.close();
  await database.drop();
});

async function generic({ text, variables }: Asked): Promise<string> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return JSON.stringify(await response.json());
}

/** The answer of the statement; null where the generic path must answer. */
async function hot({ text, variables }: Asked): Promise<string | null> {
  const question = CompiledDocument.of(schema, text, 'spec').question(variables, today);
  if (!question) return null;
  const { rows } = await reader.query<(string | null)[]>({ text: question.statement.text, values: [...question.values], rowMode: 'array' });
  expect(rows).toHaveLength(1);
  const answer = rows[0]![4] ?? null;
  return answer === null ? null : (question.finish?.(answer) ?? JSON.stringify(JSON.parse(answer)));
}

describe('a compiled document', () => {
  test.each(trusted)('of the site answers as the generic path does: %s', async (name, text) => {
    let compared = 0;
    for (const host of hosts)
      for (const slug of slugs)
        for (const more of [{}, { after: null }]) {
          const sections = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`s${String(n + 1)}`, `muc-${String(n)}`]));
          const variables = {
            host,
            slug,
            section: 'muc-1',
            tag: 'bau-cu',
            kinds: ['video', 'news'],
            path: '/cu.html',
            first: 2,
            query: 'đã xong',
            within: slug === 'tin-1' ? 'PROVINCE' : 'PORTAL',
            from: '2026-01-01',
            to: '2026-12-31',
            ...sections,
            ...more,
          };
          const own = Object.fromEntries(Object.entries(variables).filter(([key]) => new RegExp(`\\$${key}\\b`).test(text)));
          const answer = await hot({ text, variables: own });
          if (answer === null) continue;
          compared += 1;
          expect(answer).toBe(await generic({ text, variables: own }));
        }
    expect([name, compared > 5]).toEqual([name, true]);
  });

  test('made at random answers as the generic path does, key by key', async () => {
    let compared = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(documents, async (asked) => {
        const answer = await hot(asked);
        const other = await generic(asked);
        if (answer === null || other.includes('GRAPHQL_VALIDATION_FAILED')) {
          refused += 1;
          return;
        }
        compared += 1;
        expect(answer).toBe(other);
      }),
      { numRuns: Number(process.env['LIENCONG_RUNS'] ?? 300) },
    );
    expect(compared).toBeGreaterThan(refused);
  }, 120_000);

  test.each([
    ['a number of items beyond the limit', 'query($host: String!) { items(host: $host, first: 1001) { edges { cursor } } }', { host: 'a.mau.test' }],
    ['a cursor that no list gave', 'query($host: String!) { items(host: $host, after: "x") { edges { cursor } } }', { host: 'a.mau.test' }],
    ['a value that is not there', 'query($host: String!) { portal(host: $host) { id } }', {}],
    ['a value of another type', 'query($host: String!, $n: Int!) { items(host: $host, first: $n) { edges { cursor } } }', { host: 'a.mau.test', n: 'x' }],
    ['what can be no host', 'query($host: String!) { portal(host: $host) { id } }', { host: 'a b' }],
    ['two hosts', 'query($host: String!) { portal(host: $host) { id } b: portal(host: "b.mau.test") { id } }', { host: 'a.mau.test' }],
  ])('leaves %s to the generic path', async (_what, text, variables) => {
    expect(await hot({ text, variables })).toBeNull();
  });

  test.each([
    ['what is decided while it runs', 'query($host: String!, $x: Boolean!) { portal(host: $host) { id name @include(if: $x) } }'],
    ['several operations', 'query A { __typename } query B { __typename }'],
    ['the schema itself', '{ __schema { types { name } } }'],
    ['nothing that is read', '{ __typename }'],
  ])('is not made of %s', (_what, text) => {
    expect(() => CompiledDocument.of(schema, text, 'spec')).toThrow(NotCompilable);
  });

  test('makes one statement for each form that its variables can take, and no more', () => {
    const compiled = CompiledDocument.of(schema, trusted.find(([name]) => name === 'ListedWithin')![1], 'spec');
    const names = ['a', 'b'].flatMap((host) =>
      [null, Buffer.from(JSON.stringify(['1', '00000000-0000-7000-8000-000000000000'])).toString('base64url')].map(
        (after) => compiled.question({ host, section: 'muc-1', after }, today)!.statement.name,
      ),
    );
    expect(names).toEqual(['spec.0', 'spec.1', 'spec.0', 'spec.1']);
  });
});
