import type { JSONContent } from '@tiptap/core';
import { decodeEntities, raiseFigures, stripTags } from './html-text.js';

/** Signs that Markdown uses as markup: whether one of them is markup or text is not for a plain reading to say. */
const markup = new Set('#>|-+=[]()!<');

/**
 * Words and signs of a text in their order, NFC. Letters on both sides of `*`, `_`, `~`, a backtick or a backslash belong
 * together.
 */
export function wordsOf(text: string): string[] {
  const bare = text.normalize('NFC').replace(/[*_~`\\\u00ad]/g, '');
  return (bare.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).filter((word) => !markup.has(word));
}

/** Words of an HTML fragment. */
export function wordsOfHtml(html: string): string[] {
  return wordsOf(decodeEntities(stripTags(html)));
}

/** Words of a RichText document. */
export function wordsOfRichText(document: JSONContent): string[] {
  return wordsOf(textOf(document));
}

function textOf(node: JSONContent): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const inner = (node.content ?? []).map(textOf).join('');
  return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n` : inner;
}

/**
 * Words of a Markdown source, read line by line without the parser that converts it: addresses of links, tags and rules of
 * tables are no words, everything else is.
 */
export function wordsOfMarkdown(markdown: string): string[] {
  let fence: string | null = null;
  const read: string[] = [];
  for (const line of raiseFigures(markdown.normalize('NFC')).split(/\r?\n/)) {
    const mark = /^ {0,3}(?:>\s?)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    else if (fence !== null) read.push(line);
    else if (!/^[\s>]*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line)) read.push(withoutMarkup(line));
  }
  return wordsOf(read.join('\n').replace(/<!--[\s\S]*?-->/g, ''));
}

function withoutMarkup(line: string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : decodeEntities(stripTags(part.replace(/!?\[([^\]]*)\]\(\s*<?[^\s()]*(?:\([^\s()]*\)[^\s()]*)*>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g, '$1'))),
    )
    .join('');
}

export interface WordDifference {
  /** Index of the first word that differs. */
  readonly at: number;
  readonly expected: string;
  readonly found: string;
}

/** The first difference between two sequences of words with a few words around it; null when they are the same. */
export function firstDifference(expected: readonly string[], found: readonly string[]): WordDifference | null {
  const at = expected.findIndex((word, index) => word !== found[index]);
  const first = at === -1 ? expected.length : at;
  if (at === -1 && expected.length === found.length) return null;
  const around = (words: readonly string[]): string => words.slice(Math.max(0, first - 3), first + 5).join(' ');
  return { at: first, expected: around(expected), found: around(found) };
}
