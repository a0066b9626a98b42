import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { acts, detailLabels, subjectTypes } from '#province';
import { addArchitectureFigures, expectCaught } from './canaries.js';
import { codeFiles, type SourceFile } from './sources.js';

const root = join(import.meta.dirname, '../..');
afterAll(() => {
  addArchitectureFigures();
});

/** Codes of acts that the code writes: those that stand in a call, those in a statement, and each step of each subject of the process. */
function actsIn(files: readonly SourceFile[]): string[] {
  const found = files.flatMap(({ text }) => [
    ...[...text.matchAll(/\bact: ['"`]([a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*)['"`]/g)].map(([, act]) => act ?? ''),
    ...(text.includes('insert into audit_entry') || text.includes('${appendOnly}')
      ? [...text.matchAll(/'((?!public\.)[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*)'/g)].map(([, act]) => act ?? '')
      : []),
    ...subjectActs(text),
    ...begunTypes(text).map((type) => `${type}.create`),
  ]);
  return [...new Set(found)].sort();
}

/** `process.begin(scope, 'target', id, ...)` */
const begunTypes = (text: string): string[] => [...text.matchAll(/\.begin\(scope, '(\w+)'/g)].map(([, type]) => type ?? '');

/** `export const itemSubject: Subject<...> = { type: 'item', ... steps: { submit, return: returnStep } }` */
function subjectActs(text: string): string[] {
  const written = [...text.matchAll(/: Subject<[^=]*= \{([\s\S]*?)\n\};/g), ...text.matchAll(/\): Subject<[^{]*\{\n  return \{([\s\S]*?)\n  \};/g)];
  return written.flatMap(([whole, body = '']) => {
    const type = /\btype: '(\w+)'/.exec(body)?.[1];
    const steps = /\bsteps: \{([^}]*)\}/.exec(body)?.[1]?.split(',') ?? [];
    const names = steps.map((step) => step.split(':')[0]?.trim() ?? '').filter(Boolean);
    // A subject that a function makes is begun by nothing here: portals come from an import.
    const first = whole.startsWith(')') ? [] : ['create'];
    return type ? [...first, ...names].map((step) => `${type}.${step}`) : [];
  });
}

const code = codeFiles(root, ['libs', 'apps']);

test('each act that the code writes into the audit has words', () => {
  const written = actsIn(code);
  expect(written).toEqual(expect.arrayContaining(['item.approve', 'item.return', 'grant.end', 'invitation.accept', 'system.bind', 'portal.restore']));
  expect(written.filter((act) => !acts[act])).toEqual([]);
});

test('an act without words is found', () => {
  const made = [
    { name: 'a.ts', text: `await recordAudit(scope, { act: 'chim.bay', subjectType: 'chim' });` },
    { name: 'b.ts', text: `export const canary: Subject<Row, Inputs> = {\n  type: 'canary',\n  steps: { sing, fly: flyStep },\n};` },
  ];
  const missing = actsIn(made).filter((act) => !acts[act]);
  expectCaught(missing);
  expect(missing).toEqual(['canary.create', 'canary.fly', 'canary.sing', 'chim.bay']);
});

test('each subject that the code writes into the audit has words', () => {
  const written = code.flatMap(({ text }) => [...text.matchAll(/\bsubjectType: '([a-z_]+)'/g), ...text.matchAll(/: Subject<[^=]*= \{\s*type: '(\w+)'/g)]);
  const types = [...new Set([...written.map(([, type]) => type ?? ''), ...code.flatMap(({ text }) => begunTypes(text))])];
  expect(types).toEqual(expect.arrayContaining(['item', 'file', 'webhook', 'request']));
  expect(types.filter((type) => !subjectTypes[type])).toEqual([]);
});

test('each act that has words is written by something', () => {
  const written = actsIn(code);
  expect(Object.keys(acts).filter((act) => !written.includes(act))).toEqual([]);
  expect(readFileSync(join(root, 'libs/province/audit/acts.ts'), 'utf8')).not.toMatch(/: ''/);
});

/** Names that stand beside an act in a literal `{ act, ..., details: { ... } }`, those of its conditional parts too. */
function detailNames(text: string): string[] {
  const names = (node: ts.Node): string[] => {
    if (ts.isParenthesizedExpression(node)) return names(node.expression);
    if (ts.isConditionalExpression(node)) return [...names(node.whenTrue), ...names(node.whenFalse)];
    if (!ts.isObjectLiteralExpression(node)) return [];
    return node.properties.flatMap((part) => (ts.isSpreadAssignment(part) ? names(part.expression) : [(part.name as ts.Identifier).text]));
  };
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const named = (name: string) => node.properties.find((part) => (part.name as ts.Identifier | undefined)?.text === name);
      const details = named('details');
      if (named('act') && details && ts.isPropertyAssignment(details)) found.push(...names(details.initializer));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest));
  return found;
}

test('what stands beside an act has a name that people read', () => {
  const canary = detailNames(`recordAct(scope, { act: 'chim.bay', details: { wings: 2, ...(high ? { height: 1 } : {}) } });`);
  expect(canary).toEqual(['wings', 'height']);
  const written = [...new Set(code.flatMap(({ text }) => (text.includes('details') ? detailNames(text) : [])))];
  expect(written).toEqual(expect.arrayContaining(['onBehalfOf', 'standsInFor', 'grantedBy', 'mailed']));
  expect(written.filter((name) => !detailLabels[name])).toEqual([]);
});
