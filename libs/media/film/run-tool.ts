import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** A program and what stands before its own arguments. */
export type Command = readonly [program: string, ...first: string[]];

export interface Ran {
  readonly ok: boolean;
  /** True when it was stopped because it took too long. */
  readonly isLate: boolean;
  /** Signal that ended it; null when it ended by itself. */
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  /** The end of what it complained about. */
  readonly complaint: string;
}

/** Where programs are looked for that are named without a folder. */
const places = '/usr/local/bin:/usr/bin:/bin';
/** What is kept of the answer of a program. */
const mostAnswer = 1024 * 1024;
const mostComplaint = 2_000;

/**
 * Runs a program without a shell, with an environment of its own and nothing to read; it never outlives this process.
 * @param patience ms after which it is killed
 * @throws Error when it cannot be started
 */
export async function runTool([program, ...first]: Command, args: readonly string[], patience: number): Promise<Ran> {
  const child = spawn(program, [...first, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // one pool of memory: what it takes is what it uses
    env: { PATH: places, MALLOC_ARENA_MAX: '2' },
  });
  const end = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    end();
  }, patience);
  let [out, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out = (out + text).slice(0, mostAnswer);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-mostComplaint);
  });
  try {
    return await new Promise<Ran>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => {
        giveWay(child.pid);
      });
      child.once('close', (code, signal) => {
        resolve({ ok: code === 0, isLate, signal, out, complaint });
      });
    });
  } finally {
    clearTimeout(late);
    process.off('exit', end);
  }
}

/** People who wait for an answer go before a film. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // where a process may not say so, the film is as important as the rest
  }
}
