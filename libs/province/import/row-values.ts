import { parseCivilDate, type CivilDate } from '#platform/time';
import type { NewLicence, PortalKind, PortalPalette } from '#units';
import { kindOf, paletteOf, stateOf } from './choices.js';
import type { ColumnKey } from './columns.js';
import type { RowFaultCode } from './faults.js';
import type { ImportRow } from './read-rows.js';
import type { Say } from './row-unit.js';

/** Somebody whom the new portal's row invites. */
export interface NewMember {
  readonly role: 'board_head' | 'editor';
  readonly name: string;
  readonly email: string;
}

/** What a row says of its portal; left out: the row is silent about it. */
export interface RowValues {
  readonly kind?: PortalKind;
  readonly state?: 'planned' | 'open';
  readonly palette?: PortalPalette;
  readonly bannerLine?: string;
  readonly contact: Readonly<Partial<Record<'address' | 'phone' | 'fax' | 'email' | 'responsible', string>>>;
  readonly licence?: NewLicence;
  readonly members: readonly NewMember[];
}

const mostEditors = 20;
const emailForm = /^[^\s@<>,;"()]+@[^\s@<>,;"()]+\.[^\s@<>,;"().]{2,}$/u;

/** Reads everything of a row but its unit and hosts. */
export function valuesOfRow(row: ImportRow, today: CivilDate, say: Say): RowValues {
  const kind = choice(row, 'kind', kindOf, 'IMPORT_KIND_UNKNOWN', say);
  const state = choice(row, 'state', stateOf, 'IMPORT_STATE_UNKNOWN', say);
  const palette = choice(row, 'palette', paletteOf, 'IMPORT_PALETTE_UNKNOWN', say);
  const bannerLine = text(row, 'bannerLine', 200, say);
  const licence = licenceOfRow(row, kind, today, say);
  return {
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(palette ? { palette } : {}),
    ...(bannerLine === undefined ? {} : { bannerLine }),
    contact: contactOfRow(row, say),
    ...(licence ? { licence } : {}),
    members: membersOfRow(row, say),
  };
}

function choice<T>(row: ImportRow, key: ColumnKey, of: (text: string) => T | null, code: RowFaultCode, say: Say): T | null {
  const cell = row.cells.get(key);
  if (!cell) return null;
  const chosen = of(cell.text);
  if (chosen === null) say(code, key);
  return chosen;
}

function text(row: ImportRow, key: ColumnKey, most: number, say: Say): string | undefined {
  const found = row.cells.get(key)?.text.replace(/\s+/gu, ' ');
  if (found !== undefined && found.length > most) say('IMPORT_TEXT_LONG', key, { most });
  return found;
}

function contactOfRow(row: ImportRow, say: Say): RowValues['contact'] {
  const email = row.cells.get('email')?.text;
  if (email !== undefined && !isEmail(email)) say('IMPORT_EMAIL_FORM', 'email');
  const entries: [string, string | undefined][] = [
    ['address', text(row, 'address', 300, say)],
    ['phone', phone(row, 'phone', say)],
    ['fax', phone(row, 'fax', say)],
    ['email', email],
    ['responsible', text(row, 'responsible', 200, say)],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function phone(row: ImportRow, key: 'phone' | 'fax', say: Say): string | undefined {
  const cell = row.cells.get(key);
  if (!cell) return undefined;
  // A spreadsheet keeps 0251... as a number without its zero.
  const lost = cell.kind === 'number' && /^[1-9]\d{8,9}$/u.test(cell.text);
  if (lost) say('IMPORT_PHONE_ZERO', key);
  const number = lost ? `0${cell.text}` : cell.text;
  const digits = number.replace(/\D/gu, '').length;
  if (number.length > 60 || !/^[\d\s().+\-/,;]*$/u.test(number.replace(/(?:máy lẻ|ext)\.?/giu, '')) || digits < 3 || digits > 40) say('IMPORT_PHONE_FORM', key);
  return number;
}

function isEmail(address: string): boolean {
  return address.length <= 254 && emailForm.test(address);
}

const licenceKeys = ['licenceNumber', 'licenceIssuedOn', 'licenceIssuedBy', 'licenceUntil'] as const;

function licenceOfRow(row: ImportRow, kind: PortalKind | null, today: CivilDate, say: Say): NewLicence | null {
  const given = licenceKeys.filter((key) => row.cells.has(key));
  if (kind !== 'aggregated') {
    if (given[0]) say('IMPORT_LICENCE_NOT_NEEDED', given[0]);
    return null;
  }
  if (given.length === 0) {
    say('IMPORT_LICENCE_MISSING', 'licenceNumber');
    return null;
  }
  for (const key of licenceKeys) if (!given.includes(key)) say('IMPORT_LICENCE_INCOMPLETE', key);
  const issuedOn = date(row, 'licenceIssuedOn', say);
  const validUntil = date(row, 'licenceUntil', say);
  if (!issuedOn || !validUntil || given.length < licenceKeys.length) return null;
  if (validUntil < issuedOn) say('IMPORT_DATE_ORDER', 'licenceUntil');
  else if (validUntil < today) say('IMPORT_LICENCE_EXPIRED', 'licenceUntil');
  return { number: text(row, 'licenceNumber', 100, say) ?? '', issuedOn, issuedBy: text(row, 'licenceIssuedBy', 200, say) ?? '', validUntil };
}

/** A day as dd/mm/yyyy, d-m-yyyy, yyyy-mm-dd or a date cell. */
function date(row: ImportRow, key: ColumnKey, say: Say): CivilDate | null {
  const found = row.cells.get(key)?.text;
  if (found === undefined) return null;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(found);
  const day = parseCivilDate(parts ? `${parts[3] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}` : found);
  if (!day || day < '1990-01-01' || day > '2100-01-01') {
    say('IMPORT_DATE_FORM', key);
    return null;
  }
  return day;
}

function membersOfRow(row: ImportRow, say: Say): NewMember[] {
  const list = (key: ColumnKey): string[] =>
    (row.cells.get(key)?.text ?? '')
      .split(/[;\n]/u)
      .map((each) => each.trim())
      .filter(Boolean);
  const [headName, headEmail] = [row.cells.get('headName')?.text ?? '', row.cells.get('headEmail')?.text ?? ''];
  const [names, emails] = [list('editorNames'), list('editorEmails')];
  if ((headName === '') !== (headEmail === '')) say('IMPORT_PERSON_HALF', headName === '' ? 'headName' : 'headEmail');
  if (names.length !== emails.length) say('IMPORT_EDITORS_UNEVEN', 'editorEmails');
  if (names.length > mostEditors) say('IMPORT_EDITORS_MANY', 'editorNames', { most: mostEditors });
  if (headName !== '' && !isPersonName(headName)) say('IMPORT_PERSON_NAME', 'headName');
  if (headEmail !== '' && !isEmail(headEmail)) say('IMPORT_EMAIL_FORM', 'headEmail');
  if (!names.every(isPersonName)) say('IMPORT_PERSON_NAME', 'editorNames');
  if (!emails.every(isEmail)) say('IMPORT_EMAIL_FORM', 'editorEmails');
  const all = [...(headEmail === '' ? [] : [headEmail]), ...emails].map((each) => each.toLowerCase());
  if (new Set(all).size < all.length) say('IMPORT_EMAIL_TWICE', emails.length > 0 ? 'editorEmails' : 'headEmail');
  return [
    ...(headName !== '' && headEmail !== '' ? [{ role: 'board_head' as const, name: headName, email: headEmail }] : []),
    ...names.map((name, index) => ({ role: 'editor' as const, name, email: emails[index] ?? '' })),
  ];
}

function isPersonName(name: string): boolean {
  return name.length <= 120 && /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]*$/u.test(name) && name.includes(' ');
}
