import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '#platform/config';
import { addArchitectureFigures, expectCaught } from './canaries.js';
import { codeFiles, fileNames, linesOf, migrationFaults, nameFaults, percentile, textFaults, textRules } from './sources.js';

const root = join(import.meta.dirname, '../..');
const limits = { p95: 250, max: 400 };
const names = fileNames(root);
const code = codeFiles(root, ['libs', 'apps', 'infra', 'scripts']);
const sizes = code.map(({ name, text }) => ({ name, lines: linesOf(text) }));
const lines = sizes.map((size) => size.lines);

afterAll(() => {
  addArchitectureFigures({ files: sizes.length, median: percentile(lines, 0.5), p95: percentile(lines, 0.95), max: Math.max(...lines) });
});

describe('sizes', () => {
  const tooLong = (files: readonly { name: string; lines: number }[]): string[] =>
    files.filter((file) => file.lines > limits.max).map((file) => `${file.name}: ${file.lines}`);

  test(`no file is longer than ${limits.max} lines, 95 of 100 not than ${limits.p95}`, () => {
    expect(sizes.length).toBeGreaterThan(100);
    expect(tooLong(sizes)).toEqual([]);
    expect(percentile(lines, 0.95)).toBeLessThanOrEqual(limits.p95);
  });

  test('a spec is split before it is longer than a file may be', () => {
    const specs = codeFiles(root, ['libs', 'apps', 'infra', 'tests'], { tests: true }).map(({ name, text }) => ({ name, lines: linesOf(text) }));
    expect(tooLong(specs)).toEqual([]);
  });

  test('a file that is too long is found', () => {
    expectCaught(tooLong([{ name: 'libs/units/canary.ts', lines: linesOf('x\n'.repeat(limits.max + 1)) }]));
    expect(tooLong([{ name: 'libs/units/canary.ts', lines: linesOf('x\n'.repeat(limits.max)) }])).toEqual([]);
  });
});

describe('texts', () => {
  test('hold nothing that is forbidden', () => {
    const files = names
      .filter((name) => !/\.(png|jpg|ico|woff2?|pdf|docx?)$/.test(name))
      .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
    expect(files.flatMap(textFaults)).toEqual([]);
  });

  test.each(textRules)('$name is found', ({ where, canary }) => {
    const name = ['libs/units/canary.ts', 'libs/units/canary.spec.ts', 'package-lock.json'].find(where)!;
    expectCaught(textFaults({ name, text: `first line\n${canary}\n` }));
  });

  test('words that only look alike are left alone', () => {
    expect(textFaults({ name: 'libs/units/fine.ts', text: 'const company: anything = many; // any person may\nconst route = "/worker/x";\n' })).toEqual([]);
  });
});

describe('names', () => {
  test('of files are lower case with hyphens', () => {
    expect(nameFaults(names)).toEqual([]);
  });

  test.each(['libs/units/portalTypes.ts', 'libs/units/portal_types.ts', 'apps/console/src/App.tsx'])('%s is found', (name) => {
    expectCaught(nameFaults([name]));
  });

  test('of migrations say day, number and lib, and run in their order', () => {
    expect(migrationFaults(code)).toEqual([]);
    expect(code.filter(({ name }) => name.includes('/migrations/')).length).toBeGreaterThan(4);
  });

  const migration = (name: string, stamp: string): { name: string; text: string } => ({ name, text: `export class Canary${stamp} {}` });
  test.each([
    ['a name without number', [migration('libs/units/migrations/20261122-units.ts', '2026112201000')]],
    ['a name of another lib', [migration('libs/units/migrations/20261122-01-people.ts', '2026112201000')]],
    [
      'two of one number',
      [migration('libs/units/migrations/20261122-01-units-a.ts', '2026112201000'), migration('libs/people/migrations/20261122-01-people.ts', '2026112202000')],
    ],
    [
      'a class that runs too early',
      [migration('libs/units/migrations/20261122-01-units-a.ts', '2026112202000'), migration('libs/people/migrations/20261122-02-people.ts', '2026112201000')],
    ],
    ['a class of another day', [migration('libs/units/migrations/20261122-01-units-a.ts', '2025112202000')]],
  ])('%s is found', (_what, files) => {
    expectCaught(migrationFaults(files));
  });
});

describe('configuration', () => {
  const missing = (text: string): string[] => {
    const listed = new Set([...text.matchAll(/^(\w+)=/gm)].map(([, name]) => name));
    return Object.keys(settings.shape).filter((name) => !listed.has(name));
  };
  const example = readFileSync(join(root, '.env.example'), 'utf8');

  test('.env.example lists every setting and no other', () => {
    expect(missing(example)).toEqual([]);
    expect([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name!).filter((name) => !(name in settings.shape))).toEqual([]);
  });

  test('a setting that is not listed is found', () => {
    expectCaught(missing(example.replace(/^API_PORT=.*$/m, '')));
  });
});
