import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNode } from './child.js';
import { compiled } from './command.js';
import { pin } from './proc.js';
import { installPeer, peerQuestions, preparePeer } from './peer-postgraphile.js';
import { questions } from './questions.js';

const serverCore = 0;
const loadCore = 1;
const poolSize = 8;
const key = (byte) => Buffer.alloc(32, byte).toString('base64');

/** A document of its own words, which nobody knew beforehand; asked again and again it is adopted. */
export const unknownText = (name) => `${questions[name].document} `;
/** One that no statement can answer, because it decides something while it runs: the GraphQL server answers it every time. */
export const executedText = (name) => questions[name].document.replace('{', '{ __typename @skip(if: true) ');
const idOf = (text) => createHash('sha256').update(text).digest('hex');
const head = (line) => `${line} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n`;

/** Address of a question to a bound. */
export const addressOf = (name, variables) => `/${name}?${new URLSearchParams(variables)}`;
/** Address of a known operation. */
export const knownAddress = (name, variables) =>
  `/graphql?documentId=${idOf(questions[name].document)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;

function post(question) {
  const body = JSON.stringify(question);
  return `${head('POST /graphql')}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The ways in which the same is asked, as bytes. */
const asked = {
  known: (name, variables) => `${head(`GET ${knownAddress(name, variables)}`)}\r\n`,
  adopted: (name, variables) => post({ query: unknownText(name), variables }),
  generic: (name, variables) => post({ query: executedText(name), variables }),
  bound: (name, variables) => `${head(`GET ${addressOf(name, variables)}`)}\r\n`,
};

/**
 * The servers that are compared, all up at once on one core.
 * @param {import('./command.js').Run} ground @param {import('./database.js').Database} database
 * @param {string | undefined} peer name of another server that is compared
 */
export async function startServers(ground, database, peer) {
  const documents = writeDocuments(database.folder);
  const product = (name, cacheMb) =>
    startApi(ground, database, { name, settings: { DELIVERY_CACHE_MB: String(cacheMb), TRUSTED_DOCUMENTS_FOLDER: documents } });
  const bound = (which) =>
    started(ground, database, `bound-${which}`, ['tests/load/lib/bound-server.js'], { BOUND: which, DATABASE_URL: database.urlOf('delivery') }, () => ({
      announces: true,
    }));
  const cached = await product('api-cached', 256);
  const uncached = await product('api-uncached', 0);
  const f = await bound('f');
  const g = await bound('g');
  const others = peer === undefined ? [] : [await startPeer(ground, database)];
  return [
    { key: 'cached', bytes: asked.known, ...cached },
    { key: 'known', bytes: asked.known, ...uncached },
    { key: 'adopted', bytes: asked.adopted, ...uncached },
    { key: 'generic', bytes: asked.generic, ...uncached },
    { key: 'f', bytes: asked.bound, ...f },
    { key: 'g', bytes: asked.bound, ...g },
    ...others,
  ];
}

/** The peer on the same data, in a table for each of its types as its documentation has it, with as many connections. */
async function startPeer(ground, database) {
  const file = installPeer(ground);
  const { addressOf: known, url } = await preparePeer(database);
  const question = (name, variables) => peerQuestions[name].question(variables, known);
  const server = await started(ground, database, 'peer', [file], { DATABASE_URL: url, GRAPHILE_ENV: 'production' }, () => ({ announces: true }));
  return {
    key: 'peer',
    bytes: (name, variables) => post(question(name, variables)),
    question,
    shown: (name, answer) => peerQuestions[name].shown(answer),
    ...server,
  };
}

/** Writes the questions as trusted documents. @param {string} folder of the run @returns {string} setting TRUSTED_DOCUMENTS_FOLDER */
export function writeDocuments(folder) {
  const documents = join(folder, 'documents');
  mkdirSync(documents, { mode: 0o755 });
  for (const [name, { document }] of Object.entries(questions)) writeFileSync(join(documents, `${name}.graphql`), document);
  return documents;
}

/** The real api with its public settings. @param {{ name: string, settings?: Record<string, string> }} given */
export function startApi(ground, database, { name, settings = {} }) {
  return started(
    ground,
    database,
    name,
    ['dist/apps/api/src/main.js'],
    { ...database.urls, LIENCONG_MODE: 'test', OIDC_CLIENT_SECRET: 'bench', SESSION_SECRET: key(1), PERSONAL_DATA_KEY: key(2), ...settings },
    (port) => ({ healthUrl: `http://127.0.0.1:${port}/health/ready` }),
  );
}

/** A process on the core of the servers, with a free port of its own. PostgreSQL gets the other core before it connects: a backend stays where its parent was. */
export async function started(ground, database, name, args, env, ready) {
  pin(database.server.pid, loadCore);
  const { freePort } = await compiled('infra/local/postgres.js');
  const port = await freePort();
  const child = await startNode({
    name,
    args,
    env: { NODE_ENV: 'production', DATABASE_POOL_SIZE: String(poolSize), ...env, PORT: String(port), API_PORT: String(port), SITE_PORT: String(port) },
    folder: database.folder,
    core: serverCore,
    ...ready(port),
  });
  ground.atEnd(() => child.stop());
  return { child, pid: child.pid, port };
}

/**
 * The generator of load, on the core that it shares with PostgreSQL: the servers have the other one for themselves.
 * @param {import('./command.js').Run} ground @param {import('./database.js').Database} database
 */
export async function startGenerator(ground, database) {
  const generator = await startNode({
    name: 'generator',
    args: ['tests/load/lib/generator.js'],
    env: {},
    folder: database.folder,
    core: loadCore,
    announces: true,
  });
  ground.atEnd(() => generator.stop());
  return generator;
}
