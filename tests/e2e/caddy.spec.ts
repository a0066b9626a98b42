import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '#platform/config';
import { createSite, type SiteServer } from '../../apps/site/src/server.js';
import { TestApi } from '../support/api.js';
import { freePort } from '../support/free-port.js';
import type { WorldPortal } from '../support/world.js';

const caddyfile = path.resolve(import.meta.dirname, '../../infra/caddy/Caddyfile');
const hasCaddy = spawnSync('caddy', ['version']).status === 0;
/** Debian: apt-get install caddy. Without it this suite shows as skipped. */
const withCaddy = hasCaddy ? describe : describe.skip;
const folder = mkdtempSync(path.join(tmpdir(), 'liencong-caddy-'));
const environment = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
const consoleHost = 'quantri.example.test';

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

withCaddy('the configuration for Caddy', () => {
  interface Adapted {
    readonly apps: {
      readonly http: { readonly servers: Readonly<Record<string, { readonly listen: readonly string[] }>> };
      readonly tls: { readonly automation: { readonly on_demand: { readonly ask: string } } };
    };
  }

  it('is valid, asks the api on this machine, and listens on IPv4 and IPv6', () => {
    const { status, stdout, stderr } = spawnSync('caddy', ['adapt', '--validate', '--config', caddyfile, '--adapter', 'caddyfile'], {
      env: environment,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    const { apps } = JSON.parse(stdout) as Adapted;
    expect(apps.tls.automation.on_demand.ask).toBe('http://127.0.0.1:4000/tls/ask');
    // Without an address Caddy listens on all, of both families.
    expect(Object.values(apps.http.servers).flatMap(({ listen }) => listen)).toEqual(expect.arrayContaining([':443', ':80']));
  });
});

withCaddy('Caddy before api and site', () => {
  let api: TestApi;
  let site: SiteServer;
  let caddy: ChildProcess;
  let portal: WorldPortal;
  let planned: WorldPortal;
  let ports: { http: number; https: number };
  const lines: string[] = [];

  beforeAll(async () => {
    api = await TestApi.start({ TRUSTED_PROXIES: '127.0.0.1,::1' });
    site = createSite({ config: readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: api.url, TRUSTED_PROXIES: '127.0.0.1,::1' }), onFault: () => undefined });
    await new Promise<void>((resolve) => site.server.listen(0, '::1', resolve));
    [portal, planned] = [await api.world.portal(), await api.world.portal({ state: 'planned' })];
    ports = { http: await freePort('::'), https: await freePort('::') };
    caddy = spawn('caddy', ['run', '--config', caddyfile, '--adapter', 'caddyfile'], {
      env: {
        ...environment,
        CONSOLE_HOST: consoleHost,
        CADDY_ADMIN: 'off',
        CADDY_HTTP_PORT: String(ports.http),
        CADDY_HTTPS_PORT: String(ports.https),
        // Certificates of this machine instead of a certificate authority's.
        CADDY_GLOBAL_OPTIONS: 'local_certs\nskip_install_trust',
        API_UPSTREAM: new URL(api.url).host,
        SITE_UPSTREAM: `[::1]:${String((site.server.address() as AddressInfo).port)}`,
        TLS_ASK_URL: `${api.url}/tls/ask`,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await said(/serving initial configuration/);
  }, 60_000);
  afterAll(async () => {
    caddy.kill('SIGTERM');
    await once(caddy, 'exit');
    await site.close();
    await api.close();
  });

  function said(words: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const reader = createInterface(caddy.stderr!);
      reader.on('line', (line) => {
        lines.push(line);
        if (words.test(line)) resolve();
      });
      caddy.once('exit', () => {
        reject(new Error(lines.join('\n')));
      });
    });
  }

  it('serves a portal over IPv4 and IPv6 with a certificate made at the first visit', async () => {
    for (const address of ['127.0.0.1', '::1']) {
      const { status, headers, body } = await get(portal.host, '/', { address });
      expect(status).toBe(200);
      expect(body).toContain(`Trang ${portal.id.slice(-4)}`);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
      expect(headers['server']).toBeUndefined();
    }
  });

  it.each([
    ['a planned portal', () => planned.host],
    ['a host of nobody', () => 'khong-co.example.test'],
  ])('has no certificate for %s', async (_, host) => {
    await expect(get(host(), '/')).rejects.toThrow(/alert|handshake|disconnected|ECONNRESET/i);
  });

  it('keeps the question itself, editing and log-in away from portals’ visitors', async () => {
    for (const host of [portal.host, consoleHost]) {
      expect((await get(host, `/tls/ask?domain=${portal.host}`)).status).toBe(404);
      expect((await get(host, `/tls%2Fask?domain=${portal.host}`)).status).toBe(404);
    }
    expect((await get(portal.host, '/auth/session')).status).toBe(404);
    expect((await get(consoleHost, '/auth/session')).status).toBe(401);
    expect((await get(consoleHost, '/health/live')).status).toBe(200);
    const publicSchema = await get(portal.host, '/graphql?query=%7B__typename%7D', { headers: { 'apollo-require-preflight': 'x' } });
    expect(JSON.parse(publicSchema.body)).toEqual({ data: { __typename: 'Query' } });
  });

  it('believes no X-Forwarded-Host of a visitor', async () => {
    const { status, body } = await get(portal.host, '/', { headers: { 'x-forwarded-host': planned.host, 'x-forwarded-for': '203.0.113.9' } });
    expect(status).toBe(200);
    expect(body).toContain(`Trang ${portal.id.slice(-4)}`);
  });

  it('sends HTTP to HTTPS', async () => {
    const { status, headers } = await get(portal.host, '/tin/x?y=1', { scheme: 'http' });
    expect([status, headers.location]).toEqual([308, `https://${portal.host}/tin/x?y=1`]);
  });

  interface Visit {
    readonly address?: string;
    readonly scheme?: 'http' | 'https';
    readonly headers?: Record<string, string>;
  }

  function get(host: string, where: string, { address = '127.0.0.1', scheme = 'https', headers = {} }: Visit = {}) {
    return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const ask = scheme === 'https' ? httpsRequest : httpRequest;
      const options = {
        host: address,
        port: ports[scheme],
        path: where,
        servername: host,
        rejectUnauthorized: false,
        agent: false,
        headers: { host, ...headers },
      };
      const request = ask(options, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      });
      request.on('error', reject);
      request.end();
    });
  }
});
