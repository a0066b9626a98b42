/**
 * GraphQL that no honest client sends: documents and variables. Each is `{ name, query, variables?, operationName? }`.
 * @typedef {{ name: string, query?: unknown, variables?: unknown, operationName?: unknown, extensions?: unknown }} Hostile
 */

const nested = (depth, open, close, inner) => open.repeat(depth) + inner + close.repeat(depth);
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join(' ');
const sizes = (name, list, make) => list.map((size) => ({ name: `${name} × ${size}`, ...make(size) }));
/** Stand for values too deep for JSON.stringify; {@link bodyOf} writes them out. */
const deepList = (depth) => `@@list ${depth}@@`;
const deepObject = (depth) => `@@object ${depth}@@`;

/** The body of a request. @param {Hostile} document */
export function bodyOf({ query, variables, operationName, extensions }) {
  return JSON.stringify({ query, variables, operationName, extensions }).replaceAll(/"@@(list|object) (\d+)@@"/g, (_, kind, depth) => (kind === 'list' ? nested(Number(depth), '[', ']', '1') : nested(Number(depth), '{"a":', '}', '1')));
}

/** Values that have no business where a text is expected. */
export const hostileTexts = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\u202egnp.exe', '\ufeff', '\n\r\t', '💥'.repeat(2_000), 'a'.repeat(200_000), '%00', '%', '../../../etc/passwd', '/', '\\', "'", '"', '`',
  "' or 1=1 --", "'; drop table item; --", '" union all values (1) --', '$1', '${7*7}', '{{7*7}}', '%s%n', '<script>alert(1)</script>', '__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN',
  '-1', '1e309', '0x10', '%_%', '\\%', 'ﬀ'.repeat(500), 'e\u0301'.repeat(5_000), 'İ', 'xn--', 'localhost:99999999', '[::1]', 'a.'.repeat(400), '.', '..', 'phuong 1', 'http://x', '\u2028',
];

/** Documents that any GraphQL endpoint must survive; none needs a field of ours. @returns {Hostile[]} */
export function anySchema() {
  const spread = (from, to) => `fragment F${from} on Query { ${to} }`;
  return [
    ...sizes('inline fragments nested', [9, 100, 1_000, 20_000], (n) => ({ query: `{ ${nested(n, '... on Query { ', '}', '__typename')} }` })),
    ...sizes('inline fragments without type nested', [100, 5_000], (n) => ({ query: `{ ${nested(n, '... { ', '}', '__typename')} }` })),
    ...sizes('selections nested', [10, 1_000, 50_000], (n) => ({ query: nested(n, '{ a ', '}', '{ b }') })),
    ...sizes('aliases', [11, 100, 1_000, 20_000], (n) => ({ query: `{ ${many(n, (i) => `a${i}: __typename`)} }` })),
    ...sizes('the same field', [100, 1_000, 50_000], (n) => ({ query: `{ ${many(n, () => '__typename')} }` })),
    ...sizes('directives', [21, 1_000, 20_000], (n) => ({ query: `{ __typename ${many(n, () => '@skip(if: false)')} }` })),
    ...sizes('unknown directives', [5, 2_000], (n) => ({ query: `{ __typename ${many(n, (i) => `@d${i}`)} }` })),
    ...sizes('chain of fragments', [5, 100, 2_000], (n) => ({ query: `{ ...F0 } ${many(n, (i) => spread(i, `...F${i + 1}`))} ${spread(n, '__typename')}` })),
    ...sizes('fragments that double', [10, 25, 60], (n) => ({ query: `{ ...F0 } ${many(n, (i) => spread(i, `...F${i + 1} ...F${i + 1}`))} ${spread(n, '__typename')}` })),
    ...sizes('cycle of fragments', [1, 2, 3, 50, 1_000], (n) => ({ query: `{ ...F0 } ${many(n, (i) => spread(i, `...F${(i + 1) % n}`))}` })),
    ...sizes('cycle in an inline fragment', [1, 5], (n) => ({ query: `{ ...F0 } ${many(n, (i) => spread(i, `... on Query { ...F${(i + 1) % n} }`))}` })),
    ...sizes('unused fragments', [10, 3_000], (n) => ({ query: `{ __typename } ${many(n, (i) => spread(i, '__typename'))}` })),
    ...sizes('fragments of one name', [2, 500], (n) => ({ query: `{ ...F0 } ${many(n, () => spread(0, '__typename'))}` })),
    ...sizes('operations', [2, 500], (n) => ({ query: many(n, (i) => `query Q${i} { __typename }`), operationName: 'Q1' })),
    ...sizes('operations of one name', [2, 500], (n) => ({ query: many(n, () => 'query Q { __typename }'), operationName: 'Q' })),
    ...sizes('variables declared', [10, 5_000], (n) => ({ query: `query (${many(n, (i) => `$v${i}: Int`)}) { __typename }` })),
    ...sizes('comment of bytes', [10_000, 2_000_000], (n) => ({ query: `#${'x'.repeat(n)}\n{ __typename }` })),
    ...sizes('commas and spaces', [10_000, 2_000_000], (n) => ({ query: `${', '.repeat(n / 2)}{ __typename }` })),
    ...sizes('name of letters', [1_000, 1_000_000], (n) => ({ query: `{ ${'a'.repeat(n)} }` })),
    ...sizes('block string of letters', [1_000, 1_000_000], (n) => ({ query: `{ a(b: """${'x'.repeat(n)}""") }` })),
    ...sizes('tokens', [1_001, 100_000], (n) => ({ query: `{ ${'a '.repeat(n)} }` })),
    ...sizes('list literal nested', [10, 20_000], (n) => ({ query: `{ a(b: ${nested(n, '[', ']', '1')}) }` })),
    ...sizes('object literal nested', [10, 20_000], (n) => ({ query: `{ a(b: ${nested(n, '{a:', '}', '1')}) }` })),
    ...sizes('type nested', [10, 20_000], (n) => ({ query: `query ($v: ${nested(n, '[', ']', 'Int')}) { __typename }` })),
    ...sizes('introspection nested', [3, 12, 200], (n) => ({ query: `{ __schema { types { fields { type { ${nested(n, 'ofType { ', '}', 'name')} } } } } }` })),
    ...sizes('introspection in circles', [2, 5], (n) => ({ query: `{ __schema { types { ${nested(n, 'fields { type { ', '} }', 'name')} } } }` })),
    { name: 'introspection', query: '{ __schema { queryType { name } types { name fields { name } } } }' },
    { name: 'introspection of a type', query: '{ __type(name: "Query") { fields { name } } }' },
    { name: 'introspection under an alias', query: '{ a: __schema { queryType { name } } }' },
    ...['', ' ', '{', '}', '{}', '{ }', '{ a', 'query', 'query {', 'null', '0', '{ __typename }}', '{ __typename } junk', '\u0000', '{ \u0000 }', '\ufeff{ __typename }', '{ "a" }', '{ a(b: "\\ud800") }', '{ a(b: "\\u{110000}") }',
      '{ a(b: "\\x") }', '{ a(b: "unended }', '{ a(b: """unended }', '{ a(b: 1e9999999) }', '{ a(b: 00) }', '{ a(b: 0x1) }', '{ a(b: -) }', '{ a(b: .5) }', '{ ... }', '{ ...F }', 'fragment F on Query { a }', 'fragment on on Query { a }',
      '{ ... on Nothing { a } }', 'subscription { a }', 'mutation { a }', 'mutation { __proto__ }', 'type A { a: Int }', 'extend schema { query: Query }', 'schema { query: Query }', '{ __proto__ }', '{ constructor }', '{ hasOwnProperty }',
      '{ toString: __typename }', '{ __proto__: __typename }', '{ constructor: __typename }', 'query __proto__ { __typename }', 'query ($__proto__: Int) { __typename }', 'query ($a: __proto__) { __typename }',
      'query ($a: Int = "x") { __typename }', 'query ($a: [Int!]! = [null]) { __typename }', '{ __typename @skip(if: $x) }', '{ __typename @include }', '{ __typename @skip(if: "no") }', '{ __typename @deprecated }', '{ ... @defer { __typename } }',
      '{ á }', '{ __typename\u2028}', 'query Q($a: Int, $a: Int) { __typename }'].map((query, index) => ({ name: `odd document ${index}: ${query.slice(0, 30)}`, query })),
    ...[null, 0, 1, true, [], ['{ __typename }'], {}, { toString: 1 }, 1e308].map((query) => ({ name: `document of type ${JSON.stringify(query)}`, query })),
    ...['', 'Nothing', '__proto__', 'constructor', 0, null, true, [], {}, 'x'.repeat(100_000), '\u0000', '\ud800'].map((operationName) => ({ name: `operation ${JSON.stringify(operationName).slice(0, 30)}`, query: 'query Q { __typename }', operationName })),
    ...[null, 0, '', 'x', '{}', true, [], [1], deepList(1_000), deepList(50_000), deepObject(1_000), deepObject(50_000), JSON.parse('{"__proto__": {"x": 1}}'), { constructor: { prototype: { x: 1 } } }, { toString: 1, hasOwnProperty: 2 },
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index])), { a: 'x'.repeat(1_000_000) }, { a: Array(100_000).fill(0) }].map((variables, index) => ({ name: `variables ${index}`, query: '{ __typename }', variables })),
    ...[null, 0, 'x', [], { persistedQuery: null }, { persistedQuery: {} }, { persistedQuery: 'x' }, { persistedQuery: { version: 1 } }, { persistedQuery: { version: 1, sha256Hash: 'x' } }, { persistedQuery: { version: 1, sha256Hash: '__proto__' } },
      { persistedQuery: { version: 1, sha256Hash: {} } }, { persistedQuery: { version: 9e99, sha256Hash: 'a'.repeat(64) } }, JSON.parse('{"__proto__": {"persistedQuery": {"version": 1}}}')].map((extensions, index) => ({ name: `extensions ${index}`, query: '{ __typename }', extensions })),
    { name: 'persisted query alone', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
  ];
}

