import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { addArchitectureFigures, expectCaught } from './canaries.js';

const root = join(import.meta.dirname, '../..');
const generated = [
  'libs/delivery/kind/kind-codes.ts',
  'apps/api/schema/public.graphql',
  'apps/api/schema/manage.graphql',
  'apps/console/src/gql/graphql.ts',
  'apps/site/src/gql/documents.ts',
  'docs/reference/errors.md',
  'docs/reference/configuration.md',
  'docs/reference/database.md',
  'docs/reference/permissions.md',
  '.env.example',
  'infra/systemd/api.env.example',
  'infra/systemd/site.env.example',
  'infra/systemd/worker.env.example',
  'infra/systemd/cli.env.example',
  'tests/architecture/catalogue.json',
];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  addArchitectureFigures();
});

/** Runs `npm run gen -- --check` on what is built, against the files of a folder. */
function check(into: string): Promise<{ code: number; stale: string[]; errors: string }> {
  const args = ['scripts/gen.js', '--check', '--into', into, '--database', database.adminUrl];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      const stale = [...stdout.matchAll(/^khác \(differs\): (.+)$/gm)].map(([, name]) => name!);
      resolve({ code: error ? Number(error.code ?? 1) : 0, stale, errors: stderr });
    });
  });
}

test('every generated file is as the code makes it', async () => {
  const { code, stale, errors } = await check(root);
  expect({ stale, errors }).toEqual({ stale: [], errors: '' });
  expect(code).toBe(0);
}, 120_000);

test('each generated file that somebody touched is named', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'liencong-generated-'));
  try {
    cpSync(join(root, 'apps/console/src/gql'), join(copy, 'apps/console/src/gql'), { recursive: true });
    for (const name of generated) {
      cpSync(join(root, name), join(copy, name));
      appendFileSync(join(copy, name), '\n');
    }
    const { code, stale } = await check(copy);
    for (const name of generated) expectCaught(stale.filter((each) => each === name));
    expect(code).toBe(1);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}, 120_000);
