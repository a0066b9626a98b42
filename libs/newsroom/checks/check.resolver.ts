import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk } from '#people';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { checkDraft } from './check-draft.js';
import { DraftCheck } from './check.types.js';

/** What is worth a second look before a draft is handed in. */
@Resolver()
export class CheckResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('item:read')
  @Query(() => [DraftCheck], {
    description: 'What is worth a second look in a draft as it was saved last (R-027), and what keeps it from being handed in (R-133).',
  })
  draftChecks(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('id', { type: () => ID, description: 'The item.' }) id: string,
  ): Promise<DraftCheck[]> {
    return atDesk(this.source, this.clock, portalId, (scope) => checkDraft(scope, civilDateOf(this.clock.now()), id));
  }
}
