import { parseCookie, stringifySetCookie } from 'cookie';
import { deriveKey, seal, unseal } from './sealed.js';

/** The session cookie. `__Host-`: only this host over https may set it, for the whole host. */
export const sessionCookie = '__Host-liencong';
const loginPrefix = '__Host-liencong-login-';
const loginMaxAgeSeconds = 600;
/** Log-ins begun in several tabs at once; more are dropped, or another site could fill the cookie header with them. */
const mostLogins = 4;

/** What a log-in must remember until the issuer sends the person back. */
export interface PendingLogin {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  readonly invitation: string | null;
  /** Whether the issuer was asked for a second factor. */
  readonly secondFactor: boolean;
  /** Milliseconds. */
  readonly begunAt: number;
}

const flags = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

export function setSessionCookie(value: string, maxAgeSeconds: number): string {
  return stringifySetCookie({ name: sessionCookie, value, maxAge: maxAgeSeconds, ...flags });
}

export function clearCookie(name: string): string {
  return stringifySetCookie({ name, value: '', maxAge: 0, ...flags });
}

/** Every value that the request carries under this name: more than one is never ours. */
export function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

/** The cookies that hold a begun log-in, encrypted with a key from SESSION_SECRET, each by its own state. */
export class LoginCookies {
  private readonly key: Buffer;

  constructor(secret: Buffer) {
    this.key = deriveKey(secret, 'liencong login cookie');
  }

  /** `Set-Cookie` lines that remember this log-in. */
  remember(login: PendingLogin, cookieHeader: string | undefined): string[] {
    const name = this.name(login.state);
    const value = seal(this.key, Buffer.from(JSON.stringify(login)), name).toString('base64url');
    const others = Object.keys(parseCookie(cookieHeader ?? '')).filter((cookie) => cookie.startsWith(loginPrefix));
    const dropped = others.length >= mostLogins ? others.map(clearCookie) : [];
    return [...dropped, stringifySetCookie({ name, value, maxAge: loginMaxAgeSeconds, ...flags })];
  }

  /** The log-in that this state belongs to; null when this browser did not begin it in the last 10 minutes. */
  recall(state: string, cookieHeader: string | undefined, now: Date): PendingLogin | null {
    const name = this.name(state);
    const [value] = cookieValues(cookieHeader, name);
    const content = value && unseal(this.key, Buffer.from(value, 'base64url'), name);
    if (!content) return null;
    const login = JSON.parse(content.toString()) as PendingLogin;
    const age = now.getTime() - login.begunAt;
    return login.state === state && age >= 0 && age <= loginMaxAgeSeconds * 1_000 ? login : null;
  }

  /** Name of the cookie of a state; only characters that a cookie name may have. */
  name(state: string): string {
    return `${loginPrefix}${state.replace(/[^\w-]/g, '').slice(0, 16)}`;
  }
}

/**
 * A place of our own to go to after log-in: a path of this origin, never another site, never the log-in itself.
 * @param origin origin of the console
 */
export function safeReturnTo(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || wanted.length > 1_000 || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted)) return '/';
  const url = URL.parse(wanted, origin);
  if (url?.origin !== new URL(origin).origin || url.pathname.startsWith('//') || /^\/auth(\/|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
