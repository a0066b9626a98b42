import express from 'express';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compressed } from '../../apps/api/src/console.js';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'liencong-console-'));
  for (const name of ['a.js', 'a.js.br', 'a.js.gz', 'b.js', 'b.js.gz', 'c.js']) writeFileSync(path.join(folder, name), name);
  server = createServer(express().use('/assets', compressed(folder), express.static(folder)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** What comes of a file to a browser that says so. */
function got(name: string, accepted: string): Promise<{ body: string; coding: string | undefined; type: string | undefined }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: `/assets/${name}`, agent: false, headers: { 'accept-encoding': accepted } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ body, coding: response.headers['content-encoding'], type: response.headers['content-type'] });
      });
    })
      .on('error', reject)
      .end();
  });
}

it.each([
  ['as browsers ask: brotli, in whatever place it is named', 'a.js', 'gzip, deflate, br, zstd', 'a.js.br', 'br'],
  ['without brotli, or when it is refused: gzip', 'a.js', 'gzip, br;q=0', 'a.js.gz', 'gzip'],
  ['plain for who takes neither', 'a.js', 'identity', 'a.js', undefined],
  ['as it is where the build made nothing smaller', 'c.js', 'gzip, br', 'c.js', undefined],
])('a file of the console comes %s', async (_, name, accepted, body, coding) => {
  expect(await got(name, accepted)).toEqual({ body, coding, type: 'text/javascript; charset=utf-8' });
});

it('a file that is there in gzip alone comes so', async () => {
  expect(await got('b.js', 'br, gzip')).toMatchObject({ body: 'b.js.gz', coding: 'gzip' });
});
