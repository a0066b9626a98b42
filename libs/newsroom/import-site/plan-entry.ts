import { isReadable } from '#platform/http';
import { isSitePath } from '#web/wire';
import { missing, most, readText } from '../text.js';
import { refusedBy } from './checks.js';
import type { EntrySpec, SourceEntry } from './entry.js';
import { siteFaultLevel, type SiteFault } from './faults.js';
import { readDate } from './read/read-date.js';
import { withFiles } from './text/figures.js';
import { readHtml, readLine, type TextNote } from './text/html-body.js';
import { bareHost } from './text/markup.js';

/** What an entry would become. */
export interface PlannedEntry {
  readonly number: number;
  /** By what it is known again, in any file of any format. */
  readonly origin: string;
  readonly title: string;
  /** Path at the old site, which leads to the item from now on; null: none. */
  readonly path: string | null;
  readonly publishedAt: Date | null;
  readonly section: string;
  readonly pictures: number;
  readonly action: 'publish' | 'draft' | 'skipped' | 'error';
  readonly faults: readonly SiteFault[];
  readonly spec: EntrySpec | null;
}

export interface PlanSettings {
  readonly now: Date;
  /** Host of the old site, for what names none; null: not known. */
  readonly host: string | null;
}

const noteCodes = { font: 'SITE_FONT', shortcode: 'SITE_SHORTCODE', embed: 'SITE_EMBED', file: 'SITE_FILE_LEFT' } as const satisfies Record<TextNote, string>;

/** Judges an entry of an old site by itself; whether the portal has it already is asked elsewhere. */
export function planEntry(source: SourceEntry, { now, host }: PlanSettings): PlannedEntry {
  const faults: SiteFault[] = [...(source.faults ?? [])];
  const title = readLine(source.title);
  const summary = readLine(source.summary.replace(/<[^>]*>/g, ' '));
  const author = readLine(source.author).line.slice(0, 120);
  const section = readLine(source.section).line.slice(0, 120);
  // an address of its own names its host; a path stands on that of the site
  const base = source.address !== null && !source.address.startsWith('/') ? source.address : null;
  const ownHost = base === null ? host : urlOf(base).hostname;
  const { body, pictures, notes } = readHtml(source.html, base ?? (host === null ? null : `http://${host}/`), ownHost);
  const withCover = coverFirst(body, source.cover, pictures);
  const text = { title: title.line, summary: cut(summary.line, most.summary), body: withCover.body };
  if (title.line === '') faults.push({ code: 'SITE_TITLE_MISSING' });
  else if (title.line.length > most.title) faults.push({ code: 'SITE_TEXT_LONG' });
  else if (!isReadable(title.line + summary.line + JSON.stringify(text.body))) faults.push({ code: 'SITE_TEXT_BROKEN' });
  else faults.push(...textFaults(text, withCover.pictures.length, now));

  const at = readDate(source.date);
  if (at === 'wrong') faults.push({ code: 'SITE_DATE_FORM', details: { text: source.date.slice(0, 40) } });
  if (!source.isPublic) faults.push({ code: 'SITE_NOT_PUBLIC' });
  else if (at === null) faults.push({ code: 'SITE_DATE_MISSING' });
  else if (at !== 'wrong' && at > now) faults.push({ code: 'SITE_DATE_AHEAD' });
  const remarked = new Set(title.isLegacy || summary.isLegacy ? [...notes, 'font' as const] : notes);
  for (const note of remarked) faults.push({ code: noteCodes[note] });
  if (author === '') faults.push({ code: 'SITE_AUTHOR_MISSING' });

  const path = pathOf(source.address);
  const isLed = path === null || !isSitePath(path);
  if (!isLed) faults.push({ code: 'SITE_ADDRESS_OWN' });

  const levels = new Set(faults.map(siteFaultLevel));
  const action = levels.has('error') ? 'error' : levels.has('draft') ? 'draft' : 'publish';
  return {
    number: source.number,
    origin: originOf(source),
    title: title.line.slice(0, most.title),
    path: isLed ? path : null,
    publishedAt: at instanceof Date ? at : null,
    section,
    pictures: withCover.pictures.length,
    action,
    faults,
    spec: action === 'error' ? null : { ...text, author, isPublic: source.isPublic, ...(source.coverId === undefined ? {} : { coverId: source.coverId }) },
  };
}

function textFaults(text: Pick<EntrySpec, 'title' | 'summary' | 'body'>, pictures: number, now: Date): SiteFault[] {
  // a figure stands by its address yet, which is no id: the text is read without them
  const read = readText({ ...text, body: withFiles(text.body, new Map()) });
  if (read.faults.length > 0) return [{ code: 'SITE_TEXT_LONG' }];
  if (pictures === 0 && missing(read.text).some(({ field }) => field === 'body')) return [{ code: 'SITE_BODY_MISSING' }];
  return refusedBy(text, now);
}

type Pictures = ReturnType<typeof readHtml>['pictures'];

/** The picture that stood for the entry in lists is put in front, unless the text shows it. */
export function coverFirst(
  body: EntrySpec['body'],
  cover: SourceEntry['cover'],
  pictures: Pictures,
): { readonly body: EntrySpec['body']; readonly pictures: Pictures } {
  if (!cover || pictures.some(({ address }) => address === cover.address)) return { body, pictures };
  const alt = readLine(cover.alt).line.slice(0, 300);
  const figure = { type: 'figure', attrs: { fileId: cover.address, alt, caption: '', credit: '', isDecoration: false, isCover: true } };
  return { body: { ...body, content: [figure, ...(body.content ?? [])] }, pictures: [{ address: cover.address, alt, caption: '' }, ...pictures] };
}

/** Cuts between words. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, end > 0 ? end : most - 2)}…`;
}

/** A table may give paths alone: they are those of the site before, whatever it was called. */
const urlOf = (address: string): URL => new URL(address, 'http://trang-cu.invalid');

/** One entry has one origin, whether it comes by an export, a feed or its page. */
function originOf({ address, guid, title, date, number }: SourceEntry): string {
  if (address !== null) {
    const url = urlOf(address);
    return `${bareHost(url.hostname)}${url.pathname}${url.search}`.slice(0, 1_000);
  }
  if (guid !== '') return guid.slice(0, 1_000);
  return `${title}|${date}`.slice(0, 1_000) || `#${String(number)}`;
}

/** The path as browsers send it; what is longer is never looked up. */
function pathOf(address: string | null): string | null {
  if (address === null) return null;
  const { pathname, search } = urlOf(address);
  const path = pathname + search;
  return path.length > 500 ? null : path;
}
