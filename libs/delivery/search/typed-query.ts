import { defineErrors } from '#platform/errors';
import { isReadable, worthReading } from '#platform/http';
import { abbreviations } from './abbreviations.js';
import { wordsIn } from './words.js';

/** Most characters and words of a search, fewest characters that say anything. */
const limits = { characters: 300, words: 40, fewest: 2 } as const;

export const searchErrors = defineErrors({
  SEARCH_TOO_SHORT: {
    kind: 'invalid',
    vi: 'Từ khóa quá ngắn. Hãy gõ ít nhất một từ có {fewest} chữ hoặc số.',
    en: 'The search is too short. Type at least one word of {fewest} letters or digits.',
  },
  SEARCH_TOO_LONG: {
    kind: 'invalid',
    vi: 'Từ khóa quá dài: nhiều nhất {characters} ký tự và {words} từ. Hãy chỉ gõ những từ chính.',
    en: 'The search is too long: at most {characters} characters and {words} words. Type the main words alone.',
  },
  SEARCH_UNREADABLE: {
    kind: 'invalid',
    vi: 'Từ khóa có ký tự hỏng không đọc được. Hãy gõ lại.',
    en: 'The search holds broken characters. Type it again.',
  },
});

/** One word, or a number such as 15/2020/QĐ-UBND, of what was typed. */
export interface Term {
  /** As typed, for showing it again. */
  readonly typed: string;
  /** Words without accents that it may stand for, each a run of words that follow each other. */
  readonly forms: readonly (readonly string[])[];
  /** With accents, where some were typed. */
  readonly exact: string | null;
}

/** Terms that must follow each other when `together`: what stood in quotation marks. */
export interface TermGroup {
  readonly together: boolean;
  readonly terms: readonly Term[];
}

/**
 * Reads what a person typed; NFC or NFD, with whatever signs.
 * @throws SEARCH_TOO_SHORT, SEARCH_TOO_LONG, SEARCH_UNREADABLE
 */
export function readTyped(typed: string): TermGroup[] {
  if (!worthReading(typed, limits.characters)) throw searchErrors.SEARCH_TOO_LONG(limits);
  if (!isReadable(typed)) throw searchErrors.SEARCH_UNREADABLE();
  const text = typed.normalize('NFC');
  if (text.length > limits.characters) throw searchErrors.SEARCH_TOO_LONG(limits);
  const groups = groupsOf(text);
  const terms = groups.flatMap((group) => group.terms);
  if (terms.length > limits.words) throw searchErrors.SEARCH_TOO_LONG(limits);
  if (terms.every(({ forms }) => forms.flat().join('').length < limits.fewest)) throw searchErrors.SEARCH_TOO_SHORT(limits);
  return groups;
}

function groupsOf(text: string): TermGroup[] {
  const groups: TermGroup[] = [];
  let from = 0;
  const add = (part: string, together: boolean): void => {
    const terms = termsOf(part);
    if (terms.length > 0) groups.push({ together: together && terms.length > 1, terms });
  };
  for (const quoted of text.matchAll(/["“”„«]([^"“”„«»]*)["“”»]/g)) {
    add(text.slice(from, quoted.index), false);
    add(quoted[1] ?? '', true);
    from = quoted.index + quoted[0].length;
  }
  add(text.slice(from), false);
  return groups;
}

function termsOf(text: string): Term[] {
  const words = wordsIn(text);
  const terms: Term[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (!word) break;
    const number = word.numbers?.at(-1);
    const next = words[place + 1];
    if (number) {
      const last = words[place + (word.span ?? 1) - 1] ?? word;
      terms.push({ typed: text.slice(word.start, last.end), forms: [[number]], exact: null });
      place += (word.span ?? 1) - 1;
      // "số 15/2020" and "số 15" ask for the number: the word itself says nothing
    } else if (word.folded === 'so' && next && /^\d/.test(next.folded) && /^\s+$/.test(text.slice(word.end, next.start))) {
      if (next.numbers) continue;
      terms.push({ typed: text.slice(word.start, next.end), forms: [[`${next.folded}/`], ['so', next.folded]], exact: null });
      place += 1;
    } else {
      const long = abbreviations[word.folded];
      const forms = [[word.folded], ...(long && word.exact === word.folded ? [long.split(' ')] : [])];
      terms.push({ typed: text.slice(word.start, word.end), forms, exact: word.exact === word.folded ? null : word.exact });
    }
  }
  return terms;
}
