import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import { serveDevelopers } from '../../apps/api/src/developers.js';
import { examples, snippets } from '../../apps/console/developers/examples.js';
import { TestApi } from '../support/api.js';
import { makePortal, type PublicPortal } from './public-builders.js';

let api: TestApi;
let portal: PublicPortal;
beforeAll(async () => {
  api = await TestApi.start();
  portal = await makePortal(api.world.database);
}, 60_000);
afterAll(() => api.close());

const ask = async (body: string): Promise<{ data?: Record<string, unknown>; errors?: unknown }> => {
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
};

it.each(examples.map(({ name, query }) => [name, query]))('the example “%s” is answered, without a key', async (_, query) => {
  const { data, errors } = await ask(JSON.stringify({ query, variables: { host: portal.host } }));
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {})).not.toContain(null);
});

it('the commands of the page are what the api answers', async () => {
  const { curl = '', rest = '' } = snippets(api.url, portal.host);
  expect((await ask(/-d '(.*)'$/s.exec(curl)?.[1] ?? '')).errors).toBeUndefined();
  expect((await fetch(/'(.*)'/.exec(rest)?.[1] ?? '')).status).toBe(200);
});

it('the page admits scripts of its own files alone, and speaks to its own server alone', async () => {
  const app = express();
  serveDevelopers(app, path.resolve(import.meta.dirname, '../../dist/apps/developers'));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const response = await fetch(`${at}/nha-phat-trien`);
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  const html = await response.text();
  expect(html).not.toMatch(/<script(?![^>]* src=)/);
  const [, script = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(html) ?? [];
  expect((await fetch(at + script)).headers.get('content-type')).toContain('javascript');
  server.closeAllConnections();
  server.close();
});
