import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Figures of processes from /proc; where there is none (not Linux) the answers are NaN and figures leave them out. */

const microsPerTick = 1_000_000 / (quietly(() => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))) ?? 100);

/** True when a process can be kept on one core. */
export const pinning =
  quietly(() => execFileSync('taskset', ['-V'], { stdio: 'ignore' })) !== undefined &&
  (quietly(() => readdirSync('/sys/devices/system/cpu').filter((name) => /^cpu\d+$/.test(name)).length) ?? 1) > 1;

/** Keeps every thread of a process, and what it starts from now on, on a core. @param {number} pid @param {number} core */
export function pin(pid, core) {
  if (pinning) execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
}

/** Processor time in µs of a process; with `family` also of those it started. @param {number} pid */
export function cpuMicros(pid, family = false) {
  const fields = stat(pid);
  if (!fields) return family ? 0 : Number.NaN;
  // utime, stime; cutime and cstime of children that ended
  const own = Number(fields[11]) + Number(fields[12]) + (family ? Number(fields[13]) + Number(fields[14]) : 0);
  return own * microsPerTick + (family ? childrenOf(pid).reduce((sum, child) => sum + cpuMicros(child, true), 0) : 0);
}

/**
 * Processor time in µs of processes that come and go, looked at again and again: one that ended keeps its last value.
 * @param {() => Promise<number[]>} list those that are there now
 * @returns `micros` is NaN where no process can be looked at
 */
export function cpuMeter(list, everyMs = 100) {
  const last = new Map();
  let isOver = false;
  const look = async () => {
    for (const pid of new Set([...last.keys(), ...(await list())])) {
      const now = cpuMicros(pid);
      if (now >= (last.get(pid) ?? 0)) last.set(pid, now);
    }
  };
  const watching = (async () => {
    for (; !isOver; await wait(everyMs)) await look();
  })();
  return {
    micros: async () => {
      await look();
      return last.size === 0 ? Number.NaN : [...last.values()].reduce((sum, each) => sum + each, 0);
    },
    stop: async () => {
      isOver = true;
      await watching;
    },
  };
}

/** @param {number} pid */
export function childrenOf(pid) {
  const all = quietly(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name))) ?? [];
  return all.map(Number).filter((other) => Number(stat(other)?.[1]) === pid);
}

/** Resident memory in MB of a process. @param {number} pid */
export const residentMb = (pid) => statusMb(pid, 'VmRSS');

/** The most that a process ever held at once, in MB. @param {number} pid */
export const peakMb = (pid) => statusMb(pid, 'VmHWM');

function statusMb(pid, field) {
  const text = quietly(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN) / 1_024);
}

/** Memory in MB of a process and its children, pages they share counted once (Pss). @param {number} pid */
export function familyMb(pid) {
  const own = quietly(() => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1_024) ?? 0;
  return Math.round(own + childrenOf(pid).reduce((sum, child) => sum + familyMb(child), 0));
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return stat(pid)?.[0] !== 'Z';
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Fields after the name: state, ppid, ... */
function stat(pid) {
  return quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' '));
}

function quietly(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
