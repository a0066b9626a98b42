import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SourceFile {
  /** Path from the root of the project, with slashes. */
  readonly name: string;
  readonly text: string;
}

const foreign = new Set(['node_modules', 'dist', '.git', '.cache', '.data', 'coverage', '.shots']);
const generated = [/^apps\/[^/]+\/src\/gql\//];

/** Names of all files of the project under some folders, from its root; what is installed, built or kept at run time is not the project's. */
export function fileNames(root: string, folders: readonly string[] = ['.']): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (foreign.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : entry.isFile() ? [relative(root, path).split(sep).join('/')] : [];
    });
  return folders.flatMap((folder) => walk(join(root, folder))).sort();
}

/** Code that people wrote: no generated file; tests only on request. */
export function codeFiles(root: string, folders: readonly string[], { tests = false } = {}): SourceFile[] {
  return fileNames(root, folders)
    .filter((name) => /\.(tsx?|js|cjs)$/.test(name) && !/\.d\.ts$/.test(name) && !isGenerated(name))
    .filter((name) => tests || !/\.spec\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
}

export function classesOf(text: string): string[] {
  return [...text.matchAll(/\bclass (\w+)/g)].map(([, name]) => name ?? '');
}

export function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Nearest-rank percentile of counts, 0 for none. @param share between 0 and 1 */
export function percentile(counts: readonly number[], share: number): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

interface TextRule {
  readonly name: string;
  /** Files that the rule looks at. */
  readonly where: (name: string) => boolean;
  readonly pattern: RegExp;
  /** A line that the rule must find. */
  readonly canary: string;
}

const isGenerated = (name: string): boolean => generated.some((pattern) => pattern.test(name));
const isCode = (name: string): boolean => /^(libs|apps)\/.*\.(tsx?|js)$/.test(name) && !isGenerated(name);
const isServer = (name: string): boolean => isCode(name) && !/\.spec\.tsx?$/.test(name) && !name.startsWith('apps/console/');
const isText = (name: string): boolean => !/\.(png|jpg|ico|woff2?|pdf|docx?)$/.test(name);
const isOwn = (name: string): boolean => !name.startsWith('tests/architecture/sources');

/** What no file may hold, but this one. */
export const textRules: readonly TextRule[] = [
  { name: 'any', where: isCode, pattern: /^(?!\s*(\/\/|\*|\/\*)).*(:\s*any\b|\bas any\b|<any[,>]|\bany\[\])/m, canary: 'const x: any = 1;' },
  { name: 'silenced compiler', where: isCode, pattern: /@ts-(ignore|nocheck|expect-error)/, canary: '// @ts-ignore' },
  { name: 'lint rule switched off without a reason', where: isCode, pattern: /eslint-disable(?!.* -- \S)/, canary: '// eslint-disable-next-line no-console' },
  { name: 'work left behind', where: isText, pattern: /\b(TODO|FIXME|XXX|HACK)\b/, canary: '// TODO later' },
  {
    name: 'console',
    where: (name) => isCode(name) && !name.endsWith('.spec.ts'),
    pattern: /\bconsole\.(log|info|warn|error|debug)\(/,
    canary: 'console.log(1)',
  },
  { name: 'test left alone', where: (name) => /\.spec\.tsx?$/.test(name), pattern: /\b(describe|test|it)\.(only|skip|todo)\(/, canary: "test.only('x', f)" },
  {
    name: 'environment read outside the configuration',
    where: (name) => isServer(name) && !name.startsWith('libs/platform/config/'),
    pattern: /\bprocess\.env\b/,
    canary: 'process.env.HOME',
  },
  {
    name: 'registry',
    where: isText,
    pattern: /(registry\.(npmjs|yarnpkg|npmmirror)\.|pypi\.org|deb\.debian\.org\/|proxy\.golang\.org)/,
    canary: 'https://registry.npmjs.org/x',
  },
  { name: 'download address in the lock file', where: (name) => name === 'package-lock.json', pattern: /"resolved":/, canary: '"resolved": "x"' },
  { name: 'path of one machine', where: isText, pattern: /(^|[\s"'`(=:])\/(work|home|root|Users)\/\w/m, canary: 'cd /home/me' },
];

/** Lines that break a rule, as `rule: file:line`. */
export function textFaults({ name, text }: SourceFile): string[] {
  if (!isOwn(name)) return [];
  const rules = textRules.filter((rule) => rule.where(name) && rule.pattern.test(text));
  return rules.flatMap((rule) => text.split('\n').flatMap((line, index) => (rule.pattern.test(line) ? [`${rule.name}: ${name}:${index + 1}`] : [])));
}

/** Names that tools ask for, and instances of a systemd unit. */
const asked = /\/(Caddyfile|Dockerfile(\.dockerignore)?|Chart\.yaml|NOTES\.txt|[a-z-]+@\.service)$/;

/** File names that are not lower case with hyphens; names that tools ask for are left alone. */
export function nameFaults(names: readonly string[]): string[] {
  return names.filter(
    (name) =>
      /^(libs|apps|infra|tests|scripts)\//.test(name) && !asked.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(name.split('/').at(-1) ?? ''),
  );
}

/** Migrations whose name does not say day, number and lib, that share a number, or whose class would run in another order. */
export function migrationFaults(files: readonly SourceFile[]): string[] {
  const migrations = files
    .filter(({ name }) => /\/migrations\/[^/]+\.ts$/.test(name))
    .map((file) => {
      const folder = file.name.split('/');
      const base = folder.at(-1) ?? '';
      const [, order, what] = /^(\d{8}-\d{2}[a-z]?)-([a-z0-9-]+)\.ts$/.exec(base) ?? [];
      const stamp = /\bclass [A-Za-z]+(\d{13})\b/.exec(file.text)?.[1];
      const libs = folder[1] === 'platform' ? ['platform', folder[2] ?? ''] : [folder[1] ?? ''];
      return { base, order, what, stamp, libs };
    })
    .sort((a, b) => (a.base < b.base ? -1 : 1));
  return migrations.flatMap(({ base, order, what, stamp, libs }, index) => {
    const before = migrations[index - 1];
    if (!order || !what) return [`${base}: name is not <date>-<nn>-<lib>-<what>`];
    if (!libs.some((lib) => what === lib || what.startsWith(`${lib}-`))) return [`${base}: does not name its lib`];
    if (before?.order === order) return [`${base}: same number as ${before.base}`];
    if (!stamp?.startsWith(order.slice(0, 8))) return [`${base}: its class does not end with its day and 5 digits`];
    return before?.stamp && before.stamp >= stamp ? [`${base}: its class runs before ${before.base}`] : [];
  });
}
