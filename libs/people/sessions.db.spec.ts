import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { World } from '../../tests/support/world.js';
import type { IssuerClient, IssuerTokens, Renewal } from './issuer-client.js';
import { SecondFactor } from './second-factor.js';
import { newSessionKey } from './session.js';
import { Sessions } from './sessions.js';

const issuer = 'https://login.example.vn/realms/liencong';
const start = new Date('2026-11-20T02:00:00Z');
const minute = 60_000;

/** Stands for the issuer: answers renewals as told and remembers which refresh tokens it was shown. */
class FakeIssuer {
  readonly shown: string[] = [];
  answer: 'renewed' | 'refused' | 'unreachable' = 'renewed';
  /** Level that its tokens speak of. */
  acr = '2';
  /** Resolves when the issuer may answer. */
  gate: Promise<void> = Promise.resolve();

  constructor(private readonly now: () => Date) {}

  async renew(refreshToken: string, subject: string): Promise<Renewal> {
    this.shown.push(refreshToken);
    await this.gate;
    if (this.answer !== 'renewed') return { outcome: this.answer };
    return { outcome: 'renewed', tokens: this.tokens(subject, `refresh-${String(this.shown.length + 1)}`) };
  }

  tokens(subject: string, refreshToken: string | null = 'refresh-1'): IssuerTokens {
    return { subject, refreshToken, idToken: 'id', acr: this.acr, accessTokenEnds: new Date(this.now().getTime() + 5 * minute) };
  }
}

let world: World;
let source: DataSource;
let person: string;
let fake: FakeIssuer;
let sessions: Sessions;
const subject = newId();

const build = (from = source) => {
  const secondFactor = new SecondFactor(from, world.clock, { OIDC_SECOND_FACTOR_ACR: ['2'] });
  return new Sessions(from, fake as unknown as IssuerClient, world.clock, secondFactor, { SESSION_IDLE_MINUTES: 60, SESSION_MAX_HOURS: 12 });
};
const after = (ms: number) => world.clock.set(new Date(start.getTime() + ms));
const begin = (tokens = fake.tokens(subject)) => sessions.begin(person, issuer, tokens);
const rowsOf = (hash: Buffer) =>
  world.rows<{ seen_at: Date; renew_at: Date; renewing_until: Date | null; tokens: Buffer }>('select * from session where token_hash = $1', [hash]);

beforeAll(async () => {
  world = await World.create();
  source = await world.source('signin');
  person = await world.person('Biên');
});
beforeEach(() => {
  world.clock.set(start);
  fake = new FakeIssuer(() => world.clock.now());
  sessions = build();
});
afterAll(() => world.close());

describe('a session', () => {
  it('is found by its cookie and by nothing else', async () => {
    const { value, hash } = await begin();
    expect(await sessions.find(value, true)).toMatchObject({ personId: person, issuer, subject });
    expect(await sessions.find(newSessionKey().value, true)).toBeNull();
    expect(await sessions.find(hash.toString('base64url'), true)).toBeNull();
    expect(await sessions.find('', true)).toBeNull();
  });

  it('leaves no token and no cookie in the table', async () => {
    const { value, hash } = await begin();
    const [row] = await rowsOf(hash);
    expect(JSON.stringify(Object.values(row!).map((part) => (Buffer.isBuffer(part) ? part.toString('latin1') : part)))).not.toMatch(
      new RegExp(`refresh-1|${value}`),
    );
  });

  it('is invisible to the role that keeps it unless the cookie is held', async () => {
    await begin();
    expect(await source.query('select * from session')).toEqual([]);
  });

  it('ends when it is ended, and gives its tokens back once', async () => {
    const { value } = await begin();
    expect(await sessions.end(value)).toEqual({ personId: person, tokens: { refreshToken: 'refresh-1', idToken: 'id' } });
    expect(await sessions.end(value)).toBeNull();
    expect(await sessions.find(value, true)).toBeNull();
  });
});

