import type { UnitVersion } from '../unit/unit.js';
import { holdsOn } from '../unit/unit.js';
import { nameKey } from './same-name.js';
import type { Standing } from './standing.js';

/** Versions that follow each other without a difference are one. */
export function joined(versions: readonly UnitVersion[]): UnitVersion[] {
  const result: UnitVersion[] = [];
  for (const version of versions) {
    const before = result.at(-1);
    const same = before && ['code', 'kind', 'name', 'parentId'].every((field) => before[field as 'code'] === version[field as 'code']);
    if (same) result.splice(-1, 1, { ...before, validTo: version.validTo });
    else result.push(version);
  }
  return result;
}

/**
 * Versions that a unit is to have: those of the book, in the spelling that is there, then what was recorded later.
 * @param districts what the database holds, when the book names no districts: an old commune then keeps the one it has
 */
export function mergedVersions(there: readonly UnitVersion[], wanted: readonly UnitVersion[], districts: Standing | null): UnitVersion[] {
  const [firstDay, lastDay] = [wanted[0]?.validFrom ?? '', wanted.at(-1)?.validFrom ?? ''];
  const head = there.filter((version) => version.validFrom < firstDay);
  const tail = there.filter((version) => version.validFrom > lastDay);
  const own = wanted.map((version) => settled(version, there, districts));
  const all = joined([...head, ...own, ...tail]);
  const end = there.at(-1)?.validTo ?? null;
  return all.map((version, index) => {
    const next = all[index + 1];
    if (next) return { ...version, validTo: next.validFrom };
    // What an operator ended stays ended.
    return version.validTo === null && end !== null && end > version.validFrom ? { ...version, validTo: end } : version;
  });
}

function settled(wanted: UnitVersion, there: readonly UnitVersion[], districts: Standing | null): UnitVersion {
  const own = there.find((version) => holdsOn(version, wanted.validFrom));
  if (!own) return wanted;
  const sameName = nameKey(own.name) === nameKey(wanted.name);
  // Loaded before from another source: the first that told it is kept, the difference is listed by `units compare`.
  const loaded = own.validFrom === wanted.validFrom && own.because === wanted.because && own.because !== '';
  return {
    ...wanted,
    name: sameName || loaded ? own.name : wanted.name,
    code: sameName || loaded ? own.code : wanted.code,
    parentId: districts && underDistrict(own, wanted.parentId, districts) ? own.parentId : wanted.parentId,
  };
}

function underDistrict(own: UnitVersion, provinceId: string | null, { versions }: Standing): boolean {
  const parent = own.parentId === null ? undefined : versions.get(own.parentId)?.find((version) => holdsOn(version, own.validFrom));
  return parent?.kind === 'district' && parent.parentId === provinceId;
}
