/** What a person typed into a search box as a LIKE pattern's inside: `%`, `_` and the backslash stand for themselves. Null when nothing was typed. */
export function likeText(typed: string | null | undefined): string | null {
  const words = typed?.slice(0, 200).normalize('NFC').replaceAll('\u0000', '').toWellFormed().trim();
  return words ? words.replace(/[\\%_]/g, (sign) => `\\${sign}`) : null;
}
