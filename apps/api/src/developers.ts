import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type Express, type Request, type Response } from 'express';
import { compressed } from './console.js';

const at = '/nha-phat-trien';

/**
 * Serves the page for programmers: words, examples and an explorer of the public schema, from its own files. Its editor writes
 * styles of its own while it runs, so this page alone admits them; scripts come from its files alone, and it speaks to this server alone.
 */
export function serveDevelopers(app: Express, folder: string): void {
  const assets = path.join(folder, 'assets');
  app.use(`${at}/assets`, compressed(assets), express.static(assets, { immutable: true, maxAge: '365d', index: false, fallthrough: false }));
  app.get(at, async (_request: Request, response: Response) => {
    const page = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => null);
    if (page === null) response.status(503).type('text/plain').send('Trang cho nhà phát triển chưa được dựng. Chạy: npm start');
    else response.setHeader('Content-Security-Policy', policy).setHeader('Cache-Control', 'public, max-age=0, must-revalidate').type('html').send(page);
  });
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
