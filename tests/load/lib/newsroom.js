import { createHash } from 'node:crypto';
import { compiled } from './command.js';
import { startNode } from './child.js';
import { openDatabase } from './database.js';
import { Random } from './random.js';
import { personName, slugOf } from './vietnamese.js';

export const client = 'liencong-cli';
const born = Date.UTC(2026, 0, 5);

/**
 * A portal with the two people who work in it.
 * @typedef {{ id: string, unit: string, code: string, host: string, name: string, sections: { id: string, slug: string, name: string, position: number }[], editor: Worker, head: Worker }} Portal
 * @typedef {{ id: string, name: string, token: string }} Worker
 *
 * Somebody with rights in portals; `covers`: over the subtree of a unit. One that is over (`until`) leaves somebody known.
 * @typedef {Worker & { grants: { portal: Portal, role: string, covers?: string, until?: string }[] }} Person
 *
 * @typedef {object} Newsroom the real api and worker over a database of their own
 * @property {import('./database.js').Database} database
 * @property {Portal[]} portals
 * @property {string} url of the api; stays the same over restarts
 * @property {Record<string, string>} env settings of its processes
 * @property {() => import('./child.js').Child} api
 * @property {() => import('./child.js').Child} worker
 * @property {() => Promise<void>} killApi SIGKILL, and started again
 * @property {() => Promise<void>} killWorker
 */

/**
 * Opens portals with an editor and a head of the board each, who hold bearer tokens, and starts api and worker.
 * @param {import('./command.js').Run} run
 * @param {{ portals: number, worker?: boolean, more?: Record<string, string>, others?: (portals: Portal[]) => Person[] }} size `more`: further settings of both;
 *   `others`: people besides, with the rights that they come with
 * @returns {Promise<Newsroom>}
 */
export async function openNewsroom(run, { portals: count, worker: withWorker = true, more = {}, others = () => [] }) {
  const database = await openDatabase(run, { durable: true });
  const portals = portalsOf(count);
  const issuer = await startIssuer(run, database);
  await insertPortals(database.admin, portals, issuer.issuerUrl);
  const further = others(portals);
  await insertPeople(database.admin, further, issuer.issuerUrl);
  const people = [...portals.flatMap(({ editor, head }) => [editor, head]), ...further];
  await issuer.addAccounts(people.map(({ id, name }) => ({ subject: id, username: id, name, email: `${id}@example.vn`, password: 'mật khẩu thử' })));
  for (const person of people) person.token = await issuer.tokenFor(person.id, client);

  const { freePort } = await compiled('infra/local/postgres.js');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...settings(database, issuer.issuerUrl), API_PORT: String(port), API_PUBLIC_URL: `http://localhost:${port}`, ...more };
  const startApi = () => startNode({ name: 'api', args: ['dist/apps/api/src/main.js'], env, folder: database.folder, healthUrl: `${url}/health/ready` });
  const startWorker = () => startNode({ name: 'worker', args: ['dist/apps/worker/src/main.js'], env, folder: database.folder, announces: true });
  let api = await startApi();
  let worker = withWorker ? await startWorker() : undefined;
  run.atEnd(() => Promise.all([api.stop(), worker?.stop()]));
  return {
    database,
    portals,
    url,
    env,
    api: () => api,
    worker: () => worker ?? api,
    killApi: async () => {
      await api.kill();
      api = await startApi();
    },
    killWorker: async () => {
      await worker?.kill();
      worker = await startWorker();
    },
  };
}

/** Settings as in production, but for the embedded issuer, which production refuses. */
export function settings(database, issuerUrl) {
  // fixed, so that a restarted process reads what its predecessor wrote; production refuses keys of one byte
  const key = (name) => createHash('sha256').update(name).digest('base64');
  return {
    NODE_ENV: 'production',
    LIENCONG_MODE: 'test',
    LOG_LEVEL: 'info',
    ...database.urls,
    OIDC_ISSUER_URL: issuerUrl,
    OIDC_CLIENT_SECRET: 'load',
    OIDC_SYSTEM_CLIENTS: client,
    SESSION_SECRET: key('session'),
    PERSONAL_DATA_KEY: key('personal data'),
  };
}

export async function startIssuer(run, database) {
  const { startIssuer: start } = await compiled('infra/local/issuer.js');
  const { issuerClients } = await compiled('infra/local/issuer-names.js');
  const issuer = await start({
    mode: 'test',
    databaseUrl: database.issuerUrl,
    port: 0,
    consoleUrl: 'http://localhost:4000',
    clientSecrets: Object.fromEntries(issuerClients.map((name) => [name, 'load'])),
    oneTimeCode: 'load',
    accessTokenSeconds: 7_200,
  });
  run.atEnd(() => issuer.close());
  return issuer;
}

