import { foldInPlace, lowerInPlace, spelling } from './fold.js';

/** A word of a text with its place. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without accents. */
  readonly folded: string;
  /** With the accents as written; the same as `folded` where it has none. */
  readonly exact: string;
  /** Of the first word of a number such as 15/2020/QĐ-UBND: that number, and all that it begins with, shortest first. */
  readonly numbers?: readonly string[];
  /** Words that the number takes up, this one among them. */
  readonly span?: number;
}

/** Longest word that is kept whole; what is longer is no word of a language. */
const longest = 60;
const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Number, year or sign of who issued it, or both: 15/2020/QĐ-UBND, 15/2020, 191/NQ-CP. A date is none. */
const documentNumber = /(?<![\p{L}\p{N}/])(\d{1,6}[a-z]?)(\/\d{4}(?!\d))?(\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?/gu;

/** Words of a text in NFC, in their order. */
export function wordsIn(text: string): Word[] {
  const folded = foldInPlace(text);
  const low = lowerInPlace(text);
  const numbers = numbersIn(folded);
  const words: Word[] = [];
  for (const match of folded.matchAll(word)) {
    const start = match.index;
    const end = start + match[0].length;
    const plain = spelling(match[0].slice(0, longest).replace(/\p{M}/gu, ''));
    if (plain === '') continue;
    const exact = spelling(low.slice(start, end).slice(0, longest).replace(/\p{M}/gu, ''));
    const found = numbers.get(start);
    words.push({ start, end, folded: plain, exact, ...(found ? { numbers: found.lexemes, span: found.span } : {}) });
  }
  return words;
}

interface DocumentNumber {
  readonly lexemes: readonly string[];
  readonly span: number;
}

function numbersIn(folded: string): Map<number, DocumentNumber> {
  const found = new Map<number, DocumentNumber>();
  if (!folded.includes('/')) return found;
  for (const match of folded.matchAll(documentNumber)) {
    const [whole, number = '', year = '', sign = ''] = match;
    if (!year && !sign) continue;
    const leading = number.replace(/^0+(?=\d)/, '');
    const lexemes = [`${leading}/`];
    if (year) lexemes.push(leading + year);
    const parts = sign.split('-');
    for (let count = 1; sign && count <= parts.length; count += 1) lexemes.push(leading + year + parts.slice(0, count).join('-'));
    found.set(match.index, { lexemes: lexemes.map((lexeme) => lexeme.slice(0, longest)), span: whole.split(/[/-]/).length });
  }
  return found;
}
