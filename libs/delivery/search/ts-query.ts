import { spelling } from './fold.js';
import type { Term, TermGroup } from './typed-query.js';

/** A search as PostgreSQL asks the vectors, each a tsquery. */
export interface TsQueries {
  /** Every term, whichever way its accents are; groups of them as they follow each other. */
  readonly all: string;
  /** Every term, wherever its words stand: what the first row of a long text, which knows no places of most of its words, can tell. */
  readonly loose: string;
  /** Every term in the title. */
  readonly inTitle: string;
  /** Every term in title or summary. */
  readonly inHead: string;
  /** Every term with the accents that were typed; null when none were. */
  readonly exact: string | null;
  /** All terms as they follow each other. */
  readonly phrase: string;
  /** Any term: for how much of it a title holds. */
  readonly any: string;
}

// lexemes are made of letters, digits, / and - alone (words.ts)
const quoted = (lexeme: string, weight: string): string => `'${lexeme}'${weight}`;

function run(words: readonly string[], weight: string): string {
  const lexemes = words.map((word) => quoted(spelling(word), weight));
  return lexemes.length > 1 ? `(${lexemes.join(' <-> ')})` : (lexemes[0] ?? '');
}

function anyForm({ forms }: Term, weight: string): string {
  const runs = forms.map((words) => run(words, weight));
  return runs.length > 1 ? `(${runs.join(' | ')})` : (runs[0] ?? '');
}

function every(groups: readonly TermGroup[], weight: string): string {
  return groups
    .map(({ together, terms }) => {
      const each = terms.map((term) => anyForm(term, weight));
      return together ? `(${each.join(' <-> ')})` : each.join(' & ');
    })
    .join(' & ');
}

/** What PostgreSQL is asked for a search that was read by `readTyped`. */
export function tsQueriesOf(groups: readonly TermGroup[]): TsQueries {
  const terms = groups.flatMap((group) => group.terms);
  const hasAccents = terms.some(({ exact }) => exact !== null);
  const all = every(groups, '');
  return {
    all,
    loose: all.replaceAll(' <-> ', ' & '),
    inTitle: every(groups, ':A'),
    inHead: every(groups, ':AB'),
    exact: hasAccents ? terms.map((term) => (term.exact === null ? anyForm(term, '') : quoted(term.exact, ''))).join(' & ') : null,
    phrase: terms.map((term) => anyForm(term, '')).join(' <-> '),
    any: terms.map((term) => anyForm(term, '')).join(' | '),
  };
}
