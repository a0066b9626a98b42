import { setTimeout as wait } from 'node:timers/promises';
import http from 'node:http';
import { openDatabase } from './lib/database.js';
import { knownAddress, startApi, startGenerator, writeDocuments } from './lib/delivery-servers.js';
import { quantile, round, shown } from './lib/figures.js';
import { fill } from './lib/fill.js';
import { Random } from './lib/random.js';

const portals = 16;
const bound = 2_000;
const goal = 1_000;
const json = (text) => JSON.parse(text).data;

/**
 * Two processes of the api with their caches, under load, while portals change: when does each process show it, and does anybody
 * get what is over after two seconds?
 */
export async function run(ground) {
  const { quick, say } = ground;
  const changes = quick ? 96 : 1_000;
  const database = await openDatabase(ground, { durable: false });
  const { hosts, addresses } = await fill(database.admin, { portals, items: 1_600, seed: 20_261_126 });
  const documents = writeDocuments(database.folder);
  const apis = [];
  for (const name of ['api-1', 'api-2'])
    apis.push(await startApi(ground, database, { name, settings: { TRUSTED_DOCUMENTS_FOLDER: documents, DELIVERY_CACHE_MB: '64' } }));
  const generator = await startGenerator(ground, database);
  const random = new Random(11);
  const requests = Array.from({ length: 500 }, () => {
    const path = random.next() < 0.5 ? knownAddress('home', { host: random.pick(hosts) }) : knownAddress('article', random.pick(addresses));
    return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n\r\n`;
  });
  await generator.ask({ prepare: 'load', requests });
  let isLoading = true;
  let served = 0;
  let errors = 0;
  const loading = (async () => {
    for (let turn = 0; isLoading; turn += 1) {
      const told = await generator.ask({ run: 'load', port: apis[turn % apis.length].port, connections: 4, seconds: 1 });
      served += told.requests;
      errors += told.errors;
    }
  })();

  const seen = { settings: [], publish: [], withdraw: [] };
  let stale = 0;
  const late = [];
  let made = 0;
  await Promise.all(
    hosts.map(async (host, index) => {
      const ask = asker(apis, host);
      for (let turn = 0; made < changes; turn += 1) {
        made += 1;
        const kind = ['settings', 'publish', 'withdraw'][turn % 3];
        const shows = await change(database.admin, kind, { host, mark: `${index}-${turn}`, ask });
        const since = performance.now();
        const took = await Promise.all(apis.map((_, api) => until(() => ask(api).then(shows), since)));
        seen[kind].push(...took);
        late.push(
          wait(Math.max(0, bound - (performance.now() - since))).then(async () => {
            // a later change of the same portal may have come: what is over must not be there in any case
            for (const [api] of apis.entries()) if (!(await ask(api).then((page) => shows(page, true)))) stale += 1;
          }),
        );
      }
    }),
  );
  await Promise.all(late);
  isLoading = false;
  await loading;

  const figures = Object.fromEntries(
    Object.entries(seen).map(([kind, all]) => [kind, { p50: round(quantile(all, 0.5)), p99: round(quantile(all, 0.99)), max: round(Math.max(...all)) }]),
  );
  const p99 = round(quantile(Object.values(seen).flat(), 0.99));
  say(`${shown(made)} thay đổi trên ${portals} cổng, ${shown(served)} lượt xem trong khi đó (changes, and requests meanwhile)`);
  say(
    `hiện ở tiến trình kia sau (visible on each process after): p99 ${shown(p99)} ms; mục tiêu (goal) < ${shown(goal)} ms; cũ sau 2 s (stale after 2 s): ${stale}`,
  );
  const faults = [...(stale > 0 ? [`${stale} câu trả lời cũ quá 2 s (stale answers)`] : []), ...(errors > 0 ? [`${errors} lỗi (errors under load)`] : [])];
  return { figures: { changes: made, served, stale, errors, p99, byKind: figures }, faults };
}

/** Asks a process for the home page of a host over a connection that stays open. */
function asker(apis, host) {
  const agent = new http.Agent({ keepAlive: true });
  return (api) =>
    new Promise((resolve, reject) => {
      http
        .get({ port: apis[api].port, host: '127.0.0.1', path: knownAddress('home', { host }), agent }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part) => (text += part));
          response.on('end', () => resolve(json(text)));
        })
        .on('error', reject);
    });
}

/** Makes a change as the write path does, in one transaction. @returns whether an answer shows it; `later`: whether it shows nothing that it took away */
async function change(admin, kind, { host, mark, ask }) {
  const portal = `(select portal_id from portal_host where host = '${host}')`;
  if (kind === 'settings') {
    await admin.query(`update portal set superior_name = $1 where portal_id = ${portal}`, [mark]);
    return (page, later = false) => page.portal.superiorName === mark || (later && turnOf(page.portal.superiorName) > turnOf(mark));
  }
  if (kind === 'publish') {
    await admin.query(
      `with made as (insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
         select portal_id, uuidv7(), uuidv7(), kind, locale, $1, $1, summary, html, text, hash, author_id, now(), now() from publication where portal_id = ${portal} and withdrawn_at is null limit 1
         returning portal_id, item_id, first_published_at)
       insert into placement (portal_id, item_id, section_id, mark, placed_at)
         select made.portal_id, item_id, s.id, 'own', first_published_at from made join section s on s.portal_id = made.portal_id and s.position = 0`,
      [`moi-${mark}`],
    );
    return (page, later = false) => later || page.items.edges.some(({ node }) => node.slug === `moi-${mark}`);
  }
  const [gone] = (await ask(0)).items.edges.map(({ node }) => node.slug);
  await admin.query(
    `with gone as (update publication set title = null, summary = null, html = null, text = null, withdrawn_at = now() where portal_id = ${portal} and slug = $1 returning portal_id, item_id)
     delete from placement pl using gone where pl.portal_id = gone.portal_id and pl.item_id = gone.item_id`,
    [gone],
  );
  return (page) => !page.items.edges.some(({ node }) => node.slug === gone);
}

const turnOf = (mark) => Number(mark.split('-')[1] ?? -1);

async function until(shown, since) {
  while (!(await shown())) if (performance.now() - since > 10_000) throw new Error('a change never shows');
  return performance.now() - since;
}
