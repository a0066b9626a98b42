import { addressWords } from '#web/wire';

const longest = 80;

/**
 * The last part of an item's address, at most 80 characters cut between words. A title without a Latin letter or digit gives `tin`.
 */
export function slugify(title: string): string {
  return addressWords(title, longest) || 'tin';
}

/**
 * Addresses to try for an item, best first: the plain one, then with more and more of the item's id. The end of a
 * UUIDv7 is its random part; the last candidate holds the whole id.
 */
export function slugCandidates(title: string, itemId: string): string[] {
  const plain = slugify(title);
  const id = itemId.replaceAll('-', '').toLowerCase();
  return [plain, ...[6, 12, 32].map((length) => `${plain}-${id.slice(-length)}`)];
}

/** True for text that can be an address; anything else is simply an address that no item has. */
export function isSlug(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Path of an item on its portal's site. */
export function itemPath(slug: string): string {
  return `/tin/${slug}`;
}
