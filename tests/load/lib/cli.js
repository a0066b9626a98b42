import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './command.js';

/**
 * Runs a command of the command line.
 * @param {Record<string, string>} env settings @param {string[]} words
 * @param {{ killAfterMs?: number, json?: boolean }} [options] SIGKILL after so long; json: whether it is asked for its answer as such
 * @returns {Promise<{ answer: any, out: string, code: number | null, error: string, wasKilled: boolean }>} `answer` undefined when it printed none
 */
export async function cli(env, words, { killAfterMs, json = true } = {}) {
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...words, ...(json ? ['--json'] : [])], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (error += chunk));
  const closed = once(child, 'close');
  if (killAfterMs !== undefined) await Promise.race([closed, wait(killAfterMs).then(() => child.kill('SIGKILL'))]);
  const [code, signal] = await closed;
  const line = out.split('\n').find((each) => each.startsWith('{'));
  return { answer: line ? JSON.parse(line) : undefined, out, code, error, wasKilled: signal === 'SIGKILL' };
}
