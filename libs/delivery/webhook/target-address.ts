import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const longest = 500;

/** Networks of IPv4 that are nobody's on the internet: private, loopback, link-local (clouds keep secrets there), shared, for documents, multicast. */
const closed4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed4.addSubnet(network, prefix);

/** Of IPv6 only what is handed out (2000::/3) is open, without what carries an IPv4 address inside or is for documents. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(network, prefix, 'ipv6');

/** True for an address of the internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed4.check(address);
  return isIP(address) === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

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
