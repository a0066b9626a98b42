import type { Word } from './words.js';

/** Where a word stands: title, summary, first words of the text, the rest. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** As many places of one word as a tsvector keeps, and the last place it can name. */
const mostPlaces = 250;
const lastPlace = 16_000;
const elsewhere = '16383D';

/**
 * Bytes of the words and places of one vector: PostgreSQL takes 1 MiB. No language fills them; a table of a hundred thousand numbers does, and words
 * beyond are not found.
 */
const room = 1_000_000;
/** What a word takes at most beside its letters: in the row how many places it has and the first of them, in the index the code of the portal (ADR 54). */
const eachWord = 6;
const eachPlace = 2;

/**
 * Collects words and writes them as PostgreSQL reads a tsvector. Words are in it without accents and with their places; with
 * accents too, without places, so that what was typed exactly can be told apart.
 */
export class VectorText {
  private readonly places = new Map<string, string[]>();
  private next = 1;
  private left = room;

  add(words: readonly Word[], weight: Weight): this {
    for (const { folded, exact, numbers = [] } of words) {
      this.put(folded, weight);
      for (const number of numbers) this.put(number, weight);
      if (exact !== folded) this.mention(exact);
      this.next = Math.min(this.next + 1, lastPlace);
    }
    // a phrase does not run from one field into the next
    this.next = Math.min(this.next + 2, lastPlace);
    return this;
  }

  /** Words that the text has somewhere, far from here: all at one place beyond the others, as a word without any would pass for one of the title. */
  addElsewhere(words: readonly Word[]): this {
    for (const { folded, exact, numbers = [] } of words) {
      for (const lexeme of [folded, ...numbers]) {
        const places = this.mention(lexeme);
        if (places?.length === 0) places.push(elsewhere);
      }
      if (exact !== folded) this.mention(exact);
    }
    return this;
  }

  toString(): string {
    let text = '';
    // a lexeme holds letters, digits, / and -: nothing that would have to be escaped inside quotes
    for (const [lexeme, places] of this.places) text += places.length > 0 ? `'${lexeme}':${places.join(',')} ` : `'${lexeme}' `;
    return text;
  }

  /** As {@link toString}, without the accented words. */
  toPlain(): string {
    return [...this.places].map(([lexeme, places]) => (places.length > 0 ? `'${lexeme}':${places.join(',')}` : '')).join(' ');
  }

  private put(lexeme: string, weight: Weight): void {
    const places = this.mention(lexeme);
    if (places && (places.length === 0 || (places.length < mostPlaces && this.takes(eachPlace)))) places.push(`${String(this.next)}${weight}`);
  }

  /** @returns places of a word; undefined: there is no room for it */
  private mention(lexeme: string): string[] | undefined {
    let places = this.places.get(lexeme);
    if (!places && this.takes(Buffer.byteLength(lexeme) + eachWord)) this.places.set(lexeme, (places = []));
    return places;
  }

  private takes(bytes: number): boolean {
    if (bytes > this.left) return false;
    this.left -= bytes;
    return true;
  }
}
