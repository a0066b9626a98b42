import { foldInPlace } from './fold.js';
import type { TermGroup } from './typed-query.js';
import { wordsIn, type Word } from './words.js';

/** A stretch of plain text that is one of the words sought, or is not. */
export interface TextRun {
  readonly words: string;
  readonly isMatch: boolean;
}

/** Characters of an excerpt, and how many of them stand before its first match. */
const excerptLength = 240;
const before = 60;

/** What is to be marked: words without accents, each with the accents that were typed for it, if any. */
export interface Sought {
  readonly words: ReadonlySet<string>;
  readonly pattern: RegExp;
}

/** Words to mark for a search. */
export function soughtBy(groups: readonly TermGroup[]): Sought {
  const words = new Set(groups.flatMap(({ terms }) => terms.flatMap(({ forms }) => forms.flat())));
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return { words, pattern: new RegExp(`(?<![\\p{L}\\p{N}])0{0,3}(?:${longestFirst.map(patternOf).join('|')})`, 'gu') };
}

/** Words are kept in one spelling (fold.ts); texts have both. */
function patternOf(word: string): string {
  const either = word.replaceAll('/', '\\/').replace(/^(h|k|l|m|s|t|v|qu)i$/, '$1[iy]');
  return word.endsWith('/') ? either : `${either}(?![\\p{L}\\p{N}])`;
}

/** A short text with its matches marked. */
export function marked(text: string, sought: Sought): TextRun[] {
  return runs(text, 0, text.length, matches(wordsIn(text), sought));
}

/** The stretch of a text around most of the words sought, with its matches marked; its beginning when there are none. */
export function excerpt(text: string, sought: Sought): TextRun[] {
  const { from, to } = bestWindow(text, sought);
  const start = from === 0 ? 0 : atBlank(text, from);
  const end = to >= text.length ? text.length : endOfWord(text, to);
  const inner = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (inner === '') return [];
  const shown = `${start > 0 ? '… ' : ''}${inner}${end < text.length ? ' …' : ''}`;
  return marked(shown, sought);
}

/** Only the excerpt is taken apart into words: a text has thousands. */
function bestWindow(text: string, { pattern, words }: Sought): { from: number; to: number } {
  const whole = { from: 0, to: Math.min(text.length, excerptLength) };
  if (words.size === 0) return whole;
  const places: { at: number; word: string }[] = [];
  for (const match of foldInPlace(text).matchAll(pattern)) {
    places.push({ at: match.index, word: match[0] });
    if (places.length === 400) break;
  }
  let best = { count: 0, at: -1 };
  for (let first = 0; first < places.length; first += 1) {
    const begin = places[first]?.at ?? 0;
    const seen = new Set<string>();
    for (let next = first; next < places.length && (places[next]?.at ?? 0) < begin + excerptLength - before; next += 1) seen.add(places[next]?.word ?? '');
    if (seen.size > best.count) best = { count: seen.size, at: begin };
  }
  if (best.at < 0) return whole;
  const from = Math.max(0, best.at - before);
  return { from, to: Math.min(text.length, from + excerptLength) };
}

function atBlank(text: string, from: number): number {
  const blank = text.slice(from, from + before).search(/\s/);
  return blank < 0 ? from : from + blank + 1;
}

function endOfWord(text: string, to: number): number {
  const blank = text.slice(to).search(/\s/);
  return blank < 0 || blank > 30 ? to : to + blank;
}

function matches(found: readonly Word[], { words }: Sought): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  for (const [place, word] of found.entries()) {
    const number = word.numbers?.some((each) => words.has(each));
    const end = number ? (found[place + (word.span ?? 1) - 1] ?? word).end : word.end;
    if (number || words.has(word.folded)) marks.push({ start: word.start, end });
  }
  return marks;
}

/** Matches with nothing but blanks between them are one. */
function runs(text: string, start: number, end: number, marks: readonly { start: number; end: number }[]): TextRun[] {
  const made: TextRun[] = [];
  const add = (to: number, isMatch: boolean, from: number): void => {
    if (to > from) made.push({ words: text.slice(from, to), isMatch });
  };
  let done = start;
  for (let place = 0; place < marks.length; place += 1) {
    const mark = marks[place];
    if (!mark || mark.start < done) continue;
    let to = mark.end;
    for (let next = marks[place + 1]; next && (next.start <= to || /^\s+$/.test(text.slice(to, next.start))); next = marks[place + 1]) {
      to = Math.max(to, next.end);
      place += 1;
    }
    add(mark.start, false, done);
    add(to, true, mark.start);
    done = to;
  }
  add(end, false, done);
  return made;
}
