import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VisitCounter } from './visit-counter.js';
import type { ViewSeen } from '#web/wire';

let server: Server;
let status: number;
let taken: { id: string; views: ViewSeen[]; token: string | undefined }[];
let now: Date;
let faults: unknown[];
let counter: VisitCounter;

beforeEach(async () => {
  [status, taken, faults, now] = [204, [], [], new Date('2026-11-26T02:00:00Z')];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      taken.push({ ...(JSON.parse(body) as { id: string; views: ViewSeen[] }), token: request.headers['x-intake-token'] as string | undefined });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  counter = new VisitCounter({ origin, token: 'mot-ma-chung', now: () => now, onFault: (fault) => faults.push(fault) });
});
afterEach(async () => {
  await counter.close();
  server.closeAllConnections();
  server.close();
});

const view: ViewSeen = { at: 1, host: 'mau.test', slug: null, referrer: null, address: '203.0.113.7', agent: 'Mozilla/5.0' };
const see = (times: number): void => {
  for (let turn = 0; turn < times; turn += 1) counter.see(view);
};

it('hands in what it saw as one batch, with the token of the installation', async () => {
  see(3);
  await counter.flush();
  expect(taken).toMatchObject([{ views: [view, view, view], token: 'mot-ma-chung' }]);
  await counter.flush();
  expect(taken).toHaveLength(1);
});

it('hands in the same batch again, under the same id, until it is taken', async () => {
  status = 503;
  see(1);
  await counter.flush();
  see(1);
  status = 204;
  await counter.flush();
  expect(taken.map(({ id, views }) => [id, views.length])).toEqual([
    [taken[0]!.id, 1],
    [taken[0]!.id, 1],
    [expect.not.stringMatching(taken[0]!.id) as string, 1],
  ]);
  expect(faults).toEqual([]);
});

it('gives up after ten minutes, and says how much is lost', async () => {
  status = 503;
  see(2);
  await counter.flush();
  now = new Date(now.getTime() + 10 * 60_000 + 1);
  await counter.flush();
  expect(faults.map(String)).toEqual(['Error: 2 page views were not counted: apps/api did not take them']);
});

it('holds a bounded number while nobody takes them', async () => {
  status = 503;
  see(50_007);
  await counter.flush();
  expect(faults.map(String)).toEqual(['Error: 7 page views were not counted: apps/api did not take them']);
  await counter.close();
  expect(String(faults[1])).toContain('50000 page views');
});

it('does not try what is refused again', async () => {
  status = 400;
  see(1);
  await counter.flush();
  await counter.flush();
  expect(taken).toHaveLength(1);
  expect(faults).toHaveLength(1);
});

it('hands in what is left when it is closed', async () => {
  see(4);
  await counter.close();
  expect(taken[0]!.views).toHaveLength(4);
});
