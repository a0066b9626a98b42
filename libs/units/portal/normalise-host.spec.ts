import { normaliseHost } from './normalise-host.js';

describe('normaliseHost', () => {
  it.each([
    ['tranbien.dongnai.gov.vn', 'tranbien.dongnai.gov.vn'],
    ['TranBien.DongNai.GOV.VN', 'tranbien.dongnai.gov.vn'],
    ['tranbien.localhost:4001', 'tranbien.localhost'],
    ['tranbien.localhost:', 'tranbien.localhost'],
    ['tranbien.dongnai.gov.vn.', 'tranbien.dongnai.gov.vn'],
    ['tranbien.dongnai.gov.vn.:443', 'tranbien.dongnai.gov.vn'],
    [' tranbien.dongnai.gov.vn ', 'tranbien.dongnai.gov.vn'],
    ['Đồng-Nai.vn', 'xn--ng-nai-92a8502d.vn'],
    ['đồng-nai.vn'.normalize('NFD'), 'xn--ng-nai-92a8502d.vn'],
    ['xn--ng-nai-92a8502d.vn:443', 'xn--ng-nai-92a8502d.vn'],
    ['XN--NG-NAI-92A8502D.VN.', 'xn--ng-nai-92a8502d.vn'],
  ])('reads %s', (raw, host) => {
    expect(normaliseHost(raw)).toBe(host);
  });

  it.each(['', '.', ':80', 'a b', 'a/b', 'a\0b', 'a@b', '[::1]', '[::1]:4001', '::1', '[2001:db8::7]:443', '[fe80::1%25eth0]', `${'a'.repeat(251)}.vn`])(
    'refuses "%s"',
    (raw) => {
      expect(normaliseHost(raw)).toBeNull();
    },
  );
});