export function portalsOf(count) {
  const random = new Random(3);
  const worker = () => ({ id: random.id(born), name: personName(random), token: '' });
  return Array.from({ length: count }, (_, index) => ({
    id: random.id(born),
    unit: random.id(born),
    code: `H${String(index + 1).padStart(4, '0')}`,
    host: `xa-${index + 1}.dongnai.example`,
    name: `Xã Thử ${index + 1}`,
    sections: ['Tin tức', 'Thông báo'].map((name, position) => ({ id: random.id(born), slug: slugOf(name), name, position })),
    editor: worker(),
    head: worker(),
  }));
}

export async function insertPortals(admin, portals, issuerUrl) {
  const all = JSON.stringify(
    portals.map(({ editor, head, ...portal }) => ({
      ...portal,
      people: [
        { ...editor, role: 'editor' },
        { ...head, role: 'board_head' },
      ],
    })),
  );
  const from = (columns) => `from json_to_recordset($1) as p (${columns})`;
  const people = `${from('id uuid, people json')}, json_to_recordset(p.people) as w (id uuid, name text, role text)`;
  await admin.query(
    `insert into unit (id, code, kind, name, valid_from) select unit, code, 'commune', name, '2025-07-01' ${from('unit uuid, code text, name text')}`,
    [all],
  );
  await admin.query(
    `insert into portal (portal_id, unit_id, kind, state, name) select id, unit, 'component', 'open', name ${from('id uuid, unit uuid, name text')}`,
    [all],
  );
  await admin.query(`insert into portal_host select host, id, true ${from('host text, id uuid')}`, [all]);
  await admin.query(
    `insert into section (portal_id, id, slug, name, position) select p.id, s.id, s.slug, s.name, s.position
     ${from('id uuid, sections json')}, json_to_recordset(p.sections) as s (id uuid, slug text, name text, position int)`,
    [all],
  );
  await admin.query(`insert into person (id, display_name) select w.id, w.name ${people}`, [all]);
  await admin.query(`insert into identity (issuer, subject, person_id) select $2, w.id::text, w.id ${people}`, [all, issuerUrl]);
  await admin.query(`insert into portal_grant (portal_id, person_id, role, because, starts_on) select p.id, w.id, w.role, 'thử tải', '2026-01-01' ${people}`, [
    all,
  ]);
}

/** @param {import('pg').Pool} admin @param {Person[]} people @param {string} issuerUrl */
async function insertPeople(admin, people, issuerUrl) {
  const all = JSON.stringify(
    people.map(({ id, name, grants }) => ({ id, name, grants: grants.map(({ portal, ...grant }) => ({ portal_id: portal.id, ...grant })) })),
  );
  const from = `from json_to_recordset($1) as p (id uuid, name text, grants json)`;
  const grants = `${from}, json_to_recordset(p.grants) as g (portal_id uuid, role text, covers uuid, until date)`;
  await admin.query(`insert into person (id, display_name) select id, name ${from}`, [all]);
  await admin.query(`insert into identity (issuer, subject, person_id) select $2, id::text, id ${from}`, [all, issuerUrl]);
  await admin.query(
    `insert into portal_grant (portal_id, person_id, role, covers_unit_id, because, starts_on, ends_on) select portal_id, p.id, role, covers, 'thử tải', '2026-01-01', until ${grants}`,
    [all],
  );
  await admin.query(`insert into byline (portal_id, person_id, display_name) select portal_id, p.id, p.name ${grants} on conflict do nothing`, [all]);
}

/** Puts the units of portals under that of the first, which becomes a province. @param {import('pg').Pool} admin @param {Portal} province @param {Portal[]} below */
export async function underProvince(admin, province, below) {
  const units = below.map(({ unit }) => unit);
  await admin.query(`update unit set kind = 'province' where id = $1`, [province.unit]);
  await admin.query('update unit set parent_id = $1 where id = any ($2)', [province.unit, units]);
  await admin.query(
    `insert into unit_version (unit_id, valid_from, code, kind, name, parent_id) select id, valid_from, code, kind, name, parent_id from unit where id = any ($1)`,
    [[province.unit, ...units]],
  );
  await admin.query(
    `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
     select id, id, 0, date '2025-07-01' from unnest($2::uuid[]) each (id) union all select $1, id, 1, date '2025-07-01' from unnest($3::uuid[]) each (id)`,
    [province.unit, [province.unit, ...units], units],
  );
}
