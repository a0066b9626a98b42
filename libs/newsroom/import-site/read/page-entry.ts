import { parseDocument } from 'htmlparser2';
import { isTag, isText, type ChildNode, type Document, type Element } from 'domhandler';
import render from 'dom-serializer';
import type { SourceEntry } from '../entry.js';
import { firstNamed, wordsOf } from '../text/markup.js';
import type { Fetched } from './fetch-page.js';

/** Words that an article has at the least; a page with fewer is a list or a form. */
const leastWords = 200;
const notText = /\b(?:nav|menu|footer|header|sidebar|breadcrumb|comment|share|related|social|widget|tags?|toolbar|banner|tin-?lien-?quan|tin-?khac)\b/i;

/**
 * The article of a page: what its markup says of itself, else the part with the most paragraphs.
 * @returns null when the page has none
 */
export function pageEntry({ url, bytes, type }: Fetched, number: number, changedOn: string): SourceEntry | null {
  const document = parseDocument(textOf(bytes, type));
  const said = saidOf(document);
  const article = articleOf(document);
  if (!article) return null;
  const heading = firstNamed(article, 'h1') ?? firstNamed(document, 'h1');
  const title = said.get('og:title') ?? (heading ? wordsOf(heading.children) : (said.get('title') ?? ''));
  const image = said.get('og:image');
  const alt = said.get('og:image:alt');
  const written = said.get('article:published_time') ?? said.get('datepublished') ?? timeIn(article) ?? dateIn(article);
  return {
    number,
    guid: '',
    address: addressOf(said.get('canonical'), url),
    title: title.split(' | ')[0] ?? title,
    summary: said.get('og:description') ?? said.get('description') ?? '',
    html: render(article.children.filter((child) => child !== heading && !isAside(child))),
    date: written ?? changedOn,
    author: said.get('author') ?? said.get('article:author') ?? '',
    section: said.get('article:section') ?? '',
    isPublic: true,
    // one without words would keep the whole article from the public
    cover: image !== undefined && alt !== undefined && URL.canParse(image, url) ? { address: new URL(image, url).href, alt } : null,
    faults: written === undefined && changedOn !== '' ? [{ code: 'SITE_DATE_GUESSED' }] : [],
  };
}

function textOf(bytes: Buffer, type: string): string {
  const head = bytes.toString('latin1', 0, 2_000);
  const label = /charset=([A-Za-z0-9_-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([A-Za-z0-9_-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

function addressOf(canonical: string | undefined, url: URL): string {
  const said = canonical !== undefined && URL.canParse(canonical, url) ? new URL(canonical, url) : url;
  // a site that names another as its own is not believed
  return (said.host === url.host ? said : url).href.split('#')[0] ?? url.href;
}

/** What the head of a page says: meta, title, canonical address, and the article of its JSON-LD. */
function saidOf(document: Document): Map<string, string> {
  const said = new Map<string, string>();
  const keep = (name: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '' && !said.has(name)) said.set(name, value.trim());
  };
  for (const element of elementsIn(document)) {
    const { attribs } = element;
    if (element.name === 'meta') keep((attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? '').toLowerCase(), attribs['content']);
    else if (element.name === 'link' && attribs['rel'] === 'canonical') keep('canonical', attribs['href']);
    else if (element.name === 'title') keep('title', wordsOf(element.children));
    else if (element.name === 'script' && attribs['type'] === 'application/ld+json') for (const [name, value] of ofData(element)) keep(name, value);
  }
  return said;
}

function ofData(script: Element): [string, string][] {
  const text = script.children.map((child) => (isText(child) ? child.data : '')).join('');
  try {
    const data: unknown = JSON.parse(text);
    const all = Array.isArray(data) ? (data as unknown[]) : [data];
    return all.flatMap((each): [string, string][] => {
      if (typeof each !== 'object' || each === null) return [];
      const { datePublished, articleSection, author } = each as Record<string, unknown>;
      const name = typeof author === 'object' && author !== null ? (author as Record<string, unknown>)['name'] : author;
      return (
        [
          ['datepublished', datePublished],
          ['article:section', articleSection],
          ['author', name],
        ] as const
      ).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[key, value]] : []));
    });
  } catch {
    return [];
  }
}

function* elementsIn(root: { readonly children: readonly ChildNode[] }): Generator<Element> {
  // iterative: a page nested deep enough would overflow a recursive walk
  const stack: ChildNode[] = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    yield node;
    stack.push(...[...node.children].reverse());
  }
}

function articleOf(document: Document): Element | null {
  const all = [...elementsIn(document)];
  const marked = all.find(({ attribs, name }) => attribs['itemprop'] === 'articleBody' || name === 'article');
  if (marked && wordsOf(marked.children).trim().length >= leastWords) return marked;
  let best: { readonly element: Element; readonly score: number } | null = null;
  for (const element of all) {
    if (!['div', 'section', 'main', 'td', 'article'].includes(element.name) || isAside(element)) continue;
    const score = ownWords(element);
    if (score >= leastWords && (!best || score > best.score)) best = { element, score };
  }
  return best?.element ?? null;
}

/** Characters of the paragraphs that stand right in an element. */
function ownWords(element: Element): number {
  return element.children.reduce((sum, child) => {
    if (isText(child)) return sum + child.data.trim().length;
    return isTag(child) && ['p', 'h2', 'h3', 'ul', 'ol', 'blockquote', 'table'].includes(child.name) ? sum + wordsOf(child.children).trim().length : sum;
  }, 0);
}

function isAside(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  return ['nav', 'aside', 'footer', 'header', 'form'].includes(node.name) || notText.test(`${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`);
}

function timeIn(article: Element): string | undefined {
  return firstNamed(article, 'time')?.attribs['datetime'];
}

/** The first day that the text names near its beginning, as portals write it above an article. */
function dateIn(article: Element): string | undefined {
  const found = /(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?:\s*[,|-]?\s*(\d{1,2}[:h]\d{2}))?/.exec(wordsOf(article.children).slice(0, 300));
  return found ? `${found[1] ?? ''}${found[2] === undefined ? '' : ` ${found[2]}`}` : undefined;
}
