import type { UnitKind } from '#units';
import { levelOf } from './choices.js';
import type { ColumnKey } from './columns.js';
import type { RowFaultCode } from './faults.js';
import type { ImportRow } from './read-rows.js';
import type { KnownUnit, Lookup } from './snapshot.js';
import { abbreviation, bareName, nameKey, plainWords } from './words.js';

export type Say = (code: RowFaultCode, key: ColumnKey | null, details?: Readonly<Record<string, string | number>>) => void;

/** The unit that a row is about. */
export interface RowUnit {
  /** Null: a department that is made with its portal. */
  readonly id: string | null;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly provinceCode: string;
}

const agency = /^(?:sở|ban|văn phòng|thanh tra|chi cục|trung tâm|đài|trường|bệnh viện|viện|quỹ|hội)(?:\s|$)/iu;

/** Finds the unit of a row, or says why there is none. Its name is the catalogue's, however the file spells it. */
export function unitOfRow(row: ImportRow, lookup: Lookup, say: Say): RowUnit | null {
  const name = row.cells.get('unitName')?.text ?? '';
  if (name !== '' && (name.length > 200 || plainWords(name) === '')) {
    say('IMPORT_NAME_FORM', 'unitName');
    return null;
  }
  const level = levelOfRow(row, say);
  if (level === 'district') return null;
  const parent = parentOfRow(row, lookup, say);
  if (parent === 'unknown') return null;
  const code = row.cells.get('unitCode')?.text ?? '';
  if (code === '' && name === '') {
    say('IMPORT_UNIT_MISSING', 'unitCode');
    return null;
  }
  const isAgency = level === 'department' || (level === null && agency.test(name));
  const provinceCode = parent?.code ?? lookup.provinceCode;
  const found = code === '' ? byName(name, isAgency, provinceCode, lookup, say) : byCode(row, code, level, lookup, say);
  if (found === 'refused') return null;
  if (found === null) {
    if (code !== '' && (!isAgency || /^\d+$/.test(code))) say('IMPORT_UNIT_UNKNOWN', 'unitCode');
    else return newDepartment(code, name, provinceCode, lookup, say);
    return null;
  }
  return agrees(found, { name, level, parent }, lookup, say) ? { ...found, provinceCode: found.parentCode ?? found.code } : null;
}

function levelOfRow(row: ImportRow, say: Say): UnitKind | null {
  const text = row.cells.get('level')?.text ?? '';
  const level = levelOf(text);
  if (text !== '' && level === null) say('IMPORT_LEVEL_UNKNOWN', 'level');
  if (level === 'district') say('IMPORT_LEVEL_DISTRICT', 'level');
  return level;
}

/** The province that the row names as the parent; null when it names none. */
function parentOfRow(row: ImportRow, lookup: Lookup, say: Say): KnownUnit | null | 'unknown' {
  const text = row.cells.get('parentCode')?.text ?? '';
  if (text === '') return null;
  const parent =
    lookup.unit(text) ?? lookup.unit(text.padStart(2, '0')) ?? lookup.provinces().find((each) => nameKey(bareName(each.name)) === nameKey(bareName(text)));
  if (parent && lookup.isNow(parent)) return parent;
  say('IMPORT_PARENT_UNKNOWN', 'parentCode');
  return 'unknown';
}

function byCode(row: ImportRow, code: string, level: UnitKind | null, lookup: Lookup, say: Say): KnownUnit | null | 'refused' {
  if (!/^[A-Za-z0-9][A-Za-z0-9.\-_]{0,29}$/.test(code)) {
    say('IMPORT_CODE_FORM', 'unitCode');
    return 'refused';
  }
  const unit = lookup.unit(code) ?? withZeros(row, code, level, lookup, say);
  if (!unit || lookup.isNow(unit)) return unit;
  if (unit.validTo !== null && unit.validTo <= lookup.today) say('IMPORT_UNIT_ENDED', 'unitCode', { on: shown(unit.validTo) });
  else say('IMPORT_UNIT_NOT_YET', 'unitCode', { on: shown(unit.validFrom) });
  return 'refused';
}

