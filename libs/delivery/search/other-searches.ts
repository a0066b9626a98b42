import { correctionsOf, keysOf, type Slip } from './misspellings.js';
import { isSyllable, syllablesFrom } from './syllables.js';
import { tsQueriesOf } from './ts-query.js';
import type { Term, TermGroup } from './typed-query.js';

/** Another search that may have been meant. */
export interface OtherSearch {
  readonly groups: readonly TermGroup[];
  /** The less, the likelier. */
  readonly rank: number;
  /** False where it only goes on with what was being typed. */
  readonly isCorrection: boolean;
}

const rankOf: Readonly<Record<Slip, number>> = { typing: 1, exchanged: 2, joined: 3, missing: 4, doubled: 5, other: 6 };
const mostOfWord = 14;
const mostOfAll = 60;
const mostEndings = 40;
/** Terms of a search that is looked at word by word: a slip in a longer one is not worth the time. */
const mostTerms = 12;
/** Words of questions that texts do not hold. */
const asking = /^(la|gi|nao|sao|dau|may|bao|nhieu|the|khi|nhu|hoi|xin|muon|can|toi|minh|duoc|khong|a|va|cua|cho|ve|o|tai|thi|cac|nhung)$/;

/**
 * Searches to try when nothing matches: the last word as the beginning of one, the keys of Telex or VNI, one slip of the
 * fingers, without the words of a question, without one word.
 * @param unknown folded words that the portal does not have at all; empty: every word is there, only not together
 */
export function otherSearches(groups: readonly TermGroup[], unknown: ReadonlySet<string>): OtherSearch[] {
  const terms = groups.flatMap((group) => group.terms);
  const isDoubtful = (term: Term): boolean => {
    const [word] = term.forms[0] ?? [];
    return term.forms[0]?.length === 1 && word !== undefined && /^[\p{L}\d]+$/u.test(word) && (unknown.size === 0 || unknown.has(word));
  };
  const found: OtherSearch[] = [];
  const add = (other: TermGroup[], rank: number, isCorrection = true): void => {
    if (other.some((group) => group.terms.length > 0)) found.push({ groups: other.filter((group) => group.terms.length > 0), rank, isCorrection });
  };

  const said = groups.map((group) => ({ ...group, terms: group.terms.filter((term) => !asking.test(wordOf(term))) }));
  if (said.flatMap((group) => group.terms).length < terms.length) add(said, 7);
  if (terms.length > mostTerms) return found;
  const last = terms.at(-1);
  if (last && isDoubtful(last)) {
    const endings = syllablesFrom(wordOf(last), mostEndings).map((word) => [word]);
    if (endings.length > 0)
      add(
        changed(groups, last, (term) => ({ ...term, forms: [...term.forms, ...endings], exact: null })),
        0,
        false,
      );
  }
  const keyed = terms.filter((term) => isDoubtful(term) && decoded(term));
  if (keyed.length > 1) add(replacedAll(groups, keyed), 0);
  for (const term of terms.filter(isDoubtful)) {
    for (const { slip, words } of correctionsOf(wordOf(term)).slice(0, mostOfWord)) {
      add(
        changed(groups, term, () => ({ typed: words.join(' '), forms: [words], exact: null })),
        rankOf[slip],
      );
    }
  }
  if (terms.length > 2) for (const term of terms) add(without(groups, term), unknown.has(wordOf(term)) ? 8 : 9);
  return found.sort((one, other) => one.rank - other.rank).slice(0, mostOfAll);
}

/** The likeliest of those that have matches: the one whose words also follow each other before others, then the one with most. */
export function likeliest(others: readonly OtherSearch[], counts: ReadonlyMap<string, number>): OtherSearch | null {
  const tried = others.flatMap((other) => {
    const { loose, phrase } = tsQueriesOf(other.groups);
    const count = counts.get(loose) ?? 0;
    return count > 0 ? [{ other, count, together: counts.get(phrase) ?? 0 }] : [];
  });
  const dropsWords = (rank: number): boolean => rank >= 7;
  tried.sort(
    (one, two) =>
      Number(dropsWords(one.other.rank)) - Number(dropsWords(two.other.rank)) ||
      Number(one.other.isCorrection) - Number(two.other.isCorrection) ||
      Number(two.together > 0) - Number(one.together > 0) ||
      one.other.rank - two.other.rank ||
      two.together - one.together ||
      two.count - one.count,
  );
  return tried[0]?.other ?? null;
}

/** What other searches ask PostgreSQL to count. */
export function countedBy(others: readonly OtherSearch[]): string[] {
  return [...new Set(others.flatMap(({ groups }) => [tsQueriesOf(groups).loose, tsQueriesOf(groups).phrase]))];
}

function wordOf(term: Term): string {
  return term.forms[0]?.[0] ?? '';
}

function decoded(term: Term): string | null {
  const word = wordOf(term);
  const other = keysOf(word);
  return other !== word && isSyllable(other) ? other : null;
}

function replacedAll(groups: readonly TermGroup[], keyed: readonly Term[]): TermGroup[] {
  const read = (term: Term): Term => {
    const word = keyed.includes(term) ? decoded(term) : null;
    return word === null ? term : { typed: word, forms: [[word]], exact: null };
  };
  return groups.map((group) => ({ ...group, terms: group.terms.map(read) }));
}

function changed(groups: readonly TermGroup[], target: Term, change: (term: Term) => Term): TermGroup[] {
  return groups.map((group) => ({ ...group, terms: group.terms.map((term) => (term === target ? change(term) : term)) }));
}

function without(groups: readonly TermGroup[], target: Term): TermGroup[] {
  return groups.map((group) => ({ ...group, terms: group.terms.filter((term) => term !== target) }));
}
