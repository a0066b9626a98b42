import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './lib/command.js';
import { shown } from './lib/figures.js';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/**
 * The reports of three portals posted item by item, from the first draft to the public page: the specs of `npm test`, with the
 * reports that take minutes. Every figure of the ledger is compared with the report and counted again from the public rows.
 */
export async function run(ground) {
  const { code, figures, failed } = await specs(ground);
  const seeds = Object.entries(figures.seeds ?? {});
  ground.table([
    ['Báo cáo (report)', 'mục (items)', 'mục/giây (a second)'],
    ...seeds.map(([name, { items, perSecond }]) => [name, shown(items), shown(perSecond)]),
  ]);
  const faults = [...failed];
  if (code !== 0 && failed.length === 0) faults.push('Các phép thử không chạy được (the specs did not run).');
  if (seeds.length < 3) faults.push('Thiếu tệp mẫu trong LIENCONG_SHARED (fixtures are missing).');
  return { figures: { passed: figures.passed ?? 0, failed: figures.failed ?? 0, ...figures.seeds }, faults };
}

/** Runs the specs and reads what they print. */
function specs(ground) {
  const env = { ...process.env, LIENCONG_SEEDS: 'all' };
  const child = spawn(process.execPath, [...jest, '--testPathIgnorePatterns=tests/load/', '--testPathPatterns=tests/(e2e|long)/figures-'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ground.atEnd(() => child.kill());
  const failed = [];
  let figures = {};
  const read = (line) => {
    if (line.startsWith('FIGURES ')) figures = JSON.parse(line.slice('FIGURES '.length));
    else if (/^\s+✕/.test(line)) failed.push(line.trim());
    else ground.say(line);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', read);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, figures, failed }));
  });
}
