import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readConfig } from '#platform/config';
import { createLog } from '#platform/log';
import { createApi } from '../../apps/api/src/create-api.js';
import { csrfToken } from '../../libs/people/csrf.js';
import { sessionKeyOf } from '../../libs/people/session.js';
import { fillWorld } from '../support/hot-world.js';
import { startPair, type Pair } from '../support/pair.js';

const trusted = Object.entries(
  JSON.parse(readFileSync(new URL('../../apps/site/src/gql/trusted-documents.json', import.meta.url), 'utf8')) as Record<string, string>,
);
const [homeId] = trusted.find(([, text]) => text.includes('query Home'))!;
const host = 'a.mau.test';
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
/** What a page may be older than the primary by, whatever becomes of the replica. */
const bound = 2_000;

interface Api {
  readonly app: NestExpressApplication;
  readonly url: string;
}

let pair: Pair;
let api: Api;
const opened: Api[] = [];

async function open(more: Record<string, string> = {}): Promise<Api> {
  const config = readConfig({ LIENCONG_MODE: 'test', ...pair.urls, SESSION_SECRET: key(1), PERSONAL_DATA_KEY: key(2), OIDC_CLIENT_SECRET: 'x', ...more });
  const app = await createApi({ config, log: createLog('api', 'silent') });
  await app.listen(0, '127.0.0.1');
  const made = { app, url: `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}` };
  opened.push(made);
  return made;
}

beforeAll(async () => {
  pair = await startPair(fillWorld);
  api = await open();
}, 60_000);
afterAll(async () => {
  for (const { app } of opened) await app.close();
  await pair.stop();
});

