import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Rights } from '#platform/http';
import { acts } from './acts.js';
import { AuditDesk } from './audit-desk.js';
import { AuditAct, AuditEntryConnection, AuditFilter } from './audit.types.js';
import { AuditSeal } from './seal.types.js';
import { readAudit } from './read-audit.js';

/** The audit: who did what, when. */
@Resolver()
export class AuditResolver {
  constructor(private readonly desk: AuditDesk) {}

  @Rights('audit:read')
  @Query(() => AuditEntryConnection, {
    description: 'Lines of the audit, newest first: of one portal, or of every portal that the viewer administers or audits.',
  })
  auditEntries(
    @Args('portalId', {
      type: () => ID,
      nullable: true,
      description: 'The portal; left out: every portal of the subtree. One in which the viewer has no grant is answered like one that is not there.',
    })
    portalId: string | null,
    @Args('filter', { type: () => AuditFilter, nullable: true, description: 'Which lines; left out: all.' }) filter: AuditFilter | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the newest.' }) after: string | null,
  ): Promise<AuditEntryConnection> {
    return this.desk.read(portalId ?? null, (scope) => readAudit(scope, filter ?? {}, { first, after }));
  }

  @Rights('audit:read')
  @Query(() => AuditSeal, { description: 'Works out the chain of seals of a portal again: every sealed line is looked at.' })
  auditSeal(
    @Args('portalId', { type: () => ID, description: 'The portal. One in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<AuditSeal> {
    return this.desk.check(portalId);
  }

  @Rights('signed-in')
  @Query(() => [AuditAct], { description: 'Everything that can stand in the audit, with its words.' })
  auditActs(): AuditAct[] {
    return Object.entries(acts).map(([act, words]) => ({ act, words }));
  }
}
