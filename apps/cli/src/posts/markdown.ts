import type { JSONContent } from '@tiptap/core';
import { Lexer, Marked, type Token, type Tokens } from 'marked';
import { isAllowedHref } from '#web/rich-text';
import { decodeEntities, raiseFigures, stripTags } from './html-text.js';

type Mark = NonNullable<JSONContent['marks']>[number];

/** Link definitions stay text: nothing of a source may vanish into a reference. */
const marked = new Marked({ gfm: true, tokenizer: { def: () => undefined } });

/**
 * Markdown as a RichText document (see `richTextExtensions` of #web/rich-text). No word is lost or changed: numbers of ordered lists
 * are part of a law's text, so they stay text ("1.", "2)") instead of being counted anew by the browser; what rich text
 * cannot hold (code, images, HTML) becomes its words.
 */
export function markdownToRichText(markdown: string): JSONContent {
  const content = blocks(marked.lexer(raiseFigures(markdown.normalize('NFC'))));
  return { type: 'doc', content: content.length > 0 ? content : [paragraph([])] };
}

/** A document that begins with these lines as paragraphs of their own. */
export function withOpening(body: JSONContent, lines: readonly string[]): JSONContent {
  return { ...body, content: [...lines.map((line) => paragraph(plain(line, []))), ...(body.content ?? [])] };
}

function blocks(tokens: readonly Token[]): JSONContent[] {
  return tokens.flatMap((token) => block(token as Exclude<Tokens.Generic, never>));
}

function block(token: Tokens.Generic): JSONContent[] {
  switch (token.type) {
    case 'space':
    case 'hr':
      return token.type === 'hr' ? [{ type: 'horizontalRule' }] : [];
    case 'heading':
      return [{ type: 'heading', attrs: { level: Math.min(Math.max((token as Tokens.Heading).depth, 2), 4) }, ...inside(inline(token.tokens ?? [], [])) }];
    case 'paragraph':
    case 'text':
      return [paragraph(inline(token.tokens ?? inlineTokens(token.raw), []))];
    case 'blockquote': {
      const content = blocks(token.tokens ?? []);
      return [{ type: 'blockquote', content: content.length > 0 ? content : [paragraph([])] }];
    }
    case 'list':
      return list(token as Tokens.List);
    case 'table':
      return [table(token.raw, (token as Tokens.Table).align)];
    case 'code':
      return code(token as Tokens.Code);
    case 'html':
      return lines(stripTags(token.raw)).map((line) => paragraph(plain(decodeEntities(line), [])));
    default:
      return lines(token.raw).map((line) => paragraph(plain(line, [])));
  }
}

/** A drawn bullet is no word, a number is. */
function list(token: Tokens.List): JSONContent[] {
  if (token.ordered) return token.items.flatMap((item) => numbered(/^\s*(\d{1,9}[.)])/.exec(item.raw)?.[1] ?? '', itemBlocks(item)));
  return [{ type: 'bulletList', content: token.items.map((item) => ({ type: 'listItem', content: fromParagraph(itemBlocks(item)) })) }];
}

function itemBlocks(item: Tokens.ListItem): JSONContent[] {
  const box = /^\s*[-*+\d.)]+\s+(\[[ xX]\])\s/.exec(item.raw)?.[1];
  const content = blocks(item.tokens.filter((token) => token.type !== 'checkbox').map(withoutCheckbox));
  return item.task && box ? numbered(box, content) : content;
}

function withoutCheckbox(token: Token): Token {
  const inner = (token as Tokens.Generic).tokens;
  return inner?.some((each) => each.type === 'checkbox') ? { ...token, tokens: inner.filter((each) => each.type !== 'checkbox') } : token;
}

/** Puts a number before the words of the first block. */
function numbered(number: string, content: JSONContent[]): JSONContent[] {
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return [paragraph(plain(number, [])), ...content];
  return [{ ...first, content: [...plain(first.content ? `${number} ` : number, []), ...(first.content ?? [])] }, ...rest];
}

