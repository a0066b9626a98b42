import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLog } from '#platform/log';
import { createApi } from '../../apps/api/src/create-api.js';
import type { IssuerOptions } from '../../infra/local/issuer.js';
import { startTestIssuer, type TestIssuer } from '../support/issuer.js';
import { World } from '../support/world.js';

/** Origin under which people open the console; requests for it go to the port that the api really has. */
export const consoleOrigin = 'http://localhost:4000';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The whole api before an issuer, at a time that the test sets. */
export class Door {
  private constructor(
    readonly world: World,
    readonly issuer: TestIssuer,
    readonly app: NestExpressApplication,
    readonly port: number,
  ) {}

  static async open(issuerOptions: Partial<IssuerOptions> = {}): Promise<Door> {
    const issuer = await startTestIssuer({ consoleUrl: consoleOrigin, ...issuerOptions });
    const world = await World.create({
      API_PUBLIC_URL: consoleOrigin,
      OIDC_ISSUER_URL: issuer.issuerUrl,
      OIDC_CLIENT_SECRET: 'console-secret',
      OIDC_SYSTEM_CLIENTS: 'liencong-system',
    });
    world.clock.set(new Date());
    const app = await createApi({ config: world.config, log: createLog('api', 'silent'), clock: world.clock });
    await app.listen(0, '127.0.0.1');
    return new Door(world, issuer, app, (app.getHttpServer().address() as AddressInfo).port);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
    await this.issuer.close();
  }

  /** Moves the api's clock; the issuer and the libraries stay in real time. */
  forward(seconds: number): void {
    this.world.clock.set(new Date(this.world.clock.now().getTime() + seconds * 1_000));
  }

  /** One request, with headers exactly as given: an array of values is sent as that many header lines. */
  send(method: string, path: string, headers: Record<string, string | string[]> = {}, body = ''): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port: this.port, method, path, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      });
      request.on('error', reject).end(body);
    });
  }

  /** Asks the management schema who is signed in: the person's id, or the code of the refusal. */
  async viewer(headers: Record<string, string | string[]>, path = '/manage/graphql'): Promise<string> {
    const answer = await this.send('POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify({ query: '{ viewer { person { id } } }' }));
    if (answer.status === 431) return 'TOO_LARGE';
    const { data, errors } = JSON.parse(answer.body) as { data?: { viewer: { person: { id: string } } } | null; errors?: { extensions: { code: string } }[] };
    return data?.viewer.person.id ?? `${errors?.[0]?.extensions.code ?? '?'} ${String(answer.status)}`;
  }
}

/** A browser: cookies by host and path, redirects followed between console and issuer, forms filled in. */
export class Browser {
  private readonly jar: { origin: string; name: string; value: string; path: string }[] = [];
  /** Every address that was opened, in order. */
  readonly trail: string[] = [];

  constructor(private readonly door: Door) {}

  cookies(origin = consoleOrigin, pathname = '/'): string {
    return this.jar
      .filter((each) => each.origin === origin && pathname.startsWith(each.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  cookie(name: string): string | undefined {
    return this.jar.find((each) => each.origin === consoleOrigin && each.name === name)?.value;
  }

  setCookie(name: string, value: string): void {
    this.keep(consoleOrigin, `${name}=${value}; Path=/`);
  }

  /** Opens an address and follows redirects to the end. */
  async open(address: string, form?: Record<string, string>): Promise<Answer & { url: string }> {
    let at = new URL(address, consoleOrigin);
    let sent = form && new URLSearchParams(form).toString();
    for (let hops = 0; hops < 12; hops += 1) {
      this.trail.push(at.href);
      const answer = await this.fetch(at, sent);
      const location = answer.headers.location;
      if (!location) return { ...answer, url: at.href };
      at = new URL(location, at);
      sent = undefined;
    }
    throw new Error('too many redirects');
  }

  /** Logs in through the issuer's form when it asks for it. */
  async logIn(account: { readonly username: string; readonly password: string }, path = '/auth/login'): Promise<Answer & { url: string }> {
    const page = await this.open(path);
    return page.url.includes('/login-actions/') ? this.open(page.url, { username: account.username, password: account.password }) : page;
  }

  /** What the console knows of the session. */
  async session(): Promise<{ status: number; csrfToken: string; personId: string; expiresAt: string; displayName: string }> {
    const answer = await this.door.send('GET', '/auth/session', { cookie: this.cookies() });
    return { status: answer.status, ...(JSON.parse(answer.body) as { csrfToken: string; personId: string; expiresAt: string; displayName: string }) };
  }

  /** Headers that the console sends with a call. */
  async consoleHeaders(): Promise<Record<string, string>> {
    return { cookie: this.cookies(), 'x-csrf-token': (await this.session()).csrfToken, origin: consoleOrigin, 'sec-fetch-site': 'same-origin' };
  }

  private async fetch(at: URL, form: string | undefined): Promise<Answer> {
    const headers: Record<string, string> = { cookie: this.cookies(at.origin, at.pathname), accept: 'text/html' };
    if (form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded';
    const method = form === undefined ? 'GET' : 'POST';
    if (at.origin === consoleOrigin) {
      const answer = await this.door.send(method, at.pathname + at.search, headers, form);
      for (const line of answer.headers['set-cookie'] ?? []) this.keep(at.origin, line);
      return answer;
    }
    const response = await fetch(at, { redirect: 'manual', method, headers, ...(form === undefined ? {} : { body: form }) });
    for (const line of response.headers.getSetCookie()) this.keep(at.origin, line);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  }

  private keep(origin: string, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
    const known = this.jar.findIndex((each) => each.origin === origin && each.name === name && each.path === path);
    if (known >= 0) this.jar.splice(known, 1);
    if (value && !/max-age=0(;|$)/i.test(line)) this.jar.push({ origin, name, value, path });
  }
}
