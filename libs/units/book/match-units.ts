import type { UnitVersion } from '../unit/unit.js';
import type { BookUnit, UnitBook } from './book.js';
import { nameKey } from './same-name.js';
import type { Standing } from './standing.js';

/** Which unit of the database each unit of the book is. */
export interface Matches {
  /** Id by key; a key that is not here is a unit that the database does not have. */
  readonly ids: ReadonlyMap<string, string>;
  /** Keys whose unit is cut differently in the database: it stays as it is there. */
  readonly unlike: ReadonlySet<string>;
}

type Span = Pick<UnitVersion, 'validFrom' | 'validTo'>;

export function overlap(one: Span, other: Span): boolean {
  return (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);
}

const rank = { province: 0, department: 1, district: 1, special_zone: 2, commune: 2 } as const;
const spanOf = ({ versions }: BookUnit): Span => ({ validFrom: versions[0]?.validFrom ?? '', validTo: versions.at(-1)?.validTo ?? null });

/**
 * Finds each unit of the book in the database: by a code that it has on a common day, else by name and parent, so that a
 * commune whose code was corrected is not made twice. Provinces come first, then what stands under them; the latest first.
 */
export function matchUnits(book: UnitBook, standing: Standing): Matches {
  const ids = new Map<string, string>();
  const unlike = new Set<string>();
  const taken = new Set<string>();
  const all = [...standing.versions.values()].flat();
  const byCode = Map.groupBy(all, (version) => version.code);
  const byName = Map.groupBy(all, (version) => nameKey(version.name));
  const codesOfBook = new Set(book.units.flatMap((unit) => unit.versions.map((version) => version.code)));
  const ordered = book.units.toSorted((a, b) => rankOf(a) - rankOf(b) || (spanOf(b).validFrom < spanOf(a).validFrom ? -1 : 1));
  for (const unit of ordered) {
    const found = new Set(unit.versions.flatMap((each) => (byCode.get(each.code) ?? []).filter((own) => overlap(own, each)).map((own) => own.unitId)));
    const id = [...found][0] ?? renamed(unit);
    if (id === undefined) continue;
    ids.set(unit.key, id);
    if (found.size > 1 || taken.has(id)) unlike.add(unit.key);
    taken.add(id);
  }
  return { ids, unlike };

  function rankOf({ versions }: BookUnit): number {
    return rank[versions[0]?.kind ?? 'commune'];
  }

  function renamed({ versions }: BookUnit): string | undefined {
    const last = versions.at(-1);
    if (!last || last.parent === null) return undefined;
    const parentId = ids.get(last.parent);
    return (byName.get(nameKey(last.name)) ?? []).find(
      (own) => own.parentId === parentId && overlap(own, last) && !codesOfBook.has(own.code) && !taken.has(own.unitId),
    )?.unitId;
  }
}
