const typeWords = ['tỉnh', 'thành phố', 'thị xã', 'thị trấn', 'quận', 'huyện', 'phường', 'xã', 'đặc khu', 'sở'];

/** The type word that a full name begins with, in small letters; empty when it begins with none. */
export function typeWordOf(name: string): string {
  const small = `${name.normalize('NFC').toLowerCase().trim()} `;
  return typeWords.find((word) => small.startsWith(`${word} `)) ?? '';
}
