import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk } from '#people';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { readableItem } from '../readable-item.js';
import { revisionsOf, revisionText } from './revision-texts.js';
import { RevisionCard, RevisionText } from './revision.types.js';

/** What an item was at other times, for who may read it now. */
@Resolver()
export class RevisionResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('item:read')
  @Query(() => [RevisionCard], { description: 'Sealed revisions of an item, the latest first; at most 100.' })
  revisions(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('id', { type: () => ID, description: 'The item.' }) id: string,
  ): Promise<RevisionCard[]> {
    return atDesk(this.source, this.clock, portalId, async (scope) => {
      const item = await readableItem(scope, civilDateOf(this.clock.now()), id);
      return revisionsOf(scope, item.id);
    });
  }

  @Rights('item:read')
  @Query(() => RevisionText, { description: 'The text of one sealed revision of an item; NOT_FOUND when it is of another.' })
  revision(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('id', { type: () => ID, description: 'The item.' }) id: string,
    @Args('revisionId', { type: () => ID, description: 'One of its revisions.' }) revisionId: string,
  ): Promise<RevisionText> {
    return atDesk(this.source, this.clock, portalId, async (scope) => {
      const item = await readableItem(scope, civilDateOf(this.clock.now()), id);
      return revisionText(scope, item.id, revisionId);
    });
  }
}
