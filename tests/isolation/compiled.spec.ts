import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { CompiledDocument, type Question } from '../../libs/delivery/hot/compile-document.js';
import { atOnce } from '../../libs/delivery/search/read-search.js';
import { addFigures } from '../support/figures.js';
import { World } from '../support/world.js';
import { oldPath } from './look-tables.js';
import { portalMutants } from './mutants.js';
import { placedSlug } from './placed-rows.js';
import { sharedTag } from './tag-tables.js';
import { buildProvince, publishedApart, sharedSection, sharedSlug, type IsolatedPortal, type Province } from './world.js';

/** Statements that are made of trusted documents: each shows one portal, and each comparison of portals in it is needed. */
const schema = buildSchema(readFileSync(new URL('../../apps/api/schema/public.graphql', import.meta.url), 'utf8'));
/** Says addresses alone, which all portals have alike; what it is made of says more in other documents. */
const wordless = ['Addresses'];
const documents = Object.values(
  JSON.parse(readFileSync(new URL('../../apps/site/src/gql/trusted-documents.json', import.meta.url), 'utf8')) as Record<string, string>,
)
  .map((text) => [/query (\w+)/.exec(text)?.[1] ?? '', text] as const)
  .filter(([name]) => !wordless.includes(name));
/** Portals below are named to readers of the one above. */
const below: Readonly<Record<string, string>> = { P: 'AB' };

let world: World;
let province: Province;
let delivery: pg.Client;
let made = 0;
let killed = 0;

beforeAll(async () => {
  world = await World.create();
  province = await buildProvince(world, 'https://cap-phep.example.test/realms/liencong');
  await publishedApart(province);
  delivery = new pg.Client({ connectionString: world.database.urls.delivery });
  await delivery.connect();
});
afterAll(async () => {
  addFigures('isolation', { mutantsMade: made, mutantsKilled: killed });
  await delivery.end();
  await world.close();
});

/** The document as a portal's visitor asks it; null: it has a root field without statement. */
function questionOf(text: string, portal: IsolatedPortal, slug = sharedSlug): Question | null {
  const sections = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`s${String(n + 1)}`, sharedSection]));
  const after = Buffer.from(JSON.stringify(['9000000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])).toString('base64url');
  const all: Record<string, unknown> = {
    host: portal.host,
    query: 'bản trình',
    within: 'PORTAL',
    from: '2020-01-01',
    to: '2030-01-01',
    slug,
    section: sharedSection,
    tag: sharedTag,
    kinds: ['news', 'album'],
    path: oldPath,
    // a search ends its pages otherwise
    ...(text.includes('search(') ? {} : { after }),
    first: 5,
    ...sections,
  };
  const variables = Object.fromEntries(Object.entries(all).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text)));
  return CompiledDocument.of(schema, text, 'spec').question(variables, '2026-11-26');
}

/** A search also as a portal with many items is searched: by the limit, for the portals here have few. */
const bothWays = (question: Question): Question[] =>
  question.values.includes(atOnce) ? [question, { ...question, values: question.values.map((value) => (value === atOnce ? 0 : value)) }] : [question];

async function rowsOf(text: string, { values }: Question): Promise<string> {
  return delivery.query({ text, values: [...values], rowMode: 'array' }).then(
    ({ rows }) => JSON.stringify(rows),
    (error: unknown) => `failed: ${(error as Error).message}`,
  );
}

describe.each(documents)('the statement of %s', (_name, text) => {
  test('shows its own portal and nothing of another, nor what is not public', async () => {
    for (const letter of ['A', 'B', 'P', 'C'] as const) {
      const portal = province.portals[letter];
      const question = questionOf(text, portal)!;
      const answer = await rowsOf(question.statement.text, question);
      const others = Object.values(province.portals).filter((other) => other !== portal && !(below[letter] ?? '').includes(other.letter));
      expect(answer).toContain(portal.publicMark);
      for (const other of others) for (const mark of [other.publicMark, other.id]) expect(answer).not.toContain(mark);
      for (const { privateMark } of Object.values(province.portals)) expect(answer).not.toContain(privateMark);
    }
    const planned = questionOf(text, province.portals.D)!;
    expect(await rowsOf(planned.statement.text, planned)).not.toContain(province.portals.D.publicMark);
  });

  test('without any one of its comparisons of portals is noticed', async () => {
    const { statement } = questionOf(text, province.portals.A)!;
    const mutants = portalMutants(statement.text);
    expect(mutants.length).toBeGreaterThan(3);
    const survivors: string[] = [];
    for (const mutant of mutants) {
      let noticed = false;
      for (const letter of ['A', 'B'] as const) {
        // its own item, and one of another portal that stands there
        for (const slug of text.includes('$slug') ? [sharedSlug, placedSlug] : [sharedSlug]) {
          for (const question of bothWays(questionOf(text, province.portals[letter], slug)!))
            noticed ||= (await rowsOf(mutant.text, question)) !== (await rowsOf(statement.text, question));
        }
      }
      made += 1;
      if (noticed) killed += 1;
      else survivors.push(mutant.at);
    }
    expect(survivors).toEqual([]);
  });
});
