import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePart } from './parts.js';
import { say, warn } from './progress.js';

/**
 * Compiles on every save and starts again the parts whose compiled files changed.
 * @param {{ root: string, logs: string, env: Record<string, string>, parts: import('./parts.js').Parts, apps: import('./parts.js').Part[] }} given
 */
export async function watch({ root, logs, env, parts, apps }) {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  let seen = Date.now();
  let queue = Promise.resolve();

  const restart = async () => {
    const since = seen;
    seen = Date.now();
    const everywhere = changedSince(join(dist, 'libs'), since);
    const due = apps.filter(({ name }) => everywhere || changedSince(join(dist, 'apps', name), since));
    await Promise.all(
      due.map(async (part) => {
        await parts.stop(part.name);
        await parts.start(part).then(
          () => say(`↻ ${part.name}`),
          (error) => warn(error.message),
        );
      }),
    );
  };

  const compiler = nodePart({
    name: 'tsc',
    args: ['node_modules/typescript/lib/tsc.js', '-w', '--preserveWatchOutput', '-p', 'tsconfig.build.json'],
    cwd: root,
    env,
    logs,
  });
  compiler.log.onLine = (line) => {
    if (/error TS\d+/.test(line)) warn(line);
    if (/Found 0 errors/.test(line)) queue = queue.then(restart);
  };
  await startWatcher(parts, compiler);
  if (existsSync(join(root, 'apps/console/index.html'))) {
    const bundler = nodePart({
      name: 'vite',
      args: ['node_modules/vite/bin/vite.js', 'build', '--watch', '--config', 'apps/console/vite.config.ts'],
      cwd: root,
      env,
      logs,
    });
    await startWatcher(parts, bundler);
  }
}

/** A watcher never says that it is ready. */
async function startWatcher(parts, part) {
  await parts.start({ ...part, launch: async () => ({ ...(await part.launch()), ready: undefined }) });
}

function changedSince(folder, since) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((file) => {
    const path = join(folder, file);
    return path.endsWith('.js') && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > since;
  });
}
