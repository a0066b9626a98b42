import fc from 'fast-check';
import { cursors, hitCursors, hosts, slugs } from './hot-world.js';

/** A document with values for its variables. */
export interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Shape {
  readonly [name: string]: Shape | null;
}

const section: Shape = { id: null, slug: null, name: null, nameEn: null };
const topic: Shape = { code: null, name: null, nameEn: null };
const card: Shape = {
  ...Object.fromEntries(['id', 'kind', 'slug', 'title', 'summary', 'locale', 'author', 'publishedAt', 'updatedAt'].map((name) => [name, null])),
  section,
  topic,
};
const itemTag: Shape = { sort: null, slug: null, name: null, nameEn: null };
const tag: Shape = { ...itemTag, summary: null, opensOn: null, closesOn: null, isClosed: null, count: null };
const item: Shape = {
  ...card,
  tags: itemTag,
  html: null,
  text: null,
  hash: null,
  related: card,
};
const month: Shape = { month: null, count: null };
const withdrawn: Shape = { slug: null, withdrawnAt: null };
const connection: Shape = { edges: { cursor: null, node: card }, pageInfo: { hasNextPage: null, endCursor: null } };
const portal: Shape = {
  ...Object.fromEntries(['id', 'kind', 'name', 'superiorName', 'bannerLine', 'owner', 'state', 'palette', 'emblem', 'host'].map((name) => [name, null])),
  licence: { number: null, issuedOn: null, issuedBy: null, validUntil: null },
  suspension: { startsAt: null, expectedUntil: null, reason: null },
  heirs: { name: null, host: null },
  contact: { address: null, phone: null, fax: null, email: null, responsible: null },
  sections: section,
};
const run: Shape = { words: null, isMatch: null };
const hit: Shape = {
  ...Object.fromEntries(['id', 'kind', 'slug', 'locale', 'title', 'article', 'publishedAt', 'host', 'portalName'].map((name) => [name, null])),
  titleRuns: run,
  excerptRuns: run,
  section,
};
const found: Shape = { edges: { cursor: null, node: hit }, pageInfo: { hasNextPage: null, endCursor: null }, totalCount: null, capped: null, corrected: null };
const listed: Shape = {
  ...Object.fromEntries(['id', 'name', 'host', 'kind', 'state', 'itemsThisMonth', 'lastPublishedOn'].map((name) => [name, null])),
  unit: { name: null, kind: null },
};
const typeOf = new Map<Shape, string>([
  [section, 'Section'],
  [topic, 'Topic'],
  [card, 'ItemCard'],
  [item, 'Item'],
  [withdrawn, 'WithdrawnItem'],
  [month, 'ArchiveMonth'],
  [connection, 'ItemConnection'],
  [portal, 'Portal'],
  [run, 'SearchRun'],
  [hit, 'SearchHit'],
  [found, 'SearchConnection'],
  [listed, 'PortalCard'],
  [itemTag, 'ItemTag'],
  [tag, 'Tag'],
]);

/** Some fields of a type in any order, some of them twice or inside a fragment. */
function fieldsOf(shape: Shape): fc.Arbitrary<string> {
  const names = [...Object.keys(shape), '__typename'];
  return fc
    .shuffledSubarray(names, { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((name) => {
          const inner = shape[name];
          return inner ? fieldsOf(inner).map((text) => `${name} { ${text} }`) : fc.constant(name);
        }),
      ),
    )
    .chain((texts) => fc.tuple(fc.constant(texts), fc.integer({ min: 0, max: 9 }), fc.nat(texts.length)))
    .map(([texts, way, at]) => {
      const type = typeOf.get(shape);
      const parts = [...texts];
      if (way === 0) parts.push(texts[at] ?? '__typename');
      if (way === 1) return `... { ${parts.slice(0, at).join(' ')} __typename } ${parts.slice(at).join(' ')}`;
      if (way === 2 && type) return `... on ${type} { ${parts.join(' ')} }`;
      return parts.join(' ');
    });
}

const lookup = fc
  .tuple(fieldsOf(item), fieldsOf(withdrawn), fc.boolean())
  .map(([one, other, first]) => `${first ? '__typename ' : ''}... on Item { ${one} } ... on WithdrawnItem { ${other} }`);

/** Arguments as they stand in a document; what is undefined is left out. */
function literals(args: object): string {
  return Object.entries(args)
    .map(([name, value]: [string, unknown]) => (value === undefined ? '' : `, ${name}: ${JSON.stringify(value)}`))
    .join('');
}

