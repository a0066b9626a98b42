import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { subtreePortals } from '#people';
import { inSubtree, isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { currentPeriod } from '#web/figures';
import { parsePeriod, type Period } from '../period/index.js';

/** Opens figures to whoever supervises: their portals, narrowed to a unit, in one snapshot. */
@Injectable()
export class BoardDesk {
  constructor(
    @InjectSource('supervision') private readonly source: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param unitId a unit under which the portals stand today, those of past units among them; null or left out: all that the viewer supervises
   * @throws FORBIDDEN for who supervises nothing, NOT_FOUND for a unit none of whose portals they supervise
   */
  async read<T>(unitId: string | null | undefined, fn: (scope: OpenScope, now: Date) => Promise<T>): Promise<T> {
    const portalIds = await this.portalIds(unitId);
    return inSubtree(this.source, portalIds, (scope) => fn(scope, this.clock.now()));
  }

  /** The portals that {@link read} opens. @throws FORBIDDEN, NOT_FOUND */
  async portalIds(unitId: string | null | undefined): Promise<string[]> {
    const now = this.clock.now();
    const mine = await subtreePortals(this.signin, now);
    if (mine.length === 0) throw commonErrors.FORBIDDEN();
    const portalIds = unitId == null ? mine : await inSubtree(this.source, mine, (scope) => portalsOfUnit(scope, unitId, now));
    if (portalIds.length === 0) throw commonErrors.NOT_FOUND();
    return portalIds;
  }

  /** A portal of the viewer's subtree. @throws NOT_FOUND, also for who supervises nothing */
  async readPortal<T>(portalId: string, fn: (scope: OpenScope, now: Date) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    const mine = await subtreePortals(this.signin, now);
    if (!mine.includes(portalId)) throw commonErrors.NOT_FOUND();
    return inSubtree(this.source, [portalId], (scope) => fn(scope, now));
  }

  /** @param text the address form; left out: this month up to today @throws PERIOD_INVALID */
  period(text: string | null | undefined): Period {
    return text == null ? currentPeriod('month', civilDateOf(this.clock.now())) : parsePeriod(text);
  }
}

async function portalsOfUnit({ manager }: OpenScope, unitId: string, now: Date): Promise<string[]> {
  if (!isId(unitId)) return [];
  const rows: { id: string }[] = await manager.query(
    `select p.portal_id as id from portal p
     left join unit_place l on l.unit_id = p.unit_id and l.valid_from <= $2 and (l.valid_to is null or l.valid_to > $2)
     join unit_closure c on c.descendant_id = coalesce(l.place_id, p.unit_id) and c.ancestor_id = $1
       and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
     where p.portal_id = any ((select scope.portals())::uuid[])`,
    [unitId, civilDateOf(now)],
  );
  return rows.map(({ id }) => id);
}
