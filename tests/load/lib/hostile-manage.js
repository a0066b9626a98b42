import { cursors, deepList, deepObject, hostileTexts, numbers } from './hostile-documents.js';

const paragraph = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content) => ({ type: 'doc', content });
const wrapped = (depth, type) => {
  let inner = paragraph('x');
  for (let level = 0; level < depth; level += 1) inner = { type, content: [inner] };
  return doc(inner);
};
const marked = (mark) => doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [mark] }] });
const cell = (attrs) => doc({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs, content: [paragraph('x')] }] }] });

/** Texts of the editor that no editor makes. */
const bodies = [
  null,
  0,
  '',
  'x',
  true,
  [],
  {},
  { type: 'doc' },
  { type: 'doc', content: null },
  { type: 'doc', content: 'x' },
  { type: 'doc', content: {} },
  { type: 'doc', content: [null] },
  { type: 'doc', content: [[]] },
  { type: '__proto__' },
  { type: 'constructor' },
  { type: 'doc', content: [{ type: '__proto__' }] },
  { type: 'doc', content: [{ type: 'hasOwnProperty' }] },
  { type: 'text', text: 'x' },
  { type: ['doc'] },
  doc({ type: 'script', content: [] }),
  doc({ type: 'text', text: '' }),
  doc({ type: 'paragraph', content: [{ type: 'text' }] }),
  doc({ type: 'paragraph', content: [{ type: 'text', text: 5 }] }),
  doc({ type: 'paragraph', content: [{ type: 'text', text: {} }] }),
  doc(doc(paragraph('x'))),
  doc(paragraph('a\u0000b')),
  doc(paragraph('\ud800')),
  doc(paragraph('x'.repeat(1_900_000))),
  doc(paragraph('x'.repeat(2_100_000))),
  doc(...Array(20_000).fill(paragraph('x'))),
  doc({ type: 'heading', attrs: { level: 1e9 }, content: [] }),
  doc({ type: 'heading', attrs: { level: '2' }, content: [] }),
  doc({ type: 'heading', attrs: JSON.parse('{"__proto__": {"level": 2}}') }),
  doc({ type: 'heading', attrs: [] }),
  doc({ type: 'orderedList', attrs: { start: 1e308 }, content: [] }),
  marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } }),
  marked({ type: 'link', attrs: { href: 'data:text/html,x' } }),
  marked({ type: 'link', attrs: { href: {} } }),
  marked({ type: 'link' }),
  marked({ type: '__proto__' }),
  marked(null),
  marked('bold'),
  doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: {} }] }),
  doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: Array(5_000).fill({ type: 'bold' }) }] }),
  cell({ colspan: 1e9 }),
  cell({ rowspan: 1e9 }),
  cell({ colspan: -1 }),
  cell({ colspan: '1' }),
  cell({ colwidth: Array(100_000).fill(1) }),
  cell({ colspan: 1e308, rowspan: 1e308 }),
  wrapped(30, 'blockquote'),
  wrapped(500, 'blockquote'),
  wrapped(1_500, 'blockquote'),
  wrapped(100, 'bulletList'),
  deepList(500),
  deepList(50_000),
  deepObject(50_000),
  { ...doc(paragraph('x')), toJSON: 1, attrs: deepObject(50) },
];

const instants = [
  '',
  'x',
  'infinity',
  '-infinity',
  'now',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '2026-11-22',
  '2026-11-22T00:00:00',
  0,
  1e308,
  null,
  {},
  '1970-01-01T00:00:00Z',
];

/**
 * @param {{ portal: import('./newsroom.js').Portal, itemId: string, otherPortalId: string }} known
 * @returns {import('./hostile-documents.js').Hostile[]}
 */
