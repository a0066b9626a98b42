import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLog } from '#platform/log';
import { createApi } from '../../apps/api/src/create-api.js';
import { startTestIssuer, type TestIssuer } from './issuer.js';
import { World } from './world.js';

/** Accounts made for a test have this password. */
const password = 'mật khẩu thử';

export interface GraphQLAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** The whole apps/api on a free port, over a database of its own and an issuer in this process. */
export class TestApi {
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly world: World,
    readonly issuer: TestIssuer,
    readonly app: NestExpressApplication,
    readonly url: string,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<TestApi> {
    const issuer = await startTestIssuer();
    const world = await World.create({
      OIDC_ISSUER_URL: issuer.issuerUrl,
      OIDC_CLIENT_SECRET: 'console-secret',
      OIDC_SYSTEM_CLIENTS: 'liencong-cli,liencong-system',
      ...more,
    });
    const app = await createApi({ config: world.config, log: createLog('api', 'silent') });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new TestApi(world, issuer, app, `http://127.0.0.1:${String(port)}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
    await this.issuer.close();
  }

  /** Gives a person of the world an account at the issuer, so that {@link manage} can act as them. */
  async account(personId: string): Promise<void> {
    await this.issuer.addAccounts([{ subject: personId, username: personId, name: personId, email: `${personId}@example.test`, password }]);
    await this.world.identity(personId, this.issuer.issuerUrl, personId);
  }

  /** Sends a document to the management schema as a person, by bearer token; as nobody when `personId` is null. */
  async manage(personId: string | null, query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer> {
    return this.post('/manage/graphql', query, variables, personId ? { authorization: `Bearer ${await this.token(personId)}` } : {});
  }

  /** Sends a document to the public schema. */
  public(query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer> {
    return this.post('/graphql', query, variables, {});
  }

  token(personId: string): Promise<string> {
    let token = this.tokens.get(personId);
    if (!token) {
      token = this.issuer.tokenFor(personId, 'liencong-cli');
      this.tokens.set(personId, token);
    }
    return token;
  }

  private async post(path: string, query: string, variables: Record<string, unknown>, headers: Record<string, string>): Promise<GraphQLAnswer> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Record<string, unknown> | null; errors?: GraphQLAnswer['errors'] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }
}
