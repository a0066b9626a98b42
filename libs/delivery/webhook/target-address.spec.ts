import { addressOf, readTarget } from './target-address.js';

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