describe('a second factor', () => {
  it('is what the token said at log-in', async () => {
    const { value } = await begin();
    expect(await sessions.find(value, true)).toMatchObject({ secondFactor: true });
    const plain = await begin({ ...fake.tokens(subject), acr: '1' });
    await expect(sessions.find(plain.value, true)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
    const silent = await begin({ ...fake.tokens(subject), acr: null });
    await expect(sessions.find(silent.value, false)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
  });

  it('that a renewal no longer speaks of ends the session', async () => {
    const { value, hash } = await begin();
    fake.acr = '1';
    after(4 * minute);
    expect(await sessions.find(value, true)).toBeNull();
    expect(await rowsOf(hash)).toEqual([]);
  });

  it('is not needed by an exempted contributor, whose session lasts through renewals, until the decision is over', async () => {
    const portal = await world.portal();
    const contributor = await world.person('Cộng tác viên', [{ portal, role: 'contributor' }]);
    await world.rows(
      `insert into second_factor_exemption (portal_id, decision_number, decided_on, reason, starts_on, ends_on, recorded_by)
       values ($1, '1/QĐ', '2026-11-01', 'thử nghiệm', '2026-11-20', '2026-11-20', $2)`,
      [portal.id, person],
    );
    fake.acr = '1';
    const { value } = await sessions.begin(contributor, issuer, fake.tokens(subject));
    after(4 * minute);
    expect(await sessions.find(value, true)).toMatchObject({ personId: contributor, secondFactor: false });
    expect(fake.shown).toHaveLength(1);
    world.clock.set(new Date('2026-11-20T17:00:00Z'));
    await world.rows(`update session set seen_at = '2026-11-20T16:59:00Z', expires_at = '2026-11-20T20:00:00Z' where person_id = $1`, [contributor]);
    await expect(sessions.find(value, true)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
  });
});

describe('time', () => {
  it('ends it after an hour without use, and the row goes', async () => {
    const { value, hash } = await begin();
    after(60 * minute - 1);
    expect(await sessions.find(value, false)).not.toBeNull();
    after(60 * minute);
    expect(await sessions.find(value, true)).toBeNull();
    expect(await rowsOf(hash)).toEqual([]);
  });

  it('is prolonged by work, not by looking how long is left', async () => {
    const { value } = await begin();
    after(40 * minute);
    await sessions.find(value, false);
    expect((await sessions.find(value, false))?.endsAt).toEqual(new Date(start.getTime() + 60 * minute));
    expect((await sessions.find(value, true))?.endsAt).toEqual(new Date(start.getTime() + 100 * minute));
    after(99 * minute);
    expect(await sessions.find(value, true)).not.toBeNull();
  });

  it('ends it after twelve hours however busy it is', async () => {
    const { value } = await begin();
    for (let hour = 0.5; hour < 12; hour += 0.5) {
      after(hour * 60 * minute);
      expect(await sessions.find(value, true)).not.toBeNull();
    }
    after(12 * 60 * minute - 1);
    expect((await sessions.find(value, true))?.endsAt).toEqual(new Date(start.getTime() + 12 * 60 * minute));
    after(12 * 60 * minute);
    expect(await sessions.find(value, true)).toBeNull();
  });
});

describe('renewal', () => {
  it('happens a minute before the access token ends, not earlier, and rotates what is stored', async () => {
    const { value } = await begin();
    after(4 * minute - 1);
    await sessions.find(value, true);
    expect(fake.shown).toEqual([]);
    after(4 * minute);
    expect(await sessions.find(value, true)).not.toBeNull();
    expect(fake.shown).toEqual(['refresh-1']);
    after(9 * minute);
    await sessions.find(value, true);
    expect(fake.shown).toEqual(['refresh-1', 'refresh-2']);
  });

  it('is done once for many requests at the same time in two processes', async () => {
    const { value } = await begin();
    const other = build(await world.source('signin'));
    let open: () => void = () => undefined;
    fake.gate = new Promise((resolve) => (open = resolve));
    after(5 * minute + 1);
    const asked = Array.from({ length: 12 }, (_, index) => (index % 2 ? sessions : other).find(value, true));
    setImmediate(function wait() {
      if (fake.shown.length > 0) open();
      else setImmediate(wait);
    });
    for (const found of await Promise.all(asked)) expect(found).toMatchObject({ personId: person });
    expect(fake.shown).toEqual(['refresh-1']);
  });

  it('ends the session when the issuer refuses, for everybody who waits on it', async () => {
    const { value, hash } = await begin();
    const other = build(await world.source('signin'));
    fake.answer = 'refused';
    after(5 * minute + 1);
    const found = await Promise.all([sessions.find(value, true), sessions.find(value, true), other.find(value, true)]);
    expect(found).toEqual([null, null, null]);
    expect(await rowsOf(hash)).toEqual([]);
  });

  it('ends the session when there is no refresh token to renew with', async () => {
    const { value } = await begin(fake.tokens(subject, null));
    after(4 * minute);
    expect(await sessions.find(value, true)).toBeNull();
    expect(fake.shown).toEqual([]);
  });

  it('outlives an issuer that does not answer by one minute, then waits for it and goes on', async () => {
    const { value } = await begin();
    fake.answer = 'unreachable';
    after(5 * minute - 1);
    expect(await sessions.find(value, true)).not.toBeNull();
    after(5 * minute);
    await expect(sessions.find(value, true)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
    fake.answer = 'renewed';
    expect(await sessions.find(value, true)).not.toBeNull();
  });

  it('is taken over when whoever began it died', async () => {
    const { value, hash } = await begin();
    after(4 * minute);
    await world.rows('update session set renewing_until = $2 where token_hash = $1', [hash, new Date(start.getTime() + 4 * minute + 15_000)]);
    expect(await sessions.find(value, true)).not.toBeNull();
    expect(fake.shown).toEqual([]);
    after(4 * minute + 15_000);
    expect(await sessions.find(value, true)).not.toBeNull();
    expect(fake.shown).toEqual(['refresh-1']);
  });

  it('ends a session whose row was tampered with', async () => {
    const { value, hash } = await begin();
    await world.rows(`update session set tokens = decode('00112233', 'hex') where token_hash = $1`, [hash]);
    after(4 * minute);
    expect(await sessions.find(value, true)).toBeNull();
  });
});
