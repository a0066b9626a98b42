/**
 * False for text that cannot be stored or shown: a NUL, half a character (lone surrogate), or a heap of more than 32
 * combining marks. To be asked before normalising, which takes time with the square of such a heap.
 */
export function isReadable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed() && !/\p{M}{33}/u.test(text);
}

/** Longest text worth looking at where at most `most` characters are allowed: normalising and trimming may shorten it. */
export function worthReading(text: string, most: number): boolean {
  return text.length <= most * 4;
}

/** Changes how a text is found, cut or turned round without being seen; joiners stay, of which emoji are made. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** What is no letter or sign by itself: blanks under other names, joiners, what only changes the character before. */
const blank = /[\s\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200c\u200d\u2800\u3164\ufe00-\ufe0f\uffa0]/gu;

/** A text in the form that is kept: NFC, trimmed, without what nobody sees; empty when nothing of it can be seen. To be asked of text that {@link isReadable}. */
export function shownText(text: string): string {
  const shown = text.normalize('NFC').replace(unseen, '').trim();
  return shown.replace(blank, '') === '' ? '' : shown;
}

/** True where nobody would see anything, as of spaces of no width. */
export const isBlank = (text: string): boolean => shownText(text) === '';
