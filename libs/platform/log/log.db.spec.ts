import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { createLog } from './log.js';

const canary = 'Văn bản chưa công bố của Trần Thị Mẫu';
let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource({ type: 'postgres', url: database.adminUrl, poolSize: 1 }).initialize();
  await source.query('create table canary (id int primary key, title varchar(200) check (length(title) < 3))');
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

it.each([
  ['breaks a rule', 'insert into canary values (1, $1)', '23514'],
  ['is no number', 'insert into canary values ($1::text::int)', '22P02'],
])('a failed insert whose text %s leaves nothing of the text in the log', async (_what, sql, code) => {
  const thrown: unknown = await source.query(sql, [canary]).catch((error: unknown) => error);
  // What it must not write is there to be written.
  expect(JSON.stringify(thrown)).toContain(canary);
  let text = '';
  createLog('spec', 'info', { write: (line: string) => (text += line) }).error({ err: thrown }, 'unexpected error');
  expect(JSON.parse(text)).toMatchObject({ err: { type: 'QueryFailedError', code } });
  for (const word of ['Văn', 'công bố', 'Trần', 'parameters']) expect(text).not.toContain(word);
});
