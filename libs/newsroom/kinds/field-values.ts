import { isId } from '#platform/db';
import { isReadable, shownText, worthReading } from '#platform/http';
import { enteredDate } from '#platform/time';
import type { Fault } from '../item.js';
import { fieldErrors } from './field-errors.js';
import type { KindColumn, KindField } from './kind-data.js';

/** A file with what it shows. */
export interface FileValue {
  readonly fileId: string;
  readonly alt: string;
}
export type RowValue = Readonly<Record<string, string>>;
export type FieldValue = string | FileValue | readonly RowValue[];
/** Values by the names of the fields; what is empty is left out. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Most characters of a line, of several lines, of an address; rows of a table. */
const most = { line: 500, paragraph: 10_000, link: 2_000, alt: 500, rows: 1_000 } as const;

export const isFile = (value: FieldValue | undefined): value is FileValue => typeof value === 'object' && 'fileId' in value;
export const isRows = (value: FieldValue | undefined): value is readonly RowValue[] => Array.isArray(value);

/**
 * Reads what somebody entered. Half a form may be saved; what has no right form is a fault at its field, e.g. `fields.lines.2.amount`.
 * Values of names that the kind does not have are left behind.
 */
export function readFields(fields: readonly KindField[], given: unknown): { readonly values: FieldValues; readonly faults: readonly Fault[] } {
  if (given === null || given === undefined) return { values: {}, faults: [] };
  if (typeof given !== 'object' || Array.isArray(given)) return { values: {}, faults: [{ field: 'fields', error: fieldErrors.FIELDS_UNREADABLE() }] };
  const faults: Fault[] = [];
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = readField(field, (given as Record<string, unknown>)[field.name], faults);
    if (value !== null) values[field.name] = value;
  }
  return { values, faults };
}

function readField(field: KindField, given: unknown, faults: Fault[]): FieldValue | null {
  if (given === null || given === undefined || given === '') return null;
  const at = `fields.${field.name}`;
  if (field.type === 'file') return readFile(field, given, faults);
  if (field.type === 'rows') return readRows(field, given, faults);
  return readLine(field, given, at, faults) || null;
}

function readFile({ name, label }: KindField, given: unknown, faults: Fault[]): FileValue | null {
  const { fileId, alt = '' } = given as { fileId?: unknown; alt?: unknown };
  if (typeof fileId !== 'string' || !isId(fileId) || typeof alt !== 'string') {
    faults.push({ field: `fields.${name}`, error: fieldErrors.FIELDS_UNREADABLE() });
    return null;
  }
  return { fileId: fileId.toLowerCase(), alt: cleanLine(label, alt, most.alt, `fields.${name}`, faults) };
}

function readRows({ name, label, columns = [] }: KindField, given: unknown, faults: Fault[]): readonly RowValue[] | null {
  const field = `fields.${name}`;
  if (!Array.isArray(given) || given.some((row) => typeof row !== 'object' || row === null)) {
    faults.push({ field, error: fieldErrors.FIELDS_UNREADABLE() });
    return null;
  }
  if (given.length > most.rows) {
    faults.push({ field, error: fieldErrors.FIELD_ROWS({ label, most: most.rows }) });
    return null;
  }
  const rows = (given as readonly Record<string, unknown>[]).map((row, index) =>
    Object.fromEntries(columns.map((column) => [column.name, readLine(column, row[column.name] ?? '', `${field}.${String(index)}.${column.name}`, faults)])),
  );
  const filled = rows.filter((row) => Object.values(row).some((value) => value !== ''));
  return filled.length > 0 ? filled : null;
}

/** A value that is one text, in the form that programs read; empty after a fault. */
function readLine({ label, type, choices = [] }: KindField | KindColumn, given: unknown, field: string, faults: Fault[]): string {
  const fault = (error: Fault['error']): string => {
    faults.push({ field, error });
    return '';
  };
  if (typeof given !== 'string') return fault(fieldErrors.FIELDS_UNREADABLE());
  if (given.trim() === '') return '';
  switch (type) {
    case 'paragraph':
      return cleanLines(label, given, field, faults);
    case 'date':
      return enteredDate(given.trim()) ?? fault(fieldErrors.FIELD_DATE({ label }));
    case 'date_time':
      return localHour(given.trim()) ?? fault(fieldErrors.FIELD_HOUR({ label }));
    case 'choice':
      return choices.some(({ code }) => code === given) ? given : fault(fieldErrors.FIELD_CHOICE({ label }));
    case 'number':
      return decimal(given) ?? fault(fieldErrors.FIELD_NUMBER({ label }));
    case 'money':
      return moneyOf(given) ?? fault(fieldErrors.FIELD_MONEY({ label }));
    case 'link':
      return address(given.trim()) ?? fault(fieldErrors.FIELD_LINK({ label }));
    default:
      return cleanLine(label, given, most.line, field, faults);
  }
}

function cleanLine(label: string, given: string, longest: number, field: string, faults: Fault[]): string {
  const value = worthReading(given, longest) && isReadable(given) ? shownText(given).replace(/\s+/g, ' ') : null;
  if (value !== null && value.length <= longest) return value;
  faults.push({ field, error: fieldErrors.FIELD_LONG({ label, most: longest }) });
  return '';
}

function cleanLines(label: string, given: string, field: string, faults: Fault[]): string {
  const longest = most.paragraph;
  const value =
    worthReading(given, longest) && isReadable(given)
      ? shownText(given)
          .replace(/[^\S\n]+/g, ' ')
          .replace(/\n{3,}/g, '\n\n')
      : null;
  if (value !== null && value.length <= longest) return value;
  faults.push({ field, error: fieldErrors.FIELD_LONG({ label, most: longest }) });
  return '';
}

/** `2026-11-26T08:00`, as an input of that type gives it. */
function localHour(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/.exec(text);
  return match && enteredDate(match[1] ?? '') ? text : null;
}

/** Reads `1.250.000`, `12,5`, `1250.75`, `-3`; a point before three digits parts thousands, as it is written here. */
function decimal(text: string): string | null {
  const typed = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(typed) ? typed.replaceAll('.', '') : typed;
  const match = /^(-?)0*(\d{1,18})(?:[.,](\d{1,6}))?$/.exec(grouped);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  const rest = decimals.replace(/0+$/, '');
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** Whole đồng as people write them: `12.500.000 đồng`; null for anything else. */
export const moneyOf = (given: string): string | null => wholeOf(decimal(given.replace(/\s*(?:đồng|đ|vnd)\s*$/i, '')));

const wholeOf = (number: string | null): string | null => (number === null || number.includes('.') ? null : number);

function address(text: string): string | null {
  if (text.length > most.link || /\s/.test(text) || !isReadable(text)) return null;
  if (/^\/(?!\/)/.test(text)) return text;
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
