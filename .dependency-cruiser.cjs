/** Who may import whom. tests/architecture/imports.spec.ts runs these rules and proves with canaries that each bites. */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Libs from the bottom up; a lib imports only from rows above its own. Libs of one row do not know each other. */
const order = [
  ['platform'],
  ['units'],
  ['people'],
  ['process'],
  ['province'],
  ['media'],
  ['delivery'],
  ['newsroom'],
  ['documents', 'citizens'],
  ['supervision'],
  ['reports'],
];

/** What the screens share. It knows no lib. */
const screens = 'web';

/**
 * Sealing renders a revision with the same list of what rich text may hold as the editor: what is approved is what appears. What an old site
 * held is read as that.
 */
const sealing = '^libs/newsroom/(text\\.ts$|files/|checks/|import-site/(text|run)/)';

/**
 * How periods and numbers are written: the same in an address, on a screen, in a file and in a letter. How text of the time before Unicode is
 * read: the same in a file and in what is pasted. Captions: the same in the form and where files are checked. And what the site hands to the api.
 */
const words = `^libs/${screens}/(figures|wire|legacy|captions)/`;

/** What others install: it knows nothing of the rest, and the rest knows nothing of it. */
const client = 'public-client';

const known = new Set([...order.flat(), screens, client]);
const homeless = readdirSync(join(__dirname, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !known.has(entry.name));
if (homeless.length > 0) throw new Error(`libs without a place in the order (.dependency-cruiser.cjs): ${homeless.map((entry) => entry.name).join(', ')}`);

const lib = '^libs/(platform/[^/]+|web/rich-text|web/figures|web/wire|web/legacy|web/captions|[^/]+)/';
const door = `${lib}index\\.ts$`;
const test = '(\\.spec\\.tsx?$|^tests/)';
const folderOf = (names) => `^libs/(${names.join('|')})/`;

const upward = order.flatMap((row, rank) =>
  row.map((name) => {
    const above = order
      .slice(rank)
      .flat()
      .filter((other) => other !== name);
    return { name: `upward-from-${name}`, severity: 'error', from: { path: `^libs/${name}/`, pathNot: test }, to: { path: folderOf(above) } };
  }),
);

module.exports = {
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // Both lines are needed: without the condition the imports that begin with # resolve to nothing, without a word.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['liencong', 'import', 'require', 'node', 'default', 'types'] },
  },
  forbidden: [
    // Styles belong to vite, what is built may not be there yet, and a package of types alone has no file to resolve to.
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['\\.css$', '/dist/', '^@graphql-typed-document-node/core$'] } },
    { name: 'no-circular', severity: 'error', from: { pathNot: 'node_modules' }, to: { circular: true } },
    { name: 'not-past-index', severity: 'error', from: { path: lib }, to: { path: lib, pathNot: ['^libs/$1/', door] } },
    { name: 'others-not-past-index', severity: 'error', from: { path: '^(apps|infra|scripts)/', pathNot: test }, to: { path: lib, pathNot: door } },
    ...upward,
    { name: 'web-knows-no-lib', severity: 'error', from: { path: `^libs/${screens}/` }, to: { path: '^libs/', pathNot: `^libs/${screens}/` } },
    {
      name: 'web-only-for-screens',
      severity: 'error',
      from: { path: '^(apps|infra|libs)/', pathNot: ['^apps/(console|site|cli)/', `^libs/${screens}/`, sealing, test] },
      to: { path: `^libs/${screens}/`, pathNot: words },
    },
    {
      name: 'rich-text-where-it-is-written',
      severity: 'error',
      comment: 'The editor is a third of a process: whoever only shows sealed text does not load it.',
      from: { path: `^(apps/site|libs/${screens})/`, pathNot: [`^libs/${screens}/rich-text/`, test] },
      to: { path: `^libs/${screens}/rich-text/` },
    },
    {
      name: 'client-alone',
      severity: 'error',
      from: { path: `^libs/${client}/`, pathNot: test },
      to: { path: ['^(libs|apps|infra)/'], pathNot: `^libs/${client}/` },
    },
    {
      name: 'nobody-needs-the-client',
      severity: 'error',
      from: { path: '^(apps|libs|infra)/', pathNot: [test, `^libs/${client}/`] },
      to: { path: `^libs/${client}/` },
    },
    { name: 'console-only-web', severity: 'error', from: { path: '^apps/console/' }, to: { path: '^(libs|infra)/', pathNot: `^libs/${screens}/` } },
    {
      name: 'site-only-public',
      severity: 'error',
      comment: 'The site knows the public schema and nothing behind it.',
      from: { path: '^apps/site/', pathNot: test },
      to: { path: '^(libs|infra)/', pathNot: `^libs/(${screens}|platform/(config|log|time))/` },
    },
    { name: 'app-knows-no-app', severity: 'error', from: { path: '^apps/([^/]+)/', pathNot: test }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/', pathNot: test }, to: { path: '^(apps|infra|scripts)/' } },
    {
      name: 'local-parts-stay-local',
      severity: 'error',
      comment: 'The embedded database and issuer are for one machine; a server must not be able to load them.',
      from: { path: '^apps/', pathNot: test },
      to: { path: '^infra/' },
    },
    {
      name: 'local-parts-know-only-platform',
      severity: 'error',
      from: { path: '^infra/', pathNot: test },
      to: { path: '^(libs|apps)/', pathNot: '^libs/platform/' },
    },
    { name: 'no-code-from-tests', severity: 'error', from: { path: '^(libs|apps|infra)/', pathNot: test }, to: { path: test } },
    {
      name: 'server-needs-only-dependencies',
      severity: 'error',
      comment: 'What a server loads must be installed without the development packages.',
      from: { path: '^(libs|apps/(api|worker|site|cli))/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    { name: 'declared-packages', severity: 'error', from: { path: '^(libs|apps|infra|tests)/' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
  ],
};
