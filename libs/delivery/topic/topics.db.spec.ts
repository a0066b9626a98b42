import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { readConfig } from '#platform/config';
import { inPortal, runAs, sourceOptions } from '#platform/db';
import { startPublicApi, type PublicApi } from '../../../tests/e2e/public-api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { CompiledDocument } from '../hot/compile-document.js';

const schema = buildSchema(readFileSync(new URL('../../../apps/api/schema/public.graphql', import.meta.url), 'utf8'));
const text = `query ($host: String!, $slug: String!) {
  topics(host: $host) { code name nameEn }
  items(host: $host) { edges { node { slug topic { code name } } } }
  item(host: $host, slug: $slug) { ... on Item { topic { code nameEn } } }
}`;
let database: TestDatabase;
let api: PublicApi;
let editing: DataSource;
let reader: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startPublicApi(database);
  reader = new pg.Client({ connectionString: database.urls.delivery });
  await reader.connect();
  editing = await new DataSource(sourceOptions(readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing }), 'editing')).initialize();
});
afterAll(async () => {
  await editing.destroy();
  await reader.end();
  await api.close();
  await database.drop();
});

async function publish(portal: PublicPortal, title: string, topic: string | null): Promise<string> {
  const revision = revisionOf(portal, { title, topic });
  return (await runAs({ requestId: 'spec', personId: portal.authorId }, () => inPortal(editing, portal.id, (scope) => publishSealed(scope, revision)))).slug;
}

/** The answer of the compiled statement, after it was seen to be that of the generic path. */
async function ask(host: string, slug: string): Promise<{ topics: object[]; items: object; item: object | null }> {
  const question = CompiledDocument.of(schema, text, 'spec').question({ host, slug }, '2026-11-25');
  const { rows } = await reader.query<(string | null)[]>({ text: question!.statement.text, values: [...question!.values], rowMode: 'array' });
  const compiled = JSON.parse(rows[0]![4] ?? 'null') as { data: { topics: object[]; items: object; item: object | null } };
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables: { host, slug } }),
  });
  expect(await response.json()).toEqual(compiled);
  return compiled.data;
}

it('lists the topics under which a portal has something, in the order of editors, what has none last', async () => {
  const [portal, other] = [await makePortal(database), await makePortal(database)];
  await publish(portal, 'Chuyển đổi', 'digital');
  await publish(portal, 'Chính sách', 'policy');
  await publish(other, 'Dịch bệnh', 'epidemic');
  const slug = await publish(portal, 'Tin thường', null);
  const { topics, item } = await ask(portal.host, slug);
  expect(topics).toEqual([
    { code: 'policy', name: 'Phổ biến chế độ, chính sách, pháp luật', nameEn: 'Dissemination of policy and law' },
    { code: 'digital', name: 'Chuyển đổi số và Đề án 06', nameEn: 'Digital transformation and Project 06' },
    { code: 'other', name: 'Khác', nameEn: 'Other' },
  ]);
  expect(item).toEqual({ topic: null });
});

it('says of each item what it is about; a topic that is no longer offered bears its code', async () => {
  const portal = await makePortal(database);
  await publish(portal, 'Cũ', 'old_topic');
  const slug = await publish(portal, 'Mới', 'business');
  const { topics, items, item } = await ask(portal.host, slug);
  expect(items).toMatchObject({ edges: expect.arrayContaining([{ node: { slug: 'cu', topic: { code: 'old_topic', name: 'old_topic' } } }]) as unknown });
  expect(item).toEqual({ topic: { code: 'business', nameEn: 'Business forums' } });
  expect(topics).toEqual([{ code: 'business', name: 'Diễn đàn, kết nối doanh nghiệp', nameEn: 'Business forums' }]);
});
