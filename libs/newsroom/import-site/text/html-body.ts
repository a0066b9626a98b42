import type { JSONContent } from '@tiptap/core';
import { parseDocument } from 'htmlparser2';
import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { isAllowedHref } from '#web/rich-text';
import { mostOf } from '#media';
import { fromLegacy, legacyReading } from '#web/legacy';
import { bareHost, firstNamed, isInline, passedOver, rowsOf, styleOf, textsOf, trimmed, withMark, wordsOf, type Style } from './markup.js';

/** A picture that a text of an old site shows. */
export interface FoundPicture {
  /** Where it lies, whole. */
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
}

/** What was remarked while a text was read. */
export type TextNote = 'font' | 'shortcode' | 'embed' | 'file';

/** The text of an old page as rich text. A picture stands in it as a figure whose `fileId` is still its address. */
export interface ReadBody {
  readonly body: JSONContent;
  readonly pictures: readonly FoundPicture[];
  readonly notes: ReadonlySet<TextNote>;
}

const mostPictures = 60;
const mostLevels = 30;

const blockMarks: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
};
const embeds = new Set(['iframe', 'video', 'audio', 'object', 'embed']);
const documents = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)$/i;
/** [caption ...], [gallery ids="…"]: what only the old system knew. */
const shortcode = /\[\/?[a-z][a-z_-]{2,30}(?:\s[^\][]{0,500})?\/?\]/gi;

/**
 * Reads the HTML of an old page: what rich text may hold is kept, everything else becomes its words. Fonts from before Unicode are read as
 * what they meant.
 * @param base address of the page, against which its links are read
 * @param ownHost host whose own addresses become paths; null: none
 */
export function readHtml(html: string, base: string | null, ownHost: string | null): ReadBody {
  const reader = new HtmlReader(base, ownHost);
  const source = hasBlocks(html) ? html : paragraphsOf(html);
  const document = parseDocument(source.replace(/<!--[\s\S]*?-->/g, ''));
  const body = reader.read(document.children, legacyReading(textsOf(document.children))?.convert ?? null);
  return { body, pictures: reader.pictures, notes: reader.notes };
}

/** One line of an old page: tags and entities read, fonts too. */
export function readLine(text: string): { readonly line: string; readonly isLegacy: boolean } {
  const plain = wordsOf(parseDocument(text).children).replace(/\s+/g, ' ').trim();
  const line = legacyReading([plain])?.convert(plain) ?? plain;
  return { line: line.normalize('NFC'), isLegacy: line !== plain };
}

function hasBlocks(html: string): boolean {
  return /<(?:p|div|h[1-6]|ul|ol|table|blockquote|figure)[\s>]/i.test(html);
}

