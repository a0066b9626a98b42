import { randomUUID } from 'node:crypto';
import { startNode } from './child.js';
import { manage } from './client.js';
import { latency } from './board-cost.js';
import { compiled } from './command.js';
import { carry, wishes } from './desk.js';
import { median, quantile, round } from './figures.js';
import { client, settings, startIssuer } from './newsroom.js';
import { Random } from './random.js';

const line = `portal { id name superiorName state host } unitId unitKind published trend lastPublishedOn daysSilent waiting waitingSince approvalMinutes
  plan { target done percent expected state } reasons { measure value limit words }`;
const sum = 'open late silent behind published waiting waitingSince target done expected trend';
const documents = {
  board: `query { board { asOf period { address label from lastDay } sum { ${sum} } classes { unitKind sum { ${sum} } }
    portals { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${line} } } } } }`,
  total: 'query { board(first: 1) { sum { published } } }',
  provinces: 'query { provinces { asOf provinces { unitId name portals open silent published publishedByClosed publishedLastYear waiting target done } } }',
};

/**
 * The whole request through the api, one after another; and how soon what is published stands on the board, while others publish and
 * look at boards all the time.
 * @param {import('./command.js').Run} ground @param {import('./database.js').Database} database
 * @param {Awaited<ReturnType<import('./country.js').makeCountry>>} country @param {{ requests: number, fresh: number }} size
 */
export async function askBoards(ground, database, country, size) {
  const issuer = await startIssuer(ground, database);
  const [first, second] = country.provinces;
  const openIn = ({ unit }, most) => country.places.filter(({ province, state }) => province === unit && state === 'open').slice(0, most);
  // Those who publish beside are in another province, so that what is watched changes by one alone.
  const desks = [...openIn(first, 1), ...openIn(second, 3)];
  const own = await supervisor(database.admin, issuer, [first]);
  const ministry = await supervisor(database.admin, issuer, country.provinces);
  const portals = [];
  for (const { id, sections, editor, head } of desks) {
    const worker = async (person) => ({ id: person, token: await account(database.admin, issuer, person) });
    portals.push({ id, sections: sections.map((section) => ({ id: section })), editor: await worker(editor), head: await worker(head) });
  }
  const { freePort } = await compiled('infra/local/postgres.js');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...settings(database, issuer.issuerUrl), API_PORT: String(port), API_PUBLIC_URL: `http://localhost:${port}` };
  const api = await startNode({ name: 'api', args: ['dist/apps/api/src/main.js'], env, folder: database.folder, healthUrl: `${url}/health/ready` });
  ground.atEnd(() => api.stop());
  const worker = await startNode({ name: 'worker', args: ['dist/apps/worker/src/main.js'], env, folder: database.folder, announces: true });
  ground.atEnd(() => worker.stop());

  const ask = (token, name) => manage(url, token, documents[name], {});
  const warm = async (token, name, times) => {
    for (let left = 5; left > 0; left -= 1) await ask(token, name);
    return latency(() => ask(token, name), times);
  };
  const province = await warm(own, 'board', size.requests);
  ground.say(`  bảng của tỉnh (board): p50 ${province.p50} ms, p95 ${province.p95} ms`);
  const fresh = await freshness(url, () => ask(own, 'total'), portals, size.fresh);
  ground.say(`  từ lúc đăng đến bảng (published to board): p50 ${fresh.p50} ms, p99 ${fresh.p99} ms`);
  return { province, freshness: fresh, nation: await warm(ministry, 'provinces', size.requests / 10) };
}

/** @returns {Promise<{ times: number, p50: number, p99: number, most: number }>} milliseconds from the answer to the publication to the answer of the board that shows it */
async function freshness(url, board, [watched, ...busy], times) {
  const random = new Random(9);
  const listOf = (portal, items) => wishes(random, [portal], items)[0];
  const ledger = () => ({ acknowledged: [], latencies: [], unanswered: 0 });
  const counted = async () => (await board()).board.sum.published;
  let isOver = false;
  const publishing = async (portal) => {
    for (const wish of listOf(portal, 5_000)) if (!isOver) await carry(url, wish, ledger());
  };
  const looking = async () => {
    while (!isOver) await board();
  };
  const others = [looking(), ...busy.map(publishing)];
  const taken = [];
  try {
    let standing = await counted();
    for (const wish of listOf(watched, times)) {
      await carry(url, wish, ledger());
      const started = performance.now();
      standing += 1;
      while ((await counted()) < standing);
      taken.push(performance.now() - started);
    }
  } finally {
    isOver = true;
    await Promise.all(others);
  }
  return { times, p50: round(median(taken)), p99: round(quantile(taken, 0.99)), most: round(Math.max(...taken)) };
}

/** A person who supervises provinces, with a token. */
async function supervisor(admin, issuer, provinces) {
  const id = randomUUID();
  await admin.query('insert into person (id, display_name) values ($1, $2)', [id, 'Người theo dõi']);
  for (const { portal, unit } of provinces)
    await admin.query(
      `insert into portal_grant (portal_id, person_id, role, covers_unit_id, because, starts_on) values ($1, $2, 'supervisor', $3, 'thử tải', '2026-01-01')`,
      [portal, id, unit],
    );
  return account(admin, issuer, id);
}

/** @returns a bearer token of the person */
async function account(admin, issuer, id) {
  await admin.query('insert into identity (issuer, subject, person_id) values ($1, $2, $3)', [issuer.issuerUrl, id, id]);
  await issuer.addAccounts([{ subject: id, username: id, name: 'Cán bộ thử', email: `${id}@example.vn`, password: 'mật khẩu thử' }]);
  return issuer.tokenFor(id, client);
}
