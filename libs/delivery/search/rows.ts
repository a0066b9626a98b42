import { splitText } from './split-text.js';
import { VectorText } from './vector.js';
import { wordsIn } from './words.js';

/** What of a publication is searched. */
export interface Searchable {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

export interface SearchRow {
  /** 0: title, summary and what stands before the first article; it knows every word of the item. */
  readonly part: number;
  readonly label: string;
  /** Stretch of the plain text, in characters. */
  readonly start: number;
  readonly length: number;
  /** False where words of other parts are in the vector too, all at one place. */
  readonly near: boolean;
  readonly vector: string;
}

/** Words of the text that count for more, because number, kind and subject of a document stand there. */
const opening = 60;

/** Rows by which an item is found: one for a short text, one more for each article or block of a long one. */
export function rowsOf({ title, summary, text }: Searchable): SearchRow[] {
  const titleWords = wordsIn(title.normalize('NFC'));
  const [first, ...others] = splitText(text).map((part) => ({ ...part, words: wordsIn(text.slice(part.start, part.end)) }));
  const head = first?.words ?? [];
  const whole = new VectorText()
    .add(titleWords, 'A')
    .add(wordsIn(summary.normalize('NFC')), 'B')
    .add(head.slice(0, opening), 'C')
    .add(head.slice(opening), 'D');
  for (const { words } of others) whole.addElsewhere(words);
  const place = (start: number, end: number) => ({ start, length: end - start });
  return [
    { part: 0, label: '', ...place(0, first?.end ?? 0), near: others.length === 0, vector: whole.toString() },
    ...others.map(({ label, start, end, words }, index) => ({
      part: index + 1,
      label,
      ...place(start, end),
      near: true,
      // with the title, so that words of both are found together
      vector: new VectorText().add(titleWords, 'A').add(words, 'D').toString(),
    })),
  ];
}
