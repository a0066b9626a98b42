/** Words without accents, signs and case, for comparing headings and choices. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A name so that both places of a tone are one (Hòa, Hoà) and case, spaces and signs do not count; accents do. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .filter(Boolean)
    .join(' ')
    .normalize('NFC');
}

const typeWord = /^(?:phường|xã|thị trấn|đặc khu|tỉnh|thành phố)\s+/iu;

/** A name without its type word. */
export function bareName(name: string): string {
  return name.normalize('NFC').trim().replace(typeWord, '');
}

/** Initials of an agency as it abbreviates itself: Sở Văn hóa, Thể thao và Du lịch gives svhttdl. */
export function abbreviation(name: string): string {
  return plainWords(name)
    .split(' ')
    .filter((word) => word !== 'va' && word !== 'cua')
    .map((word) => word.charAt(0))
    .join('');
}
