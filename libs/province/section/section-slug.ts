const longest = 60;

/**
 * Address of a section from its name: accents dropped, đ to d, words joined by hyphens, at most 60 characters cut between words;
 * where it is taken, with the next number.
 * @returns null when the name has neither a Latin letter nor a digit
 */
export function sectionSlug(name: string, taken: ReadonlySet<string>): string | null {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const end = words.length > longest ? words.lastIndexOf('-', longest) : -1;
  const plain = words.slice(0, end > 0 ? end : longest).replace(/-$/, '');
  if (plain === '') return null;
  let slug = plain;
  for (let number = 2; taken.has(slug); number += 1) slug = `${plain}-${String(number)}`;
  return slug;
}
