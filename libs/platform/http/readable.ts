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
