import type { BookUnit, BookVersion, UnitBook } from './book.js';
import { reformDay } from './corrections.js';
import { nameKey } from './same-name.js';

/** Ways in which two sources tell otherwise. */
export const differenceKinds = {
  only_first: 'Chỉ có trong gói (only in the package)',
  only_second: 'Chỉ có trong tệp (only in the files)',
  name: 'Khác tên (other name)',
  spelling: 'Khác cách viết (other spelling of the same name)',
  province: 'Khác tỉnh (other province)',
  heirs: 'Khác đơn vị kế thừa (other heirs)',
  extent: 'Khác phần nhập: toàn bộ hay một phần (whole here, part there)',
} as const;
export type DifferenceKind = keyof typeof differenceKinds;

export interface Difference {
  readonly kind: DifferenceKind;
  readonly code: string;
  /** Before or since 2025-07-01. */
  readonly side: 'before' | 'since';
  readonly first: string;
  readonly second: string;
}

interface Told {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  /** Codes of the heirs of an old unit, with the extent. */
  readonly heirs: ReadonlyMap<string, string>;
}

/** What two books tell otherwise of provinces and communes, before and since the reform, by code; districts are in one of them only. */
export function compareBooks(first: UnitBook, second: UnitBook): Difference[] {
  return (['before', 'since'] as const).flatMap((side) => {
    const [one, other] = [toldOf(first, side), toldOf(second, side)];
    return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((code) => {
      const [a, b] = [one.get(code), other.get(code)];
      const difference = (kind: DifferenceKind, left = '', right = ''): Difference => ({ kind, code, side, first: left, second: right });
      if (!a || !b) return [difference(a ? 'only_first' : 'only_second', a?.name, b?.name)];
      const names = a.name === b.name ? [] : [difference(nameKey(a.name) === nameKey(b.name) ? 'spelling' : 'name', a.name, b.name)];
      const provinces = a.provinceCode === b.provinceCode ? [] : [difference('province', a.provinceCode, b.provinceCode)];
      return [...names, ...provinces, ...heirDifferences(a, b, difference)];
    });
  });
}

function heirDifferences(a: Told, b: Told, difference: (kind: DifferenceKind, left: string, right: string) => Difference): Difference[] {
  const [left, right] = [a, b].map(({ heirs }) => [...heirs.keys()].sort().join(' '));
  if (left !== right) return [difference('heirs', left ?? '', right ?? '')];
  const [one, other] = [a, b].map(({ heirs }) => [...heirs].sort().join(' '));
  return one === other ? [] : [difference('extent', one ?? '', other ?? '')];
}

function toldOf(book: UnitBook, side: 'before' | 'since'): Map<string, Told> {
  const units = new Map(book.units.map((unit) => [unit.key, unit]));
  const heirs = new Map<string, Map<string, string>>();
  for (const { operation, parts } of book.successions)
    for (const { predecessor, successor, extent } of operation === 'abolish' || side === 'since' ? [] : parts) {
      const code = successor === null ? undefined : versionOf(units.get(successor), 'since')?.code;
      if (code !== undefined) heirs.set(predecessor, (heirs.get(predecessor) ?? new Map<string, string>()).set(code, extent));
    }
  const told = book.units.flatMap(({ key, versions }): Told[] => {
    const version = versionOf({ key, versions }, side);
    if (!version || version.kind === 'district') return [];
    return [{ code: version.code, name: version.name, provinceCode: provinceOf(version), heirs: heirs.get(key) ?? new Map<string, string>() }];
  });
  return new Map(told.map((each) => [each.code, each]));

  function provinceOf(version: BookVersion): string {
    if (version.parent === null) return version.code;
    const parent = versionOf(units.get(version.parent), side);
    return parent ? provinceOf(parent) : '';
  }
}

function versionOf(unit: BookUnit | undefined, side: 'before' | 'since'): BookVersion | undefined {
  return side === 'before'
    ? unit?.versions.find((version) => version.validFrom < reformDay)
    : unit?.versions.find((version) => version.validFrom >= reformDay || version.validTo === null);
}
