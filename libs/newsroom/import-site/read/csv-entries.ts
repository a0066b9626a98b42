import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { plainWords } from '#province';
import { legacyReading } from '#web/legacy';
import type { SourceEntry } from '../entry.js';
import { siteImportErrors } from '../errors.js';
import { addressIn } from './xml-entries.js';

const columns = {
  title: { name: 'Tiêu đề', known: ['tieu de', 'ten bai', 'title'] },
  html: { name: 'Nội dung', known: ['noi dung', 'toan van', 'content', 'body'] },
  date: { name: 'Ngày đăng', known: ['ngay dang', 'ngay', 'ngay xuat ban', 'thoi gian', 'date', 'published'] },
  address: { name: 'Địa chỉ', known: ['dia chi', 'duong dan', 'lien ket', 'url', 'link'] },
  author: { name: 'Tác giả', known: ['tac gia', 'nguoi viet', 'author'] },
  section: { name: 'Chuyên mục', known: ['chuyen muc', 'danh muc', 'loai tin', 'section', 'category'] },
  summary: { name: 'Tóm tắt', known: ['tom tat', 'trich yeu', 'sapo', 'mo ta', 'summary', 'excerpt'] },
  cover: { name: 'Ảnh', known: ['anh', 'anh dai dien', 'hinh anh', 'image'] },
  coverAlt: { name: 'Mô tả ảnh', known: ['mo ta anh', 'chu thich anh', 'alt'] },
  state: { name: 'Trạng thái', known: ['trang thai', 'state', 'status'] },
} as const;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['title', 'html'];
const notPublic = new Set(['ban nhap', 'chua dang', 'nhap', 'draft', 'private', 'an']);

/**
 * Entries of a CSV, a row each; the first row names the columns in any order, in any case, with or without accents.
 * @throws SITE_COLUMNS, SITE_CSV_BROKEN
 */
export async function* csvEntries(text: AsyncIterable<string>): AsyncGenerator<SourceEntry> {
  let places: Map<Column, number> | null = null;
  let asHeading = plainWords;
  let number = 1;
  for await (const cells of rowsOf(text)) {
    if (!places) {
      asHeading = plainly(cells);
      places = placesOf(cells.map(asHeading));
      continue;
    }
    number += 1;
    const found = places;
    const cell = (column: Column): string => (cells[found.get(column) ?? -1] ?? '').trim();
    const cover = addressIn(cell('cover'));
    yield {
      number,
      guid: '',
      address: addressIn(cell('address')) ?? pathIn(cell('address')),
      title: cell('title'),
      summary: cell('summary'),
      html: cell('html'),
      date: cell('date'),
      author: cell('author'),
      section: cell('section'),
      // a word as short as "ẩn" shows its font by the heading alone
      isPublic: ![plainly([cell('state')]), asHeading].some((read) => notPublic.has(read(cell('state')))),
      cover: cover === null ? null : { address: cover, alt: cell('coverAlt') },
    };
  }
}

/** Reads words of these cells, also those of a legacy font: a draft may not go to the public because its state was typed in one. */
function plainly(cells: readonly string[]): (text: string) => string {
  const reading = legacyReading(cells);
  return (text) => plainWords(reading?.convert(text) ?? text);
}

/** A path of the site before; tables are often made without its name. */
function pathIn(text: string): string | null {
  return /^\/(?!\/)\S{0,999}$/.test(text) ? text : null;
}

/** What stands between cells: whatever the first line has most of. */
function delimiterOf(head: string): string {
  const [line = ''] = head.split(/\r?\n/, 1);
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  const head = first.done ? '' : first.value;
  const whole = async function* (): AsyncGenerator<string> {
    yield head;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  };
  const parser = parse({
    delimiter: delimiterOf(head),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
    max_record_size: 4_000_000,
  });
  const source = Readable.from(whole());
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const row of source.pipe(parser) as AsyncIterable<string[]>) yield row;
  } catch (error) {
    if (error instanceof CsvError) throw siteImportErrors.SITE_CSV_BROKEN({ line: Number(error['lines'] ?? 1) });
    throw error;
  } finally {
    source.destroy();
  }
}

function placesOf(words: readonly string[]): Map<Column, number> {
  const places = new Map(
    Object.entries(columns).flatMap(([column, { known }]): [Column, number][] => {
      const place = words.findIndex((each) => (known as readonly string[]).includes(each));
      return place < 0 ? [] : [[column as Column, place]];
    }),
  );
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length > 0) throw siteImportErrors.SITE_COLUMNS({ columns: missing.map((column) => columns[column].name).join(', ') });
  return places;
}
