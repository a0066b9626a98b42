import { DataSource } from 'typeorm';
import { readConfig } from '#platform/config';
import { inPortal, runAs, sourceOptions, type OpenScope } from '#platform/db';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { startPublicApi, type PublicApi } from './public-api.js';
import { publishSealed, revisionOf, type PublicPortal } from './public-builders.js';

interface Card {
  readonly slug: string;
  readonly title: string;
}

interface Data {
  readonly portal: { readonly state: string } | null;
  readonly items: { readonly edges: { readonly node: Card }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
  readonly item: { readonly title: string; readonly text: string; readonly related: Card[] } | null;
}

export interface Answer {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string } }[];
}

export const list = `query($host: String!, $section: String, $first: Int! = 20, $after: String) {
  items(host: $host, section: $section, first: $first, after: $after) {
    edges { cursor node { id kind slug title summary publishedAt section { id slug name } } } pageInfo { hasNextPage endCursor } } }`;
export const one = `query($host: String!, $slug: String!) { item(host: $host, slug: $slug) { __typename
  ... on Item { id kind slug locale title summary html text hash author publishedAt updatedAt section { slug } related { slug section { slug } publishedAt } }
  ... on WithdrawnItem { slug withdrawnAt } } }`;
export const who = `query($host: String!) { portal(host: $host) { id kind name superiorName state palette host
  contact { address phone email responsible } sections { id slug name } } }`;

export const titles = (answer: Answer): string[] => answer.data!.items.edges.map(({ node }) => node.title);

/** The public schema over a database of a spec, and the hand that publishes there. */
export class PublicGround {
  private constructor(
    readonly database: TestDatabase,
    readonly api: PublicApi,
    private readonly editing: DataSource,
  ) {}

  static async start(): Promise<PublicGround> {
    const database = await createTestDatabase();
    const api = await startPublicApi(database);
    const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing });
    return new PublicGround(database, api, await new DataSource(sourceOptions(config, 'editing')).initialize());
  }

  async close(): Promise<void> {
    await this.editing.destroy();
    await this.api.close();
    await this.database.drop();
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${this.api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  inside<T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(this.editing, where.id, fn));
  }

  async publish(where: PublicPortal, parts?: Parameters<typeof revisionOf>[1]) {
    const revision = revisionOf(where, parts);
    return { ...revision, ...(await this.inside(where, (scope) => publishSealed(scope, revision))) };
  }
}
