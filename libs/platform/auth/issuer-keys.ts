import { createPublicKey, type JsonWebKey } from 'node:crypto';
import type { Clock } from '#platform/time';
import { authErrors } from './errors.js';

/** Public RSA key of the issuer, as published. */
export interface IssuerKey extends JsonWebKey {
  readonly kid: string;
}

export interface KeySet {
  readonly keys: readonly IssuerKey[];
  /** Milliseconds; after it the set must be fetched again before anything is believed. */
  readonly believedUntil: number;
}

export interface IssuerKeysOptions {
  /** Address of the issuer's key set. */
  readonly url: string;
  readonly refreshSeconds: number;
  readonly clock: Clock;
}

/** Between two looks for a key nobody has heard of: a flood of invented key ids costs the issuer one request each 5 s. */
const unknownKeyPauseMs = 5_000;
/** Between two tries while the issuer fails. */
const failurePauseMs = 2_000;
const timeoutMs = 5_000;
const largestAnswer = 262_144;

/**
 * The issuer's signing keys. keycloak-connect's own cache has no expiry, looks again for each unknown key with a line on
 * stderr, and lets an answer that is not JSON end the process; so the keys are fetched here and handed to it.
 */
export class IssuerKeys {
  private set: KeySet = { keys: [], believedUntil: Number.NEGATIVE_INFINITY };
  private triedAt = Number.NEGATIVE_INFINITY;
  private failing = false;
  private flight: Promise<void> | null = null;

  constructor(private readonly options: IssuerKeysOptions) {}

  /**
   * The keys that are believed now; fetched first when they are too old or do not have this key.
   * @throws ISSUER_UNAVAILABLE when the keys are too old and the issuer does not answer
   */
  async believed(kid: string): Promise<KeySet> {
    const refreshMs = this.options.refreshSeconds * 1_000;
    const left = this.set.believedUntil - this.now();
    if (left <= 0 || left > refreshMs) {
      await this.refresh();
    } else if (!this.set.keys.some((key) => key.kid === kid)) {
      if (this.flight || this.now() - this.triedAt >= unknownKeyPauseMs) await this.refresh().catch(() => undefined);
    } else if (left < refreshMs / 2) {
      // Ahead of time and unwaited for, so a short outage of the issuer is not felt.
      void this.refresh().catch(() => undefined);
    }
    return this.set;
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }

  private refresh(): Promise<void> {
    if (!this.flight && this.failing && this.now() - this.triedAt < failurePauseMs) return Promise.reject(authErrors.ISSUER_UNAVAILABLE());
    this.flight ??= this.fetchKeys().finally(() => {
      this.flight = null;
    });
    return this.flight;
  }

  private async fetchKeys(): Promise<void> {
    this.triedAt = this.now();
    // Counted from the question, not from the answer: a key removed in between is still believed no longer than promised.
    const believedUntil = this.triedAt + this.options.refreshSeconds * 1_000;
    try {
      const response = await fetch(this.options.url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs), headers: { accept: 'application/json' } });
      const text = await response.text();
      if (!response.ok || text.length > largestAnswer) throw new Error(`key set: status ${String(response.status)}`);
      this.set = { keys: usableKeys(JSON.parse(text)), believedUntil };
      this.failing = false;
    } catch {
      this.failing = true;
      throw authErrors.ISSUER_UNAVAILABLE();
    }
  }
}

/** RSA signing keys of at least 2,048 bits, one for each id; encryption keys, secrets and faulty entries are left out. */
function usableKeys(document: unknown): IssuerKey[] {
  const list = (document as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(list)) throw new Error('key set: no keys');
  const found = new Map<string, IssuerKey>();
  for (const key of list as Record<string, unknown>[]) {
    const { kid, kty, use, alg, n, e } = key;
    if (typeof kid !== 'string' || kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') continue;
    if ((use !== undefined && use !== 'sig') || (alg !== undefined && alg !== 'RS256') || found.has(kid)) continue;
    if (strongEnough(n, e)) found.set(kid, { kid, kty, n, e });
  }
  return [...found.values()];
}

function strongEnough(n: string, e: string): boolean {
  try {
    const details = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }).asymmetricKeyDetails;
    return (details?.modulusLength ?? 0) >= 2_048 && (details?.publicExponent ?? 0n) >= 3n;
  } catch {
    return false;
  }
}
