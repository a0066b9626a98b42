/**
 * Load generator: keep-alive connections over bare sockets, one request in flight on each, prepared bytes. It does as little
 * as it can, because it shares a core with PostgreSQL. Told over its channel what to send and for how long.
 */
import net from 'node:net';

/** @type {Map<string, Buffer[]>} */
const prepared = new Map();
const endOfHead = Buffer.from('\r\n\r\n');
const answered = Buffer.from('{"data"');

process.on('message', async (message) => {
  if (message.prepare) {
    prepared.set(
      message.prepare,
      message.requests.map((request) => Buffer.from(request)),
    );
    process.send?.('prepared');
  } else {
    process.send?.(await load(message));
  }
});
process.once('disconnect', () => process.exit(0));
process.send?.('ready');

/**
 * @param {{ run: string, port: number, connections: number, seconds: number, rate?: number, begins?: string }} given `rate`: requests a second that come
 *   whether or not the ones before are answered; the time of an answer counts from when its request was due; `begins`: how each body begins
 */
async function load({ run, port, connections, seconds, rate, begins }) {
  const requests = prepared.get(run) ?? [];
  const told = { requests: 0, errors: 0, bytes: 0, seconds: 0, firstError: '', latencies: [] };
  let next = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  const goodBody = begins === undefined ? answered : Buffer.from(begins);
  const arrivals = rate ? openArrivals(rate, started, end) : undefined;
  await Promise.all(Array.from({ length: connections }, () => connection(port, end, () => requests[next++ % requests.length], told, arrivals, goodBody)));
  told.seconds = (performance.now() - started) / 1_000;
  const sorted = told.latencies.sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { ...told, latencies: undefined, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Requests that fall due one after another at an even rate; each free connection takes the next. */
function openArrivals(rate, started, end) {
  const step = 1_000 / rate;
  let due = started;
  return {
    /** @param {(due: number) => void} send called when the next one is due @returns false when there is none any more */
    take(send) {
      const at = due;
      if (at >= end) return false;
      due += step;
      const left = at - performance.now();
      if (left <= 0) send(at);
      else setTimeout(() => send(at), left);
      return true;
    },
  };
}

function connection(port, end, nextRequest, told, arrivals, goodBody) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let head = Buffer.alloc(0);
    let missing = 0;
    let sentAt = 0;
    const send = (due) => {
      sentAt = due ?? performance.now();
      if (!socket.destroyed) socket.write(nextRequest());
    };
    const begin = () => {
      if (!arrivals) send();
      else if (!arrivals.take(send)) socket.destroy();
    };
    const fail = (text) => {
      told.errors += 1;
      told.firstError ||= text;
      socket.destroy();
    };
    const done = () => {
      const now = performance.now();
      told.requests += 1;
      told.latencies.push(now - sentAt);
      if (now < end) begin();
      else socket.destroy();
    };
    socket.on('connect', begin);
    socket.on('data', (chunk) => {
      told.bytes += chunk.length;
      if (missing > 0) {
        missing -= chunk.length;
        if (missing === 0) done();
        return;
      }
      const all = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      const at = all.indexOf(endOfHead);
      if (at < 0 || all.length < at + 4 + goodBody.length) {
        head = all;
        return;
      }
      head = Buffer.alloc(0);
      const text = all.latin1Slice(0, at);
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (!text.startsWith('HTTP/1.1 200') || Number.isNaN(length) || all.compare(goodBody, 0, goodBody.length, at + 4, at + 4 + goodBody.length) !== 0) {
        fail(`${all.toString('utf8', 0, 400)}`);
        return;
      }
      missing = at + 4 + length - all.length;
      if (missing === 0) done();
    });
    socket.on('error', (error) => fail(String(error)));
    socket.on('close', resolve);
    // A server that hangs must not hold the run.
    socket.setTimeout(10_000, () => fail('no answer for 10 s'));
  });
}
