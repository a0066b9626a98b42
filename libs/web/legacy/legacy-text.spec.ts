import { legacyReading } from './legacy-text.js';
import { isSyllable } from './syllable.js';

const read = (...texts: string[]) => {
  const found = legacyReading(texts);
  return [found?.code ?? null, ...texts.map((text) => found?.convert(text) ?? text)];
};

describe('text of the time before Unicode', () => {
  it.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['Ph­êng TrÇn Biªn, thµnh phè Biªn Hßa', 'Phường Trần Biên, thành phố Biên Hòa'],
    ['Së Tµi nguyªn vµ M«i tr­êng tØnh §¾k L¾k', 'Sở Tài nguyên và Môi trường tỉnh Đắk Lắk'],
    ['ñy ban nh©n d©n huyÖn B×nh S¬n, Qu¶ng Ng·i', 'ủy ban nhân dân huyện Bình Sơn, Quảng Ngãi'],
    ['NguyÔn ThÞ Ngäc ¸nh, Cao B»ng, §µ N½ng, VÜnh Phó, Yªn B¸i', 'Nguyễn Thị Ngọc ánh, Cao Bằng, Đà Nẵng, Vĩnh Phú, Yên Bái'],
    ['UBND X· HßA B×NH', 'UBND Xã HÒA BÌNH'],
  ])('of TCVN3 is known by its words: %s', (text, plain) => {
    expect(read(text)).toEqual(['TCVN3', plain]);
  });

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['Phöôøng Traán Bieân, tænh Ñoàng Nai, thò xaõ Quaûng Trò', 'Phường Trấn Biên, tỉnh Đồng Nai, thị xã Quảng Trị'],
    ['Sôû Noâng nghieäp vaø Moâi tröôøng, Ñaø Naüng, Ñaék Laék, Cao Baèng', 'Sở Nông nghiệp và Môi trường, Đà Nẵng, Đắk Lắk, Cao Bằng'],
    ['UÛY BAN NHAÂN DAÂN XAÕ HOØA BÌNH', 'ỦY BAN NHÂN DÂN XÃ HÒA BÌNH'],
  ])('of VNI is known by its words: %s', (text, plain) => {
    expect(read(text)).toEqual(['VNI', plain]);
  });

  it('that was encoded twice is mended', () => {
    const twice = new TextDecoder('windows-1252').decode(Buffer.from('Phường Trấn Biên, Đồng Nai', 'utf8'));
    expect(read(twice)).toEqual(['TWICE', 'Phường Trấn Biên, Đồng Nai']);
  });

  it('of Windows-1258 is composed', () => {
    expect(read('Phýõ\u0300ng')[0]).toBeNull();
    // "Phường Bình Thạnh" as Vietnamese Windows stores it: letters and marks of one byte each, shown as Western European.
    expect(read('Phýõ\u00cc' + 'ng Bi\u00ccnh Tha\u00f2nh')).toEqual(['CP1258', 'Phường Bình Thạnh']);
  });

  it.each(['Phường Trấn Biên', 'Xã Hòa Bình, Xã Hoà Bình', 'Hòa', 'Bé Hà', 'Tà Lài', 'café', 'Ea H’Leo', 'Krông Búk', 'plain', ''])(
    'is left alone where it is Unicode: %s',
    (text) => {
      expect(read(text)).toEqual([null, text]);
    },
  );

  it('is found in a file where other cells are Unicode already', () => {
    expect(read('Phường Trấn Biên', 'X· HiÖp Hßa', 'abc')).toEqual(['TCVN3', 'Phường Trấn Biên', 'Xã Hiệp Hòa', 'abc']);
  });
});

describe('a syllable', () => {
  it.each(['Hòa', 'hoà', 'nghiêng', 'quyết', 'gì', 'Giêng', 'Đắk', 'uỷ', 'ủy', 'khuỷu', 'Thạnh', 'ươm'])('could be Vietnamese: %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['', 'hßa', 'Coäng', 'tàc', 'hòà', 'fa', 'wa', 'strê', 'ViÖt'])('could not be: %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
