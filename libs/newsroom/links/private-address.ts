import { BlockList, isIP } from 'node:net';

const nobodys = new BlockList();
for (const [net, bits] of [
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
  nobodys.addSubnet(net, bits, 'ipv4');
const everybodys6 = new BlockList();
everybodys6.addSubnet('2000::', 3, 'ipv6');
/** Within the public space: documentation, and addresses that hold one of IPv4. */
const nobodys6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  nobodys6.addSubnet(net, bits, 'ipv6');

/** True for an address that is not one of the public internet: this machine, its neighbours, what a cloud tells its machines. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return nobodys.check(address, 'ipv4');
  if (family === 6) return !everybodys6.check(address, 'ipv6') || nobodys6.check(address, 'ipv6');
  return true;
}
