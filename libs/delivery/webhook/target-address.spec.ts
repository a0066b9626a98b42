import { addressOf, isPublicAddress, readTarget } from './target-address.js';

it.each(['8.8.8.8', '203.162.0.181', '2001:ee0::1', '2405:4800::1'])('%s is of the internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

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
  'không phải địa chỉ',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['https://nhan.example.vn/a?b=1', 'https://nhan.example.vn:8443/', 'https://8.8.8.8/'])('%s can be told of things', (text) => {
  expect(readTarget(text, false)?.href).toBe(text);
});

it.each([
  'http://nhan.example.vn/',
  'https://localhost/',
  'https://a.localhost/',
  'https://may-trong/',
  'https://may.internal/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://ten:mat-khau@nhan.example.vn/',
  'https://nhan.example.vn/#x',
  'ftp://nhan.example.vn/',
  'javascript:alert(1)',
  `https://nhan.example.vn/${'a'.repeat(500)}`,
  '',
])('%s cannot', (text) => {
  expect(readTarget(text, false)).toBeNull();
});

it('a name that leads into this machine is refused when it is looked up, and admitted for trying out', async () => {
  expect(await addressOf(new URL('https://localhost/'), false)).toBeNull();
  expect(await addressOf(new URL('https://localhost/'), true)).toMatch(/^(127\.0\.0\.1|::1)$/);
});