const numbers = [-1, 0, 51, 2_147_483_647, 2_147_483_648, -2_147_483_649, 1e10, 1e308, 1.5, '20', '1 or 1=1', true, null, [], [20], {}];
const cursor = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const cursors = [
  ...['', 'x', '====', '%', cursor('x'), cursor('{'), cursor([]), cursor([1, 2]), cursor(['1']), cursor(['1', '2', '3']), cursor(null), cursor({ 0: '1', 1: '2', length: 2 }), cursor(['-1', '2']), cursor(['infinity', 'x'])],
  ...['0', '9999999999999999', '99999999999999999999', '1e5', '\u0000', "1'; --"].map((place) => cursor([place, '00000000-0000-7000-8000-000000000000'])),
  ...['', 'x', '\u0000', '00000000-0000-0000-0000-00000000000g', 'ffffffff-ffff-ffff-ffff-ffffffffffff', "' or 1=1 --"].map((id) => cursor(['1700000000000000', id])),
  ...['2026-02-30T00:00:00.000000Z', '2026-11-20', 'Nov 2026', '1', '+275760-09-13T00:00:00Z', '0000-01-01T00:00:00Z'].map((time) => cursor([time, '00000000-0000-7000-8000-000000000000'])),
  ...['-'.repeat(36), 'a'.repeat(36), '0'.repeat(36)].map((id) => cursor(['2026-11-20T00:00:00.000000Z', id])),
  'A'.repeat(500_000), cursor('['.repeat(100_000)), cursor(['__proto__', 'constructor']), '\ud800', '\u0000',
];

