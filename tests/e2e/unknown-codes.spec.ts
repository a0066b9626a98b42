import { readFileSync } from 'node:fs';
import { inPortal, runAs } from '#platform/db';
import { kindCodes } from '../../libs/delivery/kind/kind-codes.js';
import { TestApi } from '../support/api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from './public-builders.js';

const trusted = Object.entries(
  JSON.parse(readFileSync(new URL('../../apps/site/src/gql/trusted-documents.json', import.meta.url), 'utf8')) as Record<string, string>,
);
const [mediaId] = trusted.find(([, text]) => text.includes('query Media('))!;
let api: TestApi;
let portal: PublicPortal;

interface Fault {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly kind: string; readonly messageEn: string; readonly details: { field: string; codes: string[] } };
}

beforeAll(async () => {
  api = await TestApi.start();
  portal = await makePortal(api.world.database);
  const revision = revisionOf(portal, { kind: 'video', title: 'Phim mẫu' });
  const editing = await api.world.source('editing');
  await runAs({ requestId: 'spec', personId: portal.authorId }, () => inPortal(editing, portal.id, (scope) => publishSealed(scope, revision)));
}, 30_000);
afterAll(async () => {
  await api.close();
});

async function faultOf(path: string, init: RequestInit = {}): Promise<Fault> {
  const { errors, error } = (await (await fetch(api.url + path, init)).json()) as { errors?: Fault[]; error?: { message: string } & Fault['extensions'] };
  if (error) return { message: error.message, extensions: error };
  if (errors?.length !== 1) throw new Error(`${path}: ${String(errors?.length ?? 0)} errors`);
  return errors[0]!;
}

const post = (query: string): Promise<Fault> =>
  faultOf('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { host: portal.host } }) });
const question = (asked: string): string => `query($host: String!) { ${asked} { edges { node { __typename } } } }`;
const media = (kinds: readonly string[]): string =>
  `/graphql?documentId=${mediaId}&variables=${encodeURIComponent(JSON.stringify({ host: portal.host, kinds, after: null }))}`;

/** Each asks for a code that nobody defined, by one of the ways in. */
const questions: readonly (readonly [field: string, code: string, way: string, ask: () => Promise<Fault>])[] = [
  ['kinds[1]', 'video', 'POST', () => post(question('items(host: $host, kinds: ["video", "khong_co"])'))],
  ['kinds[0]', 'video', 'POST, what is no code', () => post(question('items(host: $host, kinds: ["KHÔNG CÓ"])'))],
  ['topic', 'other', 'POST', () => post(question('items(host: $host, topic: "khong_co")'))],
  ['kind', 'video', 'POST', () => post(question('search(host: $host, query: "tin", kind: "khong_co")'))],
  ['kinds[0]', 'video', 'GET of a trusted document', () => faultOf(media(['khong_co', 'album']))],
  ['kinds[0]', 'video', 'REST', () => faultOf(`/rest/items?host=${portal.host}&kinds=khong_co`)],
  ['topic', 'digital', 'REST', () => faultOf(`/rest/items?host=${portal.host}&topic=khong_co`)],
  ['kind', 'video', 'REST', () => faultOf(`/rest/search?host=${portal.host}&query=tin&kind=khong_co`)],
];

describe('a code that nobody defined', () => {
  test.each(questions)('in %s is refused with the codes there are, such as %s: %s', async (field, code, _way, ask) => {
    const { message, extensions } = await ask();
    expect(extensions).toMatchObject({ code: 'CODE_UNKNOWN', kind: 'invalid', details: { field } });
    expect(extensions.details.codes).toContain(code);
    for (const words of [message, extensions.messageEn]) expect(words).toContain(extensions.details.codes.join(', '));
    expect(message).toMatch(/^Tham số /);
  });

  test('is no other answer the next time, when the document was adopted', async () => {
    const codes = [];
    for (let time = 0; time < 4; time += 1) codes.push((await faultOf(media(['khong_co']))).extensions.code);
    expect(new Set(codes)).toEqual(new Set(['CODE_UNKNOWN']));
  });

  test('is refused over REST with 400', async () => {
    expect((await fetch(`${api.url}/rest/items?host=${portal.host}&kinds=khong_co`)).status).toBe(400);
  });
});

test('each code that an answer names can be asked for', async () => {
  const answer = await fetch(api.url + media(['video']));
  expect(await answer.json()).toMatchObject({ data: { items: { edges: [{ node: { kind: 'video', title: 'Phim mẫu' } }] } } });
  for (const kind of kindCodes) {
    const { status } = await fetch(`${api.url}/rest/items?host=${portal.host}&kinds=${kind}`);
    expect([kind, status]).toEqual([kind, 200]);
  }
});
