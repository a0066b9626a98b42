import { isPublicAddress } from './public-address.js';

it.each(['8.8.8.8', '203.162.0.181', '2001:ee0::1', '2405:4800::1', '172.32.0.1', '100.128.0.1', '2404:6800:4005::200e'])(
  '%s is of the internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:8.8.8.8',
  '::ffff:127.0.0.1',
  'fd00::1',
  'fe80::1',
  'ff02::1',
  '64:ff9b::a00:1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '172.16.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '3fff::1',
  'không phải địa chỉ',
  'không phải',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
