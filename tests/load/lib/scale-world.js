import { compiled } from './command.js';
import { startNode } from './child.js';
import { openDatabase } from './database.js';
import { knownAddress, writeDocuments } from './delivery-servers.js';
import { fill } from './fill.js';
import { insertPortals, portalsOf, settings, startIssuer, client } from './newsroom.js';
import { Random } from './random.js';
import { openReplica } from './replica.js';

const portals = 16;

/**
 * A process that can be taken away and brought back on the same port.
 * @typedef {{ port: number, pid: () => number, kill: () => Promise<void>, start: () => Promise<void>, health: () => Promise<{ status: number, text: string }> }} Part
 */

/**
 * Primary and replica, two api that read the replica, a worker, two site, and what spreads requests over each two.
 * @param {import('./command.js').Run} ground
 */
export async function openScale(ground) {
  const { freePort } = await compiled('infra/local/postgres.js');
  const database = await openDatabase(ground, { durable: true });
  const { hosts, addresses } = await fill(database.admin, { portals, items: 1_600, seed: 20_261_126 });
  const desks = portalsOf(2);
  const issuer = await startIssuer(ground, database);
  await insertPortals(database.admin, desks, issuer.issuerUrl);
  const people = desks.flatMap(({ editor, head }) => [editor, head]);
  await issuer.addAccounts(people.map(({ id, name }) => ({ subject: id, username: id, name, email: `${id}@example.vn`, password: 'mật khẩu thử' })));
  for (const person of people) person.token = await issuer.tokenFor(person.id, client);
  const replica = await openReplica(ground, database);

  const [apiPort, sitePort] = [await freePort(), await freePort()];
  const env = {
    ...settings(database, issuer.issuerUrl),
    DATABASE_URL_DELIVERY: replica.urlOf('delivery'),
    DATABASE_URL_DELIVERY_SPARE: database.urlOf('delivery'),
    TRUSTED_DOCUMENTS_FOLDER: writeDocuments(database.folder),
    API_INTERNAL_URL: `http://127.0.0.1:${apiPort}`,
    API_PUBLIC_URL: `http://localhost:${apiPort}`,
    TRUSTED_PROXIES: '',
  };
  const part = (name, program, portSetting) => startPart(ground, database, { name, program, env, portSetting });
  const apis = [await part('api-1', 'api', 'API_PORT'), await part('api-2', 'api', 'API_PORT')].map((api) => ({
    ...api,
    home: async (host = hosts[0]) => (await (await fetch(`http://127.0.0.1:${api.port}${knownAddress('home', { host })}`)).json()).data?.portal ?? {},
  }));
  const worker = await part('worker', 'worker', 'WORKER_PORT');
  await spread(ground, apiPort, apis);
  const sites = [await part('site-1', 'site', 'SITE_PORT'), await part('site-2', 'site', 'SITE_PORT')];
  await spread(ground, sitePort, sites);

  const random = new Random(17);
  const requests = Array.from({ length: 400 }, (_, index) => {
    const { host, slug } = random.pick(addresses);
    if (index % 4 === 0) return { port: apiPort, path: knownAddress('home', { host }), host };
    if (index % 4 === 1) return { port: apiPort, path: knownAddress('article', { host, slug }), host };
    return { port: sitePort, path: index % 4 === 2 ? '/' : `/tin/${slug}`, host };
  });
  return { database, replica, apis, sites, worker, hosts, portals: desks, requests, url: `http://127.0.0.1:${apiPort}` };
}

/** @returns {Promise<Part>} */
async function startPart(ground, { folder }, { name, program, env, portSetting }) {
  const { freePort } = await compiled('infra/local/postgres.js');
  const port = await freePort();
  const healthUrl = `http://127.0.0.1:${port}/health/ready`;
  const begin = () => startNode({ name, args: [`dist/apps/${program}/src/main.js`], env: { ...env, [portSetting]: String(port) }, folder, healthUrl });
  let child = await begin();
  ground.atEnd(() => child.stop());
  return {
    port,
    pid: () => child.pid,
    kill: () => child.kill(),
    start: async () => {
      child = await begin();
    },
    health: async () => {
      const response = await fetch(healthUrl);
      return { status: response.status, text: await response.text() };
    },
  };
}

async function spread(ground, port, parts) {
  const { startBalancer } = await compiled('infra/local/balancer.js');
  const server = await startBalancer({ mode: 'test', port, upstreams: parts.map((each) => `http://127.0.0.1:${each.port}`), forwards: false });
  ground.atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
}
