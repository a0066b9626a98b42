import { readerKey, visitorKey } from './visitor-key.js';

const salt = Buffer.alloc(32, 1);
const key = (address: string, agent = 'Trình duyệt', portal = 'p', with_ = salt) => visitorKey(with_, portal, address, agent);

it('is the same for the same browser at the same address, and no other', () => {
  const one = key('203.0.113.7');
  expect(key('203.0.113.7')).toEqual(one);
  expect(key('203.0.113.8').visitor).not.toBe(one.visitor);
  expect(key('203.0.113.7', 'Khác')).toEqual({ visitor: expect.not.stringMatching(one.visitor) as string, address: one.address });
});

it('leads neither from one portal to another nor from one day to the next', () => {
  const one = key('203.0.113.7');
  for (const other of [key('203.0.113.7', 'Trình duyệt', 'q'), key('203.0.113.7', 'Trình duyệt', 'p', Buffer.alloc(32, 2))]) {
    expect(other.visitor).not.toBe(one.visitor);
    expect(other.address).not.toBe(one.address);
  }
});

it('takes a network of IPv6 for one address, and IPv4 in IPv6 for what it is', () => {
  expect(key('2001:db8:1:2:aaaa::1')).toEqual(key('2001:0db8:0001:0002::2'));
  expect(key('2001:db8:1:2::1').address).not.toBe(key('2001:db8:1:3::1').address);
  expect(key('::ffff:203.0.113.7')).toEqual(key('203.0.113.7'));
  expect(key('fe80::1%eth0')).toEqual(key('fe80::1'));
});

it('gives twenty answers at most to one address, whatever browsers it claims to have', () => {
  const keys = new Set(Array.from({ length: 2_000 }, (_, index) => readerKey(salt, 'p', '203.0.113.7', `Trình duyệt ${String(index)}`)));
  expect(keys.size).toBe(20);
});
