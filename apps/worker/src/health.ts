import { createServer, type Server } from 'node:http';
import type { DataSource } from 'typeorm';
import { answers } from '#platform/db';

/** Says at `/health/live` and `/health/ready` how the worker is; what it has no address for is 404. Listens until the process ends. */
export function serveHealth(source: DataSource, port: number, bind: string): Server {
  const server = createServer((request, response) => {
    void stateOf(request.url ?? '', source).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
    });
  });
  return server.listen(port, bind).unref();
}

async function stateOf(path: string, source: DataSource): Promise<[status: number, body: object]> {
  if (path === '/health/live') return [200, { status: 'ok' }];
  if (path !== '/health/ready') return [404, {}];
  const isThere = await answers(source.query('select 1'));
  return isThere ? [200, { status: 'ok', lacks: [] }] : [503, { status: 'unavailable', code: 'DATABASE_UNREACHABLE', lacks: ['primary'] }];
}
