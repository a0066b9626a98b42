import { createHmac, createPublicKey, generateKeyPairSync, sign, type JsonWebKey, type KeyObject } from 'node:crypto';
import { bindSystem } from '../../apps/cli/src/people/bind-system.js';
import { addFigures } from '../support/figures.js';
import { Door } from './door.js';
import { patience, type IdentityIssuer } from './support/identity-issuer.js';
import { IssuerBrowser } from './support/issuer-browser.js';
import { systemToken, tokenAnswer } from './support/issuer.js';

/** Every way in with a token, at the door itself: over HTTP, against the whole api. */
let door: Door;
let elsewhere: IdentityIssuer;
let system: string;
let person: string;
let real: string;
let claims: Record<string, unknown>;
let header: Record<string, unknown>;

const rows: { name: string; expected: string; got: string }[] = [];
const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 });

beforeAll(async () => {
  door = await Door.open();
  elsewhere = await door.issuer.other();
  const { world, issuer } = door;
  const portal = await world.portal();
  real = await systemToken(issuer, 'liencong-system');
  [header, claims] = real.split('.').slice(0, 2).map(unpart) as [Record<string, unknown>, Record<string, unknown>];
  const account = { issuer: issuer.issuerUrl, subject: String(claims['sub']) };
  const binding = { ...account, name: 'Hệ thống một cửa', host: portal.host, role: 'auditor', because: 'thử nghiệm' } as const;
  person = await world.person('Biên tập', [{ portal, role: 'editor' }]);
  await world.identity(person, issuer.issuerUrl, issuer.accounts.editor.subject);
  system = (await bindSystem(world.config, door.clock, binding, true)).personId;
}, patience);

afterAll(async () => {
  await door.close();
  await elsewhere.close();
  const wrong = rows.filter(({ expected, got }) => expected !== got).length;
  const accepted = rows.filter(({ got }) => got === 'accepted').length;
  const figures = { issuer: door.issuer.name, cases: rows.length, accepted, refused: rows.length - accepted, wrong };
  const widest = Math.max(...rows.map(({ name }) => name.length));
  process.stdout.write(`${rows.map(({ name, expected, got }) => `${expected === got ? '  ' : '! '}${name.padEnd(widest)}  ${got}`).join('\n')}\n`);
  addFigures('identity', { edge: figures });
});

const part = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const unpart = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
const seconds = () => Math.floor(Date.now() / 1_000);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
/** The real claims, changed, signed by the issuer's own key: only the change can be the reason of a refusal. */
const signed = (change: Record<string, unknown>, head: object = {}) => door.issuer.sign({ ...claims, ...change }, head);
const raw = (head: unknown, body: unknown, key: KeyObject = stranger.privateKey, hash = 'RSA-SHA256') => {
  const content = `${part(head)}.${part(body)}`;
  return `${content}.${sign(hash, Buffer.from(content), key).toString('base64url')}`;
};
const strangersKey = () => stranger.publicKey.export({ format: 'jwk' });
const publishedKey = async () => {
  const answer = (await (await fetch(`${door.issuer.issuerUrl}/protocol/openid-connect/certs`)).json()) as { keys: (JsonWebKey & { kid: string })[] };
  return createPublicKey({ key: answer.keys[0]!, format: 'jwk' });
};
const hmac = (algorithm: string, hash: string, secret: string | Buffer) => {
  const content = `${part({ ...header, alg: algorithm })}.${part(claims)}`;
  return `${content}.${createHmac(hash, secret).update(content).digest('base64url')}`;
};

/** The real claims with one of them written a second time. */
const twice = (name: string, value: unknown) => door.issuer.sign(`${JSON.stringify(claims).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`);
const consoleTokens = async () => {
  const browser = new IssuerBrowser(door.issuer);
  const { page, verifier } = await browser.begin({ acr_values: '2' });
  return browser.redeem(await browser.goThrough(page, door.issuer.accounts.editor), verifier);
};
const passwordAnswer = () => {
  const { username, password, code } = door.issuer.accounts.editor;
  return tokenAnswer(door.issuer, 'liencong-cli', { grant_type: 'password', username, password, totp: code() });
};

