import { tcvn3, vni } from './legacy-tables.js';
import { isSyllable } from './syllable.js';

/** How text was written: encoded twice, Windows-1258, TCVN3 (fonts ".Vn..."), VNI. */
export type LegacyCode = 'TWICE' | 'CP1258' | 'TCVN3' | 'VNI';

export interface LegacyReading {
  readonly code: LegacyCode;
  /** Converts one text; one that was right is given back unchanged. */
  readonly convert: (text: string) => string;
}

interface Reading {
  readonly code: LegacyCode;
  /** Null when the text cannot have been written that way. */
  readonly convert: (text: string) => string | null;
}

const bytesOf = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]));
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1258 = new TextDecoder('windows-1258');

const readings: readonly Reading[] = [
  { code: 'TWICE', convert: (text) => decoded(text, strictUtf8) },
  { code: 'CP1258', convert: (text) => decoded(text, windows1258)?.normalize('NFC') ?? null },
  { code: 'TCVN3', convert: (text) => fromLegacy(text, 'tcvn3') },
  { code: 'VNI', convert: (text) => fromLegacy(text, 'vni') },
];

/** Fonts of before Unicode, whose letters are not what they look like. */
export type LegacyFont = 'tcvn3' | 'vni';

/** Text that is known to be of a legacy font, as Unicode. */
export function fromLegacy(text: string, font: LegacyFont): string {
  if (font === 'tcvn3') return text.replace(/[^\s!-/:-@[-`{-~]+/gu, (word) => fromTcvn3(word));
  return text.replace(/[aeouyôö][øûõùïâàåãáäêèúüéë]|[\u00c0-\u00ff]/giu, (signs) => vni.get(signs) ?? single(signs));
}

/** Text of one byte a letter that was read as Western European, back to its bytes and read anew. */
function decoded(text: string, decoder: TextDecoder): string | null {
  const bytes: number[] = [];
  for (const sign of text) {
    const byte = bytesOf.get(sign);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

function fromTcvn3(word: string): string {
  const letters = word.replace(/[\u00a1-\u00fe]/gu, (sign) => tcvn3.get(sign) ?? sign);
  // Its capitals with marks are the small letters in a font of capitals.
  const plain = word.match(/[A-Za-z]/gu) ?? [];
  return plain.length > 1 && plain.every((letter) => letter < 'a') ? letters.toUpperCase() : letters;
}

function single(signs: string): string {
  return Array.from(signs)
    .map((sign) => vni.get(sign) ?? sign)
    .join('');
}

/** How well the words with marks read as Vietnamese: each syllable that could be counts for it, each other against it. */
function score(original: string, reading: string): number {
  const words = original.split(/[\s!-/:-@[-`{-~]+/u);
  const read = reading.split(/[\s!-/:-@[-`{-~]+/u);
  let sum = 0;
  for (const [index, word] of words.entries()) if (/[^\0-\x7f]/u.test(word)) sum += isSyllable(read[index] ?? '') ? 1 : -1;
  return sum;
}

/** True for text with signs over ASCII that a reader of Western European could have made of other bytes. */
function isDoubtful(text: string): boolean {
  return /[^\0-\x7f]/u.test(text) && Array.from(text).every((sign) => bytesOf.has(sign));
}

/**
 * How doubtful texts of one source were written, by evidence over all of them, or null when they read best as they are.
 */
export function legacyReading(texts: readonly string[]): LegacyReading | null {
  const doubtful = texts.filter(isDoubtful).slice(0, 5_000);
  let best: { code: LegacyCode; convert: Reading['convert'] } | null = null;
  let most = doubtful.reduce((sum, text) => sum + score(text, text), 0);
  for (const { code, convert } of readings) {
    const sum = doubtful.reduce((total, text) => total + score(text, convert(text) ?? text), 0);
    if (sum > most) [best, most] = [{ code, convert }, sum];
  }
  if (!best) return null;
  const { code, convert } = best;
  return {
    code,
    convert: (text) => {
      if (!isDoubtful(text)) return text;
      const converted = convert(text);
      return converted !== null && score(text, converted) >= score(text, text) ? converted.normalize('NFC') : text;
    },
  };
}
