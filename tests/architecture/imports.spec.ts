import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addArchitectureFigures, expectCaught } from './canaries.js';

const root = join(import.meta.dirname, '../..');
const folders = ['libs', 'apps', 'infra', 'tests'];
/** What the copy needs besides: the tests use it. */
const settings = ['scripts', 'package.json', 'tsconfig.base.json', 'tsconfig.json', '.dependency-cruiser.cjs'];
const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };

interface Cruise {
  readonly modules: { readonly source: string; readonly dependencies: { readonly module: string; readonly resolved: string }[] }[];
  readonly summary: { readonly violations: { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[] };
}

function cruise(folder: string): Promise<Cruise> {
  const program = join(root, 'node_modules/.bin/depcruise');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  return new Promise((resolve, reject) => {
    // Its exit code is the number of violations, so only an answer that is no JSON is a fault of the run.
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 }, (_error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as Cruise);
      } catch {
        reject(new Error(stderr || 'dependency-cruiser said nothing'));
      }
    });
  });
}

/** Forbidden files and the rules that each must wake; a lib that does not exist yet is left out with its canary. */
const canaries: Record<string, { text: string; rules: string[] }> = {
  'libs/units/canary-up.ts': { text: "import '#people';", rules: ['upward-from-units'] },
  'libs/units/canary-type.ts': { text: "import type { Process } from '#process';\nexport type Canary = Process;", rules: ['upward-from-units'] },
  'libs/units/canary-dynamic.ts': { text: "export const canary = () => import('#people');", rules: ['upward-from-units'] },
  'libs/units/canary-deep-up.ts': { text: "import '../people/grant.js';", rules: ['not-past-index', 'upward-from-units'] },
  'libs/units/canary-unresolved.ts': { text: "import '#platform/db/scope';", rules: ['resolvable'] },
  'libs/platform/db/canary-up.ts': { text: "import '#units';", rules: ['upward-from-platform'] },
  'libs/platform/http/canary-deep.ts': { text: "import '../db/scope.js';", rules: ['not-past-index'] },
  'libs/people/canary-up.ts': { text: "import '#process';", rules: ['upward-from-people'] },
  'libs/process/canary-up.ts': { text: "import '#newsroom';", rules: ['upward-from-process'] },
  'libs/province/canary-up.ts': { text: "import '#delivery';", rules: ['upward-from-province'] },
  'libs/public-client/canary.ts': { text: "import '../web/index.js';", rules: ['client-alone', 'web-only-for-screens'] },
  'libs/delivery/canary-client.ts': { text: "import '#public-client';", rules: ['nobody-needs-the-client'] },
  'libs/media/canary-up.ts': { text: "import '#delivery';", rules: ['upward-from-media'] },
  'libs/delivery/canary-up.ts': { text: "import '#newsroom';", rules: ['upward-from-delivery'] },
  'libs/newsroom/canary-up.ts': { text: "import '#supervision';", rules: ['upward-from-newsroom'] },
  'libs/newsroom/canary-deep.ts': { text: "import '../units/portal/queries.js';", rules: ['not-past-index'] },
  'libs/newsroom/canary-screens.ts': { text: "import '#web';", rules: ['web-only-for-screens'] },
  'libs/supervision/canary-screens.ts': { text: "import '#web'; import '#web/figures';", rules: ['web-only-for-screens'] },
  'libs/supervision/canary-figures.ts': { text: "import '../web/figures/period.js';", rules: ['not-past-index'] },
  'libs/documents/canary-up.ts': { text: "import '#supervision';", rules: ['upward-from-documents'] },
  'libs/citizens/canary-up.ts': { text: "import '#supervision';", rules: ['upward-from-citizens'] },
  'libs/supervision/canary-up.ts': { text: "import '#reports';", rules: ['upward-from-supervision'] },
  'libs/units/canary-circle.ts': { text: "export * from './canary-circle.js';", rules: ['no-circular'] },
  'libs/units/canary-app.ts': { text: "import '../../apps/worker/src/main.js';", rules: ['libs-know-no-app'] },
  'libs/units/canary-test.ts': { text: "import '../../tests/support/postgres.js';", rules: ['no-code-from-tests'] },
  'libs/units/canary-tool.ts': { text: "import 'axe-core';", rules: ['server-needs-only-dependencies'] },
  'libs/units/canary-undeclared.ts': { text: "import 'iterare';", rules: ['declared-packages'] },
  'libs/web/canary-lib.ts': { text: "import '#platform/errors';", rules: ['web-knows-no-lib'] },
  'apps/api/src/canary-deep.ts': { text: "import '../../../libs/units/portal/queries.js';", rules: ['others-not-past-index'] },
  'apps/api/src/canary-local.ts': { text: "import '../../../infra/local/secrets.js';", rules: ['local-parts-stay-local'] },
  'apps/worker/src/canary-app.ts': { text: "import '../../api/src/api.module.js';", rules: ['app-knows-no-app'] },
  'apps/site/src/canary-behind.ts': { text: "import '#platform/db';", rules: ['site-only-public'] },
  'apps/site/src/canary-editor.ts': { text: "import '#web/rich-text';", rules: ['rich-text-where-it-is-written'] },
  'apps/console/src/canary-behind.ts': { text: "import '#units';", rules: ['console-only-web'] },
  'infra/local/canary-behind.ts': { text: "import '#units';", rules: ['local-parts-know-only-platform'] },
};

const exists = (file: string): boolean => existsSync(join(root, file.split('/').slice(0, 2).join('/')));
const planted = Object.entries(canaries).filter(
  ([file, { text }]) => exists(file) && [...text.matchAll(/'#(\w+)/g)].every(([, lib]) => exists(`libs/${lib!}`)),
);

/** The project as it is, with the forbidden files in it: looked at once, both are seen. */
let modules: Cruise['modules'];
let violations: Cruise['summary']['violations'];
const woken = new Map<string, string[]>();
let copy: string;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'liencong-imports-'));
  for (const name of [...settings, ...folders]) cpSync(join(root, name), join(copy, name), { recursive: true, filter: (from) => !from.endsWith('.shots') });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, { text }] of planted) writeFileSync(join(copy, file), `${text}\n`);
  const { modules: all, summary } = await cruise(copy);
  modules = all;
  violations = summary.violations.filter(({ from }) => !(from in canaries));
  for (const { from, rule } of summary.violations) if (from in canaries) woken.set(from, [...new Set([...(woken.get(from) ?? []), rule.name])].sort());
}, 120_000);

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
  const cycles = violations.filter((violation) => violation.rule.name === 'no-circular').length;
  addArchitectureFigures({ cycles, forbiddenImports: violations.length - cycles });
});

test('no import is upward, past a door, in a circle or unresolved', () => {
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test('imports that begin with # are followed into the libs', () => {
  const doors = modules.flatMap((module) => module.dependencies).filter((dependency) => dependency.module.startsWith('#'));
  expect(doors.length).toBeGreaterThan(50);
  expect(doors.filter((dependency) => !dependency.resolved.startsWith('libs/'))).toEqual([]);
});

test.each(planted)('%s wakes its rules and no other', (file, { rules }) => {
  expectCaught(woken.get(file) ?? []);
  expect(woken.get(file)).toEqual(rules);
});

test('each rule has a canary', () => {
  const canaried = new Set(Object.values(canaries).flatMap(({ rules }) => rules));
  // Nothing stands above the last lib.
  expect(forbidden.map(({ name }) => name).filter((name) => !canaried.has(name) && name !== 'upward-from-reports')).toEqual([]);
});
