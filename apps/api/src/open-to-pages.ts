import type { Express, NextFunction, Request, Response } from 'express';

const path = '/graphql';

/**
 * Headers by which a browser lets the pages of any site ask the public schema: it knows no session and no person, so nothing goes
 * along that a page should not have, and the answer is the same for all of them. Name, value, name, value ...
 */
export const openToPages: readonly string[] = ['access-control-allow-origin', '*', 'access-control-expose-headers', 'ETag'];

const preflight: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  // any but `authorization`, which a browser never counts in
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': '86400',
};

/** Opens the public schema to the pages of other sites, and it alone; what a browser asks beforehand is answered here. */
export function openPublicSchema(app: Express): void {
  app.use(path, (request: Request, response: Response, next: NextFunction) => {
    for (let at = 0; at < openToPages.length; at += 2) response.setHeader(openToPages[at] ?? '', openToPages[at + 1] ?? '');
    if (request.method === 'OPTIONS') response.status(204).set(preflight).end();
    else next();
  });
}
