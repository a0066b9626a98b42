import { typeWordOf } from '../unit/type-word.js';
import { districtCodes } from './district-codes.js';
import { keptName, nameKey } from './same-name.js';

describe('the key of a name', () => {
  it.each([
    ['Xã Hoà Lạc', 'Xã Hòa Lạc'],
    ['Phường Thuỷ Xuân', 'Phường Thủy Xuân'],
    ['xã Bắc Sơn', 'Xã Bắc Sơn'],
    ['Xã Nậm Nèn'.normalize('NFD'), 'Xã Nậm Nèn'],
    ["Xã Ea H'leo", 'Xã Ea H’Leo'],
    [' Xã  Tú Lệ ', 'Xã Tú Lệ'],
  ])('takes %j and %j for one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Xã Lộc Thạnh', 'Xã Lộc Thành'],
    ['Xã Ba Tơ', 'Xã Ba Tô'],
    ['Xã Cẩm Giang', 'Xã Cẩm Giàng'],
    ['Xã Đak Lua', 'Xã Dak Lua'],
    ['Xã Long Thành', 'Phường Long Thành'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

it('a name is kept in NFC with single spaces; the place of a tone stays', () => {
  expect(keptName(' Xã  Hoà Lạc '.normalize('NFD'))).toBe('Xã Hoà Lạc');
});

it.each([
  ['Thành phố Đồng Nai', 'thành phố'],
  ['Thị trấn Châu Ổ', 'thị trấn'],
  ['Đặc khu Lý Sơn', 'đặc khu'],
  ['Xãm', ''],
])('%s begins with the type word %j', (name, word) => {
  expect(typeWordOf(name)).toBe(word);
});

it('districts get a code of province and name, and two with one plain name differ', () => {
  const commune = (code: string, district: string) => ({ code, name: `Xã ${code}`, provinceCode: '87', district });
  const districts = [...districtCodes([commune('1', 'Huyện Bình Sơn'), commune('2', 'Huyện Bình Sơn'), commune('3', 'Huyện Bính Sơn')]).values()];
  expect(districts.map(({ code, communes }) => [code, communes])).toEqual([
    ['87.huyen-binh-son', ['1', '2']],
    ['87.huyen-binh-son-2', ['3']],
  ]);
});
