import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { memorySettings, withHeapLimits } from '../../../scripts/lib/memory.js';
import { root } from './command.js';
import { pinning } from './proc.js';

/**
 * A Node process started here; it ends by itself when this process is gone (the channel closes).
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid
 * @property {Promise<void>} exited
 * @property {() => boolean} running
 * @property {(message: unknown) => Promise<any>} ask sends a message, gives the next answer
 * @property {() => Promise<void>} kill SIGKILL; returns when it is gone
 * @property {() => Promise<void>} stop SIGTERM, SIGKILL after 6 s
 * @property {() => string} log
 */

/**
 * @param {{ name: string, args: string[], env: Record<string, string>, folder: string, core?: number, healthUrl?: string, announces?: boolean, hears?: (message: any) => void }} given
 *   `hears` gets every message; ready when `healthUrl` answers, or with `announces` when it sends the message 'ready'
 * @returns {Promise<Child>}
 */
export async function startNode({ name, args, env, folder, core, healthUrl, announces = false, hears }) {
  const file = join(folder, `${name}.log`);
  const out = openSync(file, 'a');
  const pinned = core !== undefined && pinning ? ['taskset', '-c', String(core)] : [];
  const [program, ...rest] = [...pinned, process.execPath, ...withHeapLimits(args)];
  const base = { ...memorySettings, PATH: process.env.PATH ?? '', HOME: folder, TZ: 'UTC' };
  const child = spawn(program, rest, { cwd: root, env: { ...base, ...env }, stdio: ['ignore', out, out, 'ipc'], serialization: 'json' });
  closeSync(out);
  if (hears) child.on('message', hears);
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  const running = () => child.exitCode === null && child.signalCode === null;
  const log = () => readFileSync(file, 'utf8');
  const end = async (signal) => {
    if (running()) child.kill(signal);
    await Promise.race([exited, wait(6_000, undefined, { ref: false })]);
    if (running()) child.kill('SIGKILL');
    await exited;
  };
  const next = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      void exited.then(() => reject(new Error(`${name} ended (${child.signalCode ?? child.exitCode})\n${log().slice(-2_000)}`)));
    });
  const made = {
    name,
    pid: child.pid ?? 0,
    exited,
    running,
    log,
    ask: (message) => {
      const answer = next();
      child.send(message);
      return answer;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
  try {
    if (announces)
      await Promise.race([
        next(),
        wait(120_000, undefined, { ref: false }).then(() => Promise.reject(new Error(`${name}: not ready\n${log().slice(-2_000)}`))),
      ]);
    if (healthUrl) await healthy(healthUrl, made);
  } catch (error) {
    await made.kill();
    throw error;
  }
  return made;
}

/** @param {string} url @param {Pick<Child, 'name' | 'running' | 'log'>} child */
async function healthy(url, child) {
  for (const until = Date.now() + 120_000; child.running() && Date.now() < until; await wait(50)) {
    if (
      await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${child.name}: not ready\n${child.log().slice(-3_000)}`);
}
