import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FixedClock } from '#platform/time';
import { IssuerKeys } from './issuer-keys.js';

const start = new Date('2026-11-20T02:00:00Z');
const made = generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ format: 'jwk' });
const key = (kid: string, more: object = {}) => ({ ...made, kid, use: 'sig', alg: 'RS256', ...more });

let server: Server;
let url: string;
let asked: number;
let answer: { status: number; body: string };
let clock: FixedClock;
let keys: IssuerKeys;

const publish = (...list: object[]) => {
  answer = { status: 200, body: JSON.stringify({ keys: list }) };
};
const after = (seconds: number) => clock.set(new Date(start.getTime() + seconds * 1_000));
const kidsFor = async (kid: string) => (await keys.believed(kid)).keys.map((each) => each.kid);

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    if (answer.status === 302) response.setHeader('location', '/elsewhere');
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/certs`;
});
beforeEach(() => {
  asked = 0;
  clock = new FixedClock(start);
  keys = new IssuerKeys({ url, refreshSeconds: 120, clock });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('are fetched once for many who ask at the same time, and kept', async () => {
  publish(key('a'));
  await Promise.all(Array.from({ length: 20 }, () => kidsFor('a')));
  after(59);
  expect(await kidsFor('a')).toEqual(['a']);
  expect(asked).toBe(1);
});

it('a new key is found at its first use', async () => {
  publish(key('a'));
  await kidsFor('a');
  publish(key('b'), key('a'));
  after(5);
  expect(await kidsFor('b')).toEqual(['b', 'a']);
});

it('a removed key is believed no longer than promised', async () => {
  publish(key('a'));
  await kidsFor('a');
  publish(key('b'));
  after(120);
  expect(await kidsFor('a')).toEqual(['b']);
});

it('a flood of unknown keys asks the issuer once in 5 s', async () => {
  publish(key('a'));
  await kidsFor('a');
  after(5);
  for (let count = 0; count < 500; count += 1) await kidsFor(`invented-${String(count)}`);
  expect(asked).toBe(2);
  expect(await kidsFor('a')).toEqual(['a']);
});

it('are renewed ahead of time, so a short outage is not felt; a longer one fails closed, and ends by itself', async () => {
  publish(key('a'));
  await kidsFor('a');
  const good = answer;
  answer = { status: 503, body: '' };
  after(100);
  expect(await kidsFor('a')).toEqual(['a']);
  after(120);
  for (let count = 0; count < 50; count += 1) await expect(kidsFor('a')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  // The first fetch, the one ahead of time, and one of the fifty: no more than one in 2 s while the issuer fails.
  expect(asked).toBe(3);
  answer = good;
  after(123);
  expect(await kidsFor('a')).toEqual(['a']);
});

it.each([
  ['no JSON', { status: 200, body: '<html>' }],
  ['no keys', { status: 200, body: '{}' }],
  ['a fault', { status: 500, body: '{"keys":[]}' }],
  ['a way elsewhere', { status: 302, body: '' }],
  ['too much', { status: 200, body: JSON.stringify({ keys: [], x: 'x'.repeat(300_000) }) }],
])('%s instead of keys is an outage, not a crash', async (_what, wrong) => {
  answer = wrong;
  await expect(kidsFor('a')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
});

it('a clock that was set back does not make old keys believed for longer', async () => {
  publish(key('a'));
  await kidsFor('a');
  publish(key('b'));
  after(-3_600);
  expect(await kidsFor('a')).toEqual(['b']);
});

it('only RSA signing keys of 2,048 bits or more with an id of their own are taken', async () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1_024 }).publicKey.export({ format: 'jwk' });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  publish(
    key('good'),
    key('enc', { use: 'enc', alg: 'RSA-OAEP' }),
    key('es', { ...curve }),
    { kty: 'oct', kid: 'secret', k: 'AAAA' },
    { ...weak, kid: 'weak' },
    key('rs512', { alg: 'RS512' }),
    { ...made },
    key('broken', { n: '!!' }),
    key('good', { n: 'AQAB' }),
    7 as unknown as object,
  );
  expect(await kidsFor('good')).toEqual(['good']);
});
