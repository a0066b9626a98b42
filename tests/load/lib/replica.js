import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { compiled } from './command.js';

const name = 'load';

/**
 * A replica of the database of a run, which follows it by streaming.
 * @param {import('./command.js').Run} ground @param {import('./database.js').Database} database
 */
export async function openReplica(ground, { folder, server, options }) {
  const { startReplica } = await compiled('infra/local/replica.js');
  const own = { ...options, dataDir: join(folder, 'replica'), logFile: join(folder, 'replica.log') };
  const from = { primary: server, primaryDataDir: options.dataDir, replicaPassword: randomBytes(18).toString('base64url') };
  let running = await startReplica({ ...own, ...from });
  const { port } = running;
  ground.atEnd(() => running.stop());
  return {
    urlOf: (role) => running.urlOf(role, name),
    down: async () => {
      process.kill(running.pid, 'SIGKILL');
      await running.exited;
    },
    up: async () => {
      running = await startReplica({ ...own, ...from, port });
    },
    /** As superuser. @param {string} sql */
    run: async (sql) => {
      const client = new pg.Client({ connectionString: running.urlOf('postgres', name) });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
  };
}
