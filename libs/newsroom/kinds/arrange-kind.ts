import sanitize from 'sanitize-html';
import { bannerSlots, type ItemDetails, type SealedBanner, type SealedField } from '#delivery';
import type { UsableFile } from '#media';
import { filePath, filmForm, plainForm } from '../files/render-files.js';
import type { Arrange } from '../text.js';
import type { Locale } from './field-days.js';
import { labelOf, textOf } from './field-texts.js';
import { isFile, isRows, type FieldValues, type FileValue } from './field-values.js';
import type { KindField, KindOfItem } from './kind-data.js';
import { partHtml, type PageGround } from './page-parts.js';

interface Given {
  readonly kind: KindOfItem;
  readonly values: FieldValues;
  readonly files: ReadonlyMap<string, UsableFile>;
  readonly locale: Locale;
  readonly validUntil: string | null;
}

/** Puts what the kind adds around the text of an item: HTML and words for people, the same for programs. */
export function arrangeKind({ kind, values, files, locale, validUntil }: Given): Arrange {
  const ground: PageGround = { fields: new Map(kind.fields.map((field) => [field.name, field])), values, files, locale };
  return (text) => {
    const isBody = (part: KindOfItem['page'][number]): boolean => part.part === 'body' || part.part === 'quote';
    const html = kind.page.map((part) => (part.part === 'body' ? text.html : clean(partHtml(part, text.html, ground)))).join('');
    const words = kind.page.flatMap((part) => (isBody(part) ? [text.text] : [])).concat(kind.fields.flatMap((field) => plainOf(field, ground)));
    return { html, text: words.filter((each) => each !== '').join('\n'), details: detailsOf(kind, ground, validUntil) };
  };
}

/** A field as it is read aloud and found. */
function plainOf(field: KindField, { values, locale }: PageGround): string[] {
  const value = values[field.name];
  const label = labelOf(field, locale);
  if (typeof value === 'string') return [`${label}: ${textOf(field, value, locale)}`];
  if (isFile(value)) return value.alt === '' ? [] : [value.alt];
  if (!isRows(value)) return [];
  const columns = field.columns ?? [];
  const line = (row: (typeof value)[number]): string =>
    columns
      .map((column) => textOf(column, row[column.name] ?? '', locale))
      .filter((each) => each !== '')
      .join('. ');
  return [label, ...value.map(line)];
}

function detailsOf(kind: KindOfItem, ground: PageGround, validUntil: string | null): ItemDetails | null {
  const fields = kind.fields.flatMap((field) => sealedField(field, ground));
  if (fields.length === 0 && kind.schemaType === undefined) return null;
  const card = kind.card.flatMap((name) => fields.filter((field) => field.name === name));
  return { schemaType: kind.schemaType ?? 'NewsArticle', validUntil, fields, card, ...bannerOf(kind, ground) };
}

/** Where it stands as a banner; nothing for one that is not whole yet, and for what is none. */
function bannerOf({ banner }: KindOfItem, { values }: PageGround): { readonly banner?: SealedBanner } {
  if (!banner) return {};
  const line = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const slot = bannerSlots.find((each) => each === line(banner.slot));
  const [startsOn, endsOn, rank] = [line(banner.starts), line(banner.ends), line(banner.rank)];
  if (!slot || startsOn === null || endsOn === null) return {};
  return { banner: { slot, rank: rank === null ? null : Number(rank), address: line(banner.link), startsOn, endsOn, isPaid: banner.paid } };
}

function sealedField(field: KindField, { values, files, locale }: PageGround): SealedField[] {
  const value = values[field.name];
  if (value === undefined) return [];
  const { name, type, property = null, columns = [] } = field;
  const own = { name, label: labelOf(field, locale), type, property, columns: [], rows: [] };
  if (typeof value === 'string') return [{ ...own, value, words: textOf(field, value, locale), path: type === 'link' ? value : null }];
  if (isFile(value)) return [{ ...own, value: '', words: value.alt, path: pathOf(value, files) }];
  return [
    {
      ...own,
      value: '',
      words: '',
      path: null,
      columns: columns.map((column) => ({ name: column.name, label: labelOf(column, locale), type: column.type, property: column.property ?? null })),
      rows: value.map((row) => columns.map((column) => row[column.name] ?? '')),
    },
  ];
}

function pathOf({ fileId }: FileValue, files: ReadonlyMap<string, UsableFile>): string | null {
  const file = files.get(fileId);
  const form = file && (filmForm(file) ?? plainForm(file) ?? file.renditions[0]);
  return form ? filePath(form.name) : null;
}

const ownFile = /^\/tep\/[A-Za-z0-9_-]{27}\.[a-z0-9]{2,4}(?: \d+w)?$/;

/** Second wall behind the escaping: only these elements and addresses ever reach a reader. */
const clean = (html: string): string => sanitize(html, safe);
const safe: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'strong', 'em', 'u', 's', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'a'],
    ...['dl', 'dt', 'dd', 'details', 'summary', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['figure', 'figcaption', 'picture', 'source', 'img', 'video', 'track'],
  ],
  allowedClasses: { p: ['attachment', 'quoted'], dl: ['facts'], figure: ['video'] },
  allowedAttributes: {
    a: ['href', 'rel'],
    ol: ['start', 'type'],
    th: ['scope', 'colspan', 'rowspan', 'data-align'],
    td: ['colspan', 'rowspan', 'data-align'],
    source: ['type', 'src', 'srcset', 'sizes'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    video: ['src', 'controls', 'preload', 'poster', 'width', 'height'],
    track: ['kind', 'src', 'srclang', 'label', 'default'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs: { src, srcset, poster } }) =>
    ['img', 'source', 'video', 'track'].includes(tag) &&
    [src, srcset, poster].some((addresses) => addresses !== undefined && !addresses.split(', ').every((each) => ownFile.test(each))),
  disallowedTagsMode: 'discard',
};
