import { execFileSync } from 'node:child_process';
import { randomUUID as newId } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './command.js';

export const mega = 1024 * 1024;
export const diskMegabytes = 64;

/** Mounts a small disk; null where that is not allowed. */
export function smallDisk({ atEnd, say }) {
  const small = mkdtempSync(join(tmpdir(), 'liencong-o-nho-'));
  atEnd(() => rmSync(small, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', small], { stdio: 'ignore' });
  } catch {
    say('Không gắn được ổ nhỏ ở đây: bỏ phần ổ đầy (no small disk can be mounted here: the full disk is left out).');
    return null;
  }
  atEnd(() => execFileSync('umount', ['-l', small]));
  return small;
}

/** The sweep of the worker, at once and of everything however young. */
export async function openSweep(newsroom) {
  const { sweepFiles } = await compiled('libs/media/settle/sweep-files.js');
  const { openSource, runAs } = await compiled('libs/platform/db/index.js');
  const { readConfig } = await compiled('libs/platform/config/index.js');
  const source = await openSource(readConfig({ LIENCONG_MODE: 'test', ...newsroom.database.urls }), 'jobs');
  return {
    sweep: (store) => runAs({ requestId: newId(), personId: null }, () => sweepFiles(source, store, new Date(Date.now() + 60_000), 0)),
    close: () => source.destroy(),
  };
}
