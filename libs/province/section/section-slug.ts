import { addressWords, freeAddress } from '#web/wire';

const longest = 60;

/**
 * Address of a section from its name, at most 60 characters cut between words; where it is taken, with the next number.
 * @returns null when the name has neither a Latin letter nor a digit
 */
export function sectionSlug(name: string, taken: ReadonlySet<string>): string | null {
  const words = addressWords(name, longest);
  return words === '' ? null : freeAddress(words, taken);
}
