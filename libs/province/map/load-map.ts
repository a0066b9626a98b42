import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { isReadable } from '#platform/http';
import { civilDateOf } from '#platform/time';
import { mapErrors } from './map-errors.js';
import { planMap, type MapPlan } from './plan-map.js';
import type { Area } from './read-areas.js';

/** The map that a province has before a file is loaded. */
interface MapBefore {
  readonly units: number;
  readonly source: string;
  readonly loadedAt: Date;
}

export interface MapReport extends MapPlan {
  readonly loaded: boolean;
  readonly before: MapBefore | null;
}

/** Province whose own portal the scope is of. @throws NOT_FOUND */
async function provinceOf({ manager }: OpenScope): Promise<string> {
  const [row]: { id: string }[] = await manager.query('select unit_id as id from portal where portal_id = scope.portal()');
  if (!row) throw commonErrors.NOT_FOUND();
  return row.id;
}

/** What loading the areas would do to the map of the scope's province; nothing is written. @throws mapErrors */
export async function tryMap(scope: OpenScope, areas: readonly Area[], at: Date): Promise<MapReport> {
  const provinceId = await provinceOf(scope);
  const plan = await planMap(scope.manager, provinceId, civilDateOf(at), areas);
  return { ...plan, loaded: false, before: await mapBefore(scope, provinceId) };
}

/**
 * Puts the areas in the place of the map that the scope's province had.
 * @param source where the boundaries come from, as it is to stand under the map
 * @throws mapErrors
 */
export async function loadMap(
  scope: OpenScope,
  areas: readonly Area[],
  file: { readonly source: string; readonly bytes: number },
  at: Date,
): Promise<MapReport> {
  const { manager, personId } = scope;
  const source = sourceOf(file.source);
  const provinceId = await provinceOf(scope);
  // Two that load at once wait for each other: the later one replaces the whole of the earlier.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 20261126))', [provinceId]);
  const plan = await planMap(manager, provinceId, civilDateOf(at), areas);
  const before = await mapBefore(scope, provinceId);
  await manager.query('delete from map_shape where province_id = $1', [provinceId]);
  await manager.query(
    `insert into map_shape (province_id, unit_id, path, box, centre, source, loaded_at, loaded_by)
     select $1, s.id, s.path, s.box, s.centre, $3, $4, $5
     from jsonb_to_recordset($2::jsonb) as s (id uuid, path text, box integer[], centre integer[])`,
    [provinceId, JSON.stringify(plan.matched), source, at, personId],
  );
  const details = { rows: plan.matched.length, bytes: file.bytes };
  await recordAct(scope, { act: 'map.load', subjectType: 'map', subjectId: provinceId, at, details });
  return { ...plan, loaded: true, before };
}

function sourceOf(given: string): string {
  const source = given.length <= 800 && isReadable(given) ? given.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  if (source === '' || source.length > 200) throw mapErrors.MAP_SOURCE();
  return source;
}

async function mapBefore({ manager }: OpenScope, provinceId: string): Promise<MapBefore | null> {
  const [row]: MapBefore[] = await manager.query(
    `select count(*)::integer as units, source, loaded_at as "loadedAt" from map_shape where province_id = $1 group by source, loaded_at
     order by loaded_at desc limit 1`,
    [provinceId],
  );
  return row ?? null;
}
