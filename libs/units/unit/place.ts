import type { EntityManager } from 'typeorm';
import { unitErrors } from '../errors.js';
import { mayStandUnder, type UnitKind } from './unit.js';
import { versionsOf } from './unit-by-code.js';

/** Where a unit is to stand, and from which day to which. */
interface Place {
  readonly code: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Makes sure that the parent is there on every day of the stretch and of a kind that may stand over this one.
 * @throws UNIT_KIND_MISPLACED, UNIT_PARENT_ABSENT, UNIT_PARENT_UNKNOWN, UNIT_DISTRICT_ENDLESS
 */
export async function demandPlace(manager: EntityManager, place: Place): Promise<void> {
  const { code, kind, parentId, validFrom, validTo } = place;
  if (kind === 'district' && validTo === null) throw unitErrors.UNIT_DISTRICT_ENDLESS({ code });
  if (parentId === null) {
    if (!mayStandUnder(kind, null)) throw unitErrors.UNIT_KIND_MISPLACED({ code, kind, parentKind: '–' });
    return;
  }
  const parents = await versionsOf(manager, parentId);
  const [first, last] = [parents[0], parents.at(-1)];
  if (!first || !last) throw unitErrors.UNIT_PARENT_UNKNOWN({ code: parentId });
  if (first.validFrom > validFrom) throw unitErrors.UNIT_PARENT_ABSENT({ code, parent: first.code, on: validFrom });
  if (last.validTo !== null && (validTo === null || last.validTo < validTo)) throw unitErrors.UNIT_PARENT_ABSENT({ code, parent: last.code, on: last.validTo });
  const over = parents.filter((each) => (each.validTo === null || each.validTo > validFrom) && (validTo === null || each.validFrom < validTo));
  const wrong = over.find((each) => !mayStandUnder(kind, each.kind));
  if (wrong) throw unitErrors.UNIT_KIND_MISPLACED({ code, kind, parentKind: wrong.kind });
}
