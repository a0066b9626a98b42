import type { EntityManager } from 'typeorm';
import type { CivilDate } from '#platform/time';
import { subtreeOn } from '#units';
import { drawShapes, type Drawn } from './draw.js';
import type { Polygon } from './geometry.js';
import { mapErrors } from './map-errors.js';
import type { Area } from './read-areas.js';

/** Why a feature of a file is left out. */
export type SkipReason = 'no_code' | 'no_area' | 'unknown' | 'ended' | 'elsewhere';

const skipWords: Readonly<Record<SkipReason, string>> = {
  no_code: 'Không có mã đơn vị.',
  no_area: 'Không phải vùng, chỉ là điểm hoặc đường.',
  unknown: 'Không có đơn vị mã này.',
  ended: 'Đơn vị mã này đã kết thúc hoặc đã đổi mã.',
  elsewhere: 'Không phải xã, phường, đặc khu của tỉnh, thành phố này.',
};

export interface MapUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface SkippedArea {
  readonly place: number;
  readonly code: string | null;
  readonly reason: SkipReason;
  readonly message: string;
}

/** What loading a file would do. */
export interface MapPlan {
  readonly matched: readonly (MapUnit & Drawn)[];
  /** Communes that the file does not draw: they become tiles. */
  readonly missing: readonly MapUnit[];
  readonly skipped: readonly SkippedArea[];
  /** Points of all shapes together. */
  readonly points: number;
}

/** Units that a map draws: those with a territory of their own. */
export const drawnKinds: readonly string[] = ['commune', 'special_zone'];

/**
 * Holds the areas of a file against the communes of a province as they are today.
 * @throws MAP_NOTHING_MATCHES, MAP_TOO_DETAILED
 */
export async function planMap(manager: EntityManager, provinceId: string, today: CivilDate, areas: readonly Area[]): Promise<MapPlan> {
  const units = (await subtreeOn(manager, provinceId, today)).filter(({ kind }) => drawnKinds.includes(kind));
  const ofCode = new Map(units.map((unit) => [unit.code, unit]));
  const polygons = new Map<string, Polygon[]>();
  const others: Area[] = [];
  for (const area of areas) {
    const unit = ofCode.get(area.code ?? '');
    // An island that is a feature of its own belongs to the unit all the same.
    if (unit && area.polygons) polygons.set(unit.id, [...(polygons.get(unit.id) ?? []), ...area.polygons]);
    else others.push(area);
  }
  const skipped = await skippedOf(manager, today, others);
  const drawable = units.filter(({ id }) => polygons.has(id));
  if (drawable.length === 0) {
    const count = (...reasons: SkipReason[]): number => skipped.filter(({ reason }) => reasons.includes(reason)).length;
    throw mapErrors.MAP_NOTHING_MATCHES({ unknown: count('unknown', 'ended', 'no_code'), elsewhere: count('elsewhere') });
  }
  const { shapes, points } = drawShapes(drawable.map(({ id }) => polygons.get(id) ?? []));
  const matched = drawable.flatMap(({ id, code, name }, index) => {
    const shape = shapes[index];
    return shape ? [{ id, code, name, ...shape }] : [];
  });
  const missing = units.filter(({ id }) => !polygons.has(id)).map(({ id, code, name }) => ({ id, code, name }));
  return { matched, missing, skipped, points };
}

async function skippedOf(manager: EntityManager, today: CivilDate, areas: readonly Area[]): Promise<SkippedArea[]> {
  const rows: { code: string; isNow: boolean }[] = await manager.query(
    `select code, bool_or(valid_from <= $2 and (valid_to is null or valid_to > $2)) as "isNow" from unit_version where code = any ($1) group by code`,
    [areas.map(({ code }) => code ?? ''), today],
  );
  const known = new Map(rows.map(({ code, isNow }) => [code, isNow]));
  return areas.map(({ place, code, polygons }) => {
    const reason = reasonOf(code, polygons === null, known);
    return { place, code, reason, message: skipWords[reason] };
  });
}

function reasonOf(code: string | null, isNoArea: boolean, known: ReadonlyMap<string, boolean>): SkipReason {
  if (code === null) return 'no_code';
  if (isNoArea) return 'no_area';
  const isNow = known.get(code);
  return isNow === undefined ? 'unknown' : isNow ? 'elsewhere' : 'ended';
}
