import type { Node } from '@tiptap/pm/model';
import type { Line } from './check.js';

/** Stands for a part without letters, so that letters keep their places. */
const noLetter = '\ufffc';

/** Title, summary and every block of the text that holds letters. */
export function linesOf(title: string, summary: string, document: Node): Line[] {
  const lines: Line[] = [
    { field: 'title', text: title, from: 0 },
    { field: 'summary', text: summary, from: 0 },
  ];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, null, (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : noLetter));
    lines.push({ field: 'body', text, from: position + 1 });
    return false;
  });
  return lines;
}

/** Letters without accents and case, each in the place where it was. The text is NFC. */
export function foldInPlace(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const letter = text.charAt(index);
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/u, 'd').toLowerCase();
    return plain.length === 1 ? plain : letter;
  }).join('');
}
