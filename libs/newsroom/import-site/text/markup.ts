import type { JSONContent } from '@tiptap/core';
import { hasChildren, isTag, isText, type ChildNode, type Element } from 'domhandler';
import type { LegacyFont } from '#web/legacy';

type Mark = NonNullable<JSONContent['marks']>[number];

/** What the markup around some words says of them. */
export interface Style {
  readonly marks: readonly Mark[];
  /** Font that the markup names around here; null: none. */
  readonly font: { readonly font: LegacyFont; readonly isCapital: boolean } | null;
}

/** Elements whose words are none of the text. */
export const passedOver = new Set(['script', 'style', 'noscript', 'template', 'form', 'button', 'select', 'textarea', 'svg', 'head', 'title']);

export function wordsOf(nodes: readonly ChildNode[]): string {
  return nodes.map((node) => (isText(node) ? node.data : hasChildren(node) && !isPassedOver(node) ? wordsOf(node.children) : '')).join('');
}

/** Each piece of the words apart: one that could not be of a legacy font says nothing of the others. */
export function textsOf(nodes: readonly ChildNode[]): string[] {
  return nodes.flatMap((node) => (isText(node) ? [node.data] : hasChildren(node) && !isPassedOver(node) ? textsOf(node.children) : []));
}

/** What a font is called when its letters are not what they look like: .VnTime, VNI-Times. */
export function fontNamed(name: string): Style['font'] {
  const [bare = ''] = name.replace(/["'\s]/g, '').split(',');
  if (/^\.Vn[A-Z]/i.test(bare)) return { font: 'tcvn3', isCapital: bare.endsWith('H') };
  return /^VNI[-A-Z]/.test(bare) ? { font: 'vni', isCapital: false } : null;
}

function isPassedOver(node: ChildNode): boolean {
  return isTag(node) && passedOver.has(node.name);
}

/** Rows of a table itself, not those of tables inside of it. */
export function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child): Element[] => {
    if (!isTag(child)) return [];
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

export function firstNamed(element: { readonly children: readonly ChildNode[] }, name: string): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const found = child.name === name ? child : firstNamed(child, name);
    if (found) return found;
  }
  return undefined;
}

export function styleOf({ name, attribs }: Element, style: Style): Style {
  const face = name === 'font' ? (attribs['face'] ?? '') : (/font-family\s*:\s*([^;]+)/i.exec(attribs['style'] ?? '')?.[1] ?? '');
  const font = face === '' ? style.font : fontNamed(face);
  return font === style.font ? style : { ...style, font };
}

export function withMark(style: Style, mark: Mark): Style {
  return style.marks.some(({ type }) => type === mark.type) ? style : { ...style, marks: [...style.marks, mark] };
}

const inline = new Set(['span', 'font', 'small', 'big', 'sub', 'sup', 'abbr', 'cite', 'code', 'q', 'mark', 'time', 'label', 'o:p', 'picture', 'tt']);

export function isInline(name: string): boolean {
  return inline.has(name);
}

/** Without blanks and breaks at its ends. */
export function trimmed(line: readonly JSONContent[]): JSONContent[] {
  const parts = [...line];
  const isEmpty = (part: JSONContent | undefined): boolean => part !== undefined && (part.type === 'hardBreak' || (part.text ?? '').trim() === '');
  while (isEmpty(parts[0])) parts.shift();
  while (isEmpty(parts.at(-1))) parts.pop();
  const [first, last] = [parts[0], parts.at(-1)];
  if (first?.text !== undefined) parts[0] = { ...first, text: first.text.trimStart() };
  const end = parts.length - 1;
  if (last?.text !== undefined) parts[end] = { ...parts[end], text: (parts[end]?.text ?? '').trimEnd() };
  return parts;
}

/** A host name without `www.`, for comparing. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
