import { BlockList, isIP } from 'node:net';

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

/** True for an address of the internet; false for this machine, its neighbours, what a cloud tells its machines, and what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed4.check(address);
  return isIP(address) === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}
