import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { PartLog } from './logs.js';
import { memorySettings, withHeapLimits } from './memory.js';
import { say, warn } from './progress.js';

const restartsAMinute = 5;
const readySeconds = 90;
const leash = new URL('leash.js', import.meta.url).href;

/**
 * @typedef {{ pid: number, ready?: Promise<unknown>, exited: Promise<string>, stop(): Promise<void> }} Running
 * @typedef {{ name: string, launch(): Promise<Running>, lastLines?(): string }} Part
 */

/** Keeps parts running: starts a dead one again, gives up when one dies again and again, stops all in order. */
export class Parts {
  #running = new Map();
  #deaths = new Map();
  #stopping = false;

  /** @param {{ onGiveUp(): void, onChange?(pids: Record<string, number>): void }} listener */
  constructor(listener) {
    this.listener = listener;
  }

  /** Starts a part and waits until it is ready. @param {Part} part */
  async start(part) {
    const running = await part.launch();
    if (this.#stopping) return running.stop();
    this.#running.set(part.name, running);
    this.listener.onChange?.(this.pids);
    try {
      await running.ready;
    } catch (error) {
      await this.stop(part.name);
      throw error;
    }
    void running.exited.then((how) => this.#died(part, running, how));
  }

  /** Runs a program to its end, as a part that nobody starts again. */
  async run(part) {
    const running = await part.launch();
    this.#running.set(part.name, running);
    const how = await running.exited;
    this.#running.delete(part.name);
    if (how !== 0 && !this.#stopping) throw new Error(`${part.name}: ${how}\n${part.lastLines?.() ?? ''}`);
  }

  get pids() {
    return Object.fromEntries([...this.#running].map(([name, { pid }]) => [name, pid]));
  }

  /** Stops one part for good or for a restart by the caller. */
  async stop(name) {
    const running = this.#running.get(name);
    this.#running.delete(name);
    await running?.stop();
  }

  /** Stops all at once, and the one that the others stand on at the end. @param {string} last name of that part */
  async stopAll(last) {
    this.#stopping = true;
    await Promise.all([...this.#running.keys()].filter((name) => name !== last).map((name) => this.stop(name)));
    await this.stop(last);
  }

  async #died(part, running, how) {
    if (this.#stopping || this.#running.get(part.name) !== running) return;
    this.#running.delete(part.name);
    const now = Date.now();
    const deaths = [...(this.#deaths.get(part.name) ?? []), now].filter((at) => now - at < 60_000);
    this.#deaths.set(part.name, deaths);
    warn(`✗ ${part.name} đã dừng bất ngờ (stopped unexpectedly): ${how === 0 ? 'mã thoát (exit code) 0' : how}`);
    const lines = part.lastLines?.();
    if (lines) warn(lines);
    if (deaths.length > restartsAMinute) {
      warn(`${part.name} dừng quá ${restartsAMinute} lần trong một phút; tắt tất cả (more than ${restartsAMinute} times in a minute, giving up).`);
      this.listener.onGiveUp();
      return;
    }
    await wait(Math.min(250 * 2 ** (deaths.length - 1), 5_000));
    if (this.#stopping) return;
    try {
      await this.start(part);
      say(`✓ ${part.name} đã chạy lại (running again).`);
    } catch (error) {
      if (this.#stopping) return;
      warn(error.message);
      await this.#died(part, undefined, 'không khởi động lại được (restart failed)');
    }
  }
}

/**
 * A part that is a Node program with an ipc channel.
 * @param {{ name: string, args: string[], cwd: string, env: Record<string, string>, logs: string, healthUrl?: string, stopSeconds?: number }} options
 *   without `healthUrl` the program is ready when it sends the message 'ready'; a tool that is run to its end never is
 * @returns {Part & { log: PartLog }}
 */
export function nodePart({ name, args, cwd, env, logs, healthUrl, stopSeconds = 5 }) {
  const log = new PartLog(logs, name);
  return {
    name,
    log,
    lastLines: () => log.lastLines,
    async launch() {
      const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, ...withHeapLimits(args)], {
        cwd,
        env: { ...memorySettings, ...env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: true,
      });
      log.take(child);
      const exited = new Promise((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('exit', (code, signal) => {
          // What a program leaves in its own group must not outlive it.
          killGroup(child.pid, 'SIGKILL');
          resolve(signal ?? (code === 0 ? 0 : `mã thoát (exit code) ${code}`));
        });
      });
      const announced = new Promise((resolve) => child.on('message', (text) => text === 'ready' && resolve(true)));
      const ready = Promise.race([
        healthUrl ? healthy(healthUrl, () => child.exitCode === null && child.signalCode === null) : announced,
        exited.then((how) => Promise.reject(new Error(`${name}: ${how}\n${log.lastLines}`))),
        wait(readySeconds * 1_000, undefined, { ref: false }).then(() =>
          Promise.reject(new Error(`${name}: chưa sẵn sàng sau ${readySeconds} s (not ready), xem ${log.path}\n${log.lastLines}`)),
        ),
      ]);
      ready.catch(() => undefined); // also when nobody waits for it
      return {
        pid: child.pid,
        ready,
        exited,
        async stop() {
          killGroup(child.pid, 'SIGTERM');
          const ended = await Promise.race([exited.then(() => true), wait(stopSeconds * 1_000, false, { ref: false })]);
          if (!ended) {
            killGroup(child.pid, 'SIGKILL');
            await exited;
          }
        },
      };
    },
  };
}

async function healthy(url, stillWanted) {
  while (stillWanted()) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return true;
    await wait(100);
  }
  return new Promise(() => undefined); // the end of the program decides
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    return; // nobody left in the group
  }
}
