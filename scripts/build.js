/** Compiles the server parts and the console, each only when its sources changed since the last time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step, warn } from './lib/progress.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');
const serverFolders = ['apps/api/src', 'apps/worker/src', 'apps/site/src', 'apps/cli/src', 'libs', 'infra/local', 'infra/keycloak'];

const targets = {
  server: {
    name: 'Biên dịch máy chủ (compiling the server)',
    sources: [...serverFolders, 'tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json', 'package.json'],
    wanted: () => true,
    results: () =>
      serverFolders
        .map((folder) => `${folder}/main`)
        .filter((main) => existsSync(join(root, `${main}.ts`)))
        .map((main) => `dist/${main}.js`),
    async run() {
      // The compiler believes its notes and would not write again what somebody deleted.
      if (!complete(this)) rmSync(join(dist, '.tsbuildinfo'), { force: true });
      // What is written is the same; CI looks at the types, those of the tests too, by `npm run check`.
      const unchecked = process.env.CI ? ['--noCheck'] : [];
      await execute(['node_modules/typescript/lib/tsc.js', '-p', 'tsconfig.build.json', ...unchecked]);
      copyAssets();
      removeOrphans();
    },
  },
  console: {
    name: 'Đóng gói trang quản trị (bundling the console)',
    sources: ['apps/console', 'libs/web', 'package-lock.json'],
    wanted: () => existsSync(join(root, 'apps/console/index.html')),
    results: () => ['dist/apps/console/index.html'],
    run: () => execute(['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/console/vite.config.ts', '--logLevel', 'warn']),
  },
  developers: {
    name: 'Đóng gói trang cho nhà phát triển (bundling the page for programmers)',
    sources: ['apps/console/developers', 'apps/console/developers.config.ts', 'apps/console/compressed.ts', 'package-lock.json'],
    wanted: () => existsSync(join(root, 'apps/console/developers/index.html')),
    results: () => ['dist/apps/developers/index.html'],
    run: () => execute(['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/console/developers.config.ts', '--logLevel', 'error']),
  },
};

/** @returns {Promise<string[]>} names of what was built; empty when all was up to date */
export async function build({ force = false } = {}) {
  const before = force ? {} : readStamp();
  const due = Object.entries(targets).filter(([, target]) => target.wanted());
  const built = await Promise.allSettled(
    due.map(async ([key, target]) => {
      const print = fingerprint(target.sources);
      if (before[key] === print && complete(target)) return undefined;
      await step(target.name, () => target.run());
      // Read before the build began: what is edited meanwhile is built next time.
      writeStamp(key, print);
      return key;
    }),
  );
  const failed = built.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return built.map((result) => result.value).filter(Boolean);
}

function complete(target) {
  return target.results().every((file) => existsSync(join(root, file)));
}

/** Copies the files that belong to the code but are not code, so that `import.meta.url` finds them beside the compiled file. */
function copyAssets() {
  for (const file of serverFolders.flatMap((folder) => filesIn(join(root, folder)))) {
    if (/\.(tsx?|md)$/.test(file)) continue;
    const target = join(dist, relative(root, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

/** Removes compiled files whose source is gone: a renamed migration must not run under both names. */
function removeOrphans() {
  for (const folder of serverFolders) {
    for (const file of filesIn(join(dist, folder))) {
      const source = join(root, relative(dist, file));
      const stem = source.replace(/\.js(\.map)?$/, '');
      if (![source, `${stem}.ts`, `${stem}.tsx`].some((each) => existsSync(each))) rmSync(file);
    }
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    if (/\.spec\.tsx?$/.test(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.split(sep).includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function execute(args) {
  const env = process.stderr.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(output.trim() || `${args[0]}: ${code}`))));
  });
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(key, print) {
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamp(), [key]: print }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build({ force: process.argv.includes('--force') });
  } catch (error) {
    warn(error.message);
    process.exitCode = 1;
  }
}
