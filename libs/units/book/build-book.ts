import type { UnitChange } from '../unit/unit-changes.js';
import type { UnitKind } from '../unit/unit.js';
import { typeWordOf } from '../unit/type-word.js';
import type { BookPart, BookSuccession, BookUnit, BookVersion, UnitBook } from './book.js';
import { beforeReform, communesBy, districtsBy, knownSince, provincesBy, reformDay } from './corrections.js';
import { districtCodes } from './district-codes.js';
import { nameKey } from './same-name.js';

/** A unit of one of the two lists, before or since the reform. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  /** Name of the old district, where the source names it. */
  readonly district: string | null;
}

/** One old unit into one new unit, by code. */
export interface Pair {
  readonly old: string;
  readonly new: string;
  readonly extent: 'whole' | 'part';
}

export interface Lists {
  readonly oldProvinces: readonly Pick<ListedUnit, 'code' | 'name'>[];
  readonly oldCommunes: readonly ListedUnit[];
  readonly provinces: readonly Pick<ListedUnit, 'code' | 'name'>[];
  readonly communes: readonly ListedUnit[];
  readonly provincePairs: readonly Pair[];
  readonly communePairs: readonly Pair[];
  readonly changes: readonly UnitChange[];
}

type Told = Pick<UnitBook, 'units' | 'successions' | 'applied'>;

/**
 * Units with their versions and the successions of 2025-07-01, out of the lists before and since. A unit goes on when the
 * list since has the same code with the same full name and part of it went there; every other is a new unit, so a code that
 * came back with another name and territory is two.
 */
export function buildBook(lists: Lists, note: string): Told {
  const names = new Map([...lists.provinces, ...lists.communes].map((unit) => [unit.code, nameKey(unit.name)]));
  const goesOn = new Set<string>();
  const oldNames = new Map([...lists.oldProvinces, ...lists.oldCommunes].map((unit) => [unit.code, nameKey(unit.name)]));
  for (const pair of [...lists.provincePairs, ...lists.communePairs])
    if (pair.old === pair.new && names.get(pair.new) === oldNames.get(pair.old)) goesOn.add(pair.old);
  const oldKey = (code: string): string => (goesOn.has(code) ? code : `${code} ${knownSince}`);
  const newKey = (code: string): string => (goesOn.has(code) ? code : `${code} ${reformDay}`);

  const units = new Map<string, BookVersion[]>();
  const add = (key: string, version: BookVersion): unknown => units.set(key, [...(units.get(key) ?? []), version]);
  const old = (code: string, kind: UnitKind, name: string, parent: string | null): BookVersion => ({
    code,
    kind,
    name,
    parent,
    validFrom: knownSince,
    validTo: reformDay,
    because: beforeReform,
  });
  const since = (code: string, kind: UnitKind, name: string, parent: string | null, because: string): BookVersion => ({
    code,
    kind,
    name,
    parent,
    validFrom: reformDay,
    validTo: null,
    because,
  });

  for (const { code, name } of lists.oldProvinces) add(oldKey(code), old(code, 'province', name, null));
  const districts = districtCodes(lists.oldCommunes);
  for (const { code, name, provinceCode } of districts.values()) add(code, old(code, 'district', name, oldKey(provinceCode)));
  for (const commune of lists.oldCommunes) {
    const district = commune.district === null ? undefined : districts.get(`${commune.provinceCode} ${commune.district}`);
    add(oldKey(commune.code), old(commune.code, 'commune', commune.name, district?.code ?? oldKey(commune.provinceCode)));
  }
  for (const { code, name } of lists.provinces) add(newKey(code), since(code, 'province', name, null, provincesBy));
  for (const { code, name, provinceCode } of lists.communes)
    add(newKey(code), since(code, typeWordOf(name) === 'đặc khu' ? 'special_zone' : 'commune', name, newKey(provinceCode), communesBy));
  for (const change of lists.changes) changeLast(units.get(newKey(change.code)), change);

  const links = (pairs: readonly Pair[]): BookPart[] =>
    pairs.map((pair) => ({ predecessor: oldKey(pair.old), successor: newKey(pair.new), extent: pair.extent }));
  const communeLinks = links(lists.communePairs);
  const heirsOf = Map.groupBy(communeLinks, (part) => part.predecessor);
  const first = (key: string | null): BookVersion | undefined => (key === null ? undefined : units.get(key)?.[0]);
  const last = (key: string | null): BookVersion | undefined => (key === null ? undefined : units.get(key)?.at(-1));
  return {
    units: [...units].map(([key, versions]): BookUnit => ({ key, versions })),
    successions: [
      ...successionsOf(links(lists.provincePairs), provincesBy, note, first, last),
      ...successionsOf(communeLinks, communesBy, note, first, last),
      ...[...districts.values()].map(({ code, communes }): BookSuccession => {
        const heirs = [...new Set(communes.flatMap((commune) => (heirsOf.get(oldKey(commune)) ?? []).map((part) => part.successor)))].sort();
        const extent = heirs.length > 1 ? 'part' : 'whole';
        return {
          on: reformDay,
          operation: 'abolish',
          resolution: districtsBy,
          note,
          parts: heirs.map((successor) => ({ predecessor: code, successor, extent })),
        };
      }),
    ],
    applied: {
      oldCommunes: heirsOf.size,
      divided: [...heirsOf.values()].filter((parts) => parts.length > 1).length,
    },
  };
}

/** A renaming after the reform: the last version ends, another begins. */
function changeLast(versions: BookVersion[] | undefined, { name, since, by }: UnitChange): void {
  const before = versions?.pop();
  if (!versions || !before) return;
  versions.push({ ...before, validTo: since }, { ...before, name, validFrom: since, because: by });
}

/** One succession for each unit that came out of others or gave a part away; a unit that simply goes on makes none. */
function successionsOf(
  parts: readonly BookPart[],
  resolution: string,
  note: string,
  first: (key: string | null) => BookVersion | undefined,
  last: (key: string | null) => BookVersion | undefined,
): BookSuccession[] {
  return [...Map.groupBy(parts, (part) => part.successor).values()].flatMap((group): BookSuccession[] => {
    const [one] = group;
    const divided = group.some((part) => part.extent === 'part');
    if (!one || (group.length === 1 && one.predecessor === one.successor && !divided)) return [];
    const operation = divided ? 'partition' : group.length > 1 ? 'merge' : changeOf(first(one.predecessor), last(one.successor));
    return [{ on: reformDay, operation, resolution, note, parts: group }];
  });
}

/** One unit became one other. */
function changeOf(before: BookVersion | undefined, after: BookVersion | undefined): 'retype' | 'rename' | 'recode' {
  if (!before || !after) return 'rename';
  if (typeWordOf(before.name) !== typeWordOf(after.name)) return 'retype';
  return nameKey(before.name) === nameKey(after.name) ? 'recode' : 'rename';
}
