/** Code units below this have an accented or capital form; beyond it nothing is folded. */
const end = 0x2000;
const lower = new Uint16Array(end);
const bare = new Uint16Array(end);
for (let code = 0; code < end; code += 1) {
  const letter = String.fromCharCode(code);
  const small = letter.toLowerCase();
  lower[code] = small.length === 1 ? small.charCodeAt(0) : code;
  const [base = letter] = letter.normalize('NFD');
  const plain = base === 'đ' || base === 'Đ' ? 'd' : base.toLowerCase();
  bare[code] = plain.length === 1 ? plain.charCodeAt(0) : code;
}

function mapped(text: string, table: Uint16Array): string {
  const bytes = Buffer.from(text, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  for (let place = 0; place < units.length; place += 1) {
    const code = units[place] ?? 0;
    if (code < end) units[place] = table[code] ?? code;
  }
  return bytes.toString('utf16le');
}

/** Lower case without accents, d for đ, of a text in NFC. Every character keeps its place: offsets hold in both. */
export function foldInPlace(text: string): string {
  return mapped(text, bare);
}

/** Lower case of a text in NFC; every character keeps its place. */
export function lowerInPlace(text: string): string {
  return mapped(text, lower);
}

// the two ways to set a tone on an open syllable: hòa and hoà are one word
const oldTones: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};
const iForY: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** One form for spellings that count as the same: hòa and hoà, lý and lí, 05 and 5. Takes a word in lower case, with accents or without. */
export function spelling(word: string): string {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  const toned = word.replace(/[òóỏõọùúủũụ][aey]$/, (rime) => oldTones[rime] ?? rime);
  return toned.replace(/^(h|k|l|m|s|t|v|qu)([yýỳỷỹỵ])$/, (_, initial: string, vowel: string) => initial + (iForY[vowel] ?? vowel));
}
