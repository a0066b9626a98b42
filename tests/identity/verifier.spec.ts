import { createHmac, createPublicKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';
import { TokenVerifier, type TokenUse } from '#platform/auth';
import { FixedClock } from '#platform/time';
import { addFigures } from '../support/figures.js';
import { patience, type IdentityAccount, type IdentityIssuer } from './support/identity-issuer.js';
import { openIssuer, systemToken, tokenAnswer } from './support/issuer.js';

const keysRefreshSeconds = 120;
let issuer: IdentityIssuer;
let editor: IdentityAccount;
let tally: { cases: number; accepted: number; refused: number; wrong: number };

beforeAll(async () => {
  tally = { cases: 0, accepted: 0, refused: 0, wrong: 0 };
  issuer = await openIssuer();
  ({ editor } = issuer.accounts);
}, patience);
afterAll(async () => {
  await issuer.close();
  addFigures('identity', { issuer: issuer.name, ...tally });
});

const verifierAt = (clock = new FixedClock(new Date())) =>
  new TokenVerifier(
    {
      OIDC_ISSUER_URL: issuer.issuerUrl,
      OIDC_AUDIENCE: 'urn:liencong:api',
      OIDC_CLIENT_ID: 'liencong-console',
      OIDC_SYSTEM_CLIENTS: ['liencong-system'],
      OIDC_KEYS_REFRESH_SECONDS: keysRefreshSeconds,
    },
    clock,
  );

/** What the verifier makes of a token: the subject, or the reason of the refusal. */
async function verdict(token: string, use: TokenUse = 'session', verifier = verifierAt()): Promise<string> {
  try {
    return (await verifier.verify(token, use)).subject;
  } catch (error) {
    const { code, details } = error as { code: string; details?: { reason?: string } };
    return `${code} ${details?.reason ?? ''}`.trim();
  }
}

/** Holds a verdict against what it must be and counts it. */
function hold(actual: string, expected: string): void {
  tally.cases += 1;
  if (actual !== expected) tally.wrong += 1;
  else if (expected.includes('_')) tally.refused += 1;
  else tally.accepted += 1;
  expect(actual).toBe(expected);
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1_000);

const letKeysGrowOld = (clock: FixedClock) => clock.set(new Date(clock.now().getTime() + keysRefreshSeconds * 1_000 + 1));

/** Claims that the verifier takes, as the issuer makes them. */
const good = () => ({
  iss: issuer.issuerUrl,
  aud: 'urn:liencong:api',
  sub: editor.subject,
  azp: 'liencong-console',
  typ: 'Bearer',
  iat: seconds(),
  exp: seconds() + 300,
  sid: 's',
});

describe('believes', () => {
  it('a token of the console for a person', async () => {
    hold(await verdict(await issuer.tokenFor(editor)), editor.subject);
  });

  it('a token of an allowed system, always with the same subject', async () => {
    const first = await verdict(await systemToken(issuer, 'liencong-system'), 'system');
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    hold(await verdict(await systemToken(issuer, 'liencong-system'), 'system'), first);
  });

  it('several audiences when ours is among them', async () => {
    hold(await verdict(issuer.sign({ ...good(), aud: ['account', 'urn:liencong:api'] })), editor.subject);
  });

  it('tokens of the old key and of the new one while both are published', async () => {
    const old = await issuer.tokenFor(editor);
    await issuer.rotateKey();
    hold(await verdict(old), editor.subject);
    hold(await verdict(await issuer.tokenFor(editor)), editor.subject);
  });
});

describe('refuses claims', () => {
  const cases: [name: string, change: () => Record<string, unknown>, reason: string][] = [
    ['of another issuer', () => ({ iss: 'https://evil.example/realms/liencong' }), 'issuer'],
    ['of the issuer with a slash more', () => ({ iss: `${issuer.issuerUrl}/` }), 'issuer'],
    ['for another audience', () => ({ aud: 'urn:other' }), 'audience'],
    ['for an audience that only begins like ours', () => ({ aud: 'urn:liencong:api2' }), 'audience'],
    ['without audience', () => ({ aud: undefined }), 'audience'],
    ['of another client', () => ({ azp: 'liencong-cli' }), 'client'],
    ['without client', () => ({ azp: undefined }), 'client'],
    ['of an ID token', () => ({ typ: 'ID' }), 'type'],
    ['of a refresh token', () => ({ typ: 'Refresh' }), 'type'],
    ['that expired', () => ({ iat: seconds() - 400, exp: seconds() - 1 }), 'expired'],
    ['that never expire', () => ({ exp: undefined }), 'times'],
    ['with a time that is text', () => ({ exp: String(seconds() + 300) }), 'times'],
    ['issued in the future', () => ({ iat: seconds() + 60 }), 'not_yet_valid'],
    ['not valid yet', () => ({ nbf: seconds() + 60 }), 'not_yet_valid'],
    ['without subject', () => ({ sub: '' }), 'subject'],
    ['bound to a key that the caller does not show', () => ({ cnf: { jkt: 'x' } }), 'bound'],
  ];
  it.each(cases)('%s', async (_name, change, reason) => {
    hold(await verdict(issuer.sign({ ...good(), ...change() })), `TOKEN_REFUSED ${reason}`);
  });
});

describe('refuses forgeries', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const strangerSigned = (header: object) => {
    const content = `${part({ alg: 'RS256', typ: 'JWT', ...header })}.${part(good())}`;
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), stranger.privateKey).toString('base64url')}`;
  };
  const strangerJwk = () => stranger.publicKey.export({ format: 'jwk' });

  it('without signature (alg none)', async () => {
    hold(await verdict(`${part({ alg: 'none', kid: issuer.keyIds()[0] })}.${part(good())}.AA`), 'TOKEN_REFUSED algorithm');
    hold(await verdict(`${part({ alg: 'none' })}.${part(good())}.`), 'TOKEN_REFUSED malformed');
  });

  it('signed with the public key as if it were a secret', async () => {
    const { keys } = (await (await fetch(`${issuer.issuerUrl}/protocol/openid-connect/certs`)).json()) as { keys: (JsonWebKey & { kid: string })[] };
    const pem = createPublicKey({ key: keys[0]!, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const content = `${part({ alg: 'HS256', typ: 'JWT', kid: keys[0]!.kid })}.${part(good())}`;
    hold(await verdict(`${content}.${createHmac('sha256', pem).update(content).digest('base64url')}`), 'TOKEN_REFUSED algorithm');
  });

  it('of a stranger who names our key, an unknown key, or brings the key along', async () => {
    hold(await verdict(strangerSigned({ kid: issuer.keyIds()[0] })), 'TOKEN_REFUSED signature');
    hold(await verdict(strangerSigned({ kid: 'unknown' })), 'TOKEN_REFUSED unknown_key');
    hold(await verdict(strangerSigned({})), 'TOKEN_REFUSED header');
    hold(await verdict(strangerSigned({ kid: issuer.keyIds()[0], jwk: strangerJwk() })), 'TOKEN_REFUSED header');
    hold(await verdict(strangerSigned({ kid: issuer.keyIds()[0], jku: 'https://evil.example/keys' })), 'TOKEN_REFUSED header');
  });

  it('with a critical header nobody understands', async () => {
    hold(await verdict(issuer.sign(good(), { crit: ['x'], x: 1 })), 'TOKEN_REFUSED header');
  });

  it('with changed claims or a changed signature', async () => {
    const [header, , signature] = (await issuer.tokenFor(editor)).split('.') as [string, string, string];
    hold(await verdict(`${header}.${part({ ...good(), sub: issuer.accounts.approver.subject })}.${signature}`), 'TOKEN_REFUSED signature');
    const token = issuer.sign(good());
    const at = token.lastIndexOf('.') + 20;
    hold(await verdict(token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)), 'TOKEN_REFUSED signature');
  });

  it('that are no tokens at all', async () => {
    for (const text of ['', 'a.b', 'a.b.c', `${part({})}.${part([])}.AA`, 'x'.repeat(20_000)]) hold(await verdict(text), 'TOKEN_REFUSED malformed');
  });
});

describe('keeps uses apart', () => {
  it('a system is no session, a session no system, and a system that is not listed is nobody', async () => {
    hold(await verdict(await systemToken(issuer, 'liencong-system'), 'session'), 'TOKEN_REFUSED client');
    hold(await verdict(await issuer.tokenFor(editor), 'system'), 'TOKEN_REFUSED client');
    hold(await verdict(await systemToken(issuer, 'other-system'), 'system'), 'TOKEN_REFUSED client');
  });

  it('a token of the command line is no session, a refresh token no access token', async () => {
    const { username, password, code } = editor;
    const answer = await tokenAnswer(issuer, 'liencong-cli', { grant_type: 'password', username, password, totp: code() });
    hold(await verdict(answer['access_token']!), 'TOKEN_REFUSED client');
    // The embedded issuer's are no tokens of the form at all, Keycloak's are signed with a secret of its own.
    hold(await verdict(answer['refresh_token']!), `TOKEN_REFUSED ${issuer.name === 'embedded' ? 'malformed' : 'algorithm'}`);
  });
});

describe('keys of the issuer', () => {
  it('that are removed stop being believed after the promised time, even for a token seen before', async () => {
    const clock = new FixedClock(new Date());
    const verifier = verifierAt(clock);
    const [kid] = issuer.keyIds();
    const token = issuer.sign({ ...good(), exp: seconds() + 3_600 });
    hold(await verdict(token, 'session', verifier), editor.subject);
    await issuer.removeKey(kid!);
    letKeysGrowOld(clock);
    hold(await verdict(token, 'session', verifier), 'TOKEN_REFUSED unknown_key');
  });

  it('that are too old are not believed when the issuer does not answer', async () => {
    const other = await openIssuer();
    const clock = new FixedClock(new Date());
    const settings = {
      OIDC_ISSUER_URL: other.issuerUrl,
      OIDC_AUDIENCE: 'urn:liencong:api',
      OIDC_CLIENT_ID: 'liencong-console',
      OIDC_SYSTEM_CLIENTS: [],
      OIDC_KEYS_REFRESH_SECONDS: keysRefreshSeconds,
    };
    const verifier = new TokenVerifier(settings, clock);
    const token = other.sign({ ...good(), iss: other.issuerUrl, exp: seconds() + 3_600 });
    hold(await verdict(token, 'session', verifier), editor.subject);
    await other.close();
    hold(await verdict(token, 'session', verifier), editor.subject);
    letKeysGrowOld(clock);
    hold(await verdict(token, 'session', verifier), 'ISSUER_UNAVAILABLE');
  });
});
