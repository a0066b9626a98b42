import type { Term, TermGroup } from './typed-query.js';
import { wordsIn } from './words.js';

/**
 * A corrected search as a person would type it. Words that were corrected are known without accents alone, so they are shown as
 * the first hits write them, best where the word before them stands there too.
 */
export function correctedText(
  corrected: readonly TermGroup[],
  typed: readonly TermGroup[],
  hits: readonly { readonly title: string; readonly text: string }[],
): string {
  const kept = new Set<Term>(typed.flatMap((group) => group.terms));
  const written = hits.slice(0, 3).flatMap(({ title, text }) => wordsIn(`${title}. ${text}`.normalize('NFC')));
  let before = '';
  const shown = (term: Term): string => {
    if (kept.has(term)) {
      before = term.forms[0]?.at(-1) ?? '';
      return term.typed;
    }
    return (term.forms[0] ?? []).map((word) => accented(word)).join(' ');
  };
  const accented = (word: string): string => {
    const follows = written.find((each, place) => each.folded === word && written[place - 1]?.folded === before);
    const found = follows ?? written.find((each) => each.folded === word);
    before = word;
    return found?.exact ?? word;
  };
  return corrected.map(({ together, terms }) => (together ? `"${terms.map(shown).join(' ')}"` : terms.map(shown).join(' '))).join(' ');
}
