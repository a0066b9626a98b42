import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { assets } from './assets.js';
import type { Page } from './view.js';

const compress = promisify(gzip);

/** One script of our own, no frame, nothing from elsewhere. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Over https alone: browsers refuse them elsewhere. */
export const httpsHeaders: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-opener-policy': 'same-origin',
};

/** A page as it travels. */
interface Sent {
  readonly plain: Buffer;
  /** Weak: the same page plain and compressed. */
  readonly tag: string;
  packed?: Buffer;
}

const sent = new WeakMap<Page, Sent>();

function sentOf(page: Page): Sent {
  let known = sent.get(page);
  if (!known) {
    const plain = Buffer.from(page.html);
    sent.set(page, (known = { plain, tag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` }));
  }
  return known;
}

/** Writes a page; a visitor who has it already is told so and gets no body. */
export async function sendPage(request: Request, response: Response, page: Page): Promise<void> {
  response.status(page.status).set({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
    ...page.headers,
  });
  const ready = sentOf(page);
  const { tag } = ready;
  if (page.status === 200) response.set('etag', tag);
  if (page.status === 200 && matches(request.get('if-none-match'), tag)) {
    response.status(304).removeHeader('content-type');
    response.end();
    return;
  }
  let body = ready.plain;
  if (request.acceptsEncodings('gzip') === 'gzip') {
    body = ready.packed ??= await compress(ready.plain);
    response.set('content-encoding', 'gzip');
  }
  // Node leaves the body out of the answer to HEAD
  response.set('content-length', String(body.length)).end(body);
}

function matches(header: string | undefined, tag: string): boolean {
  return header !== undefined && (header.trim() === '*' || header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag.slice(2)));
}

/** Writes a file whose name holds the hash of its content. @returns false when there is none at this path */
export function sendAsset(request: Request, response: Response): boolean {
  const asset = assets.get(request.path);
  if (!asset) return false;
  response.set({ 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' });
  let { body } = asset;
  if (asset.brotli && request.acceptsEncodings('br') === 'br') {
    body = asset.brotli;
    response.set('content-encoding', 'br');
  }
  response.set('content-length', String(body.length)).end(body);
  return true;
}

/** Writes a line or two of plain text. */
export function sendText(response: Response, status: number, text: string, cache = 'no-store'): void {
  response
    .status(status)
    .set({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': cache, 'content-length': String(Buffer.byteLength(text)) })
    .end(text);
}
