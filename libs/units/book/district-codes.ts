import type { ListedUnit } from './build-book.js';

interface District {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  /** Codes of its communes. */
  readonly communes: string[];
}

/**
 * The old districts, by province and name. The sources give them no codes, so they get one of the product: the province's and
 * the name, e.g. `51.huyen-binh-son`.
 */
export function districtCodes(communes: readonly ListedUnit[]): ReadonlyMap<string, District> {
  const districts = new Map<string, District>();
  const taken = new Set<string>();
  for (const { code, provinceCode, district } of communes) {
    if (district === null) continue;
    const key = `${provinceCode} ${district}`;
    const known = districts.get(key);
    if (known) {
      known.communes.push(code);
      continue;
    }
    const plain = `${provinceCode}.${slugOf(district)}`;
    let own = plain;
    for (let number = 2; taken.has(own); number += 1) own = `${plain}-${String(number)}`;
    taken.add(own);
    districts.set(key, { code: own, name: district, provinceCode, communes: [code] });
  }
  return districts;
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
