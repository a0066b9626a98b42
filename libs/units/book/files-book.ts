import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unitErrors } from '../errors.js';
import { unitChanges } from '../unit/unit-changes.js';
import type { Fault, ListedUnit, UnitBook } from './book.js';
import { buildBook, type Pair } from './build-book.js';
import { filesNote, laterCodes, reformDay } from './corrections.js';
import { labelFaults } from './label-faults.js';
import { keptName } from './same-name.js';

/** Files of units before and since 2025-07-01 and of what went into what; see docs/operations/units.md for their columns. */
export interface UnitFiles {
  readonly before: string;
  readonly current: string;
  readonly successions: string;
}

interface UnitRow {
  readonly code: string;
  readonly level: string;
  readonly parent_code: string;
  readonly full_name: string;
}

interface SuccessionRow {
  readonly level: string;
  readonly old_code: string;
  readonly new_code: string;
  readonly extent: string;
}

const unitColumns = ['code', 'level', 'parent_code', 'full_name'] as const;
const successionColumns = ['level', 'old_code', 'new_code', 'extent'] as const;

/** What three files tell of units. Names that the product itself dates later than the reform are taken back to what they were. */
export async function filesBook(files: UnitFiles): Promise<UnitBook> {
  const [before, current, successions] = [
    await rowsOf<UnitRow>(files.before, unitColumns),
    await rowsOf<UnitRow>(files.current, unitColumns),
    await rowsOf<SuccessionRow>(files.successions, successionColumns),
  ];
  const oldProvinces = before.filter((row) => row.level === 'province').map(provinceOf);
  const provinces = current.filter((row) => row.level === 'province').map(provinceOf);
  const oldCommunes = before.filter((row) => row.level === 'commune').map(communeOf);
  const communes = current.filter((row) => row.level === 'commune').map(communeOf);
  const faults: Fault[] = [];
  const pairsOf = (level: string, olds: readonly { code: string }[], news: readonly { code: string }[]): Pair[] =>
    readPairs(
      successions.filter((row) => row.level === level),
      new Set(olds.map((unit) => unit.code)),
      new Set(news.map((unit) => unit.code)),
      faults,
    );
  const provincePairs = pairsOf('province', oldProvinces, provinces);
  const communePairs = pairsOf('commune', oldCommunes, communes);
  const told = buildBook(
    { oldProvinces, oldCommunes, provinces: asReformed(provinces), communes: asReformed(communes), provincePairs, communePairs, changes: unitChanges },
    filesNote,
  );
  return {
    source: 'files',
    note: filesNote,
    hasDistricts: false,
    ...told,
    faults: [
      ...faults,
      ...lonely(oldCommunes, communes, communePairs),
      ...strayed(oldCommunes, communes, communePairs, provincePairs),
      ...labelFaults(communes, unitChanges),
    ],
  };
}

async function rowsOf<Row>(file: string, columns: readonly (keyof Row & string)[]): Promise<Row[]> {
  const rows: Row[] = parse(await readFile(file), { columns: true, bom: true, trim: true, skip_empty_lines: true });
  const missing = columns.find((column) => rows[0] && !(column in (rows[0] as object)));
  if (missing) throw unitErrors.UNITS_FILE_COLUMN({ file: path.basename(file), column: missing });
  return rows;
}

const provinceOf = ({ code, full_name }: UnitRow): { code: string; name: string } => ({ code, name: keptName(full_name) });
const communeOf = ({ code, full_name, parent_code }: UnitRow): ListedUnit => ({ code, name: keptName(full_name), provinceCode: parent_code, district: null });

/** The current file stands after some renamings; on the day of the reform those units still had the name that the renaming ended. */
function asReformed<Unit extends { readonly code: string; readonly name: string }>(units: readonly Unit[]): Unit[] {
  const before = new Map(unitChanges.map((change) => [change.code, change.before]));
  return units.map((unit) => ({ ...unit, name: before.get(unit.code) ?? unit.name }));
}

function readPairs(rows: readonly SuccessionRow[], olds: ReadonlySet<string>, news: ReadonlySet<string>, faults: Fault[]): Pair[] {
  const unknown = new Set<string>();
  const pairs = new Map<string, Pair>();
  for (const { old_code, new_code, extent } of rows) {
    if (!olds.has(old_code)) faults.push({ kind: 'old_code_unknown', code: old_code, text: `→ ${new_code}` });
    if (!news.has(new_code)) unknown.add(new_code);
    const heir = news.has(new_code) ? new_code : (laterCodes[new_code] ?? new_code);
    if (!olds.has(old_code) || !news.has(heir)) continue;
    if (pairs.has(`${old_code} ${heir}`)) faults.push({ kind: 'row_twice', code: old_code, text: `→ ${new_code}` });
    pairs.set(`${old_code} ${heir}`, { old: old_code, new: heir, extent: extent === 'partial' ? 'part' : 'whole' });
  }
  for (const code of unknown) faults.push({ kind: 'new_code_unknown', code, text: laterCodes[code] ? `nay là (now) ${laterCodes[code]}` : reformDay });
  return [...pairs.values()];
}

function lonely(olds: readonly ListedUnit[], news: readonly ListedUnit[], pairs: readonly Pair[]): Fault[] {
  const [gone, come] = [new Set(pairs.map((pair) => pair.old)), new Set(pairs.map((pair) => pair.new))];
  return [
    ...olds.filter(({ code }) => !gone.has(code)).map(({ code, name }): Fault => ({ kind: 'without_heir', code, text: name })),
    ...news.filter(({ code }) => !come.has(code)).map(({ code, name }): Fault => ({ kind: 'without_predecessor', code, text: name })),
  ];
}

/** Old communes that the file sends into a province which theirs did not go into: possible, but a fault more often than not. */
function strayed(olds: readonly ListedUnit[], news: readonly ListedUnit[], pairs: readonly Pair[], provincePairs: readonly Pair[]): Fault[] {
  const heirs = new Set(provincePairs.map((pair) => `${pair.old} ${pair.new}`));
  const [before, since] = [olds, news].map((list) => new Map(list.map((unit) => [unit.code, unit])));
  return pairs.flatMap((pair): Fault[] => {
    const [from, to] = [before?.get(pair.old), since?.get(pair.new)];
    if (!from || !to || heirs.has(`${from.provinceCode} ${to.provinceCode}`)) return [];
    return [{ kind: 'province_differs', code: from.code, text: `${from.name} (${from.provinceCode}) → ${to.name} (${to.provinceCode})` }];
  });
}
