/** False for text that cannot be stored or shown: a NUL, or half a character (lone surrogate). */
export function isReadable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
