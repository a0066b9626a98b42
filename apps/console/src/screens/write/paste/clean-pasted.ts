import { isAllowedHref } from '#web/rich-text';
import { isBold, isNotBold, look, looksOf, parsePasted } from './looks.js';
import { takePictures, type PastedPictures } from './pictures.js';
import { tidyTables } from './tables.js';
import { makeLists } from './word-lists.js';

export interface Cleaned extends PastedPictures {
  readonly html: string;
}

const dropped = 'script, style, link, meta, title, base, iframe, object, embed, applet, form, button, input, select, textarea, svg, math, template, noscript';
const kept = new Set('p h2 h3 h4 strong em u s ul ol li blockquote hr br a table tbody tr th td'.split(' ').map((name) => name.toUpperCase()));
const blocks =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, hr, div, section, article, figure, pre, dl, address, header, footer, main, aside, nav, center';

/**
 * What was copied from Word, Google Docs or a page, as the editor may hold it: structure and meaning stay, looks go. What the editor
 * itself copied stays as it is.
 */
export function cleanPasted(html: string): Cleaned {
  if (html.includes('data-pm-slice')) return { html, files: [], refused: 0 };
  const body = parsePasted(html);
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>('[hidden], [data-style]')) if (isHidden(element)) element.remove();
  const pictures = takePictures(body);
  makeLists(body);
  dropComments(body);
  lowerHeadings(body);
  tidyTables(body);
  for (const element of [...body.querySelectorAll<HTMLElement>('*')].reverse()) tidy(element);
  dropLooseBreaks(body);
  splitAtDoubleBreaks(body);
  dropEmpty(body);
  return { html: body.innerHTML, ...pictures };
}

function isHidden(element: HTMLElement): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment/i.test(looksOf(element));
}

function dropComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  for (const comment of found) comment.remove();
}

/** The title of an item is its heading 1: where a text has one too, all of its headings go down by one. */
function lowerHeadings(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1');
  const down = body.querySelector('h1') ? 1 : 0;
  for (const heading of [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]) {
    const level = Math.min(4, Math.max(2, Number(heading.tagName[1]) + down));
    // a heading inside a list or a cell is its looks alone
    if (heading.closest('li, td, th')) rename(heading, 'p');
    else if (heading.tagName !== `H${String(level)}`) rename(heading, `h${String(level)}`);
  }
}

/** Other names of marks. */
const others: Readonly<Record<string, string>> = { B: 'strong', I: 'em', STRIKE: 's', DEL: 's', INS: 'u' };

/** Children before parents: marks from looks, names that the editor knows, no attribute that it does not. */
function tidy(element: HTMLElement): void {
  const marks = marksOf(element);
  const name = others[element.tagName];
  // Google Docs wraps all of a copy in a bold that is none; headings are bold and links underlined by themselves
  const isLook =
    (element.tagName === 'B' && (isNotBold(element) || element.closest('h2, h3, h4') !== null)) || (element.tagName === 'U' && element.closest('a') !== null);
  for (const mark of marks) if (!element.closest('h2, h3, h4')) wrapContent(element, mark);
  if (isLook) unwrap(element);
  else if (name !== undefined) bare(rename(element, name));
  else if (element.tagName === 'A') tidyLink(element);
  else if (kept.has(element.tagName)) bare(element);
  else if (element.matches('dt, dd, pre, address, center, caption, figcaption, summary') || (element.matches(blocks) && !hasBlocks(element)))
    bare(rename(element, 'p'));
  else unwrap(element);
}

function marksOf(element: HTMLElement): string[] {
  if (!element.matches('span, font')) return [];
  const line = `${look(element, 'text-decoration')} ${look(element, 'text-decoration-line')}`;
  return [
    ...(isBold(element) ? ['strong'] : []),
    ...(look(element, 'font-style') === 'italic' ? ['em'] : []),
    ...(line.includes('underline') && !element.closest('a') ? ['u'] : []),
    ...(line.includes('line-through') ? ['s'] : []),
  ];
}

function hasBlocks(element: Element): boolean {
  return element.querySelector(blocks) !== null;
}

const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  TD: ['colspan', 'rowspan', 'data-align'],
  TH: ['colspan', 'rowspan', 'data-align'],
  OL: ['start'],
};

function bare(element: Element): void {
  const stays = keptAttributes[element.tagName] ?? [];
  for (const { name } of [...element.attributes]) if (!stays.includes(name)) element.removeAttribute(name);
}

function tidyLink(link: HTMLElement): void {
  const given = link.getAttribute('href') ?? '';
  const behind = /^https:\/\/www\.google\.com\/url\?/.test(given) ? new URL(given).searchParams.get('q') : null;
  const href = behind ?? given;
  // a place inside the copied document is nowhere on the site
  if (href.startsWith('#') || !isAllowedHref(href)) {
    unwrap(link);
    return;
  }
  link.setAttribute('href', href);
  bare(link);
}

function rename(element: Element, name: string): HTMLElement {
  const renamed = document.createElement(name);
  for (const { name: key, value } of [...element.attributes]) if (key === 'data-style' || key === 'class') renamed.setAttribute(key, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function wrapContent(element: Element, name: string): void {
  if (element.textContent.trim() === '') return;
  const mark = document.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** Breaks between blocks are room, no text. */
function dropLooseBreaks(body: HTMLElement): void {
  const isEdge = (node: ChildNode | null, next: 'previousSibling' | 'nextSibling'): boolean => {
    let at = node;
    while (at && at.nodeType === Node.TEXT_NODE && at.textContent?.trim() === '') at = at[next];
    return at === null || (at instanceof Element && at.matches(blocks));
  };
  for (const line of body.querySelectorAll('br')) if (isEdge(line.previousSibling, 'previousSibling') && isEdge(line.nextSibling, 'nextSibling')) line.remove();
}

/** Two breaks in a row are how pages without paragraphs part them. */
function splitAtDoubleBreaks(body: HTMLElement): void {
  for (const paragraph of [...body.querySelectorAll('p')]) {
    const parts: ChildNode[][] = [[]];
    let breaks = 0;
    for (const node of [...paragraph.childNodes]) {
      if (node.nodeName === 'BR') {
        breaks += 1;
        continue;
      }
      if (breaks > 0 && node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === '') continue;
      if (breaks > 1) parts.push([]);
      else if (breaks === 1) parts.at(-1)?.push(document.createElement('br'));
      breaks = 0;
      parts.at(-1)?.push(node);
    }
    if (parts.length === 1 && breaks === 0) continue;
    paragraph.replaceWith(
      ...parts.map((nodes) => {
        const part = document.createElement('p');
        part.append(...nodes);
        return part;
      }),
    );
  }
}

/** Empty paragraphs are how people make room; blanks that do not break are how Word pads. */
function dropEmpty(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    walker.currentNode.nodeValue = (walker.currentNode.nodeValue ?? '').replace(/[\u00a0\u200b\ufeff]/g, ' ').replace(/[ \t\r\n]+/g, ' ');
  for (const element of [...body.querySelectorAll('strong, em, u, s, a, p, h2, h3, h4, li, ul, ol, blockquote')].reverse()) {
    if (element.textContent.trim() !== '' || element.querySelector('table, hr')) continue;
    // a cell holds at least one paragraph, which the editor makes
    if (element.matches('strong, em, u, s, a')) unwrap(element);
    else element.remove();
  }
}