async function get(path: string, { url } = api, headers: Record<string, string> = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url + path, { headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Home page of a portal, from the cache or by one statement. */
const home = (at = api): ReturnType<typeof get> => get(`/graphql?documentId=${homeId}&variables=${encodeURIComponent(JSON.stringify({ host }))}`, at);
/** The portal itself, always from a server. */
const direct = (at = api): ReturnType<typeof get> => get(`/rest/portal?host=${host}`, at);
const ready = (at = api): ReturnType<typeof get> => get('/health/ready', at);
/** A cookie of nobody's session: who it is has to be looked up. */
const signedIn = { cookie: `__Host-liencong=${'x'.repeat(43)}` };
const csrf = csrfToken(Buffer.from(key(1), 'base64'), sessionKeyOf('x'.repeat(43))!.hash);
const session = (): ReturnType<typeof get> => get('/auth/session', api, signedIn);
const superior = ({ body }: Awaited<ReturnType<typeof home>>): unknown => (body['data'] as { portal: { superiorName: string } }).portal.superiorName;
const rename = (name: string): Promise<unknown> => pair.primary.run(`update portal set superior_name = '${name}' where name = 'A'`);

async function until(isSo: () => Promise<boolean>, longest = 10_000): Promise<number> {
  const since = performance.now();
  while (!(await isSo())) {
    if (performance.now() - since > longest) throw new Error(`not so after ${String(longest)} ms`);
    await wait(20);
  }
  return performance.now() - since;
}

/** Every answer while something goes on: none may fail. */
async function readingWhile(act: () => Promise<unknown>): Promise<number[]> {
  const over = new AbortController();
  const statuses: number[] = [];
  const reading = (async () => {
    while (!over.signal.aborted) statuses.push((await home()).status, (await direct()).status);
  })();
  await act();
  over.abort();
  await reading;
  return statuses;
}

describe('a replica', () => {
  it.each([
    'portal',
    'items',
    'item&slug=tin-1',
    'archive',
    'look',
    'home',
    'links',
    'contacts',
    'portals',
    'search&query=tin',
    'movedAddress&path=/cu.html',
    'visits',
    'popular',
    'channels',
    'editorialBoard',
    'tags',
    'topics',
  ])('answers the public question %s as the primary does', async (question) => {
    const [field, more = ''] = question.split(/&(.*)/);
    const alone = opened[1] ?? (await open({ DATABASE_URL_DELIVERY: pair.primary.urlOf('delivery'), DATABASE_URL_DELIVERY_SPARE: '' }));
    const path = `/rest/${field!}?host=${host}&${more}`;
    const [here, there] = [await get(path), await get(path, alone)];
    expect([200, 404]).toContain(here.status);
    const plain = (body: object): string => JSON.stringify(body).replaceAll(/"(requestId|endCursor|cursor|startCursor)":"[^"]*"/g, '');
    expect([here.status, plain(here.body)]).toEqual([there.status, plain(there.body)]);
  });
});

describe('while the primary is down', () => {
  it('readers are answered, and who writes is told so', async () => {
    expect(await ready()).toEqual({ status: 200, body: { status: 'ok', lacks: [] } });
    const statuses = await readingWhile(async () => {
      await pair.primary.kill();
      await until(async () => (await session()).status === 503);
    });
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await session()).body).toMatchObject({ error: { code: 'DATABASE_UNREACHABLE', kind: 'unavailable' } });
    const manage = await fetch(`${api.url}/manage/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:4000', 'x-csrf-token': csrf, ...signedIn },
      body: '{"query":"{ viewer { person { id } } }"}',
    });
    expect([manage.status, await manage.json()]).toMatchObject([503, { errors: [{ extensions: { code: 'DATABASE_UNREACHABLE' } }] }]);
    const views = [{ at: Date.now(), host, slug: null, referrer: null, address: '192.0.2.1', agent: 'x' }];
    const batch = JSON.stringify({ id: '0190a000-0000-7000-8000-000000000001', views });
    const intake = await fetch(`${api.url}/intake/views`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: batch });
    expect([intake.status, await intake.json()]).toMatchObject([503, { error: { code: 'DATABASE_UNREACHABLE' } }]);
    expect(await ready()).toEqual({ status: 200, body: { status: 'degraded', lacks: ['primary'] } });
  });

  it('a process that starts answers readers too, and writers once the primary is back', async () => {
    const late = await open();
    for (const ask of [home, direct]) expect((await ask(late)).status).toBe(200);
    expect((await ready(late)).body).toEqual({ status: 'degraded', lacks: ['primary'] });
    await pair.primary.start();
    for (const at of [api, late]) await until(async () => (await ready(at)).body['status'] === 'ok');
    for (const at of [api, late]) expect((await get('/auth/session', at, signedIn)).status).toBe(401);
  });
});

describe('while the replica', () => {
  it('follows, a change shows in time', async () => {
    await rename('Theo kịp');
    expect(await until(async () => superior(await home()) === 'Theo kịp')).toBeLessThan(bound);
  });

  it('stays behind, a change shows in time nevertheless, and what is over is gone', async () => {
    await pair.replica.run('select pg_wal_replay_pause()');
    await rename('Bản sao chậm');
    expect(await until(async () => superior(await home()) === 'Bản sao chậm')).toBeLessThan(bound);
    await until(async () => (await ready()).body['status'] === 'degraded');
    expect((await ready()).body).toEqual({ status: 'degraded', lacks: ['replica'] });
    for (let turn = 0; turn < 20; turn += 1) expect((await direct()).body['superiorName']).toBe('Bản sao chậm');
    await pair.replica.run('select pg_wal_replay_resume()');
    await until(async () => (await ready()).body['status'] === 'ok');
    expect((await direct()).body['superiorName']).toBe('Bản sao chậm');
  });

  it('is down, readers are answered by the primary, until it is back', async () => {
    const statuses = await readingWhile(async () => {
      await pair.replica.kill();
      await until(async () => (await ready()).body['status'] === 'degraded');
      await rename('Không có bản sao');
      expect(await until(async () => superior(await home()) === 'Không có bản sao')).toBeLessThan(bound);
    });
    expect(new Set(statuses)).toEqual(new Set([200]));
    await pair.replica.start();
    await until(async () => (await ready()).body['status'] === 'ok');
  });

  it('and the primary are down, the answer says what is wrong and that it may pass', async () => {
    await Promise.all([pair.replica.kill(), pair.primary.kill()]);

    await until(async () => (await home()).status === 503);
    const { errors } = (await home()).body as { errors: { extensions: { code: string } }[] };
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['DATABASE_UNREACHABLE']));
    expect(await direct()).toMatchObject({ status: 503, body: { error: { code: 'DATABASE_UNREACHABLE' } } });
    expect(await ready()).toMatchObject({ status: 503, body: { status: 'unavailable' } });
    expect((await get('/health/live')).status).toBe(200);
    await pair.primary.start();
    await until(async () => (await home()).status === 200);
  });
});
