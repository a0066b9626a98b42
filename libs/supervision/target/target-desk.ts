import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { atDeskWith, planningRoles, subtreePortals } from '#people';
import { inSubtree, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';

/** Opens plans of the portals below: for reading all at once, for writing one portal after the other. */
@Injectable()
export class TargetDesk {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('supervision') readonly supervision: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    readonly clock: Clock,
  ) {}

  /** Runs `fn` over every portal that the actor supervises. @throws FORBIDDEN for whoever supervises none */
  async read<T>(fn: (scope: OpenScope, maySet: boolean) => Promise<T>): Promise<T> {
    const portalIds = await subtreePortals(this.signin, this.clock.now());
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    const own = await subtreePortals(this.signin, this.clock.now(), planningRoles);
    return inSubtree(this.supervision, portalIds, (scope) => fn(scope, own.length > 0));
  }

  /** Portals whose plans the actor sets. @throws FORBIDDEN for whoever sets none */
  async planned(): Promise<string[]> {
    const portalIds = await subtreePortals(this.signin, this.clock.now(), planningRoles);
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    return portalIds;
  }

  /** Opens one portal for setting its plans. @throws NOT_FOUND, FORBIDDEN */
  enter = <T>(portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> =>
    atDeskWith(this.editing, this.clock, portalId, { subject: 'target', action: 'set' }, fn);
}
