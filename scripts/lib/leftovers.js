import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Ends the parts of a start that was killed, in case one of them did not notice.
 * @param {Record<string, number>} pids by part
 * @param {string} root only programs of this folder are touched: the number may belong to a stranger by now
 */
export async function endLeftovers(pids, root) {
  const ours = Object.entries(pids)
    .filter(([name, pid]) => name !== 'postgres' && commandOf(pid).includes(root))
    .map(([, pid]) => pid);
  for (const [signal, seconds] of [
    ['SIGTERM', 4],
    ['SIGKILL', 2],
  ]) {
    for (const pid of ours) if (commandOf(pid).includes(root)) kill(pid, signal);
    for (let waited = 0; waited < seconds * 20 && ours.some((pid) => commandOf(pid).includes(root)); waited += 1) await wait(50);
  }
}

function commandOf(pid) {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    return; // gone already
  }
}
