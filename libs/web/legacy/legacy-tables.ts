/**
 * TCVN 5712:1993 (VN3, fonts ".Vn..."), one byte for a letter: the letters of bytes A1 to FE in their order, a dot where
 * the table has none.
 */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđ.' + // A1-AF
  '.....àảãáạ.ằẳẵắ.' + // B0-BF
  '......ặầẩẫấậè.ẻẽ' + // C0-CF
  'éẹềểễếệìỉ...ĩíịò' + // D0-DF
  '.ỏõóọồổỗốộờởỡớợù' + // E0-EF
  '.ủũúụừửữứựỳỷỹýỵ'; // F0-FE

export const tcvn3: ReadonlyMap<string, string> = new Map(
  Array.from(tcvn3Letters).flatMap((letter, index): [string, string][] => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + index), letter]])),
);

/** Marks of VNI after a, e, o, u, y and after the letters that it writes as one byte. */
const tones = { ø: '\u0300', û: '\u0309', õ: '\u0303', ù: '\u0301', ï: '\u0323' };
const circumflex = { â: '', à: '\u0300', å: '\u0309', ã: '\u0303', á: '\u0301', ä: '\u0323' };
const breve = { ê: '', è: '\u0300', ú: '\u0309', ü: '\u0303', é: '\u0301', ë: '\u0323' };
const single = { ì: 'ì', æ: 'ỉ', ó: 'ĩ', í: 'í', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư', ñ: 'đ' };

function vniTable(): Map<string, string> {
  const table = new Map<string, string>(Object.entries(single));
  const add = (base: string, letter: string, marks: Readonly<Record<string, string>>): void => {
    for (const [sign, mark] of Object.entries(marks)) table.set(base + sign, (letter + mark).normalize('NFC'));
  };
  for (const base of ['a', 'e', 'o', 'u', 'y']) add(base, base, tones);
  for (const base of ['a', 'e', 'o']) add(base, `${base}\u0302`, circumflex);
  add('a', 'a\u0306', breve);
  add('ô', 'ơ', tones);
  add('ö', 'ư', tones);
  for (const [from, to] of [...table]) table.set(from.toUpperCase(), to.toUpperCase());
  for (const [from, to] of [...table])
    if (from.length === 2 && from === from.toLowerCase()) table.set(from.charAt(0).toUpperCase() + from.charAt(1), to.toUpperCase());
  return table;
}

/** VNI for Windows (fonts "VNI-..."): a letter, then a sign for its mark; some letters are one sign. Two signs go before one. */
export const vni: ReadonlyMap<string, string> = vniTable();
