import { createHash } from 'node:crypto';
import { getSchema, type JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import sanitize from 'sanitize-html';
import type { AppError } from '#platform/errors';
import { mostOf } from '#media';
import { isId as isRowId } from '#platform/db';
import { isBlank, isReadable, shownText, worthReading } from '#platform/http';
import type { UsableFile } from '#media';
import type { ItemDetails } from '#delivery';
import { richTextExtensions, type AttachmentAttributes, type FigureAttributes, type VideoAttributes } from '#web/rich-text';
import { attachmentHtml, figureHtml, videoHtml } from './files/render-files.js';
import { itemErrors, type Fault } from './item.js';

/**
 * Most characters of each part, nodes and levels of a body, characters of its HTML and of the words of one film. The longest laws need about a third of it;
 * what is beyond would keep the processor of every other editor busy.
 */
export const most = { title: 300, summary: 1_000, body: 1_000_000, nodes: 20_000, depth: 40, html: 2_000_000, transcript: 50_000 } as const;

/** What a person writes. */
export interface Text {
  readonly title: string;
  readonly summary: string;
  readonly body: JSONContent;
}

/** What is made of it when a revision is sealed. */
export interface Sealed {
  readonly html: string;
  readonly text: string;
  /** What the kind adds, for programs and for lists; null: nothing. */
  readonly details: ItemDetails | null;
  /** SHA-256 over title, summary, html, text and, where there are any, details. */
  readonly hash: Buffer;
}

const schema = getSchema(richTextExtensions);

export const emptyBody: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Normalises (NFC, trimmed title and summary) and checks what somebody wrote.
 * @returns the text to store, or the faults by field
 */
export function readText(given: { title: string; summary: string; body: unknown }): { text: Text; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const line = (field: 'title' | 'summary'): string => {
    const fault = (error: AppError): string => {
      faults.push({ field, error });
      return '';
    };
    if (!worthReading(given[field], most[field])) return fault(itemErrors.TEXT_TOO_LONG({ most: most[field] }));
    if (!isReadable(given[field])) return fault(itemErrors.TEXT_UNREADABLE());
    const value = shownText(given[field]).replace(/\s+/g, ' ');
    return value.length > most[field] ? fault(itemErrors.TEXT_TOO_LONG({ most: most[field] })) : value;
  };
  const title = line('title');
  const summary = line('summary');
  const body = readBody(given.body, faults);
  return { text: { title, summary, body }, faults };
}

function readBody(given: unknown, faults: Fault[]): JSONContent {
  if (depthOf(given) > most.depth * 2) {
    faults.push({ field: 'body', error: itemErrors.RICH_TEXT_INVALID({ what: 'lồng quá sâu' }) });
    return emptyBody;
  }
  const source = JSON.stringify(given) as string | undefined;
  if (source === undefined || source.length > most.body) {
    faults.push({
      field: 'body',
      error: source === undefined ? itemErrors.RICH_TEXT_INVALID({ what: 'trống' }) : itemErrors.TEXT_TOO_LONG({ most: most.body }),
    });
    return emptyBody;
  }
  try {
    const body = JSON.parse(source, (_key, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (!isReadable(value)) throw new BrokenText();
      return value.normalize('NFC');
    }) as JSONContent;
    if (body.type !== 'doc') throw new RangeError('doc');
    const node = schema.nodeFromJSON(body);
    node.check();
    checkNodes(node);
    return node.toJSON() as JSONContent;
  } catch (error) {
    faults.push({
      field: 'body',
      error:
        error instanceof BrokenText
          ? itemErrors.TEXT_UNREADABLE()
          : itemErrors.RICH_TEXT_INVALID({ what: error instanceof Error ? error.message.slice(0, 80) : '?' }),
    });
    return emptyBody;
  }
}

class BrokenText extends Error {}

/** What the schema does not look at: values of attributes, and the number of nodes. @throws RangeError naming it */
function checkNodes(root: Node): void {
  let count = 0;
  root.descendants((node) => {
    count += 1;
    if (count > most.nodes) throw new RangeError(`quá ${String(most.nodes)} phần`);
    for (const [name, value] of Object.entries(node.attrs)) checkAttribute(node.type.name, name, value);
    for (const mark of node.marks) for (const [name, value] of Object.entries(mark.attrs)) checkAttribute(mark.type.name, name, value);
  });
}

const isId = (value: unknown): boolean => typeof value === 'string' && isRowId(value);
const isWords = (value: unknown, longest: number): boolean => typeof value === 'string' && value.length <= longest;
const whole = (value: unknown, from: number, to: number): boolean => Number.isInteger(value) && Number(value) >= from && Number(value) <= to;

function checkAttribute(type: string, name: string, value: unknown): void {
  if (value === null || value === undefined) return;
  const known: Readonly<Record<string, boolean>> = {
    'link.href': typeof value === 'string' && value.length <= 2_000,
    'heading.level': whole(value, 2, 4),
    'orderedList.start': whole(value, 1, 100_000),
    'tableCell.colspan': whole(value, 1, 100),
    'tableCell.rowspan': whole(value, 1, 1_000),
    'tableHeader.colspan': whole(value, 1, 100),
    'tableHeader.rowspan': whole(value, 1, 1_000),
    'figure.fileId': isId(value),
    'figure.alt': isWords(value, mostOf.alt),
    'figure.caption': isWords(value, mostOf.caption),
    'figure.credit': isWords(value, mostOf.credit),
    'figure.isDecoration': typeof value === 'boolean',
    'figure.isCover': typeof value === 'boolean',
    'video.fileId': isId(value),
    'video.caption': isWords(value, mostOf.caption),
    'video.credit': isWords(value, mostOf.credit),
    'video.transcript': isWords(value, most.transcript),
    'attachment.fileId': isId(value),
    'attachment.label': isWords(value, mostOf.caption),
  };
  if (!(known[`${type}.${name}`] ?? (typeof value === 'string' && value.length <= 200))) throw new RangeError(`${type} ${name}`);
}

function depthOf(value: unknown): number {
  // Iterative: a document nested deep enough to matter would overflow a recursive walk.
  let deepest = 0;
  const stack: [unknown, number][] = [[value, 1]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [current, depth] = next;
    deepest = Math.max(deepest, depth);
    if (deepest > most.depth * 2) return deepest;
    if (typeof current === 'object' && current !== null) for (const child of Object.values(current)) stack.push([child, depth + 1]);
  }
  return deepest;
}

/** What is missing before a board can be asked to read it. @param needsText false: the fields of its kind are enough */
export function missing(text: Text, needsText = true): Fault[] {
  const faults: Fault[] = [];
  if (!text.title) faults.push({ field: 'title', error: itemErrors.TITLE_MISSING() });
  if (needsText && isEmpty(text.body)) faults.push({ field: 'body', error: itemErrors.BODY_MISSING() });
  return faults;
}

/** True when nothing of a stored body can be read, what is said of its pictures and films included. */
export function isEmpty(body: JSONContent): boolean {
  return isBlank(plainText(schema.nodeFromJSON(body)));
}

/** A stored body as the tree that the editor knows; places in it are those of the editor. */
export function bodyNode(body: JSONContent): Node {
  return schema.nodeFromJSON(body);
}

const noFiles: ReadonlyMap<string, UsableFile> = new Map();

/** The whole of an item as its page will show it, made of its text. */
export type Arrange = (text: Pick<Sealed, 'html' | 'text'>) => Omit<Sealed, 'hash'>;
const alone: Arrange = (text) => ({ ...text, details: null });

/**
 * Makes the safe HTML, the plain text and the hash of a text that was read by {@link readText}.
 * @param files those that the text holds; one that is not there is left out
 * @param arrange puts what the kind adds around the text
 */
export function seal(text: Text, files = noFiles, arrange = alone): Sealed {
  const node = schema.nodeFromJSON(text.body);
  const withFile = (id: string, html: (file: UsableFile) => string): string => {
    const file = files.get(id);
    return file ? html(file) : '';
  };
  const nodeMapping = {
    figure: ({ node: { attrs } }: { node: Node }) => withFile((attrs as FigureAttributes).fileId, (file) => figureHtml(attrs as FigureAttributes, file)),
    video: ({ node: { attrs } }: { node: Node }) => withFile((attrs as VideoAttributes).fileId, (file) => videoHtml(attrs as VideoAttributes, file)),
    attachment: ({ node: { attrs } }: { node: Node }) =>
      withFile((attrs as AttachmentAttributes).fileId, (file) => attachmentHtml(attrs as AttachmentAttributes, file)),
  };
  const own = sanitize(renderToHTMLString({ content: node, extensions: richTextExtensions, options: { nodeMapping } }), safe);
  const { html, text: plain, details } = arrange({ html: own, text: plainText(node) });
  const hash = createHash('sha256');
  // Lengths keep the parts apart: no text can pass for another by shifting a boundary.
  for (const part of [text.title, text.summary, html, plain, ...(details ? [JSON.stringify(details)] : [])])
    hash.update(`${String(Buffer.byteLength(part))}:`).update(part);
  return { html, text: plain, details, hash: hash.digest() };
}

function plainText(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', leafText);
}

/** What is read aloud and found of a part without text of its own. */
function leafText({ type, attrs }: Node): string {
  if (type.name === 'hardBreak') return '\n';
  const { alt = '', caption = '', label = '', transcript = '' } = attrs as Partial<Record<'alt' | 'caption' | 'label' | 'transcript', string>>;
  return [alt, caption, label, transcript].filter((each) => each !== '').join('. ');
}

function isOwnFile(addresses: string): boolean {
  return addresses.split(', ').every((each) => /^\/tep\/[A-Za-z0-9_-]{27}\.[a-z0-9]{2,4}( \d+w)?$/.test(each));
}

/** Second wall behind the schema: only these elements and addresses ever reach a reader. */
const safe: sanitize.IOptions = {
  allowedTags: [
    'p',
    'h2',
    'h3',
    'h4',
    'strong',
    'em',
    'u',
    's',
    'ul',
    'ol',
    'li',
    'blockquote',
    'hr',
    'br',
    'a',
    'table',
    'colgroup',
    'col',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'figure',
    'figcaption',
    'picture',
    'source',
    'img',
    'video',
    'details',
    'summary',
  ],
  allowedClasses: { p: ['attachment'], figure: ['video'] },
  allowedAttributes: {
    a: ['href', 'rel'],
    ol: ['start', 'type'],
    th: ['colspan', 'rowspan', 'data-align'],
    td: ['colspan', 'rowspan', 'data-align'],
    source: ['type', 'srcset', 'sizes'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    video: ['src', 'poster', 'width', 'height', 'controls', 'preload'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // What a link tells the other site is not for its author to choose.
  transformTags: { a: (tagName, { href }) => ({ tagName, attribs: { ...(href ? { href } : {}), rel: 'noopener' } }) },
  // only files of the portal's own gateway, by the hash of their bytes
  exclusiveFilter: ({ tag, attribs }) =>
    ((tag === 'img' || tag === 'source' || tag === 'video') && !isOwnFile(attribs['src'] ?? attribs['srcset'] ?? '')) ||
    (tag === 'video' && attribs['poster'] !== undefined && !isOwnFile(attribs['poster'])),
  disallowedTagsMode: 'discard',
};
