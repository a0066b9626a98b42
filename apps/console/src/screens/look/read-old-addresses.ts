import { fold } from '#web';
import type { Look, Section } from './queries.js';

type OldAddress = Look['oldAddresses'][number];

/**
 * Old and new addresses from a CSV of two columns, parted by a semicolon, a comma or a tab; the second may be the name or the
 * address of a section. A first line of headings is passed over.
 */
export function readOldAddresses(text: string, sections: readonly Section[]): { readonly rows: OldAddress[]; readonly skipped: number } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const sectionOf = (target: string): Section | undefined =>
    sections.find(({ name, slug }) => fold(name) === fold(target) || slug === target || target === `/chuyen-muc/${slug}`);
  const rows = new Map<string, OldAddress>();
  let skipped = 0;
  for (const [index, line] of lines.entries()) {
    const [path = '', target = ''] = line.split(/[;\t]|,(?=\s*(?:"|\/|https?:|\p{L}))/u).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (!/^(\/|https?:\/\/)/.test(path) || target === '') {
      // headings are no row that was lost
      if (index > 0) skipped += 1;
      continue;
    }
    const section = sectionOf(target);
    rows.set(path, { path, sectionId: section?.id ?? null, address: section ? null : target });
  }
  return { rows: [...rows.values()], skipped };
}
