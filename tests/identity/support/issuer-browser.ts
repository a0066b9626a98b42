import { createHash, randomBytes } from 'node:crypto';
import { testClientSecrets } from '../../support/issuer.js';
import { CookieJar } from './cookie-jar.js';
import { formOf } from './forms.js';
import { consoleOrigin, type IdentityAccount, type IdentityIssuer } from './identity-issuer.js';

export interface IssuerPage {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

/** A browser that knows the issuer alone: stops where the issuer sends it back to the console. */
export class IssuerBrowser {
  private readonly jar = new CookieJar();

  constructor(private readonly issuer: Pick<IdentityIssuer, 'issuerUrl' | 'answer'>) {}

  /** Opens the page of a log-in. @returns the page, and what the code must be redeemed with */
  async begin(more: Record<string, string> = {}): Promise<{ page: IssuerPage; verifier: string }> {
    const verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      client_id: 'liencong-console',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${consoleOrigin}/auth/callback`,
      state: 's',
      nonce: 'n',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    });
    return { page: await this.open(`${this.issuer.issuerUrl}/protocol/openid-connect/auth?${query.toString()}`), verifier };
  }

  /** Sends the form of a page, with its hidden fields. */
  submit(page: IssuerPage, fields: Record<string, string>): Promise<IssuerPage> {
    const form = formOf(page.html, page.url);
    if (!form) throw new Error(`no form at ${page.url}`);
    return this.open(form.action, { ...form.hidden, ...fields });
  }

  /** Answers whatever is asked, until the issuer sends back or asks nothing more. */
  async goThrough(page: IssuerPage, account: IdentityAccount): Promise<IssuerPage> {
    let at = page;
    for (let steps = 0; steps < 4; steps += 1) {
      const form = formOf(at.html, at.url);
      const fields = form && this.issuer.answer(form, account);
      if (!fields) return at;
      at = await this.submit(at, fields);
    }
    return at;
  }

  async redeem(page: IssuerPage, verifier: string): Promise<Record<string, string>> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(page.url).searchParams.get('code') ?? '',
      redirect_uri: `${consoleOrigin}/auth/callback`,
      code_verifier: verifier,
      client_id: 'liencong-console',
      client_secret: testClientSecrets['liencong-console'],
    });
    const response = await fetch(`${this.issuer.issuerUrl}/protocol/openid-connect/token`, { method: 'POST', body });
    return (await response.json()) as Record<string, string>;
  }

  /** An access token by a real log-in, at the level that is asked for. */
  async token(account: IdentityAccount, acr = '2'): Promise<string> {
    const { page, verifier } = await this.begin({ acr_values: acr });
    const token = (await this.redeem(await this.goThrough(page, account), verifier))['access_token'];
    if (!token) throw new Error(`no token for ${account.username}`);
    return token;
  }

  private async open(address: string, form?: Record<string, string>): Promise<IssuerPage> {
    let at = new URL(address);
    let body = form && new URLSearchParams(form);
    for (let hops = 0; hops < 12; hops += 1) {
      if (at.origin === consoleOrigin) return { url: at.href, status: 0, html: '' };
      const headers = { cookie: this.jar.header(at.origin, at.pathname) };
      const response = await fetch(at, { redirect: 'manual', headers, ...(body ? { method: 'POST', body } : {}) });
      for (const line of response.headers.getSetCookie()) this.jar.keep(at.origin, line);
      const location = response.headers.get('location');
      const html = await response.text();
      if (!location) return { url: at.href, status: response.status, html };
      at = new URL(location, at);
      body = undefined;
    }
    throw new Error('too many redirects');
  }
}
