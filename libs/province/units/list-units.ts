import type { EntityManager } from 'typeorm';
import { isId, likeText } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { checkFirst, decodeCursor, encodeCursor } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { heirsOf, isCovered, predecessorsOf, subtreeOfToday, subtreeOn, type Relative } from '#units';
import type { RelatedUnit, Unit, UnitConnection } from './unit.types.js';

export interface UnitFilter {
  readonly rootId?: string | null;
  readonly on: CivilDate;
  readonly asOf: 'then' | 'now';
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

type Row = Omit<Unit, 'extent' | 'heirs' | 'predecessors'> & { readonly total: number };

/**
 * A page of units of a day: the children of the root, or with a search everything below it; without a root the units that
 * are covered.
 * @param covered units over which the viewer holds a grant today
 * @throws NOT_FOUND when the root is not among them, not below them, and no predecessor of what is; CURSOR_INVALID, FIRST_OUT_OF_RANGE
 */
export async function listUnits(manager: EntityManager, covered: readonly string[], today: CivilDate, filter: UnitFilter): Promise<UnitConnection> {
  const first = checkFirst(filter.first, 200);
  const after = filter.after == null ? '' : (decodeCursor(filter.after, 1)[0] ?? '');
  const { rootId, on } = filter;
  if (rootId != null && !(isId(rootId) && (await isCovered(manager, rootId, covered)))) throw commonErrors.NOT_FOUND();
  const members = await membersOf(manager, covered, today, filter);
  const rows = await readUnits(manager, [...members.keys()], on, likeText(filter.search), after, first + 1);
  const page = rows.slice(0, first);
  const ids = page.map((row) => row.id);
  const [heirs, predecessors] = [await heirsOf(manager, ids, today), await predecessorsOf(manager, ids, on)];
  const edges = page.map(({ total: _, ...row }) => ({
    cursor: encodeCursor([row.code]),
    node: { ...row, extent: members.get(row.id) ?? 'whole', heirs: related(heirs.get(row.id)), predecessors: related(predecessors.get(row.id)) },
  }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  };
}

/** Ids of the units to be listed, each with how much of it belongs to the root. */
async function membersOf(manager: EntityManager, covered: readonly string[], today: CivilDate, filter: UnitFilter): Promise<Map<string, 'whole' | 'part'>> {
  const { rootId, on, asOf, search } = filter;
  const roots = rootId == null ? covered : [rootId];
  const members = new Map<string, 'whole' | 'part'>();
  if (rootId == null && likeText(search) === null) return new Map(covered.map((id) => [id, 'whole']));
  for (const root of roots) {
    const units = asOf === 'now' ? await subtreeOfToday(manager, root, on, today) : await subtreeOn(manager, root, on);
    const inside = new Set(units.map((unit) => unit.id));
    for (const unit of units) {
      const child = unit.id !== rootId && (unit.parentId === rootId || unit.parentId === null || !inside.has(unit.parentId));
      if (likeText(search) !== null ? unit.id !== rootId : child) members.set(unit.id, 'extent' in unit && unit.extent === 'part' ? 'part' : 'whole');
    }
  }
  return members;
}

function readUnits(manager: EntityManager, ids: readonly string[], on: CivilDate, search: string | null, after: string, most: number): Promise<Row[]> {
  return manager.query(
    `with listed as (
       select v.*, count(*) over ()::integer as total from unit_version v
       where v.unit_id = any ($1) and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)
         and ($3::text is null or v.code like $3 || '%'
              or exists (select from unit_version n where n.unit_id = v.unit_id and vn_fold(n.name) like '%' || vn_fold($3) || '%'))
     ), page as (select * from listed where code > $4 order by code limit $5)
     select v.unit_id as id, v.code, v.kind, v.name, v.parent_id as "parentId", u.valid_from::text as "validFrom", u.valid_to::text as "validTo", v.total,
            exists (select from unit_version c where c.parent_id = v.unit_id and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)) as "hasChildren",
            coalesce((select json_agg(json_build_object('name', f.name, 'validFrom', f.valid_from, 'validTo', f.valid_to) order by f.valid_from desc)
                      from unit_version f where f.unit_id = v.unit_id and f.valid_to <= v.valid_from and f.name <> v.name), '[]') as "formerNames"
     from page v join unit u on u.id = v.unit_id order by v.code`,
    [ids, on, search, after, most],
  );
}

function related(relatives: readonly Relative[] = []): RelatedUnit[] {
  return relatives.map((relative) => ({ ...relative, since: relative.since as CivilDate }));
}
