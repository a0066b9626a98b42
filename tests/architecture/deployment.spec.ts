import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { programs, readConfig, settingsOf, type Program } from '#platform/config';
import { memorySettings, withHeapLimits } from '../../scripts/lib/memory.js';

const infra = join(import.meta.dirname, '../../infra');
const read = (name: string): string => readFileSync(join(infra, name), 'utf8');

interface Service {
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}
interface ChartProcess {
  readonly keys: readonly string[];
  readonly optionalKeys?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

const compose = parse(read('compose/compose.yaml'), { merge: true }) as { readonly services: Readonly<Record<string, Service>> };
const chart = parse(read('helm/liencong/values.yaml')) as Readonly<Record<'api' | 'site' | 'worker' | 'migrate', ChartProcess>>;
const served: readonly Program[] = ['api', 'site', 'worker'];

/** Of Node, and no setting of ours: how large the heap may be. */
const ofNode = 'NODE_OPTIONS';

/** What is wrong with the settings that a process is given: needed and not there, there and not its own. */
function faultsOf(program: Program, given: readonly string[]): { missing: string[]; foreign: string[] } {
  const own: readonly string[] = [...settingsOf(program), ofNode];
  return { missing: programs[program].needs.filter((name) => !given.includes(name)), foreign: given.filter((name) => !own.includes(name)) };
}
const none = { missing: [], foreign: [] };

function programOf({ command = [], entrypoint = [] }: Service): Program | undefined {
  return /^dist\/apps\/(\w+)\/src\/main\.js$/m.exec([...entrypoint, ...command].join('\n'))?.[1] as Program | undefined;
}

/** Lines `NAME=value` that are not commented out. */
const namesIn = (text: string): string[] => [...text.matchAll(/^(?:Environment=)?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name!);
const processes = Object.entries(compose.services).flatMap(([name, service]) => {
  const program = programOf(service);
  return program ? [{ name, program, environment: service.environment ?? {} }] : [];
});

test('what is compared sees a setting that is missing, and one of another process', () => {
  const all = programs.api.needs;
  expect(faultsOf('api', all.slice(1))).toEqual({ missing: [all[0]], foreign: [] });
  expect(faultsOf('site', ['SESSION_SECRET'])).toEqual({ missing: [], foreign: ['SESSION_SECRET'] });
});

describe('infra/compose', () => {
  test('starts two api, two site, a worker and the command line', () => {
    expect(processes.map(({ program }) => program).sort()).toEqual(['api', 'api', 'cli', 'site', 'site', 'worker']);
  });

  test.each(processes)('gives $name what it needs, and nothing of another process', ({ program, environment }) => {
    expect(faultsOf(program, Object.keys(environment))).toEqual(none);
  });

  test.each(processes)('gives $name what production accepts', ({ program, environment }) => {
    const values: Readonly<Record<string, string>> = {
      API_PUBLIC_URL: 'https://quantri.example.test',
      OIDC_ISSUER_URL: 'https://dangnhap.example.test/realms/x',
      SESSION_SECRET: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
      PERSONAL_DATA_KEY: 'HxwdHhsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=',
    };
    const valueOf = (name: string): string =>
      values[name] ?? (name.startsWith('DATABASE_URL') ? 'postgresql://x:y@db.example.test/liencong?sslmode=verify-full' : 'a'.repeat(40));
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, text]) => [
        name,
        text.replace(/\$\{(\w+):(?:\?|-([^}]*))\}/g, (_, variable: string, fallback?: string) => fallback ?? valueOf(variable)),
      ]),
    );
    expect(() => readConfig(filled, program)).not.toThrow();
  });

  test('asks for no value that its compose.env.example does not have, and the other way round', () => {
    const asked = new Set([...read('compose/compose.yaml').matchAll(/\$\{(\w+):[?-]/g)].map(([, name]) => name!));
    const optional = [
      'CLAMD_ADDRESS',
      'DATABASE_POOL_SIZE',
      'DELIVERY_CACHE_MB',
      'LINK_CHECK',
      'LOG_LEVEL',
      'MONITORING_SCRIPTS',
      'OIDC_SYSTEM_CLIENTS',
      'PLATFORM_LABEL',
      'SIGN_IN_ADDRESS',
    ];
    expect([...asked].filter((name) => !optional.includes(name)).sort()).toEqual(namesIn(read('compose/compose.env.example')).sort());
  });
});

describe('infra/helm', () => {
  test.each(served)('gives %s what it needs, and nothing of another process', (program) => {
    const { keys, optionalKeys = [], settings = {} } = chart[program as 'api' | 'site' | 'worker'];
    expect(faultsOf(program, [...keys, ...optionalKeys, ...Object.keys(settings)])).toEqual(none);
  });

  test('gives the job that migrates the owner alone, and each template its own settings', () => {
    expect(chart.migrate.keys).toEqual(['DATABASE_URL_OWNER']);
    for (const program of served) {
      const fixed = [...read(`helm/liencong/templates/${program}.yaml`).matchAll(/"([A-Z][A-Z0-9]*_[A-Z0-9_]+)"/g)].map(([, name]) => name!);
      expect([fixed.length > 0, faultsOf(program, fixed).foreign]).toEqual([true, []]);
    }
  });
});

describe('infra/systemd', () => {
  test.each<[Program, string]>([
    ['api', 'liencong-api@.service'],
    ['site', 'liencong-site@.service'],
    ['worker', 'liencong-worker.service'],
  ])('gives %s what it needs, and nothing of another process', (program, unit) => {
    const text = read(`systemd/${unit}`);
    expect(text).toContain(`EnvironmentFile=/etc/liencong/${program}.env`);
    expect(text).toMatch(new RegExp(`^ExecStart=\\S+/node dist/apps/${program}/src/main\\.js$`, 'm'));
    expect(
      faultsOf(program, [...namesIn(read(`systemd/${program}.env.example`)), ...[...text.matchAll(/^Environment="?(\w+)=/gm)].map(([, name]) => name!)]),
    ).toEqual(none);
  });
});

describe('memory', () => {
  const limit = (program: Program): string =>
    withHeapLimits([`dist/apps/${program}/src/main.js`])
      .slice(0, -1)
      .join(' ');

  test('npm start limits the heap of each process that serves, and of no tool', () => {
    for (const program of served) expect(limit(program)).toMatch(/^--max-old-space-size=\d+ --max-semi-space-size=\d+$/);
    expect(withHeapLimits(['dist/apps/cli/src/main.js', 'db'])).toEqual(['dist/apps/cli/src/main.js', 'db']);
  });

  test.each(served)('of %s is the same in its unit, compose and the chart', (program) => {
    expect(read(`systemd/liencong-${program === 'worker' ? program : `${program}@`}.service`)).toContain(`Environment="${ofNode}=${limit(program)}"\n`);
    for (const { environment } of processes.filter((each) => each.program === program)) expect(environment[ofNode]).toBe(limit(program));
    expect(chart[program as 'api' | 'site' | 'worker'].settings?.[ofNode]).toBe(limit(program));
  });

  test('glibc is told the same by the image and the units', () => {
    for (const [name, value] of Object.entries(memorySettings)) {
      expect(read('compose/Dockerfile')).toContain(` ${name}=${value}`);
      expect(read('systemd/liencong-.service.d/hardening.conf')).toContain(`\nEnvironment=${name}=${value}\n`);
    }
  });
});
