import { createHmac } from 'node:crypto';

/**
 * The code that an authenticator app shows (RFC 6238: HMAC-SHA-1, six digits, 30 seconds).
 * @param step which one: 0 the present, 1 the next
 */
export function totp(secret: string, step = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[19]! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
