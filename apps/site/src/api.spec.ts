import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '#platform/config';
import { ApiFault, ApiRefusal, PublicApi } from './api.js';
import { PortalDocument } from './gql/documents.js';
import { createSite } from './server.js';

const open: Server[] = [];
const apis: PublicApi[] = [];

/** A stand-in for apps/api that behaves badly. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function asking(listener: RequestListener, { patience, room = 0 }: { patience?: number; room?: number } = {}): Promise<PublicApi> {
  const api = new PublicApi(await answering(listener), { ...(patience ? { patience } : {}), room });
  apis.push(api);
  return api;
}

afterEach(async () => {
  for (const api of apis.splice(0)) api.close();
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const ask = (api: PublicApi) => api.ask(PortalDocument, { host: 'mau.test' });
const nothing = JSON.stringify({ data: { portal: null } });

it('keeps its connection open between questions', async () => {
  let connections = 0;
  const api = await asking((_, response) => response.end(nothing));
  open[0]!.on('connection', () => (connections += 1));
  for (let round = 0; round < 3; round += 1) expect(await ask(api)).toEqual({ portal: null });
  expect(connections).toBe(1);
});

it('asks once more when the connection is reset', async () => {
  let questions = 0;
  const api = await asking((request, response) => {
    questions += 1;
    if (questions === 1) request.socket.resetAndDestroy();
    else response.end(nothing);
  });
  expect(await ask(api)).toEqual({ portal: null });
  expect(questions).toBe(2);
});

it('sends a document whole to an api that does not know its id', async () => {
  const asked: string[] = [];
  const api = await asking((request, response) => {
    asked.push(request.method ?? '');
    response.writeHead(request.method === 'GET' ? 404 : 200).end(nothing);
  });
  expect(await ask(api)).toEqual({ portal: null });
  expect(asked).toEqual(['GET', 'POST']);
});

it('gives up as 503 when the connection is reset again', async () => {
  let questions = 0;
  const api = await asking((request) => {
    questions += 1;
    request.socket.resetAndDestroy();
  });
  await expect(ask(api)).rejects.toMatchObject({ name: 'ApiFault', status: 503 });
  expect(questions).toBe(2);
});

it('gives up as 503 when no answer comes in time, without asking twice', async () => {
  let questions = 0;
  const api = await asking(() => (questions += 1), { patience: 200 });
  await expect(ask(api)).rejects.toMatchObject({ name: 'ApiFault', status: 503 });
  expect(questions).toBe(1);
});

it('gives up as 503 when nobody listens', async () => {
  const api = new PublicApi('http://127.0.0.1:1');
  await expect(ask(api)).rejects.toMatchObject({ name: 'ApiFault', status: 503 });
});

it.each([
  ['no JSON', '<html>Bad gateway</html>'],
  ['no data', '{}'],
  ['an internal error', JSON.stringify({ data: null, errors: [{ message: 'x', extensions: { code: 'INTERNAL', kind: 'internal' } }] })],
])('takes an answer with %s as 502', async (_, body) => {
  const api = await asking((__, response) => response.end(body));
  await expect(ask(api)).rejects.toMatchObject({ name: 'ApiFault', status: 502 });
  await expect(ask(api)).rejects.toBeInstanceOf(ApiFault);
});

describe('what was answered before', () => {
  /** An api whose answer is of some version, asked for by its tag. */
  async function versioned(room: number) {
    const state = { version: 1, portal: { name: 'Xã Mẫu' } as object | null, asked: [] as (string | undefined)[] };
    const api = await asking(
      (request, response) => {
        const tag = `W/"${String(state.version)}"`;
        state.asked.push(request.headers['if-none-match']);
        if (request.headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end();
        else response.writeHead(200, { etag: tag }).end(JSON.stringify({ data: { portal: state.portal, version: state.version } }));
      },
      { room },
    );
    return { api, state };
  }

  it('is asked for by its tag, and the same object while it stands', async () => {
    const { api, state } = await versioned(100_000);
    const first = await ask(api);
    expect(await ask(api)).toBe(first);
    state.version = 2;
    expect(await ask(api)).toMatchObject({ version: 2 });
    expect(state.asked).toEqual([undefined, 'W/"1"', 'W/"1"']);
  });

  it('is forgotten when it does not fit, and where no portal answers', async () => {
    for (const [room, portal] of [
      [0, { name: 'Xã Mẫu' }],
      [10, { name: 'Xã Mẫu' }],
      [100_000, null],
    ] as const) {
      const { api, state } = await versioned(room);
      state.portal = portal;
      await ask(api);
      await ask(api);
      expect(state.asked).toEqual([undefined, undefined]);
    }
  });

  it('is not taken for the answer to another question', async () => {
    const api = await asking(
      (request, response) => response.writeHead(200, { etag: 'W/"1"' }).end(JSON.stringify({ data: { portal: { host: request.url } } })),
      {
        room: 100_000,
      },
    );
    const [one, other] = [await api.ask(PortalDocument, { host: 'a.test' }), await api.ask(PortalDocument, { host: 'b.test' })];
    expect(one).not.toEqual(other);
  });
});

it('takes a refusal as one, with its code', async () => {
  const api = await asking((_, response) =>
    response.end(JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'CURSOR_INVALID', kind: 'invalid' } }] })),
  );
  await expect(ask(api)).rejects.toEqual(new ApiRefusal('CURSOR_INVALID'));
});

describe('a site whose public schema is away', () => {
  it.each([
    ['nobody listens', 503, null],
    ['what answers is not the schema', 502, 'nginx'],
  ] as const)('says that it is busy and when to come back: %s', async (_, status, body) => {
    const faults: unknown[] = [];
    const origin = body === null ? 'http://127.0.0.1:1' : await answering((__, response) => response.end(body));
    const site = createSite({ config: readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: origin }), onFault: (fault) => faults.push(fault) });
    await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${String((site.server.address() as AddressInfo).port)}`;
    for (const path of ['/', '/tin/x', '/chuyen-muc/x', '/khac']) {
      const page = await fetch(at + path);
      expect([page.status, page.headers.get('retry-after'), page.headers.get('cache-control')]).toEqual([status, '30', 'no-store']);
      expect(await page.text()).toContain('<h1>Trang đang bận</h1>');
    }
    expect(faults).toHaveLength(4);
    expect((await fetch(`${at}/health/live`)).status).toBe(200);
    expect((await fetch(`${at}/health/ready`)).status).toBe(503);
    await site.close();
  });
});
