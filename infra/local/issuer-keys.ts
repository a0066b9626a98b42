import { createPrivateKey, generateKeyPair, randomBytes, sign, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { IssuerStore } from './issuer-store.js';

export type SigningKey = JsonWebKey & { readonly kid: string };

/** Signing keys of the issuer, newest first; the newest signs, all are published. */
export class IssuerKeys {
  private keys: SigningKey[] = [];

  constructor(private readonly store: IssuerStore) {}

  async load(): Promise<void> {
    this.keys = await this.store.all<SigningKey>('SigningKey');
    if (this.keys.length === 0) await this.rotate();
  }

  get all(): readonly SigningKey[] {
    return this.keys;
  }

  get current(): SigningKey {
    const [key] = this.keys;
    if (!key) throw new Error('issuer has no signing key');
    return key;
  }

  /** Makes a new key that signs from now on; older keys stay published. @returns its kid */
  async rotate(): Promise<string> {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    const key: SigningKey = { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(12).toString('base64url'), alg: 'RS256', use: 'sig' };
    await this.store.put('SigningKey', key.kid, key);
    this.keys = [key, ...this.keys];
    return key.kid;
  }

  /** Stops publishing a key. When it was the only one, a new one is made. @returns false when there is no such key */
  async remove(kid: string): Promise<boolean> {
    const removed = await this.store.remove('SigningKey', kid);
    this.keys = this.keys.filter((key) => key.kid !== kid);
    if (this.keys.length === 0) await this.rotate();
    return removed;
  }

  /** Signs any claims as a JWT, an object or text as it is; for tests that need a token the issuer would never give. */
  jwt(claims: object | string, key: SigningKey = this.current, header: object = {}): string {
    const part = (value: object | string) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
    const content = `${part({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })}.${part(claims)}`;
    const signature = sign('RSA-SHA256', Buffer.from(content), createPrivateKey({ key, format: 'jwk' }));
    return `${content}.${signature.toString('base64url')}`;
  }
}