type Headers = Record<string, string | string[]>;
type Case = [name: string, headers: () => Headers | Promise<Headers>];

async function check(name: string, expected: 'accepted' | 'refused', headers: Headers, path?: string): Promise<void> {
  const answer = await door.viewer(headers, path);
  const got =
    answer === system || answer === person
      ? 'accepted'
      : /^(UNAUTHENTICATED 401|SECOND_FACTOR_REQUIRED 401|CREDENTIALS_AMBIGUOUS 400|TOO_LARGE)$/.test(answer)
        ? 'refused'
        : answer;
  rows.push({ name, expected, got });
  expect(got).toBe(expected);
}

describe('lets in', () => {
  const cases: Case[] = [
    ['the token of an allowed system', () => bearer(real)],
    ['the same token again', () => bearer(real)],
    ['the scheme in small letters', () => ({ authorization: `bearer ${real}` })],
    ['several audiences with ours among them', () => bearer(signed({ aud: ['account', 'urn:liencong:api'] }))],
    ['header typ at+jwt', () => bearer(signed({}, { typ: 'at+jwt' }))],
    ['a clock that is 5 s ahead at the issuer', () => bearer(signed({ iat: seconds() + 5, nbf: seconds() + 5 }))],
  ];
  it.each(cases)('%s', async (name, headers) => {
    await check(name, 'accepted', await headers());
  });

  it('a token of a new key as soon as the issuer signs with it', async () => {
    await door.issuer.rotateKey();
    door.forward(6);
    await check('a token of a new key', 'accepted', bearer(await systemToken(door.issuer, 'liencong-system')));
    await check('a token of the key before', 'accepted', bearer(real));
    door.clock.ahead = 0;
  });
});

