import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { readConfig } from '#platform/config';
import { inPortal, runAs, sourceOptions } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { startPublicApi, type PublicApi } from '../../../tests/e2e/public-api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { CompiledDocument } from '../hot/compile-document.js';

const schema = buildSchema(readFileSync(new URL('../../../apps/api/schema/public.graphql', import.meta.url), 'utf8'));
const text = `query ($host: String!) {
  portal(host: $host) { monitoring { site host } }
  visits(host: $host) { __typename online today total since countedAt definition definitionEn }
  popular(host: $host, days: 20) { views item { slug title publishedAt section { name } } }
  channels(host: $host) { kind name address owner since until isOfficial }
}`;
let database: TestDatabase;
let api: PublicApi;
let editing: DataSource;
let admin: pg.Client;
let reader: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startPublicApi(database);
  [admin, reader] = [new pg.Client({ connectionString: database.adminUrl }), new pg.Client({ connectionString: database.urls.delivery })];
  await admin.connect();
  await reader.connect();
  const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing });
  editing = await new DataSource(sourceOptions(config, 'editing')).initialize();
});
afterAll(async () => {
  await editing.destroy();
  await admin.end();
  await reader.end();
  await api.close();
  await database.drop();
});

const today = civilDateOf(new Date());

/** A portal with everything that these fields show. */
async function full(day: string, state?: 'suspended'): Promise<PublicPortal> {
  const portal = await makePortal(database, state ? { state } : {});
  const revision = revisionOf(portal, { title: 'Đọc nhiều' });
  await runAs({ requestId: 'spec', personId: portal.authorId }, () => inPortal(editing, portal.id, (scope) => publishSealed(scope, revision)));
  await admin.query(`insert into visit_shown values ($1, '2026-11-26 02:00:00.123456+00', $2, 3, 41, 365629073, '2024-01-01')`, [portal.id, day]);
  await admin.query(`insert into popular_item values ($1, 7, 1, $2, 9), ($1, 30, 1, $2, 90)`, [portal.id, revision.itemId]);
  await admin.query(`insert into monitoring_code values ($1, 'do.example.vn', 'P-1')`, [portal.id]);
  await admin.query(
    `insert into channel (portal_id, kind, name, address, owner, since, until) values
       ($1, 'facebook', 'Cũ', 'https://facebook.com/x', 'Văn phòng', '2020-01-01', '2021-01-01'), ($1, 'zalo', 'Zalo', 'https://zalo.me/1', 'Văn phòng', '2026-01-01', null)`,
    [portal.id],
  );
  return portal;
}

/** Answers of the compiled statement and of the generic path. */
async function both(host: string): Promise<[compiled: unknown, generic: unknown]> {
  const question = CompiledDocument.of(schema, text, 'spec').question({ host }, today);
  const { rows } = await reader.query<(string | null)[]>({ text: question!.statement.text, values: [...question!.values], rowMode: 'array' });
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables: { host } }),
  });
  return [JSON.parse(rows[0]![4] ?? 'null'), await response.json()];
}

it('answers the same compiled and on the generic path', async () => {
  const portal = await full(today);
  const [compiled, generic] = await both(portal.host);
  expect(compiled).toEqual(generic);
  expect(generic).toMatchObject({
    data: {
      portal: { monitoring: { site: 'P-1', host: 'do.example.vn' } },
      visits: { online: 3, today: 41, total: 365_629_073, since: '2024-01-01' },
      popular: [{ views: 90, item: { title: 'Đọc nhiều' } }],
      channels: [
        { kind: 'ZALO', isOfficial: true },
        { kind: 'FACEBOOK', isOfficial: false },
      ],
    },
  });
});

it.each([
  ['of another day', () => full('2020-01-01').then(({ host }) => host), { visits: { online: 0, today: 0, total: 365_629_073 } }],
  ['of a portal that stands still', () => full(today, 'suspended').then(({ host }) => host), { visits: null, popular: [], channels: [] }],
  ['of a portal without any', () => makePortal(database).then(({ host }) => host), { portal: { monitoring: null }, visits: null, popular: [], channels: [] }],
  ['of no portal', () => Promise.resolve('khong-co.example.test'), { portal: null, visits: null, popular: [], channels: [] }],
])('answers the same both ways %s', async (_, hostOf, data) => {
  const [compiled, generic] = await both(await hostOf());
  expect(compiled).toEqual(generic);
  expect(generic).toMatchObject({ data });
});
