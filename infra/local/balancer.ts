import { once } from 'node:events';
import { Agent, createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { refuseProduction, type LocalMode } from './refuse.js';

/** One that did not answer is asked last for so long, in ms. */
const leftAlone = 1_000;
/** Longer answers, and those that have no end, are passed on as they come; shorter ones only once they are whole. */
const longestHeld = 4_194_304;

export interface BalancerOptions {
  readonly mode: LocalMode;
  readonly port: number;
  /** Origins, e.g. `http://127.0.0.1:4000`. */
  readonly upstreams: readonly string[];
  /** Says for whom it asks, as a proxy does; between own processes nothing is said. */
  readonly forwards: boolean;
}

interface Answer {
  readonly response: IncomingMessage;
  /** Null while it still comes. */
  readonly body: Buffer | null;
}

/**
 * Stands in for the proxy of an installation on one machine: spreads requests over servers in turn; a reading that one does not
 * answer is asked of the next. In operation this is Caddy's part (infra/caddy).
 */
export async function startBalancer({ mode, port, upstreams, forwards }: BalancerOptions): Promise<Server> {
  refuseProduction('Bộ chia tải (balancer)', mode);
  const agent = new Agent({ keepAlive: true });
  const awayUntil = new Map<string, number>();
  let turn = 0;
  const inTurn = (): string[] => {
    turn += 1;
    const all = upstreams.map((_, index) => upstreams[(index + turn) % upstreams.length] ?? '');
    const isAway = (origin: string): number => Number((awayUntil.get(origin) ?? 0) > performance.now());
    return all.sort((one, other) => isAway(one) - isAway(other));
  };
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await whole(request);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    for (const origin of inTurn()) {
      try {
        send(response, await asked(new URL(origin), request, body, agent, forwards));
        return;
      } catch (error) {
        awayUntil.set(origin, performance.now() + leftAlone);
        // what was sent may have been done
        if (!isReading && (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') break;
      }
    }
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end('no server answered\n');
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  server.once('close', () => {
    agent.destroy();
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return server;
}

function asked({ hostname, port }: URL, { method, url, headers, socket }: IncomingMessage, body: Buffer, agent: Agent, forwards: boolean): Promise<Answer> {
  const said = forwards ? { 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-proto': 'http' } : {};
  return new Promise((resolve, reject) => {
    const question = ask({ hostname, port, method, path: url, headers: { ...headers, ...said }, agent }, (response) => {
      const length = Number(response.headers['content-length'] ?? Number.NaN);
      if (!(length <= longestHeld) && method !== 'HEAD') resolve({ response, body: null });
      else whole(response).then((held) => resolve({ response, body: held }), reject);
    });
    question.once('error', reject);
    question.end(body);
  });
}

function send(answer: ServerResponse, { response, body }: Answer): void {
  answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
  if (body) answer.end(body);
  else {
    answer.once('close', () => response.destroy());
    response.on('error', () => answer.destroy()).pipe(answer);
  }
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
