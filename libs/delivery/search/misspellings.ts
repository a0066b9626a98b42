import { isSyllable } from './syllables.js';

const letters = 'abcdeghiklmnopqrstuvxy';

/** What a slip of the fingers makes most often comes first. */
export type Slip = 'typing' | 'exchanged' | 'joined' | 'missing' | 'doubled' | 'other';

export interface Correction {
  readonly slip: Slip;
  /** One word, or two where a blank was left out. */
  readonly words: readonly string[];
}

/**
 * Words that somebody may have meant by this one, without accents, likeliest first: one slip away and a syllable of the
 * language. Whether the portal has them is for the caller to find out.
 */
export function correctionsOf(word: string): Correction[] {
  if (word.length < 2 || word.length > 14 || /[^\p{L}\d]/u.test(word)) return [];
  const found = new Map<string, Correction>();
  const add = (slip: Slip, ...words: string[]): void => {
    const key = words.join(' ');
    if (key !== word && words.every(isSyllable) && !found.has(key)) found.set(key, { slip, words });
  };
  add('typing', keysOf(word));
  for (const swapped of exchanged(word)) {
    add('exchanged', swapped);
    // an abbreviation is no syllable: UBDN
    if (!isSyllable(word) && swapped !== word && !found.has(swapped)) found.set(swapped, { slip: 'exchanged', words: [swapped] });
  }
  for (const swapped of exchanged(keysOf(word))) add('exchanged', swapped);
  for (let at = 1; at < word.length; at += 1) add('joined', word.slice(0, at), word.slice(at));
  for (let at = 0; at <= word.length; at += 1) for (const letter of letters) add('missing', word.slice(0, at) + letter + word.slice(at));
  for (let at = 0; at < word.length; at += 1) add('doubled', word.slice(0, at) + word.slice(at + 1));
  for (let at = 0; at < word.length; at += 1) for (const letter of letters) add('other', word.slice(0, at) + letter + word.slice(at + 1));
  return [...found.values()];
}

function exchanged(word: string): string[] {
  return Array.from(word)
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + (word[at] ?? '') + word.slice(at + 2));
}

/** The word behind keys of Telex or VNI that were typed while the keyboard was set to English: `ddaats` and `dat61` are dat. */
export function keysOf(word: string): string {
  const vni = word.replace(/\d/g, '');
  if (vni !== word) return vni;
  const plain = word.replace(/(aa|ee|oo|dd)/g, (pair) => pair.charAt(0)).replaceAll('w', '');
  const tone = /[sfrxj]/.exec(plain.slice(1));
  const beyond = tone && /[aeiouy]/.test(plain.slice(0, tone.index + 1)) ? plain.slice(0, tone.index + 1) + plain.slice(tone.index + 2) : plain;
  return beyond.replace(/(aa|ee|oo|dd)/g, (pair) => pair.charAt(0));
}
