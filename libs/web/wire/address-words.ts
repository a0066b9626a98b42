/**
 * Words as the last part of an address: accents dropped, đ to d, joined by hyphens, cut between words.
 * @param longest most characters
 * @returns empty when there is neither a Latin letter nor a digit
 */
export function addressWords(text: string, longest: number): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= longest) return words;
  const end = words.lastIndexOf('-', longest);
  return words.slice(0, end > 0 ? end : longest);
}

/** The words themselves, or where they are taken, with the next number. */
export function freeAddress(words: string, taken: ReadonlySet<string>): string {
  let free = words;
  for (let number = 2; taken.has(free); number += 1) free = `${words}-${String(number)}`;
  return free;
}
