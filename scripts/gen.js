/**
 * Writes every file that is made from code: schema files, typed documents, reference pages, .env.example, the catalogue of the database.
 *   npm run gen                 writes them
 *   npm run gen -- --check      writes nothing; fails and names each file that differs
 *   npm run gen -- --release    also keeps the schemas as the ones that later versions may not break
 * For the test of this command: --into <folder> (files are written and compared there), --database <url> (a migrated one).
 */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, release: { type: 'boolean' }, into: { type: 'string', default: root }, database: { type: 'string' } },
});

const operations = [];
const codes = await codeFiles();
const schemas = await schemaFiles();
// Typed documents are made from the schema files, so those are written first.
const first = await settle([...codes, ...schemas]);
const rest = await settle([...(await referenceFiles()), ...(await databaseFiles()), ...(await documentFiles())]);
const stale = [...first, ...rest];
for (const file of stale) console.log(`${options.check ? 'khác (differs):' : 'đã ghi (written):'} ${file}`);
if (options.check && stale.length > 0) {
  console.error('Chạy `npm run gen` rồi xem lại thay đổi (run `npm run gen`, then look at the change).');
  process.exitCode = 1;
}
// Pools of modules that were only read would keep the process.
process.exit();

/** @returns names of the files whose text was another; written unless --check */
async function settle(files) {
  const differing = [];
  for (const { name, text } of files) {
    const target = join(options.into, name);
    const before = await readFile(target, 'utf8').catch(() => undefined);
    if (before === text) continue;
    differing.push(name);
    if (options.check) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return differing;
}

/** Codes of the kinds, for the lib below that answers the public: it may not look at their folders. Build again once it changed. */
async function codeFiles() {
  const { itemKinds } = await import('../dist/libs/newsroom/item-kinds.js');
  const lines = itemKinds.map(({ code }) => `  '${code}',\n`).join('');
  const text = `/**
 * Codes of all kinds of items, in the order in which they are offered: made by \`npm run gen\` from libs/newsroom/kinds. A kind that ends gets a
 * last day and keeps its folder, so what was published of it can be asked for.
 */
export const kindCodes: readonly string[] = [
${lines}];
`;
  return [{ name: 'libs/delivery/kind/kind-codes.ts', text }];
}

async function schemaFiles() {
  const { buildSchemas, printSchemaFile } = await import('./gen/schemas.js');
  const { ApiModule } = await import('../dist/apps/api/src/api.module.js');
  const { readConfig } = await import('../dist/libs/platform/config/index.js');
  const { applicationRoles } = await import('../dist/libs/platform/db/index.js');
  const nowhere = Object.fromEntries(applicationRoles.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, 'postgresql://nobody@127.0.0.1:1/none']));
  const config = readConfig({ LIENCONG_MODE: 'test', ...nowhere });
  const served = await buildSchemas(ApiModule.forRoot({ config, log: { error() {} } }));
  const { rightsKey } = await import('../dist/libs/platform/http/index.js');
  const right = (of) => (of ? Reflect.getMetadata(rightsKey, of) : undefined);
  for (const { path, rootFields } of served) {
    if (path !== '/manage/graphql') continue;
    operations.push(...rootFields.map(({ kind, name, handler, resolver }) => ({ kind, name, right: right(handler) ?? right(resolver) })));
  }
  return served.flatMap(({ path, schema }) => {
    const name = path === '/graphql' ? 'public' : path.split('/')[1];
    const text = printSchemaFile(schema);
    const current = { name: `apps/api/schema/${name}.graphql`, text };
    return options.release ? [current, { name: `apps/api/schema/released/${name}.graphql`, text }] : [current];
  });
}

async function referenceFiles() {
  const { configurationPage, errorsPage, exampleEnvironment, programEnvironment } = await import('./gen/pages.js');
  const { permissionsPage } = await import('./gen/permissions.js');
  const people = await import('../dist/libs/people/index.js');
  // Errors are declared where they belong; every door is opened so that each lib has declared its own.
  for (const door of globSync(['dist/libs/*/index.js', 'dist/libs/platform/*/index.js'])
    .filter((file) => !/^dist\/libs\/(web|public-client)\//.test(file))
    .sort()) {
    await import(pathToFileURL(door).href);
  }
  const { errorCatalogue } = await import('../dist/libs/platform/errors/index.js');
  const { programs, settings, settingsOf } = await import('../dist/libs/platform/config/index.js');
  const { httpStatus } = await import('../dist/libs/platform/http/index.js');
  return [
    { name: 'docs/reference/errors.md', text: errorsPage(errorCatalogue(), httpStatus) },
    { name: 'docs/reference/configuration.md', text: configurationPage(settings, programs, settingsOf) },
    { name: 'docs/reference/permissions.md', text: permissionsPage(people, operations) },
    { name: '.env.example', text: exampleEnvironment(settings) },
    ...Object.entries(programs).map(([program, { needs }]) => ({
      name: `infra/systemd/${program}.env.example`,
      text: programEnvironment(program, settings, needs, settingsOf(program)),
    })),
  ];
}

async function databaseFiles() {
  const { migratedCatalogue, stableJson } = await import('./gen/database.js');
  const { databasePage } = await import('./gen/pages.js');
  const catalogue = await migratedCatalogue(options.database);
  return [
    { name: 'tests/architecture/catalogue.json', text: `${stableJson(catalogue)}\n` },
    { name: 'docs/reference/database.md', text: databasePage(catalogue) },
  ];
}

async function documentFiles() {
  const { generate, loadCodegenConfig } = await import('@graphql-codegen/cli');
  const files = [];
  for (const configFile of globSync(['apps/*/codegen.ts', 'libs/public-client/codegen.yml']).sort()) {
    const { config } = await loadCodegenConfig({ configFilePath: configFile });
    for (const { filename, content } of await generate({ ...config, cwd: root, silent: true }, false)) {
      const name = relative(root, resolve(root, filename));
      files.push({ name, text: content });
      if (name === 'apps/site/src/gql/documents.ts') files.push({ name: join(dirname(name), 'trusted-documents.json'), text: trustedDocuments(content) });
    }
  }
  return files;
}

/** The texts that the site sends, by their SHA-256: apps/api knows them beforehand. */
function trustedDocuments(source) {
  const texts = [...source.matchAll(/new TypedDocumentString\(`([^`]*)`/g)].map(([, text]) => text).filter((text) => /^\s*query\b/m.test(text));
  const byId = Object.fromEntries(texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
  return `${JSON.stringify(byId, null, 2)}\n`;
}
