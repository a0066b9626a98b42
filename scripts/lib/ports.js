import { createServer } from 'node:net';

const tries = 50;

/** Ports of the parts by name. */
const offsets = { api: 0, site: 1, issuer: 2 };
const postgresPort = 5_544;

/**
 * Chooses free ports. The web ports stay together, so that a busy one moves all of them by ten.
 * @param {Record<string, number> | undefined} last ports of the last run; kept while they are free
 * @param {number | undefined} base asked for by the person
 */
export async function choosePorts(last, base) {
  const kept = base === undefined && last && (await allFree(Object.keys(offsets).map((name) => last[name])));
  const web = kept ? pick(last, Object.keys(offsets)) : await freeBlock(base ?? 4_000);
  const postgres = last?.postgres && (await isFree(last.postgres)) ? last.postgres : await firstFree(postgresPort);
  return { ...web, postgres };
}

async function freeBlock(from) {
  for (let base = from; base < from + tries * 10; base += 10) {
    const block = Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, base + offset]));
    if (await allFree(Object.values(block))) return block;
  }
  throw new Error(`Không còn cổng mạng trống từ ${from} (no free ports from ${from}).`);
}

async function firstFree(from) {
  for (let port = from; port < from + tries; port += 1) if (await isFree(port)) return port;
  throw new Error(`Không còn cổng mạng trống từ ${from} (no free port from ${from}).`);
}

async function allFree(ports) {
  for (const port of ports) if (!Number.isInteger(port) || !(await isFree(port))) return false;
  return true;
}

/** `localhost` may mean either address; a stranger on one of them would catch our visitors. */
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // No IPv6 on this machine is as good as a free port there.
    server.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function pick(object, names) {
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}
