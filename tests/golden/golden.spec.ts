import { DataSource } from 'typeorm';
import pg from 'pg';
import { readConfig } from '#platform/config';
import { inPortal, runAs, sourceOptions } from '#platform/db';
import { startPublicApi, type PublicApi } from '../e2e/public-api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../e2e/public-builders.js';
import { addFigures } from '../support/figures.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { jsonOf, legalFolder, legalTexts, news, type GoldenQuery } from './texts.js';

/** Share of the queries whose text must be among the first three hits. */
const bar = 0.95;
const texts = legalTexts();
const whenThere = texts.length > 0 ? describe : describe.skip;
if (texts.length === 0) process.stderr.write(`golden queries: skipped, no .md in ${legalFolder} (set LIENCONG_SHARED)\n`);

whenThere('golden queries', () => {
  let database: TestDatabase;
  let api: PublicApi;
  let editing: DataSource;
  let portal: PublicPortal;
  const keys = new Map<string, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startPublicApi(database);
    editing = await new DataSource(sourceOptions(readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing }), 'editing')).initialize();
    portal = await makePortal(database);
    for (const [place, { key, title, summary, text }] of [...texts, ...news()].entries()) {
      const revision = revisionOf(portal, { title, summary, text, at: new Date(Date.UTC(2026, 6, 1, place)) });
      keys.set(revision.itemId, key);
      await runAs({ requestId: 'spec', personId: portal.authorId }, () => inPortal(editing, portal.id, (scope) => publishSealed(scope, revision)));
    }
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('vacuum analyze search_row');
    await admin.end();
  }, 120_000);
  afterAll(async () => {
    await editing.destroy();
    await api.close();
    await database.drop();
  });

  interface Hit {
    readonly id: string;
    readonly title: string;
    readonly article: string | null;
  }

  async function search(query: string): Promise<{ totalCount: number; corrected: string | null; hits: Hit[]; ms: number }> {
    const body = JSON.stringify({
      query:
        'query ($host: String!, $query: String!) { search(host: $host, query: $query, first: 10) { totalCount corrected edges { node { id title article excerptRuns { words isMatch } } } } }',
      variables: { host: portal.host, query },
    });
    const started = performance.now();
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    type Found = { totalCount: number; corrected: string | null; edges: { node: Hit }[] };
    const { data, errors } = (await response.json()) as { data: { search: Found } | null; errors?: unknown };
    if (!data) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    return { ...data.search, hits: data.search.edges.map(({ node }) => node), ms: performance.now() - started };
  }

  async function judge(queries: readonly GoldenQuery[]): Promise<{ found: number; lines: string[]; ms: number[] }> {
    const lines: string[] = [];
    const ms: number[] = [];
    let found = 0;
    for (const { query, expect: wanted, kind } of queries) {
      const { hits, corrected, totalCount, ms: taken } = await search(query);
      ms.push(taken);
      const isWanted = ({ id }: Hit): boolean => wanted.some((key) => (keys.get(id) ?? '').startsWith(key));
      const at = hits.findIndex(isWanted);
      if (at >= 0 && at < 3) found += 1;
      const told = corrected ? ` → ${corrected}` : '';
      lines.push(`${at >= 0 && at < 3 ? '✓' : '✗'} ${String(at + 1).padStart(2)}/${String(totalCount).padEnd(3)} ${kind.padEnd(15)} ${query}${told}`);
      for (const hit of hits.slice(0, 3)) lines.push(`      ${isWanted(hit) ? '*' : ' '} ${(keys.get(hit.id) ?? '').slice(0, 60)} ${hit.article ?? ''}`);
    }
    return { found, lines, ms };
  }

  const sets = [
    ['tuned by', 'queries.json', 'golden'],
    ['held back', 'held-back.json', 'heldBack'],
  ] as const;
  it.each(process.env['GOLDEN_TUNING'] ? sets.slice(0, 1) : sets)('%s: the text is among the first three hits', async (_name, file, figure) => {
    const queries = jsonOf(file) as GoldenQuery[];
    const { found, lines, ms } = await judge(queries);
    ms.sort((one, other) => one - other);
    const median = Math.round((ms[ms.length >> 1] ?? 0) * 10) / 10;
    process.stdout.write(`${lines.join('\n')}\n${file}: ${String(found)} of ${String(queries.length)}, median ${String(median)} ms\n`);
    addFigures('search', { [`${figure}Queries`]: queries.length, [`${figure}Top3`]: found, [`${figure}MedianMs`]: median });
    expect(found / queries.length).toBeGreaterThanOrEqual(bar);
  });
});
