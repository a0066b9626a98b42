import type { EntityManager } from 'typeorm';
import { isId } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { isCovered } from '#units';
import type { ProvinceMap } from './map.types.js';
import { drawnKinds } from './plan-map.js';

interface Row {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly portalIds: string[];
  readonly path: string | null;
  readonly box: readonly [number, number, number, number] | null;
  readonly centre: readonly [number, number] | null;
  readonly source: string | null;
  readonly loadedAt: Date | null;
}

/** Room around the shapes, so that their lines are not cut. */
const margin = 20;

/**
 * The communes under a unit as they are today, each with its shape where its province has one. Shapes were drawn when they
 * were loaded: here they are only read.
 * @param covered units over which the viewer holds a grant today
 * @throws NOT_FOUND for a unit outside of them
 */
export async function readMap(manager: EntityManager, covered: readonly string[], today: CivilDate, unitId: string): Promise<ProvinceMap> {
  if (!isId(unitId) || !(await isCovered(manager, unitId, covered))) throw commonErrors.NOT_FOUND();
  const rows: Row[] = await manager.query(
    `select v.unit_id as "unitId", v.code, v.name, array(select p.portal_id from portal p where p.unit_id = v.unit_id order by p.portal_id) as "portalIds",
            s.path, s.box, s.centre, s.source, s.loaded_at as "loadedAt"
     from unit_closure c
     join unit_version v on v.unit_id = c.descendant_id and v.kind = any ($3) and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)
     left join map_shape s on s.unit_id = v.unit_id and s.province_id = (
       select a.ancestor_id from unit_closure a join unit_version p on p.unit_id = a.ancestor_id and p.kind = 'province'
       where a.descendant_id = v.unit_id and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)
         and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2))
     where c.ancestor_id = $1 and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
     order by v.code`,
    [unitId, today, drawnKinds],
  );
  const newest = rows.reduce<Row | null>((last, row) => (row.loadedAt && (!last?.loadedAt || row.loadedAt > last.loadedAt) ? row : last), null);
  return {
    unitId,
    viewBox: viewBoxOf(rows.flatMap(({ box }) => (box ? [box] : []))),
    shapes: rows.map(({ box: _, centre, source: _source, loadedAt: _loadedAt, ...row }) => ({
      ...row,
      centre: centre ? { x: centre[0], y: centre[1] } : null,
    })),
    source: newest?.source ?? null,
    loadedAt: newest?.loadedAt ?? null,
  };
}

/** The part of the picture that holds these boxes; null when there is none. */
export function viewBoxOf(boxes: readonly (readonly [number, number, number, number])[]): string | null {
  if (boxes.length === 0) return null;
  const least = (side: 0 | 1): number => Math.min(...boxes.map((box) => box[side])) - margin;
  const most = (side: 2 | 3): number => Math.max(...boxes.map((box) => box[side])) + margin;
  return [least(0), least(1), most(2) - least(0), most(3) - least(1)].join(' ');
}
