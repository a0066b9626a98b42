import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Published, RevisionToPublish } from '#delivery';
import { readConfig, type Config } from '#platform/config';
import { inPortal, runAs, sourceOptions, type OpenScope } from '#platform/db';
import { createSite, type SiteServer } from '../../apps/site/src/server.js';
import { startPublicApi, type PublicApi } from '../e2e/public-api.js';
import { makePortal, publishSealed, revisionOf, type PortalOptions, type PublicPortal } from '../e2e/public-builders.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

export interface SiteAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it travelled. */
  readonly raw: Buffer;
}

export interface SiteAsk {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a form sends; then the method is POST. */
  readonly form?: string;
}

/** Asks a site as a browser does that opens the address at a host. */
export function askSite(
  { server }: SiteServer,
  host: string,
  path: string,
  { form, method = form === undefined ? 'GET' : 'POST', headers = {} }: SiteAsk = {},
): Promise<SiteAnswer> {
  const { port, address } = server.address() as AddressInfo;
  const ofForm = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(form)) };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: address, port, path, method, agent: false, headers: { host, ...headers, ...ofForm } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const raw = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, raw, body: raw.toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end(form);
  });
}

/** Lets a site answer on a free port of this machine. */
export async function listening(site: SiteServer): Promise<SiteServer> {
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
  return site;
}

/** The site over the public schema of a database of its own; whatever a visitor would see as "busy" fails the spec at its end. */
export class TestSite {
  private readonly faults: unknown[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly api: PublicApi,
    readonly editing: DataSource,
    private readonly admin: pg.Pool,
    private readonly settings: Readonly<Record<string, string>>,
    readonly now: Date,
  ) {}

  private server!: SiteServer;

  /** @param settings of apps/site @param now the moment at which every page is asked for */
  static async start(settings: Readonly<Record<string, string>> = {}, now = new Date('2026-11-22T03:00:00Z')): Promise<TestSite> {
    const database = await createTestDatabase();
    const api = await startPublicApi(database);
    const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing });
    const editing = await new DataSource(sourceOptions(config, 'editing')).initialize();
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
    // the pool counts as ended before the last socket is closed, and the database is dropped under it
    admin.on('error', () => undefined);
    const site = new TestSite(database, api, editing, admin, settings, now);
    site.server = await site.another();
    return site;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.editing.destroy();
    await this.api.close();
    await this.admin.end();
    await this.database.drop();
    if (this.faults.length > 0) throw new AggregateError(this.faults, 'a visitor saw a fault');
  }

  /** A further process of the same site, with other settings; in production it would refuse those of a test. */
  another(settings: Readonly<Record<string, string>> = {}, mode: Config['LIENCONG_MODE'] = 'test'): Promise<SiteServer> {
    const config = { ...readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: this.api.url, ...this.settings, ...settings }), LIENCONG_MODE: mode };
    return listening(createSite({ config, now: () => this.now, onFault: (fault) => this.faults.push(fault) }));
  }

  get(host: string, path: string, how: SiteAsk & { readonly at?: SiteServer } = {}): Promise<SiteAnswer> {
    return askSite(how.at ?? this.server, host, path, how);
  }

  portal(options?: PortalOptions): Promise<PublicPortal> {
    return makePortal(this.database, options);
  }

  inside<T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(this.editing, where.id, fn));
  }

  async publish(where: PublicPortal, parts?: Parameters<typeof revisionOf>[1]): Promise<RevisionToPublish & Published> {
    const revision = revisionOf(where, parts);
    return { ...revision, ...(await this.inside(where, (scope) => publishSealed(scope, revision))) };
  }

  /** Rows put in, or read, past every policy. */
  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(sql, [...values])).rows;
  }
}

/** Title of a page, as the browser's tab shows it. */
export const titleOf = ({ body }: Pick<SiteAnswer, 'body'>): string | undefined => /<title>(.*?)<\/title>/.exec(body)?.[1];

/** How often a text stands in another. */
export const countOf = (text: string, part: string): number => text.split(part).length - 1;
