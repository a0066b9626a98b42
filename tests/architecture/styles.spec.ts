import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addArchitectureFigures, expectCaught } from './canaries.js';

const folder = join(import.meta.dirname, '../../apps/console/src/styles');
afterAll(() => {
  addArchitectureFigures();
});

/** Classes that more than one sheet gives a form of its own: what is meant for one screen would change another. */
function sharedClasses(sheets: readonly { readonly name: string; readonly text: string }[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { name, text } of sheets)
    for (const [, found = ''] of text.matchAll(/^\s*\.(lc-[a-z-]+)\s*\{/gm)) places.set(found, (places.get(found) ?? new Set()).add(name));
  return [...places].filter(([, names]) => names.size > 1).map(([found, names]) => `${found}: ${[...names].join(', ')}`);
}

test('each class of the console has its form in one sheet', () => {
  const sheets = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  expect(sharedClasses(sheets)).toEqual([]);
});

test('a class with a form in two sheets is found', () => {
  const found = sharedClasses([
    { name: 'a.css', text: '.lc-canary {\n}\n.lc-a .lc-b {\n}' },
    { name: 'b.css', text: '@media print {\n  .lc-canary {\n  }\n}\n.lc-b {\n}' },
  ]);
  expectCaught(found);
  expect(found).toEqual(['lc-canary: a.css, b.css']);
});
