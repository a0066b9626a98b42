import { domainToASCII } from 'node:url';

/**
 * A host name as the directory of hosts writes it: lower case, without port and final dot, Vietnamese letters in
 * punycode.
 * @returns null for what can be no host name
 */
export function normaliseHost(raw: string): string | null {
  // Before anything else: normalising a long run of combining marks takes time with the square of its length.
  if (raw.length > 300) return null;
  const bare = raw.trim().replace(/:\d*$/, '').replace(/\.$/, '');
  if (/[\s/\\?#@:]/.test(bare)) return null;
  const host = domainToASCII(bare.normalize('NFC')).toLowerCase();
  return host.length > 0 && host.length <= 253 ? host : null;
}
