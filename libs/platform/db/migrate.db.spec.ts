import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { migrate } from './migrate.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('migrate', () => {
  it('says what to do when another session holds the lock, and runs once it is free', async () => {
    const other = new pg.Client({ connectionString: database.urls.editing });
    await other.connect();
    try {
      await other.query('select pg_advisory_lock(826430001)');
      await expect(migrate(database.urls.owner, 50)).rejects.toThrow(/bị khóa quá 0.05 giây.*locked for more than 0.05 s/);
      await other.query('select pg_advisory_unlock(826430001)');
      expect(await migrate(database.urls.owner, 5_000)).toEqual([]);
    } finally {
      await other.end();
    }
  });
});
