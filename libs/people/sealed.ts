import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** A key of 32 bytes for one purpose, derived from a secret (HKDF with SHA-256). */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));
}

/**
 * Encrypts with AES-256-GCM.
 * @param context bound to the box without being in it: a box moved to another row does not open
 * @returns nonce, tag and ciphertext in one piece
 */
export function seal(key: Buffer, content: Buffer, context: string): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, key, iv, { authTagLength: tagLength }).setAAD(Buffer.from(context));
  const body = Buffer.concat([encryption.update(content), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), body]);
}

/** Opens what {@link seal} made. @returns null when key, context or a single bit is not the same */
export function unseal(key: Buffer, box: Buffer, context: string): Buffer | null {
  if (box.length < ivLength + tagLength) return null;
  try {
    const decryption = createDecipheriv(cipher, key, box.subarray(0, ivLength), { authTagLength: tagLength })
      .setAAD(Buffer.from(context))
      .setAuthTag(box.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decryption.update(box.subarray(ivLength + tagLength)), decryption.final()]);
  } catch {
    return null;
  }
}
