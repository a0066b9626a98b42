/** Installs the packages of package-lock.json when they are not there yet. Plain JavaScript without packages: it runs in an empty clone, on the system's Node. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockOwner, takeLock } from './lib/lock.js';
import { say, step, warn } from './lib/progress.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.lock-hash');
const oldestNode = 20;

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  warn(
    `Cần Node ${oldestNode} trở lên để cài đặt; máy này có ${process.version}. Tải tại https://nodejs.org\n(Node ${oldestNode} or newer is needed to install; this is ${process.version}.)`,
  );
  process.exit(1);
}
if (!isInstalled()) {
  refuseUnderRunningStart();
  await installOnce();
}

function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === wanted();
}

/** The parts that `npm start` runs load packages as they go; replacing them would break the running installation. */
function refuseUnderRunningStart() {
  const running = lockOwner(join(root, '.data', 'run.lock'));
  if (!running) return;
  warn(
    `Thư viện cần cài lại, nhưng Liên Cổng đang chạy từ thư mục này (pid ${running.pid}). Hãy dừng nó (Ctrl+C ở cửa sổ npm start), rồi chạy lại lệnh này.\n(Packages have to be installed again, but Liên Cổng is running from this folder, pid ${running.pid}. Stop it, then run the command again.)`,
  );
  process.exit(1);
}

async function installOnce() {
  // `npm start` and `npm test` in two windows of a fresh clone must not both rewrite node_modules.
  const file = join(root, '.cache', 'install.lock');
  let lock = takeLock(file);
  if (!lock.taken) {
    await step('Chờ lần cài đặt khác (waiting for another installation)', async () => {
      while (!lock.taken) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        lock = takeLock(file);
      }
    });
  }
  try {
    if (isInstalled()) return;
    const hash = wanted();
    await step('Cài thư viện (installing packages)', runNpm);
    mkdirSync(modules, { recursive: true });
    writeFileSync(stampFile, `${hash}\n`);
  } catch (error) {
    explain(error.message);
    process.exitCode = 1;
  } finally {
    lock.release();
  }
}

function runNpm() {
  if (!process.stdout.isTTY) say('Cài thư viện lần đầu, khoảng một phút (first installation, about a minute)…');
  const cli = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own Node, not node_modules/.bin/node, which npm ci is about to delete.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [command, first] = cli && basename(cli).startsWith('npm-cli') ? [node, [cli]] : ['npm', []];
  const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(errors))));
  });
}

function explain(errors) {
  // The stack of npm's own code says nothing to a person.
  warn(
    errors
      .split('\n')
      .filter((line) => !/^npm error\s+at /.test(line))
      .join('\n')
      .trim(),
  );
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(errors)) {
    warn(
      '\nKhông cài được thư viện: máy không tới được kho npm. Hãy kiểm tra mạng hoặc proxy (npm config get registry) rồi chạy lại lệnh này.\n(Packages could not be installed: the npm registry cannot be reached. Check the network or proxy, then run the command again.)',
    );
  } else {
    warn(
      '\nKhông cài được thư viện; lý do ở trên. Chạy lại lệnh này để thử lần nữa.\n(Packages could not be installed, see above. Run the command again to retry.)',
    );
  }
}
