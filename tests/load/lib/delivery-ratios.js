import { setTimeout as wait } from 'node:timers/promises';
import { deliveryReport } from './delivery-report.js';
import { cpuMicros } from './proc.js';

/**
 * Servers up at once, what they are asked, and what asks them.
 * @typedef {{ servers: any[], names: string[], generator: import('./child.js').Child, database: import('./database.js').Database, connections: number }} Field
 */

/**
 * Rounds in which each server answers each question for a while; who goes first changes, so that no one always follows the same other.
 * @param {import('./command.js').Run} ground @param {Field} field
 * @param {boolean} whole false: one short round, for those who only need to know what each server can do
 */
export async function measureRatios(ground, { servers, names, generator, database, connections }, whole) {
  const { quick } = ground;
  const pairs = !whole ? 1 : quick ? 3 : 15;
  const seconds = quick ? 1 : 2;
  const measure = async (name, server, forSeconds) => {
    const before = { server: cpuMicros(server.pid), postgres: cpuMicros(database.server.pid, true) };
    const told = await generator.ask({ run: `${name}:${server.key}`, port: server.port, connections, seconds: forSeconds });
    const result = {
      rps: told.requests / told.seconds,
      errors: told.errors,
      firstError: told.firstError,
      p95: told.p95,
      cpuUs: (cpuMicros(server.pid) - before.server) / told.requests,
      pgUs: (cpuMicros(database.server.pid, true) - before.postgres) / told.requests,
    };
    await wait(60); // what was still in flight is done before the next one's clock starts
    return result;
  };
  for (const name of names) for (const server of servers) await measure(name, server, quick ? 0.5 : 2);

  const results = Object.fromEntries(names.map((name) => [name, Object.fromEntries(servers.map(({ key }) => [key, []]))]));
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const name of names) {
      for (let turn = 0; turn < servers.length; turn += 1) {
        const server = servers[(pair + turn) % servers.length];
        results[name][server.key].push(await measure(name, server, seconds));
      }
    }
  }
  if (whole) return { ...deliveryReport(ground, results), results };
  const errors = Object.values(results)
    .flatMap((byServer) => Object.values(byServer).flat())
    .reduce((sum, each) => sum + each.errors, 0);
  return { queries: {}, errors, results };
}
