/** Grave, acute, tilde, hook, dot: the tones, whichever letter of the syllable carries them. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * What two spellings of one name have in common: letters with their quality, tone by syllable, no case, one apostrophe, no doubled spaces.
 * Hoà and Hòa are one; Lộc Thạnh and Lộc Thành are two.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .trim()
    .split(/\s+/)
    .map((syllable) => syllable.replace(tones, '') + (syllable.match(tones) ?? []).join(''))
    .join(' ')
    .normalize('NFC');
}

/** As the product keeps names: NFC, single spaces, none at the ends; the place of a tone stays as found. */
export function keptName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}
