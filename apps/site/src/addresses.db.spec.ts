import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { readConfig } from '#platform/config';
import { askSite, type SiteAnswer } from '../../../tests/support/site.js';
import { TestApi } from '../../../tests/support/api.js';
import { createApi } from '../../api/src/create-api.js';
import { createLog } from '#platform/log';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createSite, type SiteServer } from './server.js';

const punycode = 'xn--ng-nai-92a8502d.vn';
let world: TestApi;
let api: NestExpressApplication;
let site: SiteServer;

/** False on a machine without IPv6: then these are skipped, and show it. */
const hasIpv6 = await new Promise<boolean>((resolve) => {
  const server = createServer();
  server.on('error', () => {
    resolve(false);
  });
  server.listen(0, '::1', () => {
    server.close();
    resolve(true);
  });
});
const overIpv6 = hasIpv6 ? describe : describe.skip;

overIpv6('api and site with API_BIND and SITE_BIND ::1', () => {
  beforeAll(async () => {
    world = await TestApi.start();
    await world.world.portal({ host: punycode });
    const settings = { LIENCONG_MODE: 'test', API_BIND: '::1', SITE_BIND: '::1' };
    api = await createApi({ config: { ...world.world.config, API_BIND: '::1' }, log: createLog('api', 'silent') });
    await api.listen(0, readConfig(settings).API_BIND);
    const { port } = api.getHttpServer().address() as AddressInfo;
    const config = readConfig({ ...settings, API_INTERNAL_URL: `http://[::1]:${String(port)}` });
    site = createSite({ config, onFault: () => undefined });
    site.server.listen(0, config.SITE_BIND);
    await once(site.server, 'listening');
  }, 60_000);
  afterAll(async () => {
    await site.close();
    await api.close();
    await world.close();
  });

  it('listen on IPv6, and the site reaches the api over it', async () => {
    expect(api.getHttpServer().address()).toMatchObject({ address: '::1', family: 'IPv6' });
    expect(site.server.address()).toMatchObject({ address: '::1', family: 'IPv6' });
    expect((await get(punycode, '/health/ready')).status).toBe(200);
  });

  it.each([punycode, `${punycode}:4001`, punycode.toUpperCase(), `${punycode}.`])('serve the portal of the host %s', async (host) => {
    const { status, body } = await get(host, '/');
    expect(status).toBe(200);
    expect(body).toContain(`<link rel="canonical" href="http://${punycode}${host.includes(':') ? ':4001' : ''}/"`);
  });

  it.each(['[::1]', '[::1]:4001', '[2001:db8::7]:443', 'xn--a.vn', '::1'])('know no portal at %s, and say so without a fault', async (host) => {
    expect((await get(host, '/')).status).toBe(404);
    expect((await get(host, '/robots.txt')).status).toBe(200);
  });
});

const get = (host: string, path: string): Promise<SiteAnswer> => askSite(site, host, path);