/** @param {string} host of a portal that exists @returns {Hostile[]} */
export function publicSchema(host) {
  const items = 'query ($host: String!, $section: String, $first: Int! = 20, $after: String) { items(host: $host, section: $section, first: $first, after: $after) { edges { cursor node { slug } } pageInfo { endCursor } } }';
  const item = 'query ($host: String!, $slug: String!) { item(host: $host, slug: $slug) { __typename ... on Item { title related { title } } } }';
  return [
    ...hostileTexts.flatMap((text, index) => [
      { name: `host, text ${index}`, query: 'query ($host: String!) { portal(host: $host) { name } }', variables: { host: text } },
      { name: `host of items, text ${index}`, query: items, variables: { host: text } },
      { name: `section, text ${index}`, query: items, variables: { host, section: text } },
      { name: `slug, text ${index}`, query: item, variables: { host, slug: text } },
    ]),
    ...cursors.map((after, index) => ({ name: `cursor ${index}`, query: items, variables: { host, after } })),
    ...numbers.map((first) => ({ name: `first ${JSON.stringify(first)}`, query: items, variables: { host, first } })),
    ...[null, 0, true, [], {}, ['x'], deepList(2_000)].map((wrong, index) => ({ name: `host of another type ${index}`, query: items, variables: { host: wrong } })),
    ...sizes('portals under aliases', [10, 500], (n) => ({ query: `{ ${many(n, (i) => `p${i}: portal(host: "${host}") { name sections { name } }`)} }` })),
    ...sizes('full lists under aliases', [10, 100], (n) => ({ query: `{ ${many(n, (i) => `p${i}: items(host: "${host}", first: 50) { edges { node { title summary section { name } } } }`)} }` })),
    { name: 'unknown field', query: '{ portal(host: "x") { nam } }' },
    { name: 'editing field', query: '{ item(portalId: "x", id: "y") { draft { body } } }' },
    { name: 'mutation', query: 'mutation { createItem(input: {}) { item { id } } }' },
    { name: 'object without selection', query: `{ portal(host: "${host}") }` },
    { name: 'selection on a scalar', query: `{ portal(host: "${host}") { name { x } } }` },
    { name: 'conflicting fields', query: `{ portal(host: "${host}") { name name: id } }` },
    { name: 'missing argument', query: '{ portal { name } }' },
    { name: 'argument twice', query: '{ portal(host: "a", host: "b") { name } }' },
  ];
}

export { deepList, deepObject, numbers, cursors };