/** An item of a list begins with a paragraph. */
function fromParagraph(content: JSONContent[]): JSONContent[] {
  return content[0]?.type === 'paragraph' ? content : [paragraph([]), ...content];
}

/** Read from the source: the lexer drops cells that the heading has no column for. */
function table(raw: string, align: Tokens.Table['align']): JSONContent {
  const [head = [], , ...body] = lines(raw).map(cellsOf);
  const rows = [head, ...body];
  const columns = Math.max(...rows.map((row) => row.length));
  const row = (cells: readonly string[], type: 'tableHeader' | 'tableCell'): JSONContent => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (_, column) => {
      const side = align[column];
      return {
        type,
        attrs: { align: side === 'center' || side === 'right' ? side : null },
        content: [paragraph(inline(inlineTokens(cells[column] ?? ''), []))],
      };
    }),
  });
  return { type: 'table', content: [row(head, 'tableHeader'), ...body.map((cells) => row(cells, 'tableCell'))] };
}

function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Indentation alone makes no code in an official text; a fenced block keeps its lines. */
function code(token: Tokens.Code): JSONContent[] {
  const content = lines(token.text).map((line) => (token.codeBlockStyle === 'indented' ? inline(inlineTokens(line.trim()), []) : plain(line, [])));
  return [paragraph(content.flatMap((line, index) => (index === 0 ? line : [{ type: 'hardBreak' }, ...line])))];
}

function inlineTokens(text: string): Token[] {
  return Lexer.lexInline(text, marked.defaults);
}

function inline(tokens: readonly Token[], marks: readonly Mark[]): JSONContent[] {
  return tokens.flatMap((token) => inlineNode(token as Tokens.Generic, marks));
}

function inlineNode(token: Tokens.Generic, marks: readonly Mark[]): JSONContent[] {
  const inner = (mark: Mark): JSONContent[] => inline(token.tokens ?? [], marks.some((each) => each.type === mark.type) ? marks : [...marks, mark]);
  switch (token.type) {
    case 'strong':
      return inner({ type: 'bold' });
    case 'em':
      return inner({ type: 'italic' });
    case 'del':
      return inner({ type: 'strike' });
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'link':
      return link(token as Tokens.Link, marks);
    case 'image':
      return image(token as Tokens.Image, marks);
    case 'codespan':
      return plain((token as Tokens.Codespan).text, marks);
    case 'escape':
      return plain((token as Tokens.Escape).text, marks);
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw) ? [{ type: 'hardBreak' }] : plain(stripTags(token.raw), marks);
    default:
      return token.tokens ? inline(token.tokens, marks) : plain(decodeEntities(token.raw), marks);
  }
}

/** Only a full address leads anywhere from another site; of the others the words stay. */
function link(token: Tokens.Link, marks: readonly Mark[]): JSONContent[] {
  const leads = /^(https?|mailto|tel):/i.test(token.href) && isAllowedHref(token.href) && !marks.some((each) => each.type === 'link');
  return inline(token.tokens, leads ? [...marks, { type: 'link', attrs: { href: token.href } }] : marks);
}

function image({ text, href }: Tokens.Image, marks: readonly Mark[]): JSONContent[] {
  const leads = /^https?:/i.test(href) && isAllowedHref(href);
  return plain(decodeEntities(text), leads ? [...marks, { type: 'link', attrs: { href } }] : marks);
}

function plain(text: string, marks: readonly Mark[]): JSONContent[] {
  const value = text.replace(/[\r\n]+/g, ' ');
  return value === '' ? [] : [{ type: 'text', text: value, ...(marks.length > 0 ? { marks: [...marks] } : {}) }];
}

function paragraph(content: JSONContent[]): JSONContent {
  return { type: 'paragraph', ...inside(content) };
}

function inside(content: JSONContent[]): { content?: JSONContent[] } {
  return content.length > 0 ? { content } : {};
}

function lines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
