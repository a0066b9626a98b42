import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from '#platform/http';

const longest = 500;

/**
 * The address of a receiving system in one form; null when it is none.
 * @param admitsPrivate setting WEBHOOK_PRIVATE_TARGETS, for trying out
 */
export function readTarget(text: string, admitsPrivate: boolean): URL | null {
  const url = URL.parse(text.trim());
  if (!url || url.href.length > longest || url.username !== '' || url.password !== '' || url.hash !== '') return null;
  if (admitsPrivate) return ['http:', 'https:'].includes(url.protocol) ? url : null;
  const host = bare(url);
  if (url.protocol !== 'https:' || (isIP(host) ? !isPublicAddress(host) : !host.includes('.') || /\.(localhost|local|internal|lan)\.?$/.test(host)))
    return null;
  return url;
}

/**
 * Where to connect. The name is looked up once and the connection goes to what was found and checked: asked again, it could lead elsewhere.
 * @returns null when any of its addresses is not of the internet
 */
export async function addressOf(url: URL, admitsPrivate: boolean): Promise<string | null> {
  const host = bare(url);
  const found = isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address }) => address);
  return admitsPrivate || found.every(isPublicAddress) ? (found[0] ?? null) : null;
}

/** The host name; an IPv6 address without its brackets. */
function bare(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}
