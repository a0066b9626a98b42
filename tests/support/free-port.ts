import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to connections by themselves: one of those may be taken by any of them before it is listened on. */
const [lowest, above] = [15_000, 32_000];

/** A port for a process that is about to start: nobody listens on it. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, above);
    const server = createServer().listen(port, host);
    try {
      await once(server, 'listening');
    } catch {
      continue;
    }
    server.close();
    await once(server, 'close');
    return port;
  }
}
