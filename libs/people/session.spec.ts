import { newSessionKey, renewalTime, sealTokens, sessionKeyOf, unsealTokens } from './session.js';

const tokens = { refreshToken: 'refresh-1', idToken: 'id-1', subject: 's', accessTokenEnds: new Date() };

describe('session key', () => {
  it('is 32 random bytes, and only its hash is stored', () => {
    const [one, other] = [newSessionKey(), newSessionKey()];
    expect(Buffer.from(one.value, 'base64url')).toHaveLength(32);
    expect(one.hash).toHaveLength(32);
    expect(one.value).not.toBe(other.value);
    expect(sessionKeyOf(one.value)?.hash).toEqual(one.hash);
  });

  it.each(['', 'short', `${'a'.repeat(42)}!`, 'a'.repeat(44), "' or 1=1 --".padEnd(43, 'x')])('refuses a cookie that is not of our form: %s', (value) => {
    expect(sessionKeyOf(value)).toBeNull();
  });
});

describe('tokens at rest', () => {
  it('open with the cookie they were sealed with', () => {
    const key = newSessionKey();
    expect(unsealTokens(key, sealTokens(key, tokens))).toEqual({ refreshToken: 'refresh-1', idToken: 'id-1' });
  });

  it('do not open with another cookie, nor when one bit differs, and are never in the clear', () => {
    const key = newSessionKey();
    const box = sealTokens(key, tokens);
    expect(box.includes('refresh-1')).toBe(false);
    expect(unsealTokens(newSessionKey(), box)).toBeNull();
    for (const at of [0, 12, 28, box.length - 1]) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unsealTokens(key, changed)).toBeNull();
    }
  });
});

describe('time of renewal', () => {
  const now = new Date('2026-11-20T02:00:00Z');
  it.each([
    [300, 240],
    [3_600, 3_540],
    [60, 30],
    [10, 5],
  ])('a token of %i s is renewed after %i s', (life, after) => {
    expect(renewalTime(now, new Date(now.getTime() + life * 1_000)).getTime() - now.getTime()).toBe(after * 1_000);
  });
});
