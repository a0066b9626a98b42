import { existsSync } from 'node:fs';
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

/** What a middleware sets on every answer: name, value, name, value ... */
export function headersOf(middleware: ReturnType<typeof helmet>): string[] {
  const list: string[] = [];
  const response = { setHeader: (name: string, value: string) => list.push(name, value), removeHeader: () => undefined };
  middleware({} as Request, response as unknown as Response, () => undefined);
  return list;
}

const reserved = /^\/(graphql|rest|nha-phat-trien|manage|auth|health|tls|tep|xem-truoc)(\/|$)/;

/** Types of the files that the build also leaves compressed. */
const compressedTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** The smaller first: browsers name gzip before brotli and mean nothing by it. */
const codings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Sends the compressed neighbour of a file when the browser takes it and the build has made it. */
export function compressed(folder: string): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const type = compressedTypes[path.extname(request.path)];
    if (type) {
      response.vary('Accept-Encoding');
      const file = path.basename(request.path);
      const coding = codings.find(({ name, ending }) => request.acceptsEncodings(name) && existsSync(path.join(folder, file + ending)));
      if (coding) {
        request.url = `/${file}${coding.ending}`;
        response.setHeader('Content-Encoding', coding.name);
        response.setHeader('Content-Type', type);
      }
    }
    next();
  };
}

/**
 * Serves the built console: its files for ever (their names carry a hash), and `index.html` for every address of the console.
 * @param siteAddress setting SITE_ADDRESS, so that the console can point to the portals' public pages
 */
export function serveConsole(app: Express, folder: string, siteAddress: string): void {
  const index = path.join(folder, 'index.html');
  const assets = path.join(folder, 'assets');
  app.use('/assets', compressed(assets), express.static(assets, { immutable: true, maxAge: '365d', index: false, fallthrough: false }));
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
    response
      .setHeader('Content-Security-Policy', consolePolicy)
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(page.replaceAll('__SITE_ADDRESS__', siteAddress));
  });
}

/** Scripts and styles only from the console's own files. */
const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // small forms of pictures that are not public come within the session, whose token an image cannot carry
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
