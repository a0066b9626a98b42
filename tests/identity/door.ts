import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLog } from '#platform/log';
import { Clock } from '#platform/time';
import { createApi } from '../../apps/api/src/create-api.js';
import { World } from '../support/world.js';
import { CookieJar } from './support/cookie-jar.js';
import { formOf } from './support/forms.js';
import { consoleOrigin, type IdentityAccount, type IdentityIssuer } from './support/identity-issuer.js';
import { openIssuer } from './support/issuer.js';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The present, moved ahead: a clock that stood still would fall behind an issuer that takes its time. */
class ShiftedClock extends Clock {
  /** Milliseconds. */
  ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

/** The whole api before an issuer, at a time that the test sets. */
export class Door {
  private constructor(
    readonly world: World,
    readonly issuer: IdentityIssuer,
    readonly clock: ShiftedClock,
    readonly app: NestExpressApplication,
    readonly port: number,
  ) {}

  static async open(): Promise<Door> {
    const issuer = await openIssuer();
    const world = await World.create({
      API_PUBLIC_URL: consoleOrigin,
      OIDC_ISSUER_URL: issuer.issuerUrl,
      OIDC_CLIENT_SECRET: issuer.clientSecrets['liencong-console'],
      OIDC_SYSTEM_CLIENTS: 'liencong-system',
    });
    const clock = new ShiftedClock();
    const app = await createApi({ config: world.config, log: createLog('api', 'silent'), clock });
    await app.listen(0, '127.0.0.1');
    return new Door(world, issuer, clock, app, (app.getHttpServer().address() as AddressInfo).port);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
    await this.issuer.close();
  }

  /** Moves the api's clock; the issuer and the libraries stay in real time. */
  forward(seconds: number): void {
    this.clock.ahead += seconds * 1_000;
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
  private readonly jar = new CookieJar();
  /** Every address that was opened, in order. */
  readonly trail: string[] = [];

  constructor(private readonly door: Door) {}

  cookies(origin = consoleOrigin, pathname = '/'): string {
    return this.jar.header(origin, pathname);
  }

  cookie(name: string): string | undefined {
    return this.jar.value(consoleOrigin, name);
  }

  setCookie(name: string, value: string): void {
    this.jar.keep(consoleOrigin, `${name}=${value}; Path=/`);
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

  /** Logs in through the issuer's pages: password and code, as far as they are asked for. */
  async logIn(account: IdentityAccount, path = '/auth/login'): Promise<Answer & { url: string }> {
    return this.goThrough(await this.open(path), account);
  }

  /** Answers the issuer's pages from this one on, until they lead back or ask nothing that the person can answer. */
  async goThrough(page: Answer & { url: string }, account: IdentityAccount): Promise<Answer & { url: string }> {
    let at = page;
    for (let steps = 0; steps < 5 && this.asksAt(at); steps += 1) {
      const form = formOf(at.body, at.url);
      const fields = form && this.door.issuer.answer(form, account);
      if (!form || !fields) return at;
      at = await this.open(form.action, { ...form.hidden, ...fields });
    }
    return at;
  }

  /** Sends the form of a page with these fields. */
  submit(page: Answer & { url: string }, fields: Record<string, string>): Promise<Answer & { url: string }> {
    const form = formOf(page.body, page.url);
    if (!form) throw new Error(`no form at ${page.url}`);
    return this.open(form.action, { ...form.hidden, ...fields });
  }

  /** Whether a page is one of the issuer, with a form. */
  asksAt(page: Answer & { url: string }): boolean {
    return page.url.startsWith(this.door.issuer.issuerUrl) && formOf(page.body, page.url) !== null;
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
      for (const line of answer.headers['set-cookie'] ?? []) this.jar.keep(at.origin, line);
      return answer;
    }
    const response = await fetch(at, { redirect: 'manual', method, headers, ...(form === undefined ? {} : { body: form }) });
    for (const line of response.headers.getSetCookie()) this.jar.keep(at.origin, line);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  }
}
