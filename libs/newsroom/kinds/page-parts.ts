import type { UsableFile } from '#media';
import { attachmentHtml, escaped, figureHtml, filePath, filmForm, plainForm, stillOf } from '../files/render-files.js';
import { hourOfDay, weekday, type Locale } from './field-days.js';
import { labelOf, textOf } from './field-texts.js';
import { isFile, isRows, type FieldValues, type FileValue, type RowValue } from './field-values.js';
import type { KindColumn, KindField, PagePart } from './kind-data.js';
import { treeHtml } from './tree-html.js';

/** What a part of a page is made of. */
export interface PageGround {
  readonly fields: ReadonlyMap<string, KindField>;
  readonly values: FieldValues;
  readonly files: ReadonlyMap<string, UsableFile>;
  readonly locale: Locale;
}

/** HTML of a part, empty where there is nothing to show; every word in it is escaped. @param body HTML of the text */
export function partHtml(part: PagePart, body: string, ground: PageGround): string {
  switch (part.part) {
    case 'body':
      return body;
    case 'quote':
      return `<blockquote>${body}</blockquote>${sourceHtml(part, ground)}`;
    case 'facts':
      return factsHtml(part.fields, ground);
    case 'picture':
      return pictureHtml(part.field, ground);
    case 'video':
      return videoHtml(part, ground);
    case 'words':
      return wordsHtml(part.field, ground);
    case 'table':
      return ofRows(part.field, ground, tableHtml);
    case 'week':
      return ofRows(part.field, ground, weekHtml);
    case 'tree':
      return ofRows(part.field, ground, ({ rows, columns, label }) => `<h2>${escaped(label)}</h2>${treeHtml(rows, columns)}`);
    case 'faq':
      return ofRows(part.field, ground, faqHtml);
  }
}

/** The value of a field as HTML: words, a link, a document. */
function valueHtml(field: KindField | KindColumn, value: FieldValues[string] | undefined, { files, locale }: PageGround): string {
  if (isFile(value)) {
    const file = files.get(value.fileId);
    return file?.kind === 'document' ? attachmentHtml({ fileId: value.fileId, label: value.alt }, file).replace(/^<p[^>]*>|<\/p>$/g, '') : '';
  }
  if (typeof value !== 'string' || value === '') return '';
  if (field.type === 'link') return linkHtml(value, value);
  return linesHtml(textOf(field, value, locale));
}

const linkHtml = (address: string, words: string): string => `<a href="${escaped(address)}" rel="noopener">${escaped(words)}</a>`;
const linesHtml = (text: string): string => escaped(text).replaceAll('\n', '<br />');

function factsHtml(names: readonly string[], ground: PageGround): string {
  const lines = names.flatMap((name) => {
    const field = ground.fields.get(name);
    const html = field ? valueHtml(field, ground.values[name], ground) : '';
    return field && html !== '' ? [`<dt>${escaped(labelOf(field, ground.locale))}</dt><dd>${html}</dd>`] : [];
  });
  return lines.length > 0 ? `<dl class="facts">${lines.join('')}</dl>` : '';
}

function sourceHtml({ source, link }: Extract<PagePart, { part: 'quote' }>, { values }: PageGround): string {
  const [words, address] = [values[source], values[link]];
  if (typeof words !== 'string') return '';
  return `<p class="quoted">${typeof address === 'string' ? linkHtml(address, words) : escaped(words)}</p>`;
}

function fileOf(name: string, { values, files }: PageGround): { readonly value: FileValue; readonly file: UsableFile } | null {
  const value = values[name];
  const file = isFile(value) ? files.get(value.fileId) : undefined;
  return isFile(value) && file ? { value, file } : null;
}

function pictureHtml(name: string, ground: PageGround): string {
  const found = fileOf(name, ground);
  if (!found) return '';
  const { fileId, alt } = found.value;
  return figureHtml({ fileId, alt, caption: '', credit: '', isDecoration: false, isCover: false }, found.file);
}

