import { isDeepStrictEqual } from 'node:util';
import { addressOf, executedText, knownAddress, unknownText } from './delivery-servers.js';
import { Random } from './random.js';

/** Words that titles and texts of the made-up items hold. */
const sought = ['chuyen doi so', 'sot xuat huyet', 'tiem chung mo rong', 'nuoc sach', 'phong chay', 'giam ngheo ben vung', 'tuyen quan', 'lay y kien nhan dan'];
const sampled = 20;

/**
 * What is asked by question: each entry is the variables of one request. A new question needs a line here and one in questions.js.
 * @param {readonly string[] | undefined} only the questions that are wanted
 */
export function prepare(hosts, addresses, only) {
  const random = new Random(7);
  const all = {
    home: turns(hosts, 400, (host) => ({ host })),
    article: Array.from({ length: 1_000 }, () => random.pick(addresses)),
    search: turns(hosts, 400, (host) => ({ host, query: random.pick(sought) })),
    rollup: turns(hosts, 400, (host) => ({ host })),
  };
  const unknown = only?.filter((name) => !(name in all)) ?? [];
  if (unknown.length > 0) throw new Error(`--only: ${Object.keys(all).join(',')}`);
  return Object.fromEntries(Object.entries(all).filter(([name]) => only?.includes(name) ?? true));
}

/** One portal after another: no two of those that are asked at the same time, which the product would answer as one and the bound twice. */
const turns = (hosts, length, ask) => Array.from({ length }, (_, index) => ask(hosts[(index * 7) % hosts.length]));

/**
 * Compares answers of the product with those of f, 20 of each question on each path, and hands g the product's bytes. A peer, whose schema
 * is its own, must show the same things in the same order.
 * @returns {Promise<number>} how many differ
 */
export async function compareAnswers(servers, asked, say) {
  const [cached, known, f, g, peer] = ['cached', 'known', 'f', 'g', 'peer'].map((key) => servers.find((each) => each.key === key));
  let differing = 0;
  const differ = (name, path, url, one, other) => {
    differing += 1;
    say(`✗ ${name}, ${path}: câu trả lời khác nhau (answers differ), ${url}\n  ${one.slice(0, 600)}\n  ${other.slice(0, 600)}`);
  };
  if (asked.search) asked.search = await withHits(f, asked.search);
  for (const [name, requests] of Object.entries(asked)) {
    const distinct = [...new Map(requests.map((variables) => [addressOf(name, variables), variables])).entries()];
    const held = [];
    for (const [index, [url, variables]] of distinct.entries()) {
      const body = await get(cached.port, knownAddress(name, variables));
      held.push([url, body]);
      if (index >= sampled) continue;
      const other = await get(f.port, url);
      const bodies = {
        cached: body,
        again: await get(cached.port, knownAddress(name, variables)),
        known: await get(known.port, knownAddress(name, variables)),
        adopted: await post(known.port, { query: unknownText(name), variables }),
        generic: await post(known.port, { query: executedText(name), variables }),
      };
      for (const [path, each] of Object.entries(bodies)) if (!isDeepStrictEqual(JSON.parse(each), JSON.parse(other))) differ(name, path, url, each, other);
      if (!peer) continue;
      const theirs = await post(peer.port, peer.question(name, variables));
      if (!isDeepStrictEqual(peer.shown(name, JSON.parse(theirs)), peer.shown(name, JSON.parse(other)))) differ(name, 'peer', url, theirs, other);
    }
    await g.child.ask({ hold: held });
  }
  return differing;
}

/** Where nothing matches the product looks for what may have been meant, which the bound does not. */
async function withHits(f, requests) {
  const hits = new Map();
  for (const variables of requests) {
    const url = addressOf('search', variables);
    if (!hits.has(url)) hits.set(url, JSON.parse(await get(f.port, url)).data.search.totalCount > 0);
  }
  return requests.filter((variables) => hits.get(addressOf('search', variables)));
}

const get = async (port, path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

async function post(port, question) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  return response.text();
}
