import { v7 as newId } from 'uuid';
import type { SuccessionRecord } from '../succession/record-succession.js';
import type { UnitVersion } from '../unit/unit.js';
import type { BookSuccession, BookUnit, UnitBook } from './book.js';
import { loadedNotes } from './corrections.js';
import { matchUnits, type Matches } from './match-units.js';
import { joined, mergedVersions } from './merged-versions.js';
import type { Standing } from './standing.js';

/** What a load would do; nothing is done yet. */
export interface LoadPlan {
  /** Units to be made, with their versions. */
  readonly made: readonly (readonly UnitVersion[])[];
  /** Units that are there, with the versions they are to have. */
  readonly changed: readonly (readonly UnitVersion[])[];
  readonly unchanged: number;
  /** Keys of units that are cut differently in the database and stay as they are. */
  readonly unlike: readonly string[];
  readonly succeeded: readonly SuccessionRecord[];
  /** Ids of successions that give way to those of a better source. */
  readonly replaced: readonly string[];
  readonly kept: number;
}

/** Compares a book with the database. Changes that an operator recorded later than the book's stay. */
export function planLoad(book: UnitBook, standing: Standing): LoadPlan {
  const matches = matchUnits(book, standing);
  const ids = new Map(book.units.map(({ key }) => [key, matches.ids.get(key) ?? newId()]));
  const made: UnitVersion[][] = [];
  const changed: UnitVersion[][] = [];
  let unchanged = 0;
  for (const unit of book.units) {
    if (matches.unlike.has(unit.key)) continue;
    const wanted = resolved(unit, ids);
    const there = standing.versions.get(ids.get(unit.key) ?? '');
    const final = there ? mergedVersions(there, wanted, book.hasDistricts ? null : standing) : joined(wanted);
    if (!there) made.push(final);
    else if (sameVersions(there, final)) unchanged += 1;
    else changed.push(final);
  }
  return { made, changed, unchanged, unlike: [...matches.unlike], ...planSuccessions(book, ids, standing, matches) };
}

function resolved({ key, versions }: BookUnit, ids: ReadonlyMap<string, string>): UnitVersion[] {
  return versions.map(({ parent, ...version }) => ({ ...version, unitId: ids.get(key) ?? '', parentId: parent === null ? null : (ids.get(parent) ?? null) }));
}

function sameVersions(one: readonly UnitVersion[], other: readonly UnitVersion[]): boolean {
  const text = (versions: readonly UnitVersion[]): string =>
    versions.map(({ code, kind, name, parentId, validFrom, validTo }) => [code, kind, name, parentId, validFrom, validTo].join('\n')).join('\n\n');
  return text(one) === text(other);
}

type Successions = Pick<LoadPlan, 'succeeded' | 'replaced' | 'kept'>;

/** Successions that are not there yet. One of the same units that tells otherwise gives way when files are loaded over the package, never else. */
function planSuccessions(book: UnitBook, ids: ReadonlyMap<string, string>, standing: Standing, { unlike }: Matches): Successions {
  const succeeded: SuccessionRecord[] = [];
  const replaced = new Set<string>();
  let kept = 0;
  const byPart = Map.groupBy(
    standing.successions.flatMap((each) => each.parts.map((part) => ({ each, key: `${each.on} ${part.predecessorId} ${part.successorId ?? ''}` }))),
    ({ key }) => key,
  );
  for (const succession of book.successions) {
    if (succession.parts.some((part) => unlike.has(part.predecessor) || unlike.has(part.successor ?? ''))) {
      kept += 1;
      continue;
    }
    const record = recordOf(succession, ids);
    const touched = new Set(
      record.parts.flatMap((part) => byPart.get(`${record.on} ${part.predecessorId} ${part.successorId ?? ''}`) ?? []).map(({ each }) => each),
    );
    const same = [...touched].some((each) => textOf(each) === textOf(record));
    const mayReplace = book.source === 'files' && [...touched].every((each) => loadedNotes.includes(each.note));
    if (same || (touched.size > 0 && !mayReplace)) {
      if (!same) kept += 1;
      continue;
    }
    for (const each of touched) replaced.add(each.id);
    succeeded.push(record);
  }
  return { succeeded, replaced: [...replaced], kept };
}

function recordOf({ parts, ...succession }: BookSuccession, ids: ReadonlyMap<string, string>): SuccessionRecord {
  return {
    ...succession,
    parts: parts.map((part) => ({
      predecessorId: ids.get(part.predecessor) ?? '',
      successorId: part.successor === null ? null : (ids.get(part.successor) ?? ''),
      extent: part.extent,
    })),
  };
}

function textOf({ operation, parts }: Pick<SuccessionRecord, 'parts'> & { readonly operation: string }): string {
  const lines = parts.map((part) => `${part.predecessorId} ${part.successorId ?? ''} ${part.extent}`).sort();
  return [operation, ...lines].join('\n');
}