export function manageSchema({ portal, itemId, otherPortalId }) {
  const portalId = portal.id;
  const sectionId = portal.sections[0].id;
  const ids = [
    ...hostileTexts.slice(0, 32),
    `${portalId}x`,
    portalId.replaceAll('-', ''),
    `{${portalId}}`,
    portalId.toUpperCase(),
    otherPortalId,
    '00000000-0000-0000-0000-000000000000',
    0,
    1.5,
    true,
    null,
    [],
    {},
    ['x'],
  ];
  const payload = '{ item { id } errors { field code message } }';
  const step = (name, type, more) => ({
    name,
    query: `mutation ($input: ${type}!) { ${name}(input: $input) ${payload} }`,
    input: { portalId, itemId, ...more },
  });
  const steps = [
    step('submitItem', 'SubmitItemInput', { baseVersion: 1 }),
    step('returnItem', 'ReturnItemInput', { revisionId: itemId, reason: 'x' }),
    step('approveItem', 'ApproveItemInput', { revisionId: itemId }),
    step('publishItem', 'PublishItemInput', { revisionId: itemId }),
    step('withdrawItem', 'WithdrawItemInput', { reason: 'x' }),
    step('reviseItem', 'ItemStepInput', {}),
    step('archiveItem', 'ItemStepInput', {}),
  ];
  const save =
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { item { id draft { version } } conflict { version } errors { field code message } } }';
  const saving = (more) => ({
    query: save,
    variables: { input: { portalId, itemId, baseVersion: 1, title: 'x', summary: '', body: doc(paragraph('x')), sectionId, ...more } },
  });
  const create = (more) => ({
    query: `mutation ($input: CreateItemInput!) { createItem(input: $input) ${payload} }`,
    variables: { input: { portalId, sectionId, title: 'x', ...more } },
  });
  const items =
    'query ($portalId: ID!, $search: String, $first: Int! = 20, $after: String, $states: [ItemState!]) { items(portalId: $portalId, search: $search, first: $first, after: $after, states: $states) { edges { node { id } } } }';
  const portals =
    'query ($search: String, $first: Int! = 50, $after: String) { portals(search: $search, first: $first, after: $after) { edges { node { waiting } } } }';
  return [
    ...ids.flatMap((id, index) => [
      { name: `portal id ${index}`, query: items, variables: { portalId: id } },
      {
        name: `item id ${index}`,
        query: 'query ($portalId: ID!, $id: ID!) { item(portalId: $portalId, id: $id) { id draft { body } steps { step } history { step } } }',
        variables: { portalId, id },
      },
      { name: `portal id of a creation ${index}`, ...create({ portalId: id }) },
      { name: `section id ${index}`, ...create({ sectionId: id }) },
      { name: `item id of a save ${index}`, ...saving({ itemId: id }) },
      {
        name: `notice id ${index}`,
        query: 'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) { notices { id } } }',
        variables: { input: { portalId, noticeIds: [id] } },
      },
    ]),
    ...steps.flatMap(({ name, query, input }) => [
      ...ids.slice(0, 12).map((id, index) => ({ name: `${name}, item id ${index}`, query, variables: { input: { ...input, itemId: id } } })),
      ...ids.slice(0, 12).map((id, index) => ({
        name: `${name}, revision id ${index}`,
        query,
        variables: { input: 'revisionId' in input ? { ...input, revisionId: id } : { ...input, extra: id } },
      })),
    ]),
    ...hostileTexts.flatMap((text, index) => [
      { name: `search, text ${index}`, query: items, variables: { portalId, search: text } },
      { name: `search of portals, text ${index}`, query: portals, variables: { search: text } },
      { name: `title, text ${index}`, ...saving({ title: text }) },
      { name: `summary, text ${index}`, ...saving({ summary: text }) },
      { name: `kind, text ${index}`, ...create({ kind: text }) },
      { name: `reason, text ${index}`, query: steps[1].query, variables: { input: { ...steps[1].input, reason: text } } },
    ]),
    ...bodies.map((body, index) => ({ name: `body ${index}`, ...saving({ body }) })),
    ...numbers.flatMap((number) => [
      { name: `first ${JSON.stringify(number)}`, query: items, variables: { portalId, first: number } },
      { name: `first of portals ${JSON.stringify(number)}`, query: portals, variables: { first: number } },
      { name: `base version ${JSON.stringify(number)}`, ...saving({ baseVersion: number }) },
    ]),
    ...cursors.flatMap((after, index) => [
      { name: `cursor ${index}`, query: items, variables: { portalId, after } },
      { name: `cursor of portals ${index}`, query: portals, variables: { after } },
    ]),
    ...instants.flatMap((publishAt) => [
      { name: `publish at ${JSON.stringify(publishAt)}`, query: steps[3].query, variables: { input: { ...steps[3].input, publishAt } } },
      { name: `approve for ${JSON.stringify(publishAt)}`, query: steps[2].query, variables: { input: { ...steps[2].input, then: 'AT', publishAt } } },
    ]),
    ...[[], ['NOTHING'], [null], 'DRAFT', Array(50_000).fill('DRAFT'), deepList(1_000)].map((states, index) => ({
      name: `states ${index}`,
      query: items,
      variables: { portalId, states },
    })),
    {
      name: 'notices, many ids',
      query: 'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) { notices { id } } }',
      variables: { input: { portalId, noticeIds: Array(50_000).fill(itemId) } },
    },
    {
      name: 'input with strange keys',
      query: save,
      variables: { input: JSON.parse(`{"__proto__": {"portalId": "x"}, "constructor": 1, "portalId": "${portalId}"}`) },
    },
    {
      name: 'body as a literal',
      query: `mutation { saveDraft(input: { portalId: "${portalId}", itemId: "${itemId}", baseVersion: 1, title: "x", summary: "", sectionId: "${sectionId}", body: { __proto__: { type: "doc" }, type: "doc", content: [{ type: "paragraph" }] } }) { item { id } } }`,
    },
    {
      name: 'mutations under aliases',
      query: `mutation { ${Array.from({ length: 200 }, (_, index) => `m${index}: archiveItem(input: { portalId: "${portalId}", itemId: "${itemId}" }) ${payload}`).join(' ')} }`,
    },
    {
      name: 'everything of an item',
      query: `{ ${Array.from({ length: 10 }, (_, index) => `i${index}: item(portalId: "${portalId}", id: "${itemId}") { draft { body title } revision { html } steps { step reason } history { step reason person { displayName } } }`).join(' ')} }`,
    },
    ...hostileTexts.slice(0, 20).map((email, index) => ({
      name: `invitation, text ${index}`,
      query: 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url errors { field } } }',
      variables: { input: { portalId, displayName: email, email, role: 'EDITOR', startsOn: email, endsOn: email } },
    })),
  ];
}
