import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { deadLinks } from './dead-links.js';
import { faultWords } from './fault-words.js';
import { linkTargets } from './link-targets.js';
import { DeadLinkConnection, LinkTarget } from './link.types.js';

/** Links that lead nowhere, for who works on the items in which they stand. */
@Resolver()
export class LinkResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('item:read')
  @Query(() => DeadLinkConnection, {
    description: 'Links of public items of a portal that lead nowhere, and sources of quotations that moved, the longest so first.',
  })
  deadLinks(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<DeadLinkConnection> {
    return atDeskWith(this.source, this.clock, portalId, { subject: 'item', action: 'read' }, async (scope) => {
      const { links, pageInfo, total } = await deadLinks(scope, first, after ?? null);
      return { edges: links.map(({ cursor, ...link }) => ({ cursor, node: { ...link, fault: faultWords(link.fault) } })), pageInfo, totalCount: total };
    });
  }

  @Rights('item:read')
  @Query(() => [LinkTarget], { description: 'Public items of a portal that a text may lead to, the latest first; at most 12.' })
  linkTargets(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the title, with or without accents.' }) search: string | null,
  ): Promise<LinkTarget[]> {
    return atDeskWith(this.source, this.clock, portalId, { subject: 'item', action: 'read' }, (scope) => linkTargets(scope, search));
  }
}
