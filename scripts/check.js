/** What a change must pass before it is shown to others: format, lint, types, imports, dead code. Two at a time; under 2 minutes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (program) => join('node_modules', '.bin', program);
// The cache of eslint knows a file's own text only; rules that look at types of other files need a full run now and then.
const lintCache = process.env.CI ? [] : ['--cache', '--cache-location', '.cache/eslint/'];

const tasks = [
  { name: 'lint', program: at('eslint'), args: ['.', '--max-warnings', '0', ...lintCache] },
  { name: 'types', program: at('tsc'), args: ['-p', '.'] },
  { name: 'types of the console', program: at('tsc'), args: ['-p', 'apps/console'] },
  { name: 'imports', program: at('depcruise'), args: ['--config', '.dependency-cruiser.cjs', 'libs', 'apps', 'infra', 'tests'] },
  { name: 'dead code', program: at('knip'), args: [] },
  { name: 'format', program: at('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
];

const since = Date.now();
const waiting = [...tasks];
let failed = 0;
await Promise.all([worker(), worker()]);
const seconds = Number(((Date.now() - since) / 1_000).toFixed(1));
console.log(`\n${tasks.length - failed} passed, ${failed} failed, ${seconds} s`);
console.log(`FIGURES ${JSON.stringify({ passed: tasks.length - failed, failed, seconds })}`);
process.exitCode = failed === 0 ? 0 : 1;

async function worker() {
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    const begun = Date.now();
    const { code, output } = await run(task);
    const took = ((Date.now() - begun) / 1_000).toFixed(1).padStart(6);
    console.log(`${code === 0 ? '✓' : '✗'} ${task.name.padEnd(22)}${took} s`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.trim());
  }
}

function run({ program, args }) {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
