/**
 * Checks the files of infra/ by the linters of those who read them. One that is not on this machine is skipped and named; with
 * `--all` that is a fault. What each needs: docs/operations/scale.md.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...names) => join(root, 'infra', ...names);
const mustRun = process.argv.includes('--all');
const folder = mkdtempSync(join(tmpdir(), 'liencong-lint-'));

const checks = [
  { name: 'compose: docker compose config, or its loader alone (compose-go)', run: composeConfig },
  {
    name: 'compose: dclint',
    run: () =>
      run(process.execPath, [join(root, 'node_modules/.bin/dclint'), at('compose', 'compose.yaml'), '-c', at('compose', 'dclint.yaml'), '--max-warnings', '0']),
  },
  { name: 'Dockerfile: hadolint', run: () => run('hadolint', ['--config', at('compose', 'hadolint.yaml'), at('compose', 'Dockerfile')]) },
  {
    name: 'YAML: yamllint',
    run: () =>
      run('yamllint', [
        '--strict',
        '-c',
        at('compose', 'yamllint.yaml'),
        at('compose'),
        at('helm', 'liencong', 'values.yaml'),
        at('helm', 'liencong', 'Chart.yaml'),
      ]),
  },
  { name: 'helm: helm lint --strict', run: () => run('helm', ['lint', '--strict', at('helm', 'liencong')]) },
  { name: 'helm: helm template', run: helmTemplate },
  { name: 'systemd: systemd-analyze verify', run: systemdVerify },
  { name: 'systemd: systemd-analyze security', run: systemdSecurity },
  {
    name: 'Caddy: caddy validate',
    run: () => run('caddy', ['validate', '--config', at('caddy', 'Caddyfile'), '--adapter', 'caddyfile'], { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }),
  },
];

const told = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
try {
  for (const { name, run: check } of checks) {
    const { status, output } = check();
    told[status] += 1;
    if (status === 'skipped') skipped.push(`${name} (${output})`);
    console.log(`${{ passed: '✓', failed: '✗', skipped: '–' }[status]} ${name}${status === 'skipped' ? `: bỏ qua (skipped), ${output}` : ''}`);
    if (status === 'failed') console.log(output.trim());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (mustRun) told.failed += told.skipped;
console.log(`\n${told.passed} passed, ${told.failed} failed, ${told.skipped} skipped`);
console.log(`FIGURES ${JSON.stringify({ ...told, skippedNames: skipped })}`);
process.exitCode = told.failed > 0 ? 1 : 0;

/** @returns {{ status: 'passed' | 'failed' | 'skipped', output: string }} */
function run(program, args, more = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...more } });
  if (error?.code === 'ENOENT') return { status: 'skipped', output: `${program} không có trên máy này (is not on this machine)` };
  return { status: status === 0 ? 'passed' : 'failed', output: `${stdout}${stderr}${error ?? ''}` };
}

/** As an operator has it: with the file of values beside it, every one filled in. */
function composeConfig() {
  const target = join(folder, 'compose');
  cpSync(at('compose'), target, { recursive: true });
  writeFileSync(join(target, '.env'), readFileSync(at('compose', 'compose.env.example'), 'utf8').replace(/^(\w+)=$/gm, '$1=x'));
  const file = join(target, 'compose.yaml');
  for (const [program, first] of [
    ['docker', ['compose']],
    ['docker-compose', []],
  ]) {
    if (run(program, [...first, 'version']).status === 'passed') return run(program, [...first, '-f', file, 'config', '--quiet']);
  }
  // the loader by itself reads no values: they are put in before
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/\$\{\w+:(?:\?|-([^}]*))\}/g, (_, fallback) => fallback ?? 'x'),
  );
  return run('compose-go', [file]);
}

/** Both with and without what is off by default; what comes out must be YAML with a kind and a name. */
function helmTemplate() {
  const rendered = run('helm', ['template', 'thu', at('helm', 'liencong'), '--set', 'ingress.enabled=true,media.claim=tep', '--kube-version', '1.31.0']);
  if (rendered.status !== 'passed') return rendered;
  const kinds = [...rendered.output.matchAll(/^kind: (\w+)$/gm)].map(([, kind]) => kind);
  const wanted = ['Deployment', 'Deployment', 'Deployment', 'Ingress', 'Job', 'PodDisruptionBudget', 'PodDisruptionBudget', 'Service', 'Service'];
  const isAll = JSON.stringify(kinds.sort()) === JSON.stringify(wanted);
  return { status: isAll ? 'passed' : 'failed', output: `${kinds.join(', ')}\n${rendered.output}` };
}

/** The units as they stand, but for the folder of the program, which is not where it will be, and an instance of each template. */
function units() {
  const target = join(folder, 'systemd');
  if (!existsSync(target)) {
    cpSync(at('systemd'), target, { recursive: true });
    for (const name of readdirSync(target).filter((each) => each.endsWith('.service'))) {
      const text = readFileSync(join(target, name), 'utf8').replace('/opt/liencong/node_modules/.bin/node', process.execPath);
      writeFileSync(join(target, name.replace('@.', '@4000.')), text);
      if (name.includes('@.')) rmSync(join(target, name));
    }
  }
  return { target, names: readdirSync(target).filter((each) => each.endsWith('.service')) };
}

function systemdVerify() {
  const { target, names } = units();
  const checked = run('systemd-analyze', [
    'verify',
    '--man=no',
    '--recursive-errors=no',
    ...names.map((name) => join(target, name)),
    join(target, 'liencong.target'),
  ]);
  // it ends well although it did not understand a line, and says so
  const complaints = checked.output.split('\n').filter((line) => line.includes('liencong') && !/Transaction|will be ignored in a future/.test(line));
  return checked.status === 'passed' && complaints.length > 0 ? { status: 'failed', output: complaints.join('\n') } : checked;
}

/** Exposure at most 3.0 of 10 for every service: "OK" in systemd's words. */
function systemdSecurity() {
  const { target, names } = units();
  const results = names.map((name) => {
    const dropIn = readFileSync(join(target, 'liencong-.service.d', 'hardening.conf'), 'utf8');
    const whole = join(target, `whole-${name}`);
    // offline it looks at one file and no drop-in
    writeFileSync(whole, `${readFileSync(join(target, name), 'utf8')}\n${dropIn}`);
    const checked = run('systemd-analyze', ['security', '--offline=true', '--threshold=30', '--no-pager', whole]);
    rmSync(whole);
    return checked;
  });
  return results.find(({ status }) => status !== 'passed') ?? results[0];
}
