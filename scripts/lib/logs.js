import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { warn } from './progress.js';

const kept = 3;
const pinoError = 50;

/** Moves name.log to name.1.log and so on; the oldest goes. */
export function rotate(folder, name) {
  mkdirSync(folder, { recursive: true });
  for (let age = kept - 1; age >= 0; age -= 1) {
    try {
      renameSync(fileOf(folder, name, age), fileOf(folder, name, age + 1));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  return fileOf(folder, name, 0);
}

function fileOf(folder, name, age) {
  return join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`);
}

/** Where the output of one part goes: all of it to a file, errors also to the person. */
export class PartLog {
  #file;
  #last = [];
  /** Called with each line. @type {((line: string) => void) | undefined} */
  onLine;

  constructor(folder, name) {
    this.name = name;
    this.path = rotate(folder, name);
    this.#file = createWriteStream(this.path, { flags: 'a', mode: 0o600 });
  }

  /** @param {import('node:child_process').ChildProcess} child */
  take(child) {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.#line(line, stream === child.stderr));
    }
  }

  get lastLines() {
    return this.#last
      .slice(-12)
      .map((line) => `    ${line}`)
      .join('\n');
  }

  close() {
    this.#file.end();
  }

  #line(line, isError) {
    this.#file.write(`${line}\n`);
    this.onLine?.(line);
    this.#last = [...this.#last.slice(-30), line];
    const entry = parsed(line);
    if (entry ? entry.level >= pinoError : isError && /error|lỗi/i.test(line))
      warn(`[${this.name}] ${entry ? `${entry.msg ?? ''} ${entry.err?.message ?? ''}`.trim() : line}`);
  }
}

function parsed(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line);
    return typeof entry.level === 'number' ? entry : undefined;
  } catch {
    return undefined;
  }
}
