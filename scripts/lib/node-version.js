import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { warn } from './progress.js';

const neededMajor = 24;

/**
 * Makes sure that the program runs on Node 24: when it does not, starts itself again with the Node that the packages brought.
 * @returns false when another process took over; its end ends this one too
 */
export function onNeededNode(root) {
  if (major(process.versions.node) >= neededMajor) return true;
  const node = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(node) || !runs(node)) {
    warn(
      `Cần Node ${neededMajor}; máy này có ${process.version}. Hãy chạy \`npm start\` (tự cài Node ${neededMajor}), hoặc cài Node ${neededMajor} từ https://nodejs.org\n(Node ${neededMajor} is needed; this is ${process.version}. Run \`npm start\`, which installs it, or install Node ${neededMajor}.)`,
    );
    process.exit(1);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, LIENCONG_WATCH_PARENT: '1' } });
  // A signal from the terminal reaches both; this process only waits for the end of the other.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  return false;
}

function runs(node) {
  try {
    return major(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })) >= neededMajor;
  } catch {
    return false;
  }
}

function major(version) {
  return Number(version.split('.')[0]);
}
