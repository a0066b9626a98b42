import { looksOf } from './looks.js';

const listStyle = /mso-list\s*:\s*(?!Ignore)\S+\s+level(\d)/i;

interface Entry {
  readonly paragraph: HTMLElement;
  readonly level: number;
  /** Number of the first entry, for a list that counts; null for one of points. */
  readonly number: number | null;
}

/** Word gives lists as paragraphs with a drawn mark: makes them lists again, level by level. */
export function makeLists(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const entries: Entry[] = [];
    for (let next = paragraphs[at]; next; next = paragraphs[at + entries.length]) {
      const entry = entryOf(next);
      const last = entries.at(-1);
      if (!entry || (last && last.paragraph.nextElementSibling !== next)) break;
      entries.push(entry);
    }
    if (entries.length === 0) continue;
    listFrom(entries);
    at += entries.length - 1;
  }
}

function entryOf(paragraph: HTMLElement): Entry | null {
  const level = Number(listStyle.exec(looksOf(paragraph))?.[1] ?? 0);
  // a heading that Word numbers stays a heading
  if (level === 0 || paragraph.tagName !== 'P') return null;
  const mark = [...paragraph.querySelectorAll('span')].find(isMark);
  const shown = mark?.textContent.trim() ?? '';
  const [, counted] = /^\(?(\d+|[a-zđ]|[ivx]+)[.)]/i.exec(shown) ?? [];
  return { paragraph, level, number: counted === undefined ? null : Number.isNaN(Number(counted)) ? 1 : Number(counted) };
}

/** The drawn mark of an entry. */
function isMark(span: Element): boolean {
  return /mso-list\s*:\s*Ignore/i.test(looksOf(span));
}

function listFrom(entries: readonly Entry[]): void {
  const open: { readonly list: HTMLElement; readonly level: number }[] = [];
  const [first] = entries;
  for (const { paragraph, level, number } of entries) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let current = open.at(-1);
    const name = number === null ? 'UL' : 'OL';
    const changes = current !== undefined && current.level >= level && current.list.tagName !== name;
    if (changes) open.pop();
    if (!current || changes || current.level < level) {
      const list = document.createElement(name);
      if (number !== null && number !== 1) list.setAttribute('start', String(number));
      const under = changes ? open.at(-1)?.list : current?.list;
      if (under) (under.lastElementChild ?? under).append(list);
      else first?.paragraph.before(list);
      current = { list, level };
      open.push(current);
    }
    const entry = document.createElement('li');
    const text = document.createElement('p');
    for (const span of [...paragraph.querySelectorAll('span')].filter(isMark)) span.remove();
    text.append(...paragraph.childNodes);
    entry.append(text);
    current.list.append(entry);
  }
  for (const { paragraph } of entries) paragraph.remove();
}
