import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { inPortal, runAs, sourceOptions } from '#platform/db';
import { TestApi } from '../support/api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from './public-builders.js';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(root, 'libs/public-client');
const compiler = path.join(root, 'node_modules/typescript/lib/tsc.js');
let api: TestApi;
let portal: PublicPortal;
let folder: string;

/** A project of somebody else, into which the package was installed as npm packs it. */
beforeAll(async () => {
  api = await TestApi.start();
  portal = await makePortal(api.world.database, { name: 'Phường Khách' });
  const editing = await new DataSource(sourceOptions(api.world.config, 'editing')).initialize();
  await runAs({ requestId: 'spec', personId: portal.authorId }, () =>
    inPortal(editing, portal.id, (scope) => publishSealed(scope, revisionOf(portal, { title: 'Tin cho thư viện' }))),
  );
  await editing.destroy();

  folder = await mkdtemp(path.join(tmpdir(), 'lien-cong-client-'));
  const packed = path.join(folder, 'packed');
  await mkdir(packed);
  await run(process.execPath, [compiler, '-p', path.join(source, 'tsconfig.json'), '--outDir', path.join(packed, 'dist')]);
  for (const name of ['package.json', 'readme.md']) await copyFile(path.join(source, name), path.join(packed, name));
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: packed });
  const installed = path.join(folder, 'node_modules/@liencong/public-client');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', path.join(folder, stdout.trim()), '-C', installed, '--strip-components=1']);
  await symlink(path.join(root, 'node_modules/@graphql-typed-document-node'), path.join(folder, 'node_modules/@graphql-typed-document-node'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api.close();
});

const typed = (text: string): Promise<{ stdout: string; code: number }> =>
  writeFile(path.join(folder, 'ask.ts'), text)
    .then(() =>
      run(process.execPath, [compiler, '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', 'ask.ts'], {
        cwd: folder,
      }),
    )
    .then(
      ({ stdout }) => ({ stdout, code: 0 }),
      (error: unknown) => error as { stdout: string; code: number },
    );

const program = (field: string): string => `
  import { LatestItemsDocument, PortalOfDocument, PublicClient, PublicFault } from '@liencong/public-client';
  const client = new PublicClient(process.argv[2] ?? '');
  const host = process.argv[3] ?? '';
  const { portal } = await client.ask(PortalOfDocument, { host });
  const { items } = await client.ask(LatestItemsDocument, { host, first: 5 });
  const refused = await client.ask(LatestItemsDocument, { host, first: 1001 }).catch((error: unknown) => (error instanceof PublicFault ? error.code : 'other'));
  const unknown = await client.ask(LatestItemsDocument, { host, first: 5, kinds: ['khong_co'] }).catch((error: unknown) => (error instanceof PublicFault ? error.details : {}));
  console.log(JSON.stringify([portal?.name, items.edges.map(({ node }) => node.${field}), refused, unknown]));
  declare const process: { readonly argv: readonly string[] };
`;

it('is packed, type-checks where it is installed, and asks a running api', async () => {
  expect(await typed(program('title'))).toEqual({ stdout: '', code: 0 });
  const { stdout } = await run(process.execPath, ['ask.js', api.url, portal.host], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual([
    'Phường Khách',
    ['Tin cho thư viện'],
    'FIRST_OUT_OF_RANGE',
    { field: 'kinds[0]', codes: expect.arrayContaining(['news', 'video']) as unknown },
  ]);
}, 60_000);

it('knows the types of the schema: a field that is not there is refused before anything runs', async () => {
  const { code, stdout } = await typed(program('titel'));
  expect(code).not.toBe(0);
  expect(stdout).toContain("'titel'");
}, 60_000);
