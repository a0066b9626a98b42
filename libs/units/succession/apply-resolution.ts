import type { EntityManager } from 'typeorm';
import { unitErrors } from '../errors.js';
import { changeUnit } from '../unit/change-unit.js';
import { createUnit } from '../unit/create-unit.js';
import type { UnitKind } from '../unit/unit.js';
import { unitByCode } from '../unit/unit-by-code.js';
import { endUnits, succeed } from './succeed.js';
import type { UnitsOperation } from './shape.js';

/** A resolution on units as an operator writes it down: everything by code. */
export interface Resolution {
  /** Number, e.g. 30/2026/QH16. */
  readonly resolution: string;
  /** First day of what it orders. */
  readonly on: string;
  /** Units that begin. */
  readonly create?: readonly { readonly code: string; readonly kind: UnitKind; readonly name: string; readonly parentCode: string | null }[];
  /** Units that end or give a part away; `from` is a code of the day before, `to` one of the day itself, null for abolished. */
  readonly succeed?: readonly {
    readonly operation: UnitsOperation;
    readonly parts: readonly { readonly from: string; readonly to: string | null; readonly extent: 'whole' | 'part' }[];
  }[];
  /** Units that go on with another name, kind, code or parent. */
  readonly change?: readonly {
    readonly code: string;
    readonly name?: string;
    readonly kind?: UnitKind;
    readonly newCode?: string;
    readonly parentCode?: string;
  }[];
}

/** How many units began, changed, and how many successions were recorded; what was there already does not count. */
export interface ResolutionFigures {
  readonly created: number;
  readonly succeeded: number;
  readonly changed: number;
}

/**
 * Does what a resolution orders, as the owner, in the transaction of `manager`; again it changes nothing. A new unit may take
 * the code of one that ends.
 * @throws the errors of createUnit, succeed and changeUnit
 */
export async function applyResolution(
  manager: EntityManager,
  { resolution, on, create = [], succeed: successions = [], change = [] }: Resolution,
): Promise<ResolutionFigures> {
  const figures = { created: 0, succeeded: 0, changed: 0 };
  const begun = new Set(create.map((unit) => unit.code));
  const eve = new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const find = async (code: string, day: string): Promise<string> => {
    const id = await unitByCode(manager, code, day);
    if (!id) throw unitErrors.UNIT_NOT_VALID({ code, on: day });
    return id;
  };
  const ending = successions
    .flatMap(({ parts }) => parts)
    .filter((part, _, all) => begun.has(part.from) || !all.some((each) => each.from === part.from && each.to === part.from));
  for (const code of new Set(ending.map((part) => part.from))) await endUnits(manager, [await find(code, eve)], on);
  for (const unit of create) {
    const { created } = await createUnit(manager, { ...unit, validFrom: on, because: resolution });
    if (created) figures.created += 1;
  }
  for (const { operation, parts } of successions) {
    const resolved = [];
    for (const { from, to, extent } of parts)
      resolved.push({ predecessorId: await find(from, eve), successorId: to === null ? null : await find(to, on), extent });
    const { made } = await succeed(manager, { on, operation, resolution, parts: resolved });
    if (made) figures.succeeded += 1;
  }
  for (const { code, newCode, parentCode, ...rest } of change) {
    const unitId = (await unitByCode(manager, code, on)) ?? (await find(code, eve));
    const order = { ...rest, on, resolution, ...(newCode ? { code: newCode } : {}), ...(parentCode ? { parentId: await find(parentCode, on) } : {}) };
    if ((await changeUnit(manager, unitId, order)).changed) figures.changed += 1;
  }
  return figures;
}
