import { say, warn } from '../../scripts/lib/progress.js';

/**
 * Parts that run until they are stopped or killed: unlike those of `npm start`, one that died stays dead until somebody wants it back,
 * so that it can be seen what the others do without it.
 * @typedef {import('../../scripts/lib/parts.js').Part} Part
 */
export class Crew {
  /** @type {Map<string, Part>} */
  #parts = new Map();
  #running = new Map();
  /** @type {{ close(): unknown, closeAllConnections(): void }[]} */
  #servers = [];
  #stopping = false;

  /** Starts a part and waits until it is ready. @param {Part} part */
  async start(part) {
    this.#parts.set(part.name, part);
    const running = await part.launch();
    this.#running.set(part.name, running);
    void running.exited.then(() => {
      if (this.#running.get(part.name) === running) this.#running.delete(part.name);
      if (!this.#stopping) warn(`✗ ${part.name} đã dừng (ended)`);
    });
    await running.ready;
    if (this.#stopping) await running.stop();
  }

  /** Runs a program to its end. @param {Part} part */
  async run(part) {
    const how = await (await part.launch()).exited;
    if (how !== 0) throw new Error(`${part.name}: ${how}\n${part.lastLines?.() ?? ''}`);
  }

  /** A server of this process, closed at the end. */
  atEnd(server) {
    this.#servers.push(server);
  }

  /** @param {string} name */
  pidOf(name) {
    return this.#running.get(name)?.pid;
  }

  /** Kills a part that runs, starts one that does not. @param {string} name */
  async toggle(name) {
    const part = this.#parts.get(name);
    if (!part) {
      if (name) warn(`Không có thành phần này (no such part): ${name}. Có (there are): ${[...this.#parts.keys()].join(', ')}`);
      return;
    }
    const running = this.#running.get(name);
    if (running) {
      process.kill(running.pid, 'SIGKILL');
      return;
    }
    try {
      await this.start(part);
      say(`✓ ${name} đã chạy lại (running again), pid ${this.pidOf(name)}`);
    } catch (error) {
      warn(`${name}: ${error.message}`);
    }
  }

  /** Databases last. */
  async stopAll() {
    this.#stopping = true;
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
    const databases = ['replica', 'primary'];
    await Promise.all([...this.#running].filter(([name]) => !databases.includes(name)).map(([, running]) => running.stop()));
    for (const name of databases) await this.#running.get(name)?.stop();
  }
}
