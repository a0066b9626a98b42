import { buildSchema, parse, validate } from 'graphql';
import { fieldLimits } from './field-limits.js';

const schema = buildSchema('type Query { item(slug: String): Item } type Item { html: String related: [Item] }');
const errorsOf = (document: string): string[] => validate(schema, parse(document), [fieldLimits({ item: 1, html: 2 })]).map((error) => error.message);

test('lets through what stays within the limits', () => {
  expect(errorsOf('{ item { html related { html } } }')).toEqual([]);
});

test.each([
  ['aliases at the root', '{ a: item { html } b: item { html } }', 'item'],
  ['aliases deep inside', '{ item { a: html b: html related { html } } }', 'html'],
  ['the same fragment again and again', '{ item { ...F related { ...F related { ...F } } } } fragment F on Item { html }', 'html'],
  ['inline fragments', '{ item { ... { html } ... { a: html } ... { b: html } } }', 'html'],
])('refuses %s', (_name, document, field) => {
  expect(errorsOf(document)).toEqual([expect.stringContaining(`The field ${field} `)]);
});

test('comes to an end when fragments go in a circle', () => {
  expect(errorsOf('{ item { ...A } } fragment A on Item { related { ...B } } fragment B on Item { related { ...A } }')).toEqual([]);
});

test('counts fragments that double with every level without unfolding them', () => {
  const levels = Array.from(
    { length: 90 },
    (_, level) => `fragment F${String(level)} on Item { related { ...F${String(level + 1)} } b: related { ...F${String(level + 1)} } }`,
  );
  const bomb = (leaf: string): string => `{ item { ...F0 } } ${levels.join(' ')} fragment F90 on Item { ${leaf} }`;
  expect(errorsOf(bomb('__typename'))).toEqual([]);
  expect(errorsOf(bomb('html'))).toEqual([expect.stringContaining('The field html ')]);
});
