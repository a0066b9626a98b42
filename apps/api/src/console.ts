import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

/** Everything the process answers carries these; pages of the console get a policy of their own. */
export function securityHeaders(production: boolean): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

const reserved = /^\/(graphql|manage|auth|health)(\/|$)/;

/**
 * Serves the built console: its files for ever (their names carry a hash), and `index.html`, with a fresh nonce, for every
 * address of the console.
 */
export function serveConsole(app: Express, folder: string): void {
  const index = path.join(folder, 'index.html');
  app.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: false }));
  app.use(express.static(folder, { index: false, maxAge: '1h' }));
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || reserved.test(request.path) || !request.accepts('html')) {
      next();
      return;
    }
    // Read anew for each visit: a new build changes the names of the files that it points to.
    const page = await readFile(index, 'utf8').catch(() => null);
    if (page === null) {
      response.status(503).type('text/plain').send('Trang quản trị chưa được dựng. Chạy: npm start');
      return;
    }
    const nonce = randomBytes(18).toString('base64');
    response
      .setHeader('Content-Security-Policy', consolePolicy(nonce))
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(page.replaceAll('__CSP_NONCE__', nonce));
  });
}

/** Scripts only from the console's own files; style elements only with the nonce. */
function consolePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
