import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes a lock file for this process. The lock of a process that no longer lives is taken over.
 * @param {string} file
 * @param {object} [note] what others shall read, for example where it runs
 * @returns {{ taken: true, inherited?: object, note(more: object): void, release(): void } | { taken: false, owner: any }}
 */
export function takeLock(file, note = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  let content = { ...note, pid: process.pid, born: bornAt(process.pid) };
  let inherited;
  for (;;) {
    writeFileSync(own, JSON.stringify(content), { mode: 0o600 });
    try {
      linkSync(own, file); // unlike writing, this can only succeed for one process
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = read(file);
      if (owner && isAlive(owner)) {
        rmSync(own, { force: true });
        return { taken: false, owner };
      }
      inherited = owner ?? inherited;
      takeAway(file, owner);
    } finally {
      rmSync(own, { force: true });
    }
  }
  return {
    taken: true,
    inherited,
    note(more) {
      content = { ...content, ...more };
      writeFileSync(own, JSON.stringify(content), { mode: 0o600 });
      renameSync(own, file);
    },
    release() {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Who holds a lock file, without taking it; undefined when nobody alive does. @param {string} file */
export function lockOwner(file) {
  const owner = read(file);
  return owner && isAlive(owner) ? owner : undefined;
}

/** Whether the process that wrote this still lives; a later process with the same number does not count. */
function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return born === undefined || born === null || bornAt(pid) === born;
}

/** Start of a process in the clock of the kernel; null where that cannot be read. */
function bornAt(pid) {
  try {
    // The name in brackets may hold spaces; the 20th field after it is the start time.
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? null
    );
  } catch {
    return null;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Removes a dead lock, unless another process has just put its own there. */
function takeAway(file, seen) {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved && seen?.pid !== moved.pid && isAlive(moved)) linkSync(aside, file);
  rmSync(aside, { force: true });
}