function videoHtml({ field, poster, captions }: Extract<PagePart, { part: 'video' }>, ground: PageGround): string {
  const found = fileOf(field, ground);
  const still = poster === undefined ? null : fileOf(poster, ground);
  const track = captions === undefined ? null : fileOf(captions, ground);
  const spoken = track?.file.renditions.find(({ type }) => type === 'text/vtt');
  if (!found) return '';
  const film = filmForm(found.file);
  if (!film) return '';
  // a picture that was chosen goes before the still that was taken from the film
  const shownFirst = (still && plainForm(still.file)) ?? plainForm(found.file);
  return [
    `<figure><video controls preload="metadata"${stillOf(film, shownFirst)}>`,
    `<source src="${filePath(film.name)}" type="${film.type}" />`,
    // the language of what is spoken is that of the item
    spoken ? `<track kind="captions" src="${filePath(spoken.name)}" srclang="${ground.locale}" label="${captionsLabel[ground.locale]}" default />` : '',
    '</video></figure>',
  ].join('');
}

const captionsLabel: Readonly<Record<Locale, string>> = { vi: 'Phụ đề tiếng Việt', en: 'English captions' };

function wordsHtml(name: string, ground: PageGround): string {
  const [field, value] = [ground.fields.get(name), ground.values[name]];
  if (!field || typeof value !== 'string') return '';
  const paragraphs = value.split(/\n{2,}/).map((each) => `<p>${linesHtml(each)}</p>`);
  return `<h2>${escaped(labelOf(field, ground.locale))}</h2>${paragraphs.join('')}`;
}

interface Table {
  readonly label: string;
  readonly columns: readonly KindColumn[];
  readonly rows: readonly RowValue[];
  readonly ground: PageGround;
}

function ofRows(name: string, ground: PageGround, html: (table: Table) => string): string {
  const [field, rows] = [ground.fields.get(name), ground.values[name]];
  return field && isRows(rows) ? html({ label: labelOf(field, ground.locale), columns: field.columns ?? [], rows, ground }) : '';
}

const isAmount = ({ type }: KindColumn): boolean => type === 'number' || type === 'money';
const aligned = (column: KindColumn): string => (isAmount(column) ? ' data-align="right"' : '');

function cells(columns: readonly KindColumn[], row: RowValue, ground: PageGround): string {
  return columns.map((column) => `<td${aligned(column)}>${valueHtml(column, row[column.name], ground)}</td>`).join('');
}

function headings(columns: readonly KindColumn[], { locale }: PageGround): string {
  return columns.map((column) => `<th scope="col"${aligned(column)}>${escaped(labelOf(column, locale))}</th>`).join('');
}

function tableHtml({ label, columns, rows, ground }: Table): string {
  return `<table><caption>${escaped(label)}</caption><thead><tr>${headings(columns, ground)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells(columns, row, ground)}</tr>`)
    .join('')}</tbody></table>`;
}

/** Rows in the order of their first column, under a line for each day. */
function weekHtml({ label, columns, rows, ground }: Table): string {
  const [when, ...others] = columns;
  if (!when) return '';
  const at = (row: RowValue): string => row[when.name] ?? '';
  const sorted = [...rows].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  const days = [...Map.groupBy(sorted, (row) => at(row).slice(0, 10))].map(([day, ofDay]) => {
    const heading = `<tr><th scope="rowgroup" colspan="${String(columns.length)}">${day === '' ? '' : escaped(weekday(day, ground.locale))}</th></tr>`;
    // the day stands above: of what ends on it the hour is enough
    const cell = (column: KindColumn, row: RowValue): string => {
      const value = row[column.name] ?? '';
      return column.type === 'date_time' && value.startsWith(`${day}T`) ? `<td>${hourOfDay(value)}</td>` : cells([column], row, ground);
    };
    const lines = ofDay.map((row) => `<tr><td>${hourOfDay(at(row))}</td>${others.map((column) => cell(column, row)).join('')}</tr>`);
    return `<tbody>${heading}${lines.join('')}</tbody>`;
  });
  return `<table><caption>${escaped(label)}</caption><thead><tr>${headings(columns, ground)}</tr></thead>${days.join('')}</table>`;
}

function faqHtml({ columns: [question, answer], rows }: Table): string {
  if (!question || !answer) return '';
  return rows.map((row) => `<details><summary>${escaped(row[question.name] ?? '')}</summary><p>${linesHtml(row[answer.name] ?? '')}</p></details>`).join('');
}
