import { sheetErrors } from './errors.js';
import { walkXml } from './xml.js';
import type { ZipParts } from './zip.js';

export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** How the numbers of a style are shown. */
export interface NumberLook {
  readonly isDate: boolean;
  /** Digits that a format such as 00000 fills up with zeros. */
  readonly digits: number;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  /** True when days count from 1904 (files of old Macs). */
  readonly from1904: boolean;
}

/** Reads what the sheets of a workbook share. @throws SHEET_KIND_UNKNOWN, SHEET_BROKEN */
export function readWorkbook(parts: ZipParts): Workbook {
  const book = parts.text('xl/workbook.xml');
  if (book === null) throw sheetErrors.SHEET_KIND_UNKNOWN();
  const targets = new Map<string, string>();
  for (const step of walkXml(parts.text('xl/_rels/workbook.xml.rels') ?? '')) {
    if (step.is !== 'open' || step.name !== 'Relationship') continue;
    const target = step.attributes['Target'] ?? '';
    targets.set(step.attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  for (const step of walkXml(book)) {
    if (step.is !== 'open') continue;
    if (step.name === 'workbookPr') from1904 = ['1', 'true'].includes(step.attributes['date1904'] ?? '');
    if (step.name !== 'sheet') continue;
    const path = targets.get(step.attributes['id'] ?? '');
    if (path && parts.has(path)) sheets.push({ name: step.attributes['name'] ?? '', path, hidden: (step.attributes['state'] ?? 'visible') !== 'visible' });
  }
  return { sheets, strings: sharedStrings(parts.text('xl/sharedStrings.xml') ?? ''), looks: numberLooks(parts.text('xl/styles.xml') ?? ''), from1904 };
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [text, inText, phonetic] = ['', false, false];
  for (const step of walkXml(xml)) {
    if (step.is === 'text') {
      if (inText && !phonetic) text += step.text;
    } else if (step.name === 'si') {
      if (step.is === 'close' || step.empty) strings.push(text);
      text = '';
    } else if (step.name === 't') inText = step.is === 'open' && !step.empty;
    else if (step.name === 'rPh') phonetic = step.is === 'open' && !step.empty;
  }
  return strings;
}

function numberLooks(xml: string): NumberLook[] {
  const formats = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inStyles = false;
  for (const step of walkXml(xml)) {
    if (step.is === 'text') continue;
    if (step.name === 'cellXfs') inStyles = step.is === 'open';
    if (step.is !== 'open') continue;
    if (step.name === 'numFmt') formats.set(Number(step.attributes['numFmtId']), step.attributes['formatCode'] ?? '');
    if (step.name === 'xf' && inStyles) looks.push(lookOf(Number(step.attributes['numFmtId'] ?? 0), formats));
  }
  return looks;
}

function lookOf(id: number, formats: ReadonlyMap<number, string>): NumberLook {
  const format = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58) || /[dy]/iu.test(format);
  return { isDate, digits: /^0{2,20}(?:;|$)/u.exec(format)?.[0].replace(';', '').length ?? 0 };
}