/** A spreadsheet keeps 01234 as the number 1234: the code with its zeros, when the name or the level tells which. */
function withZeros(row: ImportRow, code: string, level: UnitKind | null, lookup: Lookup, say: Say): KnownUnit | null {
  if (!/^[1-9]\d{0,3}$/.test(code)) return null;
  const name = row.cells.get('unitName')?.text ?? '';
  const found = [2, 5].flatMap((digits) => (code.length < digits ? (lookup.unit(code.padStart(digits, '0')) ?? []) : [])).filter((unit) => lookup.isNow(unit));
  const unit = found.find((each) => isSameName(name, each.name)) ?? found.find((each) => each.kind === level) ?? (found.length === 1 ? found[0] : null) ?? null;
  if (unit) say('IMPORT_CODE_ZEROS', 'unitCode', { code: unit.code });
  return unit;
}

function byName(name: string, isAgency: boolean, provinceCode: string | null, lookup: Lookup, say: Say): KnownUnit | null | 'refused' {
  const around = [...(provinceCode === null ? [] : lookup.under(provinceCode)), ...lookup.provinces()];
  const exact = around.filter((unit) => nameKey(unit.name) === nameKey(name));
  const bare = exact.length > 0 ? exact : around.filter((unit) => nameKey(bareName(unit.name)) === nameKey(name));
  const found = bare.length > 0 || isAgency ? bare : around.filter((unit) => plainWords(unit.name) === plainWords(name));
  const [unit] = found;
  if (found.length > 1) {
    say('IMPORT_UNIT_AMBIGUOUS', 'unitName');
    return 'refused';
  }
  if (unit) {
    if (!isAgency) say('IMPORT_UNIT_BY_NAME', 'unitName', { code: unit.code });
    return unit;
  }
  if (isAgency) return null;
  say('IMPORT_UNIT_NAME_UNKNOWN', 'unitName');
  return 'refused';
}

function newDepartment(given: string, name: string, provinceCode: string | null, lookup: Lookup, say: Say): RowUnit | null {
  if (name === '') say('IMPORT_NAME_MISSING', 'unitName');
  else if (provinceCode === null) say('IMPORT_PARENT_MISSING', 'parentCode');
  else if (lookup.provinceCode !== null && provinceCode !== lookup.provinceCode) say('IMPORT_UNIT_OTHER_PROVINCE', 'parentCode');
  else {
    const code = given || `${provinceCode}.${abbreviation(name).toUpperCase()}`;
    if (!lookup.unit(code)) return { id: null, code, kind: 'department', name, provinceCode };
    say('IMPORT_CODE_TAKEN', 'unitCode', { code });
  }
  return null;
}

interface Stated {
  readonly name: string;
  readonly level: UnitKind | null;
  readonly parent: KnownUnit | null;
}

function agrees(unit: KnownUnit, { name, level, parent }: Stated, lookup: Lookup, say: Say): boolean {
  let right = true;
  const refuse: Say = (...fault) => {
    say(...fault);
    right = false;
  };
  if (unit.kind === 'district') refuse('IMPORT_LEVEL_DISTRICT', 'level');
  else if (level !== null && level !== unit.kind && !(level === 'commune' && unit.kind === 'special_zone')) refuse('IMPORT_LEVEL_WRONG', 'level');
  if (parent && parent.code !== unit.parentCode && parent.code !== unit.code) refuse('IMPORT_PARENT_WRONG', 'parentCode', { code: unit.parentCode ?? '' });
  if (lookup.provinceCode !== null && (unit.parentCode ?? unit.code) !== lookup.provinceCode) refuse('IMPORT_UNIT_OTHER_PROVINCE', 'unitCode');
  if (name === '' || isSameName(name, unit.name)) return right;
  if (unit.formerNames.some((former) => isSameName(name, former))) say('IMPORT_NAME_FORMER', 'unitName', { name: unit.name });
  else if ([unit.name, bareName(unit.name)].some((known) => plainWords(known) === plainWords(name)))
    say('IMPORT_NAME_ACCENTS', 'unitName', { name: unit.name });
  else refuse('IMPORT_NAME_DIFFERS', 'unitName', { name: unit.name });
  return right;
}

function isSameName(one: string, known: string): boolean {
  return nameKey(one) === nameKey(known) || nameKey(one) === nameKey(bareName(known));
}

function shown(date: string): string {
  return date.split('-').reverse().join('/');
}
