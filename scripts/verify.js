/**
 * Everything that CI runs, in its order. Plain JavaScript without packages: the first step installs them.
 * Ends with `N passed, N failed` over all suites; a suite that ends without its figures counts as one that failed.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// `npm test` holds the suites of rules, database, e2e, identity, isolation and architecture; identity runs again against a real Keycloak.
// What takes minutes by itself (reports item by item, the country of 2025, backups killed in the middle) stands in `test:long`.
const suites = [
  ['test'],
  ['run', 'check'],
  ['run', 'test:long'],
  ['run', 'lint:infra'],
  ['run', 'test:identity', '--', '--issuer', 'keycloak'],
  ['run', 'test:browser'],
];

let passed = 0;
let failed = 0;
const summary = [];
for (const args of suites) {
  const since = Date.now();
  const name = `npm ${args.join(' ')}`;
  console.log(`\n── ${name}\n`);
  const { code, figures } = await run(args);
  const faults = figures.failed > 0 || code === 0 ? (figures.failed ?? 1) : 1;
  passed += figures.passed ?? 0;
  failed += faults;
  summary.push(
    [
      faults === 0 ? '✓' : '✗',
      name.padEnd(46),
      `${figures.passed ?? 0} passed, ${faults} failed`.padEnd(26),
      `${Math.round((Date.now() - since) / 1_000)} s`,
    ].join(' '),
  );
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(args) {
  const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let tail = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    tail = (tail + text).slice(-100_000);
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: 1, figures: {} }));
    child.once('close', (code) => resolve({ code, figures: figuresIn(tail) }));
  });
}

function figuresIn(text) {
  const line = text.split('\n').findLast((each) => each.startsWith('FIGURES '));
  try {
    return line ? JSON.parse(line.slice('FIGURES '.length)) : {};
  } catch {
    return {};
  }
}