describe('keeps out', () => {
  const claimCases: [string, () => Record<string, unknown>][] = [
    ['another issuer', () => ({ iss: 'https://evil.example/realms/liencong' })],
    ['the issuer with a slash at the end', () => ({ iss: `${door.issuer.issuerUrl}/` })],
    ['the issuer in capitals', () => ({ iss: door.issuer.issuerUrl.toUpperCase() })],
    ['another realm of the same server', () => ({ iss: door.issuer.issuerUrl.replace(/[^/]+$/, 'master') })],
    ['a list of issuers', () => ({ iss: [door.issuer.issuerUrl] })],
    ['no issuer', () => ({ iss: undefined })],
    ['another audience', () => ({ aud: 'urn:other' })],
    ['an audience that begins like ours', () => ({ aud: 'urn:liencong:api:other' })],
    ['an audience inside an object', () => ({ aud: { 0: 'urn:liencong:api' } })],
    ['no audience', () => ({ aud: undefined })],
    ['an empty list of audiences', () => ({ aud: [] })],
    ['a client that is not listed', () => ({ azp: 'other-system' })],
    ['the console’s own client', () => ({ azp: 'liencong-console' })],
    ['a list of clients', () => ({ azp: ['liencong-system'] })],
    ['no client', () => ({ azp: undefined })],
    ['an ID token', () => ({ typ: 'ID' })],
    ['a refresh token', () => ({ typ: 'Refresh' })],
    ['an offline token', () => ({ typ: 'Offline' })],
    ['a log-out token', () => ({ typ: 'Logout' })],
    ['a DPoP token', () => ({ typ: 'DPoP', cnf: { jkt: 'x' } })],
    ['a bearer token bound to a certificate', () => ({ cnf: { 'x5t#S256': 'x' } })],
    ['no type', () => ({ typ: undefined })],
    ['expired a second ago', () => ({ iat: seconds() - 301, exp: seconds() - 1 })],
    ['expired a year ago', () => ({ iat: seconds() - 31_536_000, exp: seconds() - 31_535_700 })],
    ['no expiry', () => ({ exp: undefined })],
    ['an expiry that is text', () => ({ exp: String(seconds() + 300) })],
    ['an expiry in milliseconds', () => ({ exp: Date.now() + 300_000 })],
    ['an expiry of null', () => ({ exp: null })],
    ['not valid yet', () => ({ nbf: seconds() + 60 })],
    ['nbf that is text', () => ({ nbf: 'now' })],
    ['issued in the future', () => ({ iat: seconds() + 60 })],
    ['no time of issue', () => ({ iat: undefined })],
    ['no subject', () => ({ sub: undefined })],
    ['an empty subject', () => ({ sub: '' })],
    ['a subject that is a number', () => ({ sub: 7 })],
    ['a subject that nobody is bound to', () => ({ sub: door.issuer.accounts.stranger.subject })],
    ['the subject with other capitals', () => ({ sub: String(claims['sub']).toUpperCase() })],
    ['a list of subjects', () => ({ sub: [claims['sub']] })],
    [
      'the issuer with its host in capitals',
      () => ({ iss: door.issuer.issuerUrl.replace(/localhost|127\.0\.0\.1/, (host) => (host === 'localhost' ? 'LOCALHOST' : '127.0.0.01')) }),
    ],
    ['the issuer with a letter that only looks the same', () => ({ iss: door.issuer.issuerUrl.replace('a', '\u0430') })],
    ['the issuer with full-width letters', () => ({ iss: door.issuer.issuerUrl.replace('realms', '\uff52ealms') })],
    ['the issuer with a space after it', () => ({ iss: `${door.issuer.issuerUrl} ` })],
    ['the issuer with its path written in percents', () => ({ iss: door.issuer.issuerUrl.replace('/realms', '/%72ealms') })],
    ['the issuer with a way round', () => ({ iss: door.issuer.issuerUrl.replace('/realms', '/x/../realms') })],
    ['an audience with a space after it', () => ({ aud: 'urn:liencong:api ' })],
    ['an audience in a list of lists', () => ({ aud: [['urn:liencong:api']] })],
    ['a client with other capitals', () => ({ azp: 'Liencong-System' })],
    ['a client in client_id alone', () => ({ azp: undefined, client_id: 'liencong-system' })],
    ['a type in small letters', () => ({ typ: 'bearer' })],
    ['an endless expiry', () => ({ exp: 1e300 })],
    ['an expiry before Christ', () => ({ exp: -1 })],
  ];
  it.each(claimCases)('%s', async (name, change) => {
    await check(name, 'refused', bearer(signed(change())));
  });

  const forged: Case[] = [
    ['alg none, empty signature', () => bearer(`${part({ ...header, alg: 'none' })}.${part(claims)}.`)],
    ['alg none, with a signature', () => bearer(`${part({ ...header, alg: 'none' })}.${part(claims)}.${real.split('.')[2]!}`)],
    ['alg None in capitals', () => bearer(`${part({ ...header, alg: 'NONE' })}.${part(claims)}.AA`)],
    ['HS256 with the public key (PEM)', async () => bearer(hmac('HS256', 'sha256', (await publishedKey()).export({ type: 'spki', format: 'pem' })))],
    ['HS256 with the public key (DER)', async () => bearer(hmac('HS256', 'sha256', (await publishedKey()).export({ type: 'spki', format: 'der' })))],
    ['HS256 with an empty secret', () => bearer(hmac('HS256', 'sha256', ''))],
    ['RS512 by the issuer’s header', () => bearer(signed({}, { alg: 'RS512' }))],
    ['PS256 by the header', () => bearer(signed({}, { alg: 'PS256' }))],
    ['no algorithm', () => bearer(signed({}, { alg: undefined }))],
    ['a stranger’s key under our key id', () => bearer(raw(header, claims))],
    ['a stranger’s key under an unknown id', () => bearer(raw({ ...header, kid: 'unknown' }, claims))],
    ['a stranger’s key without id', () => bearer(raw({ alg: 'RS256', typ: 'JWT' }, claims))],
    ['a stranger’s key brought along (jwk)', () => bearer(raw({ ...header, jwk: strangersKey() }, claims))],
    ['a stranger’s key brought along (x5c)', () => bearer(raw({ ...header, x5c: ['AAAA'] }, claims))],
    ['a stranger’s address of keys (jku)', () => bearer(raw({ ...header, jku: 'https://evil.example/keys' }, claims))],
    ['a key id that is a path', () => bearer(raw({ ...header, kid: '../../etc/passwd' }, claims))],
    ['a key id that is an object', () => bearer(raw({ ...header, kid: { a: 1 } }, claims))],
    ['a key id of an object’s own', () => bearer(raw({ ...header, kid: '__proto__' }, claims))],
    ['a critical header', () => bearer(signed({}, { crit: ['b64'], b64: false }))],
    ['compressed', () => bearer(signed({}, { zip: 'DEF' }))],
    ['header typ of a key set', () => bearer(signed({}, { typ: 'dpop+jwt' }))],
    ['ES256 by the header', () => bearer(signed({}, { alg: 'ES256' }))],
    ['a stranger’s address of certificates (x5u)', () => bearer(raw({ ...header, x5u: 'https://evil.example/cert' }, claims))],
    ['our signature, with a stranger’s address of keys (jku)', () => bearer(signed({}, { jku: 'https://evil.example/keys' }))],
    ['claims that are not encoded (b64)', () => bearer(signed({}, { b64: false }))],
    ['a key id with a statement in it', () => bearer(raw({ ...header, kid: `' or '1'='1` }, claims))],
    ['a key id of 4 kB', () => bearer(raw({ ...header, kid: 'k'.repeat(4_000) }, claims))],
    ['a list of key ids', () => bearer(raw({ ...header, kid: [header['kid']] }, claims))],
    ['the issuer named twice, another last', () => bearer(twice('iss', 'https://evil.example/realms/liencong'))],
    ['the audience named twice, another last', () => bearer(twice('aud', 'urn:other'))],
    ['the subject named twice, a stranger last', () => bearer(twice('sub', door.issuer.accounts.stranger.subject))],
    ['the expiry named twice, the past last', () => bearer(twice('exp', 1))],
    ['the same subject of another realm', () => bearer(elsewhere.sign({ ...claims, iss: elsewhere.issuerUrl }))],
    ['a real ID token', async () => bearer((await consoleTokens())['id_token']!)],
    ['a real access token of a person', async () => bearer((await consoleTokens())['access_token']!)],
    ['a good token of another issuer', async () => bearer(await systemToken(elsewhere, 'liencong-system'))],
    ['another issuer’s key, our claims', () => bearer(elsewhere.sign(claims))],
    ['another system of our issuer', async () => bearer(await systemToken(door.issuer, 'other-system'))],
    ['the console’s token of a person', async () => bearer(await door.issuer.tokenFor(door.issuer.accounts.editor))],
    ['a real refresh token', async () => bearer((await passwordAnswer())['refresh_token']!)],
    [
      'claims changed, signature kept',
      () => bearer(`${real.split('.')[0]!}.${part({ ...claims, sub: door.issuer.accounts.editor.subject })}.${real.split('.')[2]!}`),
    ],
    ['header changed, signature kept', () => bearer(`${part({ ...header, extra: 1 })}.${real.split('.').slice(1).join('.')}`)],
    ['the signature of another token', () => bearer(`${signed({ jti: 'a' }).split('.').slice(0, 2).join('.')}.${signed({ jti: 'b' }).split('.')[2]!}`)],
    ['one bit of the signature changed', () => bearer(real.slice(0, -30) + (real.at(-30) === 'A' ? 'B' : 'A') + real.slice(-29))],
    ['the signature cut short', () => bearer(real.slice(0, -8))],
    [
      'spare bits of the last character set',
      () =>
        bearer(
          `${real.slice(0, -1)}${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(real.at(-1)!) ^ 1)}`,
        ),
    ],
    ['with padding', () => bearer(`${real}==`)],
    ['four parts', () => bearer(`${real}.AAAA`)],
    ['two parts', () => bearer(real.split('.').slice(0, 2).join('.'))],
    ['claims that are a list', () => bearer(raw(header, [claims]))],
    ['claims that are no JSON', () => bearer(raw(header, 'not json'))],
    ['claims that are null', () => bearer(raw(header, null))],
    ['a token of 9 kB', () => bearer(signed({ filler: 'x'.repeat(9_000) }))],
    ['a token longer than all headers may be', () => bearer('x'.repeat(20_000))],
  ];
  it.each(forged)('%s', async (name, headers) => {
    await check(name, 'refused', await headers());
  });

  const places: Case[] = [
    ['nothing at all', () => ({})],
    ['two headers, the good one first', () => ({ authorization: [`Bearer ${real}`, 'Bearer a.b.c'] })],
    ['two headers, the good one last', () => ({ authorization: ['Bearer a.b.c', `Bearer ${real}`] })],
    ['two tokens in one header', () => ({ authorization: `Bearer ${real}, Bearer ${real}` })],
    [
      'the scheme Basic',
      () => ({ authorization: `Basic ${Buffer.from(`liencong-system:${door.issuer.clientSecrets['liencong-system']}`).toString('base64')}` }),
    ],
    ['the scheme DPoP', () => ({ authorization: `DPoP ${real}` })],
    ['no scheme', () => ({ authorization: real })],
    ['the scheme alone', () => ({ authorization: 'Bearer' })],
    ['in a header of its own', () => ({ 'x-access-token': real })],
    ['in the session cookie', () => ({ cookie: `__Host-liencong=${real}` })],
    ['a good token beside a session cookie', () => ({ ...bearer(real), cookie: '__Host-liencong=x' })],
  ];
  it.each(places)('%s', async (name, headers) => {
    await check(name, 'refused', await headers());
  });

  it('a token in the body', async () => {
    const form = await door.send('POST', '/manage/graphql', { 'content-type': 'application/x-www-form-urlencoded' }, `access_token=${real}&query={__typename}`);
    const json = await door.send(
      'POST',
      '/manage/graphql',
      { 'content-type': 'application/json' },
      JSON.stringify({ query: '{__typename}', access_token: real }),
    );
    for (const { status } of [form, json]) rows.push({ name: 'a token in the body', expected: 'refused', got: status === 401 ? 'refused' : String(status) });
    expect([form.status, json.status]).toEqual([401, 401]);
  });

  it('a token in the address', async () => {
    await check('a token in the address', 'refused', {}, `/manage/graphql?access_token=${real}`);
  });
});