const roots: fc.Arbitrary<Asked>[] = [
  fc
    .tuple(fieldsOf(month), fc.constantFrom('', ', section: null', ', section: "muc-2"', ', section: "khong-co"'))
    .map(([text, section]) => ({ text: `archive(host: $host${section}) { ${text} }`, variables: {} })),
  fc
    .record({
      text: fieldsOf(found),
      query: fc.constantFrom('đã xong', 'da xong 5', 'Tin', '"đã xong"', '"xong tin"', 'khongco', 'x'),
      first: fc.constantFrom(undefined, 1, 3, 50),
      within: fc.constantFrom(undefined, 'PORTAL', 'PROVINCE'),
      section: fc.constantFrom(undefined, undefined, null, 'muc-1'),
      kind: fc.constantFrom(undefined, undefined, 'news'),
      to: fc.constantFrom(undefined, undefined, '2026-01-08'),
      after: fc.constantFrom(undefined, undefined, ...hitCursors),
    })
    .map(({ text, within, ...args }) => ({
      text: `search(host: $host${within ? `, within: ${within}` : ''}${literals(args)}) { ${text} }`,
      variables: {},
    })),
  fc
    .tuple(fieldsOf(listed), fc.constantFrom('', ', within: BELOW', ', within: PROVINCE'))
    .map(([text, within]) => ({ text: `portals(host: $host${within}) { ${text} }`, variables: {} })),
  fieldsOf(tag).map((text) => ({ text: `tags(host: $host) { ${text} }`, variables: {} })),
  fieldsOf(topic).map((text) => ({ text: `topics(host: $host) { ${text} }`, variables: {} })),
  fieldsOf(portal).map((text) => ({ text: `portal(host: $host) { ${text} }`, variables: {} })),
  fc.tuple(lookup, fc.constantFrom(...slugs)).map(([text, slug]) => ({ text: `item(host: $host, slug: ${JSON.stringify(slug)}) { ${text} }`, variables: {} })),
  fc
    .record({
      text: fieldsOf(connection),
      first: fc.option(fc.constantFrom(1, 2, 5, 20, 40, 1_000), { nil: undefined }),
      section: fc.constantFrom(undefined, null, 'muc-1', 'muc-6', 'khong-co'),
      tag: fc.constantFrom(undefined, undefined, undefined, null, 'bau-cu', 'phong-dich', 'khong-co'),
      kinds: fc.constantFrom(undefined, undefined, null, ['news'], ['video', 'news'], ['video', 'khong_co', 'video'], ['KHÔNG'], []),
      topic: fc.constantFrom(undefined, undefined, null, 'digital', 'other', 'khong_co'),
      from: fc.constantFrom(undefined, undefined, null, '2026-01-05'),
      to: fc.constantFrom(undefined, undefined, null, '2026-01-08'),
      after: fc.constantFrom(undefined, null, ...cursors),
    })
    .map(({ text, ...args }) => ({
      text: `items(host: $host${literals(args)}) { ${text} }`,
      variables: {},
    })),
  fc
    .record({ text: fieldsOf(connection), section: fc.constantFrom(undefined, null, 'muc-2'), after: fc.constantFrom(undefined, null, ...cursors) })
    .map(({ text, section: wanted, after }) => ({
      text: `items(host: $host, section: $section, first: 3, after: $after) { ${text} }`,
      variables: { ...(wanted === undefined ? {} : { section: wanted }), ...(after === undefined ? {} : { after }) },
    })),
];

/** Documents of up to three root fields under names of their own, within the limits of the public schema most of the time. */
export const documents: fc.Arbitrary<Asked> = fc
  .record({ host: fc.constantFrom(...hosts), parts: fc.array(fc.oneof(...roots), { minLength: 1, maxLength: 3 }), name: fc.boolean() })
  .map(({ host, parts, name }) => {
    const variables = Object.assign({}, ...parts.map((part) => part.variables)) as Record<string, unknown>;
    const text = `query${name ? ' Q' : ''}($host: String!, $section: String, $after: String) { __typename ${parts
      .map((part, index) => `r${String(index)}: ${part.text}`)
      .join(' ')} used: items(host: $host, section: $section, after: $after, first: 1) { __typename } }`;
    return { text, variables: { host, ...variables } };
  });