/** Blank lines between paragraphs are all that some systems keep. */
function paragraphsOf(text: string): string {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((each) => `<p>${each.trim().replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
}

class HtmlReader {
  readonly pictures: FoundPicture[] = [];
  readonly notes = new Set<TextNote>();
  private blocks: JSONContent[] = [];
  private line: JSONContent[] = [];
  private convert: ((text: string) => string) | null = null;

  constructor(
    private readonly base: string | null,
    private readonly ownHost: string | null,
  ) {}

  /** @param convert reads the words as what they meant, where the whole text is of a legacy font; null: they are what they look like */
  read(nodes: readonly ChildNode[], convert: ((text: string) => string) | null): JSONContent {
    this.convert = convert;
    const content = this.inBlocks(() => {
      this.walk(nodes, { marks: [], font: null }, 0);
    });
    return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  }

  /** What `fill` makes, as blocks of their own. */
  private inBlocks(fill: () => void): JSONContent[] {
    const [blocks, line] = [this.blocks, this.line];
    this.blocks = [];
    this.line = [];
    fill();
    this.endLine('paragraph');
    const made = this.blocks;
    this.blocks = blocks;
    this.line = line;
    return made;
  }

  private endLine(type: 'paragraph' | 'heading', attrs?: Record<string, unknown>): void {
    const content = trimmed(this.line);
    this.line = [];
    if (content.length > 0) this.blocks.push({ type, ...(attrs ? { attrs } : {}), content });
  }

  private walk(nodes: readonly ChildNode[], style: Style, level: number): void {
    for (const node of nodes) {
      if (isText(node)) this.text(node.data, style);
      else if (isTag(node) && !passedOver.has(node.name)) this.element(node, style, level + 1);
    }
  }

  private text(data: string, style: Style): void {
    const bare = data.replace(shortcode, () => {
      this.notes.add('shortcode');
      return '';
    });
    const text = this.unicode(bare.replace(/\s+/g, ' '), style);
    if (text === '' || (text === ' ' && this.line.length === 0)) return;
    this.line.push({ type: 'text', text, ...(style.marks.length > 0 ? { marks: [...style.marks] } : {}) });
  }

  private unicode(text: string, style: Pick<Style, 'font'>): string {
    const made = style.font ? fromLegacy(text, style.font.font) : (this.convert?.(text) ?? text);
    if (made !== text) this.notes.add('font');
    return (style.font?.isCapital ? made.toLocaleUpperCase('vi') : made).normalize('NFC');
  }

  private element(element: Element, around: Style, level: number): void {
    const style = styleOf(element, around);
    const { name, children } = element;
    if (level > mostLevels) {
      this.text(wordsOf(children), style);
      return;
    }
    const mark = blockMarks[name];
    if (mark !== undefined) this.walk(children, withMark(style, { type: mark }), level);
    else if (name === 'a') this.link(element, style, level);
    else if (name === 'br') this.line.push({ type: 'hardBreak' });
    else if (name === 'img') this.picture(element, '');
    else if (embeds.has(name)) this.embed(element);
    else if (name === 'figure') this.figure(element, style, level);
    else if (name === 'hr') this.block({ type: 'horizontalRule' });
    else if (/^h[1-6]$/.test(name)) this.heading(element, style, level);
    else if (name === 'ul' || name === 'ol') this.list(element, style, level);
    else if (name === 'blockquote') this.quote(element, style, level);
    else if (name === 'table') this.table(element, style, level);
    else if (isInline(name)) this.walk(children, style, level);
    else {
      this.endLine('paragraph');
      this.walk(children, style, level);
      this.endLine('paragraph');
    }
  }

  private block(block: JSONContent): void {
    this.endLine('paragraph');
    this.blocks.push(block);
  }

  private link(element: Element, style: Style, level: number): void {
    const href = this.addressOf(element.attribs['href'] ?? '');
    if (href !== null && documents.test(href.split(/[?#]/)[0] ?? '')) this.notes.add('file');
    const isPictureLink = element.children.some((child) => isTag(child) && child.name === 'img');
    const link = href !== null && isAllowedHref(href) && href.length <= 2_000 && !isPictureLink ? withMark(style, { type: 'link', attrs: { href } }) : style;
    this.walk(element.children, link, level);
  }

  private addressOf(given: string): string | null {
    const bare = given.trim();
    if (bare === '' || bare.startsWith('#')) return null;
    if (/^(?:mailto|tel):/i.test(bare)) return bare;
    if (this.base === null) return /^https?:\/\//i.test(bare) ? bare : null;
    if (!URL.canParse(bare, this.base)) return null;
    const url = new URL(bare, this.base);
    if (!/^https?:$/.test(url.protocol)) return null;
    return this.ownHost !== null && bareHost(url.hostname) === bareHost(this.ownHost) ? url.pathname + url.search + url.hash : url.href;
  }

  private picture(element: Element, caption: string): void {
    const given = element.attribs['data-src'] ?? element.attribs['data-lazy-src'] ?? element.attribs['src'] ?? '';
    const address = this.base !== null && URL.canParse(given, this.base) ? new URL(given, this.base).href : given;
    if (!/^https?:\/\//i.test(address) || address.length > 1_000 || this.pictures.length >= mostPictures) return;
    const line = (text: string, most: number): string => this.unicode(text, { font: null }).replace(/\s+/g, ' ').trim().slice(0, most);
    const alt = line(element.attribs['alt'] ?? '', mostOf.alt);
    const said = line(caption, mostOf.caption);
    this.pictures.push({ address, alt, caption: said });
    this.block({ type: 'figure', attrs: { fileId: address, alt, caption: said, credit: '', isDecoration: false, isCover: false } });
  }

  private figure(element: Element, style: Style, level: number): void {
    const caption = element.children.find((child): child is Element => isTag(child) && child.name === 'figcaption');
    const picture = firstNamed(element, 'img');
    if (!picture) {
      this.walk(element.children, style, level);
      return;
    }
    this.picture(picture, caption ? wordsOf(caption.children) : '');
  }

  /** What is played elsewhere stays a link: nothing of another site runs in ours. */
  private embed(element: Element): void {
    this.notes.add('embed');
    const href = this.addressOf(element.attribs['src'] ?? element.attribs['data'] ?? firstNamed(element, 'source')?.attribs['src'] ?? '');
    if (href === null || !isAllowedHref(href)) return;
    this.block({ type: 'paragraph', content: [{ type: 'text', text: href.slice(0, 300), marks: [{ type: 'link', attrs: { href } }] }] });
  }

  private heading(element: Element, style: Style, level: number): void {
    this.endLine('paragraph');
    const wanted = Number(element.name.charAt(1));
    this.walk(element.children, style, level);
    // the title of the page is heading 1
    this.endLine('heading', { level: Math.min(4, Math.max(2, wanted)) });
  }

  private list(element: Element, style: Style, level: number): void {
    const items = element.children.filter(isTag);
    const content = items.flatMap((item): JSONContent[] => {
      const blocks = this.inBlocks(() => {
        this.walk(item.name === 'li' ? item.children : [item], style, level + 1);
      });
      return blocks.length === 0 ? [] : [{ type: 'listItem', content: blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks] }];
    });
    if (content.length > 0) this.block({ type: element.name === 'ul' ? 'bulletList' : 'orderedList', content });
  }

  private quote(element: Element, style: Style, level: number): void {
    const content = this.inBlocks(() => {
      this.walk(element.children, style, level);
    });
    if (content.length > 0) this.block({ type: 'blockquote', content });
  }

  private table(element: Element, style: Style, level: number): void {
    const rows = rowsOf(element).flatMap((row): JSONContent[] => {
      const cells = row.children.filter((child): child is Element => isTag(child) && (child.name === 'td' || child.name === 'th'));
      const content = cells.map((cell) => this.cell(cell, style, level));
      return content.length === 0 ? [] : [{ type: 'tableRow', content }];
    });
    if (rows.length > 0) this.block({ type: 'table', content: rows });
  }

  private cell(cell: Element, style: Style, level: number): JSONContent {
    const content = this.inBlocks(() => {
      this.walk(cell.children, style, level + 2);
    });
    const span = (name: string, most: number): number => Math.min(most, Math.max(1, Math.trunc(Number(cell.attribs[name] ?? 1)) || 1));
    return {
      type: cell.name === 'th' ? 'tableHeader' : 'tableCell',
      attrs: { colspan: span('colspan', 100), rowspan: span('rowspan', 1_000) },
      content: content.length > 0 ? content : [{ type: 'paragraph' }],
    };
  }
}