describe('of a person with a token of their own, whatever their rights', () => {
  const ofPerson = (acr: unknown) => bearer(signed({ sub: door.issuer.accounts.editor.subject, acr }));
  it.each<[string, unknown]>([
    ['no level', undefined],
    ['the level of a password', '1'],
    ['the level of a remembered log-in', '0'],
    ['the level as a number', 2],
    ['a list of levels', ['2']],
    ['the level with a space', '2 '],
    ['the level in full width', '\uff12'],
    ['a level above that nobody named', '3'],
    ['the level with more', '2,1'],
    ['a level of null', null],
  ])('keeps out %s', async (name, acr) => {
    await check(`a person with ${name}`, 'refused', ofPerson(acr));
  });

  it('lets in the level of a second factor', async () => {
    await check('a person with a second factor', 'accepted', ofPerson('2'));
  });

  it('and lets in a system whatever its level: it has no second factor', async () => {
    for (const acr of [undefined, '0', '1']) await check(`a system with level ${String(acr)}`, 'accepted', bearer(signed({ acr })));
  });
});

it('keeps out a token whose key was removed at the issuer, once the keys are older than promised, though it was let in before', async () => {
  const token = await systemToken(door.issuer, 'liencong-system');
  await check('a token before its key is removed', 'accepted', bearer(token));
  await door.issuer.removeKey(String(unpart(token.split('.')[0]!)['kid']));
  door.forward(door.world.config.OIDC_KEYS_REFRESH_SECONDS);
  await check('a token whose key was removed', 'refused', bearer(token));
  await check('a token of the key that remains', 'accepted', bearer(await systemToken(door.issuer, 'liencong-system')));
});
